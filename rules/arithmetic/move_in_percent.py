"""A move told in points or money and in percent, with the value that it led to."""

from fractions import Fraction
from functools import reduce

from checker import Check, Checks, Claim, rule
from checker.kinds import Move
from checker.percents import exchanged_percent, say_percent, stated_percent
from checker.repairs import known
from checker.sums import are_of_one_unit, plain_value
from checker.values.numbers import NumberSet


@rule("GRO003", severity="warning", message='"{text}": {by} to {after} is a change of {expected}, not {stated}')
def move_in_percent(claim: Claim[Move]) -> Checks:
    """The percentage of a move is not that of its amount and the value that it led to.

    ## Why it matters
    Market reports give a move twice, and the close; one of three figures is wrong.

    ## Wrong
    ```de 2023-09-28
    Der Index [fiel um 53,5 Punkte oder 4,8 Prozent auf 1.387,7](GRO003 "3.7 percent").
    ```

    ```en 2023-09-28
    The index [fell 53.5 points, or 4.8%, to close at 1,387.7](GRO003 "3.7 percent").
    ```

    ## Right
    ```de 2023-09-28
    Der Index fiel um 53,5 Punkte oder 3,71 Prozent auf 1.387,7. Die Aktie stieg um 4 Prozent (1,20 Euro) auf 31,20 Euro.
    ```

    ```en 2023-09-28
    The index fell 53.5 points, or 3.71%, to close at 1,387.7. It closed down 74.15 points or -2.64% at 2,725.16.
    ```

    ## Silent when
    The amount and the value are of different units or things; or digits that were cut off instead of rounded explain the difference.
    """
    by, rate, after = claim.part("by"), claim.part("rate"), claim.part("after")
    if by is None or rate is None or after is None or by.kind == "percent" or not are_of_one_unit([by, after]):
        return
    if after.head is not None and after.head != by.head:
        return
    moved, level, stated = stated_percent(by), stated_percent(after), stated_percent(rate)
    if moved is None or level is None or stated is None or moved.low is None or level.low is None or moved.low <= 0 or level.low <= 0:
        return
    if stated.high is not None and stated.high < 0:
        stated = stated.negate()
    before = {"up": level.subtract(moved), "down": level.add(moved)}
    possible = [value for trend, value in before.items() if by.trend in (trend, None) and value.low is not None and value.low > 0]
    if not possible:
        return
    expected = reduce(NumberSet.union, (moved.divide(value).scale(100) for value in possible))
    yield Check(
        stated=stated,
        expected=expected,
        stated_as=rate.text,
        expected_as=say_percent(_exact(claim), expected),
        fields={"by": by.text, "after": after.text},
        repairs=known([exchanged_percent(rate, expected)]),
    )


def _exact(claim: Claim[Move]) -> Fraction | None:
    """The percentage of plain numbers."""
    by, after = claim.part("by"), claim.part("after")
    move, level = by and plain_value(by), after and plain_value(after)
    if by is None or move is None or level is None or by.trend is None:
        return None
    return 100 * move / (level - move if by.trend == "up" else level + move)
