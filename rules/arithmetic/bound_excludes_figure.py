"""A bound ("more than 1,000") and the exact number beside it."""

from checker import Check, Checks, Claim, rule
from checker.kinds import Precise
from checker.sums import rough_and_exact
from checker.words import say_stated

_BOUNDS = frozenset({"more_than", "less_than", "at_least", "at_most"})


@rule("ARI009", severity="warning", message='"{text}": {exact} is not {stated}')
def bound_excludes_figure(claim: Claim[Precise]) -> Checks:
    """The exact number is not on the side of the bound that introduces it.

    ## Why it matters
    Either the bound or the number is wrong, and the reader has just read both.

    ## Wrong
    ```de 2023-09-28
    Es kamen [mehr als 1.000 Menschen, genau 874](ARI009 "874 is not more than 1,000").
    ```

    ```en 2023-09-28
    There were [more than 1,000 people, exactly 874](ARI009 "874 is not more than 1,000").
    ```

    ## Right
    ```de 2023-09-28
    Es kamen mehr als 1.000 Menschen, genau 1.174. Er lief schneller als der Rekord: 9,58 statt 9,63 Sekunden.
    ```

    ```en 2023-09-28
    There were more than 1,000 people, exactly 1,174. He had a better time: 9.58 against 9.63.
    ```

    ## Silent when
    Nothing says that the second number is the exact one of the first; it is of another thing; or it is the same number written
    otherwise ("less than 2^10 (1,024)").
    """
    rough, exact = rough_and_exact(claim) or (None, None)
    if rough is None or exact is None or rough.hedge not in _BOUNDS or rough.numbers is None or exact.numbers is None:
        return
    if rough.value == exact.value and claim.part("figure") is not None:
        return
    yield Check(
        stated=rough.numbers,
        expected=exact.numbers,
        stated_as=say_stated(None, rough.numbers, rough.hedge),
        expected_as=say_stated(exact.value, exact.numbers, None),
        fields={"exact": say_stated(exact.value, exact.numbers, None)},
    )
