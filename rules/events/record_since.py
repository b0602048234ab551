"""'For the first time in N years' beside the year of the last time."""

from fractions import Fraction

from checker import Checks, Claim, LastTime, rule
from checker.lapses import completed_units, leads_back
from checker.values.numbers import Number

# A last time so many times nearer or farther is the last of something else. The project's own choice.
_FURTHEST = 4


@rule("EVT005", severity="warning", message='"{text}": "{lapse}" before publication is {expected}, not {stated}')
def record_since(claim: Claim[LastTime]) -> Checks:
    """The time since which something was not so high, low or often is not that since the year named beside it.

    ## Why it matters
    A record is news because of its length, and the length or the year is wrong.

    ## Wrong
    ```de 2023-09-28
    Die Zinsen sind so hoch wie seit [20 Jahren nicht mehr, zuletzt 2011](EVT005 "2003").
    ```

    ```en 2023-09-28
    Inflation is at its highest level in [20 years, since 2011](EVT005 "2003").
    ```

    ## Right
    ```de 2023-09-28
    Die Zinsen sind so hoch wie seit fast 15 Jahren nicht mehr, zuletzt 2008.
    ```

    ```en 2023-09-28
    Inflation is at its highest level in 12 years, since 2011. It is the highest since the 2008 crisis.
    ```

    ## Silent when
    The publication date is not known; the length is off by a year; the year is not said to be that of the last time, or is more than
    four times nearer or farther ("the highest in 20 years, last raised in 2022").
    """
    lapse, since = claim.part("length"), claim.part("since")
    if lapse is None or since is None or not since.days or since.days.is_empty or claim.published is None or claim.quoted:
        return
    years = completed_units(since.days, claim.published, lapse.unit)
    if years is not None and lapse.value and not _is_comparable(lapse.value, years):
        return
    yield from leads_back(lapse, since.days, claim.published)


def _is_comparable(stated: Number, years: int) -> bool:
    """Can the time since the one named be what is meant?"""
    return Fraction(stated) <= _FURTHEST * (years + 1) and years <= _FURTHEST * Fraction(stated)
