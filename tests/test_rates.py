"""Exchange rates as bands, as the package behind them must give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reference.rates import band
from checker.values import edtf

pytest.importorskip("currency_converter")


def days(text: str):
    return edtf.parse(text)


@pytest.mark.parametrize(
    ("source", "target", "when", "low", "high"),
    [
        ("EUR", "USD", "2016-05-03", 1.1568, 1.157),
        ("USD", "EUR", "2023-09", 0.922, 0.950),
        ("DEM", "EUR", "1995", 0.5112, 0.5113),
        ("USD", "DEM", "2000-05-03", 2.19, 2.20),
        ("CHF", "EUR", "2008-04-01", 0.63, 0.64),
    ],
)
def test_bands(source, target, when, low, high):
    found = band(source, target, days(when))
    assert found is not None and low <= found.low <= found.high <= high


@pytest.mark.parametrize(
    ("source", "target", "when"),
    [("USD", "EUR", "1995"), ("ZZZ", "EUR", "2020"), ("USD", "EUR", "2015/2020"), ("USD", "EUR", "2016-05-01"), ("USD", "EUR", "2016/..")],
)
def test_what_is_not_known(source, target, when):
    assert band(source, target, days(when)) is None


def test_a_dollar_of_nobody_is_any():
    found = band("XXX", "EUR", days("2023-09"))
    assert found is not None and len(found.intervals) > 1
    assert band("USD", "EUR", days("2023-09")).within(found)


@given(st.sampled_from(["USD", "GBP", "CHF", "DEM"]), st.sampled_from(["JPY", "EUR", "SEK"]))
def test_there_and_back(one, other):
    forth, back = band(one, other, days("2001-03")), band(other, one, days("2001-03"))
    assert forth.multiply(back).contains(1)
    assert (forth.low * back.high, forth.high * back.low) == (1, 1)
