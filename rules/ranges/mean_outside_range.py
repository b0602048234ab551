"""A mean that lies outside of its own range."""

from typing import Any

from checker import Check, Checks, Claim, rule
from checker.kinds import Spread
from checker.sums import are_of_one_unit
from checker.values.numbers import NumberSet, between
from checker.words import say_numbers


@rule("RNG002", severity="warning", message='"{text}": {stated} does not lie in the range')
def mean_outside_range(claim: Claim[Spread]) -> Checks:
    """The mean of values does not lie in the range of the values.

    ## Why it matters
    The mean, or an end of the range, is wrong.

    ## Wrong
    ```de 2023-09-28
    Es werden [zwischen 5 und 8 Grad, im Schnitt 9 Grad](RNG002 "9 Grad").
    ```

    ```en 2023-09-28
    Bids were [between 50 and 70 dollars, with an average of 75 dollars](RNG002 "75 dollars").
    ```

    ## Right
    ```de 2023-09-28
    Es werden zwischen 5 und 8 Grad, im Schnitt 7 Grad, in Böen gefühlt 2 Grad.
    ```

    ```en 2023-09-28
    Bids were between 50 and 70 dollars, with an average of 65 dollars. The record is 75 dollars.
    ```

    ## Silent when
    Nothing calls the number a mean, or the units differ.
    """
    spread, mean = claim.part("spread"), claim.part("mean")
    numbers = _between(claim) if spread is None else spread.numbers if spread.hedge == "between" else None
    sides = [side for side in (spread, claim.part("least"), claim.part("most"), mean) if side is not None]
    if mean is None or mean.numbers is None or numbers is None or numbers.is_empty or not are_of_one_unit(map(_without_per, sides)):
        return
    yield Check(stated=mean.numbers, expected=numbers, stated_as=mean.text, expected_as=say_numbers(numbers, mean.unit))


def _without_per(side: Claim[Any]) -> Claim[Any]:
    """A side without what it is told for, which only one of them may name: "9.20 to 12.80 euros per square metre"."""
    return side.replace(unit=side.unit.partition(" / ")[0]) if side.unit else side


def _between(claim: Claim[Spread]) -> NumberSet | None:
    """From the lowest that the one end can be to the highest that the other can."""
    least, most = claim.part("least"), claim.part("most")
    if least is None or most is None or least.numbers is None or most.numbers is None:
        return None
    low, high = least.numbers.low, most.numbers.high
    return None if low is None or high is None or low > high else between(low, high)
