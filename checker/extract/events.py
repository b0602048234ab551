"""How long ago an event was, told in one place, and when it was, told in another.

"seit Kriegsbeginn im Februar 2022" names an event with its date. "Seit 19 Monaten" in a sentence that speaks of the same event must begin
then. The two are bound only where the text has exactly one of each and the event's noun stands in the other's sentence.
"""

from collections import Counter, defaultdict

from checker.extract.draft import Draft
from checker.extract.parts import as_part
from checker.scan import Scan
from checker.slots import Match

_SHORTEST_STEM = 4
_LONGEST_STEM = 30
_UNITS = ("month", "year")


def elapsed_since_events(scan: Scan, anchors: list[Match], drafts: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """The ``elapsed`` relations between named events and the times passed since."""
    told = [
        (stem, by_place[span[0]], match)
        for match in anchors
        if (span := match.span("since")) and span[0] in by_place
        if (stem := _stem(scan, match))
    ]
    dated = [(stem, since) for stem, since, _ in told]
    # Behind these more is told of the event, so that the time before it may be of something else.
    open_ended = frozenset(_noun(match) for _, since, match in told if not _is_closed(scan, since) and _is_of_sentence(scan, match, since))
    lapses = [
        draft
        for draft in drafts
        if draft.kind == "duration"
        and draft.fields.get("role") == "since"
        and draft.fields.get("unit") in _UNITS
        and draft.fields.get("days") is not None
    ]
    stems = {stem for stem, times in Counter(stem for stem, _ in dated).items() if times == 1}
    fitting: dict[str, list[Draft]] = defaultdict(list)
    for lapse in lapses if stems else ():
        for stem in _spoken_of(scan, lapse, stems, open_ended):
            fitting[stem].append(lapse)
    return [_elapsed(since, fitting[stem][0]) for stem, since in dated if stem in stems and len(fitting[stem]) == 1]


def _elapsed(since: Draft, lapse: Draft) -> Draft:
    first = min((since, lapse), key=lambda draft: draft.first)
    return Draft(first.first, first.last, "elapsed", {}, (as_part(since, "since"), as_part(lapse, "lapse")))


def _stem(scan: Scan, match: Match) -> str | None:
    """The event of "Kriegsbeginn" is "krieg": the noun without the word that says it began or ended."""
    span = match.span("event")
    if span is None:
        return None
    word = scan.bare(span[1] - 1).lower()
    for ending in scan.language.event_endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = _without(word.removesuffix(ending), scan.language.source.cases.joint)
            break
    return word if len(word) >= _SHORTEST_STEM - 1 else None


def _noun(match: Match) -> int:
    """The token of the noun that names an event."""
    return (match.span("event") or (0, 0))[1] - 1


def _is_of_sentence(scan: Scan, match: Match, since: Draft) -> bool:
    """Do an event and its date stand in one sentence?"""
    return scan.sentence(_noun(match)) == scan.sentence(since.first)


def _is_closed(scan: Scan, since: Draft) -> bool:
    """Does the sentence, or a clause of it, end behind a date?"""
    return since.last >= len(scan.tokens) or not scan.bare(since.last)[:1].isalnum()


def _spoken_of(scan: Scan, lapse: Draft, stems: set[str], open_ended: frozenset[int]) -> set[str]:
    """The events whose noun stands in the sentence of a lapse: as its own word or the end of a longer one ("Angriffs|krieg").

    Not where it is only a setting or an attribute: "im Krieg", "ein Ende des Krieges"; nor where the lapse goes before, and it is the event
    with its date and more: "seit drei Jahren in Rom, seit der Hochzeit im Mai 2022 mit Anna".
    """
    first, last = scan.near(lapse.first)
    places = [place for place in range(first, last) if place not in open_ended or place < lapse.first]
    found = ((place, stem) for place in places for stem in _stems_at_end(scan.bare(place).lower(), stems, scan.language.source.cases.noun))
    return {stem for place, stem in found if not _is_aside(scan, place, first)}


def _without(word: str, joints: list[str]) -> str:
    return next((word.removesuffix(joint) for joint in joints if word.endswith(joint)), word)


def _stems_at_end(word: str, stems: set[str], endings: list[str]) -> set[str]:
    bare = {word, *(word.removesuffix(ending) for ending in endings if word.endswith(ending))}
    return {one[start:] for one in bare for start in range(max(0, len(one) - _LONGEST_STEM), len(one) - 2) if one[start:] in stems}


def _is_aside(scan: Scan, place: int, first: int) -> bool:
    """Does a preposition or a genitive article stand before the word or its adjective?"""
    return any(scan.value(before, "aside") is not None for before in range(max(first, place - 2), place))
