"""A rate told apart from the two values that it is of: "stieg um 30 Prozent, und zwar von 412 auf 487", "from 412 to 487. That is growth
of 30 percent".

The values are bound by "from ... to" alone; the rate is theirs where the sentences have no fourth figure.
"""

from checker.extract.draft import ByPlace, Draft
from checker.extract.figures import change_of, comparison, is_adjusted, is_over_years, is_recurring, points_back
from checker.extract.parts import as_part, fits
from checker.extract.windows import amounts_in, has_word, part_of, sentence_before
from checker.scan import Scan
from checker.slots import Match

# By how much something rose or fell, with the word that says so.
PIECES = ("moved",)
_PAIR, _CHANGE = 2, 3
_WIDE = 6  # tokens of a date at most: "on the morning of 3 May 2023"
_VALUES = {"before", "after"}


def rates_of_pairs(scan: Scan, pieces: dict[str, list[Match]], found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``change`` relations of a pair of values and the only rate beside it; they stand for those of the pair alone (``bare_pairs``)."""
    pairs = {draft.first: draft for draft in bare_pairs(found)} if pieces["moved"] else {}
    told = (draft for draft in found if draft.kind == "change" and len(draft.parts) > 1 and draft.first not in pairs)
    bound = {part.first for draft in told for part in draft.parts}
    made: dict[int, Draft] = {}
    for match in pieces["moved"]:
        by = part_of(match, "by", by_place)
        if by is None or by.first in bound or by.first in made or not fits("by", by, scan) or _is_of_more(scan, by, by_place):
            continue
        values = _values(scan, match, by, pairs, by_place)
        if values is not None:
            made[by.first] = change_of(scan, as_part(by, "by", match.text("trend")), values)
    return list(made.values())


def bare_pairs(found: list[Draft]) -> list[Draft]:
    """The changes of which only the two values are told."""
    changes = (draft for draft in found if draft.kind == "change" and len(draft.parts) == _PAIR)
    return [draft for draft in changes if {part.fields["role"] for part in draft.parts} == _VALUES]


def without(found: list[Draft], completed: list[Draft]) -> list[Draft]:
    """The relations without the pairs that others hold as well."""
    held = [(draft.kind, {part.first for part in draft.parts}) for draft in completed]
    bare = [
        pair
        for pair in found
        if len(pair.parts) == _PAIR and any(pair.kind == kind and {part.first for part in pair.parts} <= places for kind, places in held)
    ]
    return [draft for draft in found if not any(draft is pair for pair in bare)]


def _is_of_more(scan: Scan, by: Draft, by_place: ByPlace) -> bool:
    """Is a rate that of each year, of another length of time, or one that leaves something out?"""
    return is_adjusted(scan, by) or is_recurring(by, by_place) or is_over_years(scan, by, by_place)


def _values(scan: Scan, match: Match, by: Draft, pairs: dict[int, Draft], by_place: ByPlace) -> tuple[Draft, Draft] | None:
    """The values of the only pair behind a rate in its sentence, or in the one before, where that of the rate begins with "that is"."""
    window = scan.near(by.first)
    points = points_back(scan, window[0])
    if points and (earlier := sentence_before(scan, window)) is not None:
        window = earlier[0], window[1]
    near = [pair for first, pair in pairs.items() if window[0] <= first < window[1]]
    if len(near) != 1 or len(amounts_in(window, by_place)) != _CHANGE:
        return None
    roles = {part.fields["role"]: by_place.get(part.first) for part in near[0].parts}
    before, after = roles["before"], roles["after"]
    if before is None or after is None or by.first in (before.first, after.first) or has_word(scan, window, "adjusted"):
        return None
    is_theirs = _leads_to(scan, match, by, before, by_place) if by.first < before.first else points and comparison(scan, by) is None
    return (before, after) if is_theirs else None


def _leads_to(scan: Scan, match: Match, by: Draft, before: Draft, by_place: ByPlace) -> bool:
    """Does nothing else come between a rate and the first value: not "rose by 3 percent, the quota fell from 9", "with butter up from 2"?

    Behind the last comma there is only the word for "from", and one such as "namely".
    """
    places = [place for place in range(max(by.last, match.last), before.first) if not _is_date(place, by_place)]
    comma = max((at for at, place in enumerate(places) if scan.bare(place) == ","), default=-1)
    if any(has_word(scan, (place, place + 1), name) for place in places for name in ("trend", "fell", "contrasting")):
        return False
    return all(scan.value(place, "namely") is not None for place in places[comma + 1 : -1])


def _is_date(place: int, by_place: ByPlace) -> bool:
    """Is a token one of a date: "7.4 percent in March"?"""
    near = (by_place.get(first) for first in range(place - _WIDE, place + 1))
    return any(one is not None and one.kind == "date" and place < one.last for one in near)
