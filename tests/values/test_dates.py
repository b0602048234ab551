"""The laws of sets of days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values import civil
from checker.values.dates import ALL_WEEKDAYS, ANY_DAY, NO_DAY, DaySet, date, day_set, days_between, one_day, union_of
from tests.values.strategies import ANY_DAYS, BOUNDED_DAY_SETS, DAY_SETS, days_about, sampled_days

STEPS = st.integers(-40, 40)
MONTHS = st.integers(-30, 30)


@given(DAY_SETS, DAY_SETS)
def test_membership_defines_intersection(a: DaySet, b: DaySet) -> None:
    for day in days_about(a, b):
        assert a.intersect(b).contains(day) == (a.contains(day) and b.contains(day))


@given(DAY_SETS, DAY_SETS)
def test_a_union_holds_both(a: DaySet, b: DaySet) -> None:
    for day in days_about(a, b):
        assert a.union(b).contains(day) or not (a.contains(day) or b.contains(day))
    assert a.within(a.union(b))
    assert b.within(a.union(b))


@given(BOUNDED_DAY_SETS, BOUNDED_DAY_SETS)
def test_bounded_sets_are_sets_of_days(a: DaySet, b: DaySet) -> None:
    here, there = set(a.days()), set(b.days())
    assert set(a.intersect(b).days()) == here & there
    assert set(a.union(b).days()) == here | there
    assert a.disjoint(b) == here.isdisjoint(there)
    assert a.within(b) == (here <= there)
    assert (a == b) == (here == there)
    assert {day for day in days_about(a, b) if a.contains(day)} == here.intersection(days_about(a, b))


@given(DAY_SETS, DAY_SETS, DAY_SETS)
def test_laws_of_a_lattice(a: DaySet, b: DaySet, c: DaySet) -> None:
    for join in (DaySet.union, DaySet.intersect):
        assert join(a, b) == join(b, a)
        assert join(a, a) == a
    assert a.intersect(b).intersect(c) == a.intersect(b.intersect(c))
    assert a.union(a.intersect(b)) == a
    assert a.intersect(a.union(b)) == a


@given(BOUNDED_DAY_SETS, BOUNDED_DAY_SETS, BOUNDED_DAY_SETS)
def test_laws_of_exact_unions(a: DaySet, b: DaySet, c: DaySet) -> None:
    assert a.union(b).union(c) == a.union(b.union(c)) == union_of([c, a, b])
    assert a.intersect(b.union(c)) == a.intersect(b).union(a.intersect(c))


@given(DAY_SETS)
def test_no_day_and_any_day_are_neutral(a: DaySet) -> None:
    assert a.union(NO_DAY) == a == a.intersect(ANY_DAY)
    assert a.intersect(NO_DAY) == NO_DAY
    assert a.union(ANY_DAY) == ANY_DAY
    assert a.disjoint(NO_DAY)
    assert NO_DAY.disjoint(a)


@given(DAY_SETS, DAY_SETS)
def test_disjoint_is_symmetric(a: DaySet, b: DaySet) -> None:
    assert a.disjoint(b) == b.disjoint(a) == a.intersect(b).is_empty


@given(DAY_SETS)
def test_hull_holds_all_in_between(a: DaySet) -> None:
    hull = a.hull()
    assert a.within(hull)
    assert hull.hull() == hull
    assert (hull.first, hull.last) == (a.first, a.last)
    assert hull.has_all_weekdays


@given(BOUNDED_DAY_SETS)
def test_equal_sets_are_equal_records(a: DaySet) -> None:
    """Whether given day by day, backwards, or under a mask of just the weekdays that occur."""
    assert union_of(one_day(day) for day in a.days()) == a
    assert day_set(reversed(a.spans), a.weekdays) == a
    assert day_set((None if first is None else first - 1, last) for first, last in a.spans).intersect(a) == a
    assert a.is_empty == (not list(a.days())) == (a == NO_DAY)


@pytest.mark.parametrize("years", [1, 5, 9, 40])
def test_many_days_have_one_form_too(years: int) -> None:
    """About the number of pieces where a mask takes over."""
    period = days_between(civil.ordinal(2000, 1, 1), civil.ordinal(2000 + years, 1, 1))
    for weekdays in ((4,), (2, 4), (1, 2, 3, 4, 5), (7, 1)):
        a = period.on(*weekdays)
        assert union_of(one_day(day) for day in a.days()) == a
        assert day_set((day, day) for day in a.days()) == a
        assert a.within(period)
        assert a.within(ANY_DAY.on(*weekdays))
        assert period.intersect(ANY_DAY.on(*weekdays)) == a


@given(DAY_SETS, st.sets(st.integers(1, 7)))
def test_a_mask_keeps_its_weekdays(a: DaySet, weekdays: set[int]) -> None:
    masked = a.on(*weekdays)
    for day in days_about(a):
        assert masked.contains(day) == (a.contains(day) and civil.weekday(day) in weekdays)
    assert masked.within(a)
    assert masked == a.intersect(ANY_DAY.on(*weekdays))


@given(DAY_SETS)
def test_first_last_and_only(a: DaySet) -> None:
    if a.is_bounded and not a.is_empty:
        days = list(a.days())
        assert (a.first, a.last) == (days[0], days[-1])
        assert a.only == (days[0] if len(days) == 1 else None)
        assert days == sorted(days)
    for end in (a.first, a.last):
        assert end is None or a.contains(end)


@given(DAY_SETS, STEPS, st.integers(0, 10))
def test_shift_holds_every_day_moved(a: DaySet, low: int, width: int) -> None:
    moved = a.shift(low, low + width)
    for day in sampled_days(a):
        for step in range(low, low + width + 1):
            assert moved.contains(day + step)


@given(DAY_SETS, STEPS)
def test_a_shift_by_one_amount_is_exact(a: DaySet, step: int) -> None:
    assert a.shift(step, step).shift(-step, -step) == a
    for day in days_about(a):
        assert a.shift(step, step).contains(day + step) == a.contains(day)


@given(DAY_SETS, MONTHS, st.integers(0, 3))
def test_shift_by_months_holds_every_day_moved(a: DaySet, low: int, width: int) -> None:
    moved = a.shift_months(low, low + width)
    for day in sampled_days(a):
        for months in range(low, low + width + 1):
            assert moved.contains(civil.add_months(day, months))


@given(st.integers(-3000, 3000), st.integers(1, 12), MONTHS)
def test_whole_months_move_to_whole_months(year: int, month: int, by: int) -> None:
    years, index = divmod(year * 12 + month - 1 + by, 12)
    assert date(year, month).shift_months(by, by) == date(years, index + 1)


@given(ANY_DAYS)
def test_a_date_is_inside_its_month_and_year(day: int) -> None:
    year, month, in_month = civil.civil(day)
    assert date(year, month, in_month) == one_day(day)
    assert one_day(day).only == day
    assert one_day(day).within(date(year, month))
    assert date(year, month).within(date(year))
    assert union_of(date(year, m) for m in range(1, 13)) == date(year)


@pytest.mark.parametrize("parts", [(2023, 2, 29), (2023, 9, 31), (2023, 13), (2023, 0), (2023, 13, 1), (1900, 2, 29)])
def test_dates_that_do_not_exist_are_no_day(parts: tuple[int, ...]) -> None:
    assert date(*parts) == NO_DAY


def test_ends_in_the_wrong_order_are_no_day() -> None:
    assert days_between(2, 1) == NO_DAY == day_set([(2, 1)])
    assert day_set([(1, 5)], 0) == NO_DAY


@given(st.integers(10**9, 10**30))
def test_no_day_is_too_far(far: int) -> None:
    """Thirteen thousand million years are nothing to an int: no end may pass for "without limit"."""
    for day in (-far, far):
        assert one_day(day).intersect(ANY_DAY) == one_day(day)
        assert one_day(day).union(one_day(0)).contains(day)
        assert not one_day(0).shift(day, day).contains(0)
        assert ANY_DAY.contains(day)


def test_thursdays_of_a_month() -> None:
    """As spans, since they are few; without limit only a mask can say it."""
    thursdays = date(2023, 9).on(4)
    assert [civil.iso(day) for day in thursdays.days()] == ["2023-09-07", "2023-09-14", "2023-09-21", "2023-09-28"]
    assert len(thursdays.spans) == 4
    assert thursdays.has_all_weekdays
    assert thursdays.weekdays == ANY_DAY.on(4).mask == 0b0001000
    assert ANY_DAY.on(4).shift(1, 1) == ANY_DAY.on(5)
    assert ANY_DAY.on(1, 2, 3, 4, 5, 6, 7).mask == ALL_WEEKDAYS
