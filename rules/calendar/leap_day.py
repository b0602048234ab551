"""29 February of a year without one."""

from collections.abc import Iterator

from checker import Check, Checks, Claim, Day, Repair, rule
from checker.repairs import as_date, exchanged_number, known, nearest_years
from checker.values import civil
from checker.values.dates import date as date_set
from checker.words import say, say_year


@rule("CAL004", severity="error", message='"{text}" does not exist: {year} is no leap year')
def leap_day(claim: Claim[Day]) -> Checks:
    """The 29 February of a year that has none.

    ## Why it matters
    Either the day or the year is wrong; schedules and anniversaries copied from one year to the next produce it.

    ## Wrong
    ```de 2023-03-05
    Der Vertrag endete am [29. Februar 2023](CAL004 "no leap year").
    ```

    ```en 2001-05-01
    She was born on [February 29, 1900](CAL004 "no leap year"), in a village.
    ```

    ## Right
    ```de 2001-03-05
    Der Vertrag endete am 29. Februar 2000.
    ```

    ```en 2001-05-01
    She was born on February 29, 1904, in a village.
    ```

    ## Silent when
    The text names no year; or the day is 30 February, which no year has and another rule reports.
    """
    date, days = claim.date, claim.days
    if date is None or days is None or (date.month, date.day) != (2, 29) or date.year is None:
        return
    yield Check(
        stated=days,
        expected=date_set(date.year, 2),
        stated_as=claim.text,
        expected_as=say("February {year} has 28 days", year=say_year(date.year)),
        fields={"year": say_year(date.year)},
        repairs=_candidates(claim, date.year),
    )


def _candidates(claim: Claim[Day], year: int) -> Iterator[Repair]:
    """28 February, 1 March, and the nearest leap years."""
    years = (exchanged_number(claim, year, other) for other in nearest_years(year, 2, 29))
    yield from known((exchanged_number(claim, 29, 28), as_date(claim, civil.ordinal(year, 3, 1)), *years))
