"""A local time that the clocks left out."""

from typing import Any

from checker import Check, Checks, Claim, Moment, rule
from checker.reference.calendars import clock_fault, zones_of
from checker.values.dates import NO_DAY, one_day
from checker.words import say_day


@rule("CAL012", severity="warning", message='"{text}": on {day} the clocks were put forward and left this time out ({zone})')
def skipped_hour(claim: Claim[Moment]) -> Checks:
    """The time of day does not exist there on that day, because the clocks were put forward.

    ## Why it matters
    Day or time is wrong, or the time is that of another zone.

    ## Wrong
    ```de 2023-03-27
    Der Zug entgleiste am 26. März 2023 um [2.30 Uhr in Berlin](CAL012 "Europe/Berlin").
    ```

    ```en 2023-03-13
    The train derailed at [2:30 a.m. ET on March 12, 2023](CAL012 "America/New_York").
    ```

    ## Right
    ```de 2023-03-27
    Der Zug entgleiste am 26. März 2023 um 1.30 Uhr in Berlin.
    ```

    ```en 2023-03-13
    The train derailed at 2:30 a.m. on March 12, 2023 in Phoenix.
    ```

    ## Silent when
    The day is not sure; neither a zone, nor a city that is known, nor the region of the article says whose time it is; or a city of that
    name lies in another zone, too.
    """
    time = claim if claim.kind == "time" else claim.part("time")
    if time is None or time.timex is None or time.days is None or time.days.only is None:
        return
    minute, zones = _minute(time.timex.value), _zones(claim, time)
    if minute is None or not zones:
        return
    is_skipped = all(clock_fault(zone, time.days.only, minute) == "skipped" for zone in zones)
    yield Check(
        stated=NO_DAY if is_skipped else time.days,
        expected=one_day(time.days.only),
        stated_as=claim.text,
        expected_as=say_day(time.days.only),
        fields={"day": say_day(time.days.only), "zone": zones[0]},
    )


def _minute(timex: str) -> int | None:
    clock = timex.partition("T")[2]
    return 60 * int(clock[:2]) + int(clock[3:5]) if clock[:2].isdigit() and clock[2:3] == ":" and clock[3:5].isdigit() else None


def _zones(claim: Claim[Any], time: Claim[Any]) -> tuple[str, ...]:
    """The zones whose time it can be: one that is named, else those of the place or region."""
    if time.date is not None and time.date.zone is not None:
        return (time.date.zone,) if "/" in time.date.zone else ()
    place = claim.part("place")
    return zones_of(place.text) if place is not None else zones_of(claim.region) if claim.kind == "time" and claim.region else ()
