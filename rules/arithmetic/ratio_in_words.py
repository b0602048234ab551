"""A ratio in words beside the counts or the percentage that it stands for."""

from fractions import Fraction
from typing import Any

from checker import Check, Checks, Claim, Share, rule
from checker.percents import rough_ratio, say_percent, stated_percent
from checker.values.numbers import NumberSet


@rule("ARI007", severity="warning", message='"{text}": "{ratio}" is not {expected}')
def ratio_in_words(claim: Claim[Share]) -> Checks:
    """A ratio in words ("one in three") is not that of the counts or the percentage beside it.

    ## Why it matters
    The words are what stays in mind, and the figures say something else.

    ## Wrong
    ```de 2023-09-28
    [Jeder Dritte (120 von 480)](ARI007 "25 percent") war dafür.
    ```

    ```en 2023-09-28
    [One in three (121 of 481)](ARI007 "25.2 percent") was in favour.
    ```

    ## Right
    ```de 2023-09-28
    Fast jeder Dritte (31 Prozent) war dafür, gut ein Viertel (27 Prozent) dagegen.
    ```

    ```en 2023-09-28
    Nearly one in three (31 percent) was in favour, about half (47 percent) against.
    ```

    ## Silent when
    The words compare ("twice as many pupils, 40 percent"); the difference is less than an eighth of the ratio, which is how roughly
    such words are used; and with "nearly" or "just over" on the side that they name.
    """
    ratio, other = claim.part("ratio"), _other(claim)
    if ratio is None or ratio.value is None or other is None or ratio.hedge == "vague" or ratio.value > 1:
        return
    numbers, value = other
    yield Check(
        stated=rough_ratio(ratio).scale(100),
        expected=numbers,
        stated_as=ratio.text,
        expected_as=say_percent(value, numbers),
        fields={"ratio": ratio.text},
    )


def _other(claim: Claim[Any]) -> tuple[NumberSet, Fraction | None] | None:
    """The percentage that the figures give, as a set, and as a value where it is one."""
    percent, part, whole = claim.part("percent"), claim.part("part"), claim.part("whole")
    if percent is not None and (stated := stated_percent(percent)) is not None and percent.kind == "percent":
        return stated, None if percent.value is None or percent.hedge else Fraction(percent.value)
    if part is None or whole is None or part.numbers is None or whole.numbers is None or whole.numbers.contains(0):
        return None
    plain = part.value is not None and whole.value and not part.hedge and not whole.hedge
    value = Fraction(part.value or 0) / Fraction(whole.value) * 100 if plain and whole.value else None
    return part.numbers.divide(whole.numbers).scale(100), value
