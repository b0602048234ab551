"""A percentage beside the count and the whole that it comes from."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from checker import Check, Checks, Claim, Repair, Share, rule
from checker.percents import exchanged_percent, say_percent, stated_percent
from checker.repairs import exchanged_value, known
from checker.values.numbers import NumberSet
from checker.words import say_stated


@rule("PCT001", severity="error", message='"{text}": {part} of {whole} is {expected}, not {stated}')
def percent_of_count(claim: Claim[Share]) -> Checks:
    """The percentage is not that of the part in the whole.

    ## Why it matters
    One of three figures is wrong, and most readers remember the percentage.

    ## Wrong
    ```de 2023-09-28
    Dafür waren [120 von 480 Befragten, also 30 Prozent](PCT001 "is 25 percent").
    ```

    ```en 2023-09-28
    The plan was backed by [120 of 480 respondents, or 30 percent](PCT001 "is 25 percent").
    ```

    ## Right
    ```de 2023-09-28
    Dafür waren 120 von 480 Befragten, also 25 Prozent.
    ```

    ```en 2023-09-28
    The plan was backed by 119 of 480 respondents, or 24.8 percent.
    ```

    ## Silent when
    The whole can be zero or less; or the percentage is of something else than the two counts; a percentage may be rounded or cut off.
    """
    part, whole, percent = claim.part("part"), claim.part("whole"), claim.part("percent")
    if part is None or whole is None or percent is None or part.numbers is None or whole.numbers is None:
        return
    stated = stated_percent(percent)
    if stated is None or percent.kind != "percent" or whole.numbers.contains(0) or (whole.value or 1) < 0:
        return
    expected = part.numbers.divide(whole.numbers).scale(100)
    said = {name: say_stated(side.value, side.numbers, side.hedge) for name, side in (("part", part), ("whole", whole)) if side.numbers}
    yield Check(
        stated=stated,
        expected=expected,
        stated_as=percent.text,
        expected_as=say_percent(_ratio(part, whole), expected),
        fields=said,
        repairs=_candidates(part, whole, percent, stated, expected),
    )


def _ratio(part: Claim[Any], whole: Claim[Any]) -> Fraction | None:
    """The percentage of two plain numbers."""
    if part.value is None or not whole.value or part.hedge or whole.hedge:
        return None
    return Fraction(part.value) / Fraction(whole.value) * 100


def _candidates(part: Claim[Any], whole: Claim[Any], percent: Claim[Any], stated: NumberSet, expected: NumberSet) -> Iterator[Repair]:
    """The right percentage, to the place that the text gives; and each of the two counts as it follows from the other figures."""
    counts: list[Repair | None] = []
    if part.value and whole.value and percent.value:
        some, every, ratio = Fraction(part.value), Fraction(whole.value), Fraction(percent.value) / 100
        counts.append(exchanged_value(part, every * ratio, lambda value: stated.contains(value / every * 100)))
        counts.append(exchanged_value(whole, some / ratio, lambda value: value > 0 and stated.contains(some / value * 100)))
    yield from known((exchanged_percent(percent, expected), *counts))
