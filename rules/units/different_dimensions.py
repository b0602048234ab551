"""One value in two units that do not measure the same."""

from typing import Any

from checker import Check, Checks, Claim, Conversion, rule
from checker.reference.units import Dimension, unit
from checker.values.numbers import EMPTY
from checker.words import say, say_unit

_LENGTH, _VOLUME, _MASS, _AREA = unit("meter"), unit("liter"), unit("kilogram"), unit("hectare")
_TALLEST = 3  # metres: "1.85 m (80 kg)" are two facts about a person or an animal
_HEAVIEST = 300  # kilograms


@rule("UNI002", severity="warning", message='"{text}": {one} and {other_value} do not measure the same')
def different_dimensions(claim: Claim[Conversion]) -> Checks:
    """A value is converted into a unit of another dimension.

    ## Why it matters
    A unit is wrong or half of it is missing ("per hour", "square"), and the reader compares what cannot be compared.

    ## Wrong
    ```de 2023-09-28
    Der Zaun ist [5 Meter (12 Kilogramm)](UNI002) lang.
    ```

    ```en 2023-09-28
    The limit is [30 km per hour (19 miles)](UNI002).
    ```

    ## Right
    ```de 2023-09-28
    Der Zaun ist 5 Meter (16 Fuß) lang. In den Kessel passen 30 Liter (30 Kilogramm).
    ```

    ```en 2023-09-28
    The limit is 30 km per hour (19 miles per hour). Take 1 cup (200 g) of sugar.
    ```

    ## Silent when
    One is a volume and the other a mass, as in recipes, each perhaps in a time ("barrels a day", "tonnes a year"), or a length of less
    than three metres and a mass, as of people; one is an area and the other what grows on it, by weight or volume; the two are
    not in brackets but between commas, and may be two things; or one of the two is no physical unit.
    """
    if claim.head == "apposed":
        return
    one, other = claim.part("one"), claim.part("other")
    first, second = (unit(side.unit or "?") if side else None for side in (one, other))
    if one is None or other is None or first is None or second is None or other.numbers is None:
        return
    dimensions = {first.dimension, second.dimension}
    if (
        _LENGTH is None
        or _VOLUME is None
        or _MASS is None
        or _AREA is None
        or {_per_time(one) for one in dimensions} == {_VOLUME.dimension, _MASS.dimension}
    ):
        return
    if dimensions in ({_AREA.dimension, _MASS.dimension}, {_AREA.dimension, _VOLUME.dimension}):
        return
    if (
        dimensions == {_LENGTH.dimension, _MASS.dimension}
        and any(_is_body_length(side) for side in (one, other))
        and not _is_heavy(one, other)
    ):
        return
    yield Check(
        stated=other.numbers,
        expected=other.numbers if _are_equal(first.dimension, second.dimension) else EMPTY,
        stated_as=other.text,
        expected_as=say("a unit like {unit}", unit=say_unit(one.unit or "")),
        fields={"one": one.text, "other_value": other.text},
    )


def _per_time(dimension: Dimension) -> Dimension:
    """Of what is told for a time, that which is told: of litres a second the litres."""
    return tuple((name, power) for name, power in dimension if (name, power) != ("time", -1))


def _is_heavy(*sides: Claim[Any]) -> bool:
    """Does one weigh more than anybody?"""
    known = ((side, unit(side.unit or "?")) for side in sides)
    return any(
        found is not None and _MASS is not None and found.dimension == _MASS.dimension and (side.value or 0) * found.factor > _HEAVIEST
        for side, found in known
    )


def _is_body_length(side: Claim[Any]) -> bool:
    known = unit(side.unit or "?")
    if known is None or _LENGTH is None or known.dimension != _LENGTH.dimension or side.value is None:
        return False
    return side.value * known.factor <= _TALLEST


def _are_equal(one: Dimension, other: Dimension) -> bool:
    """Angles and counts have no dimension: such a unit fits no other."""
    return one == other
