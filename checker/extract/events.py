"""How long ago an event was, told in one place, and when it was, told in another.

"seit Kriegsbeginn im Februar 2022" names an event with its date. "Seit 19 Monaten" in a sentence that speaks of the same event must begin
then. The two are bound only where the text has exactly one of each and the event's noun stands in the other's sentence.
"""

from collections import Counter

from checker.extract.draft import Draft
from checker.scan import Scan
from checker.slots import Match

_SHORTEST_STEM = 4
_UNITS = ("month", "year")


def elapsed_since_events(scan: Scan, anchors: list[Match], drafts: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """The ``elapsed`` relations between named events and the times passed since."""
    dated = [
        (stem, by_place[span[0]])
        for match in anchors
        if (span := match.span("since")) and span[0] in by_place
        if (stem := _stem(scan, match))
    ]
    lapses = [
        draft
        for draft in drafts
        if draft.kind == "duration"
        and draft.fields.get("role") == "since"
        and draft.fields.get("unit") in _UNITS
        and draft.fields.get("days") is not None
    ]
    times = Counter(stem for stem, _ in dated)
    found = []
    for stem, since in dated:
        fitting = [lapse for lapse in lapses if _speaks_of(scan, lapse, stem)] if times[stem] == 1 else []
        if len(fitting) == 1:
            lapse = fitting[0]
            parts = tuple(
                Draft(draft.first, draft.last, draft.kind, {**draft.fields, "role": role})
                for draft, role in ((since, "since"), (lapse, "lapse"))
            )
            ordered = sorted((since, lapse), key=lambda draft: draft.first)
            found.append(Draft(ordered[0].first, ordered[0].last, "elapsed", {}, parts))
    return found


def _stem(scan: Scan, match: Match) -> str | None:
    """The event of "Kriegsbeginn" is "krieg": the noun without the word that says it began or ended."""
    span = match.span("event")
    if span is None:
        return None
    word = scan.bare(span[1] - 1).lower()
    for ending in scan.language.event_endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word.removesuffix(ending).removesuffix("s")
            break
    return word if len(word) >= _SHORTEST_STEM - 1 else None


def _speaks_of(scan: Scan, lapse: Draft, stem: str) -> bool:
    first, last = scan.near(lapse.first)
    return any(stem in word.lower() for word in scan.words(first, last))
