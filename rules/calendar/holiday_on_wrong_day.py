"""A holiday beside a date that is not its own."""

from typing import Any

from checker import Apposed, Check, Checks, Claim, rule
from checker.reference.calendars import named_days
from checker.repairs import as_date, known
from checker.values import civil
from checker.values.dates import ANY_DAY, DaySet, union_of
from checker.words import name_weekday, say, say_days

_MOST_YEARS = 5


@rule("CAL010", severity="error", message='"{text}": {holiday} is {expected}, not {stated}')
def holiday_on_wrong_day(claim: Claim[Apposed]) -> Checks:
    """The date beside a holiday is none on which it falls.

    ## Why it matters
    Movable feasts are looked up in last year's calendar, and shops, schools and trains go by them.

    ## Wrong
    ```de 2023-03-10
    Geschlossen ist auch am [Ostermontag, 2. April 2023](CAL010 "10 April 2023"), wie immer.
    ```

    ```en 2023-11-10
    Shops close on [Thanksgiving, November 30, 2023](CAL010 "23 November 2023").
    ```

    ## Right
    ```de 2023-03-10
    Geschlossen ist auch am Ostermontag, 10. April 2023. Das orthodoxe Ostern am 16. April 2023 feiern sie hier nicht.
    ```

    ```en 2023-09-10
    Shops close on Thanksgiving, November 23, 2023, in Canada on Thanksgiving, October 9, 2023.
    ```

    ## Silent when
    A country in which the language is spoken has a feast of that name on the date, or the day off for it; the date is that of Eastern
    Easter; the date has no year and it fits in one of those that it can be of; or "on" stands between, since a feast may be kept on another
    day ("marked World Environment Day on 7 June"). Feasts: the language file; holidays: the package ``holidays``, public and unofficial
    ones of all regions.
    """
    sides = claim.part("one"), claim.part("other")
    for feast, date in (sides, sides[::-1]):
        if feast is not None and date is not None:
            yield from _of_weekday(feast, date, claim.part("year"))
        if feast is None or date is None or feast.date is None or feast.date.holiday is None or not date.days or date.days.is_empty:
            continue
        if date.date is None or date.date.holiday is not None or date.date.day is None or date.date.month is None:
            continue
        days = _days_of(feast.date.holiday, date.days, claim.language or "")
        if days is None or days.is_empty:
            continue
        yield Check(
            stated=date.days,
            expected=days,
            stated_as=date.text,
            expected_as=say_days(days),
            fields={"holiday": feast.text},
            repairs=known(as_date(date, day) for day in days.days()),
        )


def _of_weekday(feast: Claim[Any], weekday: Claim[Any], year: Claim[Any] | None) -> Checks:
    """A feast of a year that is named and the weekday on which it is said to fall."""
    if (
        feast.date is None
        or feast.date.holiday is None
        or weekday.date is None
        or weekday.date.weekday is None
        or weekday.date.day is not None
    ):
        return
    around = feast.days if year is None and feast.date.year is not None and not feast.date.implied else year and year.days
    days = _days_of(feast.date.holiday, around, feast.language or "") if around else None
    if days is None or days.is_empty:
        return
    yield Check(
        stated=ANY_DAY.on(weekday.date.weekday),
        expected=days,
        stated_as=say("a {weekday}", weekday=name_weekday(weekday.date.weekday)),
        expected_as=say_days(days),
        fields={"holiday": feast.text},
    )


def _days_of(code: str, around: DaySet, language: str) -> DaySet | None:
    """The days of the feast in the years of a date; None where these are too many."""
    if around.first is None or around.last is None:
        return None
    years = range(civil.civil(around.first)[0], civil.civil(around.last)[0] + 1)
    if len(years) > _MOST_YEARS or years[0] < 1:
        return None
    return union_of(named_days(code, year, language) for year in years)
