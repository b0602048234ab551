"""One quantity in two units."""

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from itertools import product
from typing import Any

from checker import Check, Checks, Claim, Conversion, Repair, rule
from checker.reference.units import Unit, convert, namesakes, unit
from checker.repairs import exchanged, known
from checker.tolerance import tolerant
from checker.values.numbers import Number, NumberSet, exactly, is_power_of_ten
from checker.words import say_number, say_numbers, say_rounded, say_unit

_HOUR = 3600


@rule("UNI001", severity="error", message='"{text}": {one} is {expected}, not {other_value}')
def wrong_conversion(claim: Claim[Conversion]) -> Checks:
    """The value in the second unit is not that in the first, rounding allowed for.

    ## Why it matters
    A slip in a conversion changes the size of a thing, and readers of one unit are misled while readers of the other are not.

    ## Wrong
    ```de 2023-09-28
    Bis zur Grenze sind es [10 Meilen (18 km)](UNI001 "kilometer").
    ```

    ```en 2023-09-28
    The border is [10 miles (18 km)](UNI001 "kilometer") away.
    ```

    ## Right
    ```de 2023-09-28
    Bis zur Grenze sind es 10 Meilen (16 km), bis zum Fluss 2 Meilen (3 km). Das Becken ist 6 Fuß (1,8 m) tief.
    ```

    ```en 2023-09-28
    The border is 10 miles (16 km) away, the coast 75 km (50 miles). Temperatures rose by 2°C (3.6°F).
    ```

    ## Silent when
    The units are the same, have different dimensions or are no physical units, or stand apart ("200 metres, about 3 km", "a 10-mile
    loop (2,000 feet)") and are metric both or neither, so that they may be two distances; a number is compound ("5 feet 10 inches"); one
    is taken from the other ("64 kB (minus 16 bytes)"); or one of the two is rounded as coarsely as converted numbers are. Temperatures
    may be readings or differences. A name may stand for several units: a mile may be nautical, a gallon imperial, a German pound half a
    kilogram.
    """
    one, other = claim.part("one"), claim.part("other")
    if one is None or other is None or one.numbers is None or other.numbers is None:
        return
    source, target = unit(one.unit or "?"), unit(other.unit or "?")
    if source is None or target is None or source == target or source.dimension != target.dimension:
        return
    if claim.head == "apposed" and _is_metric(source) == _is_metric(target):
        return
    if not source.offset and not target.offset and one.value and other.value and (one.value > 0) != (other.value > 0):
        return
    expected = _converted(one, other, source, target)
    yield Check(
        stated=tolerant(other),
        expected=expected,
        stated_as=other.text,
        expected_as=_said(one, other, source, target, expected),
        fields={"one": one.text, "other_value": other.text},
        repairs=_candidates(one, other, source, target),
    )


def _is_metric(side: Unit) -> bool:
    """Is a unit so many tens, hundreds or thousands of the basic one, or that in an hour?"""
    factors = (side.factor, 1 / side.factor, side.factor * _HOUR, 1 / (side.factor * _HOUR))
    return any(is_power_of_ten(factor) for factor in factors)


def _said(one: Claim[Any], other: Claim[Any], source: Unit, target: Unit, expected: NumberSet) -> str:
    """The converted value, where the first side is a plain number; else the set."""
    if one.value is None or one.hedge is not None:
        return say_numbers(expected, other.unit)
    return f"{say_rounded(_value_of(one.value, source, target))} {say_unit(other.unit or '')}"


def _value_of(value: Number, source: Unit, target: Unit) -> Fraction:
    return (Fraction(value) * source.factor + source.offset - target.offset) / target.factor


def _converted(one: Claim[Any], other: Claim[Any], source: Unit, target: Unit) -> NumberSet:
    """The first side in the unit of the second; another unit that a name stands for counts where the value fits to the digit."""
    expected = _in_unit(one, source, target)
    stated = one.numbers if one.value is None or one.hedge else exactly(one.value)
    if stated is None or other.numbers is None:
        return expected
    others = product(namesakes(one.unit or "?"), namesakes(other.unit or "?"))
    readings = (convert(stated, *pair) for pair in others if pair != (source, target) and pair[0].dimension == pair[1].dimension)
    return reduce(NumberSet.union, (reading for reading in readings if not reading.disjoint(other.numbers)), expected)


def _in_unit(side: Claim[Any], source: Unit, target: Unit) -> NumberSet:
    """The side in the other unit; where the units have zero points, as a reading or as a difference."""
    numbers = tolerant(side)
    reading = convert(numbers, source, target)
    return reading.union(convert(numbers, source, target, difference=True)) if source.offset != target.offset else reading


def _candidates(one: Claim[Any], other: Claim[Any], source: Unit, target: Unit) -> Iterator[Repair]:
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
