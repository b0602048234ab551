"""Dates that are only about right: "around 1540", "c. 1250" are years around the one named."""

import msgspec

from checker.extract.bounds import ABOUT, bound_before
from checker.extract.draft import Draft
from checker.language.lexicon import MORE
from checker.scan import Scan

# How far such a date may be off: a year the more, the rounder it is and the longer ago ("around 1900", "born around 1543"). The project's
# own choice, made wide.
_OF_ROUND = ((100, 25), (10, 10), (1, 5))
_RECENT, _CHRIST = 1900, 1
_YEARS_OFF, _YEARS_OFF_BEFORE_CHRIST = 10, 50
_MONTHS_OFF, _DAYS_OFF = 1, 10
_MONTHS = 12
_GRAINS = frozenset({"year", "month", "day"})
_LONGEST = 4  # tokens of such a phrase


def blur(draft: Draft, scan: Scan) -> None:
    """Widen the days of a date behind (or with) a word such as "about"; its reading stays what is written, with a modifier."""
    grain, days, date, timex = (draft.fields[name] for name in ("granularity", "days", "date", "timex"))
    is_amount = "numbers" in draft.fields  # "about two years ago" is as wide already
    is_named = date.year is not None or date.month is not None
    if draft.kind != "date" or is_amount or not is_named or days is None or days.is_empty or grain not in _GRAINS:
        return
    if (timex is not None and timex.mod is not None) or date.weekday is not None or not _is_about(scan, draft.first):
        return  # "around Monday, 7 May": a day that is told with its weekday can be checked against it
    months = _MONTHS * _years_off(date.year) if grain == "year" else _MONTHS_OFF
    draft.fields["days"] = days.shift(-_DAYS_OFF, _DAYS_OFF) if grain == "day" else days.shift_months(-months, months)
    draft.fields["hedge"] = ABOUT
    if timex is not None:
        draft.fields["timex"] = msgspec.structs.replace(timex, mod="APPROX")


def _years_off(year: int | None) -> int:
    if year is None:
        return _OF_ROUND[-1][1]
    stated = year if year >= _CHRIST else 1 - year
    round_off = next(off for step, off in _OF_ROUND if stated % step == 0)
    return round_off if year >= _RECENT else max(round_off, _YEARS_OFF if year >= _CHRIST else _YEARS_OFF_BEFORE_CHRIST)


def _is_about(scan: Scan, place: int) -> bool:
    """Do the words before a date, or its first ones, say that it is not exact?"""
    if bound_before(scan, place) == ABOUT and not _is_topic(scan, place - 1):
        return True
    return any(_is_hedge(scan, at) and not _is_topic(scan, at) for at in (place, *_before(scan, place)))


def _is_topic(scan: Scan, place: int) -> bool:
    """Is what stands there no measure of exactness but what leads to the topic, as in "a film about 1916", "es geht um 2025"?"""
    return place > 0 and scan.value(place - 1, "topical") is not None


def _before(scan: Scan, place: int) -> list[int]:
    """Where the word before a token begins, which may be a phrase of several ("more or less"); none where the token is the first."""
    return [at for at in range(max(0, place - _LONGEST), place) if scan.codes[at + 1 : place] == MORE * (place - at - 1)]


def _is_hedge(scan: Scan, place: int) -> bool:
    """ "Some" goes with amounts, not with dates."""
    return scan.value(place, "hedge") == ABOUT and scan.value(place, "some") is None
