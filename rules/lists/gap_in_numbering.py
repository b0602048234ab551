"""Points that are numbered, with one missing or twice."""

from itertools import pairwise

from checker import Check, Checks, Claim, rule
from checker.kinds import Enumeration
from checker.values.numbers import exactly
from checker.words import say_number


@rule("ENU002", severity="info", message='"{text}": number {stated} stands where {expected} should')
def gap_in_numbering(claim: Claim[Enumeration]) -> Checks:
    """Numbered points leave one out or name one twice.

    ## Why it matters
    A point was cut or moved.

    ## Wrong
    ```de 2023-09-28
    Erstens fehlt Geld, zweitens fehlen Leute. [Viertens](ENU002 "number 4 stands where 3") fehlt Zeit.
    ```

    ```en 2023-09-28
    First, money is short. Second, people are. [Fourth](ENU002 "number 4 stands where 3"), time is.
    ```

    ## Right
    ```de 2023-09-28
    Erstens fehlt Geld, zweitens fehlen Leute, drittens fehlt Zeit. Erstens ist das falsch.
    ```

    ```en 2023-09-28
    First, money is short. Second, people are. First and foremost, time is.
    ```

    ## Silent when
    Only one point is numbered, or the numbering begins anew.
    """
    for one, other in pairwise(claim.parts):
        if one.numbers is not None and other.numbers is not None and other.value is not None and one.value is not None:
            expected = exactly(one.value + 1)
            yield Check(
                stated=other.numbers,
                expected=expected,
                stated_as=say_number(other.value),
                expected_as=say_number(one.value + 1),
                claims=(other,),
            )
