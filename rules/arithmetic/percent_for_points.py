"""Percent where percentage points are meant."""

from checker import Change, Check, Checks, Claim, rule
from checker.percents import say_percent, stated_percent
from checker.sums import is_bounded, plain_value
from checker.values.numbers import Number, NumberSet, exactly
from checker.words import say, say_number


@rule(
    "PCT004",
    severity="warning",
    message='"{text}": from {before} to {after} it is {points}, a change of {expected}',
)
def percent_for_points(claim: Claim[Change]) -> Checks:
    """A difference of two percentages is called percent, not percentage points.

    ## Why it matters
    From 10 to 15 percent are 5 points and a growth by half; who reads "5 percent" may take it for either.

    ## Wrong
    ```de 2023-09-28
    Der Anteil stieg [von 10 auf 15 Prozent, also um 5 Prozent](PCT004 "5 percentage points").
    ```

    ```en 2023-09-28
    Unemployment rose [from 10% to 15%, a 5% increase](PCT004 "5 percentage points").
    ```

    ## Right
    ```de 2023-09-28
    Der Anteil stieg von 10 auf 15 Prozent, also um 50 Prozent oder um 5 Prozentpunkte.
    ```

    ```en 2023-09-28
    Unemployment rose from 10% to 15%, up 50%.
    ```

    ## Silent when
    The two values are no percentages; the number is the relative change; or it is neither, and something else is meant.
    """
    before, after, by = claim.part("before"), claim.part("after"), claim.part("by")
    if before is None or after is None or by is None or by.kind != "percent" or after.kind != "percent":
        return
    if before.numbers is None or after.numbers is None or not is_bounded(before.numbers) or before.numbers.contains(0):
        return
    one, other, difference = plain_value(before), plain_value(after), plain_value(by)
    stated = stated_percent(by)
    if one is None or other is None or difference is None or stated is None or not one or abs(other - one) != abs(difference):
        return
    # The number is the difference to the digit: that the values are rounded does not make it the relative change as well.
    expected: NumberSet = exactly((other / one - 1) * 100)
    yield Check(
        stated=stated.union(stated.negate()),
        expected=expected,
        stated_as=by.text,
        expected_as=say_percent((other / one - 1) * 100, expected),
        fields={"before": before.text, "after": after.text, "points": _say_points(difference)},
    )


def _say_points(difference: Number) -> str:
    return say("one percentage point") if difference == 1 else say("{number} percentage points", number=say_number(difference))
