"""Symbols and patterns of written figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cldr.packages import Node, Packages
from cldr.text import clean, unquote

BLANK_GROUPS = ("\u00a0", "\u202f")
MINUS_SIGNS = ("-", "\u2212")
ZEROS = re.compile(r"0+")
SYSTEM = "numberSystem-latn"


def load_numbers(packages: Packages, language: str) -> Node:
    """Return the number data of a language."""
    content: Node = packages.main("cldr-numbers-full", language, "numbers")["numbers"]
    return content


def group_symbols(symbol: str) -> list[str]:
    """Return the grouping symbols to accept; a blank stands for all kinds of blanks."""
    return [" ", *BLANK_GROUPS] if symbol in BLANK_GROUPS else [symbol]


def minus_signs(packages: Packages, language: str, symbol: str) -> list[str]:
    """Return hyphen-minus and minus sign as far as the language takes them as equal to its minus symbol."""
    characters = packages.main("cldr-misc-full", language, "characters")["characters"]
    lenient = characters.get("lenient-scope-number", {}).get("-", "")
    return [sign for sign in MINUS_SIGNS if sign == symbol or sign in lenient]


def symbols(packages: Packages, language: str, numbers: Node) -> Node:
    """Return decimal, group, percent and minus symbols and the pattern of a range."""
    signs = numbers[f"symbols-{SYSTEM}"]
    return {
        "decimal": signs["decimal"],
        "group": group_symbols(signs["group"]),
        "percent": [signs["percentSign"]],
        "minus": minus_signs(packages, language, signs["minusSign"]),
        "range": clean(numbers[f"miscPatterns-{SYSTEM}"]["range"]),
    }


def compact_entry(key: str, pattern: str) -> tuple[str, int]:
    """Take a key ("10000-count-one") and pattern ("00 Tsd"), return the form without figures and its value."""
    power = int(key.split("-", maxsplit=1)[0])
    text = unquote(pattern).replace("¤", "")
    zeros = ZEROS.search(text)
    value = power // 10 ** (len(zeros[0]) - 1) if zeros else power
    return clean(ZEROS.sub("", text)), value


def compact_long(numbers: Node) -> Iterator[tuple[str, int]]:
    """Yield (scale word, value) in lower case from the long compact patterns."""
    for key, pattern in numbers[f"decimalFormats-{SYSTEM}"]["long"]["decimalFormat"].items():
        form, value = compact_entry(key, pattern)
        yield form.lower(), value


def compact_short(numbers: Node) -> Iterator[tuple[str, int]]:
    """Yield (abbreviation, value) from the short compact patterns of numbers and currencies."""
    groups = [numbers[f"decimalFormats-{SYSTEM}"]["short"]["decimalFormat"]]
    groups += numbers[f"currencyFormats-{SYSTEM}"].get("short", {}).values()
    for group in groups:
        for key, pattern in group.items():
            yield compact_entry(key, pattern)
