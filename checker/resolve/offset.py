"""A time told by its distance from another: "three days after Christmas", "two weeks before 15 January"."""

from checker.model import DateParts
from checker.resolve.durations import Amount
from checker.resolve.setting import Resolved
from checker.resolve.when import When
from checker.values import civil, periods, timex
from checker.values.dates import NO_DAY, DaySet, one_day, union_of
from checker.values.numbers import NumberSet, at_least, between, exactly
from checker.values.timex import Timex

_LONGEST = 5000
_OPEN, _WITHIN = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
_MOD_OF_OPEN = {("more_than", 1): "AFTER", ("more_than", -1): "BEFORE", ("at_least", 1): "ON_OR_AFTER", ("at_least", -1): "ON_OR_BEFORE"}


def moved_from(when: When, anchor: Resolved) -> Resolved | None:
    """The days that lie the amounts of ``when`` before (sign -1) or behind (1) a resolved date; None where an amount has no number.

    "More than two weeks after" leaves all days from there on open, "less than two weeks after" those up to there.
    """
    sign = when.sign or 1
    if anchor.days == NO_DAY:  # beside a day that no calendar has
        return anchor
    if when.weekday is not None and not when.amounts:
        return _weekday_beside(when.weekday, sign, anchor)
    days, read = anchor.days, timex.parse(anchor.timex.value) if anchor.timex is not None else None
    for place, amount in enumerate(when.amounts):
        if amount.numeral is None or amount.high is not None or amount.numeral.value > _LONGEST or (amount.hedge and len(when.amounts) > 1):
            return None
        if amount.unit not in periods.MONTHS_OF_UNIT and amount.unit not in periods.DAYS_OF_UNIT:
            return None
        is_last = place == len(when.amounts) - 1
        days = None if days is None or not days.is_bounded else _moved(days, amount, sign, is_last=is_last)
        read = None if read is None or not read.is_bounded else periods.moved(read, exactly(amount.numeral.value), amount.unit, sign)
    hedge = when.amounts[0].hedge if when.amounts else None
    value = _value(read) if when.amounts and read is not None and hedge not in _WITHIN else None
    mod = None if hedge is None else _MOD_OF_OPEN.get((hedge, sign), "APPROX")
    reading = Timex("DATE", value, mod) if value else None
    return Resolved(kind="date", days=days, timex=reading, parts=DateParts(direction=sign), granularity=anchor.granularity)


def _weekday_beside(weekday: int, sign: int, anchor: Resolved) -> Resolved:
    """ "the Monday after Easter": the next such weekday behind a day, or the last before it."""
    parts = DateParts(weekday=weekday, direction=sign)
    read = timex.parse(anchor.timex.value) if anchor.timex is not None else None
    if anchor.granularity != "day":
        return Resolved(kind="date", days=None, timex=None, parts=parts, granularity="day")
    days = None
    if anchor.days is not None and anchor.days.is_bounded:
        days = union_of(one_day(_next(day, weekday, sign)) for day in anchor.days.days())
    value = None if read is None or read.only is None else civil.iso(_next(read.only, weekday, sign))
    return Resolved(kind="date", days=days, timex=Timex("DATE", value) if value else None, parts=parts, granularity="day")


def _next(day: int, weekday: int, sign: int) -> int:
    step = (sign * (weekday - civil.weekday(day))) % 7 or 7
    return day + sign * step


def _moved(days: DaySet, amount: Amount, sign: int, *, is_last: bool) -> DaySet:
    """By whole days exactly; by longer units as exactly as they are used."""
    return periods.moved(days, _steps(amount, 0 if amount.unit == "day" or not is_last else 1), amount.unit, sign)


def _steps(amount: Amount, slack: int) -> NumberSet:
    """How many units one moves: what is a bound is one to the day."""
    assert amount.numeral is not None
    if amount.hedge in _OPEN:
        return at_least(amount.numeral.value)
    if amount.hedge in _WITHIN:
        return between(0, amount.numeral.value)
    numbers = exactly(amount.numeral.value) if amount.hedge is None else amount.numbers.intersect(at_least(0))
    return numbers.add(between(-slack, slack)).intersect(at_least(0))


def _value(days: DaySet) -> str | None:
    """TIMEX3 value of a day, a month or a year."""
    if days == NO_DAY or len(days.spans) != 1 or days.first is None or days.last is None:
        return None
    year, month, _ = civil.civil(days.first)
    text = civil.iso_year(year)
    if days.only is not None:
        return civil.iso(days.only)
    spans = {civil.month_span(year, month): f"{text}-{month:02d}", civil.year_span(year): text}
    return spans.get((days.first, days.last))
