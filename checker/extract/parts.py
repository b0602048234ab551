"""The parts of relations: a claim in its role, and lists of parts of one role however long."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any

from checker.extract.draft import Draft
from checker.extract.lists import lend
from checker.reference.coins import is_hundredth
from checker.scan import Scan
from checker.slots import Match
from checker.values.hedges import hedged
from checker.values.numbers import Number, exactly, magnitude, plain

_PAIR = 2
_THOUSAND = 1000
# A number that would be as many times the other in its scale is none of that scale.
_FARTHEST = 20
_LARGE_COUNT, _ALIKE = 100, 2
_HUNDREDTH = Fraction(1, 100)
_NOT_COPIED = frozenset({"range", "stretch", "tied"})


def as_part(draft: Draft, role: str, trend: str | None = None) -> Draft:
    """A draft as the part of a relation."""
    fields: dict[str, Any] = {name: value for name, value in draft.fields.items() if name not in _NOT_COPIED}
    fields["role"] = role
    if trend:
        fields["trend"] = trend
    return Draft(draft.first, draft.last, draft.kind, fields)


def each(scan: Scan, span: tuple[int, int], role: str, by_place: dict[int, Draft]) -> Iterator[Draft]:
    """The parts of a slot ``each_<role>``: every claim in its stretch; for ``item`` what its commas and "and" part."""
    if role == "item":
        yield from _items(scan, span)
        return
    for place in range(*span):
        if place in by_place and by_place[place].kind == "score":
            yield from _sides(scan, by_place[place], role)
        elif place in by_place and not (role == "addend" and by_place[place].kind == "date"):
            yield as_part(by_place[place], role)


def _sides(scan: Scan, score: Draft, role: str) -> Iterator[Draft]:
    """The two whole numbers that a score ("52–45", "52 zu 45") holds against each other."""
    for place in range(score.first, score.last):
        if (word := scan.bare(place)).isdecimal():
            yield Draft(place, place + 1, "number", {"value": int(word), "numbers": exactly(int(word)), "grain": 1, "role": role})


def _items(scan: Scan, span: tuple[int, int]) -> Iterator[Draft]:
    first, last = span
    start = first
    for place in range(first, last + 1):
        if place == last or scan.value(place, "listsign") is not None:
            if start < place:
                yield Draft(start, place, "item", {"role": "item"})
            start = place + 1


def worded(match: Match, role: str, span: tuple[int, int]) -> Draft | None:
    """A part that is no claim of its own: "both" announces two, "zweitens" is the second point, a place and "je Schule" are words."""
    if role in ("place", "home", "apiece"):
        return Draft(*span, "mention", {})
    if role == "announced":
        value = _PAIR
    elif role == "point" and (place := match.integer(role)) is not None:
        value = place
    else:
        return None
    return Draft(*span, "number", {"value": value, "numbers": exactly(value), "grain": 1})


def share_scale(parts: list[Draft]) -> None:
    """ "von 200 auf 250 Millionen Euro", "1,2 und 1,3 Milliarden": a bare number has the scale and the unit of the one that follows it."""
    by_role: dict[str, list[Draft]] = defaultdict(list)
    for part in parts:
        by_role["before" if part.fields["role"] == "after" else part.fields["role"]].append(part)
    for role in ("before", "addend", "part"):
        row = sorted(by_role[role], key=lambda part: part.first)
        if role == "before":
            row.sort(key=lambda part: part.fields["role"] == "after")
        for first, second in reversed(list(pairwise(row))):
            _scaled_like(first, second)


def _scaled_like(first: Draft, second: Draft) -> None:
    fields = first.fields
    is_of_rate = first.kind == second.kind and str(second.fields.get("unit")).startswith(f"{fields.get('unit')} / ")
    if is_of_rate and _are_near(fields.get("value"), second.fields.get("value")):
        fields["unit"] = second.fields["unit"]  # "from $2.10 to $1.89 a litre", not "$1.21 a share, up 6% from $31.6 million"
    is_bare = first.kind == "number"
    # What is vague ("hundreds") has no grain, and its number no scale that another one could tell.
    is_vague = fields.get("value") is not None and fields.get("grain") is None
    if (
        fields.get("numbers") is None
        or is_vague
        or not (is_bare or (first.kind == second.kind and fields.get("unit") == second.fields.get("unit")))
    ):
        return
    factor = second.fields.get("scale", 1) if fields.get("scale", 1) == 1 else 1
    if factor != 1 and fields["value"] is not None and _shares_scale(fields["value"], second, factor):
        value, grain = plain(fields["value"] * factor), (1 if isinstance(fields["value"], int) else fields["grain"]) * factor
        fields.update(value=value, grain=grain, numbers=hedged(value, grain, fields["hedge"]), scale=factor)
    if is_bare and fields["role"] == "before":
        lend(first, second)
        if first.kind != "count" and fields["value"] is not None:
            fields["numbers"] = hedged(fields["value"], fields["grain"], fields["hedge"])
    elif is_bare:
        fields["unit"] = second.fields.get("unit")


def _are_near(value: Number | None, other: Number | None) -> bool:
    """Is neither number so many times the other that they are hardly two values of one thing?"""
    if value is None or other is None:
        return True
    smaller, larger = sorted((magnitude(value), magnitude(other)))
    return larger <= _FARTHEST * smaller


def _shares_scale(value: Number, second: Draft, factor: int) -> bool:
    """ "From 12 to 8 million" begins at millions, "from 900,000 to 1.2 million" and "from 500 to 1.2 million" do not.

    Of money, "from 1,150 to 890 million euros" does: the two are much alike in millions, and nobody counts so few euros beside so many.
    """
    other = second.fields["value"]
    if other is None:
        return False
    scaled = magnitude(value) * factor
    if magnitude(value) > _THOUSAND:
        is_large = magnitude(other) >= _LARGE_COUNT * factor
        return second.kind == "money" and is_large and max(scaled, magnitude(other)) < _ALIKE * min(scaled, magnitude(other))
    return magnitude(value) < _THOUSAND and (not isinstance(value, int) or scaled <= _FARTHEST * magnitude(other))


def as_points(scan: Scan, parts: list[Draft]) -> None:
    """ "Von 4,7 auf 3,5 Prozent, ein Rückgang um 1,2 Punkte": between two percentages points are percentage points."""
    values = {part.kind for part in parts if part.fields["role"] in ("before", "after")}
    if "percent" not in values or not values <= {"percent", "number"}:
        return
    for part in parts:
        if part.fields["role"] == "by" and part.kind == "count" and scan.value(part.last - 1, "pointnoun") is not None:
            part.kind = "percentage_point"
            part.fields.update(unit="percentage_point", head=None)


def as_money(parts: list[Draft]) -> None:
    """ "Rose 30 cents, from $1.50 to $1.90 a litre": a change in cents is of the money before and after it."""
    units = {str(part.fields.get("unit")) for part in parts if part.fields["role"] in ("before", "after")}
    unit = min(units, default="")
    for part in parts:
        coin = part.fields.get("unit")
        if part.fields["role"] != "by" or len(units) != 1 or not is_hundredth(str(coin), unit.partition(" / ")[0]):
            continue
        numbers, value, grain = part.fields["numbers"], part.fields.get("value"), part.fields.get("grain")
        part.fields.update(unit=unit, numbers=numbers.scale(_HUNDREDTH))
        if value is not None and grain is not None:
            part.fields.update(value=plain(value * _HUNDREDTH), grain=plain(grain * _HUNDREDTH))


def fits(role: str, draft: Draft, scan: Scan) -> bool:
    """Can a draft have a role? Dates are relative or explicit, numbers in words or digits, bounds upper or lower, and so on.

    What a change counts from ("base") is of no year that the text names: "from 40 to 50, a rise of 40 percent on 2015" tells of two.
    """
    fields = draft.fields
    date, hedge = fields.get("date"), fields.get("hedge")
    if role == "relative":
        return date is not None and date.relative is not None
    if role == "explicit":
        return date is not None and date.relative is None and date.year is not None
    if role == "base":
        return date is None or date.relative is not None or date.year is None
    if role in ("words", "digits"):
        return (role == "digits") == any(word[:1].isdigit() for word in scan.words(draft.first, draft.last))
    if role == "part" and draft.kind == "count":  # "The index of 30 shares lost 12 points, or 0.1 percent"
        return all(scan.value(place, "pointnoun") is None for place in range(draft.first, draft.last))
    if role == "times":
        return any(scan.value(place, "folded") is not None for place in range(draft.first, draft.last))
    if role == "length":
        return fields.get("numbers") is not None
    if role == "lapse":
        return fields.get("days") is not None and fields.get("role") in ("ago", "since")
    return _is_bound(role, hedge)


_HEDGES_OF_ROLE: dict[str, frozenset[str | None]] = {
    "exact": frozenset({"exact"}),
    "figure": frozenset({None}),
    "upper": frozenset({"at_most", "less_than"}),
    "lower": frozenset({"at_least", "more_than"}),
}


def _is_bound(role: str, hedge: str | None) -> bool:
    """Is a number hedged as its role demands?"""
    if role == "rough":
        return hedge not in (None, "exact", "vague", "between")
    return role not in _HEDGES_OF_ROLE or hedge in _HEDGES_OF_ROLE[role]
