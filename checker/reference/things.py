"""What quantities are quantities of: ``rules/reference/things.toml``, read when it is first needed."""

from fractions import Fraction
from functools import cache

import msgspec

from checker import datafile
from checker.errors import DataError
from checker.paths import RULES
from checker.values.numbers import ANY, NumberSet, between


class Thing(msgspec.Struct, frozen=True):
    """The unit that measures a thing, the values that it can have in that unit (ANY where no limits are known), and units of other
    dimensions that are written by mistake.
    """

    unit: str
    values: NumberSet
    mistaken: tuple[str, ...] = ()


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    unit: str
    low: str | None = None
    high: str | None = None
    mistaken: tuple[str, ...] = ()


@cache
def things() -> dict[str, Thing]:
    """All things by name."""
    file = RULES / "reference" / "things.toml"
    rows = datafile.load_record(file, dict[str, _Row], DataError, advice="correct the thing")
    return {name: Thing(row.unit, _values(row), row.mistaken) for name, row in rows.items()}


def _values(row: _Row) -> NumberSet:
    return ANY if row.low is None or row.high is None else between(Fraction(row.low), Fraction(row.high))
