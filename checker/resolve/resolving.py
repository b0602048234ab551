"""Temporal expressions held against the publication date: which days they can mean, and the one TIMEX3 reading.

The publication date is a set of days, and every rule here is a function from that set to a set. Nothing is read from a clock. The set is
wide where usage differs; the TIMEX3 reading is the best single one and no rule ever looks at it. A tense is -3 or 3 where its words settle
it, -2 or 2 where a verb shows it, -1 or 1 where only an ending hints at it, 0 where it is open.
"""

from checker.model import DateParts
from checker.resolve.amounts import resolve_amount, resolve_set
from checker.resolve.eras import long_period
from checker.resolve.pieces import piece_of, portion_of
from checker.resolve.readings import agreed, beside, granule_value
from checker.resolve.setting import Resolved, Setting
from checker.resolve.stated import in_year, made, years_of
from checker.resolve.told import day_of_time, day_told, told_from
from checker.resolve.weekdays import bare_weekday, bare_weekend, coming_weekend, on_weekday, shifted_weekday
from checker.resolve.when import When
from checker.resolve.written import clipped_year
from checker.resolve.yearless import day_of_near_month, holiday_beside, is_story, month_beside, week_near, without_year, yearless_period
from checker.values import civil, periods
from checker.values.dates import NO_DAY, DaySet, date, days_between, union_of
from checker.values.timex import Timex

_NEAR_TOKENS = 40
_MORNING, _NOON, _MIDNIGHT = 6, "12", "24"
# Years from "1954" to "/56", or to "/1956": what is further apart are numbers. The project's own choice.
_LONGEST_SHORT, _LONGEST_LONG = 4, 20
_LAST_SHORT = 999  # of ends written in two digits, or in three by mistake: "1954/56"
_LONG = frozenset({"decade", "century", "millennium"})
_GRANULES = frozenset({"day", "weekend", "week", *periods.MONTHS_OF_UNIT})
_DAYPARTS = frozenset({"MO", "AF", "EV", "NI", "MI", "DT"})


def resolve(when: When, setting: Setting, place: int) -> Resolved | None:
    """Days and reading of an expression that stands at a token; None where it says nothing."""
    if when.make == "told":
        return _on_part(told_from(when, setting, place), when)
    if when.make == "duration" and when.shift == 1 and when.tense < 0 and is_story(setting, place):
        when.shift = None  # "founded in 1911, and for the next 50 years it grew": not from now on
    if when.make in ("duration", "ago", "ahead"):
        return resolve_amount(when, setting)
    if when.make == "set" or when.fixed_timex == "SET":
        return resolve_set(when)
    if when.ref is not None:
        return _on_part(Resolved(kind="date", days=None, timex=Timex("DATE", when.ref), parts=DateParts(), granularity=None), when)
    if when.hour is not None:
        return _resolve_time(when, setting, place)
    resolved = _resolve_date(when, setting, place)
    if when.make == "portion":
        return portion_of(resolved, when) if when.amounts else None
    if resolved is not None and when.piece is not None:
        resolved = piece_of(resolved, when)
    if resolved is not None and when.mod and resolved.days is not None and resolved.timex is not None:
        resolved.days = union_of(periods.part_of(DaySet((span,)), when.mod) for span in resolved.days.unmasked())
        resolved.timex = Timex(resolved.timex.type, resolved.timex.value, when.mod)
    return None if resolved is None else _on_part(resolved, when)


def _on_part(resolved: Resolved, when: When) -> Resolved:
    """A part of the day, where one is named; "die Nacht auf Sonntag" is that of Saturday, and goes on into Sunday."""
    if when.is_eve and resolved.timex is not None and resolved.days is not None:
        resolved.timex = beside(resolved.timex, -1)
        resolved.days = resolved.days.union(resolved.days.shift(-1, -1))
    if when.daypart in _DAYPARTS and resolved.timex is not None:
        resolved.timex = Timex("TIME", f"{resolved.timex.value}T{when.daypart}")
        resolved.kind = "time"
    return resolved


