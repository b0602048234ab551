"""Names of currencies and territories, quotation marks and list words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cldr.packages import Node, Packages
from cldr.text import clean, unique

HISTORY_FROM = "1990"
EUROPE = "150"
UNION = "EU"
DEPRECATED = "-status-deprecated"
MARKS = ("quotationStart", "quotationEnd", "alternateQuotationStart", "alternateQuotationEnd")
TERRITORY = re.compile(r"(?P<code>[A-Z]{2}|001|150)(?:-alt-(?:short|variant))?")
NOT_TERRITORIES = frozenset({"XA", "XB", "ZZ"})


def members(containment: Node, code: str) -> set[str]:
    """Return a territory and all it contains, former countries included."""
    found = {code}
    for key in (code, code + DEPRECATED):
        for part in containment.get(key, {}).get("_contains", []):
            found |= members(containment, part)
    return found


def is_listed(entry: dict[str, str], european: bool) -> bool:
    """Tell whether a currency entry is legal tender today or, in Europe, was so in or after 1990."""
    if entry.get("_tender") == "false":
        return False
    return "_to" not in entry or (european and entry["_to"] >= HISTORY_FROM)


def listed_currencies(packages: Packages) -> set[str]:
    """Return the ISO 4217 codes that the tables name."""
    europe = members(packages.containment, EUROPE) | members(packages.containment, UNION)
    regions = packages.supplemental("currencyData")["currencyData"]["region"]
    return {
        code
        for region, entries in regions.items()
        for named in entries
        for code, entry in named.items()
        if is_listed(entry, region in europe)
    }


def currency_forms(code: str, entry: dict[str, str]) -> Iterator[str]:
    """Yield the name, plural forms and symbols of a currency; a symbol that is the code is left out."""
    yield from (form for key, form in entry.items() if key.startswith("displayName"))
    yield from (form for key, form in entry.items() if key.startswith("symbol") and form != code)


def currencies(packages: Packages, language: str) -> dict[str, list[str]]:
    """Return currency code -> forms for the listed currencies."""
    data = packages.main("cldr-numbers-full", language, "currencies")["numbers"]["currencies"]
    found = {code: unique(currency_forms(code, data[code])) for code in sorted(listed_currencies(packages)) if code in data}
    return {code: forms for code, forms in found.items() if forms and forms != [code]}


def territories(packages: Packages, language: str) -> dict[str, list[str]]:
    """Return territory code -> names, the usual one first, then short ones and variants."""
    data = packages.main("cldr-localenames-full", language, "territories")["localeDisplayNames"]["territories"]
    found: dict[str, list[str]] = {}
    for key in sorted(data):
        match = TERRITORY.fullmatch(key)
        if match and match["code"] not in NOT_TERRITORIES:
            found.setdefault(match["code"], []).append(data[key])
    return {code: unique(forms) for code, forms in found.items()}


def quotes(packages: Packages, language: str) -> list[str]:
    """Return the quotation marks: outer start and end, inner start and end."""
    marks = packages.main("cldr-misc-full", language, "delimiters")["delimiters"]
    return unique(marks[mark] for mark in MARKS if mark in marks)


def lists(packages: Packages, language: str) -> dict[str, str]:
    """Return the words that join two list members with "and" and "or"."""
    patterns = packages.main("cldr-misc-full", language, "listPatterns")["listPatterns"]
    pairs = {"and": patterns["listPattern-type-standard"]["2"], "or": patterns["listPattern-type-or"]["2"]}
    return {word: clean(pattern.replace("{0}", "").replace("{1}", "")) for word, pattern in pairs.items()}
