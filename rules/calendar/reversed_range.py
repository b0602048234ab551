"""A range of dates that runs backwards."""

import re
from collections.abc import Iterator
from typing import Any

from checker import Check, Checks, Claim, Repair, Stretch, rule
from checker.repairs import as_date, exchanged_number, known, swapped_digits, with_ends
from checker.values import civil
from checker.values.dates import DaySet, date, days_between
from checker.values.numbers import at_most, exactly
from checker.words import say, say_days, say_month

_SHORTEST_MONTH, _MONTH = 28, 30
_SHORTEST_BACK = 4  # days: what ends some days before its beginning may be a year of 52 weeks
_COMMON_YEAR = 2023


@rule("CAL005", severity="error", message='"{text}" {ends} it begins')
def reversed_range(claim: Claim[Stretch]) -> Checks:
    """The end of a range of dates lies before its beginning.

    ## Why it matters
    One of the two dates is wrong, or they stand in the wrong order.

    ## Wrong
    ```de 2016-01-05
    Die Messe läuft vom [12. bis 11. Januar 2016](CAL005 "before it begins").
    ```

    ```en 2016-01-05
    The fair runs from [10 January 2016 to 1 January 2016](CAL005 "before it begins").
    ```

    ## Right
    ```de 2016-01-05
    Die Messe läuft vom 28. Dezember bis 3. Januar.
    ```

    ```en 2016-01-05
    The fair runs from 28 December to 3 January.
    ```

    ## Silent when
    One end does not exist, or is a year alone ("Convention 2014 - 31/10/2012"); or the years are not written and the range can run over the
    end of a year; or only the end has its year, and it lies less than four or more than 30 days before the beginning, or after publication.
    Ranges of years alone are the concern of another rule.
    """
    first, last = claim.part("from"), claim.part("to")
    if first is None or last is None or any(end.days is not None and end.days.is_empty for end in (first, last)):
        return
    if _is_month_shared(first, last) and first.date and last.date and first.date.day and last.date.day:
        is_same = first.date.day == last.date.day
        is_timed = "time" in (first.kind, last.kind)  # "from 5 to 6 p.m. on 22 April"
        yield Check(
            stated=exactly(first.date.day),
            expected=at_most(last.date.day if is_timed else last.date.day - 1),
            stated_as=say("a beginning on {day}", day=_said(first)),
            expected_as=say("a beginning before {day}" if is_same else "a beginning not after {day}", day=_said(last)),
            fields={"ends": say("ends on the day when") if is_same else say("ends before")},
            repairs=known(_other_days(claim, first, last, first.date.day, last.date.day)),
        )
    elif (begins := _beginning(first, last)) and last.days:
        yield Check(
            stated=begins,
            expected=days_between(None, last.days.last),
            stated_as=say("a beginning on {day}", day=say_days(begins)),
            expected_as=say("a beginning not after {day}", day=say_days(last.days)),
            fields={"ends": say("ends before")},
            repairs=known(_other_dates(claim, first, last)),
        )


def _is_month_shared(first: Claim[Any], last: Claim[Any]) -> bool:
    """Is the month written once for both ("12. bis 14. Januar"), so that they lie in the same month of the same year?

    Or twice, without a year, and no whole year from the one to the other ("from 6 April to 5 April").
    """
    if _month(first) is None or _month(first) != _month(last):
        return False
    if _is_day_alone(first) or _is_day_alone(last):
        return True
    return _is_yearless(first) and _is_yearless(last) and not _is_whole_year(first, last)


def _beginning(first: Claim[Any], last: Claim[Any]) -> DaySet | None:
    """The days on which a range begins, where both ends are whole dates; None where that is not sure.

    "From 17 June to 9 June 2018" has its year behind both: who means that of the year before writes it, but before the end's year has come,
    and for a whole year ("from 6 April to 5 April 2018").
    """
    if not _is_whole_date(last) or _is_whole_date(first):
        return first.days if _is_whole_date(last) else None
    year, published = last.date.year if last.date else None, last.published
    if year is None or published is None or published.first is None or civil.civil(published.first)[0] < year:
        return None
    if first.date is None or not first.date.month or not first.date.day or not last.days or last.days.first is None:
        return None
    begins = date(year, first.date.month, first.date.day)
    back = None if begins.first is None else begins.first - last.days.first
    return begins if back is not None and _SHORTEST_BACK <= back <= _MONTH else None


def _is_yearless(end: Claim[Any]) -> bool:
    return end.date is not None and (end.date.year is None or "year" in dict(end.date.implied))


def _is_whole_year(first: Claim[Any], last: Claim[Any]) -> bool:
    begin, end = (one.date.day if one.date else None for one in (first, last))
    return begin is not None and end is not None and 0 <= begin - end <= 1


def _said(end: Claim[Any]) -> str:
    """Day and month, without the year, which is not needed to see that they are reversed."""
    return say("{day} {month}", day=end.date.day, month=say_month(end.date.month)) if end.date and end.date.month else end.text


def _is_day_alone(end: Claim[Any]) -> bool:
    """Is the month not written; the year may be ("10-11, 2016")?"""
    year = end.date.year if end.date else None
    return len([word for word in re.findall(r"\w+", end.text) if word != str(year)]) == 1


def _month(end: Claim[Any]) -> int | None:
    return end.date.month if end.date else None


def _is_whole_date(end: Claim[Any]) -> bool:
    """Is the year written beside the month; one that was filled in may be the year before?"""
    year = end.date.year if end.date else None
    return year is not None and _month(end) is not None and str(abs(year)) in end.text


def _other_days(claim: Claim[Stretch], first: Claim[Any], last: Claim[Any], begin: int, end: int) -> Iterator[Repair | None]:
    """The days of the month in the other order, each with its digits swapped, and the month before or after for the end without one."""
    early, late = exchanged_number(first, begin, end), exchanged_number(last, end, begin)
    if early and late:
        yield with_ends(claim, first, last, early.text, late.text)
    other_begin, other_end = swapped_digits(begin), swapped_digits(end)
    if other_begin and other_begin <= end:
        yield exchanged_number(first, begin, other_begin)
    if other_end and begin <= other_end <= _SHORTEST_MONTH:
        yield exchanged_number(last, end, other_end)
    month = _month(first)
    if month and _is_day_alone(first):
        yield _in_month(first, (month - 2) % 12 + 1, begin)
    elif month:
        yield _in_month(last, month % 12 + 1, end)


def _in_month(end: Claim[Any], month: int, day: int) -> Repair | None:
    """The end with a month; None where that has no such day, or more is written than the day."""
    is_bare = len(re.findall(r"\w+", end.text)) == 1
    return (
        as_date(end, civil.ordinal(_COMMON_YEAR, month, day), yearless=True) if is_bare and civil.exists(_COMMON_YEAR, month, day) else None
    )


def _other_dates(claim: Claim[Stretch], first: Claim[Any], last: Claim[Any]) -> Iterator[Repair | None]:
    """The two dates in the other order, and the year before for the first or after for the last, where that is enough."""
    years = [end.date.year for end in (first, last) if end.date and end.date.year is not None]
    yield with_ends(claim, first, last, last.text, first.text)
    if len(set(years)) == 1:
        yield exchanged_number(last, years[0], years[0] + 1)
        yield exchanged_number(first, years[0], years[0] - 1)
