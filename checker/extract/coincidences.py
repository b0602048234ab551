"""Three figures that belong together because one comes nearly out of the other two: "13 boats at a unit price of $4.7 million. The order,
worth $71.1 million, ...".

A cue tells what kind of sum it can be; that there are exactly three figures, of units that fit, of which one is within a quarter of what
the other two make, tells that it is one. What lies farther off may be of something else.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction

from checker.extract.clauses import CUE
from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.windows import amounts_in, has_word_in, part_of, sentence_before, sentence_behind
from checker.scan import Scan
from checker.slots import Match

# What each gets or costs; by how much two values differ; what a part is in percent; by how much, or how many times, something changed.
PIECES = ("divided", "differing", "percental", "changing")
_THREE = 3
_AND = "and"  # the value of the words of ``listand`` that only add
_BESIDE = 2  # tokens from such a word to its figure
_CLAUSE, _PAIR = 7, 2  # tokens from a rate to its first value
_SIGNS = frozenset({",", ";", "(", "."})
_AROUND = 4  # tokens from a value to what says that it is the former one
_DRAWN = 3  # tokens from what says that a figure follows from the others to it
_NEAR = Fraction(1, 4)
_POINTS = 12  # percentage points that a percentage can be off, and still be of these figures
_KINDS = frozenset({"total", "change", "move", "product", "average", "share", "partition", "shares", "precise", "rescaled", "conversion"})
_PAIRS = frozenset({"precise", "rescaled", "conversion"})
_OPEN = ("besides", "adjusted", "uneven", "weighted")
_EXACT = (None, "exact")
_KIND_OF_SHARER = {"mean": "average", "product": "product"}
_COUNTED = frozenset({"count", "number"})

Roles = tuple[tuple[str, Draft], ...]
Bound = tuple[str, Roles]
_Bind = Callable[[Scan, Match | None, list[Draft], ByPlace], Bound | None]


def sums_by_coincidence(scan: Scan, pieces: dict[str, list[Match]], found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The relations of cues of which no figure has another."""
    told = [draft for draft in found if draft.kind in _KINDS and len(draft.parts) > 1]
    bound = {part.first for draft in told if len(draft.parts) >= _THREE or draft.kind in _PAIRS for part in draft.parts}
    made = []
    cues: list[tuple[_Bind, Match | None, int]] = [(bind, match, match.first) for name, bind in _BINDS.items() for match in pieces[name]]
    cues += [(_shared, None, draft.first) for draft in by_place.values() if _sharer(scan, draft)]
    for bind, match, place in cues:
        figures = next(_windows(scan, place, by_place), None)
        if figures is not None and not any(one.first in bound for one in figures):
            relation = bind(scan, match, figures, by_place)
            if relation is not None:
                trend = match.text("trend") if match is not None else None
                roles = (as_part(draft, role, trend if role == "by" else None) for role, draft in relation[1])
                parts = sorted(roles, key=lambda part: part.first)
                made.append(Draft(parts[0].first, parts[-1].last, relation[0], {}, tuple(parts)))
                bound |= {part.first for part in parts}
    return made


def _sharer(scan: Scan, draft: Draft) -> str | None:
    """What a sum that says itself that each has it makes of the others: "$3,250 per head" a mean, "20 Euro das Stück" a product."""
    value = scan.value(draft.last - 1, "sharer") if draft.kind in ("money", "quantity") and draft.last - draft.first > 1 else None
    return None if value is None else _KIND_OF_SHARER[str(value)]


def _windows(scan: Scan, place: int, by_place: ByPlace) -> Iterator[list[Draft]]:
    """The three figures of the sentence of a cue, or of it and the one before or behind it; all of them exact."""
    own = scan.near(place)
    before, behind = sentence_before(scan, own), sentence_behind(scan, own)
    for window in (own, (before[0], own[1]) if before else None, (own[0], behind[1]) if behind else None):
        figures = amounts_in(window, by_place) if window is not None else []
        if len(figures) >= _THREE:
            is_plain = len(figures) == _THREE and all(_is_plain(one) for one in figures)
            is_plain = is_plain and window is not None and not has_more(scan, figures, by_place)
            if is_plain and window is not None and not any(has_word_in(scan, *window, name) for name in _OPEN):
                yield figures
            return


