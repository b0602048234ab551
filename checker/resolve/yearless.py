"""Dates, months, feasts and seasons without a year: the years that they can be of, told by publication, by tense and by the text."""

from functools import lru_cache
from math import inf

from checker.model import YEAR_BEFORE
from checker.reference.feasts import feast
from checker.resolve.readings import agreed
from checker.resolve.setting import Resolved, Setting
from checker.resolve.stated import in_year, made, open_value, years_of
from checker.resolve.when import When
from checker.values import civil
from checker.values.dates import ANY_DAY, NO_DAY, DaySet, date, days_between, union_of
from checker.values.timex import Timex

_NARRATIVE_TOKENS = 200
_HALF_YEAR = 183
_MOST_WEEKS = 53  # of ISO 8601
_BESIDE = 2
NEAR_DAYS = 120
_PAST, _FUTURE = -3, 2  # what is settled, or shown, and is not of another verb
_SAID = 4  # by the words of the date itself
_SHORTLY = 45  # days from publication within which a day that is told of on that side is not of the other year, whatever its weekday
_MUCH_NEARER = 60  # the other year is then ten months off, and who means that names it


def without_year(when: When, setting: Setting, place: int) -> Resolved:
    """ "am 20. April", "im Februar": in each candidate year; the weekday, where one is named, chooses among them."""
    granularity = "month" if when.day is None and when.holiday is None else "day"
    if is_impossible(when):
        return made(NO_DAY, open_value(when), granularity, when)
    if 0 <= place - setting.yearly_place <= _BESIDE:
        recurring = made(None, open_value(when), granularity, when)
        recurring.kind, recurring.timex = "set", Timex("SET", open_value(when))
        return recurring
    sets = _by_year(when, setting, place)
    if when.weekday is not None and when.day is not None and not when.years:
        further = {} if _is_told_near(when, setting, sets) else _further(when, setting)
        sets = _on_weekday(sets, when.weekday) or _on_weekday(further, when.weekday) or sets
    if not sets:
        return made(None, open_value(when), granularity, when)
    year = when.likely_year if when.years else _best_year(when, setting, sets)
    value = open_value(when) if year is None else in_year(when, year)[1]
    told = YEAR_BEFORE if year is not None and year == setting.last_year else "publication date"
    return made(union_of(sets.values()), value, granularity, when, implied=(("year", told),))


def is_impossible(when: When) -> bool:
    """Is it of a month that no year has, or a day that its month has in no year?"""
    month, day = when.month, when.day
    return month is not None and (month > 12 or (day is not None and not 1 <= day <= civil.longest_month(month)))


def _by_year(when: When, setting: Setting, place: int) -> dict[int, DaySet]:
    """The days in each year that a date without one can mean.

    Around publication these are the last one before and the next one after it (only the one on the side of a clear tense), and further the
    year that stands in the sentence, or shortly before where the text tells of a time long past, and that of a date further on in the
    sentence.
    """
    years = set(when.years)
    published = setting.published
    if not years and published is not None and published.first is not None and published.last is not None:
        for day in {published.first, published.last}:
            years |= _years_around(when, day)
    told = None if when.years else year_told(setting, place, is_to_come=when.tense > 1)
    if told is None and when.day is not None and when.tense < -1 and not when.years and _is_all_past(setting):
        told = setting.last_year  # "On 2 June he was buried", far behind the year
    if told is not None:
        years.add(told)
    if setting.year_later is not None and years and not when.years and min(abs(year - setting.year_later) for year in years) > 1:
        years.add(setting.year_later)
    return {year: days for year in sorted(years) if not (days := in_year(when, year)[0]).is_empty}


def _on_weekday(sets: dict[int, DaySet], weekday: int) -> dict[int, DaySet]:
    return {year: days for year, days in sets.items() if not days.on(weekday).is_empty}


def _further(when: When, setting: Setting) -> dict[int, DaySet]:
    """The day in the other years that it can be of: in those that the text names and on either side of publication, whatever the tense of
    the verbs; on one side alone where the words of the date say so ("am vergangenen Dienstag, dem 13. Mai").
    """
    published = setting.published
    ends = (published.first, published.last) if published is not None else ()
    around = (_years_near(day, (when.month or 1, when.day), 0) for day in ends if day is not None)
    years = setting.years.union(*around)
    side = ANY_DAY if published is None or abs(when.tense) < _SAID else _side(published, when.tense)
    return {year: days for year in sorted(years) if not (days := in_year(when, year)[0].intersect(side)).is_empty}


