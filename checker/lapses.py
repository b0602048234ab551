"""Lengths of time that lead back from publication, or another time: which days they can begin on, and how exactly they are meant."""

from typing import Any

from checker.model import Claim, Repair
from checker.repairs import exchanged_number, known
from checker.ruleset import Check, Checks
from checker.values import civil, periods
from checker.values.dates import DaySet, days_between
from checker.values.hedges import in_steps
from checker.values.numbers import NumberSet, exactly
from checker.words import say_days

MONTHS = {"year": 12, "month": 1, "decade": 120, "century": 1200}
"""Units of lengths that are counted back, in months."""

_SLACK = {"year": 366, "month": 31, "decade": 1830, "century": 9200}  # days: one year, a month, half a decade, a quarter of a century


def meant(lapse: Claim[Any]) -> NumberSet | None:
    """The numbers that a length can mean, a rough one in steps of its own roundness."""
    return None if lapse.numbers is None else in_steps(lapse.numbers, lapse.value, lapse.hedge)


def reached(lapse: Claim[Any], until: DaySet | None) -> DaySet | None:
    """The days that a length leads to from those of ``until``: those of the claim, for a rough one ("some 20 years") all it can mean."""
    numbers, sign = meant(lapse), lapse.date.direction if lapse.date is not None else None
    if lapse.days is None or numbers is None or numbers == lapse.numbers or not sign or (lapse.unit or "") not in MONTHS:
        return lapse.days
    if until is None or not until.is_bounded or until.is_empty:
        return lapse.days
    return lapse.days.union(periods.moved(until, numbers, lapse.unit or "year", sign)).hull()


def beginning(lapse: Claim[Any], until: DaySet) -> DaySet | None:
    """The days from which a length leads to those of ``until``; None for a vague one, or one in other units."""
    if not until.is_bounded or until.is_empty or (lapse.unit or "") not in MONTHS:
        return None
    if lapse.kind == "date":
        days = reached(lapse, until)
        return days if days and days.is_bounded else None
    numbers = exactly(lapse.value) if lapse.value is not None and lapse.hedge is None else meant(lapse)
    if numbers is None or numbers.is_empty:
        return None
    moved = periods.moved(until, numbers, lapse.unit or "year", -1)
    return days_between(moved.first, moved.last)


def leads_back(lapse: Claim[Any], days: DaySet, until: DaySet, **fields: str) -> Checks:
    """The check that a length leads from ``until`` back to some days; none for a length that ``beginning`` cannot count.

    ``until`` is publication, or another time. ``fields`` fill the message beside ``lapse``, the words of the length.
    """
    begun = beginning(lapse, until)
    if begun is not None:
        yield Check(
            stated=days,
            expected=about(begun, lapse.unit),
            stated_as=say_days(days),
            expected_as=say_days(begun),
            fields={"lapse": lapse.text, **fields},
            repairs=other_length(lapse, days, until),
        )


def about(days: DaySet, unit: str | None) -> DaySet:
    """The days, and those that a length in this unit leaves open: "three years" are two and a half, or nearly four."""
    slack = _SLACK.get(unit or "", 0)
    return days.shift(-slack, slack)


def other_length(lapse: Claim[Any], since: DaySet, until: DaySet) -> tuple[Repair, ...]:
    """The completed units from some days to ``until`` in place of the length; none where one is 1, as the noun would change too."""
    length = completed_units(since, until, lapse.unit)
    if not isinstance(lapse.value, int) or length is None or min(lapse.value, length) < 2:
        return ()
    return known([exchanged_number(lapse, lapse.value, length)])


def completed_units(days: DaySet, until: DaySet, unit: str | None) -> int | None:
    """The whole years, months, decades or centuries from the last of some days to the first of others; None where there is none."""
    if days.last is None or until.first is None or (unit or "") not in MONTHS:
        return None
    (year, month, _), (last_year, last_month, _) = civil.civil(days.last), civil.civil(until.first)
    return ((last_year - year) * 12 + last_month - month) // MONTHS[unit or "year"]
