"""The length of a term or a life of a company beside its first and last year."""

from fractions import Fraction
from typing import Any

from checker import Check, Checks, Claim, Timespan, rule
from checker.ages import completed
from checker.lapses import meant
from checker.repairs import exchanged_number, known
from checker.values.numbers import Number, between, exactly
from checker.words import say, say_number

# A slip seldom makes a length so many times too long or short. The project's own choice.
_FURTHEST = 5


@rule("EVT006", severity="warning", message='"{text}": that makes {expected} years, not "{stated}"')
def length_of_years(claim: Claim[Timespan]) -> Checks:
    """The number of years given to a term, a reign or a life of a company is not that between its first and last year.

    ## Why it matters
    One of three figures is wrong, and lengths of terms are copied from text to text.

    ## Wrong
    ```de 2023-09-28
    Sie regierte von [2005 bis 2021, insgesamt 18 Jahre](EVT006 "15 to 17").
    ```

    ```en 2023-09-28
    He was in office from [2009 to 2017, a six-year](EVT006 "7 to 9") presidency.
    ```

    ## Right
    ```de 2023-09-28
    Sie regierte vom 22.11.2005 bis 8.12.2021, insgesamt gut 16 Jahre.
    ```

    ```en 2023-09-28
    He was in office from 2009 to 2017, eight years.
    ```

    ## Silent when
    An end has no year; the length is off by one year, as first and last year may be counted or not; it is told only of a
    part, or of several terms together; it is rough, and off by less than its roundness ("some 50 years" for 46); or the two
    are so far apart that brackets hold the life of someone ("the first in 450 years (1920-2005)").
    """
    first, last, length = claim.part("from"), claim.part("to"), claim.part("length")
    if first is None or last is None or length is None or length.unit != "year":
        return
    # "40 years later" is a date that is as many years off.
    is_counted = length.kind == "date" and length.hedge is None and isinstance(length.value, int)
    stated = exactly(length.value) if is_counted and length.value is not None else meant(length)
    if stated is None:
        return
    years = _years(first, last)
    if years is None:
        return
    low, high = years
    if length.value and length.kind != "date" and not _is_comparable(length.value, high):
        return
    is_whole = length.kind == "date" or (_are_months(first, last) and length.hedge != "more_than")
    yield Check(
        stated=stated,
        expected=between(low, high if is_whole else high + 1),
        stated_as=length.text,
        expected_as=say("{first} to {last}", first=say_number(low), last=say_number(high + 1)),
        repairs=known([exchanged_number(length, length.value, high)] if isinstance(length.value, int) else []),
    )


def _is_comparable(stated: Number, years: int) -> bool:
    """Can both be of one thing? "The first in 450 years (1920-2005)" has a life in its brackets."""
    return Fraction(stated) < _FURTHEST * (years + 1) and years < _FURTHEST * Fraction(stated)


def _are_months(first: Claim[Any], last: Claim[Any]) -> bool:
    """Are the ends so near known that it does not matter whether the first and the last year are counted?"""
    return all(end.date is not None and end.date.month is not None for end in (first, last))


def _years(first: Claim[Any], last: Claim[Any]) -> tuple[int, int] | None:
    """The completed years between the two: at least and at most."""
    if first.date is None or last.date is None or first.date.year is None or last.date.year is None or not first.days or not last.days:
        return None
    begin, end = (first.days.first, first.days.last), (last.days.first, last.days.last)
    if None in (*begin, *end) or first.days.is_empty or last.days.is_empty:
        return None
    shortest, longest = completed(begin[1] or 0, end[0] or 0), completed(begin[0] or 0, (end[1] or 0) + _are_months(first, last))
    difference = last.date.year - first.date.year
    return (max(min(shortest, difference), 0), max(longest, difference)) if longest >= 0 else None
