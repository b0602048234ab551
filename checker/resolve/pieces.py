"""Parts of a period: "der letzte Tag des Monats", "die erste Maiwoche", "the first six months of 2023"."""

from checker.model import DateParts
from checker.resolve.amounts import duration_timex
from checker.resolve.readings import granule_value
from checker.resolve.setting import Resolved
from checker.resolve.when import When
from checker.values import periods, timex
from checker.values.dates import NO_DAY, DaySet, union_of
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


def portion_of(whole: Resolved | None, when: When) -> Resolved:
    """The first or last months, weeks ... of a period, told with their number: a length of time whose days are known."""
    amount = when.amounts[0]
    count = None if amount.numeral is None or amount.high is not None or amount.hedge is not None else amount.numeral.value
    days = None
    if whole is not None and whole.days is not None and whole.days.is_bounded and isinstance(count, int) and amount.unit in periods.PIECES:
        spans = whole.days.unmasked() if len(whole.days.spans) <= _MOST_PERIODS else ()
        last = count if (when.nth or 1) > 0 else -count
        days = union_of(_from_first(DaySet((span,)), amount.unit, last) for span in spans) if spans else None
    parts = DateParts() if whole is None else whole.parts
    return Resolved(kind="duration", days=days, timex=duration_timex(when.amounts), parts=parts, granularity=amount.unit)


def _from_first(period: DaySet, unit: str, count: int) -> DaySet:
    """The first so many units of a period, the last ones where the number is negative; NO_DAY where there are not so many."""
    ends = [periods.nth_part(period, unit, number) for number in (1 if count > 0 else -1, count)]
    return NO_DAY if any(end.is_empty for end in ends) else period.intersect(ends[0].union(ends[1]).hull())


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
