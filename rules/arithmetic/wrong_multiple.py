"""Doubled, tripled, halved, beside the two values."""

from fractions import Fraction

from checker import Change, Check, Checks, Claim, rule
from checker.sums import are_of_one_unit, plain_value, say_computed
from checker.values.numbers import NumberSet, at_least, between

# "Doubled" is said of what is nearly or a little more than twice as much.
_ROUGH = Fraction(1, 8)


@rule("ARI008", severity="warning", message='"{text}": from {before} to {after} is {expected} times as much, not "{stated}"')
def wrong_multiple(claim: Claim[Change]) -> Checks:
    """What is called doubled, tripled or halved is not, by the values beside it.

    ## Why it matters
    The verb is the news, and the figures do not bear it.

    ## Wrong
    ```de 2023-09-28
    Die Zahl der Anträge [verdoppelte sich von 121 auf 363](ARI008 "is 3 times").
    ```

    ```en 2023-09-28
    The number of claims [doubled from 121 to 363](ARI008 "is 3 times").
    ```

    ## Right
    ```de 2023-09-28
    Die Zahl der Anträge hat sich mehr als verdoppelt, von 120 auf 290. Die Kosten sind von 12 auf 36 Millionen um das Doppelte gestiegen.
    ```

    ```en 2023-09-28
    The number of claims more than doubled from 120 to 290, and costs nearly doubled from 1.2 to 2.3 million.
    ```

    ## Silent when
    The factor is within an eighth of the word, or the words have two readings ("three times more").
    """
    before, after, times = claim.part("before"), claim.part("after"), claim.part("times")
    if before is None or after is None or times is None or times.value is None or not are_of_one_unit([before, after]):
        return
    if before.numbers is None or after.numbers is None or before.numbers.contains(0):
        return
    one, other = plain_value(before), plain_value(after)
    ratio = after.numbers.divide(before.numbers)
    yield Check(
        stated=_tolerant(Fraction(times.value), times.hedge, times.numbers),
        expected=ratio,
        stated_as=times.text,
        expected_as=say_computed(None if not one or other is None else Fraction(round(other / one, 2)), ratio),
        fields={"before": before.text, "after": after.text},
    )


def _tolerant(value: Fraction, hedge: str | None, numbers: NumberSet | None) -> NumberSet:
    """What the word can mean: "nearly" and "more than" are of the way from once to so many times, so that what is "nearly halved" is more
    than half of what it was.
    """
    if hedge in ("more_than", "at_least", "just_over"):
        return at_least(value) if value > 1 else between(0, value)
    if hedge == "nearly":
        return between(*sorted((value, value * (1 - 2 * _ROUGH if value > 1 else 1 + 2 * _ROUGH))))
    return between(value * (1 - _ROUGH), value * (1 + _ROUGH)) if hedge in (None, "about", "exact") or numbers is None else numbers
