"""p-values of test statistics, by ``scipy``, which is an extra (``stimmig[stats]``); the only module that touches it."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from itertools import product
from math import sqrt
from typing import Any

from checker.values.numbers import NumberSet, between

# From 12 digits on floating point is noise.
_DIGITS = 12

Tail = Callable[[float, float, float], float]
"""From a statistic and one or two degrees of freedom to the chance of so much or more."""


def p_values(test: str, statistic: NumberSet, first: NumberSet | None, second: NumberSet | None) -> NumberSet | None:
    """The p-values that a statistic (t, F, chi2, r, z) can have with these degrees of freedom, two-sided or one-sided.

    None for an unknown test, and where the degrees of freedom are missing or not positive, or a set has no limits.
    """
    tail, needed, sides = _tests().get(test, (None, 0, ()))
    freedoms = [freedom for freedom in (first, second)[:needed] if freedom is not None]
    if tail is None or len(freedoms) < needed or any(one.low is None or one.high is None or one.low <= 0 for one in freedoms):
        return None
    if statistic.low is None or statistic.high is None or (test == "r" and not -1 < statistic.low <= statistic.high < 1):
        return None
    corners = list(product(_sizes(statistic), *(_ends(freedom) for freedom in freedoms)))
    chances = [tail(*(float(number) for number in corner), *([0.0] * (2 - needed))) for corner in corners]
    found: NumberSet | None = None
    for side in sides:
        low, high = (Fraction(round(side * chance, _DIGITS)) for chance in (min(chances), max(chances)))
        one = between(low, min(Fraction(1), high))
        found = one if found is None else found.union(one)
    return found


def _sizes(statistic: NumberSet) -> Iterator[Fraction]:
    """The smallest and the greatest size; a set around zero begins with zero."""
    low, high = Fraction(statistic.low or 0), Fraction(statistic.high or 0)
    yield Fraction(0) if low <= 0 <= high else min(abs(low), abs(high))
    yield max(abs(low), abs(high))


def _ends(freedom: NumberSet) -> tuple[Fraction, Fraction]:
    return Fraction(freedom.low or 0), Fraction(freedom.high or 0)


@cache
def _tests() -> dict[str, tuple[Tail, int, tuple[int, ...]]]:
    """For each test the chance of one tail, how many degrees of freedom it needs, and of how many tails a p-value may speak."""
    from scipy import stats

    def of_t(value: float, freedom: float, _: float) -> float:
        return float(stats.t.sf(value, freedom))

    def of_r(value: float, freedom: float, _: float) -> float:
        return of_t(value * sqrt(freedom / (1 - value * value)), freedom, 0)

    found: dict[str, tuple[Any, int, tuple[int, ...]]] = {
        "t": (of_t, 1, (1, 2)),
        "r": (of_r, 1, (1, 2)),
        "z": (lambda value, *_: float(stats.norm.sf(value)), 0, (1, 2)),
        "F": (lambda value, first, second: float(stats.f.sf(value, first, second)), 2, (1,)),
        "chi2": (lambda value, freedom, _: float(stats.chi2.sf(value, freedom)), 1, (1,)),
    }
    return found
