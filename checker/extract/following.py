"""What a text goes on from: each expression that was resolved tells the following ones of their day, their year, their part of the day."""

import re

import msgspec

from checker.extract.draft import Draft
from checker.resolve.clock import apply_meridiem
from checker.resolve.readings import beside
from checker.resolve.setting import Resolved, Setting
from checker.resolve.when import When
from checker.scan import Scan
from checker.values import periods
from checker.values.dates import DaySet
from checker.values.timex import Timex

_WEEKDAY = re.compile(r"XXXX-WXX-[1-7]")
_FIRST_FOLLOWED = -1000  # no month named alone is of a year before
_WORDS_BETWEEN = 1  # "abends um acht"
_LATE_PARTS, _NOON = frozenset({"AF", "EV", "NI"}), 12
_PARTS_OF_YEAR = frozenset({"month", "season", "quarter", "halfyear"})


def names_day(when: When) -> bool:
    """Names another day than that of publication?"""
    return when.day is not None or when.weekday is not None or when.relday not in (None, 0)


def share_daypart(when: When, setting: Setting, place: int) -> None:
    """ "heute Abend um 8 Uhr": the hour is one of the evening; further behind an evening, "um halb acht" may be of either half."""
    if when.is_spoken_half and setting.daypart in _LATE_PARTS and setting.daypart_place > setting.sentence:
        when.is_either_half = when.is_either_half or (when.daypart is None and (when.hour or 0) < _NOON)
    if when.hour is not None and when.daypart is None and 0 <= place - setting.daypart_place <= _WORDS_BETWEEN:
        when.daypart = setting.daypart
        apply_meridiem(when, None)


def follow(setting: Setting, resolved: Resolved, when: When, place: int) -> None:
    """Remember what later expressions may go on from: the last day and year, the last of each grain, whether the text tells of today.

    ``place`` is the first token of the expression that ``when`` is and ``resolved`` tells the days of.
    """
    on_day = resolved.kind == "date" or (resolved.kind == "time" and (names_day(when) or (when.hour is None and when.relday == 0)))
    if resolved.days is not None and resolved.days.only is not None and on_day:
        setting.last, setting.last_place = resolved.days, place
    if on_day and resolved.granularity == "day" and when.make == "date":
        setting.told, setting.told_place = resolved, place
        if when.is_eve and resolved.timex is not None:
            setting.told = msgspec.structs.replace(resolved, timex=beside(resolved.timex, 1))
    if resolved.kind == "set":
        setting.told, setting.told_place = msgspec.structs.replace(resolved, timex=_weekly(resolved)), place
    is_day_told = when.is_moved and resolved.kind != "duration" and resolved.granularity == "day"
    if (when.hour is not None and when.names_day) or is_day_told:
        # "on Monday at 9 or 11 am", "the next morning at 7:30", "vor zwei Tagen um 15 Uhr"
        is_length = resolved.timex is not None and resolved.timex.type == "DURATION"
        setting.told, setting.told_place = msgspec.structs.replace(resolved, timex=None) if is_length else resolved, place
    elif _is_apart(resolved, setting.published) or (when.is_moved and resolved.granularity not in periods.CLOCK_UNITS):
        setting.apart_place = place
    is_named = when.make != "told" and not when.is_name and resolved.kind == "date"
    if is_named and resolved.granularity is not None and resolved.timex is not None:
        setting.named[resolved.granularity] = resolved.timex.value, place
    is_shifted = when.shift is not None and when.make != "told" and when.unit not in (None, "day")
    if when.relday is not None or is_shifted or (when.weekday is not None and when.day is None):
        setting.is_of_today = True
    if when.year is not None and when.year >= _FIRST_FOLLOWED and when.make != "range" and not (when.is_name or when.is_ongoing):
        setting.last_year, setting.last_year_place, setting.year_aside = when.year, place, None
    if when.fiscal is not None:
        setting.last_year, setting.last_year_place, setting.year_aside = when.fiscal, place, None


def go_back(setting: Setting) -> None:
    """Behind the sentence of a year that only this goes on from, the one named before is the last again."""
    if setting.year_aside is not None and setting.last_year_place < setting.sentence:
        (setting.last_year, setting.last_year_place), setting.year_aside = setting.year_aside, None


def listed(setting: Setting, scan: Scan, before: tuple[int, Resolved] | None, draft: Draft) -> tuple[int, Resolved] | None:
    """Let a time behind days in a row ("am 3. und 4. Oktober um 20 Uhr") be of any of them, most likely of the last.

    ``before`` is the token behind the date before and what it told, if it was a day; returned is the same of this date, for the next.
    """
    told = setting.told
    if draft.kind != "date" or told is None or setting.told_place != draft.first:
        return None
    if before is not None and _is_joined(scan, before[0], draft.first) and told.days is not None and before[1].days is not None:
        told = setting.told = msgspec.structs.replace(told, days=told.days.union(before[1].days))
    return draft.last, told


def _is_joined(scan: Scan, place: int, behind: int) -> bool:
    """Do only a comma or "and", or both, stand between two tokens?"""
    between = range(place, behind)
    return 1 <= len(between) <= 2 and all(scan.tokens[at] == "," or scan.value(at, "listand") in ("and", "or") for at in between)


def _weekly(resolved: Resolved) -> Timex | None:
    """What a time behind what recurs is of: behind "jeden Montag" of that weekday, of no one day."""
    is_weekday = resolved.timex is not None and _WEEKDAY.fullmatch(resolved.timex.value)
    return resolved.timex if is_weekday else None


def _is_apart(resolved: Resolved, published: DaySet | None) -> bool:
    """Is it a part of a year, or a period that the day of publication is not in?"""
    if resolved.kind == "date" and resolved.granularity in _PARTS_OF_YEAR:
        return True
    if resolved.kind != "date" or resolved.days is None or published is None or resolved.granularity == "day":
        return False
    return resolved.days.disjoint(published)
