"""'Today, Friday' held against the day of publication."""

from collections.abc import Iterator
from typing import Any

from checker import Check, Checks, Claim, Dated, Repair, rule
from checker.repairs import known, with_weekday
from checker.values.dates import ANY_DAY
from checker.words import name_weekday, say, say_days, say_weekday


@rule("REF001", severity="warning", message='"{text}": by the publication date this is a {day}, not a {named}')
def weekday_of_today(claim: Claim[Dated]) -> Checks:
    """The weekday given to "today" or "tomorrow" is not that of the publication date.

    ## Why it matters
    A text that was written for another day was published unchanged, or the weekday is wrong.

    ## Wrong
    ```de 2023-09-28
    Der Minister reiste am [heutigen Freitag](REF001 "not a Friday") nach Kiew.
    ```

    ```en 2023-09-28
    The council meets [today, Friday](REF001 "not a Friday"), at noon.
    ```

    ## Right
    ```de 2023-09-28
    Der Minister reiste am heutigen Donnerstag nach Kiew. Am Donnerstag war er noch in Berlin.
    ```

    ```en 2023-09-28
    The council meets today, Thursday, at noon. It met late on Thursday.
    ```

    ## Silent when
    The publication date is not known; or the sentence is a quotation, whose "today" may be another day.
    """
    if claim.parts:
        sides = claim.part("one"), claim.part("other")
        for today, weekday in (sides, sides[::-1]):
            if today is not None and weekday is not None and not (today.date is None or today.date.weekday):
                yield from _checks(today, weekday)
    else:
        yield from _checks(claim, claim)


def _checks(today: Claim[Any], weekday: Claim[Any]) -> Checks:
    """A day counted from publication against the weekday that is said to be its own."""
    if today.date is None or weekday.date is None or weekday.date.weekday is None or today.quoted:
        return
    days, relative = today.days, today.date.relative
    if days is None or days.is_empty or relative is None or relative[0] != "day" or weekday.date.day is not None:
        return
    named = name_weekday(weekday.date.weekday)
    yield Check(
        stated=ANY_DAY.on(weekday.date.weekday),
        expected=days,
        stated_as=say("a {weekday}", weekday=named),
        expected_as=_said(days.only) or say_days(days),
        fields={"day": _said(days.only) or say_days(days), "named": named},
        repairs=_candidates(weekday, days.only),
    )


def _said(day: int | None) -> str | None:
    return None if day is None else say_weekday(day)


def _candidates(claim: Claim[Any], day: int | None) -> Iterator[Repair]:
    """The weekday of that day."""
    if day is not None:
        yield from known([with_weekday(claim, day)])
