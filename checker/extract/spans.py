"""Lengths of time whose two dates stand elsewhere in their sentence or in the one before.

"Nach 27 Jahren im Amt gab sie 2018 den Vorsitz ab, den sie 1996 übernommen hatte": that the 27 years run from the one to the other follows
only because something of one kind (an office, a marriage, a firm) begins beside the one date and ends beside the other, and there is no
third. So with "Neun Jahre später, 1991," behind the one date of what was told before, and with a term beside its years in brackets. What is
much shorter than the years between may be of a part of them, or be counted from something else.
"""

from checker.extract.agesthen import opens_clause
from checker.extract.draft import ByPlace, Draft
from checker.extract.lives import tells_of_family
from checker.extract.parts import as_part
from checker.extract.windows import Window, has_word_in, part_of, sentence_before
from checker.scan import Scan
from checker.slots import Match

PIECES = ("later", "after", "lasted", "begun", "over", "jubilee", "passed")
_PAIR = 2
_FURTHEST = 60  # tokens from one date to the other
_BESIDE = 12  # tokens from a date to what begins or ends there
_CLOSE = 3  # tokens from a length to the years that it is of: "fifteen-year tenure as governor (1990–2002)"
_TIMES = frozenset({"date", "duration", "age", "set"})
_OFFSET = ("ago", "ahead", "since")
PAUSES = (",", ";", "(")
# What its firm or its building is, another one may stand beside: "founded in 1923, it closed its plant in 2009".
_THINGS = ("firm", "work")
_INTERRUPTED = ("prison", "work")
_LONGER = 12  # years that a length can be too long beyond twice its stretch, and still be meant for it

Pieces = dict[str, list[Match]]


