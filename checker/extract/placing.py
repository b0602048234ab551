"""The place of a time in the night in which clocks are changed: "In Graz schlug am 28. März 2021 um 2.12 Uhr ein Rauchmelder an".

Only for those few times is it worth to look for the names of cities. One must stand behind a preposition, and all that a sentence names
must be of one zone.
"""

from collections.abc import Iterator

from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.windows import has_word_in
from checker.scan import Scan
from checker.values import civil

_SUNDAY = 7
_LAST_HOUR = "03"
_LONGEST = 3  # words of a name
_BESIDE = 2  # tokens from a preposition to a name: "in western Sydney"


def places_of_times(scan: Scan, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``located`` relations of the times that no other relation places."""
    bound = {part.first for draft in found if draft.kind == "located" for part in draft.parts}
    made = []
    for time in by_place.values():
        if time.kind != "time" or time.first in bound or not _is_of_change(time):
            continue
        window = scan.near(time.first)
        times = {place for one in _calendar(range(*window), by_place) for place in range(one.first, one.last)}
        named = [(span, zones) for span, zones in _places(scan, *window) if times.isdisjoint(range(*span))]  # "March" is a town
        places = [span for span, _ in named if has_word_in(scan, span[0] - _BESIDE, span[0], "placing")]
        if places and len({zones for _, zones in named}) == 1:
            place = Draft(*places[0], "mention", {})
            parts = sorted((as_part(time, "time"), as_part(place, "place")), key=lambda part: part.first)
            made.append(Draft(parts[0].first, parts[1].last, "located", {}, tuple(parts)))
    return made


def _calendar(places: range, by_place: ByPlace) -> list[Draft]:
    """The dates and times of a stretch, in which names of months and days stand."""
    return [by_place[place] for place in places if place in by_place and by_place[place].kind in ("date", "time", "set")]


def _is_of_change(time: Draft) -> bool:
    """Is a time one before four o'clock on a Sunday whose date is known: when nearly all countries change their clocks?"""
    days, timex = time.fields.get("days"), time.fields.get("timex")
    if days is None or timex is None or days.only is None or civil.weekday(days.only) != _SUNDAY:
        return False
    hour = timex.value.partition("T")[2][:2]
    return bool(hour.isdigit() and hour <= _LAST_HOUR)


def _places(scan: Scan, first: int, last: int) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    """The names of cities among some tokens, each with its zones; the longest name at each place."""
    from checker.reference.calendars import zones_of

    place = first
    while place < last:
        for length in range(_LONGEST, 0, -1):
            words = [scan.bare(token) for token in range(place, min(last, place + length))]
            zones = zones_of(" ".join(words)) if len(words) == length and _is_name(words) else ()
            if zones:
                yield (place, place + length), zones
                place += length - 1
                break
        place += 1


def _is_name(words: list[str]) -> bool:
    """Begin a word with a capital, and more than two letters long: the country codes of the zones are no cities."""
    return words[0][:1].isupper() and words[-1][:1].isupper() and len("".join(words)) > len("AT")
