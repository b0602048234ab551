"""A range of dates that runs backwards."""

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
    One end has no known days or does not exist; or the range can run over the end of a year.
    """
    first, last = claim.part("from"), claim.part("to")
    if first is None or last is None or not first.days or not last.days or first.days.is_empty or last.days.is_empty:
        return
    one, two = first.date, last.date
    if one and two and one.day and two.day and one.year is None and two.year is None and _shares_month(first, last):
        yield Check(
            stated=exactly(two.day).negate(),
            expected=at_most(-one.day),
            stated_as=last.text,
            expected_as=f"a day not before {first.text}",
            repairs=_swapped(claim, first, last),
        )
        return
    yield Check(
        stated=first.days,
        expected=days_between(None, last.days.last),
        stated_as=f"a beginning on {say_days(first.days)}",
        expected_as=f"a beginning not after {say_days(last.days)}",
        repairs=_swapped(claim, first, last),
    )


def _shares_month(first: Claim[Any], last: Claim[Any]) -> bool:
    """Is the month written once for both, so that they lie in the same month of the same year?"""
    one, two = first.date, last.date
    assert one is not None and two is not None
    return one.month == two.month and "month" in {name for name, _ in (*one.implied, *two.implied)}


def _swapped(claim: Claim[Stretch], first: Claim[Any], last: Claim[Any]) -> Iterator[Repair]:
    """The two ends in the other order."""
    one, two = (first.start - claim.start, first.end - claim.start), (last.start - claim.start, last.end - claim.start)
    if 0 <= one[0] and one[1] <= two[0] and two[1] <= len(claim.text):
        yield whole(claim, claim.text[: one[0]] + last.text + claim.text[one[1] : two[0]] + first.text + claim.text[two[1] :])
