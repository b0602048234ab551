"""Periods of the calendar, their parts, and moving by spans of time."""

from datetime import date as there
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values import civil, periods
from checker.values.dates import NO_DAY, DaySet, date, days_between, one_day, union_of
from checker.values.numbers import ANY, EMPTY, Number, NumberSet, at_least, at_most, between, exactly
from tests.values.strategies import ANY_DAYS, BOUNDED_DAY_SETS, DAY_SETS, DAYS, sampled_days

YEARS = st.integers(-5000, 12_000)
UNITS = [*periods.MONTHS_OF_UNIT, *periods.DAYS_OF_UNIT]
GRANULES = ["day", "week", *periods.MONTHS_OF_UNIT]
AMOUNTS = st.integers(-30, 30)


@given(YEARS)
def test_quarters_and_halves_are_the_year(year: int) -> None:
    quarters = [periods.quarter(year, number) for number in range(1, 5)]
    assert union_of(quarters) == date(year)
    assert all(a.disjoint(b) for a, b in pairwise(quarters))
    assert periods.halfyear(year, 1) == quarters[0].union(quarters[1])
    assert periods.halfyear(year, 2) == quarters[2].union(quarters[3])


@pytest.mark.parametrize("number", [-1, 0, 5])
def test_no_such_part_of_a_year(number: int) -> None:
    assert periods.quarter(2023, number) == periods.halfyear(2023, number) == NO_DAY


@given(st.integers(1, 9998), st.integers(1, 53))
def test_iso_weeks(year: int, number: int) -> None:
    week = periods.iso_week(year, number)
    if number > civil.weeks_in_year(year):
        assert week == NO_DAY
    else:
        assert week == days_between(there.fromisocalendar(year, number, 1).toordinal(), there.fromisocalendar(year, number, 7).toordinal())
    assert periods.iso_week(year, 0) == periods.iso_week(year, 54) == NO_DAY


@given(YEARS)
def test_seasons_hold_the_meteorological_and_the_astronomical_ones(year: int) -> None:
    assert periods.months(year, 3, 5).within(periods.season(year, "SP"))
    assert periods.months(year, 6, 8).within(periods.season(year, "SU"))
    assert periods.months(year, 9, 11).within(periods.season(year, "FA"))
    winter = date(year, 12).union(periods.months(year + 1, 1, 2))
    assert winter.within(periods.season(year, "WI"))
    assert winter.within(periods.season(year + 1, "WI"))
    assert date(year).within(union_of(periods.season(year, name) for name in periods.SEASONS))
    for month, name in ((3, "SP"), (6, "SU"), (9, "FA"), (12, "WI")):
        assert periods.season(year, name).intersect(date(year, month, 21)) == date(year, month, 21)
        assert periods.season_from(year, name).within(periods.season(year, name))


@given(st.integers(1, 99))
def test_centuries_in_both_ways_of_counting(number: int) -> None:
    century = periods.century(number)
    assert periods.years(100 * number - 99, 100 * number).within(century)
    assert periods.years(100 * number - 100, 100 * number - 1).within(century)
    assert periods.century(-number).contains(civil.ordinal(1 - 100 * number, 6, 1))


def test_there_is_no_century_zero() -> None:
    assert periods.century(0) == NO_DAY
    assert periods.decade(2020) == days_between(civil.ordinal(2020, 1, 1), civil.ordinal(2029, 12, 31))


@given(ANY_DAYS, st.integers(0, 5000))
def test_parts_lie_inside_their_period(first: int, length: int) -> None:
    period = days_between(first, first + length)
    start, mid, end = (periods.part_of(period, modifier) for modifier in ("START", "MID", "END"))
    for part in (start, mid, end):
        assert not part.is_empty
        assert part.within(period)
    assert start.contains(first)
    assert end.contains(first + length)
    assert union_of([start, mid, end]) == period
    assert periods.part_of(period, None) == period == periods.part_of(period, "APPROX")


@given(DAY_SETS, st.sampled_from(["START", "MID", "END"]))
def test_parts_of_any_set_lie_inside_it(days: DaySet, modifier: str) -> None:
    assert periods.part_of(days, modifier).within(days)


