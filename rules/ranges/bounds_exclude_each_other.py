"""At most so many, but at least more."""

from checker import Check, Checks, Claim, rule
from checker.kinds import Bounds
from checker.sums import are_of_one_unit
from checker.values.numbers import NumberSet, at_least, at_most
from checker.words import say_numbers


@rule("RNG003", severity="warning", message='"{text}": nothing is {stated} and {expected}')
def bounds_exclude_each_other(claim: Claim[Bounds]) -> Checks:
    """The upper bound of a thing is smaller than its lower bound.

    ## Why it matters
    The two changed places, or one is wrong.

    ## Wrong
    ```de 2023-09-28
    Zugelassen sind [höchstens 50, mindestens aber 60 Gäste](RNG003 "at most 50 and at least 60").
    ```

    ```en 2023-09-28
    A team has [up to 50 but no fewer than 60 members](RNG003 "at most 50 and at least 60").
    ```

    ## Right
    ```de 2023-09-28
    Zugelassen sind höchstens 60, mindestens aber 50 Gäste. Es gibt höchstens 50 Gäste, mindestens 60 Plätze.
    ```

    ```en 2023-09-28
    A team has up to 60 but no fewer than 50 members. It takes at most 50 guests, at least 60 chairs.
    ```

    ## Silent when
    The two count different things, one of them tells what was ("up to 24 fit in; at least 30 came"), or one or the other holds ("less than
    5 or more than 10").
    """
    upper, lower = claim.part("upper") or claim.part("ceiling"), claim.part("lower") or claim.part("floor")
    if upper is None or lower is None or not are_of_one_unit([upper, lower]) or (upper.head and lower.head and upper.head != lower.head):
        return
    top, bottom = _bound(upper.numbers, upper.role == "ceiling"), _bound(lower.numbers, lower.role == "floor", is_lower=True)
    if top is not None and bottom is not None:
        yield Check(stated=top, expected=bottom, stated_as=say_numbers(top, upper.unit), expected_as=say_numbers(bottom, lower.unit))


def _bound(numbers: NumberSet | None, is_plain: bool, *, is_lower: bool = False) -> NumberSet | None:  # noqa: FBT001
    """The bound; a plain number becomes the one that the words around it make of it."""
    if numbers is None or not is_plain:
        return numbers
    end = numbers.low if is_lower else numbers.high
    return None if end is None else at_least(end) if is_lower else at_most(end)
