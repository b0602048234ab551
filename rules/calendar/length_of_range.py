"""The length given to a range of dates."""

from fractions import Fraction
from typing import Any

from checker import Check, Checks, Claim, Repair, Timespan, rule
from checker.repairs import exchanged_number, known
from checker.values import civil
from checker.values.hedges import in_steps
from checker.values.numbers import Number, NumberSet, between
from checker.words import say, say_either, say_number

_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": Fraction(3044, 100)}  # of a month, on average in the Gregorian calendar
_SLACK = Fraction(1, 5)  # of a week or month, beside the rounding of the length itself
_COMMON_AND_LEAP = 2023, 2024
_GERMAN_WEEK = 7  # "acht Tage" is a week as well


@rule("CAL007", severity="warning", message='"{text}": there are {expected} from the first to the last, not "{stated}"')
def length_of_range(claim: Claim[Timespan]) -> Checks:
    """The length given to a range of dates is not the number of days, or months, from the first to the last.

    ## Why it matters
    One of three figures is wrong, and readers plan by one of them.

    ## Wrong
    ```de 2023-04-10
    Das Fest dauert vom [1. bis 10. Mai, also drei Wochen](CAL007 "9 or 10").
    ```

    ```en 2023-04-10
    The fair runs from [3 to 8 July, a nine-day](CAL007 "5 or 6") event.
    ```

    ## Right
    ```de 2023-04-10
    Das Fest dauert vom 1. bis 8. Mai, also acht Tage oder eine Woche.
    ```

    ```en 2023-04-10
    The fair runs from 3 to 8 July, a six-day event.
    ```

    ## Silent when
    An end of the range is neither a day nor a month; the length is a hedge that reaches far enough; the count with or
    without the last day fits, or the length is rounded to whole weeks or months.
    """
    first, last, length = claim.part("from"), claim.part("to"), claim.part("length")
    if first is None or last is None or length is None or length.numbers is None or (length.unit or "") not in _DAYS:
        return
    stated = in_steps(length.numbers, length.value, length.hedge)
    days, unit, months = _days_between(first, last), length.unit or "day", _months_between(first, last)
    if months is not None and unit == "month":
        yield Check(
            stated=stated,
            expected=between(months - 1, months),
            stated_as=length.text,
            expected_as=say("{number} months", number=say_number(months)),
            repairs=known(_candidates(length, months)),
        )
    if days is None:
        return
    yield Check(
        stated=stated,
        expected=_lengths(days, unit),
        stated_as=length.text,
        expected_as=say("{number} days", number=say_either([say_number(number) for number in range(days[0] - 1, days[1] + 1) if number])),
        repairs=known(_candidates(length, days[1]) if unit == "day" else ()),
    )


def _months_between(first: Claim[Any], last: Claim[Any]) -> int | None:
    """Number of months from one to another, both counted; None where an end is no month, or more than a year may lie between."""
    one, two = first.date, last.date
    if one is None or two is None or one.month is None or two.month is None or one.day is not None or two.day is not None:
        return None
    if one.year is not None and two.year is not None and not one.implied:
        return (two.year - one.year) * 12 + two.month - one.month + 1
    return (two.month - one.month) % 12 + 1 if one.month != two.month else None


def _days_between(first: Claim[Any], last: Claim[Any]) -> tuple[int, int] | None:
    """Least and greatest number of days, both ends counted (of two years, a leap year may be one); None where an end is no day of the
    calendar, or the range has several lengths.
    """
    if not (first.date and last.date and first.date.day and last.date.day and last.date.month):
        return None
    if not first.days or not last.days or not (first.days.is_bounded and last.days.is_bounded):
        return _in_any_year(first, last)
    ends = [end for _, end in last.days.spans if end is not None]
    begins = [begin for begin, _ in first.days.spans if begin is not None]
    lengths = [min((end - begin + 1 for end in ends if end >= begin), default=0) for begin in begins]
    return (min(lengths), max(lengths)) if lengths and min(lengths) > 0 and max(lengths) - min(lengths) <= 1 else None


def _in_any_year(first: Claim[Any], last: Claim[Any]) -> tuple[int, int] | None:
    """The days between two dates without a year: one more where a 29 February lies between."""
    one, two = first.date, last.date
    if one is None or two is None or one.year is not None or two.year is not None:
        return None
    begin, end = (one.month or 0, one.day or 0), (two.month or 0, two.day or 0)
    if begin >= end or not all(civil.exists(year, *side) for year in _COMMON_AND_LEAP for side in (begin, end)):
        return None
    lengths = [civil.ordinal(year, *end) - civil.ordinal(year, *begin) + 1 for year in _COMMON_AND_LEAP]
    return min(lengths), max(lengths)


def _lengths(days: tuple[int, int], unit: str) -> NumberSet:
    """The numbers of a unit that a range of days can be said to last."""
    low, high = days
    if unit == "day":
        return between(low - 1, high + 1 if high == _GERMAN_WEEK else high)
    size = _DAYS[unit]
    return between(Fraction(low - 1) / size - _SLACK, Fraction(high) / size + _SLACK)


def _candidates(length: Claim[Any], right: int) -> list[Repair | None]:
    value: Number | None = length.value
    return [exchanged_number(length, value, right)] if isinstance(value, int) else []
