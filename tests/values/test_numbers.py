"""The laws of sets of numbers."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given

from checker.values.numbers import (
    ANY,
    EMPTY,
    Interval,
    Number,
    NumberSet,
    at_least,
    at_most,
    between,
    exactly,
    half_open,
    less_than,
    more_than,
    number_set,
)
from tests.values.strategies import INTERVALS, NUMBER_SETS, NUMBERS, POSITIVE, members, points, points_of


@given(NUMBER_SETS, NUMBER_SETS)
def test_membership_defines_intersection_and_union(a: NumberSet, b: NumberSet) -> None:
    for x in points(a, b):
        assert a.intersect(b).contains(x) == (a.contains(x) and b.contains(x))
        assert a.union(b).contains(x) == (a.contains(x) or b.contains(x))


@given(NUMBER_SETS, NUMBER_SETS, NUMBER_SETS)
def test_laws_of_a_lattice(a: NumberSet, b: NumberSet, c: NumberSet) -> None:
    for join in (NumberSet.union, NumberSet.intersect):
        assert join(a, b) == join(b, a)
        assert join(join(a, b), c) == join(a, join(b, c))
        assert join(a, a) == a
    assert a.union(a.intersect(b)) == a
    assert a.intersect(a.union(b)) == a
    assert a.intersect(b.union(c)) == a.intersect(b).union(a.intersect(c))


@given(NUMBER_SETS)
def test_empty_and_any_are_neutral(a: NumberSet) -> None:
    assert a.union(EMPTY) == a == a.intersect(ANY)
    assert a.intersect(EMPTY) == EMPTY
    assert a.union(ANY) == ANY


@given(NUMBER_SETS, NUMBER_SETS)
def test_disjoint_and_within(a: NumberSet, b: NumberSet) -> None:
    assert a.disjoint(b) == b.disjoint(a) == a.intersect(b).is_empty
    assert a.disjoint(EMPTY)
    assert EMPTY.disjoint(a)
    assert a.intersect(b).within(a)
    assert a.within(a.union(b))
    assert a.within(b) == (a.union(b) == b)


@given(NUMBER_SETS)
def test_hull_is_the_smallest_interval_around(a: NumberSet) -> None:
    hull = a.hull()
    assert a.within(hull)
    assert hull.hull() == hull
    assert len(hull.intervals) == min(1, len(a.intervals))
    assert (hull.low, hull.high, hull.low_open, hull.high_open) == (a.low, a.high, a.low_open, a.high_open)


@given(NUMBER_SETS)
def test_equal_sets_are_equal_records(a: NumberSet) -> None:
    """However a set came about: whole fractions, pieces in another order, touching pieces, open ends without limit."""
    _assert_canonical(a)


def _assert_canonical(a: NumberSet) -> None:
    assert number_set(_in_pieces(a)) == a
    for interval in a.intervals:
        for end, is_open in ((interval.low, interval.low_open), (interval.high, interval.high_open)):
            assert not isinstance(end, Fraction) or end.denominator > 1
            assert not (end is None and is_open)


def _in_pieces(numbers: NumberSet) -> list[Interval]:
    """The intervals backwards, cut in two at 1, with fractions instead of ints and opened unlimited ends."""
    halves = Interval(None, 1, high_open=True), Interval(1, None)
    cut = [interval.intersect(half) for interval in numbers.intervals for half in halves]
    return [
        Interval(_fraction(i.low), _fraction(i.high), i.low_open or i.low is None, i.high_open or i.high is None) for i in reversed(cut)
    ]


def _fraction(number: Number | None) -> Number | None:
    return None if number is None else Fraction(number)


@given(INTERVALS)
def test_an_empty_interval_holds_nothing(interval: Interval) -> None:
    assert interval.is_empty() != any(interval.contains(x) for x in points_of(interval))
    assert number_set([interval]).is_empty == interval.is_empty()


@given(NUMBER_SETS, NUMBER_SETS)
def test_arithmetic_holds_every_result(a: NumberSet, b: NumberSet) -> None:
    total, difference, product, quotient = a.add(b), a.subtract(b), a.multiply(b), a.divide(b)
    for x in members(a):
        for y in members(b):
            assert total.contains(x + y)
            assert difference.contains(x - y)
            assert product.contains(x * y)
            assert y == 0 or quotient.contains(Fraction(x) / y)


@given(NUMBER_SETS, NUMBER_SETS)
def test_results_are_canonical(a: NumberSet, b: NumberSet) -> None:
    for result in (a.add(b), a.subtract(b), a.multiply(b), a.divide(b), a.intersect(b)):
        _assert_canonical(result)
    for result in (a.scale(-2), a.shift(Fraction(1, 2)), a.widen(1), a.hull()):
        _assert_canonical(result)


@pytest.mark.parametrize("operation", [NumberSet.add, NumberSet.subtract, NumberSet.multiply, NumberSet.divide])
def test_nothing_comes_of_the_empty_set(operation: Callable[[NumberSet, NumberSet], NumberSet]) -> None:
    for numbers in (EMPTY, exactly(0), between(1, 2), ANY):
        assert operation(numbers, EMPTY) == EMPTY == operation(EMPTY, numbers)


@given(NUMBERS, NUMBERS)
def test_single_numbers_are_plain_arithmetic(a: Number, b: Number) -> None:
    assert exactly(a).add(exactly(b)) == exactly(a + b)
    assert exactly(a).subtract(exactly(b)) == exactly(a - b)
    assert exactly(a).multiply(exactly(b)) == exactly(a * b)
    assert b == 0 or exactly(a).divide(exactly(b)) == exactly(Fraction(a) / b)
    assert exactly(a).only == a


@given(NUMBER_SETS, NUMBERS)
def test_scale_and_shift_go_there_and_back(a: NumberSet, k: Number) -> None:
    assert a.shift(k).shift(-k) == a
    assert k == 0 or a.scale(k).scale(1 / Fraction(k)) == a
    assert a.negate().negate() == a
    assert a.multiply(exactly(k)) == a.scale(k) == exactly(k).multiply(a)
    for x in members(a):
        assert a.scale(k).contains(x * k)
        assert a.shift(k).contains(x + k)


@given(NUMBER_SETS, NUMBER_SETS)
def test_addition_and_multiplication_commute(a: NumberSet, b: NumberSet) -> None:
    assert a.add(b) == b.add(a)
    assert a.multiply(b) == b.multiply(a)


@given(NUMBER_SETS, POSITIVE)
def test_widening_keeps_the_set(a: NumberSet, by: Number) -> None:
    assert a.within(a.widen(by))
    assert a.widen(0) == a
    for x in members(a):
        assert a.widen(by).contains(x + by)
        assert a.widen(by).contains(x - by)


def test_decimals_are_exact() -> None:
    tenth = Fraction(1, 10)
    assert exactly(tenth).add(exactly(2 * tenth)) == exactly(3 * tenth)
    assert exactly(Fraction("0.1") + Fraction("0.2")).only == Fraction("0.3")


@pytest.mark.parametrize(
    ("numbers", "inside", "outside"),
    [
        (at_least(165), [165, 10**9], [164]),
        (more_than(165), [166, Fraction(331, 2)], [165]),
        (at_most(5), [5, -5], [6]),
        (less_than(5), [4, Fraction(49, 10)], [5]),
        (between(1, 2), [1, 2], [0, 3]),
        (half_open(1, 2), [1, Fraction(19, 10)], [2]),
    ],
)
def test_named_sets(numbers: NumberSet, inside: list[Number], outside: list[Number]) -> None:
    assert all(numbers.contains(x) for x in inside)
    assert not any(numbers.contains(x) for x in outside)


def test_ends_in_the_wrong_order_are_empty() -> None:
    assert between(2, 1) == EMPTY == half_open(1, 1)


@pytest.mark.parametrize(
    ("product", "expected"),
    [
        (between(0, 10).multiply(more_than(5)), at_least(0)),
        (between(2, 3).multiply(at_most(10)), at_most(30)),
        (between(2, 3).multiply(at_most(-10)), at_most(-20)),
        (at_most(-1).multiply(at_most(-1)), at_least(1)),
        (at_least(-1).multiply(at_least(-1)), ANY),
        (half_open(0, 1).multiply(at_least(1)), at_least(0)),
        (more_than(0).multiply(more_than(0)), more_than(0)),
        (at_most(10).divide(exactly(2)), at_most(5)),
    ],
)
def test_products_without_limit(product: NumberSet, expected: NumberSet) -> None:
    assert product == expected


def test_a_divisor_about_zero_says_nothing() -> None:
    assert between(1, 2).divide(between(-1, 1)) == ANY == between(1, 2).divide(more_than(0))


def test_ends_are_ints_where_they_can_be() -> None:
    assert type(exactly(Fraction(4, 2)).only) is int
    assert type(between(1, 3).scale(Fraction(1, 1)).high) is int
