"""A quarter or half-year beside months that lie in another."""

from checker import Apposed, Check, Checks, Claim, rule
from checker.words import say_days


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
        if period.days and date.days and not period.days.is_empty and not date.days.is_empty:
            yield Check(stated=date.days, expected=period.days, stated_as=say_days(date.days), expected_as=say_days(period.days))
