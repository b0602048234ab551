"""The ends of a range of which at least one names no year: the second is the first of its kind that is not before the first."""

from collections.abc import Iterable

import msgspec

from checker.model import DateParts
from checker.resolve.resolving import resolve
from checker.resolve.setting import Resolved, Setting
from checker.resolve.stated import in_year, years_of
from checker.resolve.when import When
from checker.resolve.yearless import NEAR_DAYS, is_impossible, is_much_nearer, year_told
from checker.values import civil
from checker.values.dates import DaySet, one_day, union_of
from checker.values.timex import Timex, parse

_AROUND = 4
_NEAR_GRAINS = (None, "day", "week", "weekend", "month", "season", "quarter", "halfyear")
# What lasts longer than this and is under way may also be told of as over or to come. The project's own choice.
_SHORT = 62


class _Run(msgspec.Struct, frozen=True):
    """One range that the words can mean: the years of its ends and their days."""

    years: tuple[int, int]
    start: DaySet
    end: DaySet

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """First and last day of the beginning and of the end."""
        return self.start.first or 0, self.start.last or 0, self.end.first or 0, self.end.last or 0


def resolve_ends(one: When, other: When, setting: Setting, places: tuple[int, int]) -> tuple[Resolved | None, Resolved | None]:
    """Both ends of a range that stands at two tokens, so that the second is not before the first where the words leave that open."""
    if _is_yearless(one) and _is_yearless(other):
        _settle_both(one, other, setting, places[0])
    elif _is_yearless(one) and (known := resolve(other, setting, places[1])) is not None:
        _settle_beside(one, known, setting, is_end=False)
    begins = resolve(one, setting, places[0])
    if begins is not None and _is_yearless(other) and not other.years:
        _settle_beside(other, begins, setting, is_end=True)
    ends = (None if begins is None else _following_weekday(begins, other)) or resolve(other, setting, places[1])
    for end in (begins, ends):
        if end is not None and end.days is None and end.timex is not None and end.timex.value == "PRESENT_REF":
            end.days, end.granularity = setting.published, "day"
    return begins, ends


def _following_weekday(begins: Resolved, other: When) -> Resolved | None:
    """The end of "von Montag bis Freitag", "today to Friday": the first such weekday behind each day on which it can begin.

    Hours may end on the day on which they begin.
    """
    days, is_timed = begins.days, other.hour is not None
    grain = ("time", "minute") if is_timed else ("date", "day")
    if not other.is_weekday or other.is_next_day or (begins.kind, begins.granularity) != grain:
        return None
    if days is not None and (not days.is_bounded or (days.last or 0) - (days.first or 0) > _SHORT):
        return None
    ends = None if days is None else union_of(one_day(_next(day, other.weekday, is_timed=is_timed)) for day in days.days())
    read = None if begins.timex is None else parse(begins.timex.value)
    last = None if read is None or read.only is None else civil.iso(_next(read.only, other.weekday, is_timed=is_timed))
    timex = None if last is None else Timex("DATE", last)
    if last is not None and other.hour is not None:
        timex = Timex("TIME", f"{last}T{other.hour:02d}:{other.minute or 0:02d}")
    return msgspec.structs.replace(begins, days=ends, timex=timex, parts=DateParts(weekday=other.weekday))


def _next(day: int, weekday: int | None, *, is_timed: bool) -> int:
    return day + (((weekday or 0) - civil.weekday(day)) % 7 or (0 if is_timed else 7))


def _is_yearless(when: When) -> bool:
    """Does it name a day or a part of a year, and no year?"""
    said = (when.year, when.shift, when.unit, when.relday, when.hour, when.ref, when.fiscal, when.decade, when.century, when.week)
    named = (when.month, when.holiday, when.season, when.quarter, when.halfyear)
    is_part = when.piece is not None or when.nth is not None or when.daypart is not None
    return all(part is None for part in said) and any(part is not None for part in named) and not is_part and not is_impossible(when)


