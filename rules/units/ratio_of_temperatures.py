"""A ratio on a scale that has no zero."""

from checker import Check, Checks, Claim, Measure, rule
from checker.values.numbers import EMPTY
from checker.words import say


@rule("UNI005", severity="info", message='"{text}": degrees have no ratio, as their zero is arbitrary; what they have is {expected}')
def ratio_of_temperatures(claim: Claim[Measure]) -> Checks:
    """Something is "twice as warm" as something else.

    ## Why it matters
    Twenty degrees Celsius are not twice as warm as ten: in Fahrenheit the same two are 68 and 50.

    ## Wrong
    ```de 2023-09-28
    Im Tal war es [doppelt so warm](UNI005) wie am Gipfel.
    ```

    ```en 2023-09-28
    The valley was [twice as warm](UNI005) as the summit.
    ```

    ## Right
    ```de 2023-09-28
    Im Tal war es zehn Grad wärmer als am Gipfel, und es war doppelt so windig.
    ```

    ```en 2023-09-28
    The valley was ten degrees warmer than the summit, and twice as windy.
    ```

    ## Silent when
    The words go on with "in kelvins", whose zero is not arbitrary.
    """
    one = claim.part("one")
    if one is None or one.kind != "ratio" or claim.head != "warmth" or one.numbers is None:
        return
    yield Check(stated=one.numbers, expected=EMPTY, stated_as=one.text, expected_as=say("a difference in degrees"))
