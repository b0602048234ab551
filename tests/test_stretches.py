"""Stretches of hours: what their ends share, and that the whole keeps the day and both times."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import extract

PUBLISHED = "2023-09-28"  # a Thursday


def _stretch(text: str, language: str = "en") -> str | None:
    """The interval of the whole, None where there is none."""
    found = [claim.interval for claim in extract(text, language=language, published=PUBLISHED) if claim.interval]
    assert len(found) < 2
    return found[0] if found else None


def _twelve(hour: int, minute: int) -> str:
    return f"{(hour - 1) % 12 + 1}:{minute:02d} {'am' if hour < 12 else 'pm'}"


HOURS, MINUTES = st.integers(0, 23), st.integers(0, 59)


@given(HOURS, MINUTES, HOURS, MINUTES)
def test_a_day_and_its_hours_keep_both(hour: int, minute: int, to_hour: int, to_minute: int) -> None:
    """Wherever the day stands, it is that of both ends; from an evening to a morning they go on into the next."""
    if (hour, minute) > (to_hour, to_minute) and not hour >= 12 > to_hour:
        return
    end = "2023-10-07" if (hour, minute) > (to_hour, to_minute) else "2023-10-06"
    whole = f"2023-10-06T{hour:02d}:{minute:02d}/{end}T{to_hour:02d}:{to_minute:02d}"
    assert _stretch(f"It is open on 6 October 2023 from {_twelve(hour, minute)} to {_twelve(to_hour, to_minute)}.") == whole
    if end == "2023-10-06":
        assert _stretch(f"It is open from {_twelve(hour, minute)} to {_twelve(to_hour, to_minute)} on 6 October 2023.") == whole
        assert _stretch(f"It is open from {_twelve(hour, minute)} on 6 October 2023 to {_twelve(to_hour, to_minute)}.") == whole


@given(st.integers(1, 12), st.integers(1, 12))
def test_the_half_of_the_last_end_is_that_of_both_where_it_gives_the_order(hour: int, to_hour: int) -> None:
    """ "11 to 2 pm" begins in the morning."""
    begin, end = hour % 12 + 12, to_hour % 12 + 12
    begin -= 12 if begin > end else 0
    whole = f"2023-10-06T{begin:02d}:00/2023-10-06T{end:02d}:00"
    assert _stretch(f"She spoke from {hour} to {to_hour} pm on 6 October 2023.") == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The hearing ran from 10:30 am until 3 on 6 October 2023.", "2023-10-06T10:30/2023-10-06T15:00"),
        ("The hearing ran from 10:30 until 3 on 6 October 2023.", None),  # of the day or of the night
        ("They sat from 10am to 5 on 6 October 2023.", "2023-10-06T10:00/2023-10-06T17:00"),
        ("On 6 October 2023 from 9:30 to 11 they sat.", "2023-10-06T09:30/2023-10-06T11:00"),
        ("They sat between 10 and 11:30 on 6 October 2023.", "2023-10-06T10:00/2023-10-06T11:30"),
        ("Doors are open from 11:30 am to 12:30 on October 6.", "2023-10-06T11:30/2023-10-06T12:30"),
        ("It is shut from 8pm on October 6, 2023 to 6am on October 8, 2023.", "2023-10-06T20:00/2023-10-08T06:00"),
        ("It is shut from October 6, 2023, 8 pm until October 8, 2023, 6 am.", "2023-10-06T20:00/2023-10-08T06:00"),
        ("It is open from midnight to 6am on October 6, 2023.", "2023-10-06T00:00/2023-10-06T06:00"),
        ("It will close from Friday 8 pm until Sunday 6 am.", "2023-09-29T20:00/2023-10-01T06:00"),
        ("It was open on Wednesday from 10pm to 6 am.", "2023-09-27T22:00/2023-09-28T06:00"),
        ("He worked from 9 in the morning until 5 in the afternoon.", "2023-09-28T09:00/2023-09-28T17:00"),
        ("The curfew runs from 22:00 to 6 am.", "2023-09-28T22:00/2023-09-29T06:00"),
        ("It is open from 13:00 to 02:00.", "2023-09-28T13:00/2023-09-29T02:00"),
        ("The rate fell from 10 to 5 on Friday.", None),
        ("They killed between 3 and 5 on Friday.", None),
        ("From Monday to 5 pm on Friday.", None),
        ("They met at 5 and 7 pm on Friday.", None),
        ("The first is at 1 p.m. today and 11 a.m. tomorrow.", None),
        ("On 6 October 2023 between 5 and 7 pm they met.", "2023-10-06T17:00/2023-10-06T19:00"),
        ("They met between 5:00 and 7 pm on 6 October 2023.", "2023-10-06T17:00/2023-10-06T19:00"),
    ],
)
def test_what_the_ends_share(text: str, whole: str | None) -> None:
    """The day, the half of the day, or neither."""
    assert _stretch(text) == whole


@given(HOURS, MINUTES, st.integers(1, 30), st.integers(1, 59))
def test_a_time_and_a_length_end_so_much_later(hour: int, minute: int, hours: int, minutes: int) -> None:
    """The end is as many minutes later as the length has, on a later day where that is past midnight."""
    days, rest = divmod(60 * (hour + hours) + minute + minutes, 24 * 60)
    whole = f"2023-10-06T{hour:02d}:{minute:02d}/2023-10-{6 + days:02d}T{rest // 60:02d}:{rest % 60:02d}"
    text = f"It is shut on 6 October 2023 from {_twelve(hour, minute)} for {hours} hours and {minutes} minutes."
    assert _stretch(text) == whole


@pytest.mark.parametrize(
    ("text", "language", "whole"),
    [
        ("It lasted two hours starting at 11pm on October 6, 2023.", "en", "2023-10-06T23:00/2023-10-07T01:00"),
        ("She sat there at 5 pm for 90 minutes.", "en", "2023-09-28T17:00/2023-09-28T18:30"),
        ("Power failed at 9 p.m. for about two hours.", "en", None),
        ("It was 15 minutes from 1pm.", "en", None),
        ("Am 6. Oktober 2023 ist ab 10 Uhr für drei Stunden gesperrt.", "de", "2023-10-06T10:00/2023-10-06T13:00"),
        ("Am 6. Oktober 2023 war um 23.30 Uhr eine Stunde lang zu.", "de", "2023-10-06T23:30/2023-10-07T00:30"),
        ("Um 10 Uhr waren 3 Stunden vergangen.", "de", None),
    ],
)
def test_a_time_and_a_length(text: str, language: str, whole: str | None) -> None:
    """An exact length makes a stretch, another none."""
    assert _stretch(text, language) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Am 6. Oktober 2023 gilt das von 22 bis 6 Uhr.", "2023-10-06T22:00/2023-10-07T06:00"),
        ("Am 6. Oktober 2023 ist von 9.30 bis 11 Uhr geöffnet.", "2023-10-06T09:30/2023-10-06T11:00"),
        ("Am 6. Oktober 2023 ist zwischen 9:30 und 11 Uhr geöffnet.", "2023-10-06T09:30/2023-10-06T11:00"),
    ],
)
def test_german_stretches(text: str, whole: str) -> None:
    """A German clock has 24 hours."""
    assert _stretch(text, "de") == whole
