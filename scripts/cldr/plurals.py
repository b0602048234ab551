"""Plural categories of whole numbers from the CLDR plural rules."""

from __future__ import annotations

import re
from collections.abc import Callable

from cldr.packages import Node

RELATION = re.compile(r"([nivwftce])(?: % (\d+))? (!?=) (.+)")
PREFIX = "pluralRule-count-"


def operand(name: str, number: int) -> int:
    """Return the value of a plural operand for a whole number: n and i are the number, all others are 0."""
    return number if name in "ni" else 0


def in_ranges(value: int, ranges: str) -> bool:
    """Tell whether a value lies in a list such as "1,3..5"."""
    for part in ranges.split(","):
        low, _, high = part.strip().partition("..")
        if int(low) <= value <= int(high or low):
            return True
    return False


def relation_holds(relation: str, number: int) -> bool:
    """Tell whether a relation such as "i % 10 = 2..4" holds for a number."""
    match = RELATION.fullmatch(relation.strip())
    if match is None:
        raise ValueError(f"plural relation not understood: {relation!r}")
    name, modulus, operator, ranges = match.groups()
    value = operand(name, number)
    if modulus:
        value %= int(modulus)
    return in_ranges(value, ranges) == (operator == "=")


def rule_holds(rule: str, number: int) -> bool:
    """Tell whether a whole rule ("... and ... or ...", samples after @ ignored) holds for a number."""
    condition = rule.split("@", maxsplit=1)[0].strip()
    if not condition:
        return False
    return any(all(relation_holds(part, number) for part in branch.split(" and ")) for branch in condition.split(" or "))


def category_of(rules: Node) -> Callable[[int], str]:
    """Take the cardinal rules of a language, return the function number -> category ("one", "few", ...)."""
    named = {key.removeprefix(PREFIX): str(rule) for key, rule in rules.items()}

    def category(number: int) -> str:
        """Return the plural category of a whole number."""
        return next((name for name, rule in named.items() if rule_holds(rule, number)), "other")

    return category
