"""p-values, as the package behind them must give them."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reference.distributions import p_values
from checker.values.numbers import exactly, half_open

pytest.importorskip("scipy.stats")


@pytest.mark.parametrize(
    ("test", "value", "df", "right"),
    [
        ("F", "1.203", (2, 56), 0.308),
        ("t", "2.2", (28,), 0.036),
        ("chi2", "8.2", (3,), 0.042),
        ("r", "0.31", (44,), 0.036),
        ("z", "1.96", (), 0.05),
    ],
)
def test_p_values_of_the_tables(test, value, df, right):
    statistic = half_open(Fraction(value) - Fraction(1, 10**6), Fraction(value) + Fraction(1, 10**6))
    freedoms = [exactly(number) for number in df] + [None] * (2 - len(df))
    found = p_values(test, statistic, *freedoms)
    assert found is not None and abs(float(found.high) - right) < 0.001


@pytest.mark.parametrize(
    ("test", "statistic", "first"),
    [("t", exactly(2), None), ("t", exactly(2), exactly(0)), ("r", exactly(1), exactly(9)), ("Q", exactly(2), exactly(3))],
)
def test_what_has_no_p_value(test, statistic, first):
    assert p_values(test, statistic, first, None) is None


@given(st.lists(st.integers(0, 600), min_size=2, max_size=2, unique=True), st.integers(1, 200))
def test_more_is_less_likely(values, freedom):
    chances = [p_values("t", exactly(Fraction(value, 100)), exactly(freedom), None).high for value in sorted(values)]
    assert all(one >= other for one, other in pairwise(chances))
