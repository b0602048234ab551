"""A length of time since an event whose date stands in the text."""

from collections.abc import Iterator
from typing import Any

from checker import Check, Checks, Claim, Elapsed, Repair, rule
from checker.lapses import MONTHS, reached
from checker.repairs import exchanged_number, in_month, known
from checker.values import civil
from checker.values.dates import DaySet
from checker.words import say_days

_MONTHS = {"month": 1, "year": 12}
_NEXT_OF_ITS_NAME = 11  # months, from which on a day or month may be that of another year


@rule("EVT001", severity="error", message='"{lapse}" before publication is {expected}, not {stated} ("{since}")')
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
    The publication date is not known; the length is vague ("for years"); the sentence counts up to another day than that of publication;
    or the length is one of years, and the date has none ("ten years ago, on 3 May"), or one of weeks, and only a weekday is named.
    """
    since, lapse = claim.part("since"), claim.part("lapse")
    expected = None if lapse is None else reached(lapse, claim.published)
    if since is None or lapse is None or since.days is None or expected is None or since.days.is_empty or expected.is_empty:
        return
    if _leaves_open(since, lapse):
        return
    yield Check(
        stated=since.days,
        expected=expected,
        stated_as=say_days(since.days),
        expected_as=say_days(expected),
        fields={"lapse": lapse.text, "since": since.text},
        claims=(lapse, since),
        repairs=_candidates(since, lapse, since.days, expected),
    )


def _leaves_open(since: Claim[Any], lapse: Claim[Any]) -> bool:
    """Does the length alone say which year the date is of, or which week the weekday?"""
    date = since.date
    if date is None or lapse.unit == "day":
        return False
    implied = dict(date.implied)
    if date.weekday is not None and "day" in implied:
        return True
    return "year" in implied and MONTHS.get(lapse.unit or "", 0) * (lapse.value or 1) >= _NEXT_OF_ITS_NAME


def _candidates(since: Claim[Any], lapse: Claim[Any], stated: DaySet, expected: DaySet) -> Iterator[Repair]:
    """The length that leads to the date, and the year, or month and year, that the length leads to."""
    one, two = _middle(stated), _middle(expected)
    if one is None or two is None:
        return
    apart = _months(one, two)
    yield from known((_other_length(lapse, apart, stated, expected), *_other_dates(since, apart, stated, expected)))


def _other_length(lapse: Claim[Any], apart: int, stated: DaySet, expected: DaySet) -> Repair | None:
    """The length as a whole number of its units; none where one of the two is 1, as the noun would have to change too."""
    size = _MONTHS.get(lapse.unit or "")
    if size is None or not isinstance(lapse.value, int):
        return None
    longer = round(apart / size)
    length = lapse.value + longer
    if min(lapse.value, length) < 2 or stated.disjoint(expected.shift_months(-longer * size, -longer * size)):
        return None
    return exchanged_number(lapse, lapse.value, length)


def _other_dates(since: Claim[Any], apart: int, stated: DaySet, expected: DaySet) -> Iterator[Repair | None]:
    date = since.date
    if date is None or date.year is None:
        return
    if date.month is not None and not stated.shift_months(apart, apart).disjoint(expected):
        years, index = divmod(date.month - 1 + apart, 12)
        yield in_month(since, date.year + years, index + 1)
    years = round(apart / 12)
    if not stated.shift_months(12 * years, 12 * years).disjoint(expected):
        yield exchanged_number(since, date.year, date.year + years)


def _middle(days: DaySet) -> int | None:
    """The day in the middle of a set; None for one without limit."""
    return None if days.first is None or days.last is None else (days.first + days.last) // 2


def _months(one: int, two: int) -> int:
    """Whole months from one day to another."""
    (year, month, _), (other_year, other_month, _) = civil.civil(one), civil.civil(two)
    return (other_year - year) * 12 + other_month - month
