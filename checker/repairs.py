"""Help for rule authors: candidates for what the text could have said.

A repair replaces the whole span of a claim: the words stay as they are, but for the part that is exchanged.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from checker import language as languages
from checker.errors import LanguageError
from checker.model import Claim, Repair
from checker.values import civil

_FURTHEST_YEAR = 40


def whole(claim: Claim[Any], text: str) -> Repair:
    """A text instead of the claim's."""
    return Repair(text, claim.start, claim.end, claim.article)


def exchanged(claim: Claim[Any], old: str, new: str) -> Repair | None:
    """The claim's words with ``new`` for the first ``old`` that stands as a word of its own; None where there is none."""
    text, count = re.subn(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _: new, claim.text, count=1)
    return whole(claim, text) if count and text != claim.text else None


def exchanged_number(claim: Claim[Any], old: int, new: int) -> Repair | None:
    """The claim's words with another number; also where the old one has a leading zero."""
    return exchanged(claim, str(old), str(new)) or exchanged(claim, f"{old:02d}", f"{new:02d}")


def known(repairs: Iterable[Repair | None]) -> tuple[Repair, ...]:
    """Those that there are, each once, in order."""
    return tuple(dict.fromkeys(repair for repair in repairs if repair is not None))


def with_weekday(claim: Claim[Any], day: int) -> Repair | None:
    """The date with the weekday of a day: the name exchanged where the text has it in full, else the date written anew."""
    code, date = claim.language, claim.date
    if code is None or date is None or date.weekday is None:
        return None
    try:
        words = languages.load(code)
    except LanguageError:
        return None
    right = words.weekday_name(civil.weekday(day))
    return exchanged(claim, words.weekday_name(date.weekday), right) or whole(claim, f"{right}, {words.write_date(*civil.civil(day))}")


def as_date(claim: Claim[Any], day: int) -> Repair | None:
    """The date written anew as this day, in the language of the article, with the weekday that the text names."""
    if claim.language is None:
        return None
    try:
        words = languages.load(claim.language)
    except LanguageError:
        return None
    weekday = claim.date.weekday if claim.date else None
    return whole(claim, (f"{words.weekday_name(weekday)}, " if weekday else "") + words.write_date(*civil.civil(day)))


def nearest_days(day: int, weekday: int) -> list[int]:
    """The days of the same month with that weekday, the last before and the first after the day."""
    first, last = civil.month_span(*civil.civil(day)[:2])
    back, ahead = (civil.weekday(day) - weekday) % 7, (weekday - civil.weekday(day)) % 7
    return [candidate for candidate in (day - back, day + ahead) if first <= candidate <= last and candidate != day]


def nearest_years(year: int, month: int, day: int, weekday: int | None = None) -> list[int]:
    """The last year before and the first after ``year`` that have the day (on that weekday)."""
    found = (_first_fitting(range(1, _FURTHEST_YEAR), year, sign, month, day, weekday) for sign in (-1, 1))
    return [candidate for candidate in found if candidate is not None]


def _first_fitting(steps: Iterable[int], year: int, sign: int, month: int, day: int, weekday: int | None) -> int | None:
    return next(_fitting((year + sign * step for step in steps), month, day, weekday), None)


def _fitting(years: Iterable[int], month: int, day: int, weekday: int | None) -> Iterator[int]:
    for year in years:
        if civil.exists(year, month, day) and weekday in (None, civil.weekday(civil.ordinal(year, month, day))):
            yield year
