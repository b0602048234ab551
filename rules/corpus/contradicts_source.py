"""A number or date of a text that its source contradicts."""

from collections.abc import Iterator
from typing import Any

from checker import Check, Checks, Claim, Repair, Value, rule
from checker.meeting import sets_of
from checker.repairs import as_date, exchanged_value, known
from checker.values.dates import DaySet
from checker.values.numbers import NumberSet
from checker.words import say_days, say_numbers


@rule("COM001", severity="warning", stage="source", message='"{text}"{side}: the source says "{other}" ({expected})')
def contradicts_source(claim: Claim[Value], source: Claim[Value]) -> Checks:
    """A number or date of a summary, translation or rewrite is not that of its source.

    ## Why it matters
    The source is what the text stands on; a figure that changed on the way is an error of the rewrite.

    ## Wrong
    ```de 2023-09-28
    Am Treffen in Kiew nahmen 165 Firmen teil, sagte der Minister.
    ```
    ```de 2023-09-28
    Am Treffen in Kiew nahmen [156 Firmen](COM001 "165") teil.
    ```

    ```en 2023-09-28
    The meeting in Kyiv was attended by 165 companies, the minister said.
    ```
    ```en 2023-09-28
    The meeting in Kyiv was attended by [156 companies](COM001 "165").
    ```

    ## Right
    ```de 2023-09-28
    Am Treffen in Kiew nahmen 165 Firmen teil, sagte der Minister.
    ```
    ```de 2023-09-28
    Am Treffen in Kiew nahmen mehr als 160 Firmen teil.
    ```

    ```en 2023-09-28
    The meeting in Kyiv was attended by 165 companies, the minister said.
    ```
    ```en 2023-09-28
    The meeting in Kyiv was attended by at least 165 companies, and it lasted three hours.
    ```

    ## Silent when
    The source allows what the text says, or what can be meant, anywhere; it holds nothing comparable, or several values and none of them is
    clearly the one that is meant; the sentences share too few words to speak of the same thing; the source's number confirms another of the
    text's; one of the two is vague ("thousands"), an ordinal, or belongs to another count; one date is a day and the other a year, or says
    when somebody looked ("as of"), or is only a weekday where the texts have other dates. In a translation, which shares no words with its
    source, where more than one number of a kind is left over at that place.
    """
    sets = sets_of(claim, source)
    if sets is None:
        return
    stated, expected = sets
    if isinstance(stated, NumberSet) and isinstance(expected, NumberSet):
        yield _of_numbers(claim, source, stated, expected)
    elif isinstance(stated, DaySet) and isinstance(expected, DaySet):
        yield _of_days(claim, source, stated, expected)


def _of_numbers(claim: Claim[Any], source: Claim[Any], stated: NumberSet, expected: NumberSet) -> Check:
    """Can the number be that of the source? A time of day is said in the words of its text."""
    is_time = claim.kind == "time"
    return Check(
        stated=stated,
        expected=expected,
        stated_as=claim.text if is_time else say_numbers(stated, claim.unit),
        expected_as=source.text if is_time else say_numbers(expected, claim.unit),
        repairs=_number_of(source, claim, expected),
        fields={"side": ""},
    )


def _of_days(claim: Claim[Any], source: Claim[Any], stated: DaySet, expected: DaySet) -> Check:
    """Can the day be that of the source? "Before" and "after" a day are said with the days that they leave."""
    return Check(
        stated=stated,
        expected=expected,
        stated_as=say_days(stated),
        expected_as=say_days(expected),
        repairs=_day_of(source, claim) if claim.role is None else (),
        fields={"side": f" ({say_days(stated)})" if claim.role in ("before", "after") else ""},
    )


def _number_of(source: Claim[Any], claim: Claim[Any], numbers: NumberSet) -> Iterator[Repair]:
    """The source's number in the words of the text."""
    if source.value is not None:
        yield from known([exchanged_value(claim, source.value, numbers.contains)])


def _day_of(source: Claim[Any], claim: Claim[Any]) -> Iterator[Repair]:
    """The source's day, where it is one."""
    if source.days is not None and source.days.only is not None and claim.date is not None and claim.date.weekday is None:
        yield from known([as_date(claim, source.days.only)])
