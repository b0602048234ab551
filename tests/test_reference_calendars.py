"""Holidays, zones and clock changes as rules ask for them."""

import pytest

from checker.reference.calendars import clock_fault, holidays_of, named_days, normal, offsets, zones_of
from checker.values import civil
from checker.values.dates import ANY_DAY, date


def days(code: str, year: int, language: str) -> list[str]:
    return [civil.iso(day) for day in named_days(code, year, language).days()]


@pytest.mark.parametrize(
    ("code", "year", "language", "wanted"),
    [
        ("easter+1", 2023, "de", ["2023-04-10", "2023-04-17"]),
        ("11-4-4", 2023, "en", ["2023-10-09", "2023-11-23"]),
        ("12-25", 2022, "de", ["2022-12-25"]),
    ],
)
def test_a_feast_is_each_day_that_its_name_can_mean(code, year, language, wanted):
    assert days(code, year, language) == wanted


def test_a_day_off_instead_of_a_holiday_counts():
    assert "2022-12-27" in days("12-25", 2022, "en")


def test_the_remark_that_a_holiday_was_moved_is_no_part_of_its_name():
    assert normal("Dia de Navidad (observado)") == normal("Dia de Navidad") and normal("Noël (observé)") == normal("Noël")
    assert normal("Neujahr (beobachtet)") == "neujahr" and normal("Labor Day (observed, estimated)") == "labor day"


def test_holidays_of_a_country_and_its_parts():
    found = holidays_of("DE", 2023, "de")
    assert {holiday.region for holiday in found if holiday.name == "Buß- und Bettag"} == {"DE-SN"}
    assert list(found) == sorted(found)
    assert holidays_of("XX", 2023, "de") == ()


def test_zones():
    assert zones_of("AT") == ("Europe/Vienna",) and zones_of("New York") == ("America/New_York",) and zones_of("Nowhere") == ()
    assert offsets("Z", ANY_DAY) == {0} and offsets("-05:30", ANY_DAY) == {-330}
    assert offsets("Europe/Berlin", date(2023, 7, 20)) == {120} and offsets("Europe/Berlin", date(2023)) == {60, 120}
    assert offsets("Europe/Berlin", ANY_DAY) == offsets("Europe/Nowhere", date(2023)) == frozenset()


@pytest.mark.parametrize(
    ("month", "day", "minute", "fault"), [(3, 26, 150, "skipped"), (3, 26, 90, None), (10, 29, 150, "doubled"), (3, 25, 150, None)]
)
def test_clock_changes(month, day, minute, fault):
    assert clock_fault("Europe/Berlin", civil.ordinal(2023, month, day), minute) == fault
    assert clock_fault("+01:00", civil.ordinal(2023, month, day), minute) is None