def _resolve_date(when: When, setting: Setting, place: int) -> Resolved | None:
    if when.relday is not None:
        return _relative(when, setting, "day", when.relday)
    if when.fiscal is not None:
        return _fiscal(when, when.fiscal)
    if when.year is not None and when.until is not None:
        return _double_year(when, when.year, when.until)
    if when.year is not None:
        return _with_year(when, when.year)
    if when.unit == "day" and when.shift == 0:
        return told_from(when, setting, place)
    if when.unit == "day" and when.shift is not None:
        near = setting.last if place - setting.last_place < _NEAR_TOKENS else None
        return _told(when, near, when.shift) if near is not None else made(None, day_told(setting, when.shift), "day", when)
    if when.unit == "weekend" and when.shift is None:
        return bare_weekend(when, setting)
    if when.unit is not None and when.shift is not None:
        resolved = _shifted(when, setting)
        if resolved is None or (when.shift != 0 and not when.may_be_told):
            return resolved
        return _or_told(when, resolved, setting, place)
    return _undated(when, setting, place)


def _or_told(when: When, resolved: Resolved, setting: Setting, place: int) -> Resolved:
    """ "in diesem Jahr" in the story of another year may be that year; what is smaller may be any of it.

    "Im Vorjahr" may be the year before the one named shortly before, "im Vormonat" the month before any time named there.
    """
    if resolved.days is None or when.unit in (None, "weekday") or not _is_beside_told(when, setting, place):
        return resolved
    told = setting.last_year
    days = in_year(when, told + (when.shift or 0))[0] if when.unit == "year" and told is not None else None
    resolved.days = None if days is None else resolved.days.union(days)
    return resolved


def _is_beside_told(when: When, setting: Setting, place: int) -> bool:
    """Does the text tell a time that this one may be counted from, other than publication?"""
    if not when.may_be_told or when.shift == 0:
        return is_story(setting, place)
    smaller = [] if when.unit == "year" else [setting.told_place, *(at for _, at in setting.named.values())]
    named = max([setting.last_year_place, *smaller])
    return named >= setting.sentence or place - named < _NEAR_TOKENS


def _undated(when: When, setting: Setting, place: int) -> Resolved | None:
    """What names neither a year nor a shift from publication."""
    if when.decade is not None or when.century is not None or when.millennium is not None:
        return long_period(when)
    if when.week is not None:
        return week_near(when, setting)
    if when.is_any and when.weekday is None and when.daypart is None:
        return _of_any_year(when)
    if when.month is not None and when.shift is not None:
        return month_beside(when, setting)
    if when.holiday is not None and when.shift is not None:
        return holiday_beside(when, setting)
    if when.month is not None or when.holiday is not None:
        return without_year(when, setting, place)
    if when.day is not None:
        return day_of_near_month(when, setting)
    if when.weekday is not None:
        return bare_weekday(when, setting)
    if when.season is not None or when.quarter is not None or when.halfyear is not None:
        return yearless_period(when, setting, place)
    if when.daypart is not None:
        is_near = place - setting.last_place < _NEAR_TOKENS and setting.last_place > setting.apart_place
        near = setting.last if is_near and not when.is_any and not _is_told_here(setting) else None
        return _told(when, near, 0) if near is not None else _bare_daypart(when, setting, place)
    return None


def _of_any_year(when: When) -> Resolved:
    """ "im Mai vor zwei Jahren", "im Mai 68 brannten Autos": a month, a day or a feast of which the text leaves open the year."""
    if when.season is not None:
        return made(None, f"XXXX-{when.season}", "season", when)
    day = "" if when.day is None else f"-{when.day:02d}"
    value = "XXXX-XX-XX" if when.month is None else f"XXXX-{when.month:02d}{day}"
    return made(None, value, "month" if when.month is not None and not day else "day", when)


def _is_told_here(setting: Setting) -> bool:
    """Does the sentence tell of a day of which the year is open, behind one that is known ("on 2 February 1943. On 3 February at noon")?"""
    is_dated = setting.told is not None and setting.told.parts.month is not None
    return is_dated and setting.told_place >= setting.sentence and setting.told_place > setting.last_place


