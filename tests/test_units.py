"""The table of units: what it holds, and that it says what pint says."""

import json
import tomllib
from fractions import Fraction

import pytest

from checker import paths
from checker.reference.units import convert, namesakes, unit
from checker.values.numbers import exactly

NAMES = sorted(json.loads((paths.RULES / "reference" / "units.json").read_text(encoding="utf-8"))["units"])


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (10, "mile", "kilometer", Fraction("16.09344")),
        (6, "foot", "meter", Fraction("1.8288")),
        (20, "degree_Celsius", "degree_Fahrenheit", 68),
        (36, "kilometer / hour", "meter / second", 10),
        (1, "hectare", "meter ** 2", 10000),
        (1, "kilogram * meter / second ** 2", "newton", 1),
    ],
)
def test_conversions(value, source, target, expected):
    one, other = unit(source), unit(target)
    assert one is not None and other is not None and one.dimension == other.dimension
    assert convert(exactly(value), one, other) == exactly(expected)


def test_a_difference_has_no_zero_point():
    celsius, fahrenheit = unit("degree_Celsius"), unit("degree_Fahrenheit")
    assert celsius and fahrenheit and convert(exactly(2), celsius, fahrenheit, difference=True) == exactly(Fraction(18, 5))


@pytest.mark.parametrize("name", ["EUR", "percent_point", "person", "", " / ", "kilo", "mile // hour", "kilodegree_Celsius"])
def test_what_is_no_unit(name):
    assert unit(name) is None


def test_the_table_says_what_pint_says():
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry(non_int_type=Fraction)
    for name in NAMES:
        known = unit(name)
        assert known is not None
        expected = registry.Quantity(Fraction(3), name).to_base_units().magnitude
        assert 3 * known.factor + known.offset == expected, name
        powers = {f"[{base}]": power for base, power in known.dimension}
        assert powers == dict(registry.get_dimensionality(name)), name


def test_every_namesake_is_a_unit_of_the_same_dimension_and_has_a_source():
    for name, entry in tomllib.loads((paths.RULES / "reference" / "namesakes.toml").read_text(encoding="utf-8")).items():
        found = namesakes(name)
        assert len(found) == 1 + len(entry["also"]), name
        assert len({one.dimension for one in found}) == 1, name
        assert entry["source"], name
