"""Both, of three or more."""

from checker import Check, Checks, Claim, Listing, rule
from checker.values.numbers import at_most, exactly
from checker.words import say_number

_PAIR = 2


@rule("ENU003", severity="info", message='"{text}": both, and a list of {stated}')
def both_of_three(claim: Claim[Listing]) -> Checks:
    """The word both introduces a list of more than two.

    ## Why it matters
    Both means two; the word stayed when the list grew.

    ## Wrong
    ```de 2023-09-28
    Es kamen [beide Minister, Kolbe, Lindner und Baum](ENU003 "a list of 3").
    ```

    ```en 2023-09-28
    The town wants to [both grow, focus and flourish](ENU003 "a list of 3").
    ```

    ## Right
    ```de 2023-09-28
    Es kamen beide Minister, Kolbe und Lindner. Sowohl Kolbe und Lindner als auch Baum kamen.
    ```

    ```en 2023-09-28
    The town wants to both grow and flourish, both Kolbe and Lindner as well as Baum said.
    ```

    ## Silent when
    The items are not plainly side by side, or the number is that of a count ("two things: ...").
    """
    announced, items = claim.part("announced"), [part for part in claim.parts if part.role == "item"]
    if announced is not None and announced.kind == "number" and announced.value == _PAIR and items:
        yield Check(stated=exactly(len(items)), expected=at_most(_PAIR), stated_as=say_number(len(items)), expected_as=say_number(_PAIR))
