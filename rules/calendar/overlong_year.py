"""A year with a digit too many."""

from checker import Check, Checks, Claim, Day, rule
from checker.repairs import exchanged_number, known
from checker.values.dates import date, days_between
from checker.words import say_days

_LAST_YEAR = 9999


@rule("CAL015", severity="warning", message='"{text}": the year {year} has a digit too many')
def overlong_year(claim: Claim[Day]) -> Checks:
    """The year of a date has five digits.

    ## Why it matters
    A key was pressed twice, and the date goes into calendars and data bases.

    ## Wrong
    ```de 2023-09-28
    Das Gesetz gilt seit [Februar 20222](CAL015 "20222").
    ```

    ```en 2023-09-28
    The factory opened in [May 20014](CAL015 "20014").
    ```

    ## Right
    ```de 2023-09-28
    Das Gesetz gilt seit Februar 2022 und bis zum Jahr 2100. Der Asteroid 20001 ist klein. Im Mai 20000 Besucher zu zählen war neu.
    ```

    ```en 2023-09-28
    The factory opened in May 2014 and will run until 2100. Asteroid 20001 is small.
    ```

    ## Silent when
    The figure does not stand as a year, beside a month or day or behind "the year"; or it is a year alone that is none of this time with a
    digit too many, as of a prophecy.
    """
    stated, days = claim.date, claim.days
    if (
        stated is None
        or stated.year is None
        or stated.implied
        or stated.year <= _LAST_YEAR  # that a year has four digits confirms nothing
        or not (stated.month or _is_mistyped(stated.year))
        or not days
        or days.is_empty
    ):
        return
    text = str(stated.year)
    shorter = dict.fromkeys(int(text[:place] + text[place + 1 :]) for place in range(len(text)) if len(text) > 4)
    plausible = [year for year in shorter if 1900 <= year <= 2100]
    yield Check(
        stated=days,
        expected=days_between(None, date(_LAST_YEAR).last),
        stated_as=claim.text,
        expected_as=say_days(days_between(None, date(_LAST_YEAR).last)),
        fields={"year": text},
        repairs=known(exchanged_number(claim, stated.year, year) for year in plausible),
    )


def _is_mistyped(year: int) -> bool:
    """May a year alone be one of these two centuries, with a digit too many: 20024?"""
    digits = str(year)
    is_amount = year % 100 == 0  # "im Jahr 20500" is so much a year
    return not is_amount and any(1900 <= int(digits[:place] + digits[place + 1 :]) <= 2100 for place in range(len(digits)))
