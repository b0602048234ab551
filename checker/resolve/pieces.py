"""The nth day, week or half of a period: "der letzte Tag des Monats", "die erste Maiwoche", "the second weekend of June"."""

from checker.resolve.readings import granule_value
from checker.resolve.setting import Resolved
from checker.resolve.when import When
from checker.values import periods, timex
from checker.values.dates import DaySet, union_of
from checker.values.timex import Timex

_MOST_PERIODS = 40
_MODIFIER_OF_HALF = {1: "START", 2: "END", -1: "END"}


def piece_of(whole: Resolved, when: When) -> Resolved:
    """A resolved period narrowed to its nth piece; the reading is that of the whole's reading."""
    number, unit = when.nth, when.piece
    if number is None or unit is None:
        return whole
    if number == 0:
        return _holding(whole, unit)
    days = None
    is_known = whole.timex is not None and whole.days is not None and whole.days.is_bounded and len(whole.days.spans) <= _MOST_PERIODS
    if is_known and whole.days is not None and unit in periods.PIECES:
        days = union_of(periods.nth_part(DaySet((span,)), unit, number) for span in whole.days.unmasked())
    value, mod = _reading(whole.timex, unit, number)
    return Resolved(
        kind=whole.kind,
        days=days,
        timex=None if value is None else Timex("DATE", value, mod),
        parts=whole.parts,
        granularity="day" if unit.startswith("weekday") else unit,
    )


def _holding(whole: Resolved, unit: str) -> Resolved:
    """The week that holds a day: "the week of April 10"."""
    days = None
    if whole.days is not None and whole.days.is_bounded and unit in ("week", "weekend", *periods.MONTHS_OF_UNIT):
        days = union_of(periods.granule(day, unit, 0) for span in whole.days.unmasked() for day in span if day is not None)
    read = None if whole.timex is None else timex.parse(whole.timex.value)
    value = None if read is None or read.only is None else granule_value(read.only, unit, 0)
    return Resolved(kind=whole.kind, days=days, timex=Timex("DATE", value) if value else None, parts=whole.parts, granularity=unit)


def _reading(whole: Timex | None, unit: str, number: int) -> tuple[str | None, str | None]:
    """TIMEX3 value and modifier of a piece."""
    days = None if whole is None else timex.parse(whole.value)
    if whole is None or days is None or unit not in periods.PIECES or days.first is None or days.last is None:
        return None, None
    if unit == "half":
        return whole.value, _MODIFIER_OF_HALF.get(number)
    exact = periods.nth_part(days, unit, number, by_the_calendar=True)
    if exact.first is None:
        return None, None
    if unit.startswith("weekday"):
        unit = "day"
    return granule_value(exact.first, unit, 0), None
