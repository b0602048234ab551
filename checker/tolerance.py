"""Help for rule authors: how coarsely numbers are rounded that were worked out from others, as in "75 km (50 miles)"."""

from fractions import Fraction
from typing import Any

from checker.model import Claim
from checker.values.hedges import nice_grain, rounded
from checker.values.numbers import Number, NumberSet

# 10 is four times the nice number 2.5, but nobody converts to a quarter: "10 miles (18 km)" would pass. Then it is taken to a tenth.
_FEWEST_STEPS = 5


def tolerant(side: Claim[Any]) -> NumberSet:
    """What rounds to the number as converted numbers are rounded: to the stated digit or to a nice number, whichever is wider."""
    assert side.numbers is not None
    if side.hedge is not None or side.value is None:
        return side.numbers
    return rounded(side.value, _grain(side.value, side.grain or 1))


def _grain(value: Number, stated: Number) -> Number:
    """The stated grain or the nice one, whichever is wider; a stated grain that is no power of ten is itself a nice one."""
    if stated < 1:
        return stated
    nice = Fraction(nice_grain(value))
    if nice * _FEWEST_STEPS > abs(Fraction(value)):
        nice *= Fraction(2, 5)
    return max(nice, stated) if str(stated).rstrip("0") == "1" else nice
