"""The age of somebody beside the year or day of birth."""

from typing import Any

from checker import Check, Checks, Claim, rule
from checker.ages import completed_years, other_ages, say_ages
from checker.kinds import Aging
from checker.words import say_days, say_stated

# Further off, an age in another sentence is one of earlier days, or of somebody else, and a bare number none.
_CLOSEST = 10


@rule("AGE001", severity="error", message='"{text}": born {born}, at publication ({published}) that is an age of {expected}, not {stated}')
def age_and_birth(claim: Claim[Aging]) -> Checks:
    """The age is not that of somebody born then, on the day of publication.

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
    The publication date is not known; the sentence names another time, at which the age may be meant; or the two stand in different
    sentences and the paragraph has more than one birth or age. In different sentences, and where the age is a bare number behind a name,
    nothing is said of what is more than ten years off.
    """
    born, age = claim.part("born"), claim.part("age")
    if born is None or age is None or not born.days or age.numbers is None or claim.published is None or born.date is None:
        return
    if born.date.year is None or any(name == "year" for name, _ in born.date.implied):
        return
    possible = completed_years(born.days, claim.published)
    if possible is None or possible.low is None or (_is_doubtful(born, age) and not _is_close(age, possible.low)):
        return
    yield Check(
        stated=age.numbers,
        expected=possible,
        stated_as=say_stated(age.value, age.numbers, age.hedge),
        expected_as=say_ages(possible),
        fields={"born": say_days(born.days), "published": say_days(claim.published)},
        repairs=other_ages(age, possible),
    )


def _is_doubtful(born: Claim[Any], age: Claim[Any]) -> bool:
    """An age of another sentence may be of another time, a bare number behind a name be that of a note."""
    return born.context != age.context or age.kind == "number"


def _is_close(age: Claim[Any], possible: Any) -> bool:
    """Is the age of another sentence near enough to be meant as the age now?"""
    return age.value is not None and abs(age.value - possible) <= _CLOSEST
