"""How long something has gone on, beside the date on which it began: "Seit 19 Tagen fehlt sie; zuletzt gesehen wurde sie am 2. Mai 2022."

The sentence may name no other time, and must say of the same thing that it began: with a pronoun.
In two sentences, or of two nouns, the one may be of something else: "Seit zwei Jahren läuft der Prozess. Die Ermittlungen begannen 2019."
"""

from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.spans import Pieces, times_in, year_of
from checker.extract.windows import Window, has_word_in, part_of, sentence_before
from checker.scan import Scan

# How long it has gone on by now; and the date beside a word that something began.
PIECES = ("lapsing", "arose")
_CLOSE = 5  # tokens of "Seither, also seit"
_EXACT = (None, "exact")
_NOW = "PRESENT_REF"  # as TIMEX3 has it


def lapses_apart(scan: Scan, pieces: Pieces, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``elapsed`` relations of the lengths that no other relation has."""
    bound = {part.first for draft in found if len(draft.parts) > 1 for part in draft.parts}
    begun = {since.first for match in pieces["arose"] if (since := part_of(match, "since", by_place)) is not None}
    made: dict[int, Draft] = {}
    for match in pieces["lapsing"]:
        lapse = part_of(match, "lapse", by_place)
        if lapse is None or lapse.first in bound or lapse.first in made or not _is_exact(lapse):
            continue
        since = _beginning(scan, lapse, begun, by_place)
        if since is not None and since.first not in bound:
            first, last = sorted((since, lapse), key=lambda draft: draft.first)
            parts = sorted((as_part(since, "since"), as_part(lapse, "lapse")), key=lambda part: part.first)
            made[lapse.first] = Draft(first.first, last.last, "elapsed", {}, tuple(parts))
    return list(made.values())


def _is_exact(lapse: Draft) -> bool:
    return isinstance(lapse.fields.get("value"), int) and lapse.fields.get("hedge") in _EXACT


def _beginning(scan: Scan, lapse: Draft, begun: set[int], by_place: ByPlace) -> Draft | None:
    """The only date of the sentence of a length, where something began on it; or of the sentence before, behind "since then"."""
    own = scan.near(lapse.first)
    if has_word_in(scan, *own, "family"):
        return None
    earlier = sentence_before(scan, own)
    is_close = lapse.first - own[0] <= _CLOSE
    if is_close and scan.value(own[0], "eversince") is not None and earlier is not None and _others(own, lapse, by_place) == []:
        dates = _others(earlier, lapse, by_place) or []
        return dates[0] if len(dates) == 1 and year_of(dates[0]) is not None else None
    times = _others(own, lapse, by_place)
    if times is None or len(times) != 1 or times[0].first not in begun or year_of(times[0]) is None:
        return None
    return times[0]


def _others(window: Window, lapse: Draft, by_place: ByPlace) -> list[Draft] | None:
    """The dates of a window beside a length; None where it tells of another length, of an age or of what recurs."""
    times = [one for one in times_in(range(*window), by_place) if one is not lapse and not _is_present(one)]
    return times if all(one.kind == "date" for one in times) else None


def _is_present(date: Draft) -> bool:
    """Is it a word like "now"?"""
    timex = date.fields.get("timex")
    return timex is not None and timex.value == _NOW
