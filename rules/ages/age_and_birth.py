"""The age of somebody beside the year or day of birth."""

from typing import Any

from checker import Checks, Claim, rule
from checker.ages import against_ages, completed_years, other_ages
from checker.kinds import Aging
from checker.values.numbers import NumberSet
from checker.words import say, say_days

# Further off, an age in another sentence is one of earlier days, or of somebody else, and a bare number none.
_CLOSEST = 10


@rule("AGE001", severity="error", message='"{text}": born {born}, that makes an age of {expected} by {when}, not {stated}')
def age_and_birth(claim: Claim[Aging]) -> Checks:
    """The age is not that of somebody born then, on the day of publication or at the time that is told of.

    ## Why it matters
    One of the two was copied from an older article.

    ## Wrong
    ```de 2023-09-28
    Der [1961 geborene 58-Jährige](AGE001 "61 or 62") tritt zurück.
    ```

    ```en 2023-09-28
    Ann Brand, [35, born in 1980](AGE001 "42 or 43"), steps down.
    ```

    ## Right
    ```de 2023-09-28
    Der 1961 geborene 61-Jährige tritt zurück. 1989 kam der 1972 geborene 17-Jährige nach Wien.
    ```

    ```en 2023-09-28
    Ann Brand, 42, born in 1980, steps down.
    ```

    ## Silent when
    The publication date is not known; the sentence names another time and does not bind the age to it; or the two stand in different
    sentences and the paragraph has more than one birth or age. In different sentences, at another time, and where the age is a bare number
    behind a name, nothing is said of what is more than ten years off.
    """
    born, age, at = claim.part("born"), claim.part("age"), claim.part("at")
    until = claim.published if at is None else at.days
    if born is None or age is None or not born.days or age.numbers is None or not until or born.date is None:
        return
    if born.date.year is None or any(name == "year" for name, _ in born.date.implied):
        return
    possible = completed_years(born.days, until)
    is_doubtful = at is not None or _is_doubtful(born, age)
    if possible is None or possible.low is None or (is_doubtful and not _is_close(age, possible)):
        return
    when = say_days(until) if at else say("publication ({day})", day=say_days(until))
    yield from against_ages(age, possible, other_ages(age, possible), born=say_days(born.days), when=when)


def _is_doubtful(born: Claim[Any], age: Claim[Any]) -> bool:
    """An age of another sentence may be of another time, a bare number behind a name be that of a note."""
    return born.context != age.context or age.kind == "number"


def _is_close(age: Claim[Any], possible: NumberSet) -> bool:
    """Is the age of another sentence near enough to be meant as the age then?"""
    return age.value is not None and any(end is not None and abs(age.value - end) <= _CLOSEST for end in (possible.low, possible.high))
