"""Surface forms of units of measurement."""

from __future__ import annotations

from cldr.packages import Node, Packages
from cldr.text import strip_slot, unique

SIGNS = frozenset("°′″'\"%‰")
WIDTHS = ("long", "short", "narrow")

# Units whose CLDR name, with "_" for "-", is also their name in the table.
SAME_NAME = {
    "length": (
        "kilometer meter decimeter centimeter millimeter micrometer nanometer mile yard foot inch nautical-mile"
        " light-year astronomical-unit parsec"
    ),
    "area": "hectare acre",
    "volume": "liter milliliter deciliter centiliter hectoliter gallon pint quart fluid-ounce cup tablespoon teaspoon",
    "mass": "kilogram gram milligram microgram pound ounce stone carat",
    "speed": "knot",
    "temperature": "kelvin",
    "duration": "year quarter month week day hour minute second millisecond microsecond nanosecond decade century",
    "energy": "joule kilojoule kilowatt-hour calorie kilocalorie british-thermal-unit",
    "power": "watt kilowatt megawatt gigawatt milliwatt horsepower",
    "digital": "bit byte kilobyte megabyte gigabyte terabyte petabyte kilobit megabit gigabit",
    "electric": "volt ampere milliampere ohm",
    "frequency": "hertz kilohertz megahertz gigahertz",
    "pressure": "pascal hectopascal kilopascal megapascal bar millibar",
    "force": "newton",
    "angle": "degree radian",
    "concentr": "percent permille karat mole",
}

OTHER_NAME = {
    "area-square-kilometer": "kilometer ** 2",
    "area-square-meter": "meter ** 2",
    "area-square-centimeter": "centimeter ** 2",
    "area-square-mile": "mile ** 2",
    "area-square-foot": "foot ** 2",
    "area-square-inch": "inch ** 2",
    "area-square-yard": "yard ** 2",
    "volume-cubic-meter": "meter ** 3",
    "volume-cubic-centimeter": "centimeter ** 3",
    "volume-cubic-kilometer": "kilometer ** 3",
    "volume-cubic-foot": "foot ** 3",
    "volume-barrel": "oil_barrel",
    "mass-tonne": "metric_ton",
    "speed-kilometer-per-hour": "kilometer / hour",
    "speed-meter-per-second": "meter / second",
    "speed-mile-per-hour": "mile / hour",
    "temperature-celsius": "degree_Celsius",
    "temperature-fahrenheit": "degree_Fahrenheit",
    "energy-electronvolt": "electron_volt",
    "pressure-atmosphere": "standard_atmosphere",
    "angle-arc-minute": "arcminute",
    "angle-arc-second": "arcsecond",
    "concentr-part-per-1e6": "ppm",
    "consumption-liter-per-100-kilometer": "liter / (100 * kilometer)",
    "consumption-mile-per-gallon": "mile / gallon",
}


def unit_names() -> dict[str, str]:
    """Return CLDR unit id -> name in the table."""
    same = {f"{kind}-{unit}": unit.replace("-", "_") for kind, units in SAME_NAME.items() for unit in units.split()}
    return same | OTHER_NAME


def is_pattern(key: str) -> bool:
    """Tell whether a key of a unit ("unitPattern-count-one", "dative-count-other") holds a pattern with a number."""
    return "-count-" in key and not key.startswith("compoundUnitPattern")


def is_usable(width: str, form: str) -> bool:
    """Tell whether a form may enter the table: narrow ones need a letter or a unit sign."""
    return width != "narrow" or any(char.isalpha() or char in SIGNS for char in form)


def forms_of(units: Node, unit: str) -> list[str]:
    """Return all forms of a unit: patterns of all plural categories and cases, then the display name, by width."""
    found: list[str] = []
    for width in WIDTHS:
        entry = units[width].get(unit, {})
        patterns = [form for key, form in entry.items() if is_pattern(key)]
        forms = [strip_slot(form) for form in [*patterns, entry.get("displayName", "")]]
        found += [form for form in forms if is_usable(width, form)]
    return unique(found)


def per_forms(units: Node, unit: str) -> list[str]:
    """Return the forms of "per <unit>" by width, e.g. "pro Stunde", "/h"."""
    return unique(strip_slot(units[width].get(unit, {}).get("perUnitPattern", "")) for width in WIDTHS)


def filled(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the entries that have forms, sorted by key."""
    return {key: found[key] for key in sorted(found) if found[key]}


def unit_tables(packages: Packages, language: str) -> Node:
    """Return the unit parts of the table: "units" and "unit_per"."""
    units: Node = packages.main("cldr-units-full", language, "units")["units"]
    table = unit_names()
    return {
        "units": filled({name: forms_of(units, unit) for unit, name in table.items()}),
        "unit_per": filled({name: per_forms(units, unit) for unit, name in table.items()}),
    }
