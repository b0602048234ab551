"""The age at death held against the years of birth and death."""

from collections.abc import Iterator
from typing import Any

from checker import Checks, Claim, Lifespan, Repair, rule
from checker.ages import against_ages, completed_years, other_ages
from checker.repairs import exchanged_number, known
from checker.values.numbers import NumberSet
from checker.words import say_days


@rule("AGE002", severity="error", message='"{text}": born {born}, died {died} makes an age of {expected}, not {stated}')
def age_at_death(claim: Claim[Lifespan]) -> Checks:
    """The age at death does not follow from the dates of birth and death.

    ## Why it matters
    One of three figures of an obituary is wrong, and relatives read it.

    ## Wrong
    ```de 2006-02-01
    Der Maler Anton Brandt [(1930–2005) starb mit 85 Jahren](AGE002 "74 or 75").
    ```

    ```en 2000-02-01
    The painter Ann Brand [(1920–1999), who died aged 89](AGE002 "78 or 79"), left two sons.
    ```

    ## Right
    ```de 2006-02-01
    Der Maler Anton Brandt (1930–2005) starb mit 74 Jahren.
    ```

    ```en 2000-02-01
    The painter Ann Brand (1920–1999), who died aged 78, left two sons.
    ```

    ## Silent when
    One of the three is missing, or two people are spoken of.
    """
    born, died, age = claim.part("born"), claim.part("died"), claim.part("age")
    if born is None or died is None or age is None or not born.days or not died.days or age.numbers is None:
        return
    possible = completed_years(born.days, died.days)
    if possible is None:
        return
    repairs = _candidates(age, born, died, possible)
    yield from against_ages(age, possible, repairs, born=say_days(born.days), died=say_days(died.days))


def _candidates(age: Claim[Any], born: Claim[Any], died: Claim[Any], possible: NumberSet) -> Iterator[Repair]:
    """Each possible age (where they are few), and the nearest years that fit the age as stated."""
    low, high = possible.low, possible.high
    if not isinstance(age.value, int) or not isinstance(low, int) or not isinstance(high, int):
        return
    by = age.value - (high if age.value > high else low)
    yield from other_ages(age, possible)
    yield from known((_moved(born, -by), _moved(died, by)))


def _moved(date: Claim[Any], by: int) -> Repair | None:
    year = date.date.year if date.date else None
    return None if year is None else exchanged_number(date, year, year + by)
