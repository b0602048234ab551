"""One quantity in two units."""

from functools import reduce
from itertools import product
from typing import Any

from checker import Check, Checks, Claim, Conversion, rule
from checker.conversions import candidates, in_unit, say_converted
from checker.reference.units import Unit, convert, namesakes, unit
from checker.tolerance import tolerant
from checker.values.numbers import NumberSet, exactly, is_power_of_ten

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
    The border is 10 miles (16 km) away, the coast 75 km (50 miles).
    ```

    ## Silent when
    The units are the same, have different dimensions or are no physical units, or stand apart ("200 metres, about 3 km", "a 10-mile
    loop (2,000 feet)") and are metric both or neither, so that they may be two distances; a number is compound ("5 feet 10 inches"); one
    is taken from the other ("64 kB (minus 16 bytes)"); or one of the two is rounded as coarsely as converted numbers are. Temperatures
    are the concern of another rule. A name may stand for several units: a mile may be nautical, a gallon imperial, a German pound half a
    kilogram.
    """
    one, other = claim.part("one"), claim.part("other")
    if one is None or other is None or one.numbers is None or other.numbers is None:
        return
    source, target = unit(one.unit or "?"), unit(other.unit or "?")
    if source is None or target is None or source == target or source.dimension != target.dimension:
        return
    if source.offset != target.offset:
        return
    if claim.head == "apposed" and _is_metric(source) == _is_metric(target):
        return
    if one.value and other.value and (one.value > 0) != (other.value > 0):
        return
    expected = _converted(one, other, source, target)
    yield Check(
        stated=tolerant(other),
        expected=expected,
        stated_as=other.text,
        expected_as=say_converted(one, other, source, target, expected),
        fields={"one": one.text, "other_value": other.text},
        repairs=candidates(one, other, source, target),
    )


def _is_metric(side: Unit) -> bool:
    """Is a unit so many tens, hundreds or thousands of the basic one, or that in an hour?"""
    factors = (side.factor, 1 / side.factor, side.factor * _HOUR, 1 / (side.factor * _HOUR))
    return any(is_power_of_ten(factor) for factor in factors)


def _converted(one: Claim[Any], other: Claim[Any], source: Unit, target: Unit) -> NumberSet:
    """The first side in the unit of the second; another unit that a name stands for counts where the value fits to the digit."""
    expected = in_unit(one, source, target)
    stated = one.numbers if one.value is None or one.hedge else exactly(one.value)
    if stated is None or other.numbers is None:
        return expected
    others = product(namesakes(one.unit or "?"), namesakes(other.unit or "?"))
    readings = (convert(stated, *pair) for pair in others if pair != (source, target) and pair[0].dimension == pair[1].dimension)
    return reduce(NumberSet.union, (reading for reading in readings if not reading.disjoint(other.numbers)), expected)
