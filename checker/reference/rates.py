"""Exchange rates: those of the European Central Bank since 1999, as the package ``currencyconverter`` ships them, and the fixed ones.

The only module that touches the package; it is loaded when two currencies are compared, as it reads a table of a megabyte.
"""

from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from checker import datafile
from checker.errors import DataError
from checker.paths import RULES
from checker.values import civil
from checker.values.dates import DaySet
from checker.values.numbers import NumberSet, between, number_set

EURO = "EUR"
_FIRST_YEAR = 1999
_LONGEST = 800
"""Days over which a band is taken at most: what is known no better says nothing about a rate."""

# ISO 4217's code for no currency stands for a dollar of which the text does not say whose it is.
_DOLLARS = ("USD", "CAD", "AUD", "NZD", "HKD", "SGD")
_UNDECIDED = "XXX"


def band(source: str, target: str, days: DaySet) -> NumberSet | None:
    """What one unit of ``source`` cost in ``target`` on these days, from the lowest rate to the highest, by ISO 4217 codes.

    XXX is any of the dollars. None where a currency is unknown, the days have no limits, or there were no rates.
    """
    found = [
        one
        for first in (_DOLLARS if source == _UNDECIDED else (source,))
        for second in (_DOLLARS if target == _UNDECIDED else (target,))
        if (one := _band(first, second, days)) is not None
    ]
    return number_set(interval for one in found for interval in one.intervals) if found else None


def _band(source: str, target: str, days: DaySet) -> NumberSet | None:
    per_source, per_target = _per_euro(source, days), _per_euro(target, days)
    if per_source is None or per_target is None:
        return None
    if source == EURO or target == EURO or len(per_source) == 1 or len(per_target) == 1:
        rates = [two / one for one in per_source.values() for two in per_target.values()]
    else:
        rates = [per_target[day] / per_source[day] for day in per_source.keys() & per_target.keys()]
    return between(min(rates), max(rates)) if rates else None


def _per_euro(code: str, days: DaySet) -> dict[int, Fraction] | None:
    """Units of a currency for one euro on each of the days that have a rate; a fixed rate stands on one day for all."""
    fixed = _fixed().get(code)
    if code == EURO or fixed is not None:
        return {0: fixed or Fraction(1)}
    if days.first is None or days.last is None or days.last - days.first > _LONGEST:
        return None
    rates = {day: rate for day in range(days.first, days.last + 1) if (rate := _on(code, day)) is not None}
    return rates or None


@cache
def _fixed() -> dict[str, Fraction]:
    rates = datafile.load(RULES / "reference" / "fixed_rates.toml", DataError)
    return {code: Fraction(rate) for code, rate in rates.items()}


@lru_cache(maxsize=20_000)
def _on(code: str, day: int) -> Fraction | None:
    """The rate of a day; None where the bank published none."""
    converter, without_rate = _converter()
    year, month, in_month = civil.civil(day)
    if not _FIRST_YEAR <= year <= date.max.year:
        return None
    try:
        return 1 / Fraction(converter.convert(1, code, EURO, date(year, month, in_month))).limit_denominator(10**12)
    except without_rate:
        return None


@cache
def _converter() -> tuple[Any, tuple[type[Exception], ...]]:
    """The converter, and its errors for a currency or a day without a rate."""
    from currency_converter import CurrencyConverter, RateNotFoundError

    return CurrencyConverter(), (RateNotFoundError, ValueError)
