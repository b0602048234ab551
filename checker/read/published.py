"""Publication dates as people write them, as EDTF: never more than was written, never today's date.

EDTF itself comes first, then the few forms of ``stated_date`` (strict, with the names of months out of CLDR), and only for what remains the
library dateparser. A part that is not written is never filled in, a date that can be read in two ways is both.
"""

import re
from datetime import datetime
from functools import lru_cache
from typing import Any

from checker.arguments import require_text
from checker.errors import ArgumentError, StimmigError
from checker.paths import LANGUAGES
from checker.read.months import month
from checker.values import civil, edtf

_CLOCK = re.compile(
    r"(?:[T,;|]|\s)+(?:um\s+|at\s+|à\s+)?\d{1,2}(?::\d{2})+(?!\d).*|[T,\s]+\d{1,2}\s*(?:Uhr|[ap]\.?m\.?)(?!\w).*", re.IGNORECASE | re.DOTALL
)
_WEEKDAY = r"(?:[^\W\d_]+\.?,\s+)?"
_NAMED = re.compile(
    _WEEKDAY + r"(?P<day>\d{1,2})(?:\.|er|º|st|nd|rd|th)?\s+(?:de\s+)?(?P<month>[^\W\d_]+\.?)(?:\s+del?)?,?\s+"
    r"(?P<year>\d{4})|" + _WEEKDAY + r"(?P<month_first>[^\W\d_]+\.?)\s+(?P<second>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year_last>\d{4})"
    r"|(?P<only_month>[^\W\d_]+\.?),?\s+(?:de\s+)?(?P<only_year>\d{4})"
)
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})")
_UNPADDED = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_FULL_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LONGEST = 100
# What a date must have written for each precision, as dateparser names it.
_PRECISIONS = (("day", ["day", "month", "year"]), ("month", ["month", "year"]), ("year", ["year"]))
_ORDERS = ("DMY", "MDY", "YMD")


@lru_cache(maxsize=4096)
def checked(text: str) -> str:
    """EDTF that names at least one day, with zeros filled in ("2023-9-8"); an ArgumentError for anything else. For what a caller says."""
    require_text(text, "published", "give a date as a text in EDTF, such as 2023-09-28")
    text = (_UNPADDED.fullmatch(text.strip()) and stated_date(text.strip())) or text
    if edtf.parse(text).is_empty:
        raise ArgumentError(f"{text!r} is a date that does not exist; write the day, month or year of publication, such as 2023-09-28")
    return text.strip()


@lru_cache(maxsize=4096)
def normalised(text: str) -> str | None:
    """EDTF for a date in metadata; None where it cannot be read or does not exist. A time of day is dropped, with its zone."""
    plain = text.strip()
    if not plain or len(plain) > _LONGEST:
        return None
    plain = _CLOCK.sub("", plain, count=1)
    try:
        days = edtf.parse(plain)
    except StimmigError:
        return stated_date(plain) or _guided(plain)
    return None if days.is_empty else edtf.write(days) or plain


def stated_date(text: str) -> str | None:
    """EDTF for "28. September 2023", "Sept. 28, 2023", "28.9.2023", "2023-9-28", "September 2023".

    None for anything else and for impossible days.
    """
    digits = _DOTTED.fullmatch(text) or _UNPADDED.fullmatch(text)
    if digits:
        return _existing(int(digits["year"]), int(digits["month"]), int(digits["day"]))
    named = _NAMED.fullmatch(text)
    if not named:
        return None
    number = month(named["month"] or named["month_first"] or named["only_month"])
    if number is None:
        return None
    year = int(named["year"] or named["year_last"] or named["only_year"])
    day = named["day"] or named["second"]
    return _existing(year, number, int(day)) if day else f"{year:04d}-{number:02d}"


def _existing(year: int, month_number: int, day: int) -> str | None:
    return f"{year:04d}-{month_number:02d}-{day:02d}" if civil.exists(year, month_number, day) else None


def _guided(text: str) -> str | None:
    """A date by dateparser: its readings in every order of day and month, as a set where they differ. Two digits are no year."""
    if not _FULL_YEAR.search(text):
        return None
    for precision, parts in _PRECISIONS:
        readings = sorted({reading for order in _ORDERS if (reading := _reading(text, precision, parts, order))})
        if readings:
            return readings[0] if len(readings) == 1 else f"[{','.join(readings)}]"
    return None


def _reading(text: str, precision: str, parts: list[str], order: str) -> str | None:
    parser = _parser(tuple(parts), order)
    found: Any = parser.get_date_data(text)
    if found.date_obj is None or found.period != precision:
        return None
    return str(found.date_obj.date())[: {"day": 10, "month": 7, "year": 4}[precision]]


@lru_cache(maxsize=16)
def _parser(parts: tuple[str, ...], order: str) -> Any:
    """A parser that knows no clock: a fixed base, absolute dates only, and nothing learnt from the dates before."""
    from dateparser.date import DateDataParser

    base = datetime(2000, 1, 1)  # noqa: DTZ001 (a day, of no zone)
    settings = {"RELATIVE_BASE": base, "REQUIRE_PARTS": list(parts), "PARSERS": ["absolute-time"], "DATE_ORDER": order}
    languages = sorted(path.stem for path in (LANGUAGES / "cldr").glob("*.json"))
    return DateDataParser(languages=languages or None, try_previous_locales=False, settings=settings)
