"""Days of the week and weekends near publication: the last one, the next, or the one on the side that the tense tells."""

from checker.resolve.readings import agreed, granule_value
from checker.resolve.setting import Resolved, Setting
from checker.resolve.stated import made
from checker.resolve.when import When
from checker.values import civil, periods
from checker.values.dates import DaySet, days_between

_TENSE_SPAN = 7
_FRIDAY = 5


def bare_weekday(when: When, setting: Setting) -> Resolved:
    """ "am Donnerstag": within a week of publication, on the side that the tense tells."""
    assert when.weekday is not None
    published, weekday = setting.published, when.weekday
    if published is None or not published.is_bounded or when.is_any:
        return made(None, f"XXXX-WXX-{weekday}", "day", when)
    low, high = (-_TENSE_SPAN if when.tense < 2 else 0), (_TENSE_SPAN if when.tense > -2 else 0)
    days = published.shift(low, high).on(weekday)
    value = agreed(published, lambda day: civil.iso(_nearest_weekday(day, weekday, when.tense)))
    return made(days, value or f"XXXX-WXX-{weekday}", "day", when, implied=(("day", "publication date"),))


def shifted_weekday(when: When, published: DaySet, shift: int) -> Resolved:
    """ "vergangenen Sonntag" is the last one, or the one of the week before; "nächsten" the mirror image.

    "A week on Monday", said on a Monday, is that of the week after.
    """
    assert when.weekday is not None
    low, high = {-1: (-13, -1), 0: (-6, 6), 1: (1, 13)}.get(shift, (7 * shift - (7 if shift > 0 else 6), 7 * shift + 6))
    days = published.shift(low, high).on(when.weekday)
    weekday = when.weekday
    value = agreed(
        published, lambda day: civil.iso(_weekday_near(day, weekday, shift) if shift else _nearest_weekday(day, weekday, when.tense or 1))
    )
    return made(days, value, "day", when, relative=("weekday", shift))


def on_weekday(week: Resolved, when: When) -> Resolved:
    """ "Mittwoch der nächsten Woche": the day of a week, or of the weeks that it can be."""
    assert when.weekday is not None
    days = None if week.days is None else week.days.on(when.weekday)
    value = None if days is None or days.only is None else civil.iso(days.only)
    return made(days, value, "day", when, relative=("week", when.shift), implied=(("day", "publication date"),))


def bare_weekend(when: When, setting: Setting) -> Resolved:
    """ "am Wochenende": the last one, that of the week of publication or the next, on the side that the tense tells."""
    published = setting.published
    if published is None or published.first is None or published.last is None:
        return made(None, None, "weekend", when)
    back, ahead = (-1 if when.tense < 2 else 0), (1 if when.tense > -2 else 0)
    first, last = periods.granule(published.first, "weekend", back), periods.granule(published.last, "weekend", ahead)
    days = days_between(first.first, last.last).on(6, 7)
    value = agreed(published, lambda day: granule_value(day, "weekend", -1 if when.tense < 0 and civil.weekday(day) < 6 else 0))
    return made(days, value, "weekend", when, implied=(("day", "publication date"),))


def coming_weekend(when: When, published: DaySet) -> Resolved:
    """ "am kommenden Wochenende": before Saturday it is that of the week of publication, and may be that of the next."""
    assert published.first is not None and published.last is not None
    first = periods.granule(published.first, "weekend", int(civil.weekday(published.first) > _FRIDAY))
    days = days_between(first.first, periods.granule(published.last, "weekend", 1).last).on(6, 7)
    value = agreed(published, lambda day: granule_value(day, "weekend", int(civil.weekday(day) > _FRIDAY)))
    return made(days, value, "weekend", when, relative=("weekend", 1), implied=(("day", "publication date"),))


def _nearest_weekday(day: int, weekday: int, tense: int) -> int:
    """The day itself where it fits, else the last (or, in the future tense, the next) such weekday."""
    back = (civil.weekday(day) - weekday) % 7
    return day + (7 - back) % 7 if tense > 0 else day - back


def _weekday_near(day: int, weekday: int, direction: int) -> int:
    """The last such weekday before a day (-1) or the next after it (1)."""
    back, further = (civil.weekday(day) - weekday) % 7, 7 * (abs(direction) - 1)
    return day - (back or 7) - further if direction < 0 else day + (7 - back) + further
