"""Expressions that mean a time by what the text named last: "that year", "the following month", "two days later"."""

from checker.model import DateParts
from checker.resolve.amounts import duration_timex
from checker.resolve.readings import agreed, granule_value
from checker.resolve.setting import Resolved, Setting
from checker.resolve.stated import in_year, made, open_value
from checker.resolve.when import When
from checker.values import civil, periods, timex
from checker.values.dates import DaySet
from checker.values.timex import Timex

_NEAR_DAY, _NEAR_YEAR, _NEAR_PERIOD = 40, 80, 120
_FARTHEST = 5000
_DAY_LENGTH = len("2023-09-28")
_PERIOD = "period"
_IN_YEAR = {"halfyear": 2, "quarter": 4, "month": 12}
_NAMED = frozenset({"season", "weekday"})
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # of a season, as meteorologists of the north count them


def told_from(when: When, setting: Setting, place: int) -> Resolved:
    """A reading from the year, the period or the day named last, else from publication; no days, since the text may mean another.

    Only a month or a day of the year that its own sentence names has days.
    """
    unit, step = when.unit or "day", when.shift or 0
    if unit in _NAMED or (unit == "month" and when.month is not None):
        return _named_beside(when, setting, step, place)
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


def _named_beside(when: When, setting: Setting, step: int, place: int) -> Resolved:
    """ "The following March", "the previous Monday": told from the month or the day that the text named last; open where it named none."""
    if when.weekday is not None:
        value = _weekday_beside(when.weekday, setting, step, place) or f"XXXX-WXX-{when.weekday}"
        return made(None, value, "day", when)
    year = _year_beside(when.month or _FIRST_MONTH[when.season or "SP"], setting, step, place)
    if year is not None:
        _, value, granularity = in_year(when, year)
        return made(None, value, granularity, when)
    return made(None, open_value(when) if when.month else f"XXXX-{when.season}", "month" if when.month else "season", when)


def _weekday_beside(weekday: int, setting: Setting, step: int, place: int) -> str | None:
    """The next such weekday behind the day named last (1), or the last before it (-1)."""
    day = setting.last.only if setting.last is not None else None
    if day is None or place - setting.last_place >= _NEAR_DAY:
        return None
    back = (civil.weekday(day) - weekday) % 7
    return civil.iso(day + (7 - back) if step > 0 else day - (back or 7))


def _year_beside(month: int, setting: Setting, step: int, place: int) -> int | None:
    """The year of the next such month behind what the text named last (1), or of the last before it (-1).

    Of a year alone the next is of the year behind it; the last may be of it or of the year before.
    """
    found = [(setting.last_year_place, 0, setting.last_year or 0)] if setting.last_year is not None else []
    named, at = setting.named.get("month", ("", 0))
    days = [(at, period.first) for period in [timex.parse(named)] if period is not None]
    days += [(setting.last_place, setting.last.only)] if setting.last is not None else []
    found += [(at, *reversed(civil.civil(day)[:2])) for at, day in days if day is not None]
    near = [one for one in found if 0 <= place - one[0] < _NEAR_YEAR]
    if not near:
        return None
    _, told_month, year = max(near)
    if step > 0:
        return year if 0 < told_month < month else year + 1
    return None if not told_month else year if month < told_month else year - 1


def _period_of_years(setting: Setting, years: int, place: int) -> tuple[str, int]:
    """ "the same period last year": the quarter, the month or the half of a year that the text named last, so many years off."""
    near = [(at, unit) for unit, (_, at) in setting.named.items() if unit in _IN_YEAR and 0 <= place - at < _NEAR_PERIOD]
    unit = max(near)[1] if near else "year"
    return unit, years * _IN_YEAR.get(unit, 1)


def _as_duration(when: When) -> Resolved:
    """Where nothing tells from when, an amount of time is left."""
    return Resolved(kind="duration", days=None, timex=duration_timex(when.amounts), parts=DateParts(), granularity=when.amounts[0].unit)


