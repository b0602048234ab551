"""The whole table of a language."""

from __future__ import annotations

from itertools import chain

from cldr.dates import date_tables
from cldr.figures import compact_long, compact_short, load_numbers, symbols
from cldr.names import currencies, lists, quotes, territories
from cldr.packages import VERSION, Node, Packages
from cldr.spelled import cardinals, first_values, load_spellout, ordinals, scale_words
from cldr.units import unit_tables

LANGUAGES = ("de", "en", "fr", "es", "it", "nl", "pt", "pl", "ru", "uk", "sv", "da", "nb", "cs", "fi", "tr", "el", "hu", "ro", "ca")
ORDER = (
    "language",
    "source",
    "decimal",
    "group",
    "percent",
    "quotes",
    "date_order",
    "months",
    "weekdays",
    "quarters",
    "eras",
    "day_periods",
    "relative",
    "ago",
    "ahead",
    "units",
    "unit_per",
    "currencies",
    "territories",
    "cardinals",
    "ordinals",
    "scales",
    "compact",
    "minus",
    "lists",
    "range",
)


def number_tables(packages: Packages, language: str) -> Node:
    """Return the parts of the table that are about numbers: symbols, number words, abbreviations."""
    numbers, spellout = load_numbers(packages, language), load_spellout(packages, language)
    return symbols(packages, language, numbers) | {
        "cardinals": cardinals(spellout),
        "ordinals": ordinals(spellout),
        "scales": first_values(chain(scale_words(spellout), compact_long(numbers)), f"{language} scales"),
        "compact": first_values(compact_short(numbers), f"{language} compact"),
    }


def name_tables(packages: Packages, language: str) -> Node:
    """Return the parts of the table that are names or single words."""
    return {
        "quotes": quotes(packages, language),
        "currencies": currencies(packages, language),
        "territories": territories(packages, language),
        "lists": lists(packages, language),
    }


def build_table(packages: Packages, language: str) -> Node:
    """Return the table of a language with its keys in the fixed order."""
    parts: Node = {"language": language, "source": f"Unicode CLDR {VERSION}"}
    parts |= number_tables(packages, language) | date_tables(packages, language)
    parts |= unit_tables(packages, language) | name_tables(packages, language)
    return {key: parts[key] for key in ORDER}
