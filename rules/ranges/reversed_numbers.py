"""A range of numbers with its ends in the wrong order."""

from checker import Check, Checks, Claim, rule
from checker.kinds import Measured
from checker.values.numbers import Interval, number_set
from checker.words import say_numbers


@rule("RNG001", severity="warning", message='"{text}": the first number is the greater one')
def reversed_numbers(claim: Claim[Measured]) -> Checks:
    """What lies "between" two numbers begins with the greater one.

    ## Why it matters
    Two digits changed places or a zero is missing: between 50 and 200, not 20.

    ## Wrong
    ```de 2023-09-28
    Die Karten kosten [zwischen 50 und 20 Euro](RNG001).
    ```

    ```en 2023-09-28
    Tickets cost [between 50 and 20 dollars](RNG001).
    ```

    ## Right
    ```de 2023-09-28
    Der Preis ist von 50 auf 20 Euro gesunken. Morgens sind es minus 5 bis minus 12 Grad.
    ```

    ```en 2023-09-28
    The price fell from 50 to 20 dollars. They have an 8–3 record.
    ```

    ## Silent when
    Nothing says that the numbers are the ends of one range, as "between ... and" does; where one is below zero the order is free,
    and so it is of measured quantities, which may fall on purpose (cooling "between 590 and 450 degrees"); or
    they are of nothing, as hours are ("closed between 10 and 2").
    """
    if claim.numbers is not None and claim.hedge == "between" and claim.kind not in ("quantity", "number"):
        yield Check(
            stated=claim.numbers,
            expected=number_set([Interval(None, None)]),
            stated_as=claim.text,
            expected_as=say_numbers(number_set([Interval(None, None)])),
        )
