"""TIMEX3 (ISO-TimeML, ISO 24617-1): the one reading of a temporal expression for interchange with temporal taggers."""

import re
from decimal import Decimal

import msgspec

from checker.values import periods
from checker.values.dates import DaySet, date

MODIFIERS = (
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "START",
    "MID",
    "END",
    "APPROX",
)

DURATION_LETTER = {
    "year": "Y",
    "month": "M",
    "week": "W",
    "day": "D",
    "hour": "H",
    "minute": "M",
    "second": "S",
    "decade": "DE",
    "century": "CE",
    "quarter": "Q",
    "weekend": "WE",
    "millennium": "ML",
}
_CLOCK = ("hour", "minute", "second")
# Units that TIMEX3 has no letter for, as so many of one that it has.
_INSTEAD = {
    "fortnight": ("week", "2"),
    "halfyear": ("month", "6"),
    "millisecond": ("second", "1e-3"),
    "microsecond": ("second", "1e-6"),
    "nanosecond": ("second", "1e-9"),
}

_PERIOD = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|W(?P<week>\d\d)(?P<end>-WE)?|(?P<season>SP|SU|FA|WI)))?(?:T\S*)?|(?P<decade>\d{3})|(?P<century>\d{2})",
    re.ASCII,
)


class Timex(msgspec.Struct, frozen=True, gc=False):
    """``type`` and ``value`` as TIMEX3 defines them; ``mod`` is None or one of MODIFIERS."""

    type: str
    value: str
    mod: str | None = None


def duration(amount: str, unit: str) -> str:
    """Value of a duration: ``P19M``, ``PT3H``, ``P4W`` for two fortnights; ``amount`` is a number or X where it is vague."""
    if unit in _INSTEAD:
        unit, times = _INSTEAD[unit]
        amount = amount if amount == "X" else f"{(Decimal(amount) * Decimal(times)).normalize():f}"
    return f"P{'T' if unit in _CLOCK else ''}{amount}{DURATION_LETTER[unit]}"


def parse(value: str) -> DaySet | None:
    """The days of a DATE or TIME value; None where it names no definite days (``XXXX-WXX``, ``PRESENT_REF``) or is a duration."""
    match = _PERIOD.fullmatch(value)
    if not match:
        return None
    part = match.groupdict()
    if part["decade"]:
        return periods.decade(10 * int(part["decade"]))
    if part["century"]:
        return periods.years(100 * int(part["century"]), 100 * int(part["century"]) + 99)
    return _in_year(int(part["year"]), part)


def _in_year(year: int, part: dict[str, str | None]) -> DaySet:
    if part["season"]:
        return periods.season_from(year, part["season"])
    if part["quarter"]:
        return periods.quarter(year, int(part["quarter"]))
    if part["half"]:
        return periods.halfyear(year, int(part["half"]))
    if part["week"]:
        week = periods.iso_week(year, int(part["week"]))
        return week.on(6, 7) if part["end"] else week
    month, day = part["month"], part["day"]
    return date(year, int(month) if month else None, int(day) if day else None)
