"""What is counted, across languages: a noun is a concept of ``rules/reference/nouns.toml``."""

from functools import lru_cache
from typing import Any

import msgspec

from checker import datafile, paths
from checker.errors import ConfigError
from checker.model import Claim

_PERSON = "person"
FILE = paths.RULES / "reference" / "nouns.toml"


class Concept(msgspec.Struct, frozen=True):
    """``broader`` are the concepts that this one is a kind of. ``generic`` things ("people") are counted in many ways in one article;
    what is ``people`` counts them one by one.
    """

    name: str
    broader: frozenset[str] = frozenset()
    generic: bool = False
    people: bool = False


def concept(language: str, noun: str) -> Concept | None:
    """The concept of a noun or noun phrase in its dictionary form, in any case; None where there is none."""
    return _table().get((language, noun.lower()))


def counts_people(claim: Claim[Any]) -> bool:
    """Does it count people one by one, as "children" and "tourists" do, and "families" do not?"""
    named = concept(claim.language or "", claim.head or "")
    return named is not None and named.people


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], Concept]:
    table: dict[tuple[str, str], Concept] = {}
    rows = datafile.load(FILE, ConfigError)
    parents = {name: row.pop("broader") for name, row in rows.items() if "broader" in row}
    people = {name for name, row in rows.items() if row.pop("people", False)}
    for name, row in rows.items():
        broader = _ancestors(name, parents)
        found = Concept(name, broader, row.pop("generic", False), name in people or _PERSON in broader)
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
