"""Expressions that mean a time by what the text named last: "that year", "the following month"."""

from checker.model import DateParts
from checker.readings import agreed, granule_value
from checker.setting import Resolved, Setting
from checker.values import civil
from checker.values.dates import DaySet
from checker.values.timex import Timex
from checker.when import When

_NEAR_DAY, _NEAR_YEAR = 40, 80


def told_from(when: When, setting: Setting, place: int) -> Resolved:
    """A reading from the year or day named last, else from publication; no days, since the text may mean another."""
    unit, step = when.unit or "day", when.shift or 0
    value: str | None = None
    if unit == "year" and setting.last_year is not None and place - setting.last_year_place < _NEAR_YEAR:
        year = setting.last_year + step
        value = civil.iso_year(year) if year > 0 else None
    elif setting.last is not None and setting.last.only is not None and place - setting.last_place < _NEAR_DAY:
        value = granule_value(setting.last.only, unit, step)
    elif setting.published is not None and setting.published.is_bounded:
        value = agreed(setting.published, lambda day: granule_value(day, unit, step))
    timex = Timex("DATE", value, when.mod) if value else None
    return Resolved(kind="date", days=None, timex=timex, parts=DateParts(), granularity=unit)


def day_told(setting: Setting, offset: int) -> str:
    """The reading of "am nächsten Tag" where the day before it was named long ago: too far off to be sure of it."""
    last = setting.last.only if setting.last is not None else None
    return "XXXX-XX-XX" if last is None else civil.iso(last + offset)


def day_of_time(setting: Setting, place: int) -> tuple[DaySet | None, str | None]:
    """The day of a bare time: the one named before in the sentence, else that of publication or the one named shortly before; open where
    the sentence names one only later.
    """
    last = setting.last
    if last is not None and setting.last_place >= setting.sentence:
        return last, None if last.only is None else civil.iso(last.only)
    days = None if setting.names_day_later else setting.published
    value = None if days is None or days.only is None else civil.iso(days.only)
    if last is None or days is None:
        return days, value
    return days.union(last) if place - setting.last_place < _NEAR_DAY else None, value
