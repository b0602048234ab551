"""Publication dates as people write them, as EDTF: never more than was written, never today's date.

EDTF itself comes first, then the few forms of ``stated_date`` (strict, with the names of months out of CLDR and the words that the language
files have for such lines), and only for what remains the library dateparser. A part that is not written is never filled in, a date that can
be read in two ways is both.
"""

import re
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from checker.arguments import require_text
from checker.errors import ArgumentError, StimmigError
from checker.language.source import codes, source
from checker.paths import LANGUAGES
from checker.read.months import month
from checker.values import civil, edtf

_CLOCK = r"(?:[T,;|]|\s)+%s\d{1,2}(?::\d{2})+(?!\d)(?:(?!/\s*[\d.]).)*"  # up to the other end of an interval
_PLAIN_CLOCK = re.compile(_CLOCK % "", re.DOTALL)
_WEEKDAY = r"(?:[^\W\d_]+\.?,\s+)?"
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})")
_UNPADDED = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_FULL_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LONGEST = 100
# What a date must have written for each precision, as dateparser names it.
_PRECISIONS = (("day", ["day", "month", "year"]), ("month", ["month", "year"]), ("year", ["year"]))
_ORDERS = ("DMY", "MDY", "YMD")


@lru_cache(maxsize=4096)
def checked(text: str) -> str:
    """EDTF that names at least one day; an ArgumentError for anything else. For what a caller says.

    Zeros are filled in ("2023-9-8"), and a time of day behind the digits of a day is dropped ("2023-09-28 10:00").
    """
    require_text(text, "published", "give a date as a text in EDTF, such as 2023-09-28")
    without = _PLAIN_CLOCK.sub("", text.strip())
    text = (_UNPADDED.fullmatch(without) and stated_date(without)) or text
    if edtf.parse(text).is_empty:
        raise ArgumentError(f"{text!r} is a date that does not exist; write the day, month or year of publication, such as 2023-09-28")
    return text.strip()


@lru_cache(maxsize=4096)
def normalised(text: str) -> str | None:
    """EDTF for a date in metadata; None where it cannot be read or does not exist. A time of day is dropped, with its zone."""
    plain = text.strip()
    if not plain or len(plain) > _LONGEST:
        return None
    try:
        days = edtf.parse(without := _PLAIN_CLOCK.sub("", plain))
    except StimmigError:
        without = _spoken_clock().sub("", plain)
        return stated_date(without) or _guided(without)
    return None if days.is_empty else edtf.write(days) or without


def stated_date(text: str) -> str | None:
    """EDTF for "28. September 2023", "Sept. 28, 2023", "28.9.2023", "2023-9-28", "September 2023".

    None for anything else and for impossible days.
    """
    digits = _DOTTED.fullmatch(text) or _UNPADDED.fullmatch(text)
    if digits:
        return _existing(int(digits["year"]), int(digits["month"]), int(digits["day"]))
    named = _named().fullmatch(text)
    if not named:
        return None
    number = month(named["month"] or named["month_first"] or named["only_month"])
    if number is None:
        return None
    year = int(named["year"] or named["year_last"] or named["only_year"])
    day = named["day"] or named["second"]
    return _existing(year, number, int(day)) if day else f"{year:04d}-{number:02d}"


def _words(name: str) -> str:
    """The words that the languages have for one place of such a line, as an expression; one that matches nothing where they have none."""
    languages = [source(code) for code in codes()]
    found = {word for one in languages for word in (one.numbers.ordinal_suffix if name == "ordinal" else getattr(one.published, name))}
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(found)) or "(?!)"


@cache
def _spoken_clock() -> re.Pattern[str]:
    """A time of day to the end of the line: "um 10:30", ", 5 pm"."""
    hour = rf"[T,\s]+\d{{1,2}}\s*(?:{_words('hour')})(?!\w).*"
    return re.compile(_CLOCK % rf"(?:(?:{_words('at')})\s+)?" + "|" + hour, re.IGNORECASE | re.DOTALL)


@cache
def _named() -> re.Pattern[str]:
    """A date with the name of its month: the day before it, behind it, or none."""
    of, ordinal = rf"(?:(?:{_words('of')})\s+)?", _words("ordinal")
    return re.compile(
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:\.|{ordinal})?\s+{of}(?P<month>[^\W\d_]+\.?),?\s+{of}(?P<year>\d{{4}})"
        rf"|{_WEEKDAY}(?P<month_first>[^\W\d_]+\.?)\s+(?P<second>\d{{1,2}})(?:{ordinal})?,?\s+(?P<year_last>\d{{4}})"
        rf"|(?P<only_month>[^\W\d_]+\.?),?\s+{of}(?P<only_year>\d{{4}})"
    )


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
