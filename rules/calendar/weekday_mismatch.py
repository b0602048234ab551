"""A weekday beside a full date, held against the calendar."""

from collections.abc import Iterator

from checker import Check, Checks, Claim, Day, Repair, rule
from checker.repairs import as_date, exchanged_number, known, nearest_days, nearest_years, swapped_digits, with_weekday
from checker.values import civil
from checker.values.dates import ANY_DAY
from checker.words import name_weekday, say, say_days, say_weekday


@rule("CAL001", severity="error", message='"{text}": {day} is a {actual}, not a {named}')
def weekday_mismatch(claim: Claim[Day]) -> Checks:
    """The weekday named is not the weekday of the date named.

    ## Why it matters
    One of the two is wrong, and the reader cannot tell which: the appointment is missed either way.

    ## Wrong
    ```de 2023-09-30
    Das Treffen war am [Mittwoch, 28. September 2023](CAL001 "is a Thursday"), in Kiew.
    ```

    ```en 2023-09-30
    The summit opened on [Monday, 28 September 2023](CAL001 "is a Thursday"), in Kyiv.
    ```

    ## Right
    ```de 2023-09-30
    Das Treffen war am Donnerstag, 28. September 2023, in Kiew.
    ```

    ```en 2023-09-30
    The summit opened on Thursday, 28 September 2023, in Kyiv.
    ```

    ## Silent when
    The text names no year and none follows from it ("dieses Jahres" needs the publication date); or the calendar has no such day, which
    other rules report; or weekday and date belong to different clauses.
    """
    date, days = claim.date, claim.days
    if date is None or days is None or days.is_empty or date.weekday is None or date.month is None or date.day is None:
        return
    if date.year is None and (date.relative is None or date.relative[0] != "year"):
        return
    named = name_weekday(date.weekday)
    actual = say_weekday(days.only) if days.only is not None else say("different day")
    yield Check(
        stated=ANY_DAY.on(date.weekday),
        expected=days,
        stated_as=say("a {weekday}", weekday=named),
        expected_as=say("a {weekday}", weekday=actual),
        fields={"day": say_days(days), "actual": actual, "named": named},
        repairs=_candidates(claim, days.only),
    )


def _candidates(claim: Claim[Day], day: int | None) -> Iterator[Repair]:
    """Another weekday, another day of the month, another year."""
    date = claim.date
    if day is None or date is None or date.weekday is None or date.day is None or date.month is None:
        return
    year, swapped = civil.civil(day)[0], swapped_digits(date.day)
    days = [civil.civil(other)[2] for other in nearest_days(day, date.weekday)]
    if swapped and civil.exists(year, date.month, swapped) and civil.weekday(civil.ordinal(year, date.month, swapped)) == date.weekday:
        days.append(swapped)
    years = nearest_years(year, date.month, date.day, date.weekday)
    yield from known(
        (
            with_weekday(claim, day),
            *(exchanged_number(claim, date.day, other) for other in days),
            *(exchanged_number(claim, year, other) or as_date(claim, civil.ordinal(other, date.month, date.day)) for other in years),
        )
    )