def has_more(scan: Scan, figures: list[Draft], by_place: ByPlace) -> bool:
    """Is something told without a figure, which the sum may hold, too: "13 bikes at 412 euros and helmets", "with shipping"?"""
    places = range(figures[0].first, figures[-1].first)
    verbs = scan.language.past, scan.language.pastlike, scan.language.present
    ands = [(place, _BESIDE) for place in places if scan.value(place, "listand") == _AND]
    # "... and sent a bill" adds nothing
    ands = [(place, reach) for place, reach in ands if not any(verb.match(scan.codes, place + 1) for verb in verbs)]
    ands += [(place, _BESIDE if _is_each(scan, place + 1) else 1) for place in places if scan.value(place, "additive") is not None]
    return any(not any(near in by_place for near in range(place + 1, place + 1 + reach)) for place, reach in ands)


def _is_each(scan: Scan, place: int) -> bool:
    """ "With 24 bottles each" is told as "mit jeweils 24 Flaschen"."""
    return place < len(scan.tokens) and scan.value(place, CUE) == "product"


def _is_plain(draft: Draft) -> bool:
    value = draft.fields.get("value")
    return value is not None and value > 0 and draft.fields.get("hedge") in _EXACT and draft.fields.get("numbers") is not None


def _shared(scan: Scan, _: Match | None, figures: list[Draft], __: ByPlace) -> Bound | None:
    """ "A bill of $4 million, spread over 1,250 residents: $3,250 per head"."""
    found = _product(figures)
    each = found[1][1] if found is not None else None
    kind = _sharer(scan, each) if each is not None else None
    if found is None or each is None or kind is None:
        return None
    is_drawn = has_word_in(scan, each.first - _DRAWN, each.first, "hence")
    return (kind, found) if kind == "product" or is_drawn else None  # not "im Landesschnitt sind es 1.900 Euro pro Kopf"


def _divided(_: Scan, match: Match | None, figures: list[Draft], __: ByPlace) -> Bound | None:
    """The same where another word says it."""
    found, is_mean = _product(figures), match is not None and match.fixed.get("thing") == "mean"
    return None if found is None else ("average" if is_mean else "product", found)


def _product(figures: list[Draft]) -> Roles | None:
    """So many, what each has of it, and all that: of two figures of one unit the smaller one is that of each."""
    found = []
    for pieces in figures:
        each, total = sorted((one for one in figures if one is not pieces), key=_value)
        if pieces.kind != "count" or _value(pieces) <= 1 or not _are_alike(each, total) or _are_alike(pieces, each):
            continue
        if _is_near(_value(total), _value(each) * _value(pieces)):
            found.append((pieces, each, total))
    if len(found) != 1:
        return None
    pieces, each, total = found[0]
    return ("pieces", pieces), ("each", each), ("total", total)


def _differing(scan: Scan, match: Match | None, figures: list[Draft], by_place: ByPlace) -> Bound | None:
    """Two values and how far they lie apart, in one sentence; not the last of a row ("..., and 28 more")."""
    by = part_of(match, "by", by_place) if match is not None else None
    if by is None or not any(by is one for one in figures) or scan.value(by.first - 1, "listand") is not None:
        return None
    if any(scan.value(place, CUE) == "than" for place in range(by.last, scan.near(by.first)[1])):
        return None
    one, other = (figure for figure in figures if figure is not by)
    if scan.near(one.first) != scan.near(by.first) or other.first > by.first:
        return None
    if not (_are_alike(one, other) and _are_alike(one, by)) or _value(one) == _value(other):
        return None
    if not _is_near(_value(by), abs(_value(one) - _value(other))):
        return None
    return "change", (("before", one), ("after", other), ("by", by))


def _percental(scan: Scan, match: Match | None, figures: list[Draft], by_place: ByPlace) -> Bound | None:
    """A part, its whole and its percentage."""
    percent = part_of(match, "percent", by_place) if match is not None else None
    if percent is None or not any(percent is one for one in figures):
        return None
    part, whole = sorted((one for one in figures if one is not percent), key=_value)
    if not _are_alike(part, whole) or "percent" in (part.kind, whole.kind) or _value(part) == _value(whole):
        return None
    if part.first < whole.first and not has_word_in(scan, part.last, part.last + 1, "ofthese"):
        return None  # "Twelve countries sent athletes, 50 in all"
    computed = 100 * _value(part) / _value(whole)
    is_near = all(abs(computed - _value(percent)) <= limit for limit in (_POINTS, computed, _value(percent)))
    return ("share", (("part", part), ("whole", whole), ("percent", percent))) if is_near else None


