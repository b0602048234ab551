"""Amounts of time as a form has found them: "drei Jahre und vier Monate", "2:30 Stunden", "a year and a half", "dreitägig"."""

import re
from fractions import Fraction

import msgspec

from checker.numerals import Numeral, in_scale_of
from checker.slots import Match
from checker.values import periods
from checker.values.hedges import hedged, spanning
from checker.values.numbers import NumberSet, plain

UNITS_BY_SIZE = (
    "millennium",
    "century",
    "decade",
    "year",
    "halfyear",
    "quarter",
    "month",
    "fortnight",
    "week",
    "weekend",
    "day",
    "hour",
    "minute",
    "second",
    "millisecond",
    "microsecond",
    "nanosecond",
)
"""The units of time, the greatest first."""

_LAPSE = re.compile(r"(\d+):(\d\d)(?::(\d\d))?(?:[.,](\d+))?")
_UNITS_OF_LAPSE = {"hour": ("hour", "minute", "second"), "minute": ("minute", "second")}
_SIXTY = 60
_FURTHER = ("2", "3", "4")
_NUMBERED = ("numbered_timed", "numbered_recurring")
_SLOTS_OF_UNITS = ("timed", "longtime", "repeated", *_NUMBERED, "pluralunit")


class Amount(msgspec.Struct, frozen=True, gc=False):
    """An amount of one unit of time; ``numeral`` is None where it is vague ("einige Jahre"), ``high`` the end of a range."""

    unit: str
    numbers: NumberSet
    numeral: Numeral | None = None
    high: Numeral | None = None
    hedge: str | None = None


def amounts_of(match: Match) -> tuple[tuple[Amount, ...], int | None] | None:
    """The amounts of a match, the greatest unit first, and the token before which the expression ends, where not all of it is one.

    No amounts where the form speaks of none; None where a number cannot be read.
    """
    if match.has("lapse"):
        lapse = _lapse(match)
        return (lapse, None) if lapse else None
    if not (match.has("low") or match.has("some") or any(map(match.has, _NUMBERED)) or "amount" in match.fixed):
        return (), None
    first = _amount(match, "low", "high", "timeunit")
    if first is None:
        return None
    if match.has("low2") and not match.has("timeunit2"):
        whole = _with_part(match, first)
        return ((whole,), None) if whole else None
    amounts = [first]
    for number in _FURTHER:
        if match.has("low" + number):
            further = _amount(match, "low" + number, "high" + number, "timeunit" + number)
            if further is None or UNITS_BY_SIZE.index(further.unit) <= UNITS_BY_SIZE.index(amounts[-1].unit):
                return tuple(amounts), match.ends_before("low" + number)  # "3 Jahre, 4 Jahre" are two
            amounts.append(further)
    return tuple(amounts), None


def summed(amounts: tuple[Amount, ...]) -> Amount:
    """Several amounts as one of the last unit ("2 Jahre und 3 Monate" are 27 months).

    The first alone, without its number, where it cannot be told: days in a year, or a vague amount.
    """
    first, last = amounts[0], amounts[-1]
    if len(amounts) == 1:
        return first
    sizes = [_size(amount.unit) for amount in amounts]
    numerals = [amount.numeral for amount in amounts if amount.numeral is not None and amount.high is None]
    if len(numerals) < len(amounts) or len({in_months for in_months, _ in sizes}) > 1:
        return Amount(first.unit, NumberSet(()), hedge=first.hedge)
    total = sum(numeral.value * size for numeral, (_, size) in zip(numerals, sizes, strict=True))
    numeral = Numeral(plain(Fraction(total) / sizes[-1][1]), numerals[-1].grain, is_plain=False)
    return Amount(last.unit, hedged(numeral.value, numeral.grain, first.hedge), numeral, None, first.hedge)


def _size(unit: str) -> tuple[bool, Fraction]:
    """Is a unit one of months, and how many months or days does it have?"""
    months = periods.MONTHS_OF_UNIT.get(unit)
    if months is not None:
        return True, Fraction(months)
    in_day = periods.CLOCK_UNITS_IN_DAY.get(unit)
    return False, Fraction(periods.DAYS_OF_UNIT[unit]) if in_day is None else Fraction(1, in_day)


