"""An amount told once more in another unit, further on in the sentence: "lost 260 feet of height since 1985, equivalent to 97 metres"."""

from fractions import Fraction

from checker.extract.clauses import CUE, is_plain
from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.windows import amounts_in, value_at
from checker.reference.units import unit
from checker.scan import Scan

_BEFORE = 3  # tokens before an amount among which a word says that it is the same in another unit
_PAIR = 2
_FARTHEST = 3  # times that the converted amount can be off, and still be meant to be the same


def conversions_apart(scan: Scan, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The only two amounts of their kind in a sentence, the second of which is told to be the first, converted."""
    bound = {part.first for draft in found for part in draft.parts}
    made: list[Draft] = []
    for other in by_place.values():
        if other.first in bound or other.kind not in ("quantity", "money") or not is_plain(other) or not _is_converted(scan, other):
            continue
        amounts = [one for one in amounts_in(scan.near(other.first), by_place) if one.kind == other.kind]
        if len(amounts) != _PAIR or amounts[1] is not other or amounts[0].first in bound or not is_plain(amounts[0]):
            continue
        kind = _kind(*amounts)
        if kind is not None:
            parts = tuple(as_part(one, role) for one, role in zip(amounts, ("one", "other"), strict=True))
            made.append(Draft(amounts[0].first, other.last, kind, {"loose": True, "head": "apposed"}, parts))
    return made


def _is_converted(scan: Scan, other: Draft) -> bool:
    """Does a word right before the amount say that it is another one in its unit? "Or" may leave a choice."""
    places = (place for place in range(other.first - _BEFORE, other.first) if value_at(scan, place, CUE) == "converted")
    return any(value_at(scan, place - 1, "listand") is None for place in places)  # not "$260 for rent and converted €97 for power"


def _kind(one: Draft, other: Draft) -> str | None:
    if one.kind == "money":
        return "exchange" if one.fields.get("unit") != other.fields.get("unit") else None
    source, target = unit(str(one.fields.get("unit"))), unit(str(other.fields.get("unit")))
    if source is None or target is None or source == target or source.dimension != target.dimension or source.offset != target.offset:
        return None
    times = Fraction(other.fields["value"]) * target.factor / (Fraction(one.fields["value"]) * source.factor)
    return "conversion" if 1 <= times * _FARTHEST <= _FARTHEST**2 else None
