"""Counts that stand beside their percentages, one after the other: shares of one whole that need not be named."""

from typing import Any

from checker.extract.draft import Draft
from checker.extract.parts import as_part
from checker.language.lexicon import BREAK
from checker.scan import Scan
from checker.slots import Match

# Two pairs further apart than this are of different lists.
_FURTHEST = 40


def shares_of_one_whole(scan: Scan, pairs: list[Match], by_place: dict[int, Draft]) -> list[Draft]:
    """The lists of at least two neighbouring pairs of a paragraph, with no other year between them; each is one relation."""
    rows: list[list[tuple[Draft, Draft]]] = []
    behind = 0
    for match in pairs:
        part, percent = (by_place.get(span[0]) if (span := match.span(role)) else None for role in ("part", "percent"))
        if part is None or percent is None:
            continue
        if not rows or not _goes_on(scan, behind, match.first, by_place):
            rows.append([])
        rows[-1].append((part, percent))
        behind = match.last
    return [_relation(row) for row in rows if len(row) > 1]


def _goes_on(scan: Scan, behind: int, first: int, by_place: dict[int, Draft]) -> bool:
    if first - behind > _FURTHEST or BREAK in scan.codes[behind:first]:
        return False
    dates: list[Any] = [by_place[place].fields.get("date") for place in range(behind, first) if place in by_place]
    return not any(date is not None and date.year is not None for date in dates)


def _relation(row: list[tuple[Draft, Draft]]) -> Draft:
    parts = [as_part(draft, role) for pair in row for draft, role in zip(pair, ("part", "percent"), strict=True)]
    first, last = min(part.first for part in parts), max(part.last for part in parts)
    return Draft(first, last, "shares", {}, tuple(parts))
