"""Years that a text names where nothing can be counted: what numbers of its time are, too, before a noun."""

from bisect import bisect_left, bisect_right

from checker.extract.draft import Draft
from checker.scan import Scan

_FIRST, _LAST = 1000, 2100
# A number like a year is one of a text's years where so many of these lie within so many years of it. The project's own choice.
_SUPPORT, _NEAR = 2, 40
_SIGNS = frozenset({")", ",", ";", ":", ".", "–", "-", "/"})
_BESIDE_A_FIGURE = frozenset({",", ".", ":"})


def years_named(scan: Scan) -> list[int]:
    """The different numbers of four digits of a text that stand before a sign or at its end, or behind words of dates, in order."""
    tokens = scan.tokens
    places = (place for place, token in enumerate(tokens) if _is_like_year(token.strip()))
    return sorted({int(tokens[place]) for place in places if _is_alone(tokens, place) or _is_dated(scan, place)})


def lies_among(year: int, years: list[int]) -> bool:
    """Do several of these years lie near it?"""
    return bisect_right(years, year + _NEAR) - bisect_left(years, year - _NEAR) >= _SUPPORT


def _is_like_year(token: str) -> bool:
    return len(token) == 4 and token.isascii() and token.isdecimal() and _FIRST <= int(token) <= _LAST


def _is_dated(scan: Scan, place: int) -> bool:
    """Behind a month, or behind a word that goes with years and before one in small letters: "seit 1561 am Rhein"."""
    if place == 0:
        return False
    is_small = place + 1 < len(scan.tokens) and scan.bare(place + 1)[:1].islower()
    return scan.value(place - 1, "month") is not None or (is_small and scan.value(place - 1, "yearsign") is not None)


def _is_alone(tokens: list[str], place: int) -> bool:
    """No part of a longer figure ("1234,5"), and before a sign behind which no noun stands that it may count."""
    behind = tokens[place + 1 : place + 3]
    before = tokens[place - 1] if place else ""
    if not tokens[place][0].isspace() and before in _BESIDE_A_FIGURE:
        return False
    if not behind:
        return True
    return behind[0] in _SIGNS and not (behind[0] in _BESIDE_A_FIGURE and behind[-1][0].isdecimal())


def years_coming(drafts: list[Draft], scan: Scan) -> dict[int, tuple[int, int]]:
    """For each sentence the place and the year of its last date with month and year: it may be that of the dates before it as well.

    "Planned for April 19, it was held on June 14, 2020."
    """
    found = {}
    for draft in drafts:
        when = draft.fields.get("when")
        if when is not None and draft.kind == "date" and when.make == "date" and when.year is not None and when.month is not None:
            found[scan.sentence(draft.first)[0]] = draft.first, when.year
    return found
