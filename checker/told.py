"""Expressions that mean a time by what the text named last: "that year", "the following month"."""

from checker.model import DateParts
from checker.readings import agreed, granule_value
from checker.setting import Resolved, Setting
from checker.values import civil
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
