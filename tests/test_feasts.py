"""The days of feasts: known ones, and the rules against the tables of the package holidays where it is installed."""

import datetime as dt

import pytest

from checker.reference.feasts import feast
from checker.values import civil, hebrew


def _day(text: str) -> int:
    return dt.date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("year", "name", "day"),
    [
        (2024, "easter+1", "2024-04-01"),
        (2023, "pascha+0", "2023-04-16"),
        (2023, "advent+0", "2023-12-03"),
        (2024, "passover+0", "2024-04-23"),
        (2024, "passover-31/passover-30@passover-30", "2024-03-24"),
        (2023, "passover+171/passover+172@passover+172", "2023-09-25"),
        (2024, "tu_bishvat", "2024-01-25"),
        (2023, "tu_bishvat", "2023-02-06"),
        (2024, "lunar_new_year", "2024-02-10"),
        (2024, "eid_al_fitr", "2024-04-10"),
        (2022, "12-24/12-26@12-25", "2022-12-25"),
    ],
)
def test_known_feasts(year: int, name: str, day: str):
    found = feast(year, name)
    assert found is not None
    assert found.day == _day(day)
    assert found.days.contains(_day(day))


def test_a_fast_of_a_month_is_its_days():
    found = feast(2023, "ramadan_beginning+0/eid_al_fitr-1")
    assert found is not None
    assert found.day is None
    assert found.days.contains(_day("2023-03-23"))
    assert found.days.contains(_day("2023-04-20"))


def test_a_year_of_the_moon_can_begin_twice_in_one_of_the_sun():
    found = feast(2000, "eid_al_fitr")
    assert found is not None
    assert found.day is None
    assert len(found.days.spans) == 2


@pytest.mark.parametrize("name", ["diwali_india", "no_such_feast"])
def test_what_is_not_known_is_no_day(name: str):
    assert feast(1850, name) is None


@pytest.mark.parametrize("year", range(1000, 3000, 7))
def test_passover_and_the_new_year_fall_on_weekdays_that_they_may(year: int):
    assert civil.weekday(hebrew.passover(year)) in (2, 4, 6, 7)
    assert civil.weekday(hebrew.new_year(year + 3761)) in (1, 2, 4, 6)


def test_hebrew_feasts_against_the_tables():
    tables = pytest.importorskip("holidays.calendars.hebrew")._HebrewLunisolar
    for name, days in (("PASSOVER", hebrew.passover), ("HANUKKAH", hebrew.hanukkah)):
        for year, dates in getattr(tables, f"{name}_DATES").items():
            first = dates[0] if isinstance(dates[0], tuple) else dates
            assert days(year) == civil.ordinal(year, *first)


def test_eastern_easter_against_dateutil():
    easter = pytest.importorskip("dateutil.easter")
    for year in range(1600, 4000, 3):
        assert civil.eastern_easter(year) == easter.easter(year, easter.EASTER_ORTHODOX).toordinal()
