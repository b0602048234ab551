"""A percentage that no number of things makes."""

from fractions import Fraction

from checker import Check, Checks, Claim, Sample, rule
from checker.percents import stated_percent
from checker.values.numbers import exactly, number_set
from checker.words import say, say_rounded

# With more things than these, every whole percentage can be reached, and one decimal proves little.
_MOST = 99
_FEWEST = 3
_HALF = 50  # said of seven as well


@rule("STA002", severity="warning", message='"{text}": of {whole} there can be {expected}')
def impossible_percent(claim: Claim[Sample]) -> Checks:
    """No whole number of the things that were asked or counted makes this percentage (the GRIM test).

    ## Why it matters
    The percentage or the number of those asked is wrong, or the answers were weighted and the text does not say so.

    ## Wrong
    ```de 2023-09-28
    Dafür waren [30 Prozent der 15 Befragten](STA002 "26.7 or 33.3 percent").
    ```

    ```en 2023-09-28
    The plan was backed by [61% of the 12 respondents](STA002 "58.3 or 66.7 percent").
    ```

    ## Right
    ```de 2023-09-28
    Dafür waren 27 Prozent der 15 Befragten, dagegen rund 30 Prozent der 15 Fachleute.
    ```

    ```en 2023-09-28
    The plan was backed by 67% of the 12 respondents, and by about 60% of the 12 experts.
    ```

    ## Silent when
    The percentage has a hedge, or is 50 percent, which is said for about a half, or is of more than 99 things; a percentage may be
    rounded or cut off.
    """
    percent, whole = claim.part("percent"), claim.part("whole")
    if percent is None or whole is None or percent.kind != "percent" or percent.value is None or whole.numbers is None:
        return
    stated, things = stated_percent(percent), whole.numbers.only
    if (
        percent.value == _HALF
        or stated is None
        or percent.hedge is not None
        or not isinstance(things, int)
        or not _FEWEST <= things <= _MOST
    ):
        return
    possible = [Fraction(100 * number, things) for number in range(things + 1)]
    yield Check(
        stated=stated,
        expected=number_set(interval for share in possible for interval in exactly(share).intervals),
        stated_as=percent.text,
        expected_as=_nearest(possible, Fraction(percent.value)),
        fields={"whole": whole.text},
    )


def _nearest(possible: list[Fraction], value: Fraction) -> str:
    """The percentages on both sides."""
    below, above = (
        say_rounded(chosen)
        for chosen in (
            max((p for p in possible if p <= value), default=possible[0]),
            min((p for p in possible if p >= value), default=possible[-1]),
        )
    )
    said = below if below == above else say("{first} or {last}", first=below, last=above)
    return say("{number} percent", number=said)
