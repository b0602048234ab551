"""Quantities in several units: "5 feet 10 inches", "7 lb 7 oz", "2 yards 1 foot 3 inches"."""

from fractions import Fraction

from checker.extract.draft import Draft
from checker.extract.intervals import single
from checker.numerals import Numeral
from checker.reference.units import Unit, unit
from checker.slots import Match
from checker.values.hedges import hedged
from checker.values.numbers import Number, is_power_of_ten, plain

_MORE = (("low2", "unit2"), ("low3", "unit3"))


def compound(match: Match) -> Draft | None:
    """One quantity in the smallest of its units; where a part is no part of the one before it, only what stands before that is read.

    Behind ``joined=customary``, for parts that a word or a sign joins, they are those of customary units only: "6 feet and 2 inches" is one
    length, "2 kg and 500 g" may be two weights.
    """
    first, name, span = match.numeral("low"), match.text("unit"), match.span("unit")
    if first is None or name is None:
        return None
    value, grain, hedge, last, is_whole = first.value, first.grain, match.text("hedge"), span[1] if span else match.last, True
    size = unit(name)
    for number_slot, unit_slot in _MORE:
        number, smaller = match.numeral(number_slot), match.text(unit_slot)
        ratio = _parts(size, unit(smaller), number) if size is not None and smaller is not None else None
        if number is None or smaller is None or ratio is None or ("joined" in match.fixed and is_power_of_ten(ratio)):
            break
        value, grain, name, size, is_whole = plain(value * ratio + number.value), number.grain, smaller, unit(smaller), False
        last = _end(match, number_slot, unit_slot)
    if is_whole:
        return Draft(match.first, last, "quantity", {**single(first, hedge), "unit": name})
    fields = {"value": value, "numbers": hedged(value, grain, hedge), "grain": grain, "hedge": hedge, "unit": name}
    return Draft(match.first, last, "quantity", fields)


def _end(match: Match, number_slot: str, unit_slot: str) -> int:
    """The token behind a part; that of the last includes the sign or word that its form has instead of a unit."""
    span, number = match.span(unit_slot), match.span(number_slot)
    assert number is not None
    return span[1] if span is not None else match.last if number[1] + 1 == match.last else number[1]


def _parts(one: Unit, other: Unit | None, number: Numeral | None) -> Number | None:
    """How many of a smaller unit make the greater one; None where it is no whole number of them or the number is not less than it."""
    if other is None or number is None or one.dimension != other.dimension or one.offset or other.offset:
        return None
    ratio = Fraction(one.factor) / Fraction(other.factor)
    return ratio.numerator if ratio.denominator == 1 and 0 <= number.value < ratio else None
