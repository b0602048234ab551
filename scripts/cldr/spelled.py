"""Number words: cardinals, ordinals and scale words."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

from cldr.packages import Packages
from cldr.plurals import category_of
from cldr.rbnf import Spellout
from cldr.text import clean

RULE_FILES = {"nb": "no"}
CARDINAL_SETS = ("%spellout-cardinal", "%spellout-numbering")
ORDINAL_SETS = ("%spellout-ordinal",)
SCALES = (10**3, 10**6, 10**9, 10**12, 10**15)
COUNTS = (1, 2, 5, 100)
DIGIT = re.compile(r"\d")


def load_spellout(packages: Packages, language: str) -> Spellout:
    """Return the spell-out rules of a language."""
    file = RULE_FILES.get(language, language)
    rules = packages.json("cldr-rbnf", f"rbnf/{file}.json")["rbnf"]["rbnf"]["SpelloutRules"]
    plurals = packages.supplemental("plurals")["plurals-type-cardinal"][language]
    return Spellout(rules, category_of(plurals))


def first_values(pairs: Iterable[tuple[str, int]], what: str) -> dict[str, int]:
    """Return form -> value sorted by value; a form with two values keeps the first and is named on stderr."""
    values: dict[str, int] = {}
    for form, value in pairs:
        if form and values.setdefault(form, value) != value:
            print(f"{what}: {form!r} is {values[form]} and {value}", file=sys.stderr)
    return dict(sorted(values.items(), key=lambda item: (item[1], item[0])))


def spellings(spellout: Spellout, prefixes: tuple[str, ...], numbers: range) -> Iterator[tuple[str, int]]:
    """Yield (spelling, number) for all rule sets with the prefixes; spellings with digits are left out."""
    names = spellout.names(*prefixes)
    for number in numbers:
        for name in names:
            form = clean(spellout.spell(name, number))
            if not DIGIT.search(form):
                yield form, number


def cardinals(spellout: Spellout) -> dict[str, int]:
    """Return spelling -> value for 0 to 999."""
    return first_values(spellings(spellout, CARDINAL_SETS, range(1000)), "cardinals")


def ordinals(spellout: Spellout) -> dict[str, int]:
    """Return spelling -> value for 1 to 100."""
    return first_values(spellings(spellout, ORDINAL_SETS, range(1, 101)), "ordinals")


def without_one(form: str, ones: set[str]) -> str:
    """Return a scale word without a leading word for 1 ("eine million" -> "million")."""
    head, _, rest = form.partition(" ")
    return rest if rest and head in ones else form


def scale_words(spellout: Spellout) -> Iterator[tuple[str, int]]:
    """Yield (scale word, value) in lower case from the rules for 1, 2, 5 and 100 times each scale."""
    ones = {form for form, _ in spellings(spellout, CARDINAL_SETS, range(1, 2))}
    for scale in SCALES:
        for count in COUNTS:
            for name in spellout.names(*CARDINAL_SETS):
                form = clean(spellout.scale_word(name, count, scale)).lower()
                if not DIGIT.search(form):
                    yield without_one(form, ones), scale
