"""As what a value of a text and one of its source must meet: the two sets, in one unit, on one calendar.

A text is made from its source, so it is held against what the source states: "mehr als 7000" is not what a source says that has "7000",
although 7000 can be a rounded 7012. What one side leaves open (the year, the day of publication) is as the other has it.
"""

from typing import Any

from checker.model import Claim, DateParts
from checker.reference.units import convert, unit
from checker.values import civil
from checker.values.dates import ANY_DAY, DaySet, date, days_between
from checker.values.numbers import Number, NumberSet, exactly

Sets = tuple[NumberSet, NumberSet] | tuple[DaySet, DaySet]

ONE_SIDED = frozenset({"at_least", "at_most", "more_than", "less_than"})
DOLLAR = "dollar"
_STRICT = frozenset({"more_than", "less_than"})
_PLAIN = (None, "exact")


def sets_of(claim: Claim[Any], other: Claim[Any]) -> Sets | None:
    """The sets of a claim and of the one it is held against, in the claim's unit; None where they can't be compared."""
    if claim.numbers is not None and other.numbers is not None:
        return _numbers(claim, other)
    one, two = _days(claim, other), _days(other, claim)
    return None if one is None or two is None else (one, two)


def factor(claim: Claim[Any], other: Claim[Any]) -> Number | None:
    """What the other's number is to be multiplied by to be in the claim's unit; None where their units measure different things."""
    if claim.unit == other.unit:
        return 1
    if claim.unit is None or other.unit is None:
        return None
    if DOLLAR in (claim.currency, other.currency) and claim.kind == other.kind == "money":
        return 1 if all(one.currency == DOLLAR or str(one.unit).endswith("D") for one in (claim, other)) else None
    one, two = unit(claim.unit), unit(other.unit)
    if one is None or two is None or one.dimension != two.dimension or one.offset or two.offset:
        return None
    return two.factor / one.factor


def is_same_value(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Do both state the same number or the same days, with no bound, or with the same?"""
    if claim.numbers is not None and other.numbers is not None:
        if claim.unit != other.unit and not (claim.value is None or other.value is None) and factor(claim, other) != 1:
            return False
        bounds = [one.hedge if one.hedge in ONE_SIDED else None for one in (claim, other)]
        return claim.numbers == other.numbers or (claim.value is not None and claim.value == other.value and bounds[0] == bounds[1])
    if claim.role != other.role and {"before", "after"} & {claim.role, other.role}:
        return False
    if claim.days is None and other.days is None:
        return claim.date is not None and other.date is not None and _named(claim.date) == _named(other.date) != ()
    return claim.days is not None and claim.days == other.days


def _named(parts: DateParts) -> tuple[tuple[str, Any], ...]:
    """What a date that stays open names."""
    names = ("year", "month", "day", "weekday", "relative")
    return tuple((name, value) for name in names if (value := getattr(parts, name)) is not None)


def _numbers(claim: Claim[Any], other: Claim[Any]) -> tuple[NumberSet, NumberSet] | None:
    scale = factor(claim, other)
    assert claim.numbers is not None and other.numbers is not None
    if scale is None:
        return None
    stated, expected = claim.numbers, other.numbers
    if scale != 1 and (one := unit(str(claim.unit))) is not None and (two := unit(str(other.unit))) is not None:
        return stated, convert(expected, two, one)
    if claim.hedge in _STRICT and other.hedge in _PLAIN and other.value is not None:
        expected = exactly(other.value)
    return stated, expected


def _days(claim: Claim[Any], other: Claim[Any]) -> DaySet | None:
    """The days that a claim allows: those of its date, or those on the side of it that its words say."""
    days = claim.days if claim.days is not None else _open_days(claim, other)
    if days is None or days.is_empty:
        return days
    if claim.role == "before":
        return None if days.first is None else days_between(None, days.first - 1)
    if claim.role == "after":
        return None if days.last is None else days_between(days.last + 1, None)
    return days


def _open_days(claim: Claim[Any], other: Claim[Any]) -> DaySet | None:
    """ "8 March" in the year of the other date; "on Thursday" is every Thursday."""
    parts = claim.date
    if parts is None or parts.relative is not None:
        return None
    if parts.month is None:
        return ANY_DAY.on(parts.weekday) if parts.weekday is not None and parts.day is None else None
    days = other.days
    if days is None or days.first is None or days.last is None:
        return None
    year = civil.civil(days.first)[0]
    return date(year, parts.month, parts.day) if civil.civil(days.last)[0] == year else None
