"""As what a value of a text and one of its source must meet: the two sets, in one unit, on one calendar.

A text is made from its source, so it is held against what the source states: neither "mehr als 7000" nor "7020" is what a source says that
has "7000", although 7000 can be a rounded 7012. What one side leaves open (the year, the day of publication) is as the other has it.
"""

import re
from typing import Any

from checker.model import YEAR_BEFORE, Claim, DateParts
from checker.reference.units import convert, unit
from checker.values import civil
from checker.values.dates import ANY_DAY, DaySet, date, days_between
from checker.values.numbers import Number, NumberSet, exactly

Sets = tuple[NumberSet, NumberSet] | tuple[DaySet, DaySet]

ONE_SIDED = frozenset({"at_least", "at_most", "more_than", "less_than"})
DOLLAR = "dollar"
_STRICT = frozenset({"more_than", "less_than"})
_PLAIN = (None, "exact")
_RANGE = "between"
_SIDES = {"before", "after"}
_OPPOSITE = ({"before", "after"}, {"until", "after"})
# Where a language has one word for both: "12.000 Pfund".
_ONE_WORD = ({"pound", "GBP"},)
_LEAP_YEAR = 2000
_CLOCK = re.compile(r"T(\d\d):(\d\d)")


def sets_of(claim: Claim[Any], other: Claim[Any]) -> Sets | None:
    """The sets of a claim and of the one it is held against, in the claim's unit; None where they can't be compared."""
    if claim.numbers is not None and other.numbers is not None:
        return _numbers(claim, other)
    if "time" in (claim.kind, other.kind):
        minute, other_minute = _minute(claim), _minute(other)
        return None if minute is None or other_minute is None else (exactly(minute), exactly(other_minute))
    one, two = _days(claim, other), _days(other, claim)
    return None if one is None or two is None else (one, two)


def factor(claim: Claim[Any], other: Claim[Any]) -> Number | None:
    """What the other's number is to be multiplied by to be in the claim's unit; None where their units measure different things."""
    if claim.unit == other.unit:
        return 1
    if claim.unit is None or other.unit is None:
        return None
    if is_one_word(claim, other) or (_is_translation(claim, other) and _differ_by_rate(claim, other)):
        return 1
    if DOLLAR in (claim.currency, other.currency) and claim.kind == other.kind == "money":
        return 1 if _are_dollars(claim, other) and claim.unit.partition(" / ")[2] == other.unit.partition(" / ")[2] else None
    one, two = unit(claim.unit), unit(other.unit)
    if one is None or two is None or one.dimension != two.dimension or one.offset or two.offset:
        return None
    return two.factor / one.factor


def _is_translation(claim: Claim[Any], other: Claim[Any]) -> bool:
    """In another language the same is said in other words: the same bound, the same rate."""
    return claim.language != other.language


