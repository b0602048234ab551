"""A length of time since a known event."""

from checker import Checks, Claim, SinceEvent, rule
from checker.lapses import leads_back


@rule("EVT002", severity="warning", message='"{text}": {event} was on {stated}; "{lapse}" leads back to {expected}')
def elapsed_since_known_event(claim: Claim[SinceEvent]) -> Checks:
    """The time that is said to have passed since a known event does not lead back to it.

    ## Why it matters
    Lengths of time are copied from older texts, and the reader gets a wrong sense of how long ago it was.

    ## Wrong
    ```de 2023-09
    [Zwei Jahre nach dem Brexit](EVT002 "31 January 2020") leidet die Wirtschaft noch immer.
    ```

    ```en 2023-09
    The [fall of the Berlin Wall 20 years ago](EVT002 "9 November 1989") changed the city for good.
    ```

    ## Right
    ```de 2023-09
    Zwei Jahre nach der Bundestagswahl 2021 ist die Stimmung schlecht. Drei Jahre nach dem Brexit leidet die Wirtschaft noch immer.
    ```

    ```en 2023-09
    The fall of the Berlin Wall more than 30 years ago changed the city for good. Three years after Brexit, trade is still slow.
    ```

    ## Silent when
    Neither the publication date is known nor the day it is counted from said beside it ("in May 1993, four years after the fall of the
    Wall"); the event is not known, or fits one of several of that name; the length is off by a year, or a month where it is given in
    months; or the sentence names a date elsewhere, or tells of the past. `stimmig events` lists the events.
    """
    lapse, event, at = claim.part("lapse"), claim.part("event"), claim.part("at")
    reached = claim.published if at is None else at.days
    if lapse is None or event is None or not event.days or not reached or claim.quoted:
        return
    if at is not None and not reached.disjoint(event.days):
        return  # "four years after the fall of the Wall, in November 1989": the date of the event
    yield from leads_back(lapse, event.days, reached, event=event.subject or event.text)
