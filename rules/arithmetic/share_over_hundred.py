"""More than all of a group, or less than none."""

from checker import Check, Checks, Claim, rule
from checker.kinds import Portion
from checker.values.numbers import between
from checker.words import say_numbers


@rule("PCT003", severity="warning", message='"{text}": a share is between 0 and 100 percent')
def share_over_hundred(claim: Claim[Portion]) -> Checks:
    """A share of a group of people or things is more than 100 percent, or less than none.

    ## Why it matters
    A digit too many, or a change that was taken for a share.

    ## Wrong
    ```de 2023-09-28
    Gewählt haben [120 Prozent der Wahlberechtigten](PCT003).
    ```

    ```en 2023-09-28
    The plan is backed by [120 percent of voters](PCT003).
    ```

    ## Right
    ```de 2023-09-28
    Die Auslastung liegt bei 120 Prozent, die Schulden bei 116 Prozent des Bruttoinlandsprodukts.
    ```

    ```en 2023-09-28
    The hospital runs at 120 percent of its capacity, debt stands at 116 percent of output.
    ```

    ## Silent when
    The percentage is of an amount that can be exceeded, such as a capacity, a plan or a year's output.
    """
    percent = claim.part("percent")
    if percent is None or percent.numbers is None or percent.kind != "percent":
        return
    expected = between(0, 100)
    yield Check(stated=percent.numbers, expected=expected, stated_as=percent.text, expected_as=say_numbers(expected, "percent"))
