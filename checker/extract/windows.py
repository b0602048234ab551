"""What stands around a figure: its sentence, the one before, and the other amounts there; for frames whose parts lie apart."""

from checker.extract.draft import Draft
from checker.language.lexicon import BREAK
from checker.language.vocabulary import Value
from checker.scan import Scan
from checker.slots import Match

AMOUNTS = frozenset({"count", "number", "quantity", "money", "percent", "percentage_point", "ratio"})

Window = tuple[int, int]


def value_at(scan: Scan, place: int, name: str) -> Value | None:
    """The value of a word as one of a class; None at a place outside of the text."""
    return scan.value(place, name) if 0 <= place < len(scan.tokens) else None


def part_of(match: Match, role: str, by_place: dict[int, Draft]) -> Draft | None:
    """The claim in a slot."""
    span = match.span(role)
    return by_place.get(span[0]) if span is not None else None


def sentence_before(scan: Scan, window: Window) -> Window | None:
    """The sentence before a window, in the same paragraph."""
    place = window[0] - 1
    if place < 0 or scan.codes[place] == BREAK:
        return None
    return scan.near(place)


def sentence_behind(scan: Scan, window: Window) -> Window | None:
    """The sentence behind a window, in the same paragraph."""
    begin = window[1]
    return None if begin >= len(scan.tokens) or BREAK in scan.codes[window[0] : begin] else scan.near(begin)


def amounts_in(window: Window, by_place: dict[int, Draft]) -> list[Draft]:
    """The numbers of a window, in order."""
    return [by_place[place] for place in range(*window) if place in by_place and by_place[place].kind in AMOUNTS]


def has_word(scan: Scan, window: Window, name: str) -> bool:
    """Does a word of a class stand in a window?"""
    return has_word_in(scan, *window, name)


def has_word_in(scan: Scan, first: int, last: int, name: str) -> bool:
    """Does a word of a class stand among these tokens? The places may reach beyond the text on both sides."""
    return next(scan.valued(max(0, first), min(last, len(scan.tokens)), name), None) is not None
