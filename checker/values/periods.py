"""Periods of the calendar as sets of days: seasons, quarters, decades, centuries, the parts of a period, spans of time before and after."""

import re
from fractions import Fraction
from functools import lru_cache, partial
from math import ceil, floor

from checker.values import civil
from checker.values.dates import NO_DAY, DaySet, day_set, days_between
from checker.values.numbers import Number, NumberSet

_THURSDAY = 4
_NTH_WEEKDAY = re.compile(r"(\d{1,2})-(-?\d)-(\d)")

MONTHS_OF_UNIT = {"month": 1, "quarter": 3, "halfyear": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
DAYS_OF_UNIT = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
CLOCK_UNITS_IN_DAY = {
    "hour": 24,
    "minute": 1440,
    "second": 86_400,
    "millisecond": 86_400 * 10**3,
    "microsecond": 86_400 * 10**6,
    "nanosecond": 86_400 * 10**9,
}
CLOCK_UNITS = tuple(CLOCK_UNITS_IN_DAY)

# From the earliest usual beginning to the latest usual end of each season in the northern hemisphere: the meteorological season begins
# on the 1st of March, June, September and December (WMO, Guide to Climatological Practices, WMO-No. 100), the astronomical one ends
# about three weeks after the meteorological one (equinoxes and solstices between the 19th and the 24th).
SEASONS = {"SP": ((3, 1), (6, 22)), "SU": ((6, 1), (9, 24)), "FA": ((9, 1), (12, 23)), "WI": ((12, 1), (3, 21))}


def holiday(year: int, name: str) -> int:
    """The day of a feast in a year: ``12-24`` is a fixed day, ``11-4-4`` the fourth Thursday of November, ``5--1-1`` the last Monday
    of May.
    """
    match = _NTH_WEEKDAY.fullmatch(name)
    if match is None:
        month, day = map(int, name.split("-"))
        return civil.ordinal(year, month, min(day, civil.month_length(year, month)))
    month, number, weekday = (int(part) for part in match.groups())
    first, last = civil.month_span(year, month)
    if number > 0:
        return first + (weekday - civil.weekday(first)) % 7 + 7 * (number - 1)
    return last - (civil.weekday(last) - weekday) % 7 + 7 * (number + 1)


def first_advent(year: int) -> int:
    """The first Sunday in Advent, the fourth before Christmas Day."""
    christmas = civil.ordinal(year, 12, 25)
    return christmas - civil.weekday(christmas) - 21


def season(year: int, name: str) -> DaySet:
    """A season by its TIMEX3 name, SP SU FA WI; the winter of a year is the one that begins in it or, as some count, ends in it."""
    (first_month, first_day), (last_month, last_day) = SEASONS[name]
    if name != "WI":
        return days_between(civil.ordinal(year, first_month, first_day), civil.ordinal(year, last_month, last_day))
    return day_set((civil.ordinal(y, 12, 1), civil.ordinal(y + 1, last_month, last_day)) for y in (year - 1, year))


def season_from(year: int, name: str) -> DaySet:
    """The one season that begins in the year."""
    if name != "WI":
        return season(year, name)
    return days_between(civil.ordinal(year, 12, 1), civil.ordinal(year + 1, 3, 21))


def months(year: int, first: int, last: int) -> DaySet:
    """Whole months of a year."""
    return days_between(civil.month_span(year, first)[0], civil.month_span(year, last)[1])


def quarter(year: int, number: int) -> DaySet:
    """A calendar quarter, 1 to 4."""
    return months(year, 3 * number - 2, 3 * number) if 1 <= number <= 4 else NO_DAY


def halfyear(year: int, number: int) -> DaySet:
    """A half of a calendar year, 1 or 2."""
    return months(year, 6 * number - 5, 6 * number) if 1 <= number <= 2 else NO_DAY


def iso_week(year: int, number: int) -> DaySet:
    """A week of ISO 8601; NO_DAY where the year has no such."""
    if not 1 <= number <= civil.weeks_in_year(year):
        return NO_DAY
    monday = civil.week_span(civil.ordinal(year, 1, 4))[0] + 7 * (number - 1)
    return days_between(monday, monday + 6)


def years(first: int, last: int) -> DaySet:
    """Whole years."""
    return days_between(civil.ordinal(first, 1, 1), civil.ordinal(last, 12, 31))


def decade(year: int) -> DaySet:
    """The ten years that begin with a year."""
    return years(year, year + 9)


def century(number: int) -> DaySet:
    """The 19th century is 19; -1 is the first before Christ. From 1800 to 1900, since both ways of counting are in use.

    There is no century 0.
    """
    return _counted(number, 100)


def millennium(number: int) -> DaySet:
    """The third millennium is 3, from 2000 to 3000 for the same reason; there is no millennium 0."""
    return _counted(number, 1000)


def _counted(number: int, length: int) -> DaySet:
    if number == 0:
        return NO_DAY
    return years(length * (number - 1), length * number) if number > 0 else years(length * number, length * (number + 1))


def part_of(days: DaySet, modifier: str | None) -> DaySet:
    """START, MID or END of a period, as TIMEX3 calls them, read wide: the first 45 %, the middle half or the last 45 % of it.

    The shares are the project's own choice: half of a month, and a day more.
    """
    if modifier not in ("START", "MID", "END") or days.first is None or days.last is None or len(days.spans) != 1:
        return days
    length = days.last - days.first + 1
    if length < 3:
        return days
    nearly_half, quarter_of = -(-length * 45 // 100), length // 4
    if modifier == "START":
        return days.intersect(days_between(days.first, days.first + nearly_half))
    if modifier == "END":
        return days.intersect(days_between(days.last - nearly_half, days.last))
    return days.intersect(days_between(days.first + quarter_of, days.last - quarter_of))


def nth_part(days: DaySet, unit: str, number: int, *, by_the_calendar: bool = False) -> DaySet:
    """The nth day, week, weekend, month, year or half of a period, -1 the last; NO_DAY where there are not so many.

    A week of a month is counted from its first day, from its first Monday, or with the week that its first day lies in; all of them, or
    the one that has its Thursday in the period, as ISO 8601 counts, ``by_the_calendar``. Weekends are counted with either of their days.
    """
    if days.first is None or days.last is None or not number:
        return NO_DAY
    if unit == "half":
        return _half(days.first, days.last, 1 if number == 1 else 2)
    counts = _PLACES[unit](days.first, days.last, number)
    found = [span for span in (counts[:1] if by_the_calendar else counts) if span[1] >= days.first and span[0] <= days.last]
    return days_between(min(span[0] for span in found), max(span[1] for span in found)) if found else NO_DAY


def _half(first: int, last: int, number: int) -> DaySet:
    middle = first + (last - first) // 2
    return days_between(first, middle + 1) if number == 1 else days_between(middle, last)


_Places = tuple[tuple[int, int], ...]


def _nth_day(first: int, last: int, number: int) -> _Places:
    day = first + number - 1 if number > 0 else last + number + 1
    return ((day, day),) if first <= day <= last else ()


def _nth_weekday(first: int, last: int, number: int, weekday: int) -> _Places:
    on_first, on_last = first + (weekday - civil.weekday(first)) % 7, last - (civil.weekday(last) - weekday) % 7
    day = on_first + 7 * (number - 1) if number > 0 else on_last + 7 * (number + 1)
    return ((day, day),) if first <= day <= last else ()


def _nth_week(first: int, last: int, number: int) -> _Places:
    if number > 0:
        touching, step = civil.week_span(first)[0], 7 * (number - 1)
        whole = first + (1 - civil.weekday(first)) % 7
        iso = touching if civil.weekday(first) <= _THURSDAY else whole
        return tuple((start + step, start + step + 6) for start in (iso, whole, first, touching))
    touching, step = civil.week_span(last)[1], 7 * (number + 1)
    whole = last - civil.weekday(last) % 7
    iso = touching if civil.weekday(last) >= _THURSDAY else whole
    return tuple((end + step - 6, end + step) for end in (iso, whole, last, touching))


def _nth_weekend(first: int, last: int, number: int) -> _Places:
    saturdays = (
        (first + (6 - civil.weekday(first)) % 7, first - 1) if civil.weekday(first) == 7 else (first + (6 - civil.weekday(first)) % 7,)
    )
    if number < 0:
        saturday = last - (civil.weekday(last) - 6) % 7
        saturdays = (saturday, saturday - 7) if saturday == last else (saturday,)
    step = 7 * (number - 1) if number > 0 else 7 * (number + 1)
    return tuple((saturday + step, saturday + step + 1) for saturday in saturdays)


def _nth_months(first: int, last: int, number: int, size: int) -> _Places:
    year, month, _ = civil.civil(first if number > 0 else last)
    index = year * 12 + month + (size * (number - 1) - 1 if number > 0 else size * number)
    end = index + size - 1
    return ((civil.month_span(index // 12, index % 12 + 1)[0], civil.month_span(end // 12, end % 12 + 1)[1]),)


_PLACES = {"day": _nth_day, "week": _nth_week, "weekend": _nth_weekend} | {
    unit: partial(_nth_months, size=MONTHS_OF_UNIT[unit]) for unit in ("month", "quarter", "halfyear", "year", "decade")
}
_PLACES |= {f"weekday-{weekday}": partial(_nth_weekday, weekday=weekday) for weekday in range(1, 8)}
PIECES = frozenset({*_PLACES, "half"})
"""The units of ``nth_part``."""


def moved(days: DaySet, amount: NumberSet, unit: str, sign: int) -> DaySet:
    """Every day of the set moved by every amount of the unit, into the future (sign 1) or the past (-1).

    Hours and smaller units move to the days that they may reach, whatever the time of day.
    """
    if amount.is_empty or days.is_empty:
        return NO_DAY
    low, high = (amount.low, amount.high) if sign > 0 else (_negative(amount.high), _negative(amount.low))
    factor = MONTHS_OF_UNIT.get(unit) or DAYS_OF_UNIT.get(unit) or Fraction(1, CLOCK_UNITS_IN_DAY[unit])
    steps = None if low is None else floor(low * factor), None if high is None else ceil(high * factor)
    return _moved_by(days, *steps, in_months=unit in MONTHS_OF_UNIT)


def _negative(number: Number | None) -> Number | None:
    return None if number is None else -number


def _moved_by(days: DaySet, low: int | None, high: int | None, *, in_months: bool) -> DaySet:
    shift = DaySet.shift_months if in_months else DaySet.shift
    if low is not None and high is not None:
        return shift(days, low, high)
    first = None if low is None else shift(days, low, low).first
    last = None if high is None else shift(days, high, high).last
    return days_between(first, last)


@lru_cache(maxsize=4096)
def granule(day: int, unit: str, offset: int) -> DaySet:
    """The week, month, quarter, half, year, decade or century some steps from the one that holds a day; a weekend by its week."""
    if unit == "day":
        return days_between(day + offset, day + offset)
    if unit in ("week", "weekend"):
        monday = civil.week_span(day)[0] + 7 * offset
        return days_between(monday + (5 if unit == "weekend" else 0), monday + 6)
    year, month, _ = civil.civil(day)
    size = MONTHS_OF_UNIT[unit]
    if unit == "decade":
        return decade(year // 10 * 10 + 10 * offset)
    if unit in ("century", "millennium"):
        return _counted_either_way(year, size // 12, offset)
    index = (year * 12 + month - 1) // size * size + offset * size
    first = civil.ordinal(index // 12, index % 12 + 1, 1)
    last_index = index + size - 1
    return days_between(first, civil.month_span(last_index // 12, last_index % 12 + 1)[1])


def _counted_either_way(year: int, span: int, offset: int) -> DaySet:
    """The century or millennium some steps from that of a year: 2000 to 2100, since some begin it with 2000 and some with 2001."""
    from_zero, from_one = year // span * span, (year - 1) // span * span + 1
    return years(min(from_zero, from_one) + offset * span, max(from_zero, from_one) + (offset + 1) * span - 1)
