"""Units of measurement: exact factors to SI base units, from the generated table ``rules/reference/units.json``.

A unit is named as pint names it: ``mile``, ``kilometer`` (prefix and unit in one), ``degree_Celsius``, ``kilometer / hour``,
``meter ** 2``.
"""

import json
import re
from fractions import Fraction
from functools import lru_cache
from typing import Any

import msgspec

from checker import datafile, paths
from checker.errors import DataError
from checker.values.numbers import NumberSet

Dimension = tuple[tuple[str, Fraction], ...]

_TERM = re.compile(r"(?P<name>\w+)(?: ?\*\* ?(?P<power>-?\d))?")


class Unit(msgspec.Struct, frozen=True, gc=False):
    """A value v in this unit is ``v * factor + offset`` in base units of the dimension."""

    dimension: Dimension
    factor: Fraction
    offset: Fraction = Fraction(0)


@lru_cache(maxsize=512)
def unit(name: str) -> Unit | None:
    """The unit of a name; None for an unknown one (a currency, a counted thing)."""
    result = Unit((), Fraction(1))
    for position, quotient in enumerate(name.split(" / ")):
        for term in quotient.split(" * "):
            factor = _power(term)
            if factor is None:
                return None
            if name == term:
                return factor
            result = _times(result, factor, -1 if position else 1)
    return result


@lru_cache(maxsize=64)
def namesakes(name: str) -> tuple[Unit, ...]:
    """The units that a name can stand for, that of the table first: a mile may be nautical, a German pound half a kilogram."""
    units = [unit(name)]
    for text in _namesakes().get(name, {}).get("also", ()):
        factor, _, other = text.partition(" ")
        found = unit(other)
        units.append(found and Unit(found.dimension, found.factor * Fraction(factor), found.offset))
    return tuple(one for one in units if one is not None)


def convert(numbers: NumberSet, source: Unit, target: Unit, *, difference: bool = False) -> NumberSet:
    """The values in another unit of the same dimension; with ``difference`` as differences, for which zero points do not count."""
    if difference:
        return numbers.scale(source.factor / target.factor)
    return numbers.scale(source.factor).shift(source.offset - target.offset).scale(1 / target.factor)


def _power(term: str) -> Unit | None:
    match = _TERM.fullmatch(term.strip())
    base = _simple(match["name"]) if match else None
    if match is None or base is None or not match["power"]:
        return base
    return _times(Unit((), Fraction(1)), base, int(match["power"]))


def _times(one: Unit, other: Unit, power: int) -> Unit:
    """One unit times a power of another; zero points have no meaning in a product."""
    powers = dict(one.dimension)
    for base, exponent in other.dimension:
        powers[base] = powers.get(base, Fraction(0)) + exponent * power
    return Unit(tuple(sorted((base, exponent) for base, exponent in powers.items() if exponent)), one.factor * other.factor**power)


def _simple(name: str) -> Unit | None:
    """A unit of the table, or one with a prefix."""
    data = _table()
    if name in data["units"]:
        dimension, factor, offset = data["units"][name]
        return Unit(_dimension(dimension), Fraction(factor), Fraction(offset))
    for prefix, scale in data["prefixes"].items():
        row = data["units"].get(name.removeprefix(prefix)) if name.startswith(prefix) else None
        if row and row[2] == "0":
            return Unit(_dimension(row[0]), Fraction(row[1]) * Fraction(scale))
    return None


def _dimension(text: str) -> Dimension:
    pairs = (part.split(":") for part in text.split())
    return tuple((base, Fraction(power)) for base, power in pairs)


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((paths.RULES / "reference" / "units.json").read_text(encoding="utf-8"))
    return content


@lru_cache(maxsize=1)
def _namesakes() -> dict[str, Any]:
    return datafile.load(paths.RULES / "reference" / "namesakes.toml", DataError)
