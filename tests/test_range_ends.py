"""The ends of a range: what the words leave open is read so that the second is not before the first."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Claim, extract
from checker.values.dates import DaySet

MONTHS_EN = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
MONTHS_DE = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
DAYS_EN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DAYS_DE = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]

PUBLISHED = st.dates(dt.date(1995, 1, 1), dt.date(2030, 12, 31))
MONTH, DAY, WEEKDAY = st.integers(0, 11), st.integers(1, 28), st.integers(0, 6)
_HALF_YEAR = 366


def _ends(text: str, language: str, published: dt.date) -> list[Claim]:
    stretch = next(claim for claim in extract(text, language=language, published=published.isoformat()) if claim.kind == "stretch")
    return list(stretch.parts)


def _days(claim: Claim) -> DaySet:
    assert isinstance(claim.days, DaySet)
    return claim.days


def _in_order(text: str, language: str, published: dt.date, longest: int = _HALF_YEAR) -> None:
    """Each day on which it can begin has an end that is not before it and not too far from it, and the readings are in order."""
    begins, ends = _ends(text, language, published)
    finish = [span for span in _days(ends).unmasked() if span[0] is not None and span[1] is not None]
    for first, _ in _days(begins).unmasked():
        assert first is not None
        assert any(end >= first and begin - first <= longest for begin, end in finish), text
    assert len(_days(begins).unmasked()) <= len(finish), text
    readings = [end.timex.value for end in (begins, ends) if end.timex is not None and "X" not in end.timex.value]
    assert readings == sorted(readings), text


@settings(max_examples=60, deadline=None)
@given(PUBLISHED, MONTH, MONTH, st.sampled_from(["was closed", "will be closed", "is closed"]))
def test_months_without_a_year(published: dt.date, first: int, second: int, verb: str):
    _in_order(f"The hall {verb} from {MONTHS_EN[first]} to {MONTHS_EN[second]}.", "en", published)
    _in_order(f"Das Haus ist von {MONTHS_DE[first]} bis {MONTHS_DE[second]} geschlossen.", "de", published)


@settings(max_examples=60, deadline=None)
@given(PUBLISHED, DAY, MONTH, DAY, MONTH, st.sampled_from(["was", "will be", "is"]))
def test_days_without_a_year(published: dt.date, day: int, first: int, other: int, second: int, verb: str):
    _in_order(f"It {verb} open from {MONTHS_EN[first]} {day} to {MONTHS_EN[second]} {other}.", "en", published)
    _in_order(f"Es war vom {day}. {MONTHS_DE[first]} bis {other}. {MONTHS_DE[second]} offen.", "de", published)


@settings(max_examples=60, deadline=None)
@given(PUBLISHED, WEEKDAY, WEEKDAY)
def test_a_weekday_behind_another_day(published: dt.date, first: int, second: int):
    _in_order(f"He stays from {DAYS_EN[first]} to {DAYS_EN[second]}.", "en", published, 7)
    _in_order(f"He stays from today to {DAYS_EN[second]}.", "en", published, 7)
    _in_order(f"Er bleibt von {DAYS_DE[first]} bis {DAYS_DE[second]}.", "de", published, 7)


@settings(max_examples=60, deadline=None)
@given(PUBLISHED, DAY, MONTH)
def test_a_day_beside_today(published: dt.date, day: int, month: int):
    _in_order(f"It lasts from today to {MONTHS_EN[month]} {day}.", "en", published)
    _in_order(f"It lasted from {MONTHS_EN[month]} {day} to yesterday.", "en", published)
