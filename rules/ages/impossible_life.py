"""A death before the birth, or an age that nobody reaches."""

from typing import Any

from checker import Check, Checks, Claim, Lifespan, Repair, rule
from checker.ages import completed_years
from checker.repairs import exchanged_number, known
from checker.values.dates import days_between
from checker.values.numbers import at_most
from checker.words import say, say_days

# Jeanne Calment, the oldest person on record, died at 122 in 1997 (Gerontology Research Group).
_OLDEST = 122
# "He wrestled like a 75,000-year-old man."
_FIGURATIVE = 999


@rule("AGE004", severity="warning", message='"{text}": {stated} does not go with {expected}')
def impossible_life(claim: Claim[Lifespan]) -> Checks:
    """Somebody dies before being born, or is, or was at death, older than anybody has ever been.

    ## Why it matters
    Two figures changed places, or one is mistyped.

    ## Wrong
    ```de 2023-09-28
    Der Maler Anton Brandt [(* 3. Mai 1955 in Altenhaven; † 1932](AGE004 "1932") in Wien) ist fast vergessen.
    ```

    ```en 2023-09-28
    A [142-year-old woman](AGE004 "142") was rescued.
    ```

    ## Right
    ```de 2023-09-28
    Der Maler Anton Brandt (* 3. Mai 1932 in Altenhaven; † 1955 in Wien) ist fast vergessen. Das Haus ist ein 142 Jahre altes Unternehmen.
    ```

    ```en 2023-09-28
    A 92-year-old woman was rescued from the hall of the 142-year-old company.
    ```

    ## Silent when
    The age is not of a person, or a year is not stated.
    """
    born, died, age = claim.part("born"), claim.part("died"), claim.part("age")
    if age is not None and age.numbers is not None and born is None:
        if age.value is None or age.value > _FIGURATIVE:
            return
        said = say("{number} (the greatest age ever reached)", number=_OLDEST)
        yield Check(stated=age.numbers, expected=at_most(_OLDEST), stated_as=age.text, expected_as=said)
    if born is None or died is None or not _is_dated(born) or not _is_dated(died) or not born.days or not died.days:
        return
    if born.days.first is not None:
        yield Check(
            stated=died.days,
            expected=days_between(born.days.first, None),
            stated_as=say_days(died.days),
            expected_as=say_days(born.days),
            repairs=_exchanged(born, died),
        )
    if born.days.last is not None and died.days.first is not None and age is None:
        years = completed_years(born.days, died.days)
        said = say("{number} (the greatest age ever reached)", number=_OLDEST)
        if years is not None and years.low is not None:
            yield Check(
                stated=years, expected=at_most(_OLDEST), stated_as=say("a life of {years} years", years=years.low), expected_as=said
            )


def _is_dated(date: Claim[Any]) -> bool:
    """Does the text itself name the year?"""
    return date.date is not None and date.date.year is not None and not any(name == "year" for name, _ in date.date.implied)


def _exchanged(born: Claim[Any], died: Claim[Any]) -> tuple[Repair, ...]:
    """The years the other way round."""
    first, last = born.date.year if born.date else None, died.date.year if died.date else None
    if first is None or last is None:
        return ()
    return known([exchanged_number(born, first, last), exchanged_number(died, last, first)])
