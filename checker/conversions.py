"""Help for rule authors: a quantity in another unit, as it is said and as it could have been written."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from checker.model import Claim, Repair
from checker.reference.units import Unit, convert
from checker.repairs import exchanged, known
from checker.tolerance import tolerant
from checker.values.numbers import Number, NumberSet
from checker.words import say_number, say_numbers, say_rounded, say_unit


def say_converted(one: Claim[Any], other: Claim[Any], source: Unit, target: Unit, expected: NumberSet) -> str:
    """The converted value, where the first side is a plain number; else the set."""
    if one.value is None or one.hedge is not None:
        return say_numbers(expected, other.unit)
    return f"{say_rounded(_value_of(one.value, source, target))} {say_unit(other.unit or '')}"


def _value_of(value: Number, source: Unit, target: Unit) -> Fraction:
    return (Fraction(value) * source.factor + source.offset - target.offset) / target.factor


def in_unit(side: Claim[Any], source: Unit, target: Unit) -> NumberSet:
    """The side in the other unit; where the units have zero points, as a reading or as a difference, which nobody tells below zero."""
    numbers = tolerant(side)
    reading = convert(numbers, source, target)
    if source.offset == target.offset or (side.value is not None and side.value < 0):
        return reading
    return reading.union(convert(numbers, source, target, difference=True))


def candidates(one: Claim[Any], other: Claim[Any], source: Unit, target: Unit) -> Iterator[Repair]:
    """Either side as it follows from the other, to a whole number where it is 10 or more."""
    yield from known((_rewritten(other, one, source, target), _rewritten(one, other, target, source)))


def _rewritten(side: Claim[Any], by: Claim[Any], source: Unit, target: Unit) -> Repair | None:
    if side.value is None or by.value is None:
        return None
    value = _value_of(by.value, source, target)
    new = say_number(round(value) if abs(value) >= 10 else round(value, 1))
    old = say_number(side.value)
    return exchanged(side, old, new) or exchanged(side, _continental(old), _continental(new))


def _continental(number: str) -> str:
    """1,234.5 as 1.234,5."""
    return number.translate(str.maketrans(",.", ".,"))
