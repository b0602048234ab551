"""EDTF (ISO 8601-2:2019, Extended Date/Time Format) to sets of days and back.

Read are levels 0 and 1 and what of level 2 names days: dates of any precision, ``..`` and unknown ends of intervals, seasons and quarters,
unspecified digits (``202X``, ``2023-1X``), long years (``Y-17000``), qualifiers (``? ~ %``: a qualified date is taken as written) and sets
(``[2023-09-07,2023-09-14..2023-09-15]``). Written is a short one of these forms that says the set.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from checker.errors import ArgumentError
from checker.values import civil, periods
from checker.values.dates import NO_DAY, DaySet, date, days_between, union_of

Civil = tuple[int, int, int]

_MOST_DIGITS = 18
_YEAR = rf"(?P<year>-?[\dX]{{4}}|Y-?\d{{5,{_MOST_DIGITS}}})"
_DATE = re.compile(_YEAR + r"(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2})(?:T[\d:.Z+-]*)?)?)?", re.ASCII)
_QUALIFIERS = str.maketrans("", "", "?~%")
# 21 to 24 leave the hemisphere open and are read as the northern 25 to 28; 29 to 32 are spring to winter in the south.
_SEASON_OF_CODE = {21: "SP", 22: "SU", 23: "FA", 24: "WI", 25: "SP", 26: "SU", 27: "FA", 28: "WI", 29: "FA", 30: "WI", 31: "SP", 32: "SU"}
# Codes of quarters, thirds ("quadrimesters") and halves of a year: the first code, and how many months each has.
_PARTS_OF_YEAR = {**dict.fromkeys(range(33, 37), (33, 3)), **dict.fromkeys(range(37, 40), (37, 4)), **dict.fromkeys(range(40, 42), (40, 6))}
_LARGEST_SET = 400
_LONGEST_SHOWN = 60


@lru_cache(maxsize=4096)
def parse(text: str) -> DaySet:
    """The days that an EDTF text names; a date that does not exist is NO_DAY, a text that is no EDTF an ArgumentError."""
    plain = text.strip().translate(_QUALIFIERS)
    if plain[:1] in "[{" and plain[-1:] in "]}" and len(plain) > 2:
        return union_of(_member(part.strip()) for part in plain[1:-1].split(","))
    if "/" in plain:
        return _interval(text, plain, "/")
    return _date(plain)


def _member(text: str) -> DaySet:
    return _interval(text, text, "..") if ".." in text else _date(text)


def _interval(text: str, plain: str, separator: str) -> DaySet:
    """First day of the first to last day of the second; ``..`` and nothing are ends without limit."""
    first, _, last = plain.partition(separator)
    if first in ("", "..") and last in ("", ".."):
        raise ArgumentError(f"{_shown(text)} is an interval without any end; give a date such as 2023-09-28")
    begin = None if first in ("", "..") else _date(first)
    end = None if last in ("", "..") else _date(last)
    if (begin is not None and begin.is_empty) or (end is not None and end.is_empty):
        return NO_DAY
    return days_between(begin.first if begin else None, end.last if end else None)


def _shown(text: str) -> str:
    """The text as an error quotes it: escaped and not too long."""
    return repr(text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "...")


def _date(text: str) -> DaySet:
    match = _DATE.fullmatch(text)
    if not match:
        raise ArgumentError(
            f"{_shown(text)} is no date in EDTF; write a day (2023-09-28), a month (2023-09), a year (2023) "
            "or an interval (2023-09/2023-10)"
        )
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in text:
        return _unspecified(year, month, day)
    return _specified(int(year.removeprefix("Y")), int(month) if month else None, int(day) if day else None)


def _specified(year: int, month: int | None, day: int | None) -> DaySet:
    if month is not None and day is None:
        if month in _SEASON_OF_CODE:
            return periods.season_from(year, _SEASON_OF_CODE[month])
        if month in _PARTS_OF_YEAR:
            code, length = _PARTS_OF_YEAR[month]
            return periods.months(year, (month - code) * length + 1, (month - code + 1) * length)
    return date(year, month, day)


def _unspecified(year: str, month: str | None, day: str | None) -> DaySet:
    """Every day that fits; whole years from the first to the last where that would be very many pieces."""
    day = None if day == "XX" else day
    month = None if month == "XX" and day is None else month
    sign = -1 if year.startswith("-") else 1
    years = sorted(sign * number for number in _fitting(year.lstrip("-"), range(10_000)))
    pieces = list(islice(_pieces(years, month, day), _LARGEST_SET + 1))
    return union_of(pieces) if len(pieces) <= _LARGEST_SET else periods.years(years[0], years[-1])


def _pieces(years: list[int], month: str | None, day: str | None) -> Iterator[DaySet]:
    months = [None] if month is None else _fitting(month, range(1, 13)) if "X" in month else [int(month)]
    days = [None] if day is None else _fitting(day, range(1, 32))
    return (_specified(y, m, d) for y in years for m in months for d in days)


def _fitting(pattern: str, allowed: range) -> list[int]:
    """The allowed numbers whose digits fit a pattern with X."""
    numbers = (int("".join(digits)) for digits in product(*("0123456789" if sign == "X" else sign for sign in pattern)))
    return [number for number in numbers if number in allowed]


@lru_cache(maxsize=4096)
def write(days: DaySet) -> str | None:
    """A short EDTF text that says exactly the set; None for no day, every day, a set with a mask, very many pieces or very long years."""
    pieces = days.spans
    if not pieces or not days.has_all_weekdays or len(pieces) > _LARGEST_SET or not _writable(days.first) or not _writable(days.last):
        return None
    if len(pieces) == 1:
        return None if pieces == ((None, None),) else _piece(*pieces[0], "/", "..")
    return "[" + ",".join(_piece(first, last, "..", "") for first, last in pieces) + "]"


def _writable(day: int | None) -> bool:
    """Is it in a year that ``parse`` reads? (A year has more than 100 days: exact enough here.)"""
    return day is None or abs(day) < 10 ** (_MOST_DIGITS + 2)


def _piece(first: int | None, last: int | None, between: str, without: str) -> str:
    """One day, month, year or decade, or the two ends of a span in one precision; ``without`` stands for an end without limit."""
    if first is not None and first == last:
        return civil.iso(first)
    begin, end = None if first is None else civil.civil(first), None if last is None else civil.civil(last)
    parts = _parts_needed(begin, end)
    if begin and end:
        if begin[:parts] == end[:parts]:
            return _text(*begin[:parts])
        if parts == 1 and begin[0] % 10 == 0 and end[0] == begin[0] + 9 and 0 <= begin[0] <= 9990:
            return f"{begin[0] // 10:03d}X"
    return (_text(*begin[:parts]) if begin else without) + between + (_text(*end[:parts]) if end else without)


def _parts_needed(begin: Civil | None, end: Civil | None) -> int:
    """How many of year, month and day say both ends: 1 where one begins and the other ends a year."""
    if (begin and begin[2] != 1) or (end and end[2] != civil.month_length(end[0], end[1])):
        return 3
    return 2 if (begin and begin[1] != 1) or (end and end[1] != 12) else 1


def _text(year: int, *rest: int) -> str:
    return civil.iso_year(year) + "".join([f"-{number:02d}" for number in rest])


def spans_of(days: DaySet) -> list[list[str | None]]:
    """The pieces of a set as pairs of first and last day in ISO 8601, without its weekday mask, should it have one."""
    return [[None if first is None else civil.iso(first), None if last is None else civil.iso(last)] for first, last in days.spans]
