"""Ranges of time: what their ends share, and the whole that they span."""

from checker.extract.draft import Draft
from checker.extract.hours import whole_time
from checker.model import DateParts
from checker.resolve.stated import in_year
from checker.resolve.when import When
from checker.values.dates import days_between, union_of

_GRAINS_OF_RANGES = ("day", "week", "month", "quarter", "halfyear", "year", "decade")


def share_both(one: When, other: When) -> None:
    """What one end of a range leaves out, it has from the other; a whole year ("2014 to May") is none that a part of it could share."""
    for first, second in ((one, other), (other, one)):
        if first.month is None and first.day is not None:
            first.month = second.month
        if (second.year is not None or second.shift is not None) and _is_whole_year(second) and first.names_part:
            continue
        if first.year is None and first.shift is None and second.unit in (None, "year"):
            over = _years_over(one, other) * (-1 if first is one else 1)
            first.year = None if second.year is None else second.year + over
            first.shift, first.unit = None if second.shift is None else second.shift + over, second.unit


def _is_whole_year(when: When) -> bool:
    return when.unit in (None, "year") and not when.names_part


def _years_over(one: When, other: When) -> int:
    """1 where a range runs over the end of a year, "28. Dezember bis 3. Januar 2024", "Christmas 2023 to New Year's Day"."""
    if one.month is not None and other.month is not None:
        return int(one.month > other.month)
    year = one.year or other.year
    if year is None or not (one.names_part and other.names_part):
        return 0
    start, end = in_year(one, year)[0], in_year(other, year)[0]
    return int(start.first is not None and end.last is not None and end.last < start.first)


def whole_range(first: Draft, last: Draft) -> Draft | None:
    """The whole range as one claim of all its days; None where an end is open, or where it is not clear which ends belong together."""
    one, other = first.fields["days"], last.fields["days"]
    if first.kind == last.kind == "time":
        return whole_time(first, last)
    if one is None or other is None or not (first.kind == last.kind == "date") or first.fields["granularity"] not in _GRAINS_OF_RANGES:
        return None
    pairs = list(zip(one.unmasked(), other.unmasked(), strict=False)) if len(one.spans) == len(other.spans) else []
    if not pairs or not all(a[0] is not None and b[1] is not None and a[0] <= b[1] for a, b in pairs):
        return None
    days = union_of(days_between(a[0], b[1]) for a, b in pairs)
    return Draft(first.first, last.last, "date", {"timex": None, "days": days, "date": DateParts(), "granularity": "interval"})