def _changing(scan: Scan, match: Match | None, figures: list[Draft], by_place: ByPlace) -> Bound | None:
    """A rate and two values of which one is told to be the former one: "tripled, from 13,420 to 26,840", "im Vorjahr waren es 12"."""
    if match is None or (rate := part_of(match, "by", by_place) or part_of(match, "times", by_place)) is None:
        return None
    values = [one for one in figures if one is not rate]
    former = [one for one in values if is_former(scan, one)]
    if len(values) != len(figures) - 1 or len(former) != 1 or _value(values[0]) == _value(values[1]):
        return None
    if not _are_alike(*values) and {one.kind for one in values} != {"number"}:
        return None
    before, after = former[0], next(one for one in values if one is not former[0])
    if not _is_of_values(scan, rate, before, after) or any(
        place in by_place and by_place[place].kind == "date" for place in range(rate.last, min(before.first, after.first))
    ):
        return None  # "tripled since 2010 to 900, after 500" is not counted from that value
    factor, trend = _value(after) / _value(before), match.text("trend")
    if rate.kind == "percent":
        grown = 100 * (factor - 1)
        is_near = any(abs(abs(grown) - _value(rate)) <= limit for limit in (_POINTS, _value(rate) / 2)) and (
            trend is None or (grown > 0) == (trend == "up")
        )
        return ("change", (("before", before), ("after", after), ("by", rate))) if is_near and trend is not None else None
    stated = _value(rate)
    if any(scan.value(place, CUE) == "led" for place in (rate.first - 1, rate.first - 2) if place >= 0):
        return None  # "um das Dreifache gewachsen" is to three times as much, or by it
    is_near = (factor > 1) == (stated > 1) and stated < 2 * factor and factor < 2 * stated
    return ("change", (("before", before), ("after", after), ("times", rate))) if is_near else None


def _is_of_values(scan: Scan, rate: Draft, before: Draft, after: Draft) -> bool:
    """Is a rate told of two values of its sentence: "quadrupled its profit to 36 million after 9", "tripled in a year, from 40 to 120",
    "has doubled: it was 40 then", "von 40 auf 80 ..., hat sich also verdoppelt"? Behind another subject it may be of something else.
    """
    first, last = sorted((before, after), key=lambda one: one.first)
    if (
        scan.near(rate.first) != scan.near(first.first)
        or scan.near(first.first) != scan.near(last.first)
        or first.first < rate.first < last.first
    ):
        return False
    if rate.first > last.first:
        return has_word_in(scan, last.last, rate.first, "hence")
    between = [scan.bare(place) for place in range(rate.last, first.first)]
    leading = scan.value(first.first - 1, "formerly")
    if between[:1] == [":"]:
        return True
    if first is after:
        return leading == "reached" and len(between) <= _CLAUSE and not _SIGNS.intersection(between)
    return leading == "beside" and between[-_PAIR:-1] == [","] and len(between) <= _CLAUSE


def is_beside(scan: Scan, value: Draft) -> bool:
    """Does a word right before a value say that it is the former one: "after 27.9 million", "instead of £400"?"""
    return any(scan.value(place, "formerly") == "beside" for place in (value.first - 1, value.first - 2) if place >= 0)


def is_former(scan: Scan, value: Draft) -> bool:
    """Is a value said to be that of before: "after 27.9 million in the year before", "waren es damals 240"?"""
    if is_beside(scan, value):
        return True
    behind = range(value.last, min(value.last + _AROUND, len(scan.tokens)))
    end = next((place for place in behind if not scan.bare(place)[-1:].isalnum()), behind.stop)
    around = (*range(max(0, value.first - _AROUND), value.first), *range(value.last, end))
    return any(scan.value(place, "formerly") == "near" for place in around)


def _are_alike(one: Draft, other: Draft) -> bool:
    """Are two figures of one unit, and of one noun where both have one; a bare number is of any count?"""
    if one.kind in _COUNTED and other.kind in _COUNTED:
        heads = {draft.fields.get("head") for draft in (one, other)} - {None}
        return len(heads) <= 1 and "count" in (one.kind, other.kind)
    return one.kind == other.kind and _unit(one) == _unit(other)


def _unit(draft: Draft) -> str:
    """The unit, without what it is told for: that of "$615 a month" is the dollar."""
    return str(draft.fields.get("unit")).partition(" / ")[0]


def _is_near(stated: Fraction, computed: Fraction) -> bool:
    return abs(stated - computed) <= _NEAR * computed


def _value(draft: Draft) -> Fraction:
    return Fraction(draft.fields["value"])


_BINDS: dict[str, _Bind] = {
    "divided": _divided,
    "differing": _differing,
    "percental": _percental,
    "changing": _changing,
}