def is_same_value(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Do both state the same number or the same days, with no bound, or with the same?"""
    if claim.numbers is not None and other.numbers is not None:
        if claim.unit != other.unit and factor(claim, other) != 1 and not _differ_by_rate(claim, other):
            return False
        bounds = [one.hedge if one.hedge in ONE_SIDED else None for one in (claim, other)]
        return claim.numbers == other.numbers or (claim.value is not None and claim.value == other.value and bounds[0] == bounds[1])
    roles = {claim.role, other.role}
    if claim.role != other.role and (roles in _OPPOSITE or (roles & _SIDES and not _is_translation(claim, other))):
        return False  # in another language "by" the end of 2017 may be "before" it
    if "time" in (claim.kind, other.kind):
        return (minute := _minute(claim)) is not None and minute == _minute(other)
    if claim.days is None and other.days is None:
        return claim.date is not None and other.date is not None and _named(claim.date) == _named(other.date) != ()
    return claim.days is not None and claim.days == other.days


def _differ_by_rate(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Does only one of the units say per what: "$5 per person", "5 Dollar"?"""
    first, second = ((one.unit or "").partition(" / ") for one in (claim, other))
    return (first[0] == second[0] != "" or _are_dollars(claim, other)) and bool(first[1]) != bool(second[1])


def _are_dollars(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Are both sums of dollars, of which at least one does not say of which country?"""
    units = [(one.unit or "").partition(" / ")[0] for one in (claim, other)]
    are_dollars = all(one.currency == DOLLAR or code.endswith("D") for one, code in zip((claim, other), units, strict=True))
    return are_dollars and DOLLAR in (claim.currency, other.currency)


def is_one_word(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Are their units two things that a language has one word for?"""
    return {claim.unit, other.unit} in _ONE_WORD


def _minute(claim: Claim[Any]) -> int | None:
    """The minute of the day that a time of day names."""
    clock = _CLOCK.search(claim.timex.value) if claim.timex is not None else None
    return int(clock[1]) * 60 + int(clock[2]) if clock else None


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
    if _is_translation(claim, other) and _is_as_sure(claim, other):
        return _translated(claim, other) or (stated, expected)
    if claim.hedge in (*_STRICT, *_PLAIN) and other.hedge in _PLAIN and other.value is not None and not _is_translation(claim, other):
        expected = exactly(other.value)
    return stated, expected


def _is_as_sure(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Has the text the hedge of its source, or none where that says "about"?"""
    return claim.hedge == other.hedge or (claim.hedge in _PLAIN and other.hedge in (*_PLAIN, "about"))


def _translated(claim: Claim[Any], other: Claim[Any]) -> tuple[NumberSet, NumberSet] | None:
    """The numbers as they stand, of ranges those of the ends that differ; None where the text only rounds further than its source.

    A translation that is as sure as its source has the number of its source: "3090" is none of "3000".
    """
    assert claim.numbers is not None and other.numbers is not None
    if claim.value is not None and other.value is not None:
        is_rounded = claim.hedge not in ONE_SIDED and other.numbers.within(claim.numbers)
        return None if is_rounded else (exactly(claim.value), exactly(other.value))
    if claim.hedge != _RANGE:
        return None
    ends = ((claim.numbers.low, other.numbers.low), (claim.numbers.high, other.numbers.high))
    different = [(exactly(one), exactly(two)) for one, two in ends if one is not None and two is not None and one != two]
    return different[0] if different else None


def _days(claim: Claim[Any], other: Claim[Any]) -> DaySet | None:
    """The days that a claim allows: those of its date, or those on the side of it that its words say."""
    days = _stated_days(claim, other)
    days = days if days is not None else _open_days(claim, other)
    if days is None or days.is_empty:
        return days
    if claim.role == "before":
        return None if days.first is None else days_between(None, days.first - 1)
    if claim.role == "after":
        return None if days.last is None else days_between(days.last + 1, None)
    return days


def _stated_days(claim: Claim[Any], other: Claim[Any]) -> DaySet | None:
    """The days of a date; None where it is open, or has its year only from a sentence before, which the other text may leave out."""
    is_lent = claim.date is not None and claim.date.month is not None and any(source == YEAR_BEFORE for _, source in claim.date.implied)
    return None if is_lent and other.date is not None and other.date.month is not None else claim.days


def _open_days(claim: Claim[Any], other: Claim[Any]) -> DaySet | None:
    """ "8 March" in the year of the other date, in any where that names none either; "on Thursday" is every Thursday."""
    parts = claim.date
    if parts is None or parts.relative is not None:
        return None
    if parts.month is None:
        return ANY_DAY.on(parts.weekday) if parts.weekday is not None and parts.day is None else None
    if other.date is None or other.date.month is None:
        return None
    days = _stated_days(other, claim)
    if days is None:
        return date(parts.year or other.date.year or _LEAP_YEAR, parts.month, parts.day)
    if days.first is None or days.last is None:
        return None
    year = civil.civil(days.first)[0]
    return date(year, parts.month, parts.day) if civil.civil(days.last)[0] == year else None
