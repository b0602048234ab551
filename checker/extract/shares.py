"""Counts beside their percentages, one after the other, of one whole that need not be named; and shares told of two figures before them."""

from typing import Any

from checker.extract.draft import Draft
from checker.extract.figures import are_alike, can_hold
from checker.extract.parts import as_part
from checker.extract.windows import amounts_in, has_word, part_of, sentence_before
from checker.language.lexicon import BREAK
from checker.scan import Scan
from checker.slots import Match

# The pieces of ``shares_told``: a share with the words that say of what it is one ("also 30 Prozent"), a part of what was named ("120 von
# ihnen"), a whole ("von den 480 Befragten"), and both in one ("120 von 480").
PIECES = ("sharing", "theirs", "ofall", "outof", "oneof")
_SENTENCES_BACK = 2
_NEAR = 3  # tokens from a figure to a share that is only set beside it: "120 of them, 30 percent"
_BESIDE, _PAIR = "beside", 2
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


def shares_told(scan: Scan, pieces: dict[str, list[Match]], found: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """The ``share`` relations of a percentage or ratio that is told of the only two figures before it, of which one is a part of the other.

    "480 Befragte ... 120 von ihnen ..., das entspricht 30 Prozent". A third figure, or a word for another base, leaves it open.
    """
    if not pieces["sharing"]:
        return []
    bound = {part.first for draft in found if draft.kind in ("share", "shares", "change", "partition") for part in draft.parts}
    signs = _Signs(pieces, by_place)
    made = []
    for match in pieces["sharing"]:
        role = "percent" if match.has("percent") else "ratio"
        told = part_of(match, role, by_place)
        if told is None or told.first in bound or told.fields.get("numbers") is None:
            continue
        bound.add(told.first)
        roles = _roles_before(scan, match, told, signs, by_place)
        if roles:
            parts = sorted((as_part(draft, name) for name, draft in {**roles, role: told}.items()), key=lambda part: part.first)
            made.append(Draft(parts[0].first, parts[-1].last, "share", {}, tuple(parts)))
    return made


class _Signs:
    """Where the text says of a figure that it is a part, or a whole."""

    def __init__(self, pieces: dict[str, list[Match]], by_place: dict[int, Draft]) -> None:
        self.parts = {draft.first for match in pieces["theirs"] if (draft := part_of(match, "part", by_place))}
        self.wholes = {draft.first for match in pieces["ofall"] if (draft := part_of(match, "whole", by_place))}
        pairs = [(part_of(match, "part", by_place), part_of(match, "whole", by_place)) for match in pieces["outof"]]
        self.ratios = {draft.first for match in pieces["oneof"] if (draft := part_of(match, "ratio", by_place))}
        self.pairs = {(part.first, whole.first) for part, whole in pairs if part is not None and whole is not None}

    def is_ratio(self, amounts: list[Draft]) -> bool:
        """Is the only figure a ratio in words, not "a third more"?"""
        return len(amounts) == 1 and amounts[0].first in self.ratios

    def roles(self, first: Draft, second: Draft, *, are_one: bool) -> dict[str, Draft]:
        """The roles of two figures, in the order of the text; ``are_one``: in one sentence."""
        if (first.first, second.first) in self.pairs:
            return {"part": first, "whole": second}
        is_theirs = second.first in self.parts and first.first not in self.parts
        of_all = are_one and first.first in self.wholes and second.first not in self.wholes
        if (is_theirs and _are_countable(first, second)) or (of_all and are_alike(first, second)):
            return {"part": second, "whole": first}
        return {}


def _are_countable(one: Draft, other: Draft) -> bool:
    """Two figures of one thing, or two counts: "40 Mitglieder, davon 14 Frauen"."""
    return are_alike(one, other) or (
        one.kind == other.kind == "count" and None not in (one.fields.get("numbers"), other.fields.get("numbers"))
    )


def _roles_before(scan: Scan, match: Match, told: Draft, signs: _Signs, by_place: dict[int, Draft]) -> dict[str, Draft]:
    """The roles of the figures before a share: part and whole, or a ratio for the same in words; empty where they are not clear."""
    window = scan.near(match.first)[0], match.first
    amounts = amounts_in(window, by_place)
    for _ in range(_SENTENCES_BACK):
        if len(amounts) >= _PAIR or signs.is_ratio(amounts) or (earlier := sentence_before(scan, window)) is None:
            break
        window = earlier[0], window[1]
        amounts = amounts_in(window, by_place)
    if not amounts or (_BESIDE in match.fixed and match.first - amounts[-1].last > _NEAR):
        return {}
    behind = amounts[-1].last, scan.near(told.first)[1]
    if has_word(scan, (window[0], behind[1]), "weighted") or has_word(scan, behind, "otherbase"):
        return {}
    if signs.is_ratio(amounts):
        return {"ratio": amounts[0]} if told.kind == "percent" and _BESIDE not in match.fixed else {}
    if len(amounts) != _PAIR:
        return {}
    roles = signs.roles(*amounts, are_one=scan.sentence(amounts[0].first) == scan.sentence(amounts[1].first))
    return roles if roles and can_hold(roles["whole"], roles["part"]) else {}
