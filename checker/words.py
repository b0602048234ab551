"""Sets in the reader's words, for messages: "at least 165", "between 18.5 and 19.5", "28 September 2023", "a Thursday in September 2023".

Whatever is said is said in the language of the messages: English, unless the engine was told another (``speaking``). Phrases are written
in English, which is the key to their translations; what has no translation stays English. No locale is asked.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from fractions import Fraction
from functools import cache

import msgspec

from checker.language.source import cldr
from checker.language.translations import ENGLISH, Translations, translations
from checker.messages import fill
from checker.values import civil
from checker.values.dates import DaySet, days_between
from checker.values.numbers import Interval, Number, NumberSet

_DECIMALS = 4
UNDECIDED = "XXX"
"""The currency, by ISO 4217, of a dollar of a country that is not named."""
_MOST_DAYS = 4


class _Words(msgspec.Struct, frozen=True):
    """The words of one language of messages."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    decimal: str
    group: str
    translations: Translations


@cache
def _words(code: str, folders: tuple[str, ...]) -> _Words:
    table = cldr(code) or cldr(ENGLISH)
    months, weekdays = (tuple(names[0] for names in table[name].values()) for name in ("months", "weekdays"))
    return _Words(months, weekdays, table["decimal"], table["group"][0], translations(code, folders))


_SPOKEN: ContextVar[tuple[str, tuple[str, ...]]] = ContextVar("spoken", default=(ENGLISH, ()))


@contextmanager
def speaking(code: str, folders: tuple[str, ...] = ()) -> Iterator[None]:
    """Inside of this everything is said in the language of a code; ``folders`` of rules may hold further translations."""
    token = _SPOKEN.set((code, folders))
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def _spoken() -> _Words:
    return _words(*_SPOKEN.get())


def say(phrase: str, **fields: object) -> str:
    """An English phrase in the language of the messages, its fields filled: ``say("a {weekday}", weekday=...)``."""
    return fill(_spoken().translations.phrases.get(phrase, phrase), fields)


def say_month(number: int) -> str:
    """The name of a month, 1 to 12."""
    return _spoken().months[number - 1]


def name_weekday(number: int) -> str:
    """The name of an ISO weekday, Monday 1."""
    return _spoken().weekdays[number - 1]


def say_unit(unit: str) -> str:
    """A unit by its name in claims, as it stands behind a number."""
    return _spoken().translations.units.get(unit) or unit.replace("_", " ")


def say_either(said: list[str]) -> str:
    """Say "one, two or three"."""
    return said[0] if len(said) == 1 else say("{first} or {last}", first=", ".join(said[:-1]), last=said[-1])


def say_number(number: Number) -> str:
    """1200 is "1,200"; a fraction has at most four decimals, and no trailing zeros."""
    if number == int(number):
        return _grouped(int(number))
    rounded = round(Fraction(number), _DECIMALS)
    whole, part = divmod(abs(rounded), 1)
    decimals = f"{int(part * 10**_DECIMALS):0{_DECIMALS}d}".rstrip("0")
    return f"{'-' if rounded < 0 else ''}{_grouped(int(whole))}{_spoken().decimal + decimals if decimals else ''}"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", _spoken().group)


def say_numbers(numbers: NumberSet, unit: str | None = None) -> str:
    """The set, with its unit behind it; without one where it is a currency that the text leaves open."""
    if numbers.is_empty:
        return say("no possible value")
    said = say_either([_say_interval(interval) for interval in numbers.intervals])
    return f"{said} {say_unit(unit)}" if unit and unit != UNDECIDED else said


