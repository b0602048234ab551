"""A time of day that no clock shows."""

import re

from checker import Check, Checks, Claim, Time, rule
from checker.values.dates import ANY_DAY, date
from checker.words import say

_CLOCK = re.compile(r"T(?P<hour>\d\d+):(?P<minute>\d\d)")
_LAST_HOUR, _LAST_MINUTE, _HALF = 24, 59, 12
_LEAP_YEAR = 2000


@rule("PLA002", severity="error", message='"{text}" is no time of day: {expected}')
def impossible_time(claim: Claim[Time]) -> Checks:
    """The time of day does not exist.

    ## Why it matters
    A digit is wrong or two are swapped, and an appointment hangs on it.

    ## Wrong
    ```de 2023-09-28
    Das Treffen beginnt um [25.30 Uhr](PLA002 "24 hours") im Rathaus.
    ```

    ```en 2023-09-28
    The meeting begins at [13:05 p.m.](PLA002 "12 hours") in the town hall.
    ```

    ## Right
    ```de 2023-09-28
    Das Treffen beginnt um 24 Uhr im Rathaus. Das Spiel endete 25:30.
    ```

    ```en 2023-09-28
    The meeting begins at 24:00 in the town hall. The side won 25:30 on points.
    ```

    ## Silent when
    The figures are a score or a ratio; or the time exists and its day does not, which other rules report.
    """
    clock = _CLOCK.search(claim.timex.value or "") if claim.timex else None
    if clock is None or claim.days is None:
        return
    hour, minute = int(clock["hour"]), int(clock["minute"])
    if claim.days.is_empty and hour <= _LAST_HOUR and minute <= _LAST_MINUTE and (hour <= _HALF or not _has_day(claim)):
        return
    expected = say("an hour has 60 minutes") if minute > _LAST_MINUTE else say("a day has 24 hours")
    if minute <= _LAST_MINUTE and hour < _LAST_HOUR:
        expected = say("half a day has 12 hours")
    yield Check(stated=claim.days, expected=ANY_DAY, stated_as=claim.text, expected_as=expected)


def _has_day(claim: Claim[Time]) -> bool:
    """Does the calendar have the day beside the time? A year that is not told is a leap year."""
    stated = claim.date
    return stated is None or stated.month is None or not date(stated.year or _LEAP_YEAR, stated.month, stated.day).is_empty
