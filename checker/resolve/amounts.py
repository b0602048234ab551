"""Amounts of time held against the publication date: durations, "vor drei Jahren", "seit 19 Monaten", "jeden Montag"."""

from checker.model import DateParts
from checker.resolve.durations import Amount
from checker.resolve.readings import agreed, granule_value
from checker.resolve.setting import Resolved, Setting
from checker.resolve.when import When
from checker.values import civil, periods
from checker.values.dates import DaySet, days_between
from checker.values.numbers import Number, between, exactly
from checker.values.timex import Timex, duration

_LONGEST = 5000
_PLAIN_UNITS = frozenset({"day", "week", "fortnight", "month", "year", "decade", "century", "quarter"})
_COUNTED_IN = {"fortnight": ("week", 2)}


def amount_text(number: Number) -> str:
    """A number as TIMEX3 writes it: 19, 0.5."""
    return str(number) if isinstance(number, int) else f"{float(number):g}"


_MOD_OF_HEDGE = {
    "about": "APPROX",
    "at_least": "EQUAL_OR_MORE",
    "at_most": "EQUAL_OR_LESS",
    "more_than": "MORE_THAN",
    "less_than": "LESS_THAN",
    "nearly": "LESS_THAN",
    "just_over": "MORE_THAN",
}


def duration_timex(amounts: tuple[Amount, ...]) -> Timex:
    """DURATION with the sum of the amounts."""
    values = [duration("X" if a.numeral is None else amount_text(a.numeral.value), a.unit) for a in amounts]
    value = values[0]
    for further in values[1:]:
        value += further.removeprefix("PT" if "T" in value else "P")
    return Timex("DURATION", value, _MOD_OF_HEDGE.get(amounts[0].hedge or ""))


def resolve_amount(when: When, setting: Setting) -> Resolved | None:
    """A duration; before or after publication it is a date, since or until then its other end."""
    if not when.amounts:
        return None
    timex = duration_timex(when.amounts)
    first = when.amounts[0]
    sign = {"ago": -1, "ahead": 1}.get(when.make, when.sign or 0)
    days = _other_end(when, setting, sign) if sign else _beside(when, setting.published)
    if when.make == "duration":
        return Resolved(kind="duration", days=days, timex=timex, parts=DateParts(direction=sign or None), granularity=first.unit)
    if (
        when.fixed_timex != "DURATION"
        and setting.published is not None
        and first.numeral is not None
        and len(when.amounts) == 1
        and isinstance(first.numeral.value, int)
        and first.unit in _PLAIN_UNITS
    ):
        unit, times = _COUNTED_IN.get(first.unit, (first.unit, 1))
        steps = sign * first.numeral.value * times
        value = (
            agreed(setting.published, lambda day: granule_value(day, unit, steps))
            if setting.published.is_bounded and abs(steps) < 10_000
            else None
        )
        timex = Timex("DATE", value, timex.mod) if value else timex
    return Resolved(kind="date", days=days, timex=timex, parts=DateParts(direction=sign), granularity=first.unit)


def _other_end(when: When, setting: Setting, sign: int) -> DaySet | None:
    """Publication moved by the amounts; each may be off by one of its units, since "vor drei Jahren" counts years or calendar years."""
    days = setting.published
    if days is None or setting.published is None or not days.is_bounded:
        return None
    for place, amount in enumerate(when.amounts):
        if amount.numbers.is_empty:
            return None
        if amount.unit not in periods.MONTHS_OF_UNIT and amount.unit not in periods.DAYS_OF_UNIT and amount.unit not in periods.CLOCK_UNITS:
            return None
        slack = _slack(amount) if place == len(when.amounts) - 1 else 0
        if (amount.numbers.high or 0) > _LONGEST:
            return None
        numbers = exactly(amount.numeral.value) if amount.numeral is not None and amount.hedge is None else amount.numbers
        days = periods.moved(days, numbers.add(between(-slack, slack)), amount.unit, sign)
    first, last = setting.published.first, setting.published.last
    return days.intersect(days_between(None, last) if sign < 0 else days_between(first, None))


def _beside(when: When, published: DaySet | None) -> DaySet | None:
    """ "die letzten drei Monate" end, "the next five days" begin at the day of publication, which is none of them."""
    if published is None or published.first is None or published.only is None or when.shift not in (-1, 1) or len(when.amounts) != 1:
        return None
    amount, unit = when.amounts[0], when.amounts[0].unit
    if amount.numeral is None or not isinstance(amount.numeral.value, int) or amount.hedge is not None or amount.high is not None:
        return None
    steps, today = when.shift * amount.numeral.value, published.first
    if not steps or abs(steps) > _LONGEST or not (unit in periods.MONTHS_OF_UNIT or unit in periods.DAYS_OF_UNIT):
        return None
    months = periods.MONTHS_OF_UNIT.get(unit, 0)
    end = civil.add_months(today, steps * months) if months else today + steps * periods.DAYS_OF_UNIT[unit]
    return days_between(end, today - 1) if steps < 0 else days_between(today + 1, end)


def _slack(amount: Amount) -> Number:
    """By how much an amount may be off: one of its units, or half of one where it is told in halves."""
    if amount.unit == "day":
        return 0
    return 1 if amount.numeral is None else min(1, amount.numeral.grain)


def resolve_set(when: When) -> Resolved:
    """ "jeden Montag", "jeden letzten Montag", "täglich", "dreimal im Jahr"."""
    unit = None if when.unit == "weekday" else when.unit  # which is no length of time
    if when.ref is not None:
        value = when.ref
    elif when.hour is not None:
        day = "XXXX-XX-XX" if when.weekday is None else f"XXXX-WXX-{when.weekday}"
        value = f"{day}T{when.hour:02d}:{when.minute or 0:02d}"
    elif when.day is not None and when.month is None and when.weekday is None:
        value = f"XXXX-XX-{when.day:02d}"
    elif when.weekday is not None and unit is not None:
        value = duration("1", unit)
    elif when.weekday is not None:
        value = f"XXXX-WXX-{when.weekday}" + (f"T{when.daypart}" if when.daypart else "")
    elif when.amounts:
        value = duration_timex(when.amounts).value
    elif when.month is not None:
        value = f"XXXX-{when.month:02d}" + ("" if when.day is None else f"-{when.day:02d}")
    elif when.holiday is not None:
        value = duration("1", "year")
    elif when.season is not None:
        value = f"P1{when.season}"
    elif when.daypart is not None:
        value = f"XXXX-XX-XXT{when.daypart}"
    else:
        name, _, times = (unit or "day").partition("*")
        value = duration(str(int(times or "1") * (when.nth if when.nth and when.piece is None else 1)), name)
    return Resolved(
        kind="set", days=None, timex=Timex("SET", value), parts=DateParts(weekday=when.weekday, month=when.month), granularity=unit
    )
