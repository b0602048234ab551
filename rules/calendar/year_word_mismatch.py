"""The words "this year" or "last year" beside the year in figures."""

from collections.abc import Iterator
from typing import Any

from checker import Check, Checks, Claim, Repair, Restated, rule
from checker.repairs import exchanged_number, known
from checker.values import civil
from checker.values.dates import DaySet
from checker.words import say_days


@rule("REF002", severity="warning", message='"{text}": "{words}" is {expected}, the figure says {stated}')
def year_word_mismatch(claim: Claim[Restated]) -> Checks:
    """The year or month that "this year" or "last month" means is not the one named beside it.

    ## Why it matters
    The text was written for another year, or the year is wrong; the reader sees two.

    ## Wrong
    ```de 2023-09-28
    Er hatte die Stadt am [20. April dieses Jahres (2022)](REF002 "2022") besucht.
    ```

    ```en 2023-09-28
    She visited the city in [April this year, 2022](REF002 "2022"), with two aides.
    ```

    ## Right
    ```de 2023-09-28
    Er hatte die Stadt am 20. April dieses Jahres (2023) besucht.
    ```

    ```en 2023-09-28
    She visited the city in April this year, 2023, with two aides.
    ```

    ## Silent when
    The publication date is not known; or the words are quoted, so that "this year" is the year of the quotation.
    """
    relative, explicit = claim.part("relative"), claim.part("explicit")
    if relative is None or explicit is None or not relative.days or not explicit.days or claim.quoted:
        return
    if relative.days.is_empty or explicit.days.is_empty:
        return
    yield Check(
        stated=explicit.days,
        expected=relative.days,
        stated_as=say_days(explicit.days),
        expected_as=say_days(relative.days),
        fields={"words": relative.text},
        repairs=_candidates(explicit, relative.days),
    )


def _candidates(explicit: Claim[Any], days: DaySet) -> Iterator[Repair]:
    """The year that the words mean, where it is one, for the year in figures."""
    year = explicit.date.year if explicit.date else None
    if year is None or days.first is None or days.last is None:
        return
    meant = {civil.civil(day)[0] for day in (days.first, days.last)}
    if len(meant) == 1:
        yield from known([exchanged_number(explicit, year, meant.pop())])
