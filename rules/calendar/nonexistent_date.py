"""A date that no calendar has."""

from collections.abc import Iterator

from checker import Check, Checks, Claim, Day, Repair, rule
from checker.repairs import as_date, exchanged_number, known, swapped_digits
from checker.values import civil
from checker.values.dates import ANY_DAY, DaySet
from checker.values.dates import date as date_set
from checker.words import say, say_month

_LONGEST_MONTH = 31
_FEBRUARY = 2
# Sweden had a 30 February once, to return to the Julian calendar; source: the Swedish almanac for 1712, its page for February.
_OF_SWEDEN, _YEAR_OF_SWEDEN = (2, 30), "1712"
_LEAP_YEAR = 2000  # in which every day exists that exists in some year


@rule("CAL003", severity="error", message='"{text}" does not exist: {why}')
def nonexistent_date(claim: Claim[Day]) -> Checks:
    """The date does not exist in any year.

    ## Why it matters
    A day or month has a wrong or swapped digit, and a deadline or an appointment hangs on it.

    ## Wrong
    ```de 2023-06-10
    Die Frist endet am [31. September 2023](CAL003 "September has 30 days").
    ```

    ```en 2023-05-10
    The deadline is [June 31, 2023](CAL003 "June has 30 days"), the office said.
    ```

    ## Right
    ```de 2023-06-10
    Die Frist endet am 30. September 2023. Geprüft wurde Version 2.31.9 des Programms.
    ```

    ```en 2023-05-10
    The deadline is June 30, 2023, the office said. It runs release 6.31.2 of the programme.
    ```

    ## Silent when
    The figures are no date (version numbers, shelf marks, a month above 12 without a year); it is 29 February, which another rule reports;
    a quotation has a day of February beyond, which stands for "never"; or it is 30 February 1712, which Sweden had.
    """
    date, days = claim.date, claim.days
    if date is None or days is None or date.month is None or (date.month, date.day) == (2, 29):
        return
    if date.day is None and 1 <= date.month <= 12:
        return
    if date.year is None and not 1 <= date.month <= 12:
        return
    if claim.quoted and date.year is None and date.month == _FEBRUARY:
        return
    if (date.month, date.day) == _OF_SWEDEN and _YEAR_OF_SWEDEN in f"{date.year} {claim.context}":
        return
    yield Check(
        stated=days,
        expected=_month(date.year, date.month),
        stated_as=claim.text,
        expected_as=_expected(date.month),
        fields={"why": _expected(date.month)},
        repairs=_candidates(claim, date.year, date.month, date.day),
    )


def _month(year: int | None, month: int) -> DaySet:
    """The days that the date can be held against."""
    if year is None:
        return ANY_DAY
    return date_set(year, month if 1 <= month <= 12 else None)


def _expected(month: int) -> str:
    if not 1 <= month <= 12:
        return say("a year has 12 months")
    return say("{month} has {days} days", month=say_month(month), days=civil.longest_month(month))


def _candidates(claim: Claim[Day], year: int | None, month: int, day: int | None) -> Iterator[Repair]:
    """The nearest day that exists, the digits swapped, and for a day that longer months have the first of the next month."""
    if day is None:
        return
    if not 1 <= month <= 12:
        if 1 <= day <= 12 and year is not None and civil.exists(year, day, month):
            yield from known([as_date(claim, civil.ordinal(year, day, month))])
        return
    known_year = _LEAP_YEAR if year is None else year
    first, last = civil.month_span(known_year, month)
    length, swapped = last - first + 1, swapped_digits(day)
    days = [length if day > length else 1, *([swapped] if swapped and swapped <= length else [])]
    inside = [exchanged_number(claim, day, other) or as_date(claim, first + other - 1, yearless=year is None) for other in days]
    yield from known((*inside, as_date(claim, last + 1, yearless=year is None) if length < day <= _LONGEST_MONTH else None))
