"""Stretches of hours: the day and the half of the day that both ends share, and the whole that they span."""

import re
from itertools import pairwise

from checker.extract.draft import Draft
from checker.model import DateParts
from checker.resolve.clock import apply_meridiem
from checker.resolve.when import When
from checker.slots import Match
from checker.values import civil
from checker.values.dates import DaySet, union_of
from checker.values.timex import parse

_DAY = ("year", "month", "day", "weekday", "relday", "holiday", "shift", "unit", "year_stated", "either_order", "order_shown")
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_TO_THE_SECOND = re.compile(_CLOCK.pattern + r"(?::\d\d)?")
_HALF_DAY, _DAY_LENGTH = 12, 24
_MINUTES, _MINUTES_OF_DAY = {"hour": 60, "minute": 1}, 24 * 60
_LENGTH = frozenset({"hedge", "low", "high", "timeunit"})


def share_hours(match: Match, one: When, other: When) -> None:
    """What one end of a stretch of hours leaves out, it has from the other: the half of the day, then the day.

    "9 to 10 am" says the half once for both ends; "11 to 2 pm" begins in the morning. What ends a stretch without a half of its own is
    the next such hour ("10 am to 5"), where the form says ``half=later`` also without any, but then it may as well be of the night
    ("10:30 to 3"). "Friday from 11 pm to 5 am" ends on Saturday.
    """
    if one.hour is None or other.hour is None:
        return
    if not (one.names_day and other.names_day):
        _share_half(match, one, other)
    if _clock(one) > _clock(other) and one.hour == _DAY_LENGTH:
        one.hour = 0  # a stretch begins with the midnight before it
    _share_day(one, other)


def in_order(whens: list[When]) -> None:
    """ "At 11 and 2 pm" names hours in their order: the first is of the morning."""
    for one, other in reversed(list(pairwise(whens))):
        if one.hour is not None and one.hour >= _HALF_DAY and _clock(one) > _clock(other):
            one.hour -= _HALF_DAY


def _clock(when: When) -> tuple[int, int]:
    return when.hour or 0, when.minute or 0


def _share_half(match: Match, one: When, other: When) -> None:
    first, second = match.text("meridiem"), match.text("to_meridiem")
    assert one.hour is not None
    if second is not None:
        if first is None and one.hour <= _HALF_DAY and one.daypart is None:
            apply_meridiem(one, second)
            if _clock(one) > _clock(other):
                one.hour = (one.hour - _HALF_DAY) % _DAY_LENGTH
    elif first is not None or (match.fixed.get("half") == "later" and one.hour <= _HALF_DAY):
        _take_next(match, one, other)


def _take_next(match: Match, one: When, other: When) -> None:
    """The first such hour behind the beginning; "05:00" is written on a clock of 24 hours and stays."""
    written = match.bare("to_clock") or match.bare("to_hour") or ""
    if other.hour is None or other.hour > _HALF_DAY or written.startswith("0"):
        return
    early = other.hour % _HALF_DAY
    is_later = (early, other.minute or 0) <= _clock(one) < (early + _HALF_DAY, other.minute or 0)
    other.hour = early + _HALF_DAY if is_later else early
    other.is_either_half = is_later and not match.has("meridiem")


def _share_day(one: When, other: When) -> None:
    """ "morgen von 9 bis 11 Uhr" is of one day; from an evening to a morning it goes on into the next."""
    is_over = _clock(one) > _clock(other)
    if is_over and not ((one.hour or 0) >= _HALF_DAY > (other.hour or 0)):
        return
    if one.names_day != other.names_day:
        if is_over and other.names_day:
            return
        named, bare = (one, other) if one.names_day else (other, one)
        for part in _DAY:
            setattr(bare, part, getattr(named, part))
    elif one.names_day:
        return
    other.is_next_day = is_over


def time_and_length(match: Match, when: When) -> tuple[When, tuple[tuple[int, int], tuple[int, int]]]:
    """What "from 10 am for 3 hours" says of the length, taken from the time, and the tokens of the time and of the length."""
    length = When(make="duration", amounts=when.amounts)
    when.amounts, when.unit = (), None
    spans = [(slot.rstrip("234") in _LENGTH, span) for slot, span in match.spans.items() if match.first <= span[0] < match.last]
    time, lapse = ([span for is_length, span in spans if is_length == wanted] for wanted in (False, True))
    ends = [(min(first for first, _ in part), max(last for _, last in part)) for part in (time, lapse)]
    return length, (ends[0], ends[1])


def whole_lasting(begins: Draft, length: When, span: tuple[int, int]) -> Draft | None:
    """From a time of day so many hours and minutes on; None where the time or the length is not exact."""
    reading = begins.fields["timex"].value if begins.fields["timex"] else ""
    day, days = parse(reading), begins.fields["days"]
    steps = [
        _MINUTES[amount.unit] * amount.numeral.value for amount in length.amounts if amount.unit in _MINUTES and amount.numeral is not None
    ]
    exact = len(steps) == len(length.amounts) and all(amount.high is None and amount.hedge is None for amount in length.amounts)
    if not exact or days is None or day is None or day.only is None or not _CLOCK.fullmatch(reading) or sum(steps) % 1:
        return None
    hour, minute = map(int, reading[-5:].split(":"))
    over, rest = divmod(60 * hour + minute + int(sum(steps)), _MINUTES_OF_DAY)
    end = f"{civil.iso(day.only + over)}T{rest // 60:02d}:{rest % 60:02d}"
    fields = {"interval": f"{reading}/{end}", "days": days.shift(0, over), "date": DateParts(), "granularity": "interval"}
    return Draft(*span, "time", fields)


def whole_time(first: Draft, last: Draft) -> Draft | None:
    """From one time of day to another on the same day, or on a later one; its reading is the interval of ISO 8601."""
    ends = [end.fields["timex"].value if end.fields["timex"] else "" for end in (first, last)]
    days: list[DaySet] = [end.fields["days"] for end in (first, last) if end.fields["days"] is not None]
    if len(days) < 2 or not all(map(_TO_THE_SECOND.fullmatch, ends)) or ends[0] > ends[1]:
        return None
    fields = {"interval": "/".join(ends), "days": union_of(days), "date": DateParts(), "granularity": "interval"}
    return Draft(first.first, last.last, "time", fields)