def _value(when: When, unit: str, step: int, setting: Setting, place: int) -> str | None:
    is_over = unit == "year" and _is_over(when, setting)
    if unit == "year" and setting.last_year is not None and place - setting.last_year_place < _NEAR_YEAR and not is_over:
        year = setting.last_year + step
        return civil.iso_year(year) if year > 0 else None
    named, named_place = setting.named.get(unit, ("", place))
    is_near = unit != "day" and place - named_place < _NEAR_PERIOD and not is_over
    if named and is_near and (period := timex.parse(named)) and period.first is not None:
        return granule_value(period.first, unit, step)
    day = _day_near(unit, setting, place)
    if day is not None and not is_over:
        return granule_value(day, unit, step)
    # "25 years later" and "the following year" are told from something in the story, never from publication.
    if setting.published is not None and setting.published.is_bounded and not (step > 0 and (when.amounts or unit == "year")):
        return agreed(setting.published, lambda day: granule_value(day, unit, step - when.is_ended))
    return None


def _day_near(unit: str, setting: Setting, place: int) -> int | None:
    """The day named shortly before; a day is told from one whose year the text leaves open, too."""
    day = setting.last.only if setting.last is not None and place - setting.last_place < _NEAR_DAY else None
    if unit == "day" and max(setting.last_place, place - _NEAR_DAY) < setting.told_place:
        said = timex.parse(_day_said(setting) or "")
        day = said.only if said is not None and said.only is not None else day
    return day


def _is_over(when: When, setting: Setting) -> bool:
    """Is it told as still to come, where the year named last is over at publication: "opened in 1981, it will close at year's end"?"""
    today, year = setting.published.first if setting.published is not None else None, setting.last_year
    return when.tense > 1 and today is not None and year is not None and year < civil.civil(today)[0]


def day_told(setting: Setting, offset: int) -> str:
    """The reading of "am nächsten Tag" where the day before it was named long ago: too far off to be sure of it."""
    last = setting.last.only if setting.last is not None else None
    return "XXXX-XX-XX" if last is None else civil.iso(last + offset)


def day_of_time(setting: Setting, place: int, *, is_past: bool) -> tuple[DaySet | None, str | None]:
    """The day of a bare time: the one named before in the sentence, else that of publication or the one named shortly before; open where
    the sentence names one only later.

    The reading is the day of publication; where the text tells of the past, the past day that it named shortly before.
    """
    last = setting.last
    if last is not None and setting.last_place >= setting.sentence:
        return last, None if last.only is None else civil.iso(last.only)
    is_open = setting.names_day_later or setting.apart_place >= setting.sentence  # "next month at 6 pm" is of a day in it
    days = None if is_open else setting.published
    value = None if days is None or days.only is None else civil.iso(days.only)
    near = place - _NEAR_DAY
    told = setting.told if setting.told_place > near else None
    said = _day_said(setting) if is_past and value is not None and told is not None else None
    value = said if said is not None and value is not None and said < value else value
    if told is not None and (last is None or setting.told_place > setting.last_place):
        value = _day_of_night(told) or value
        days = None if days is None or told.days is None else days.union(told.days)
    if last is None or days is None:
        return days, value
    return days.union(last) if setting.last_place > near else None, value


def _day_said(setting: Setting) -> str | None:
    """The reading of the day that the text named last; None where that is no day."""
    said = setting.told.timex if setting.told is not None else None
    return said.value[:_DAY_LENGTH] if said is not None and said.type != "SET" and said.value[:1].isdigit() else None


def _day_of_night(told: Resolved) -> str | None:
    """The day that a night told of goes on into, which the hour named next is mostly of; None for all else, or where it is open."""
    goes_on = told.kind == "time" and told.timex is not None and told.timex.type == "DATE"
    read = timex.parse(told.timex.value) if goes_on and told.timex is not None else None
    return None if read is None or read.only is None else civil.iso(read.only)
