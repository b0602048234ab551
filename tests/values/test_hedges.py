"""What a stated number can mean."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.values.hedges import HEDGES, counted, hedged, nice_grain, rounded, spanning, surface_grain
from checker.values.numbers import EMPTY, Interval, Number, NumberSet, between, exactly, half_open, magnitude, number_set
from tests.values.strategies import NUMBERS, POSITIVE

GRAINS: st.SearchStrategy[Number] = st.builds(
    lambda digit, power: digit * Fraction(10) ** power, st.sampled_from([1, Fraction(5, 2), 5]), st.integers(-3, 9)
)
HEDGE = st.none() | st.sampled_from(HEDGES)


def touches(numbers: NumberSet, value: Number) -> bool:
    """Is the value in the set or at an end of it?"""
    closed = number_set(Interval(i.low, i.high) for i in numbers.intervals)
    return closed.contains(value)


@given(NUMBERS, GRAINS, HEDGE, st.booleans())
def test_every_hedge_touches_the_stated_value(value: Number, grain: Number, hedge: str | None, is_count: bool) -> None:
    numbers = hedged(value, grain, hedge, is_count=is_count)
    assert not numbers.is_empty
    assert touches(numbers, value)
    assert numbers.contains(value) == (hedge not in ("more_than", "less_than"))


@given(NUMBERS, GRAINS)
def test_about_holds_the_plain_number(value: Number, grain: Number) -> None:
    """A hedge widens."""
    plain = hedged(value, grain, None)
    assert plain.within(hedged(value, grain, "about"))
    assert hedged(value, grain, None, is_count=True).within(plain)
    for other in ("exact", "between", "vague"):
        assert hedged(value, grain, other) == plain


@given(NUMBERS, GRAINS)
def test_about_is_symmetric_and_holds_what_is_close(value: Number, grain: Number) -> None:
    about = hedged(value, grain, "about")
    assert about.contains(value + magnitude(value) * Fraction(1, 20))
    assert about.contains(value - Fraction(grain) / 2)
    assert hedged(-value, grain, "about") == about.negate()


@given(NUMBERS, GRAINS)
def test_bounds_share_the_numbers_among_them(value: Number, grain: Number) -> None:
    at_least, less_than = hedged(value, grain, "at_least"), hedged(value, grain, "less_than")
    at_most, more_than = hedged(value, grain, "at_most"), hedged(value, grain, "more_than")
    assert at_least.disjoint(less_than)
    assert at_most.disjoint(more_than)
    assert at_least.intersect(at_most) == exactly(value)


@given(POSITIVE, GRAINS)
def test_nearly_and_just_over_are_on_their_sides(value: Number, grain: Number) -> None:
    nearly, over = hedged(value, grain, "nearly"), hedged(value, grain, "just_over")
    assert nearly.within(hedged(value, grain, "at_most"))
    assert over.within(hedged(value, grain, "at_least"))
    assert nearly.contains(value * Fraction(95, 100))
    assert over.contains(value * Fraction(105, 100))


@given(POSITIVE, GRAINS)
def test_below_zero_they_look_from_zero(value: Number, grain: Number) -> None:
    """ "Fast minus 10 Grad" is warmer than that."""
    for hedge in ("nearly", "just_over"):
        assert hedged(-value, grain, hedge) == hedged(value, grain, hedge).negate()


def test_nearly_nothing_may_be_on_either_side() -> None:
    assert hedged(0, 1, "nearly") == between(Fraction(-1, 2), Fraction(1, 2))


@given(NUMBERS, GRAINS)
def test_rounding(value: Number, grain: Number) -> None:
    """All that rounds half up to the value, and nothing that rounds to its neighbours."""
    numbers = rounded(value, grain)
    assert numbers.contains(value - Fraction(grain) / 2)
    assert not numbers.contains(value + Fraction(grain) / 2)
    assert numbers.disjoint(rounded(value + grain, grain))
    assert numbers.union(rounded(value + grain, grain)).hull() == numbers.union(rounded(value + grain, grain))


def test_the_examples_of_the_documentation() -> None:
    assert hedged(1_200_000, 100_000, None) == half_open(1_150_000, 1_250_000)
    assert hedged(165, 1, "at_least").contains(252)
    assert hedged(165, 1, None, is_count=True) == exactly(165) == counted(165, 1)
    assert hedged(19, 1, "about") == between(Fraction(361, 20), Fraction(399, 20))


@given(st.integers(-(10**15), 10**15) | st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 999), st.integers(0, 12)))
def test_a_nice_grain_divides_and_is_a_quarter_at_most(value: int) -> None:
    grain = nice_grain(value)
    assert Fraction(value) % Fraction(grain) == 0
    assert 4 * grain <= abs(value) or grain == 1
    assert _is_nice(grain)
    assert nice_grain(-value) == grain


def _is_nice(grain: Number) -> bool:
    while grain >= 10:
        grain = Fraction(grain) / 10
    return grain in (1, Fraction(5, 2), 5)


@given(NUMBERS)
def test_no_coarser_grain_would_do(value: Number) -> None:
    grain = nice_grain(value)
    for digit in (1, Fraction(5, 2), 5):
        for power in range(13):
            step = digit * 10**power
            assert step <= grain or 4 * step > abs(value) or (Fraction(value) / step).denominator > 1


@pytest.mark.parametrize(
    ("value", "grain"),
    [
        (0, 1),
        (3, 1),
        (10, Fraction(5, 2)),
        (100, 25),
        (150, 25),
        (165, 5),
        (250, 50),
        (300, 50),
        (1000, 250),
        (1200, 100),
        (34_000, 1000),
        (1_000_000, 250_000),
        (1_234_567, 1),
        (Fraction(53, 10), 1),
        (Fraction(25, 2), Fraction(5, 2)),
    ],
)
def test_nice_grains(value: Number, grain: Number) -> None:
    assert nice_grain(value) == grain


def test_a_number_of_any_length_has_a_nice_grain() -> None:
    """Python does not turn numbers of more than 4300 digits into text."""
    assert nice_grain(10**4400) == 25 * 10**4398


@given(st.integers(-(10**9), 10**9), GRAINS)
def test_surface_grain(value: int, stated: Number) -> None:
    """A stated grain and "exactly" are obeyed; counted numbers are exact; round ones may be rounded."""
    assert surface_grain(value, stated, "exact") == stated
    assert surface_grain(value, stated) >= stated or stated != 1
    if stated != 1 or abs(value) < 100 or value % 10:
        assert surface_grain(value, stated) == stated
    else:
        assert surface_grain(value, stated) == nice_grain(value, 10)
        assert surface_grain(value, stated, "about") == nice_grain(value) >= nice_grain(value, 10)


@given(NUMBERS, NUMBERS)
def test_a_span_is_what_lies_between(low: Number, high: Number) -> None:
    assume(low <= high)
    numbers = spanning(low, high)
    assert numbers.contains(low)
    assert numbers.contains(high)
    assert numbers.contains((low + high) / Fraction(2))
    assert numbers == between(low, high)
    assert low == high or spanning(high, low) == EMPTY
