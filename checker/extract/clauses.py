"""What the clause of a figure says of it, wherever the words stand: "all 45 were checked", "leaving her 0.64 seconds clear"."""

from collections.abc import Sequence

from checker.extract.draft import ByPlace, Draft
from checker.extract.windows import AMOUNTS, Window, sentence_before, value_at
from checker.scan import Scan

CUE = "cue"
"""The class of words whose values say what a figure of their clause may be."""

_ENDS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "[", "]", "–", "—", "…"})
_DASHES = frozenset({"-", "–", "—"})
_SIGNS = _ENDS | _DASHES
_SOURCE = 3  # tokens from "according" to the source, two before "counted"
_LEAST = 3  # letters of a word that tells a thing
_STEM, _LONG = 4, 8  # letters by which a thing is known again ("failed", "failure"), one more of a word that has so many
_TIMES = frozenset({"date", "set", "time"})
_FIGURES = AMOUNTS | {"duration"}
_EXACT = (None, "exact")


def clause(scan: Scan, draft: Draft) -> Window:
    """The stretch between two signs in which a claim stands, inside of its sentence."""
    begin, end = scan.near(draft.first)
    first, last, tokens = draft.first, draft.last, scan.tokens
    while first > begin and not (tokens[first - 1][-1] in _SIGNS and _is_end(scan, first - 1)):
        first -= 1
    while last < end and not (tokens[last][-1] in _SIGNS and _is_end(scan, last)):
        last += 1
    while last > draft.last and not scan.bare(last - 1):
        last -= 1  # the end of a paragraph
    return first, last


def _is_end(scan: Scan, place: int) -> bool:
    word = scan.bare(place)
    return word in _ENDS or (word in _DASHES and not scan.is_glued(place))


def cues(scan: Scan, draft: Draft, within: Window | None = None) -> dict[str, int]:
    """The values of the cues of a claim's clause, which may be given, each with its nearest place."""
    found: dict[str, int] = {}
    first, last = within or clause(scan, draft)
    for stretch in ((first, draft.first), (draft.last, last)):
        for place, value in scan.valued(*stretch, CUE):
            cue = str(value)
            if cue not in found or _distance(draft, place) < _distance(draft, found[cue]):
                found[cue] = place
    return found


def _distance(draft: Draft, place: int) -> int:
    return draft.first - place if place < draft.first else place - draft.last + 1


def figures_in(window: Window, by_place: ByPlace) -> list[Draft]:
    """The amounts and lengths of time of a window, in order."""
    return [one for place in range(*window) if (one := by_place.get(place)) is not None and one.kind in _FIGURES]


def is_plain(draft: Draft) -> bool:
    """Is it a number above zero that no word makes wider?"""
    value = draft.fields.get("value")
    return value is not None and value > 0 and draft.fields.get("hedge") in _EXACT and draft.fields.get("numbers") is not None


def with_sentence_before(scan: Scan, window: Window) -> Window:
    """A window and the sentence before it, in the same paragraph."""
    earlier = sentence_before(scan, window)
    return window if earlier is None else (earlier[0], window[1])


def follows(scan: Scan, draft: Draft, other: Draft) -> bool:
    """Is the clause of a figure that of another before it or the next one, or does it begin the next sentence?"""
    first, _ = clause(scan, draft)
    begin, end = clause(scan, other)
    while end < first and _is_end(scan, end):
        end += 1
    return first in (begin, end) or (first == scan.near(draft.first)[0] != scan.near(other.first)[0])


def brings_another(scan: Scan, draft: Draft, others: Sequence[Draft], by_place: ByPlace, until: int | None = None) -> bool:
    """Does the clause of a figure tell of a time or a thing that the sentence, or the one before, names nowhere else: "im Vorjahr waren es
    pro Kopf 12", "26 at the club's other site"? Then it may be of that. What stands before one of the ``others`` is told of both.

    ``until`` is where what is looked at ends, if not with the clause.
    """
    first, last = clause(scan, draft)
    last = _relative(scan, draft.last, last) if until is None else until
    begin = max((one.last for one in others if first <= one.first < draft.first), default=first)
    window = with_sentence_before(scan, scan.near(draft.first))
    known = {scan.bare(place)[:length].lower() for place in range(*window) if not begin <= place < last for length in (_STEM, _STEM + 1)}
    apiece = by_place.get(draft.last)
    told = (draft, *others, apiece) if apiece is not None and apiece.kind == "set" else (draft, *others)
    own = {place for one in told for place in range(one.first, one.last)}
    for place in range(begin, last):
        one = by_place.get(place)
        if one is not None and one.first != draft.last and one.kind in _TIMES and place not in own:
            return True
        if value_at(scan, place, CUE) is not None:
            continue
        if any(value_at(scan, place, name) is not None for name in ("contrasting", "unsummed")):
            return True
        is_new = place not in own and tells_thing(scan, place) and _stem(scan.bare(place)) not in known
        if is_new and value_at(scan, place, "teller") is None:
            return True
    return False


def _relative(scan: Scan, first: int, last: int) -> int:
    """Where a relative clause begins that no comma parts: "an increase of 9% that the club blames on ..."."""
    return next((place for place in range(first, last) if value_at(scan, place, "thatword") is not None), last)


def _stem(word: str) -> str:
    return word[: _STEM + (len(word) >= _LONG)].lower()


def tells_thing(scan: Scan, place: int) -> bool:
    """Does a word tell a thing: with a capital, or behind a preposition or an article?

    Not one behind "both", which was told before, nor the source of a figure: "according to the list", "the police counted".
    """
    word = scan.bare(place)
    if value_at(scan, place - 1, "bothword") is not None or _is_source(scan, place):
        return False
    if not word[:1].isalpha() or value_at(scan, place, "function") is not None or len(word) < (1 if word.isupper() else _LEAST):
        return False
    return word[0].isupper() or (place > 0 and value_at(scan, place - 1, "leading") is not None)


def _is_source(scan: Scan, place: int) -> bool:
    """Does a word stand right behind "according to", or with its article right before "counted": not in "Hull police counted"?"""
    if any(value_at(scan, before, "sourcing") in ("behind", "around") for before in range(place - _SOURCE, place)):
        return True
    is_led = any(value_at(scan, before, "leading") is not None for before in (place - 1, place - 2))
    is_place = value_at(scan, place - 1, "placing") is not None  # "in Hull police counted"
    return (
        is_led
        and not is_place
        and any(value_at(scan, after, "sourcing") in ("before", "around") for after in range(place + 1, place + _SOURCE))
    )
