"""Two events whose dates speak against the order in which they are told."""

from checker import Check, Checks, Claim, Ordered, rule
from checker.values.dates import days_between
from checker.words import say, say_days


@rule("EVT004", severity="warning", message='"{text}": {later} is told as after {earlier}')
def reversed_order(claim: Claim[Ordered]) -> Checks:
    """One event is told as after another, but its date lies before.

    ## Why it matters
    One of the two years is wrong, and who did what because of what is turned around.

    ## Wrong
    ```de 2023-09-28
    Er wurde [2019 entlassen, zwei Jahre nachdem er 2021](EVT004 "told as after 2021") eingestellt worden war.
    ```

    ```en 2023-09-28
    He was convicted in [2015 after his 2017](EVT004 "told as after 2017") arrest.
    ```

    ## Right
    ```de 2023-09-28
    Er wurde 2021 entlassen, zwei Jahre nachdem er 2019 eingestellt worden war. 2010 posthum geehrt, 2005 gestorben.
    ```

    ```en 2023-09-28
    He was convicted in 2017 after his 2015 arrest. The 2019 book describes the war of 1870.
    ```

    ## Silent when
    Another clause or several words stand between; a date has no year; or one of the two is a plan.
    """
    later, earlier = claim.part("later"), claim.part("earlier")
    if later is None or earlier is None or not later.days or not earlier.days or claim.quoted:
        return
    if later.days.is_empty or earlier.days.is_empty or not all(side.date and side.date.year for side in (later, earlier)):
        return
    yield Check(
        stated=later.days,
        expected=days_between(earlier.days.first, None),
        stated_as=say_days(later.days),
        expected_as=say("{day} or later", day=say_days(earlier.days)),
        fields={"later": say_days(later.days), "earlier": say_days(earlier.days)},
    )
