"""A range of dates that runs backwards."""

import re
from collections.abc import Iterator
from typing import Any

from checker import Check, Checks, Claim, Repair, Stretch, rule
from checker.repairs import whole
from checker.values.dates import days_between
from checker.values.numbers import at_most, exactly
from checker.words import say_days


@rule("CAL005", severity="error", message='"{text}" ends before it begins')
def reversed_range(claim: Claim[Stretch]) -> Checks:
    """The end of a range of dates lies before its beginning.

    ## Why it matters
    One of the two dates is wrong, or they stand in the wrong order.

    ## Wrong
    ```de 2016-01-05
    Die Messe läuft vom [12. bis 11. Januar 2016](CAL005 "before it begins").
    ```

    ```en 2016-01-05
    The fair runs from [10 January 2016 to 1 January 2016](CAL005 "before it begins").
    ```

    ## Right
    ```de 2016-01-05
    Die Messe läuft vom 28. Dezember bis 3. Januar.
    ```

    ```en 2016-01-05
    The fair runs from 28 December to 3 January.
    ```

    ## Silent when
    One end does not exist; the years are not written and the range can run over the end of a year; or the ends are years alone, which
    may be counted before Christ.
    """
    first, last = claim.part("from"), claim.part("to")
    if first is None or last is None or not first.days or not last.days or first.days.is_empty or last.days.is_empty:
        return
    if _is_month_shared(first, last) and first.date and last.date and first.date.day and last.date.day:
        yield Check(
            stated=exactly(first.date.day),
            expected=at_most(last.date.day),
            stated_as=first.text,
            expected_as=f"a day not after {last.text}",
            repairs=_swapped(claim, first, last),
        )
    elif _is_year_written(first) and _is_year_written(last):
        yield Check(
            stated=first.days,
            expected=days_between(None, last.days.last),
            stated_as=f"a beginning on {say_days(first.days)}",
            expected_as=f"a beginning not after {say_days(last.days)}",
            repairs=_swapped(claim, first, last),
        )


def _is_month_shared(first: Claim[Any], last: Claim[Any]) -> bool:
    """Is the month written once for both ("12. bis 14. Januar"), so that they lie in the same month of the same year?"""
    return (_is_day_alone(first) or _is_day_alone(last)) and _month(first) is not None and _month(first) == _month(last)


def _is_day_alone(end: Claim[Any]) -> bool:
    return len(re.findall(r"\w+", end.text)) == 1


def _month(end: Claim[Any]) -> int | None:
    return end.date.month if end.date else None


def _is_year_written(end: Claim[Any]) -> bool:
    """A year that was filled in may be the year before; a year alone may be one before Christ."""
    year = end.date.year if end.date else None
    return year is not None and _month(end) is not None and str(abs(year)) in end.text


def _swapped(claim: Claim[Stretch], first: Claim[Any], last: Claim[Any]) -> Iterator[Repair]:
    """The two ends in the other order."""
    one, two = (first.start - claim.start, first.end - claim.start), (last.start - claim.start, last.end - claim.start)
    if one[0] >= 0 and one[1] <= two[0] and two[1] <= len(claim.text):
        yield whole(claim, claim.text[: one[0]] + last.text + claim.text[one[1] : two[0]] + first.text + claim.text[two[1] :])