def test_part_of_a_long_masked_period() -> None:
    mondays = days_between(0, 20_000).on(1)
    assert not mondays.has_all_weekdays
    assert periods.part_of(mondays, "START").within(mondays)


def _member_moved(day: int, amount: int, unit: str) -> int:
    if unit in periods.MONTHS_OF_UNIT:
        return civil.add_months(day, amount * periods.MONTHS_OF_UNIT[unit])
    return day + amount * periods.DAYS_OF_UNIT[unit]


@given(DAY_SETS, st.lists(AMOUNTS, min_size=1, max_size=3), st.sampled_from(UNITS), st.sampled_from([1, -1]))
def test_moved_holds_every_day_moved_by_every_amount(days: DaySet, amounts: list[int], unit: str, sign: int) -> None:
    numbers = NumberSet(())
    for amount in amounts:
        numbers = numbers.union(exactly(amount))
    moved = periods.moved(days, numbers, unit, sign)
    for day in sampled_days(days):
        for amount in amounts:
            assert moved.contains(_member_moved(day, sign * amount, unit))


@given(DAYS, AMOUNTS, st.sampled_from(UNITS), st.sampled_from([1, -1]))
def test_moved_without_limit(day: int, amount: int, unit: str, sign: int) -> None:
    """ "Seit mindestens drei Wochen" and "höchstens": the exact move is its end."""
    for numbers, others in ((at_least(amount), (amount, amount + 1, amount + 700)), (at_most(amount), (amount, amount - 1, amount - 700))):
        moved = periods.moved(one_day(day), numbers, unit, sign)
        assert not moved.is_bounded
        for other in others:
            assert moved.contains(_member_moved(day, sign * other, unit))
    assert periods.moved(one_day(day), ANY, unit, sign) == days_between(None, None)


@given(DAYS, st.fractions(-20, 20, max_denominator=4), st.sampled_from(UNITS))
def test_moved_by_parts_of_a_unit(day: int, amount: Fraction, unit: str) -> None:
    moved = periods.moved(one_day(day), exactly(amount), unit, 1)
    low, high = _member_moved(day, floor(amount), unit), _member_moved(day, ceil(amount), unit)
    assert moved.first is not None
    assert moved.last is not None
    assert low <= moved.first <= moved.last <= high + 3  # the last of a month stays the last


@given(BOUNDED_DAY_SETS, st.integers(1, 40), st.sampled_from(UNITS))
def test_there_and_back_holds_where_it_began(days: DaySet, amount: int, unit: str) -> None:
    """Up to the days that months of unequal length cost."""
    back = periods.moved(periods.moved(days, exactly(amount), unit, 1), exactly(amount), unit, -1)
    assert days.within(back.shift(-3, 3))


@given(DAYS, st.integers(0, 5000), st.integers(0, 86_399), st.sampled_from([1, -1]))
def test_clock_units_reach_the_days_they_may_reach(day: int, amount: int, second: int, sign: int) -> None:
    """From any second of the day."""
    for unit in periods.CLOCK_UNITS[:3]:
        seconds = 86_400 // periods.CLOCK_UNITS_IN_DAY[unit]
        reached = day + (second + sign * amount * seconds) // 86_400
        assert periods.moved(one_day(day), exactly(amount), unit, sign).contains(reached)


@pytest.mark.parametrize(
    ("amount", "unit", "first", "last"),
    [
        (72, "hour", 3, 3),
        (5, "hour", 0, 1),
        (90, "minute", 0, 1),
        (30, "hour", 1, 2),
        (1, "second", 0, 1),
        (250, "millisecond", 0, 1),
        (0, "hour", 0, 0),
    ],
)
def test_hours(amount: int, unit: str, first: int, last: int) -> None:
    assert periods.moved(one_day(100), exactly(amount), unit, 1) == days_between(100 + first, 100 + last)
    assert periods.moved(one_day(100), exactly(amount), unit, -1) == days_between(100 - last, 100 - first)


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (65_000_000, "year", "Y-64997977"),
        (13_800_000_000, "year", "Y-13799997977"),
        (63, "century", "-4277"),
    ],
)
def test_the_deep_past(amount: int, unit: str, expected: str) -> None:
    moved = periods.moved(date(2023), exactly(amount), unit, -1)
    assert moved.first is not None
    assert civil.iso_year(civil.civil(moved.first)[0]) == expected
    assert moved.intersect(days_between(None, 0)) == moved


