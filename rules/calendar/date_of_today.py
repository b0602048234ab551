"""'Today, 27 September' held against the day of publication."""

from typing import Any

from checker import Apposed, Check, Checks, Claim, rule
from checker.repairs import as_date, known
from checker.values import civil
from checker.values.dates import NO_DAY, DaySet, union_of
from checker.values.dates import date as date_set
from checker.words import say_days

_UNITS = frozenset({"day", "week"})


@rule("REF005", severity="warning", message='"{text}": by the publication date "{word}" is {expected}, not {stated}')
def date_of_today(claim: Claim[Apposed]) -> Checks:
    """The date beside "today", "yesterday" or "tomorrow" is not the one that follows from the publication date.

    ## Why it matters
    The text was written for another day and published unchanged, or the date is wrong.

    ## Wrong
    ```de 2023-09-28
    Die Tagung beginnt [heute, 27. September](REF005 "is 28 September 2023"), um 10 Uhr.
    ```

    ```en 2023-09-28
    The council met [yesterday, September 28](REF005 "is 27 September 2023"), behind closed doors.
    ```

    ## Right
    ```de 2023-09-28
    Die Tagung beginnt heute, 28. September, um 10 Uhr. Gestern, heute und am 30. September wird gefeiert.
    ```

    ```en 2023-09-28
    The council met yesterday, September 27, behind closed doors.
    ```

    ## Silent when
    The publication date is not known; the words are quoted; or several dates follow each other, as in a list.
    """
    sides = claim.part("one"), claim.part("other")
    if claim.quoted:
        return
    for word, date in (sides, sides[::-1]):
        if word is None or date is None or not word.days or not date.days or word.days.is_empty or date.days.is_empty:
            continue
        if word.date is None or word.date.relative is None or word.date.relative[0] not in _UNITS or word.date.day is not None:
            continue
        if date.date is None or date.date.day is None or date.date.month is None or date.date.relative is not None:
            continue
        yield Check(
            stated=_meant(date, word.days),
            expected=word.days,
            stated_as=date.text,
            expected_as=say_days(word.days),
            fields={"word": word.text},
            repairs=known([] if word.days.only is None else [as_date(date, word.days.only)]),
        )


def _meant(date: Claim[Any], today: DaySet) -> DaySet:
    """The date as it stands; where its year is not stated, in each year of today."""
    stated, days = date.date, date.days or NO_DAY
    if stated is None or not stated.implied or stated.month is None or today.first is None or today.last is None:
        return days
    years = range(civil.civil(today.first)[0], civil.civil(today.last)[0] + 1)
    return days.union(union_of(date_set(year, stated.month, stated.day) for year in years))
