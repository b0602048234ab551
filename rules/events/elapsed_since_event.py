"""A length of time since an event whose date stands in the text."""

from collections.abc import Iterator
from typing import Any

from checker import Check, Checks, Claim, Elapsed, Repair, rule
from checker.repairs import exchanged_number, known
from checker.values import civil
from checker.words import say_days

_MONTHS = {"month": 1, "year": 12}


@rule("EVT001", severity="error", message='"{lapse}" before publication is {expected}; the text says "{since}", which is {stated}')
def elapsed_since_event(claim: Claim[Elapsed]) -> Checks:
    """The time that is said to have passed does not lead back to the date of the event.

    ## Why it matters
    Durations are carried over from older texts and not counted on; the reader gets a wrong sense of how long something has lasted.

    ## Wrong
    ```de 2023-09
    Die Ukraine wehrt sich seit [29 Monaten](EVT001 "February 2022") gegen den Angriff, seit dem Kriegsbeginn im [Februar 2022](EVT001).
    ```

    ```en 2023-09
    The country has fought for [12 months](EVT001 "February 2022"), since the invasion in [February 2022](EVT001).
    ```

    ## Right
    ```de 2023-09
    Die Ukraine wehrt sich seit 19 Monaten gegen den Angriff, seit dem Kriegsbeginn im Februar 2022.
    Seit mehr als anderthalb Jahren hilft der Westen.
    ```

    ```en 2023-09
    The country has fought for 19 months, since the invasion in February 2022. It is now in its second year of war.
    ```

    ## Silent when
    The publication date is not known; the length is vague ("for years"); or the sentence counts up to another day than that of publication.
    """
    since, lapse = claim.part("since"), claim.part("lapse")
    if since is None or lapse is None or since.days is None or lapse.days is None or since.days.is_empty or lapse.days.is_empty:
        return
    yield Check(
        stated=since.days,
        expected=lapse.days,
        stated_as=say_days(since.days),
        expected_as=say_days(lapse.days),
        fields={"lapse": lapse.text, "since": since.text},
        claims=(lapse, since),
        repairs=_candidates(since, lapse),
    )


def _candidates(since: Claim[Any], lapse: Claim[Any]) -> Iterator[Repair]:
    """The length that fits the date, the year that fits the length."""
    if since.days is None or lapse.days is None or None in (since.days.first, since.days.last, lapse.days.first, lapse.days.last):
        return
    one, two = _middle(since.days.first, since.days.last), _middle(lapse.days.first, lapse.days.last)
    size = _MONTHS.get(lapse.unit or "")
    length = None
    if size and isinstance(lapse.value, int):
        length = exchanged_number(lapse, lapse.value, lapse.value + round(_months(one, two) / size))
    year = since.date.year if since.date else None
    date = None if year is None else exchanged_number(since, year, year + round(_months(one, two) / 12))
    yield from known((length, date))


def _middle(first: int | None, last: int | None) -> int:
    return ((first or 0) + (last or 0)) // 2


def _months(one: int, two: int) -> int:
    """Whole months from one day to another."""
    (year, month, _), (other_year, other_month, _) = civil.civil(one), civil.civil(two)
    return (other_year - year) * 12 + other_month - month
