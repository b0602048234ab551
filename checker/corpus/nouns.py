"""What is counted, across languages: a noun is a concept of ``rules/reference/nouns.toml``."""

from functools import lru_cache
from typing import Any

import msgspec

from checker import datafile, paths
from checker.errors import ConfigError
from checker.model import Claim

# Those that count people one by one, beside those that are a kind of person.
_PEOPLE = frozenset(
    {"person", "dead", "injured", "victim", "missing_person", "survivor", "hostage", "inhabitant", "member", "member_of_parliament"}
)
FILE = paths.RULES / "reference" / "nouns.toml"


class Concept(msgspec.Struct, frozen=True):
    """``broader`` are the concepts that this one is a kind of. ``generic`` things ("people") are counted in many ways in one article."""

    name: str
    broader: frozenset[str] = frozenset()
    generic: bool = False


def concept(language: str, noun: str) -> Concept | None:
    """The concept of a noun or noun phrase in its dictionary form, in any case; None where there is none."""
    return _table().get((language, noun.lower()))


def counts_people(claim: Claim[Any]) -> bool:
    """Does it count people one by one, as "children" and "tourists" do, and "families" do not?"""
    named = concept(claim.language or "", claim.head or "")
    return named is not None and (named.name in _PEOPLE or "person" in named.broader)


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], Concept]:
    table: dict[tuple[str, str], Concept] = {}
    rows = datafile.load(FILE, ConfigError)
    parents = {name: row.pop("broader") for name, row in rows.items() if "broader" in row}
    for name, row in rows.items():
        found = Concept(name, _ancestors(name, parents), row.pop("generic", False))
        for language, nouns in row.items():
            for noun in nouns:
                key = (language, noun.lower())
                if key in table:
                    raise ConfigError(f"{noun!r} stands under {table[key].name!r} and {name!r}; leave it under one", file=FILE)
                table[key] = found
    return table


def _ancestors(name: str, parents: dict[str, Any]) -> frozenset[str]:
    """All concepts that one is a kind of, at whatever remove; the keys that stay in a row are languages."""
    found: list[str] = []
    while (name := parents.get(name, "")) and name not in found:
        found.append(name)
    return frozenset(found)
