"""A number with the signs of another language."""

from checker import Check, Checks, Claim, Separators, rule
from checker.repairs import whole
from checker.values.numbers import EMPTY

_SIGNS = str.maketrans(",.", ".,")


@rule("SCA004", severity="warning", message='"{text}" is written as in another language; here it is {expected}')
def foreign_separators(claim: Claim[Separators]) -> Checks:
    """The signs for decimals and for thousands are those of another language, the other way round.

    ## Why it matters
    Readers stumble, and where only one of the two signs stands the value is a thousand times another one.

    ## Wrong
    ```de 2023-09-28
    Der Wagen kostet [27,182.81](SCA004 "27.182,81") Euro.
    ```

    ```en 2023-09-28
    The car costs [27.182,81](SCA004 "27,182.81") euros.
    ```

    ## Right
    ```de 2023-09-28
    Der Wagen kostet 27.182,81 Euro. Er fährt mit Version 1.500.
    ```

    ```en 2023-09-28
    The car costs 27,182.81 euros. It runs on v1.500 and is 1.5 km away.
    ```

    ## Silent when
    A single sign leaves open which one it is ("1.500 km" can be one and a half); no unit, currency or noun says that it is an amount; or
    it is quoted as it is written elsewhere.
    """
    if claim.quoted:
        return
    right = claim.text.translate(_SIGNS)
    yield Check(stated=EMPTY, expected=EMPTY, stated_as=claim.text, expected_as=right, repairs=[whole(claim, right)])
