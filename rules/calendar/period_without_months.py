"""A quarter or half-year beside months that lie in another."""

from typing import Any

from checker import Apposed, Check, Checks, Claim, rule
from checker.values import civil
from checker.values.dates import DaySet
from checker.values.numbers import between, exactly
from checker.words import say, say_days, say_month


@rule("CAL009", severity="warning", message='"{text}": the quarter or half-year is {expected}; a business year?')
def period_without_months(claim: Claim[Apposed]) -> Checks:
    """The months beside a quarter or half-year lie in another one.

    ## Why it matters
    Results of the wrong quarter are compared; or the text does not say that a business year is meant.

    ## Wrong
    ```de 2023-09-28
    Der Umsatz sank im [dritten Quartal 2023 (Mai 2023)](CAL009 "July to September 2023") um 3 Prozent.
    ```

    ```en 2023-09-28
    Sales fell in [the third quarter of 2023 (May 2023)](CAL009 "July to September 2023").
    ```

    ## Right
    ```de 2023-09-28
    Der Umsatz sank im dritten Quartal 2023 (August 2023) um 3 Prozent, im ersten Geschäftsquartal (Oktober 2023) stieg er.
    ```

    ```en 2023-09-28
    Sales fell in the third quarter of 2023 (August 2023).
    ```

    ## Silent when
    The text speaks of business years anywhere, whose quarters and halves begin in any month.
    """
    sides = claim.part("one"), claim.part("other")
    for period, date in (sides, sides[::-1]):
        if period is None or date is None or period.granularity not in ("quarter", "halfyear") or date.granularity == period.granularity:
            continue
        until = claim.part("until")
        if period.days and date.days and not period.days.is_empty and not date.days.is_empty:
            if until is None:
                yield Check(stated=date.days, expected=period.days, stated_as=say_days(date.days), expected_as=say_days(period.days))
            else:
                yield from _of_months(period.days, date, until)


def _of_months(period: DaySet, first: Claim[Any], last: Claim[Any]) -> Checks:
    """Months from one to another, of whatever year, that are told to be all those of a period."""
    own = _months_in(period)
    if not own or first.date is None or last.date is None or first.date.month is None or last.date.month is None:
        return
    told = first.date.month, last.date.month
    wrong = next((month for month in told if month not in own), None)
    yield Check(
        stated=exactly(told[0] if wrong is None else wrong),
        expected=between(min(own), max(own)),
        stated_as=_said(*told),
        expected_as=_said(min(own), max(own)),
    )


def _said(first: int, last: int) -> str:
    return say("{first} to {last}", first=say_month(first), last=say_month(last))


def _months_in(days: DaySet) -> set[int]:
    """The months, of any year, that a bounded set of days touches."""
    return {month for first, last in days.spans if first is not None and last is not None for _, month in civil.months_between(first, last)}