def _is_told_near(when: When, setting: Setting, sets: dict[int, DaySet]) -> bool:
    """Is a day one of the next weeks that is told of as to come, or of the last weeks that is told of as past, in a sentence of no other
    year? It is not of the other year, even if only that has its weekday: who means that names it.
    """
    published = setting.published
    if published is None or published.first is None or published.last is None or setting.years or -_FUTURE < when.tense < 0:
        return False
    first, last = (published.first, published.last + _SHORTLY) if when.tense >= 0 else (published.first - _SHORTLY, published.last)
    return any(days.within(days_between(first, last)) for days in sets.values())


def _side(published: DaySet, tense: int) -> DaySet:
    return days_between(None, published.last) if tense < 0 else days_between(published.first, None)


def year_told(setting: Setting, place: int, *, is_to_come: bool) -> int | None:
    """The year that stands in the sentence, or shortly before in a story of another time; what is to come is of no year that is past."""
    is_of_sentence = place >= setting.sentence and setting.last_year_place >= setting.sentence
    return None if (is_to_come and _is_past(setting)) or not (is_of_sentence or is_story(setting, place)) else setting.last_year


def _is_past(setting: Setting) -> bool:
    """Is the year that the text named last over at publication?"""
    first = setting.published.first if setting.published is not None else None
    return first is not None and setting.last_year is not None and setting.last_year < civil.civil(first)[0]


def is_story(setting: Setting, place: int) -> bool:
    """Was a year named shortly before that is long past at publication, in a text that tells nothing from the day of publication?"""
    if setting.last_year is None:
        return False
    first = setting.published.first if setting.published is not None else None
    year = civil.civil(first)[0] if first is not None else None
    is_near = place - setting.last_year_place < _NARRATIVE_TOKENS and not setting.is_of_today
    return is_near and (year is None or setting.last_year < year - 1)


def _is_all_past(setting: Setting) -> bool:
    """Are all years that the text names long past at publication, and does it tell nothing from that day?"""
    first = setting.published.first if setting.published is not None else None
    return first is not None and not setting.is_of_today and bool(setting.years) and max(setting.years) < civil.civil(first)[0] - 1


def _years_around(when: When, day: int) -> frozenset[int]:
    return _years_near(day, when.holiday or (when.month or 1, when.day), when.tense)


@lru_cache(maxsize=4096)
def _years_near(day: int, what: str | tuple[int, int | None], tense: int) -> frozenset[int]:
    """The years of the last such holiday, day or month not after a day, and of the next not before it.

    Just one where the tense is clear, or where a future is hinted at and the next is much nearer than the last; not where a verb shows the
    past and the next is. (A past is often that of another verb: "Er hat den Plan gebilligt, der für Juni gedacht ist.")
    """
    year = civil.civil(day)[0]
    sets = ((y, _feast_days(y, what) if isinstance(what, str) else date(y, *what)) for y in range(year - 4, year + 5))
    around = [(y, days) for y, days in sets if not days.is_empty]
    before = max(((y, day - (days.last or day)) for y, days in around if days.first is not None and days.first <= day), default=None)
    after = min(((y, (days.first or day) - day) for y, days in around if days.last is not None and days.last >= day), default=None)
    if before is None or after is None:
        # A feast of which no earlier, or no later, day is known.
        return frozenset(one[0] for one in (before, after) if one is not None)
    is_next = after[1] < NEAR_DAYS < before[1]
    if tense < -2 or (tense < -1 and not is_next):
        return frozenset({before[0]})
    if tense > 1 or (tense > 0 and is_next):
        return frozenset({after[0]})
    return frozenset({before[0], after[0]})


def _feast_days(year: int, name: str) -> DaySet:
    known = feast(year, name)
    return NO_DAY if known is None else known.days


def month_beside(when: When, setting: Setting) -> Resolved:
    """ "im kommenden Februar" is the next one or that of the next year, "im letzten" the mirror image, "in diesem" that of the year."""
    published, month, shift = setting.published, when.month, when.shift or 0
    if published is None or published.first is None or published.last is None:
        return made(None, open_value(when), "month", when)
    found = {_beside(day, month or 1, when.day, shift) for day in (published.first, published.last)}
    years = sorted({year for nearest in found for year in nearest})
    value = in_year(when, years[0] if shift > 0 else years[-1])[1] if len(found) == 1 else open_value(when)
    granularity = "month" if when.day is None else "day"
    return made(union_of(in_year(when, year)[0] for year in years), value, granularity, when, implied=(("year", "publication date"),))


