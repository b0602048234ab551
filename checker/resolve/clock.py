"""Times of day as they are said or written, to hours and minutes of the day."""

from checker.resolve.when import When
from checker.slots import Match

_AFTERNOON_HOURS = {"AF": range(12), "EV": range(12), "NI": range(7, 12), "MI": range(1, 6)}
_FIGURES = 2  # of a minute
_FIGURES_OF_BOTH = 4  # of an hour and a minute: "0800"
_PARTS_OF_CLOCK = 3  # "7:56:30"
_HALF_DAY, _DAY, _HOUR = 12, 24, 60
_LAST_CLOCK = 9999  # what hours and minutes written as one number have four digits for
_MORNING = 7  # before that hour things happen in the afternoon as well, unless the text says when. The project's own choice.


def read_time(match: Match, when: When, prefix: str) -> bool:
    """The time of day of a match, into ``when``; False where its figures are none."""
    clock = match.bare(prefix + "clock")
    if clock is not None:
        pair = match.scan.language.digits.clock(clock)
        if pair is None:
            return False
        when.hour, when.minute = pair
        written_out = clock.split(":")
        when.second = int(written_out[2]) if len(written_out) == _PARTS_OF_CLOCK else None
        if "." in clock and not _is_clock(match, when, clock):
            return False
    if not _read_hour(match, when, prefix):
        return False
    if match.fixed.get("strict") == "clock" and not ((when.hour or 0) < _DAY and (when.minute or 0) < _HOUR):
        return False
    return clock is not None or not match.has(prefix + "meridiem") or (when.hour or 0) <= _DAY  # "96 pm" are picometres


def _is_clock(match: Match, when: When, clock: str) -> bool:
    """Can a number with a point be a time? Where no word behind it says so, one that no clock shows is none ("from 0.50 to 90.0")."""
    if len(clock.split(".")[1]) < _FIGURES:
        return False
    is_shown = (when.hour or 0) <= _DAY and (when.minute or 0) < _HOUR
    last = match.span("to_clock") or match.span("clock")
    return is_shown or last is None or last[1] < match.end


def place_in_day(match: Match, when: When, prefix: str) -> None:
    """Which half of the day an hour is of, and how far from it the time is ("halb", "nach")."""
    _apply_past(when, match.integer("past"))
    apply_meridiem(when, match.text(prefix + "meridiem"))
    says_half = when.daypart is not None or match.has(prefix + "meridiem")
    when.is_spoken_half = match.fixed.get("half") == "either" and not says_half
    when.is_either_half = when.is_spoken_half and when.hour is not None and when.hour < _MORNING
    if match.has(prefix + "meridiem") and (match.bare(prefix + "meridiem") or "").lower() not in ("am", "pm", "a", "p"):
        when.is_beyond_half = False  # "13:30 in the afternoon" is a way of speaking
    written, half = match.span(prefix + "clock"), match.span(prefix + "meridiem")
    if written is not None and half is not None and written[1] < half[0]:
        when.is_beyond_half = False  # in "16:12 or 4:12 pm" that of the other


def _read_hour(match: Match, when: When, prefix: str) -> bool:
    """Hours and minutes that are said or written as one number; False where no clock shows them beside "am" or "pm"."""
    for part in ("hour", "minute"):
        span = match.span(prefix + part)
        if span is not None and span[1] - span[0] > 1:
            spoken = match.numeral(prefix + part)  # "seven twenty-seven", "vinte e uma horas"
            setattr(when, part, None if spoken is None else int(spoken.value))
    written = match.bare(prefix + "hour") or ""
    if when.hour is None or (when.hour < 100 and not (written.isdigit() and len(written) == _FIGURES_OF_BOTH)):
        return True  # but "0030 GMT" is half an hour after midnight
    if when.hour > _LAST_CLOCK:
        return False  # "80000 Eastern Europeans"
    when.hour, when.minute = divmod(when.hour, 100)  # "0800 GMT", "1140 a.m."
    if match.has(prefix + "meridiem"):
        return when.hour <= _HALF_DAY and when.minute < _HOUR
    return not match.has(prefix + "zone") or when.minute < _HOUR  # "January 1, 1970 UTC"


def _apply_past(when: When, past: int | None) -> None:
    """ "halb vier" is -30 past 4; where minutes are named ("zwanzig nach 3"), 1 and -1 tell on which side they are."""
    if past is None or when.hour is None:
        return
    minutes = _HOUR * when.hour + past * (1 if when.minute is None else when.minute)
    behind_noon = _HALF_DAY * _HOUR if minutes < _HOUR else 0  # "halb eins" is half past twelve
    when.hour, when.minute = divmod((minutes + behind_noon) % (_DAY * _HOUR), _HOUR)


def apply_meridiem(when: When, meridiem: str | None) -> None:
    """ "5 pm" and "5 Uhr nachmittags" are 17; "13 pm" stays as it is, for the reader of the impossible."""
    if when.hour is None:
        return
    when.is_either_half = when.is_either_half and when.daypart is None
    # midnight is the 24th hour, whichever half of the day is said beside it ("from 6 am to midnight")
    when.is_beyond_half = meridiem in ("am", "pm") and _HALF_DAY < when.hour < _DAY
    if (meridiem == "pm" and when.hour < _HALF_DAY) or when.hour in _AFTERNOON_HOURS.get(when.daypart or "", ()):
        when.hour += _HALF_DAY
    if when.hour == _HALF_DAY and (meridiem == "am" or when.daypart == "NI"):
        when.hour = 0