def _say_interval(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is None and high is None:
        return say("any number")
    if high is None:
        assert low is not None
        return say("more than {number}" if interval.low_open else "at least {number}", number=say_number(low))
    if low is None:
        return say("less than {number}" if interval.high_open else "at most {number}", number=say_number(high))
    one, two = say_number(low), say_number(high)
    return one if one == two else say("between {low} and {high}", low=one, high=two)


def say_rounded(number: Number) -> str:
    """A computed number as a reader needs it: whole from 1000 on, else one decimal, three below 1."""
    size = abs(Fraction(number))
    return say_number(round(Fraction(number), 0 if size >= 1000 else 1 if size >= 1 else 3))


def say_stated(value: Number | None, numbers: NumberSet, hedge: str | None) -> str:
    """The number as stated, where it is a plain one; else the set that it means."""
    return say_number(value) if value is not None and hedge is None else say_numbers(numbers)


def say_day(day: int) -> str:
    """28 September 2023."""
    year, month, in_month = civil.civil(day)
    return say("{day} {month} {year}", day=in_month, month=say_month(month), year=say_year(year))


def say_year(year: int) -> str:
    """2023; 63 BC for the astronomical year -62."""
    return str(year) if year > 0 else say("{year} BC", year=1 - year)


def say_weekday(day: int) -> str:
    """Thursday."""
    return name_weekday(civil.weekday(day))


def say_days(days: DaySet) -> str:
    """The set: a period by its name, few days one by one, a weekday of a period, else from the first to the last."""
    if days.is_empty:
        return say("no day of the calendar")
    weekday = _say_weekdays(days)
    if weekday:
        return weekday
    if len(days.spans) > _MOST_DAYS:
        return say_either([", ".join(_say_span(*span) for span in days.spans[: _MOST_DAYS - 1]) + " ...", _say_span(*days.spans[-1])])
    return say_either([_say_span(*span) for span in days.spans])


def _say_weekdays(days: DaySet) -> str | None:
    """Say "a Thursday in September 2023", where the set is just that; None where it is something else."""
    numbers = [number for number in range(1, 8) if days.weekdays >> (number - 1) & 1]
    if len(numbers) == 7 or (days.has_all_weekdays and len(days.spans) < 3):
        return None
    named = say_either([name_weekday(number) for number in numbers])
    if days.first is None or days.last is None:
        is_any = days.first is None and days.last is None
        return say("a {weekday}", weekday=named) if is_any else _say_weekday_of(named, days)
    year, month, _ = civil.civil(days.first)
    if days_between(*civil.month_span(year, month)).on(*numbers) == days:
        return say("a {weekday} in {month} {year}", weekday=named, month=say_month(month), year=say_year(year))
    if days_between(*civil.year_span(year)).on(*numbers) == days:
        return say("a {weekday} in {year}", weekday=named, year=say_year(year))
    return _say_weekday_of(named, days) if days.hull().on(*numbers) == days else None


def _say_weekday_of(named: str, days: DaySet) -> str:
    return say("a {weekday}, {days}", weekday=named, days=_say_open(days.first, days.last))


def _say_span(first: int | None, last: int | None) -> str:
    if first is None or last is None:
        return _say_open(first, last)
    if first == last:
        return say_day(first)
    (year, month, _), last_year = civil.civil(first), civil.civil(last)[0]
    if (first, last) == civil.month_span(year, month):
        return say("{month} {year}", month=say_month(month), year=say_year(year))
    if first == civil.year_span(year)[0] and last == civil.year_span(last_year)[1]:
        return say_year(year) if year == last_year else say("{first} to {last}", first=say_year(year), last=say_year(last_year))
    return _say_months(first, last) or _say_open(first, last)


def _say_months(first: int, last: int) -> str | None:
    """Say "March to May 2021"; None for what is not made of whole months."""
    (year, month, _), (last_year, last_month, _) = civil.civil(first), civil.civil(last)
    if first != civil.month_span(year, month)[0] or last != civil.month_span(last_year, last_month)[1]:
        return None
    beginning = say_month(month) if year == last_year else say("{month} {year}", month=say_month(month), year=say_year(year))
    return say("{first} to {last}", first=beginning, last=say("{month} {year}", month=say_month(last_month), year=say_year(last_year)))


def _say_open(first: int | None, last: int | None) -> str:
    if first is None:
        return say("any day") if last is None else say("{day} or earlier", day=say_day(last))
    if last is None:
        return say("{day} or later", day=say_day(first))
    return say("between {first} and {last}", first=say_day(first), last=say_day(last))
