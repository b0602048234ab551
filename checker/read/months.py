"""Names of months in every language of ``rules/languages/cldr/``, for the dates of metadata and datelines.

Only the one key ``months`` is decoded: the tables are large and a publication date is read before the language is known.
"""

from functools import cache

import msgspec

from checker.paths import LANGUAGES


class _Table(msgspec.Struct):
    months: dict[str, list[str]] = {}


@cache
def _numbers() -> dict[str, int]:
    """Casefolded name to number; a name that means different months in two languages is left out."""
    found: dict[str, set[int]] = {}
    decoder = msgspec.json.Decoder(_Table)
    for path in sorted((LANGUAGES / "cldr").glob("*.json")):
        for number, names in decoder.decode(path.read_bytes()).months.items():
            for name in names:
                found.setdefault(name.casefold().rstrip("."), set()).add(int(number))
    return {name: next(iter(numbers)) for name, numbers in found.items() if len(numbers) == 1}


def month(name: str) -> int | None:
    """Number of the month with this name in some language, with or without a final full stop; None for any other word."""
    return _numbers().get(name.casefold().rstrip("."))
