"""A time told by its distance from another: "three days after Christmas", "two weeks before 15 January"."""

from checker.model import DateParts
from checker.resolve.durations import Amount
from checker.resolve.setting import Resolved
from checker.resolve.when import When
from checker.values import civil, periods, timex
from checker.values.dates import NO_DAY, DaySet
from checker.values.numbers import between, exactly
from checker.values.timex import Timex

_LONGEST = 5000


def moved_from(when: When, anchor: Resolved) -> Resolved | None:
    """The days that lie the amounts of ``when`` before (sign -1) or behind (1) a resolved date; None where an amount has no number."""
    sign = when.sign or 1
    days, read = anchor.days, timex.parse(anchor.timex.value) if anchor.timex is not None else None
    for place, amount in enumerate(when.amounts):
        if amount.numeral is None or amount.hedge is not None or (amount.numbers.high or 0) > _LONGEST:
            return None
        if amount.unit not in periods.MONTHS_OF_UNIT and amount.unit not in periods.DAYS_OF_UNIT:
            return None
        is_last = place == len(when.amounts) - 1
        days = None if days is None or not days.is_bounded else _moved(days, amount, sign, is_last=is_last)
        read = None if read is None or not read.is_bounded else periods.moved(read, exactly(amount.numeral.value), amount.unit, sign)
    value = _value(read) if when.amounts and read is not None else None
    reading = Timex("DATE", value) if value else None
    return Resolved(kind="date", days=days, timex=reading, parts=DateParts(direction=sign), granularity=anchor.granularity)


def _moved(days: DaySet, amount: Amount, sign: int, *, is_last: bool) -> DaySet:
    """By whole days exactly; by longer units as exactly as they are used."""
    assert amount.numeral is not None
    slack = 0 if amount.unit == "day" or not is_last else 1
    return periods.moved(days, exactly(amount.numeral.value).add(between(-slack, slack)), amount.unit, sign)


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