def _bare_daypart(when: When, setting: Setting, place: int) -> Resolved:
    """ "am Abend": of the day of publication, or of the day before that a morning paper tells of; open where it is of another day."""
    told = setting.told
    is_near = told is not None and place - setting.told_place < _NEAR_TOKENS
    is_of_told = setting.last is None or _is_told_here(setting)
    if told is not None and is_near and is_of_told and not when.is_any:  # "Monday" of either week
        value = told.timex.value.partition("T")[0] if told.timex is not None else "XXXX-XX-XX"
        return made(told.days, value, "day", when, implied=(("day", "the day named before"),))
    resolved = _relative(when, setting, "day", 0)
    if setting.last is not None or when.is_any:
        resolved.days = None
    elif resolved.days is not None:
        resolved.days = resolved.days.shift(-1, 1 if when.daypart == "NI" else 0)
    return resolved


def _told(when: When, last: DaySet, offset: int) -> Resolved:
    """Some days from the day that the text named last."""
    days = last.shift(offset, offset)
    return made(days, None if days.only is None else civil.iso(days.only), "day", when, implied=(("day", "the day named before"),))


def _with_year(when: When, year: int) -> Resolved:
    """A year is stated (or follows from "dieses Jahres"): a day, a month, a season, a quarter, or all of it."""
    parts: dict[str, object] = {"year": year}
    if when.shift is not None:
        parts = {"year": year, "relative": ("year", when.shift)}
    if not when.year_stated:
        parts["implied"] = (("year", "two digits"),)
    days, value, granularity = in_year(when, year)
    return made(days, value, granularity, when, **parts)


def _double_year(when: When, year: int, until: int) -> Resolved | None:
    """ "2022/23" is a season in two years, "1954/56" a time that ends or may end in a later one; None where no year follows ("1999/45")."""
    if year < 100 and until < 100:
        year = clipped_year(year)
    if until not in (year + 1, (year + 1) % 100):
        reach = _LONGEST_LONG if until > _LAST_SHORT else _LONGEST_SHORT
        last = until if until > _LAST_SHORT else year - year % 100 + until
        is_later = not when.season and year + 1 < last <= year + reach
        return made(periods.years(year, last), None, "year", when) if is_later else None
    if when.season == "WI":
        return made(periods.season_from(year, "WI"), f"{civil.iso_year(year)}-WI", "season", when)
    return None if when.season else made(periods.years(year, year + 1), civil.iso_year(year), "season", when)


def _fiscal(when: When, year: int) -> Resolved:
    """A business year: each firm's own twelve months, which begin or end in the year that it is called by."""
    return made(periods.years(year - 1, year + 1), f"FY{year}", "fiscal year", when)


def _shifted(when: When, setting: Setting) -> Resolved | None:
    """ "letzte Woche", "am 20. April dieses Jahres", "vergangenen Sonntag"."""
    published = setting.published
    assert when.shift is not None and when.unit is not None
    if published is None or not published.is_bounded:
        return made(None, None, when.unit, when, relative=(when.unit, when.shift))
    if when.unit == "weekday":
        return shifted_weekday(when, published, when.shift)
    if when.unit == "weekend" and when.shift == 0:
        return bare_weekend(when, setting)
    if when.unit == "weekend" and when.shift == 1:
        return coming_weekend(when, published)
    if when.unit == "week" and when.weekday is not None:
        return on_weekday(_relative(when, setting, "week", when.shift), when)
    if when.unit == "year" and (when.month is not None or when.season or when.quarter or when.halfyear or when.holiday):
        return _in_shifted_year(when, published, when.shift)
    if when.unit == "month" and when.day is not None:
        return _in_shifted_month(when, published, when.shift)
    return _relative(when, setting, when.unit, when.shift)


def _in_shifted_year(when: When, published: DaySet, shift: int) -> Resolved:
    years = [year + shift for year in years_of(published)]
    found = [in_year(when, year) for year in years]
    value = found[0][1] if len(found) == 1 else "XXXX" + found[0][1][4:]
    only = years[0] if len(years) == 1 else None
    implied = (("year", "publication date"),)
    return made(union_of(days for days, _, _ in found), value, found[0][2], when, year=only, relative=("year", shift), implied=implied)


