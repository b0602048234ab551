"""The length given to a range of dates."""

from fractions import Fraction
from typing import Any

from checker import Check, Checks, Claim, Repair, Timespan, rule
from checker.repairs import exchanged_number, known
from checker.values.numbers import Number, NumberSet, between
from checker.words import say_either, say_number

_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": Fraction(3044, 100)}  # of a month, on average in the Gregorian calendar
_GERMAN_WEEK = 7  # "acht Tage" is a week as well


@rule("CAL007", severity="warning", message='"{text}": there are {expected} days from the first to the last, not "{stated}"')
def length_of_range(claim: Claim[Timespan]) -> Checks:
    """The length given to a range of dates is not the number of days from the first to the last.

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
    An end of the range is not a day; the length is a hedge that reaches far enough; the count with or without the last day fits, or the
    length is rounded to whole weeks or months.
    """
    first, last, length = claim.part("from"), claim.part("to"), claim.part("length")
    if first is None or last is None or length is None or length.numbers is None or (length.unit or "") not in _DAYS:
        return
    days = _days_between(first, last)
    if days is None:
        return
    unit = length.unit or "day"
    yield Check(
        stated=length.numbers,
        expected=_lengths(days, unit),
        stated_as=length.text,
        expected_as=say_either([say_number(number) for number in (days - 1, days) if number]),
        repairs=known(_candidates(length, days, unit)),
    )


def _days_between(first: Claim[Any], last: Claim[Any]) -> int | None:
    """Number of days, both ends counted; None where an end is no day of the calendar, or the range has several lengths."""
    if not (first.date and last.date and first.date.day and last.date.day and last.date.month) or not first.days or not last.days:
        return None
    if first.days.is_empty or len(first.days.spans) != len(last.days.spans):
        return None
    pairs = zip(first.days.spans, last.days.spans, strict=True)
    lengths = {b[1] - a[0] + 1 for a, b in pairs if a[0] is not None and b[1] is not None}
    return lengths.pop() if len(lengths) == 1 and min(lengths) > 0 else None


def _lengths(days: int, unit: str) -> NumberSet:
    """The numbers of a unit that a range of days can be said to last."""
    if unit == "day":
        return between(days - 1, days + 1 if days == _GERMAN_WEEK else days)
    size = _DAYS[unit]
    return between(Fraction(days - 1) / size - Fraction(1, 2), Fraction(days) / size + Fraction(1, 2))


def _candidates(length: Claim[Any], days: int, unit: str) -> list[Repair | None]:
    value: Number | None = length.value
    return [exchanged_number(length, value, days)] if unit == "day" and isinstance(value, int) else []
