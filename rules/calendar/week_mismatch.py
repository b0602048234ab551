"""A week of the year beside a date, and weeks that a year does not have."""

from typing import Any

from checker import Check, Checks, Claim, Dated, rule
from checker.values import civil
from checker.values.dates import ANY_DAY, NO_DAY, DaySet, days_between
from checker.words import say, say_days


@rule("CAL008", severity="warning", message='"{text}": {why}')
def week_mismatch(claim: Claim[Dated]) -> Checks:
    """The week of the year does not contain the date beside it, or the year has no such week.

    ## Why it matters
    Deliveries and shifts go by the number of the week; off by one is a week too early or too late.

    ## Wrong
    ```de 2023-06-28
    Geliefert wird in der [KW 53/2023](CAL008 "has 52 weeks").
    ```

    ```en 2023-09-28
    Delivery is in [week 53 of 2023](CAL008 "has 52 weeks").
    ```

    ## Right
    ```de 2023-06-28
    Geliefert wird in der KW 40 (4. Oktober 2023). Die KW 1/2025 beginnt am 30. Dezember 2024.
    ```

    ```en 2023-09-28
    Delivery is in week 40 of 2023. They lost in Week 4 of the NFL season.
    ```

    ## Silent when
    The year of the week is not known; the date is a bare weekday, which is that of the week ("three weeks ago, on Monday"); the words are
    quoted, and may be of another day; or "week" counts something else than the calendar's weeks. Weeks are those of ISO 8601.
    """
    if claim.kind == "date":
        if claim.granularity == "week" and claim.days is not None and claim.date is not None:
            yield from _existence(claim, claim.days, claim.date.year)
        return
    if claim.quoted:
        return
    sides = claim.part("one"), claim.part("other")
    for week, date in (sides, sides[::-1]):
        if week is None or date is None or week.granularity != "week" or date.granularity not in ("day", "month", "interval"):
            continue
        if date.date is not None and date.date.weekday is not None and "day" in dict(date.date.implied):
            continue
        if week.days and date.days and not week.days.is_empty and not date.days.is_empty and week.date and not week.date.relative:
            yield _agreement(_of_year(week, date) or week.days, date.days)


def _of_year(week: Claim[Any], date: Claim[Any]) -> DaySet | None:
    """The week in the year of the date beside it, where its own year is only that of publication: "20 September 2021, in CW 38"."""
    if week.date is None or week.days is None or "year" not in dict(week.date.implied) or week.days.first is None:
        return None
    if date.days is None or date.days.only is None or date.date is None or date.date.year is None:
        return None
    number, year = civil.iso_week(week.days.first)[1], civil.iso_week(date.days.only)[0]
    monday = civil.week_span(civil.ordinal(year, 1, 4))[0] + 7 * (number - 1)  # 4 January is always of the first week
    return days_between(monday, monday + 6)


def _existence(claim: Claim[Any], days: DaySet, year: int | None) -> Checks:
    if year is None and not days.is_empty:
        return
    why = say("no year has so many weeks") if year is None else say("{year} has {weeks} weeks", year=year, weeks=civil.weeks_in_year(year))
    yield Check(stated=NO_DAY if days.is_empty else days, expected=ANY_DAY, stated_as=claim.text, expected_as=why, fields={"why": why})


def _agreement(one: DaySet, other: DaySet) -> Check:
    why = say("the week is {days}", days=say_days(one))
    return Check(stated=other, expected=one, stated_as=say_days(other), expected_as=say_days(one), fields={"why": why})
