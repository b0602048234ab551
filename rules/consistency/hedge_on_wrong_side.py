"""A number called nearly or just over, and the exact one on the other side."""

from checker import Check, Checks, Claim, rule
from checker.kinds import Precise
from checker.sums import rough_and_exact
from checker.values.numbers import at_least, at_most
from checker.words import say_stated

_SIDES = {"nearly": at_most, "just_over": at_least}


@rule("INT003", severity="warning", message='"{text}": {expected} is not on that side of {value}')
def hedge_on_wrong_side(claim: Claim[Precise]) -> Checks:
    """What is called nearly a number is more, or what is called just over it is less.

    ## Why it matters
    "Knapp" and "gut" are mixed up more often than any other pair of words before numbers.

    ## Wrong
    ```de 2023-09-28
    Es kamen [knapp 5.000 Menschen (5.120)](INT003 "5,120 is not on that side of 5,000").
    ```

    ```en 2023-09-28
    There were [nearly 5,000 people (5,120)](INT003 "5,120 is not on that side of 5,000").
    ```

    ## Right
    ```de 2023-09-28
    Es kamen gut 5.000 Menschen (5.120), im Jahr davor rund 5.000 (4.870).
    ```

    ```en 2023-09-28
    There were just over 5,000 people (5,120), the year before about 5,000 (4,870).
    ```

    ## Silent when
    The second number is more than twice or less than half the first, or of another unit: then it is something else; or the first is
    below zero.
    """
    rough, exact = rough_and_exact(claim) or (None, None)
    if rough is None or exact is None or exact.numbers is None or rough.hedge not in _SIDES or rough.value is None or rough.value < 0:
        return
    yield Check(
        stated=_SIDES[rough.hedge](rough.value),
        expected=exact.numbers,
        stated_as=rough.text,
        expected_as=say_stated(exact.value, exact.numbers, None),
        fields={"value": say_stated(rough.value, exact.numbers, None)},
    )
