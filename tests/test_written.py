"""Dates in figures: whatever the order in which they are written."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checker import extract
from checker.resolve.written import in_order, is_short_date
from checker.values import civil

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@given(DAYS)
def test_a_day_beyond_the_twelfth_shows_the_order(day):
    american, european = in_order(day.month, day.day), in_order(day.day, day.month)
    if day.day > 12:
        assert american == ((day.month, day.day), "mdy")
        assert european == ((day.month, day.day), "dmy")
    else:
        assert american[1] is None and european[1] is None


@given(DAYS)
def test_a_short_date_is_one_in_either_order(day):
    assert is_short_date(day.month, day.day, 89) and is_short_date(day.day, day.month, 89)
    assert not is_short_date(day.month, day.day, 12)


@given(DAYS)
def test_the_order_of_one_date_holds_for_the_others(day):
    shown = extract(f"It closed on 28/09/2023 and opened on {day.day:02}/{day.month:02}/{day.year}.", language="en")
    assert shown[-1].days is not None and shown[-1].days.only == civil.ordinal(day.year, day.month, day.day)
