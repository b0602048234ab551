"""Lengths of time told behind the range of dates that they are of: "von 1998 bis 2010 leitete sie es, 15 Jahre lang".

The length must be set off by a sign, by a verb whose subject is that of the range, or point back to it ("in diesen 15 Jahren", "all
five days"), which it also does in the next sentence. No other time may be named, and both must be about as long: what is much shorter may
be of a part.
"""

from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.spans import has_clause, is_close_to, is_leading, times_in, year_of
from checker.extract.windows import part_of, sentence_before
from checker.scan import Scan
from checker.slots import Match
from checker.values.dates import DaySet

PIECES = ("spanned", "these", "opens", "closes")
_BESIDE = 12  # tokens from the range to its length
_FURTHEST = 40  # to one that points back to it
_APART = 4  # tokens from an opening to its end: "and leave on the following"
_TWO, _THREE = 2, 3
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def spans_of_ranges(scan: Scan, pieces: dict[str, list[Match]], found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``timespan`` relations of the lengths that no other relation has."""
    bound = {part.first for draft in found if draft.kind == "timespan" for part in draft.parts}
    made: dict[int, Draft] = {}
    opened = {part.first: match for match in pieces["opens"] if (part := part_of(match, "from", by_place)) is not None}
    closed = {part.first for match in pieces["closes"] if (part := part_of(match, "to", by_place)) is not None}
    for match in (*pieces["spanned"], *pieces["these"]):
        length = part_of(match, "length", by_place)
        if length is None or length.first in bound or length.first in made or not _points(scan, match, length):
            continue
        ends = _range_before(scan, match, length, by_place) or _opened_and_closed(scan, length, opened, closed, by_place)
        if ends is not None and _is_about_as_long(length, *ends):
            parts = sorted((as_part(ends[0], "from"), as_part(ends[1], "to"), as_part(length, "length")), key=lambda part: part.first)
            made[length.first] = Draft(parts[0].first, max(match.last, parts[-1].last), "timespan", {}, tuple(parts))
    return list(made.values())


def _points(scan: Scan, match: Match, length: Draft) -> bool:
    """Does a length whose form asks for it (``inside=shift``) begin with a word like "these"?"""
    name = match.text("inside")
    return name is None or str(scan.value(length.first, name)) == "0"


def _range_before(scan: Scan, match: Match, length: Draft, by_place: ByPlace) -> tuple[Draft, Draft] | None:
    """The ends of the only range of a sentence, or of the one before, where no other time is named beside the length behind it."""
    window = scan.near(length.first)
    times = times_in(range(*window), by_place)
    points_back = match.make == "these"
    if points_back and times == [length] and (earlier := sentence_before(scan, window)) is not None:
        times = [*times_in(range(*earlier), by_place), length]
    if len(times) != _THREE or times[-1] is not length:
        return None
    start, end, _ = times
    is_range = start.fields.get("range") is not None and start.fields["range"] is end.fields.get("range")
    if not is_range or match.first - end.last > (_FURTHEST if points_back else _BESIDE):
        return None
    return None if not points_back and has_clause(scan, end.last, match.first) else (start, end)


def _opened_and_closed(
    scan: Scan, length: Draft, opened: dict[int, Match], closed: set[int], by_place: ByPlace
) -> tuple[Draft, Draft] | None:
    """The only two dates of a sentence, where something opens on the one and closes on the other: "opens on Monday and ends on Friday".

    Not where another subject may stand between: "The fair opened on Monday and the bar closed on Friday".
    """
    dates = [one for one in times_in(range(*scan.near(length.first)), by_place) if one is not length]
    if len(dates) != _TWO or dates[0].first not in opened or dates[1].first not in closed:
        return None
    is_of_one = dates[1].first - dates[0].last <= _APART or is_leading(scan, opened[dates[0].first])
    return (dates[0], dates[1]) if is_of_one else None


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
