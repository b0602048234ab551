"""What is counted, across languages: a noun is a concept of ``rules/reference/nouns.toml``."""

from functools import lru_cache
from typing import Any

import msgspec

from checker import datafile, paths
from checker.errors import ConfigError

FILE = paths.RULES / "reference" / "nouns.toml"


class Concept(msgspec.Struct, frozen=True):
    """``broader`` is the concept that this one is a kind of. ``generic`` things ("people") are counted in many ways in one article."""

    name: str
    broader: str | None = None
    generic: bool = False


def concept(language: str, noun: str) -> Concept | None:
    """The concept of a noun or noun phrase in its dictionary form, in any case; None where there is none."""
    return _table().get((language, noun.lower()))


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], Concept]:
    table: dict[tuple[str, str], Concept] = {}
    for name, row in datafile.load(FILE, ConfigError).items():
        found = _concept(name, row)
        for language, nouns in row.items():
            for noun in nouns:
                key = (language, noun.lower())
                if key in table:
                    raise ConfigError(f"{noun!r} stands under {table[key].name!r} and {name!r}; leave it under one", file=FILE)
                table[key] = found
    return table


def _concept(name: str, row: dict[str, Any]) -> Concept:
    """The concept of a table of the file, whose other keys, the languages, stay in the row."""
    return Concept(name, row.pop("broader", None), row.pop("generic", False))
