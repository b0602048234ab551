"""One time of day in two time zones."""

from functools import reduce
from typing import Any

from checker import Apposed, Check, Checks, Claim, rule
from checker.reference.calendars import differences, zones_of
from checker.values.dates import NO_DAY, DaySet, days_between
from checker.values.numbers import NumberSet, exactly
from checker.words import say_either

_DAY = 24 * 60  # minutes
_YEAR, _NEAR = 366, 31  # days


@rule("CAL011", severity="warning", message='"{text}": {one} is {expected}, not {stated}')
def time_zone_mismatch(claim: Claim[Apposed]) -> Checks:
    """The same time of day, given in two time zones, is not the same moment.

    ## Why it matters
    Whoever goes by the wrong one misses the call, the launch or the match by an hour, mostly because of summer time.

    ## Wrong
    ```de 2023-01-28
    Die Rakete startet um [15 Uhr MEZ (16 Uhr UTC)](CAL011 "14:00").
    ```

    ```en 2023-01-28
    The call begins at [10 a.m. EST (14:00 GMT)](CAL011 "15:00").
    ```

    ## Right
    ```de 2023-07-18
    Die Rakete startet am 20. Juli um 15 Uhr deutscher Zeit (13 Uhr GMT).
    ```

    ```en 2023-07-28
    The call begins at 10 a.m. EDT (14:00 GMT).
    ```

    ## Silent when
    A zone is not named, or its name is that of several ("IST", "CST"); or the zone of a place is meant and the day, and with it summer
    time, is not known.
    """
    one, other = claim.part("one"), claim.part("other")
    if one is None or other is None or one.date is None or other.date is None:
        return
    home, away = one.date.zone or _zone_of(claim.part("home")), other.date.zone or _zone_of(claim.part("place"))
    if not home or not away or home == away:
        return
    first, second = _minutes(one), _minutes(other)
    ahead = sorted(differences(home, away, _days(one, other)))
    if first is None or second is None or not ahead:
        return
    yield Check(
        stated=exactly(second),
        expected=reduce(NumberSet.union, (exactly((first + minutes) % _DAY) for minutes in ahead)),
        stated_as=other.text,
        expected_as=say_either([_clock((first + minutes) % _DAY) for minutes in ahead]),
        fields={"one": one.text},
    )


def _zone_of(place: Claim[Any] | None) -> str | None:
    """The zone of a city; None for one whose name cities of several zones have."""
    zones = zones_of(place.text) if place is not None else ()
    return zones[0] if len(zones) == 1 else None


def _minutes(time: Claim[Any]) -> int | None:
    """The minute of the day; None where the hour is not known."""
    clock = time.timex.value.partition("T")[2] if time.timex is not None else ""
    if len(clock) < len("15:00") or clock[2] != ":" or not clock[:2].isdigit():
        return None
    return (60 * int(clock[:2]) + int(clock[3:5])) % _DAY


def _days(time: Claim[Any], beside: Claim[Any]) -> DaySet:
    """When it is: the date beside the time, else about publication, else any day of the year around: in summer or in winter.

    A date that was only told before may be of the other half of the year.
    """
    dated = next((one.days for one in (time, beside) if one.date is not None and (one.date.day or one.date.relative)), None)
    days, around = time.days or beside.days, _around(time.published)
    return dated or (days if days is not None and days.within(_around(time.published, _NEAR)) else around)


def _around(published: DaySet | None, reach: int = _YEAR) -> DaySet:
    """The days up to so many before and behind publication."""
    if published is None or published.first is None or published.last is None:
        return NO_DAY
    return days_between(published.first - reach, published.last + reach)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
