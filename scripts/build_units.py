"""Build rules/reference/units.json: every unit of pint as a factor (and an offset) to SI base units, so that pint is no part of a run.

Usage: python scripts/build_units.py [--out FILE]

A unit is ``[dimension, factor, offset]``: a value v in the unit is ``v * factor + offset`` in base units, both exact fractions. The
dimension is a text such as ``length:1 time:-1``. Units that are not linear (decibel, pH) are left out. Source: pint's default registry,
which follows the SI brochure, NIST SP 811 and CODATA.
"""

from __future__ import annotations

import argparse
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

OUTPUT = Path(__file__).resolve().parent.parent / "rules" / "reference" / "units.json"


def registry() -> Any:
    """The default registry of pint in exact arithmetic."""
    import pint

    return pint.UnitRegistry(non_int_type=Fraction)


def dimension_of(units: Any, name: str) -> str:
    """``length:1 time:-1`` for a name of a unit of the registry."""
    powers = {base.strip("[]"): Fraction(power) for base, power in units.get_dimensionality(name).items()}
    return " ".join(f"{base}:{powers[base]}" for base in sorted(powers))


def entry(units: Any, name: str) -> list[str] | None:
    """The row of one unit; None where it is not linear."""
    if units._units[name].is_logarithmic:  # noqa: SLF001 (pint has no public way to ask)
        return None
    base = units.get_base_units(name)[1]
    at = [units.Quantity(Fraction(value), name).to(base).magnitude for value in (0, 1, 2)]
    if not all(isinstance(value, (int, Fraction)) for value in at) or at[2] - at[1] != at[1] - at[0]:
        return None
    return [dimension_of(units, name), str(Fraction(at[1] - at[0])), str(Fraction(at[0]))]


def table() -> dict[str, Any]:
    """Prefixes and units of the registry."""
    units = registry()
    prefixes = {prefix.name: str(Fraction(prefix.converter.scale)) for prefix in units._prefixes.values() if prefix.name}  # noqa: SLF001
    rows = {name: entry(units, name) for name in sorted({unit.name for unit in units._units.values()})}  # noqa: SLF001
    import pint

    return {
        "source": f"pint {pint.__version__}, default registry (BSD-3-Clause)",
        "prefixes": dict(sorted(prefixes.items())),
        "units": {name: row for name, row in rows.items() if row},
    }


def main(argv: list[str] | None = None) -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUTPUT)
    out = parser.parse_args(argv).out
    out.parent.mkdir(parents=True, exist_ok=True)
    content = table()
    rows = ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in content["units"].items())
    head = f' "source": {json.dumps(content["source"])},\n "prefixes": {json.dumps(content["prefixes"])},\n'
    out.write_text(f'{{\n{head} "units": {{\n{rows}\n }}\n}}\n', encoding="utf-8")
    print(f"{out.name}: {len(content['units'])} units, {len(content['prefixes'])} prefixes")


if __name__ == "__main__":
    main()