def spans_apart(scan: Scan, pieces: Pieces, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``timespan`` relations of the lengths that no other relation has."""
    parts_bound = (part for draft in found if len(draft.parts) > 1 for part in draft.parts)
    bound = {part.first for part in parts_bound if part.fields.get("role") in ("length", "lapse")}
    made: dict[int, Draft] = {}
    for match in (*pieces["later"], *pieces["lasted"], *pieces["after"]):
        length = part_of(match, "length", by_place)
        if length is None or length.first in bound or length.first in made or length.fields.get("unit") != "year":
            continue
        ends = _ends(scan, match, length, pieces, by_place)
        if ends is not None and is_close_to(length.fields.get("value"), _apart(*ends)):
            parts = sorted((as_part(ends[0], "from"), as_part(ends[1], "to"), as_part(length, "length")), key=lambda part: part.first)
            made[length.first] = Draft(parts[0].first, max(part.last for part in parts), "timespan", {}, tuple(parts))
    return list(made.values())


def is_of_one_stretch(scan: Scan, span: Draft, by_place: ByPlace) -> bool:
    """Is the length of a ``timespan`` that of its two dates, and no part of a name and no sum of several stretches?"""
    roles = {part.fields.get("role"): part for part in span.parts}
    start, end, length = (roles.get(role) for role in ("from", "to", "length"))
    if start is None or end is None or length is None:
        return True
    return not _is_of_name(scan, length) and not _is_of_several(scan, start, end, length, by_place)


def _is_of_name(scan: Scan, length: Draft) -> bool:
    """Has a length a capital within its sentence, as in "the Eighty Years War (1566–1648)", "der Hundertjährige Krieg"?"""
    has_capital = length.fields.get("hedge") is None and scan.bare(length.first)[:1].isupper()
    return has_capital and any(scan.bare(place)[:1].isalnum() for place in range(scan.sentence(length.first)[0], length.first))


def _is_of_several(scan: Scan, start: Draft, end: Draft, length: Draft, by_place: ByPlace) -> bool:
    """Stands another range before that of a sum, or right behind it: "from 2009 to 2013 and from 2016 to 2018, six years in all"?"""
    first, last = scan.near(start.first)
    if has_word_in(scan, first, last, "interrupted"):
        return True  # "von 2006 bis 2019, mit einer Unterbrechung, also elf Jahre lang"
    window = range(first, start.first) if length.first > end.first else range(end.last, min(last, end.last + _BESIDE // 2))
    return any(one.kind == "date" and one.fields.get("range") is not None for one in times_in(window, by_place))


def is_close_to(value: object, apart: int) -> bool:
    """Can a number of years be meant for those between two dates? What is far shorter may be of a part of them."""
    return isinstance(value, int) and 2 * value > apart and value <= max(2 * apart, apart + _LONGER)


def _is_of_clause(scan: Scan, match: Match, length: Draft, end: Draft) -> bool:
    """Does "after ten years" stand in the clause of the end: not in "retired in 2005; he gave up the chair after ten years"?"""
    first, last = sorted((length, end), key=lambda draft: draft.first)
    return match.make != "after" or not any(scan.bare(place) == ";" for place in range(first.last, last.first))


def _is_of_part(match: Match, begins: Match, length: Draft, ends: tuple[Draft, Draft]) -> bool:
    """May a length be only of a part of the years between, as of those in prison, or of the work on a building?"""
    value, apart = length.fields.get("value"), _apart(*ends)
    wide = begins.fixed["thing"] in _INTERRUPTED and match.make == "after"
    return not isinstance(value, int) or (value < apart if wide else 5 * value < 3 * apart)


def _ends(scan: Scan, match: Match, length: Draft, pieces: Pieces, by_place: ByPlace) -> tuple[Draft, Draft] | None:
    if match.make == "later":
        return _told_before(scan, match, length, pieces["birth"], by_place)
    if match.make == "lasted" and (ends := _of_range(scan, match, length, by_place)) is not None:
        return ends
    return _of_one_thing(scan, match, length, pieces, by_place)


def _told_before(scan: Scan, match: Match, length: Draft, births: list[Match], by_place: ByPlace) -> tuple[Draft, Draft] | None:
    """The one date told before "nine years later, in 1991", in its sentence or in the one before, and that of the form."""
    end = part_of(match, "to", by_place)
    if end is None or year_of(end) is None or not has_word_in(scan, length.last - 1, length.last, "thereupon"):
        return None
    first, begin = scan.sentence(length.first)[0], min(length.first, end.first)
    times = times_in(range(first, begin), by_place)
    if not times and (earlier := sentence_before(scan, (first, begin))) is not None:
        times = times_in(range(*earlier), by_place)
    start = times[0] if len(times) == 1 else None
    if start is None or year_of(start) is None or begin - start.last > _FURTHEST or not is_narrated(scan, start):
        return None
    if any(span[0] == start.first for birth in births if (span := birth.span("born"))):
        return None
    # Between the two something else may have come about, from which the years are counted.
    if has_word_in(scan, start.last, begin, "thereupon") or has_clause(scan, start.last, begin):
        return None
    apart = _apart(start, end)
    is_told_more = length.fields.get("value", 0) < apart and any(_parts(scan, place) for place in range(start.last, begin - _PAIR))
    return None if apart < 0 or is_told_more else (start, end)


def _parts(scan: Scan, place: int) -> bool:
    """Does a comma or an "and" stand there, behind which more may be told?"""
    return scan.bare(place) in PAUSES or scan.value(place, "listand") is not None


def is_narrated(scan: Scan, date: Draft) -> bool:
    """Is a date the time of what its sentence tells, and not an attribute: "das 1923 erbaute Haus", "the war of 1870"?"""
    is_attribute = any(has_word_in(scan, date.first - 2, date.last + 2, name) for name in ("bornword", "founded", "sincethen"))
    return not is_attribute and not has_word_in(scan, date.first - 1, date.first, "dating")


def _of_range(scan: Scan, match: Match, length: Draft, by_place: ByPlace) -> tuple[Draft, Draft] | None:
    """The ends of the only range of a sentence, close behind the length, where it names no other time."""
    times = times_in(range(*scan.near(length.first)), by_place)
    if "within" in match.fixed or len(times) != _PAIR + 1 or times[0] is not length:
        return None
    _, start, end = times
    is_range = start.fields.get("range") is not None and start.fields["range"] is end.fields.get("range")
    if not is_range or None in (year_of(start), year_of(end)) or start.first > match.last + _CLOSE:
        return None
    return None if has_clause(scan, match.last, start.first) else (start, end)


def _of_one_thing(scan: Scan, match: Match, length: Draft, pieces: Pieces, by_place: ByPlace) -> tuple[Draft, Draft] | None:
    """The only two dates around a length, where something begins beside the one, and something of its kind ends beside the other."""
    window = scan.near(length.first)
    dates = dates_in(window, length, by_place)
    if len(dates) < _PAIR and (earlier := sentence_before(scan, window)) is not None:
        window = earlier[0], window[1]
        dates = dates_in(window, length, by_place)
    if len(dates) != _PAIR or None in map(year_of, dates) or tells_of_family(scan, *window):
        return None
    begun, over = ([one for one in pieces[name] if window[0] <= one.first < window[1]] for name in ("begun", "over"))
    kinds = {one.fixed["thing"] for one in begun} & {one.fixed["thing"] for one in over}
    if "thing" in match.fixed:
        kinds &= {match.fixed["thing"]}
    pairs: dict[tuple[int, int], tuple[Draft, Draft]] = {}
    for kind in kinds:
        begins, ends = ([one for one in row if one.fixed["thing"] == kind] for row in (begun, over))
        if len(begins) == len(ends) == 1 and _is_of_one(scan, begins[0], ends[0], by_place):
            pair = _beside(scan, begins[0], ends[0], dates)
            if pair is not None and _is_of_clause(scan, match, length, pair[1]) and not _is_of_part(match, begins[0], length, pair):
                pairs[pair[0].first, pair[1].first] = pair
    start, end = next(iter(pairs.values())) if len(pairs) == 1 else (None, None)
    if start is None or end is None or _apart(start, end) < 0 or abs(start.first - end.first) > _FURTHEST:
        return None
    return start, end


def _is_of_one(scan: Scan, begins: Match, ends: Match, by_place: ByPlace) -> bool:
    """Is what ends that which began, not another office ("as chairman"), a second marriage or a plant of the firm?"""
    first, last = min(scan.near(begins.first)[0], scan.near(ends.first)[0]), scan.near(ends.first)[1]
    if has_word_in(scan, begins.last, last, "inrole") and begins.fixed["thing"] == "office":
        return False
    around = (*range(first, begins.first), *range(max(first, begins.last), last))
    if any(place in by_place and by_place[place].kind == "ordinal" for place in around):
        return False
    if begins.fixed["thing"] not in _THINGS or ends.first < begins.first:
        return True
    behind = next((place for place in range(begins.last, ends.first) if _parts(scan, place)), ends.first)
    behind = min(behind, max(begins.last, scan.sentence(ends.first)[0]))
    others = [place for place in range(behind, last) if scan.value(place, "another") is not None]
    return len(others) <= is_leading(scan, begins)


def is_leading(scan: Scan, begins: Match) -> bool:
    """Does a sentence begin with a founding, so that its noun is still to come: "Founded in 1923, the firm", "1923 gegründet, hat sie"?"""
    return begins.first - scan.sentence(begins.first)[0] <= 1


def _beside(scan: Scan, begins: Match, ends: Match, dates: list[Draft]) -> tuple[Draft, Draft] | None:
    """The date beside which a thing begins, and that beside which it ends, where the nearer ones are beyond doubt."""
    one, other = dates
    straight, crossed = ((distance(scan, begins, first), distance(scan, ends, last)) for first, last in ((one, other), (other, one)))
    if sum(straight) == sum(crossed) or max(min(straight, crossed, key=sum)) > _BESIDE:
        return None
    return (one, other) if sum(straight) < sum(crossed) else (other, one)


def distance(scan: Scan, match: Match, date: Draft) -> int:
    """The tokens between a word and a date of its sentence; far more for a date of another one."""
    if scan.sentence(match.first) != scan.sentence(date.first):
        return _FURTHEST
    return max(0, date.first - match.last, match.first - date.last)


def dates_in(window: Window, length: Draft, by_place: ByPlace) -> list[Draft]:
    """The dates of a window; none where it tells of another length or of an age."""
    times = [one for one in times_in(range(*window), by_place) if one is not length]
    return times if all(one.kind == "date" for one in times) else []


def times_in(places: range, by_place: ByPlace) -> list[Draft]:
    """All dates, lengths, ages and recurring times of a stretch."""
    return [by_place[place] for place in places if place in by_place and by_place[place].kind in _TIMES]


def has_clause(scan: Scan, first: int, last: int) -> bool:
    """Does a clause about another time or person begin between two places?"""
    return any(opens_clause(scan, place) for place in range(max(0, first), last))


def _apart(start: Draft, end: Draft) -> int:
    """The years from one date to another."""
    return (year_of(end) or 0) - (year_of(start) or 0)


def year_of(date: Draft) -> int | None:
    """The year that a date states."""
    parts = date.fields.get("date")
    if date.kind != "date" or parts is None or parts.relative is not None or date.fields.get("role") in _OFFSET:
        return None
    return None if "year" in dict(parts.implied) else parts.year
