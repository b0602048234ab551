"""A sum of money in two currencies, held against the rates of the time."""

from collections.abc import Iterator
from typing import Any

from checker import Check, Checks, Claim, Exchange, Repair, rule
from checker.reference.rates import band
from checker.repairs import exchanged_value, known
from checker.tolerance import tolerant
from checker.values.dates import DaySet, days_between
from checker.values.numbers import NumberSet, fraction_between
from checker.words import say, say_day, say_days, say_numbers, say_rounded

# Texts convert at rates of banks, of the day before, of the day a deal was closed.
_DAYS_BEFORE = 365
_LARGEST_PRICE = 1000
_TOLERANCE = fraction_between(95, 105)


@rule(
    "CUR001", severity="warning", message='"{text}": at the rates of the year up to {when} that is {expected}', needs=["currency_converter"]
)
def exchange_rate(claim: Claim[Exchange]) -> Checks:
    """The sum in the second currency is not that in the first, at any rate of the year up to publication.

    ## Why it matters
    One of the two sums is wrong, often by a digit, a power of ten or because it was divided instead of multiplied.

    ## Wrong
    ```de 2023-09-28
    Die Lizenz kostet [100 Dollar (150 Euro)](CUR001 "Euro") im Jahr.
    ```

    ```en 2023-09-28
    The licence costs [$100 (€150)](CUR001) a year.
    ```

    ## Right
    ```de 2016-06-15
    Der Konzern zahlt 450 Millionen Dollar (knapp 400 Millionen Euro). Im Jahr 2008 bot er 100 Millionen Dollar (68 Millionen Euro).
    ```

    ```en 2015-06-15
    The company is worth $1.5bn (€1.3bn).
    ```

    ## Silent when
    The publication date is not known, or the European Central Bank had no rate for one of the currencies then; or the sentence names
    another time, and the sums fit its rates, or it has none; or both are prices to the cent, which differ from country to country.
    """
    one, other, published = claim.part("one"), claim.part("other"), claim.published
    if one is None or other is None or one.numbers is None or other.numbers is None or not one.unit or not other.unit:
        return
    if published is None or published.first is None or one.unit == other.unit or _are_prices(one, other):
        return
    times = [days_between(published.first - _DAYS_BEFORE, published.last)]
    times += [part.days for part in claim.parts if part.role == "when" and part.days is not None]
    rates = _rates(one.unit, other.unit, times)
    if rates is None:
        return
    expected = tolerant(one).multiply(rates).multiply(_TOLERANCE)
    yield Check(
        stated=tolerant(other),
        expected=expected,
        stated_as=other.text,
        expected_as=_said(one, other, rates),
        fields={"when": say_day(published.last) if published.last is not None else say_days(published)},
        repairs=_candidates(one, other, rates),
    )


def _are_prices(one: Claim[Any], other: Claim[Any]) -> bool:
    """Small sums to the cent are what one thing costs in two countries, not a conversion."""
    return all(
        side.value is not None and side.value < _LARGEST_PRICE and side.grain is not None and side.grain < 1 for side in (one, other)
    )


def _rates(source: str, target: str, times: list[DaySet]) -> NumberSet | None:
    """All rates that can be meant; None where those of one of the times are not known."""
    found: NumberSet | None = None
    for days in times:
        rates = band(source, target, days)
        if rates is None:
            return None
        found = rates if found is None else found.union(rates)
    return found


def _said(one: Claim[Any], other: Claim[Any], rates: NumberSet) -> str:
    """The sum at the lowest and at the highest rate, rounded."""
    unit = other.unit if other.currency is None else other.currency
    sums = rates.scale(one.value) if one.value is not None and one.hedge is None else tolerant(one).multiply(rates)
    if sums.low is None or sums.high is None:
        return say_numbers(sums, unit)
    low, high = say_rounded(sums.low), say_rounded(sums.high)
    return f"{low if low == high else say('between {low} and {high}', low=low, high=high)} {unit}"


def _candidates(one: Claim[Any], other: Claim[Any], rates: NumberSet) -> Iterator[Repair]:
    """Either sum as it follows from the other, in the middle of the rates, where they are of one currency."""
    if one.value is None or other.value is None or len(rates.intervals) != 1 or rates.low is None or rates.high is None:
        return
    rate = (rates.low + rates.high) / 2
    yield from known(
        (
            exchanged_value(other, one.value * rate, rates.scale(one.value).contains),
            exchanged_value(one, other.value / rate, lambda value: value > 0 and rates.contains(other.value / value)),
        )
    )
