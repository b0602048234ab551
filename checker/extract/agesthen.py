"""Ages at another time than publication: "She was born in 1944. In 1969, at the age of 25, she published ..."; "He died in 2021 at 81."

A birth, an age that is told of a time, and the one other date of the age's sentence are bound where a paragraph leaves no choice.
"""

from checker.extract.draft import Draft
from checker.extract.lives import is_near_in_paragraph, tells_of_family
from checker.extract.parts import as_part
from checker.extract.windows import has_word_in
from checker.scan import Scan
from checker.slots import Match

# The subject of a sentence stands among its first words, or behind a date and a phrase.
_HEAD = 12
# Tokens from a comma to the time that begins another clause: ", im Jahr 2012 gewann sie".
_BESIDE = 4


def ages_then(scan: Scan, births: list[Match], told: list[Match], known: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """The ``aging`` relations with the time ``at`` which the age was reached, and the ``lifespan`` of those that died at that age; of the
    ages that no other relation has.
    """
    lives = [draft for draft in known if draft.kind in ("aging", "lifespan") and len(draft.parts) > 1]
    bound = {part.first for draft in lives for part in draft.parts if part.fields["role"] == "age"}
    roles = [{part.fields["role"]: part.first for part in draft.parts} for draft in known if draft.kind == "lifespan"]
    ended = {places["born"] for places in roles if {"born", "died", "age"} <= places.keys()}
    born = [by_place[span[0]] for match in births if (span := match.span("born")) and span[0] in by_place] if told else []
    found = []
    for match in told if born else ():
        age, at = _age_and_time(scan, match, born, by_place)
        if age is None or at is None or age.first in bound:
            continue
        near = [birth for birth in born if is_near_in_paragraph(scan, birth, age)]
        if match.make == "death" and any(birth.first in ended for birth in near):
            continue  # of somebody whose death is told already
        if len(near) != 1 or not _is_of_same_person(scan, near[0], age):
            continue
        if match.make == "death" and len(_pronouns(scan, *scan.near(age.first))) > 1:
            continue  # "he died in 1848; she was 77"
        if _is_of_another_clause(scan, age, at, near[0], dies=match.make == "death"):
            continue
        bound.add(age.first)
        kind, role = ("lifespan", "died") if match.make == "death" else ("aging", "at")
        first = age if scan.sentence(near[0].first) != scan.sentence(age.first) else min(near[0], age, key=lambda draft: draft.first)
        last = max(age, at, near[0] if first is near[0] else age, key=lambda draft: draft.last)
        parts = sorted((as_part(near[0], "born"), as_part(at, role), as_part(age, "age")), key=lambda part: part.first)
        found.append(Draft(min(first.first, at.first), last.last, kind, {}, tuple(parts)))
    return found


def _age_and_time(scan: Scan, match: Match, born: list[Draft], by_place: dict[int, Draft]) -> tuple[Draft | None, Draft | None]:
    """The age of a form, and the one date of its sentence beside a birth; None where others may be meant."""
    age, at = (by_place.get(span[0]) if (span := match.span(role)) else None for role in ("age", "died"))
    if age is None or not isinstance(age.fields.get("value"), int):
        return None, None
    first, last = scan.near(match.first)
    near = [by_place[place] for place in range(first, max(last, match.last)) if place in by_place]
    if tells_of_family(scan, first, last) or any(other.kind == "age" and other is not age for other in near):
        return None, None
    dates = [date for date in near if date.kind == "date" and date not in born and not _is_calendar_free(date)]
    if at is None and len(dates) == 1 and dates[0].fields.get("role") is None:
        at = dates[0]
    return age, at


def _is_of_another_clause(scan: Scan, age: Draft, at: Draft, birth: Draft, *, dies: bool) -> bool:
    """Does a clause of its own begin between an age and the date: "1998 stahlen Diebe ein Bild, das er mit 83 Jahren gemalt hat"?

    Not one that only tells of the birth, and has ended: "In 1989 she, who was born in 1972, left school at the age of 17". Nobody dies
    twice, so that a comma parts no two times of death: "he lived to be 43: born in 1811, he died in 1848".
    """
    first, last = sorted((age, at), key=lambda draft: draft.first)
    begin, is_between = first.last, first.last <= birth.first < last.first
    if is_between and scan.bare(birth.last) == ",":
        opened = [place for place in range(first.last, birth.first) if opens_clause(scan, place)]
        begin = birth.last if len(opened) == 1 else begin
    if any(scan.value(place, "kin") is not None or opens_clause(scan, place) for place in range(begin, last.first)):
        return True
    begin = _behind_birth(scan, first.last, birth, last.first) if is_between else begin
    return not dies and any(_parts_clauses(scan, place, begin, last.first) for place in range(begin, last.first))


def _behind_birth(scan: Scan, first: int, birth: Draft, last: int) -> int:
    """Where a sentence goes on behind a birth that stands between two commas: "trat sie, 1979 in Bern geboren, im Jahr 1996 auf"."""
    is_set_off = any(scan.bare(place) == "," for place in range(max(first, birth.first - _BESIDE), birth.first))
    comma = next((place for place in range(birth.last, last) if scan.bare(place) == ","), None)
    return comma + 1 if is_set_off and comma is not None else birth.last


def _parts_clauses(scan: Scan, place: int, first: int, last: int) -> bool:
    """Does a sign part the clauses of an age and a date: "mit 19 begann sie zu laufen, 2012 gewann sie", not "1955, mit 34,"?"""
    sign = scan.bare(place)
    return sign == ";" or (sign == "," and place > first and last - place <= _BESIDE)


def opens_clause(scan: Scan, place: int) -> bool:
    """Does a clause about another time or person begin there?"""
    return scan.value(place, "relating") is not None and place > 0 and scan.bare(place - 1) == ","


def _is_calendar_free(date: Draft) -> bool:
    """Is a date no stretch of the calendar ("now", "at that time")?"""
    return not date.fields.get("days")


def _is_of_same_person(scan: Scan, birth: Draft, age: Draft) -> bool:
    """Are an age and a birth told of one person: in the same sentence, or the second time of "he" or "she" or with the same first word?"""
    (first, _), (begin, end) = sorted((scan.sentence(birth.first), scan.sentence(age.first)))
    if first == begin or (scan.bare(begin) == scan.bare(first) and scan.value(begin, "function") is None):
        return True
    if _is_of_kin(scan, birth):
        return False
    told, again = _pronouns(scan, first, first + 1), _pronouns(scan, begin, min(end, begin + _HEAD))
    return bool(again) and (not told or told <= again)


def _is_of_kin(scan: Scan, birth: Draft) -> bool:
    """Is a birth that of a relative: "Her grandson was born in 2001", "Born in 2001, her grandson", but not behind it ("the son of")?

    Nor is that of "Her teacher, born in 1901, ...", but that of "Her real name was Kolbe, and she was born in 1901".
    """
    first = scan.sentence(birth.first)[0]
    behind = birth.last + _BESIDE if birth.first - first < _BESIDE else birth.last
    is_of_theirs = has_word_in(scan, first, first + 1, "possessive") and not _pronouns(scan, first + 1, birth.first)
    return is_of_theirs or has_word_in(scan, first, behind, "family")


def _pronouns(scan: Scan, first: int, last: int) -> set[str]:
    """The words such as "he" and "she" among some tokens."""
    return {scan.bare(place).lower() for place in range(first, last) if scan.value(place, "pronoun") is not None}