def test_moving_nothing() -> None:
    assert periods.moved(NO_DAY, exactly(1), "day", 1) == NO_DAY == periods.moved(one_day(1), EMPTY, "day", 1)


@pytest.mark.parametrize(("amount", "expected"), [(19, (2022, 2, 28)), (Fraction(37, 2), (2022, 2, 28)), (1, (2023, 8, 28))])
def test_months_ago(amount: Number, expected: tuple[int, int, int]) -> None:
    moved = periods.moved(date(2023, 9, 28), between(amount, amount), "month", -1)
    assert moved.contains(civil.ordinal(*expected))


@given(ANY_DAYS, st.sampled_from(GRANULES))
def test_a_granule_holds_its_day(day: int, unit: str) -> None:
    assert periods.granule(day, unit, 0).contains(day)


@given(ANY_DAYS, st.sampled_from(GRANULES), AMOUNTS)
def test_granules_follow_each_other(day: int, unit: str, offset: int) -> None:
    here, following = periods.granule(day, unit, offset), periods.granule(day, unit, offset + 1)
    assert here.last is not None
    assert following.contains(here.last + 1)
    if unit not in ("century", "millennium"):
        assert following.first == here.last + 1


@given(ANY_DAYS, AMOUNTS)
def test_weekends_and_weeks(day: int, offset: int) -> None:
    weekend = periods.granule(day, "weekend", offset)
    assert weekend == periods.granule(day, "week", offset).on(6, 7)
    assert weekend.within(periods.moved(periods.granule(day, "week", 0), exactly(offset), "week", 1))


def test_a_century_begins_twice() -> None:
    assert periods.granule(civil.ordinal(2023, 9, 28), "century", -1) == periods.century(20)
    assert periods.granule(civil.ordinal(2023, 9, 28), "century", 0) == periods.century(21)
    assert periods.granule(civil.ordinal(2000, 6, 1), "century", 0) == periods.years(1901, 2099)


MONTHS = st.builds(date, st.integers(1800, 2200), st.integers(1, 12))


@given(MONTHS, st.integers(1, 31))
def test_days_of_a_month_are_counted_from_both_ends(month: DaySet, number: int) -> None:
    assert month.first is not None
    assert month.last is not None
    length = month.last - month.first + 1
    nth = periods.nth_part(month, "day", number)
    assert nth == (one_day(month.first + number - 1) if number <= length else NO_DAY)
    if number <= length:
        assert periods.nth_part(month, "day", number - length - 1) == nth


@given(MONTHS)
def test_the_weeks_the_weekends_and_the_halves_of_a_month_cover_it(month: DaySet) -> None:
    weeks = union_of(periods.nth_part(month, "week", number) for number in range(1, 7))
    assert month.within(weeks)
    weekends = union_of(periods.nth_part(month, "weekend", number) for number in range(1, 7))
    assert month.on(6, 7).within(weekends)
    assert periods.nth_part(month, "half", 1).union(periods.nth_part(month, "half", 2)) == month


@given(MONTHS, st.sampled_from(["week", "weekend"]), st.sampled_from([1, 2, 3, 4, -1, -2]))
def test_the_week_of_the_calendar_is_one_of_those_that_it_can_be(month: DaySet, unit: str, number: int) -> None:
    assert periods.nth_part(month, unit, number, by_the_calendar=True).within(periods.nth_part(month, unit, number))


@given(st.integers(1800, 2200), st.integers(1, 12))
def test_the_nth_month_of_a_year_is_the_month(year: int, month: int) -> None:
    assert periods.nth_part(date(year), "month", month) == date(year, month)
    assert periods.nth_part(date(year), "month", month - 13) == date(year, month)
    assert periods.nth_part(periods.decade(year // 10 * 10), "year", year % 10 + 1) == date(year)
