"""A weekday beside a date without a year, held against the years that it can be of."""

from collections.abc import Iterator

from checker import Check, Checks, Claim, Day, Repair, rule
from checker.model import YEAR_BEFORE
from checker.repairs import exchanged_number, known, nearest_days, with_weekday
from checker.values import civil
from checker.values.dates import ANY_DAY, DaySet, date, days_between, union_of
from checker.words import name_weekday, say, say_days, say_weekday

_NEAR = 45  # days between publication and a date that is written without its year because everybody knows it; the project's own choice
_CLEAR = 2  # of a direction that a verb shows
_LONG = 300  # of a publication date so wide only the year was told, and that is the year of the dates as well


@rule("CAL002", severity="warning", message='"{text}": {day} is a {actual}, not a {named}')
def yearless_weekday_mismatch(claim: Claim[Day]) -> Checks:
    """The weekday named is not that of the date named beside it, in any year that the text leaves open.

    ## Why it matters
    Weekday or date is wrong, and whoever goes by the other one comes on the wrong day.

    ## Wrong
    ```de 2023-09-28
    Das Treffen beginnt am [Freitag, 5. Oktober](CAL002 "is a Thursday") in Kiew.
    ```

    ```en 2023-09-28
    The summit opens on [Friday, October 5](CAL002 "is a Thursday"), in Kyiv.
    ```

    ## Right
    ```de 2022-12-28
    Die Preise steigen ab Montag, 2. Januar.
    ```

    ```en 2023-09-28
    The summit opens on Thursday, October 5, in Kyiv. On Sunday, December 7, Japanese planes attacked Pearl Harbor.
    ```

    ## Silent when
    The publication date is not known, or lies more than six weeks from the date, which may then be of a year long past; the weekday fits on
    either side of publication, or in any year that the text names, but for a day of the last weeks that is told of as past, and one of the
    next weeks that is to come; or it is told as past of a day that is to come, which may be of any year. Where only the year of publication
    is known, it is taken as that of the date, unless the sentence tells of the past.
    """
    named = claim.date
    if named is None or claim.published is None or named.weekday is None or named.month is None or named.day is None:
        return
    if named.year is not None or named.relative is not None or not claim.days:
        return
    days = _meant(claim, claim.published)
    if days is None or days.is_empty:
        return
    actual = say_weekday(days.only) if days.only is not None else say("different day")
    yield Check(
        stated=ANY_DAY.on(named.weekday),
        expected=days,
        stated_as=say("a {weekday}", weekday=name_weekday(named.weekday)),
        expected_as=say("a {weekday}", weekday=actual),
        fields={"day": say_days(days), "actual": actual, "named": name_weekday(named.weekday)},
        repairs=_candidates(claim, days.only),
    )


def _meant(claim: Claim[Day], published: DaySet) -> DaySet | None:
    """The days of the years that are open; None where the date may be of any year."""
    named, days = claim.date, claim.days
    assert named is not None and named.weekday is not None and days is not None
    if published.first is None or published.last is None:
        return None
    if published.last - published.first < _LONG:
        near = days.intersect(days_between(published.first - _NEAR, published.last + _NEAR))
        if near.is_empty or _is_beyond(near, published, named.direction or 0):
            return None
        return near if days.on(named.weekday).is_empty else days
    if (named.direction or 0) < 0 or ("year", YEAR_BEFORE) in named.implied:
        return None
    years = range(civil.civil(published.first)[0], civil.civil(published.last)[0] + 1)
    return union_of(date(year, named.month, named.day) for year in years)


def _is_beyond(near: DaySet, published: DaySet, direction: int) -> bool:
    """Does the day of this year lie ahead, where it is told of as past, or behind, where it is told of as to come?"""
    if abs(direction) < _CLEAR:
        return False
    return near.disjoint(days_between(None, published.last) if direction < 0 else days_between(published.first, None))


def _candidates(claim: Claim[Day], day: int | None) -> Iterator[Repair]:
    """The weekday of the date, and the nearest days with the weekday."""
    date = claim.date
    if day is None or date is None or date.weekday is None or date.day is None:
        return
    others = (civil.civil(other)[2] for other in nearest_days(day, date.weekday))
    yield from known((with_weekday(claim, day), *(exchanged_number(claim, date.day, other) for other in others)))
