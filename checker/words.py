"""Sets in the reader's words, for messages: "at least 165", "between 18.5 and 19.5", "28 September 2023", "a Thursday in September 2023".

English, as all messages; no locale is asked.
"""

from fractions import Fraction

from checker.values import civil
from checker.values.dates import DaySet, days_between
from checker.values.numbers import Interval, Number, NumberSet

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DECIMALS = 4
_MOST_DAYS = 4


def say_number(number: Number) -> str:
    """1200 is "1,200"; a fraction has at most four decimals, and no trailing zeros."""
    if number == int(number):
        return f"{int(number):,}"
    rounded = round(Fraction(number), _DECIMALS)
    whole, part = divmod(abs(rounded), 1)
    decimals = f"{int(part * 10**_DECIMALS):0{_DECIMALS}d}".rstrip("0")
    return f"{'-' if rounded < 0 else ''}{int(whole):,}{'.' + decimals if decimals else ''}"


def say_numbers(numbers: NumberSet, unit: str | None = None) -> str:
    """The set, with its unit behind it."""
    if numbers.is_empty:
        return "no possible value"
    said = " or ".join(_say_interval(interval) for interval in numbers.intervals)
    return f"{said} {unit.replace('_', ' ')}" if unit else said


def _say_interval(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "any number"
    if high is None:
        assert low is not None
        return f"{'more than' if interval.low_open else 'at least'} {say_number(low)}"
    if low is None:
        return f"{'less than' if interval.high_open else 'at most'} {say_number(high)}"
    one, two = say_number(low), say_number(high)
    return one if one == two else f"between {one} and {two}"


def say_rounded(number: Number) -> str:
    """A computed number as a reader needs it: whole from 1000 on, else one decimal, three below 1."""
    size = abs(Fraction(number))
    return say_number(round(Fraction(number), 0 if size >= 1000 else 1 if size >= 1 else 3))


def say_stated(value: Number | None, numbers: NumberSet, hedge: str | None) -> str:
    """The number as stated, where it is a plain one; else the set that it means."""
    return say_number(value) if value is not None and hedge is None else say_numbers(numbers)


def say_day(day: int) -> str:
    """28 September 2023."""
    year, month, in_month = civil.civil(day)
    return f"{in_month} {MONTHS[month - 1]} {say_year(year)}"


def say_year(year: int) -> str:
    """2023; 63 BC for the astronomical year -62."""
    return str(year) if year > 0 else f"{1 - year} BC"


def say_weekday(day: int) -> str:
    """Thursday."""
    return WEEKDAYS[civil.weekday(day) - 1]


def say_days(days: DaySet) -> str:
    """The set: a period by its name, few days one by one, a weekday of a period, else from the first to the last."""
    if days.is_empty:
        return "no day of the calendar"
    weekday = _say_weekdays(days)
    if weekday:
        return weekday
    if len(days.spans) > _MOST_DAYS:
        return ", ".join(_say_span(*span) for span in days.spans[: _MOST_DAYS - 1]) + f" ... or {_say_span(*days.spans[-1])}"
    said = [_say_span(*span) for span in days.spans]
    return said[0] if len(said) == 1 else ", ".join(said[:-1]) + " or " + said[-1]


def _say_weekdays(days: DaySet) -> str | None:
    """Say "a Thursday in September 2023", where the set is just that; None where it is something else."""
    numbers = [number for number in range(1, 8) if days.weekdays >> (number - 1) & 1]
    if len(numbers) == 7 or (days.has_all_weekdays and len(days.spans) < 3):
        return None
    named = "a " + " or ".join(WEEKDAYS[number - 1] for number in numbers)
    if days.first is None or days.last is None:
        return named if days.first is None and days.last is None else f"{named}, {_say_open(days.first, days.last)}"
    year, month, _ = civil.civil(days.first)
    for first, last in (civil.month_span(year, month), civil.year_span(year)):
        if days_between(first, last).on(*numbers) == days:
            return f"{named} in {_say_span(first, last)}"
    return f"{named} {_say_open(days.first, days.last)}" if days.hull().on(*numbers) == days else None


def _say_span(first: int | None, last: int | None) -> str:
    if first is None or last is None:
        return _say_open(first, last)
    if first == last:
        return say_day(first)
    (year, month, _), last_year = civil.civil(first), civil.civil(last)[0]
    if (first, last) == civil.month_span(year, month):
        return f"{MONTHS[month - 1]} {say_year(year)}"
    if first == civil.year_span(year)[0] and last == civil.year_span(last_year)[1]:
        return say_year(year) if year == last_year else f"{say_year(year)} to {say_year(last_year)}"
    return _say_months(first, last) or _say_open(first, last)


def _say_months(first: int, last: int) -> str | None:
    """Say "March to May 2021"; None for what is not made of whole months."""
    (year, month, _), (last_year, last_month, _) = civil.civil(first), civil.civil(last)
    if first != civil.month_span(year, month)[0] or last != civil.month_span(last_year, last_month)[1]:
        return None
    beginning = MONTHS[month - 1] if year == last_year else f"{MONTHS[month - 1]} {say_year(year)}"
    return f"{beginning} to {MONTHS[last_month - 1]} {say_year(last_year)}"


def _say_open(first: int | None, last: int | None) -> str:
    if first is None:
        return "any day" if last is None else f"{say_day(last)} or earlier"
    if last is None:
        return f"{say_day(first)} or later"
    return f"between {say_day(first)} and {say_day(last)}"
