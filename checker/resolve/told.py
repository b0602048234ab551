"""Expressions that mean a time by what the text named last: "that year", "the following month", "two days later"."""

from checker.model import DateParts
from checker.resolve.amounts import duration_timex
from checker.resolve.readings import agreed, granule_value
from checker.resolve.setting import Resolved, Setting
from checker.resolve.stated import in_year, open_value
from checker.resolve.when import When
from checker.values import civil, periods, timex
from checker.values.dates import DaySet
from checker.values.timex import Timex

_NEAR_DAY, _NEAR_YEAR, _NEAR_PERIOD = 40, 80, 120
_FARTHEST = 5000
_PERIOD = "period"
_IN_YEAR = {"halfyear": 2, "quarter": 4, "month": 12}


def told_from(when: When, setting: Setting, place: int) -> Resolved:
    """A reading from the year, the period or the day named last, else from publication; no days, since the text may mean another.

    Only a month or a day of the year that its own sentence names has days.
    """
    unit, step = when.unit or "day", when.shift or 0
    if unit == _PERIOD:
        unit, step = _period_of_years(setting, step, place)
    if when.amounts:
        amount, number = when.amounts[0], when.amounts[0].numeral
        unit, sign = amount.unit, when.sign or 1
        is_whole = len(when.amounts) == 1 and number is not None and isinstance(number.value, int) and amount.high is None
        if not is_whole or unit in periods.CLOCK_UNITS or unit == "fortnight":
            return _as_duration(when)
        assert number is not None
        step = sign * int(number.value)
    value = _value(when, unit, step, setting, place) if abs(step) < _FARTHEST else None
    if value is None and when.amounts:
        return _as_duration(when)
    days = None
    if when.month is not None and unit == "year":
        days, value, unit = _month_told(when, value, setting)
    reading = Timex("DATE", value, when.mod) if value else None
    return Resolved(kind="date", days=days, timex=reading, parts=DateParts(), granularity=unit)


def _month_told(when: When, year: str | None, setting: Setting) -> tuple[DaySet | None, str, str]:
    """ "Im März desselben Jahres", "on 4 October that year": of the year that its sentence names, else of one that stays open."""
    if year is None:
        return None, open_value(when), "month" if when.day is None else "day"
    days, value, granularity = in_year(when, int(year))
    is_named = int(year) == setting.last_year and setting.last_year_place >= setting.sentence
    return days if is_named else None, value, granularity


def _period_of_years(setting: Setting, years: int, place: int) -> tuple[str, int]:
    """ "the same period last year": the quarter, the month or the half of a year that the text named last, so many years off."""
    near = [(at, unit) for unit, (_, at) in setting.named.items() if unit in _IN_YEAR and 0 <= place - at < _NEAR_PERIOD]
    unit = max(near)[1] if near else "year"
    return unit, years * _IN_YEAR.get(unit, 1)


def _as_duration(when: When) -> Resolved:
    """Where nothing tells from when, an amount of time is left."""
    return Resolved(kind="duration", days=None, timex=duration_timex(when.amounts), parts=DateParts(), granularity=when.amounts[0].unit)


def _value(when: When, unit: str, step: int, setting: Setting, place: int) -> str | None:
    if unit == "year" and setting.last_year is not None and place - setting.last_year_place < _NEAR_YEAR:
        year = setting.last_year + step
        return civil.iso_year(year) if year > 0 else None
    named, named_place = setting.named.get(unit, ("", place))
    if named and unit != "day" and place - named_place < _NEAR_PERIOD and (period := timex.parse(named)) and period.first is not None:
        return granule_value(period.first, unit, step)
    if setting.last is not None and setting.last.only is not None and place - setting.last_place < _NEAR_DAY:
        return granule_value(setting.last.only, unit, step)
    # "25 years later" is told from something in the story, never from publication.
    if setting.published is not None and setting.published.is_bounded and not (when.amounts and step > 0):
        return agreed(setting.published, lambda day: granule_value(day, unit, step - when.is_ended))
    return None


def day_told(setting: Setting, offset: int) -> str:
    """The reading of "am nächsten Tag" where the day before it was named long ago: too far off to be sure of it."""
    last = setting.last.only if setting.last is not None else None
    return "XXXX-XX-XX" if last is None else civil.iso(last + offset)


def day_of_time(setting: Setting, place: int) -> tuple[DaySet | None, str | None]:
    """The day of a bare time: the one named before in the sentence, else that of publication or the one named shortly before; open where
    the sentence names one only later.
    """
    last, told = setting.last, setting.told
    if last is not None and setting.last_place >= setting.sentence:
        return last, None if last.only is None else civil.iso(last.only)
    is_open = setting.names_day_later or setting.apart_place >= setting.sentence  # "next month at 6 pm" is of a day in it
    days = None if is_open else setting.published
    value = None if days is None or days.only is None else civil.iso(days.only)
    if last is None and told is not None and place - setting.told_place < _NEAR_DAY:
        return None if days is None or told.days is None else days.union(told.days), value
    if last is None or days is None:
        return days, value
    return days.union(last) if place - setting.last_place < _NEAR_DAY else None, value