def _beside(day: int, month: int, day_of_month: int | None, shift: int) -> tuple[int, ...]:
    year, *now = civil.civil(day)
    if not shift:
        return (year,)
    named, today = ((month, day_of_month), tuple(now)) if day_of_month is not None else ((month,), (now[0],))
    nearest = year + (named <= today) if shift > 0 else year - (named >= today)
    return tuple(sorted({nearest + shift - (1 if shift > 0 else -1), year + shift}))


def holiday_beside(when: When, setting: Setting) -> Resolved:
    """ "last Easter" is the last one before publication, or that of the year before; "next Easter" the mirror image."""
    published, shift = setting.published, when.shift or 0
    if published is None or published.first is None or published.last is None:
        return made(None, open_value(when), "day", when)
    sets = {year: days for year in range(years_of(published)[0] - 2, years_of(published)[-1] + 3) if (days := in_year(when, year)[0]).spans}
    first, last = published.first, published.last
    if shift == 0:
        chosen = [year for year, days in sets.items() if days.hull().shift(-_HALF_YEAR, _HALF_YEAR).contains(first)]
    elif shift < 0:
        chosen = [year for year, days in sets.items() if (days.first or 0) < last][-2:][::-1]
    else:
        chosen = [year for year, days in sets.items() if (days.last or 0) > first][:2]
    if not chosen:
        return made(None, open_value(when), "day", when)
    value = in_year(when, chosen[0])[1] if first == last and (shift or len(chosen) == 1) else open_value(when)
    return made(union_of(sets[year] for year in chosen), value, "day", when, implied=(("year", "publication date"),))


def week_near(when: When, setting: Setting) -> Resolved:
    """ "in Kalenderwoche 39": of the year of publication, or of the year before or after where that is nearer."""
    published = setting.published
    if published is None or published.first is None or published.last is None:
        return made(None, None if when.week is None else f"XXXX-W{when.week:02d}", "week", when)
    around = years_of(published)
    weeks = {year: in_year(when, year)[0] for year in range(around[0] - 1, around[-1] + 2)}
    possible = {year: days for year, days in weeks.items() if not days.is_empty}
    if not possible and when.week is not None and when.week <= _MOST_WEEKS:
        return made(None, f"XXXX-W{when.week:02d}", "week", when)  # week 53 of some other year
    nearest = {_nearest_year(possible, day, when.tense) for day in (published.first, published.last)} if possible else set()
    value = in_year(when, min(nearest))[1] if len(nearest) == 1 else None
    return made(union_of(possible.values()), value, "week", when, implied=(("year", "publication date"),))


def day_of_near_month(when: When, setting: Setting) -> Resolved | None:
    """ "Dienstag, der 25.", "am 25.": of the month of publication, of one of its neighbours, or of the day that the text named last."""
    published, last = setting.published, setting.last
    if published is None or published.first is None or published.last is None:
        return None
    months = _months_around(published.first, published.last)
    if when.weekday is None and last is not None and last.only is not None:
        months |= _months_around(last.only, last.only)
    days = union_of(date(year, month, when.day) for year, month in sorted(months))
    if when.weekday is not None:
        days = days.on(when.weekday)
        return made(None if days.is_empty else days, None if days.only is None else civil.iso(days.only), "day", when)
    if abs(when.tense) > 1 and last is None:
        days = days.intersect(days_between(None, published.last) if when.tense < 0 else days_between(published.first, None))
    told = published.only if last is None or last.only is None else last.only
    near = civil.iso(_nearest_day(days, told, when.tense)) if days.spans and told is not None and published.only is not None else None
    return made(None if days.is_empty else days, near or f"XXXX-XX-{when.day:02d}", "day", when)


def _nearest_day(days: DaySet, day: int, tense: int) -> int:
    """The day of a set that is nearest to another, on the side of the tense."""
    return min(days.days(), key=lambda one: ((tense < 0 and one > day) or (tense > 0 and one < day), abs(one - day)))


def _months_around(first: int, last: int) -> set[tuple[int, int]]:
    """Year and month of each month from the one before a day to the one behind another."""
    return civil.months_between(civil.add_months(first, -1), civil.add_months(last, 1))


def _best_year(when: When, setting: Setting, sets: dict[int, DaySet]) -> int | None:
    """The year of the best reading: the one told of, else the nearest to publication on the side of the tense."""
    published = setting.published
    if published is None or published.first is None or published.last is None:
        return setting.last_year if setting.last_year in sets else None
    if (
        setting.last_year in sets
        and not (when.tense > 1 and _is_past(setting))
        and setting.last_year not in _years_around(when, published.first)
    ):
        return setting.last_year
    choices = {_nearest_year(sets, day, when.tense) for day in (published.first, published.last)}
    return choices.pop() if len(choices) == 1 else None