def _lapse(match: Match) -> tuple[Amount, ...]:
    """ "2:30 Stunden" and "2:31:37 Stunden" begin with hours, "0:56 Minuten" and "1:45,33" with minutes; none where it is no such lapse."""
    found = _LAPSE.fullmatch(match.bare("lapse") or "")
    units = _UNITS_OF_LAPSE.get(match.text("timeunit") or match.fixed.get("unit") or "")
    if found is None or units is None:
        return ()
    figures = [figure for figure in found.groups()[:3] if figure is not None]
    tail = found[4] or ""
    if len(figures) > len(units) or any(int(figure) >= _SIXTY for figure in figures[1:]) or (tail and len(figures) < len(units)):
        return ()
    values = [Fraction(figure) for figure in figures]
    grain = Fraction(1, 10 ** len(tail))
    values[-1] += int(tail or 0) * grain
    last = len(values) - 1
    return tuple(
        Amount(
            unit,
            hedged(plain(value), grain if place == last else 1, None),
            Numeral(plain(value), plain(grain if place == last else Fraction(1)), is_plain=False),
        )
        for place, (unit, value) in enumerate(zip(units, values, strict=False))
        if value or place == last
    )


def _with_part(match: Match, first: Amount) -> Amount | None:
    """ "a year and a half": the second number has the unit of the first."""
    part = match.numeral("low2")
    if first.numeral is None or part is None:
        return None
    numeral = Numeral(first.numeral.value + part.value, part.value, is_plain=False)
    return Amount(first.unit, hedged(numeral.value, numeral.grain, first.hedge), numeral, None, first.hedge)


def _amount(match: Match, low_slot: str, high_slot: str, unit_slot: str) -> Amount | None:
    unit = match.text("piece") or match.text(unit_slot) or match.fixed.get("unit")
    unit = unit or next((text for slot in _SLOTS_OF_UNITS if (text := match.text(slot))), None)
    stem, high = _stem(match), match.numeral(high_slot)
    low = match.numeral(low_slot) if match.has(low_slot) else stem
    if unit is None:
        return None
    if low is None and low_slot == "low" and match.fixed.get("amount", "").isdecimal():
        low = Numeral(int(match.fixed["amount"]), 1, is_plain=True)
    if low is None:
        if match.has(low_slot):
            return None
        return Amount(unit, NumberSet(()), hedge="vague")
    if match.has(low_slot) and stem is not None:
        high = stem  # "zwei- bis dreistündig"
    hedge = match.text("hedge")
    if "*" in unit:
        unit, low, high = _whole_unit(unit, low, high)
    if high is not None and (shared := in_scale_of(low, high)) != low.value:  # "3 to 5 million years"
        low = Numeral(shared, high.grain, is_plain=False, scale=high.scale)
    if high is not None and high.value < low.value:
        return None  # "cut from 12 to eight years"
    if high is not None:
        return Amount(unit, spanning(low.value, high.value), low, high, "between")
    return Amount(unit, hedged(low.value, low.grain, hedge), low, None, hedge)


def _whole_unit(unit: str, low: Numeral, high: Numeral | None) -> tuple[str, Numeral, Numeral | None]:
    """ "drei Viertelstunden" are 45 minutes: the unit "minute*15" counts by fifteen."""
    name, _, times = unit.partition("*")
    low, *rest = (Numeral(plain(one.value * int(times)), one.grain * int(times), is_plain=False) for one in (low, high) if one is not None)
    return name, low, rest[0] if rest else None


def _stem(match: Match) -> Numeral | None:
    """The number that a word begins with: "dreitägig", "zweiwöchentlich"."""
    span = next((match.span(slot) for slot in _NUMBERED if match.has(slot)), None)
    value = match.scan.value(span[0], "number") if span else None
    if isinstance(value, Fraction):  # "zweieinhalbstündig", as exact as its part
        return Numeral(value, Fraction(1, value.denominator), is_plain=False)
    return Numeral(value, 1, is_plain=True) if isinstance(value, int) else None
