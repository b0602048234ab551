"""Lengths of time told behind the range of dates that they are of: "von 1998 bis 2010 leitete sie es, 15 Jahre lang".

The length must be set off by a sign, or by a verb whose subject is that of the range, its sentence must name no other time, and both must
be about as long: what is much shorter may be of a part.
"""

from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.spans import has_clause, is_close_to, times_in, year_of
from checker.extract.windows import part_of
from checker.scan import Scan
from checker.slots import Match
from checker.values.dates import DaySet

PIECES = ("spanned",)
_BESIDE = 12  # tokens from the range to its length
_THREE = 3
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def spans_of_ranges(scan: Scan, pieces: dict[str, list[Match]], found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``timespan`` relations of the lengths that no other relation has."""
    bound = {part.first for draft in found if draft.kind == "timespan" for part in draft.parts}
    made: dict[int, Draft] = {}
    for match in pieces["spanned"]:
        length = part_of(match, "length", by_place)
        if length is None or length.first in bound or length.first in made:
            continue
        ends = _range_before(scan, match, length, by_place)
        if ends is not None and _is_about_as_long(length, *ends):
            parts = as_part(ends[0], "from"), as_part(ends[1], "to"), as_part(length, "length")
            made[length.first] = Draft(ends[0].first, max(match.last, length.last), "timespan", {}, parts)
    return list(made.values())


def _range_before(scan: Scan, match: Match, length: Draft, by_place: ByPlace) -> tuple[Draft, Draft] | None:
    """The ends of the only range of a sentence, where it names no other time beside the length behind it."""
    times = times_in(range(*scan.near(length.first)), by_place)
    if len(times) != _THREE or times[-1] is not length:
        return None
    start, end, _ = times
    is_range = start.fields.get("range") is not None and start.fields["range"] is end.fields.get("range")
    if not is_range or match.first - end.last > _BESIDE or has_clause(scan, end.last, match.first):
        return None
    return start, end


def _is_about_as_long(length: Draft, start: Draft, end: Draft) -> bool:
    """Is a length no less than half as long as the days from one date to another, and no more than twice?"""
    value, days = length.fields.get("value"), _DAYS.get(str(length.fields.get("unit")))
    if not isinstance(value, int) or days is None:
        return False
    first, last = year_of(start), year_of(end)
    if first is not None and last is not None and days == _DAYS["year"]:
        return is_close_to(value, last - first)
    parts = start.fields.get("date")
    is_weekday = parts is not None and parts.weekday is not None and parts.day is None
    between = None if is_weekday else _days_between(start.fields.get("days"), end.fields.get("days"))
    if between is None:
        return days == 1 and value <= _DAYS["week"]  # of weekdays, or of days of no year
    return between[0] <= 2 * value * days and value * days <= 2 * between[1]


def _days_between(start: DaySet | None, end: DaySet | None) -> tuple[int, int] | None:
    """The least and the greatest number of days from one set to another; None where they are not bounded."""
    if start is None or end is None or None in (start.first, start.last, end.first, end.last):
        return None
    return (end.first or 0) - (start.last or 0), (end.last or 0) - (start.first or 0) + 1
