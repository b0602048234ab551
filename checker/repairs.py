"""Help for rule authors: candidates for what the text could have said.

A repair replaces the whole span of a claim: the words stay as they are, but for the part that is exchanged.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Any

from checker import language as languages
from checker.errors import LanguageError
from checker.language import Language
from checker.model import Claim, Repair
from checker.values import civil
from checker.values.numbers import Number

_FURTHEST_YEAR = 40
# A number in figures, with signs between them that group them or part the decimals.
_FIGURE = re.compile(r"\d+(?:[.,'’\u00a0\u2009\u202f ]\d+)*")
_GROUP = 3
# What a word behind the figure can multiply it by: thousand, million, billion, trillion.
_SCALES = tuple(1000**power for power in range(5))


def whole(claim: Claim[Any], text: str) -> Repair:
    """A text instead of the claim's."""
    return Repair(text, claim.start, claim.end, claim.article)


def exchanged(claim: Claim[Any], old: str, new: str) -> Repair | None:
    """The claim's words with ``new`` for the first ``old`` that stands as a word of its own; None where there is none."""
    text, count = re.subn(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _: new, claim.text, count=1)
    return whole(claim, text) if count and text != claim.text else None


def exchanged_number(claim: Claim[Any], old: int, new: int) -> Repair | None:
    """The claim's words with another number; also where the old one has a leading zero, or stands in words."""
    return exchanged(claim, str(old), str(new)) or exchanged(claim, f"{old:02d}", f"{new:02d}") or _exchanged_words(claim, old, new)


def _exchanged_words(claim: Claim[Any], old: int, new: int) -> Repair | None:
    words, spoken = _language(claim), claim.text.split()
    for length in range(len(spoken), 0, -1) if words else ():
        for begin in range(len(spoken) - length + 1):
            said = spoken[begin : begin + length]
            if words and all(map(str.isalpha, said)) and words.number_of_words([word.lower() for word in said]) == old:
                return whole(claim, " ".join((*spoken[:begin], str(new), *spoken[begin + length :])))
    return None


def exchanged_value(claim: Claim[Any], value: Number, fits: Callable[[Number], bool]) -> Repair | None:
    """The claim's figure exchanged for a value, written and rounded as the text has it ("1,2 Milliarden", "1.200").

    None where the text has no single figure, or where the rounded value does not fit.
    """
    figures = _FIGURE.findall(claim.text)
    if len(figures) != 1 or not claim.value:
        return None
    for stated, places, write in _readings(figures[0]):
        scale = Fraction(claim.value) / stated if stated else Fraction(0)
        if scale in _SCALES:
            rounded = round(Fraction(value) / scale, places)
            return exchanged(claim, figures[0], write(rounded)) if fits(rounded * scale) else None
    return None


def _readings(figure: str) -> Iterator[tuple[Fraction, int, Callable[[Fraction], str]]]:
    """What a figure can mean, with its decimals and how another number is written in the same way: with groups, then with decimals."""
    digits, signs = re.split(r"\D", figure), re.findall(r"\D", figure)
    if all(len(group) == _GROUP for group in digits[1:]) and len(set(signs)) < 2:
        group = signs[0] if signs else ""
        yield Fraction("".join(digits)), 0, lambda number: f"{round(number):,}".replace(",", group)
    if signs:
        sign, places = signs[-1], len(digits[-1])
        group = signs[0] if len(signs) > 1 else ""
        value = Fraction(f"{''.join(digits[:-1])}.{digits[-1]}")

        def write(number: Fraction) -> str:
            before, after = divmod(round(number * 10**places), 10**places)
            return f"{before:,}".replace(",", group) + f"{sign}{after:0{places}d}"

        yield value, places, write


def with_ends(claim: Claim[Any], first: Claim[Any], last: Claim[Any], beginning: str, end: str) -> Repair | None:
    """A range with other words for its two ends; None where they do not stand in it in this order."""
    one, two = (first.start - claim.start, first.end - claim.start), (last.start - claim.start, last.end - claim.start)
    if not 0 <= one[0] <= one[1] <= two[0] <= two[1] <= len(claim.text):
        return None
    return whole(claim, claim.text[: one[0]] + beginning + claim.text[one[1] : two[0]] + end + claim.text[two[1] :])


def known(repairs: Iterable[Repair | None]) -> tuple[Repair, ...]:
    """Those that there are, each once, in order."""
    return tuple(dict.fromkeys(repair for repair in repairs if repair is not None))


def with_weekday(claim: Claim[Any], day: int) -> Repair | None:
    """The date with the weekday of a day: the name exchanged where the text has it in full, else the date written anew."""
    words, date = _language(claim), claim.date
    if words is None or date is None or date.weekday is None:
        return None
    right = words.weekday_name(civil.weekday(day))
    return exchanged(claim, words.weekday_name(date.weekday), right) or whole(claim, f"{right}, {words.write_date(*civil.civil(day))}")


def as_date(claim: Claim[Any], day: int, *, yearless: bool = False) -> Repair | None:
    """The date written anew as this day, in the language of the article, with the weekday that the text names."""
    words = _language(claim)
    if words is None:
        return None
    weekday = claim.date.weekday if claim.date else None
    year, month, in_month = civil.civil(day)
    written = words.write_date(None if yearless else year, month, in_month)
    return whole(claim, (f"{words.weekday_name(weekday)}, " if weekday else "") + written)


def in_month(claim: Claim[Any], year: int, month: int) -> Repair | None:
    """The claim's words with another month and year for those that the text names; None where it does not have them in full."""
    words, date = _language(claim), claim.date
    if words is None or date is None or date.year is None or date.month is None or not 1 <= date.month <= 12:
        return None
    named = claim if date.month == month else _replaced(claim, exchanged(claim, words.month_name(date.month), words.month_name(month)))
    dated = named if named is None or date.year == year else _replaced(named, exchanged_number(named, date.year, year))
    return None if dated is None or dated is claim else whole(claim, dated.text)


def _replaced(claim: Claim[Any], repair: Repair | None) -> Claim[Any] | None:
    return None if repair is None else claim.replace(text=repair.text)


def _language(claim: Claim[Any]) -> Language | None:
    """The language of a claim; None where it is not known."""
    if claim.language is None:
        return None
    try:
        return languages.load(claim.language)
    except LanguageError:
        return None


def swapped_digits(day: int) -> int | None:
    """21 for 12; None for a day of one digit, and where that makes one."""
    swapped = int(str(day)[::-1])
    return swapped if min(day, swapped) >= 10 and swapped != day else None


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