def _settle_both(one: When, other: When, setting: Setting, place: int) -> None:
    """Give both ends the years of the ranges that publication, tense and the text leave them, where neither names one."""
    published, told = setting.published, year_told(setting, place, is_to_come=one.tense > 1)
    is_bounded = published is not None and published.is_bounded
    around = years_of(published) if published is not None and is_bounded else range(told, told) if told is not None else None
    if around is None:
        return
    every = _runs(one, other, range(around.start - _AROUND, around.stop + _AROUND))
    days = sorted({day for day in (published.first, published.last) if day is not None}) if published is not None and is_bounded else []
    near = [run for day in days for run in _around(every, day, one.tense)]
    found = [run for run in every if run in near] + _runs(one, other, () if told is None else (told,))
    further = [run for run in every if run.years[0] in setting.years or any(run in _around(every, day, 0) for day in days)]
    found = _on_weekdays(found, one, other) or _on_weekdays(further, one, other) or found
    if not found:
        return
    first, second = (tuple(sorted({run.years[side] for run in found})) for side in (0, 1))
    likely = {_likely(found, day, one.tense) for day in days}
    if told is not None and any(run.years[0] == told for run in found if run not in near):
        likely = {next(run.years for run in found if run.years[0] == told)}
    pair = likely.pop() if len(likely) == 1 else (None, None)
    one.years, one.likely_year, other.years, other.likely_year = first, pair[0], second, pair[1]


def _settle_beside(when: When, known: Resolved, setting: Setting, *, is_end: bool) -> None:
    """Give an end without a year the one that the other, known end leaves: not before a beginning, not behind an end, and next to it.

    A whole year ("2014 to May") leaves too many.
    """
    days = setting.published if known.days is None else known.days
    if known.granularity not in _NEAR_GRAINS or days is None or days.first is None or days.last is None:
        return
    years = []
    for day in sorted({days.first, days.last}):
        year = civil.civil(day)[0]
        sets = [(one, in_year(when, one)[0]) for one in range(year - _AROUND, year + _AROUND + 1)]
        fit = [one for one, found in sets if found.spans and ((found.last or 0) >= day if is_end else (found.first or 0) <= day)]
        years += fit[:1] if is_end else fit[-1:]
    when.years = tuple(sorted(set(years)))
    when.likely_year = when.years[0] if len(when.years) == 1 else None


def _runs(one: When, other: When, years: Iterable[int]) -> list[_Run]:
    """The ranges that begin in some years."""
    found = []
    for year in years:
        start = in_year(one, year)[0]
        ends = [(later, in_year(other, later)[0]) for later in (year, year + 1)] if start.spans else []
        fit = [(later, end) for later, end in ends if end.spans and (end.last or 0) >= (start.first or 0)]
        # where day and month can be read either way, so can which end comes first
        is_open = one.either_order or other.either_order
        found += [_Run((year, later), start, end) for later, end in (fit if is_open else fit[:1])]
    return found


def _around(runs: list[_Run], day: int, tense: int) -> list[_Run]:
    """The ranges around a day that the tense leaves: begun, over, not over and to come; the one under way alone where it is short."""
    bounds = [run.bounds for run in runs]
    begun = [run for run, (first, _, _, _) in zip(runs, bounds, strict=True) if first <= day][-1:]
    over = [run for run, (_, _, end, _) in zip(runs, bounds, strict=True) if end <= day][-1:]
    running = [run for run, (_, _, _, last) in zip(runs, bounds, strict=True) if last >= day][:1]
    ahead = [run for run, (_, start, _, _) in zip(runs, bounds, strict=True) if start >= day][:1]
    if not begun or not running:
        return begun or running
    if begun == running:
        first, _, _, last = begun[0].bounds
        if last - first <= _SHORT:
            return begun
        return [*begun, *(over if tense < 2 else []), *(ahead if tense > -2 else [])]
    is_next = running[0].bounds[0] - day < NEAR_DAYS < day - begun[0].bounds[3]
    if tense < -2 or (tense < -1 and not is_next):
        return begun
    return running if tense > 1 or (tense > 0 and is_next) else [*begun, *running]


def _on_weekdays(runs: list[_Run], one: When, other: When) -> list[_Run]:
    """The ranges whose ends are on the weekdays that are said of them; all where none is."""
    return [run for run in runs if _is_on(run.start, one) and _is_on(run.end, other)]


def _is_on(days: DaySet, when: When) -> bool:
    return when.weekday is None or when.day is None or not days.on(when.weekday).is_empty


def _likely(runs: list[_Run], day: int, tense: int) -> tuple[int, int]:
    """The years of the range that is nearest to a day, on the side of the tense where that is clear."""

    def distance(run: _Run) -> tuple[bool, int]:
        first, _, _, last = run.bounds
        wrong_side = (tense < 0 and first > day) or (tense > 0 and last < day)
        gap = 0 if first <= day <= last else min(abs(first - day), abs(last - day))
        return wrong_side and not is_much_nearer(gap, tense), gap

    return min(runs, key=distance).years