def _nearest_year(sets: dict[int, DaySet], day: int, tense: int) -> int:
    """The year whose days are nearest on the side of the tense; where that is not clear, it gives way to days that are much nearer."""

    def distance(year: int) -> tuple[bool, int]:
        first, last = sets[year].first or 0, sets[year].last or 0
        gap = 0 if first <= day <= last else min(abs(first - day), abs(last - day))
        wrong_side = (tense < 0 and first > day) or (tense > 0 and last < day)
        return wrong_side and not is_much_nearer(gap, tense), gap

    return min(sorted(sets), key=distance)


def is_much_nearer(gap: int, tense: int) -> bool:
    """Do so few days from publication weigh more than a tense that is not clear?"""
    return _PAST < tense < _FUTURE and gap < _MUCH_NEARER


def yearless_period(when: When, setting: Setting, place: int) -> Resolved:
    """ "im Winter", "im dritten Quartal": the last that has begun and the next that is not over, and that of a year told of."""
    published = setting.published
    if published is None or not published.is_bounded:
        return made(None, None, "season" if when.season else "quarter", when)
    if when.years:
        settled = [in_year(when, year) for year in when.years]
        value = None if when.likely_year is None else in_year(when, when.likely_year)[1]
        return made(union_of(days for days, _, _ in settled), value, settled[0][2], when, implied=(("year", "publication date"),))
    around = years_of(published)
    found = [in_year(when, year) for year in range(around[0] - 3, around[-1] + 4)]
    sets = [days for days, _, _ in found]
    chosen = []
    for day in {published.first or 0, published.last or 0}:
        chosen += _periods_around(sets, day, when.tense) if when.shift is None else _periods_beside(sets, day, when.shift)
    value = agreed(published, lambda day: _period_near(when, day))
    year = year_told(setting, place, is_to_come=when.tense > 1)
    if year is not None and when.shift is None:
        told = in_year(when, year)
        value = value if told[0] in chosen else told[1]
        chosen.append(told[0])
    return made(union_of(chosen), value, found[0][2], when, implied=(("year", "publication date"),))


def _periods_around(sets: list[DaySet], day: int, tense: int) -> list[DaySet]:
    """The last period and the next, or the one on the side of a clear tense."""
    begun = [days for days in sets if days.first is not None and days.first <= day][-1:]
    ahead = [days for days in sets if days.last is not None and days.last >= day][:1]
    return begun if tense < -1 else ahead if tense > 1 else [*begun, *ahead]


def _periods_beside(sets: list[DaySet], day: int, shift: int) -> list[DaySet]:
    """ "letzten Sommer" is the one that ended last, or the one of the year before; "nächsten" the mirror image; "diesen" the nearest."""
    if shift == 0:
        return [days for days in sets if days.hull().shift(-_HALF_YEAR, _HALF_YEAR).contains(day)]
    if shift < 0:
        return [days for days in sets if days.first is not None and days.first < day][shift - 1 : shift + 1 or None]
    return [days for days in sets if days.last is not None and days.last > day][shift - 1 : shift + 1]


def _period_near(when: When, day: int) -> str:
    """The reading: the last such period that has begun, or, in the future tense, the next that is not over."""
    year = civil.civil(day)[0]
    if when.shift == 0:
        return in_year(when, year)[1]
    found = [in_year(when, one)[:2] for one in range(year - 3, year + 4)]
    shift = when.shift or 0
    if when.shift is None and when.tense == 0:
        return min(found, key=lambda one: _distance(one[0], day))[1]
    if shift > 0 or (shift == 0 and when.tense > 0):
        ahead: list[str] = [value for days, value in found if _end(days, 0 if shift else -1) > day] or [found[-1][1]]
        return ahead[min(max(shift, 1), len(ahead)) - 1]
    begun: list[str] = [value for days, value in reversed(found) if (_end(days, -1) if shift else days.hull().first or 0) <= day] or [
        found[0][1]
    ]
    return begun[min(max(-shift, 1), len(begun)) - 1]


def _distance(days: DaySet, day: int) -> float:
    """How far a day lies from a period; infinitely far from one that a year does not have."""
    return min(
        (0 if (first or 0) <= day <= (last or 0) else min(abs(day - (first or 0)), abs(day - (last or 0))) for first, last in days.spans),
        default=inf,
    )


def _end(days: DaySet, side: int) -> int:
    """First (0) or last day of a period (-1)."""
    return (days.first if side == 0 else days.last) or 0
