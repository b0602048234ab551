"""A known event with a date that is not its own."""

from checker import Check, Checks, Claim, DatedEvent, rule
from checker.repairs import as_date, exchanged_number, known
from checker.values import civil
from checker.words import say_days


@rule("EVT007", severity="warning", message='"{text}": {event} was on {expected}, not {stated}')
def known_event_on_wrong_day(claim: Claim[DatedEvent]) -> Checks:
    """The date given to a known event is not the one on which it happened.

    ## Why it matters
    Dates of history are written from memory, and a wrong one makes the reader doubt the rest.

    ## Wrong
    ```de 2023-11-05
    Seit dem [Mauerfall (9. November 1990)](EVT007 "9 November 1989") ist viel geschehen.
    ```

    ```en 2023-09-05
    The [Hanau attack of 19 February 2021](EVT007 "19 February 2020") is on trial.
    ```

    ## Right
    ```de 2023-11-05
    Seit dem Mauerfall (9. November 1989) ist viel geschehen. Das Ende des Zweiten Weltkriegs (1945) erlebte er in Wien.
    ```

    ```en 2023-09-05
    The Hanau attack of 19 February 2020 is on trial. Before Brexit (2016) it was different, and after Brexit (2020) too.
    ```

    ## Silent when
    The event is not known, or fits one of several of that name; the date stands in another clause; or it has no year. Only the parts that
    the text gives are held against the event: "1989", "November 1989". `stimmig events` lists the events.
    """
    event, at = claim.part("event"), claim.part("at")
    if event is None or at is None or not event.days or not at.days or at.days.is_empty or at.date is None or at.date.year is None:
        return
    if at.date.relative is not None or at.date.implied:
        return
    day = event.days.only
    year = None if event.days.first is None else civil.civil(event.days.first)[0]
    repairs = [as_date(at, day)] if day is not None and at.date.day is not None else []
    yield Check(
        stated=at.days,
        expected=event.days,
        stated_as=at.text,
        expected_as=say_days(event.days),
        fields={"event": event.text},
        repairs=known([*repairs, *([exchanged_number(at, at.date.year, year)] if year is not None else [])]),
    )
