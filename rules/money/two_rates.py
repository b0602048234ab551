"""Two sums of one article, each in the same two currencies."""

from checker import Check, Checks, Claim, Exchange, rule
from checker.tolerance import tolerant
from checker.values.numbers import NumberSet, fraction_between
from checker.words import say_numbers

_TOLERANCE = fraction_between(95, 105)


@rule(
    "CUR002",
    severity="error",
    stage="within",
    message='"{text}" and "{other}": one unit of the first currency is {stated}, then {expected}',
)
def two_rates(one: Claim[Exchange], other: Claim[Exchange]) -> Checks:
    """Two conversions of one article imply two rates.

    ## Why it matters
    One of the four sums is wrong, and no reader can tell which.

    ## Wrong
    ```de 2023-09-28
    Das Werk kostet [10 Millionen Dollar (9,4 Millionen Euro)](CUR002). Die Straße kostet [20 Millionen Dollar (23 Millionen Euro)](CUR002).
    ```

    ```en 2023-09-28
    The plant costs [$10 million (€9.4 million)](CUR002). The road costs another [$20 million (€23 million)](CUR002).
    ```

    ## Right
    ```de 2023-09-28
    Das Werk kostet 10 Millionen Dollar (9,4 Millionen Euro). Im Jahr 2008 hätte es 10 Millionen Dollar (6,8 Millionen Euro) gekostet.
    ```

    ```en 2023-09-28
    The plant costs $10 million (€9.4 million), the road another $20 million (€19 million).
    ```

    ## Silent when
    One of the sentences names a time, so that it may be about another rate; or the rates agree within rounding and a twentieth.
    """
    first, second = _rate(one, one), _rate(other, one)
    if first is None or second is None:
        return
    yield Check(
        stated=first.multiply(_TOLERANCE),
        expected=second,
        stated_as=say_numbers(first),
        expected_as=say_numbers(second),
    )


def _rate(claim: Claim[Exchange], like: Claim[Exchange]) -> NumberSet | None:
    """What one of the currency that ``like`` names first costs in the other."""
    source, target = claim.part("one"), claim.part("other")
    model = like.part("one")
    if source is None or target is None or model is None or source.numbers is None or target.numbers is None or source.unit == target.unit:
        return None
    first, second = (source, target) if source.unit == model.unit else (target, source)
    low = tolerant(first)
    return None if low.contains(0) else tolerant(second).divide(low)