def _in_shifted_month(when: When, published: DaySet, shift: int) -> Resolved:
    """ "am 5. dieses Monats"."""
    assert published.first is not None and published.last is not None and when.day is not None
    first, last = (civil.add_months(day, shift) for day in (published.first, published.last))
    days = union_of(date(year, month, when.day) for year, month in sorted(civil.months_between(first, last)))
    return made(
        days,
        None if days.only is None else civil.iso(days.only),
        "day",
        when,
        relative=("month", shift),
        implied=(("month", "publication date"),),
    )


def _relative(when: When, setting: Setting, unit: str, offset: int) -> Resolved:
    """The day, week, month ... some steps from the one of publication."""
    published = setting.published
    if published is None or published.first is None or published.last is None or unit not in _GRANULES:
        return made(None, None, unit, when, relative=(unit, offset))
    first, last = periods.granule(published.first, unit, offset), periods.granule(published.last, unit, offset)
    days = published.shift(offset, offset) if unit == "day" else days_between(first.first, last.last)
    if unit in _LONG and abs(offset) == 1:
        days = days.union(_running(published, unit, offset))
    value = agreed(published, lambda day: granule_value(day, unit, offset))
    return made(days, value, unit, when, relative=(unit, offset), implied=(("day", "publication date"),))


def _running(published: DaySet, unit: str, direction: int) -> DaySet:
    """ "im letzten Jahrzehnt" may be the ten years up to publication."""
    months = periods.MONTHS_OF_UNIT[unit] * direction
    return published.shift_months(min(0, months), max(0, months)).hull()


def _resolve_time(when: When, setting: Setting, place: int) -> Resolved:
    """A time of day, on the day named last in the sentence or else on that of publication."""
    hour, minute = when.hour or 0, when.minute or 0
    possible = not when.is_beyond_half and 0 <= hour <= 24 and 0 <= minute < 60 and (hour < 24 or minute == 0)
    own = when.names_day
    dated = _resolve_date(when, setting, place) if own else setting.told if setting.told_place >= setting.sentence else None
    if dated is None:
        days, prefix = day_of_time(setting, place, is_past=when.tense < 0)
    else:
        days, prefix = dated.days, dated.timex.value if dated.timex is not None else None
    if not own and when.is_any:
        dated, days, prefix = None, None, None  # "at midnight two days later"
    if not own and dated is not None and days is not None and _goes_back(dated, hour):
        days, prefix = days.shift(0, 1), "XXXX-XX-XX"  # "on Friday at 9 pm, and died at 3 am": of that night, or told out of order
    if not own and days is not None and days.is_empty:
        days = None  # that the day does not exist is said of its date, not of the time beside it
    if prefix is None and days is not None and days.only is not None:
        prefix = civil.iso(days.only)
    prefix = (prefix or "XXXX-XX-XX").partition("T")[0]
    if when.is_next_day:
        days, prefix = None if days is None else days.shift(1, 1), beside(Timex("DATE", prefix), 1).value
    shown = "XX" if when.is_either_half else f"{hour:02d}"
    second = "" if when.second is None else f":{when.second:02d}"
    timex = Timex("TIME", f"{prefix}T{shown}:{minute:02d}{second}{when.zone if when.zone and when.zone[0] in 'Z+-' else ''}")
    parts = dated.parts if dated is not None and own else DateParts()
    if when.is_midnight and days is not None:
        days = days.shift(0, 1)
    if when.offset is not None:
        parts = parts.replace(zone=when.offset)
    return Resolved(kind="time", days=days if possible else NO_DAY, timex=timex, parts=parts, granularity="minute")


def _goes_back(told: Resolved, hour: int) -> bool:
    """Is a time of the small hours told behind one of the afternoon or evening?"""
    before = told.timex.value.partition("T")[2] if told.timex is not None else ""
    return hour < _MORNING and _NOON <= before[:2] < _MIDNIGHT
