"""The number of an anniversary."""

from typing import Any

from checker import Anniversary, Check, Checks, Claim, rule
from checker.lapses import meant
from checker.repairs import exchanged_number, known
from checker.values import civil
from checker.values.dates import DaySet, days_between
from checker.values.numbers import between, exactly
from checker.words import say, say_days, say_number

_AROUND = 200  # days around publication on which an anniversary is spoken of without saying when it is


@rule("EVT003", severity="warning", message='"{text}": from {since} to {at} it is {expected} years, not {stated}')
def anniversary_number(claim: Claim[Anniversary]) -> Checks:
    """The number of an anniversary does not fit the year of the event and the year in which it is marked.

    ## Why it matters
    Programmes, invitations and speeches repeat the number; it is easily off by one or five.

    ## Wrong
    ```de 2023-11-05
    Am 9. November 2023 [jährt sich der Mauerfall zum 30. Mal](EVT003 "34 years").
    ```

    ```en 2023-09-01
    The city marks the [20th anniversary of 9/11](EVT003 "22 years") in 2023.
    ```

    ## Right
    ```de 2023-11-05
    Am 9. November 2023 jährt sich der Mauerfall zum 34. Mal. Der 35. Jahrestag des Mauerfalls ist im November 2024.
    ```

    ```en 2023-09-01
    The city marks the 22nd anniversary of 9/11 in 2023. In 2021 it marked the 20th anniversary of 9/11.
    ```

    ## Silent when
    The event is not known and its year is not beside it; the sentence names several dates; or it tells of the past without saying when.
    """
    number, at = claim.part("number"), claim.part("at")
    event = claim.part("event") or claim.part("since")
    if number is None or event is None or not event.days or not isinstance(number.value, int) or claim.quoted:
        return
    if number.unit not in (None, "year"):
        return  # "eleven weeks after the landslide of 7 October 2023"
    marked = _marked(at, claim.published, event.days)
    years = None if marked is None else _years(event.days, marked)
    if years is None or marked is None or years[1] < 1:
        return
    low, high = years
    yield Check(
        stated=(meant(number) if number.hedge else None) or exactly(number.value),
        expected=between(low, high),
        stated_as=say_number(number.value),
        expected_as=say_number(low) if low == high else say("{first} to {last}", first=say_number(low), last=say_number(high)),
        fields={
            "since": say_days(event.days),
            "at": say_days(marked) if at or not claim.published else say("publication ({day})", day=say_days(claim.published)),
        },
        repairs=known(exchanged_number(number, number.value, other) for other in (range(low, high + 1) if high - low < 3 else ())),
    )


def _marked(at: Claim[Any] | None, published: DaySet | None, event: DaySet) -> DaySet | None:
    """When the anniversary is, in a year after the event: on the date that is named, else around publication."""
    days = at.days if at is not None else None if published is None else published.shift(-_AROUND, _AROUND)
    if days is not None and at is not None and event.last is not None:
        days = days.intersect(days_between(civil.year_span(civil.civil(event.last)[0] + 1)[0], None))
    return days if days is not None and days.is_bounded and not days.is_empty else None


def _years(event: DaySet, marked: DaySet) -> tuple[int, int] | None:
    if event.first is None or event.last is None or marked.first is None or marked.last is None:
        return None
    first, last = civil.civil(marked.first)[0], civil.civil(marked.last)[0]
    return first - civil.civil(event.last)[0], last - civil.civil(event.first)[0]
