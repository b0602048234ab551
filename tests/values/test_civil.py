"""Calendar arithmetic against ``datetime``, ``calendar`` and ``dateutil``."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values import civil, edtf
from tests.values.strategies import ANY_DAYS

DATES = st.dates()
MONTHS = st.integers(-1500, 1500)
YEARS = st.integers(-20_000, 20_000)


def test_every_month_of_datetime() -> None:
    """Over its whole range the ordinals, weekdays, lengths and ISO weeks are those of ``datetime``; a day in each month stands for it."""
    for year in range(1, 10_000):
        for month in range(1, 13):
            in_month = 1 + (7 * year + month) % 28
            day = civil.ordinal(year, month, in_month)
            there = date(year, month, in_month)
            assert day == there.toordinal()
            assert civil.civil(day) == (year, month, in_month)
            assert civil.weekday(day) == there.isoweekday()
            assert civil.iso_week(day) == there.isocalendar()[:2]
        assert civil.is_leap(year) == calendar.isleap(year)
        assert civil.month_length(year, 2) == calendar.monthrange(year, 2)[1]


@given(DATES)
def test_any_date(there: date) -> None:
    day = there.toordinal()
    assert civil.ordinal(there.year, there.month, there.day) == day
    assert civil.civil(day) == (there.year, there.month, there.day)
    assert civil.exists(there.year, there.month, there.day)
    assert civil.weekday(day) == there.isoweekday()
    assert civil.iso_week(day) == there.isocalendar()[:2]
    assert civil.iso(day) == there.isoformat()
    assert civil.weeks_in_year(there.year) == date(there.year, 12, 28).isocalendar()[1]


def test_the_ends_of_datetime() -> None:
    assert civil.ordinal(1, 1, 1) == date.min.toordinal() == 1
    assert civil.civil(date.max.toordinal()) == (9999, 12, 31)


@given(ANY_DAYS)
def test_days_follow_each_other_in_any_year(day: int) -> None:
    year, month, in_month = civil.civil(day)
    assert civil.exists(year, month, in_month)
    assert civil.ordinal(year, month, in_month) == day
    assert civil.weekday(day + 1) == civil.weekday(day) % 7 + 1
    following = civil.civil(day + 1)
    assert following == (year, month, in_month + 1) if civil.exists(year, month, in_month + 1) else following[2] == 1


@given(YEARS)
def test_the_calendar_repeats_after_400_years(year: int) -> None:
    assert civil.is_leap(year) == civil.is_leap(year + 400)
    assert civil.year_span(year + 400)[0] - civil.year_span(year)[0] == 146_097
    assert civil.year_span(year)[1] + 1 == civil.year_span(year + 1)[0]


@given(ANY_DAYS)
def test_spans_hold_their_day(day: int) -> None:
    year, month, _ = civil.civil(day)
    for first, last in (civil.year_span(year), civil.month_span(year, month), civil.week_span(day)):
        assert first <= day <= last
    assert civil.weekday(civil.week_span(day)[0]) == 1
    assert civil.week_span(day)[1] - civil.week_span(day)[0] == 6
    first, last = civil.month_span(year, month)
    assert last - first + 1 == civil.month_length(year, month)


@given(ANY_DAYS, MONTHS)
def test_adding_months(day: int, months: int) -> None:
    """The month is right, the day is the same or the last; it never turns the order of two days."""
    year, month, in_month = civil.civil(day)
    new_year, new_month, new_in_month = civil.civil(civil.add_months(day, months))
    assert new_year * 12 + new_month == year * 12 + month + months
    assert new_in_month == min(in_month, civil.month_length(new_year, new_month))
    assert civil.add_months(day, months) <= civil.add_months(day + 1, months)


@pytest.mark.parametrize(
    ("text", "months", "expected"),
    [
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", -48, "2020-02-29"),
        ("2023-03-31", -1, "2023-02-28"),
        ("2023-12-15", 1, "2024-01-15"),
        ("0000-01-15", -1, "-0001-12-15"),
    ],
)
def test_month_ends(text: str, months: int, expected: str) -> None:
    day = edtf.parse(text).only
    assert day is not None
    assert civil.iso(civil.add_months(day, months)) == expected


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (2023, 2, 29),
        (1900, 2, 29),
        (2023, 4, 31),
        (2023, 0, 1),
        (2023, 13, 1),
        (2023, 1, 0),
        (2023, 1, 32),
    ],
)
def test_days_that_do_not_exist(year: int, month: int, day: int) -> None:
    assert not civil.exists(year, month, day)


@given(st.integers(1, 12), YEARS)
def test_longest_month(month: int, year: int) -> None:
    assert civil.month_length(year, month) <= civil.longest_month(month)
    assert civil.longest_month(month) == civil.month_length(2000, month)


def test_easter() -> None:
    easter = pytest.importorskip("dateutil.easter").easter
    for year in range(1583, 4100):
        assert civil.easter(year) == easter(year).toordinal()


@given(YEARS)
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    day = civil.easter(year)
    assert civil.weekday(day) == 7
    assert civil.ordinal(year, 3, 22) <= day <= civil.ordinal(year, 4, 25)


@pytest.mark.parametrize(
    ("year", "text"),
    [
        (2023, "2023"),
        (63, "0063"),
        (0, "0000"),
        (-62, "-0062"),
        (12_345, "Y12345"),
        (-17_000, "Y-17000"),
    ],
)
def test_years_in_iso(year: int, text: str) -> None:
    assert civil.iso_year(year) == text
    assert civil.iso(civil.ordinal(year, 3, 15)) == f"{text}-03-15"


@given(st.dates(date(1, 1, 2)), st.integers(0, 300))
def test_the_distance_of_days_is_that_of_datetime(there: date, days: int) -> None:
    assert civil.iso(there.toordinal() - 1) == (there - timedelta(days=1)).isoformat()
    assert civil.civil(there.toordinal() + days)[0] in (there.year, there.year + 1)
