"""Names and patterns of dates."""

from __future__ import annotations

from cldr.packages import Node, Packages
from cldr.text import unique

DAYS = {"mon": "1", "tue": "2", "wed": "3", "thu": "4", "fri": "5", "sat": "6", "sun": "7"}
SELF = {number: number for number in map(str, range(1, 13))}
CONTEXTS = ("format", "stand-alone")
WIDTHS = ("wide", "abbreviated", "short")
FIELD_WIDTHS = ("", "-short", "-narrow")
FIELDS = ("year", "quarter", "month", "week", "day", "hour", "minute", "second")
ERAS = {"bc": "0", "ad": "1"}
RELATIVE = "relative-type-"


def load_calendar(packages: Packages, language: str) -> Node:
    """Return the Gregorian calendar data of a language."""
    dates = packages.main("cldr-dates-full", language, "ca-gregorian")["dates"]
    content: Node = dates["calendars"]["gregorian"]
    return content


def load_fields(packages: Packages, language: str) -> Node:
    """Return the date field data of a language."""
    content: Node = packages.main("cldr-dates-full", language, "dateFields")["dates"]["fields"]
    return content


def names(part: Node, keys: dict[str, str]) -> dict[str, list[str]]:
    """Take months, days or quarters and CLDR key -> key of the table, return the names in all widths but narrow."""
    blocks = [part[context].get(width, {}) for width in WIDTHS for context in CONTEXTS if context in part]
    return {new: unique(block[old] for block in blocks if old in block) for old, new in keys.items() if old in blocks[0]}


def day_periods(part: Node) -> dict[str, list[str]]:
    """Return the names of the day periods (am, noon, morning1, ...) in all widths but narrow."""
    found: dict[str, list[str]] = {}
    for width in WIDTHS:
        for context in CONTEXTS:
            for key, form in part[context].get(width, {}).items():
                found.setdefault(key.removesuffix("-alt-variant"), []).append(form)
    return {key: unique(found[key]) for key in sorted(found)}


def eras(part: Node) -> dict[str, list[str]]:
    """Return the names of both eras in all widths with their variants."""
    blocks = [part[block] for block in ("eraNames", "eraAbbr", "eraNarrow")]
    return {
        era: unique(block[key] for block in blocks for key in (number, f"{number}-alt-variant") if key in block)
        for era, number in ERAS.items()
    }


def date_order(calendar: Node) -> str:
    """Return the order of day, month and year in the short date format, e.g. "dmy"."""
    pattern = calendar["dateFormats"]["short"].lower()
    return "".join(sorted("dmy", key=pattern.index))


def relative_of(fields: Node, field: str) -> dict[str, list[str]]:
    """Return distance ("-1", "0", ...) -> forms of a field ("last year", "this year") in all widths."""
    found: dict[str, list[str]] = {}
    for width in FIELD_WIDTHS:
        for key, form in fields.get(field + width, {}).items():
            if key.startswith(RELATIVE):
                found.setdefault(key.removeprefix(RELATIVE), []).append(form)
    return {distance: unique(found[distance]) for distance in sorted(found, key=int)}


def relatives(fields: Node) -> Node:
    """Return the relative forms of all fields and of the weekdays."""
    found: Node = {field: relative_of(fields, field) for field in FIELDS}
    found["weekday"] = {number: relative_of(fields, day) for day, number in DAYS.items()}
    return found


def distances(fields: Node, direction: str) -> dict[str, list[str]]:
    """Return field -> patterns such as "{0} days ago"; direction is "past" or "future"."""
    key = f"relativeTime-type-{direction}"
    blocks = {field: [fields.get(field + width, {}).get(key, {}) for width in FIELD_WIDTHS] for field in FIELDS}
    return {field: unique(form for block in found for form in block.values()) for field, found in blocks.items()}


def date_tables(packages: Packages, language: str) -> Node:
    """Return all parts of the table that are about dates."""
    calendar, fields = load_calendar(packages, language), load_fields(packages, language)
    return {
        "date_order": date_order(calendar),
        "months": names(calendar["months"], SELF),
        "weekdays": names(calendar["days"], DAYS),
        "quarters": names(calendar["quarters"], SELF),
        "eras": eras(calendar["eras"]),
        "day_periods": day_periods(calendar["dayPeriods"]),
        "relative": relatives(fields),
        "ago": distances(fields, "past"),
        "ahead": distances(fields, "future"),
    }
