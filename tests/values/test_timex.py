"""TIMEX3 values, held against EDTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values import civil, edtf, periods, timex
from checker.values.dates import NO_DAY
from tests.values.strategies import EDTF_JUNK


@given(st.integers(0, 9999), st.integers(0, 13), st.integers(0, 32))
def test_years_months_and_days_are_those_of_edtf(year: int, month: int, day: int) -> None:
    for text in (f"{year:04d}", f"{year:04d}-{month:02d}", f"{year:04d}-{month:02d}-{day:02d}"):
        assert timex.parse(text) == edtf.parse(text) == timex.parse(f"{text}T20:15")


@given(st.integers(0, 9999))
def test_parts_of_a_year_are_those_of_edtf(year: int) -> None:
    codes = {"SP": 25, "SU": 26, "FA": 27, "WI": 28, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}
    for name, code in codes.items():
        assert timex.parse(f"{year:04d}-{name}") == edtf.parse(f"{year:04d}-{code}")


@given(st.integers(0, 999))
def test_decades_and_centuries(number: int) -> None:
    assert timex.parse(f"{number:03d}") == edtf.parse(f"{number:03d}X")
    assert timex.parse(f"{number % 100:02d}") == edtf.parse(f"{number % 100:02d}XX")


@given(st.integers(1, 9998), st.integers(1, 53))
def test_weeks_and_weekends(year: int, number: int) -> None:
    week, weekend = timex.parse(f"{year:04d}-W{number:02d}"), timex.parse(f"{year:04d}-W{number:02d}-WE")
    assert week == periods.iso_week(year, number)
    assert weekend is not None
    assert [civil.weekday(day) for day in weekend.days()] == ([6, 7] if week != NO_DAY else [])


@pytest.mark.parametrize(
    "value",
    [
        "XXXX-WXX-4",
        "PRESENT_REF",
        "PAST_REF",
        "P19M",
        "PT3H",
        "XXXX-09-28",
        "2023-9",
        "",
        "\u0662\u0660\u0662\u0663",
        "T20:15",
    ],
)
def test_no_definite_days(value: str) -> None:
    assert timex.parse(value) is None


@given(EDTF_JUNK)
def test_junk_is_never_an_error(value: str) -> None:
    timex.parse(value)


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        ("19", "month", "P19M"),
        ("3", "hour", "PT3H"),
        ("30", "minute", "PT30M"),
        ("X", "year", "PXY"),
        ("1.5", "year", "P1.5Y"),
        ("2", "decade", "P2DE"),
        ("2", "fortnight", "P4W"),
        ("X", "fortnight", "PXW"),
        ("0.5", "fortnight", "P1W"),
        ("5", "fortnight", "P10W"),
        ("1", "halfyear", "P6M"),
        ("250", "millisecond", "PT0.25S"),
    ],
)
def test_durations(amount: str, unit: str, value: str) -> None:
    assert timex.duration(amount, unit) == value


def test_every_unit_has_a_duration() -> None:
    for unit in (*periods.MONTHS_OF_UNIT, *periods.DAYS_OF_UNIT, *periods.CLOCK_UNITS):
        assert timex.duration("1", unit).startswith("P")
