"""Anniversaries whose founding stands elsewhere in their sentence, and "das ist elf Jahre her" behind a sentence with a date."""

from checker.extract.draft import ByPlace, Draft
from checker.extract.known import is_present
from checker.extract.parts import as_part
from checker.extract.spans import (
    PAUSES,
    Pieces,
    dates_in,
    distance,
    has_clause,
    is_close_to,
    is_leading,
    is_narrated,
    times_in,
    year_of,
)
from checker.extract.windows import has_word_in, part_of, sentence_before
from checker.language.lexicon import BREAK
from checker.scan import Scan
from checker.slots import Match

_PAIR = 2
_NEVER = 9999
_ALSO = {"firm": "event"}  # what else may have an anniversary in the words of a thing: a treaty or a building, but no couple
_NOW = (("year", 0), ("month", 0))
_ENDS = (",", ";", ".", ":")
_ANEW = 2  # tokens from a founding to what says that it is another one, or to its date in a sentence of its own
_BESIDE = 4  # tokens from the date of a founding to its word


def jubilees(scan: Scan, pieces: Pieces, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``anniversary`` relations of "ihr 175-jähriges Bestehen" in a sentence that tells once when it was founded, and when marked."""
    bound = {part.first for draft in found if draft.kind == "anniversary" for part in draft.parts}
    made: dict[int, Draft] = {}
    for match in pieces["jubilee"]:
        number = part_of(match, "number", by_place)
        if number is None or number.first in bound or number.first in made:
            continue
        of_date = "alone" in match.fixed
        parts = _of_its_date(scan, number, by_place) if of_date else _of_founding(scan, match, number, pieces["begun"], by_place)
        if parts:
            made[number.first] = Draft(parts[0].first, max(part.last for part in parts), "anniversary", {}, tuple(parts))
    return list(made.values())


def _of_founding(scan: Scan, match: Match, number: Draft, begun: list[Match], by_place: ByPlace) -> list[Draft]:
    """The parts of an anniversary: the date of the founding, that of the feast or the present, and the number."""
    window = scan.near(number.first)
    behind = scan.sentence(number.first)[1]
    if has_word_in(scan, behind, behind + 1, "itself") and BREAK not in scan.codes[number.last : behind]:
        window = window[0], scan.near(behind)[1]
    dates = dates_in(window, number, by_place)
    thing = match.fixed.get("thing", "firm")
    told = [one for one in begun if window[0] <= one.first < window[1] and not match.first <= one.first < match.last]
    founded = [one for one in told if one.fixed["thing"] in (thing, _ALSO.get(thing))]
    if len(founded) != 1 or not 1 <= len(dates) <= _PAIR:
        return []
    since = min(dates, key=lambda date: (year_of(date) or _NEVER, distance(scan, founded[0], date)))
    others = [date for date in dates if date is not since]
    if year_of(since) is None or distance(scan, founded[0], since) > _BESIDE or not _is_of_founded(scan, founded[0], since, match):
        return []
    year = year_of(others[0]) if others else None
    is_now = has_word_in(scan, *window, "feasting") or is_present(scan, match.first)
    if year is None and not (is_now and all(_is_now(date) for date in others)):
        return []
    if year is not None and not is_close_to(number.fields.get("value"), year - (year_of(since) or 0)):
        return []
    roles = (("since", since), ("number", number), *(("at", date) for date in others if date.fields.get("days")))  # not "this month"
    return sorted((as_part(draft, role) for role, draft in roles), key=lambda part: part.first)


def _of_its_date(scan: Scan, number: Draft, by_place: ByPlace) -> list[Draft]:
    """The parts of an anniversary that can only be of the one dated event of its sentence: "Der Vertrag, den sie am 22. Januar 1963
    unterzeichneten, jährt sich am Sonntag zum 60. Mal".
    """
    dates = dates_in(scan.near(number.first), number, by_place)
    told = [date for date in dates if year_of(date) is not None]
    others = [date for date in dates if date not in told]
    if len(told) != 1 or len(others) > 1 or told[0].first > number.first or not all(map(_is_now, others)):
        return []
    roles = (("since", told[0]), ("number", number), *(("at", date) for date in others))
    return sorted((as_part(draft, role) for role, draft in roles), key=lambda part: part.first)


def _is_now(date: Draft) -> bool:
    """Is a time counted from publication: "in diesem Jahr", "am Sonntag", "this September"?"""
    parts, days = date.fields.get("date"), date.fields.get("days")
    return parts is not None and (parts.relative in _NOW or (bool(days) and (parts.year is None or "year" in dict(parts.implied))))


def _is_of_founded(scan: Scan, founded: Match, since: Draft, match: Match) -> bool:
    """Is an anniversary that of what was founded, and not of another subject: "opened in 1980, and the town marked its 500th ..."?"""
    if _is_other(scan, min(founded.last, since.last), max(founded.first, since.first)):
        return False  # "which opened its first store in 1974"
    if has_word_in(scan, founded.first - _ANEW, founded.last + _ANEW, "thereupon"):
        return False  # "opened again in 1994"
    if match.last <= founded.first and _goes_on(scan, match.last, founded):
        return distance(scan, founded, since) <= (_BESIDE if founded.fixed["thing"] == "marriage" else _ANEW)
    first, last = sorted(((since.first, since.last), (match.first, match.last)))
    begin, end = founded.last if first[0] == since.first and first[1] <= founded.first < last[0] else first[1], last[0]
    if has_clause(scan, begin, end) or any(has_word_in(scan, begin, end, name) for name in ("thereupon", "kin")):
        return False
    others = sum(scan.value(place, "another") is not None for place in range(begin, end))
    if is_leading(scan, founded) or _is_attribute(scan, founded):
        return others <= is_leading(scan, founded)
    if founded.fixed["thing"] == "marriage" and has_word_in(scan, begin, end, "itself"):
        return not others  # "they married in 1983, this year they celebrate their 40th anniversary"
    end -= end == match.first and scan.bare(end - 1) in PAUSES  # "was signed in 1963; its 60th anniversary"
    return not others and not any(scan.bare(place)[:1].isupper() or scan.bare(place) in PAUSES for place in range(begin, end))


def _is_other(scan: Scan, first: int, last: int) -> bool:
    """Does another thing begin there?"""
    return has_word_in(scan, first, last, "another")


def _goes_on(scan: Scan, first: int, founded: Match) -> bool:
    """Is a founding told of what was named before: "...; gegründet wurde sie 1974", "... It opened in 1954"?"""
    if has_word_in(scan, founded.last, founded.last + 2, "itself"):
        return True
    begin = next((place + 1 for place in range(founded.first - 1, first - 1, -1) if scan.bare(place) in _ENDS), founded.first)
    return has_word_in(scan, begin, begin + 1, "itself")


def _is_attribute(scan: Scan, founded: Match) -> bool:
    """Is a founding told beside its noun: "the firm, founded in 1923,", "which was founded in 1923", "der 1923 gegründete Verein"?"""
    before = scan.bare(founded.first - 1) if founded.first else ""
    is_apart = before in PAUSES or has_clause(scan, founded.first - 2, founded.first)
    is_told = founded.fixed["thing"] == "marriage" or has_word_in(scan, founded.first, founded.last, "founded")
    return is_told and (is_apart or before[:1].isdigit())


def passed_since(scan: Scan, pieces: Pieces, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``elapsed`` relations of "das ist jetzt elf Jahre her" behind a sentence with one date."""
    bound = {part.first for draft in found if len(draft.parts) > 1 for part in draft.parts}
    made = []
    for match in pieces["passed"]:
        lapse = part_of(match, "lapse", by_place)
        first = scan.sentence(match.first)[0]
        if lapse is None or lapse.first in bound or match.begin != first:
            continue
        earlier = sentence_before(scan, (first, match.begin))
        if earlier is None:
            continue
        times = times_in(range(*earlier), by_place)
        is_plain = not has_clause(scan, *earlier) and not any(has_word_in(scan, *earlier, name) for name in ("saying", "recalling"))
        if len(times) == 1 and year_of(times[0]) is not None and is_narrated(scan, times[0]) and is_plain:
            parts = (as_part(times[0], "since"), as_part(lapse, "lapse"))
            made.append(Draft(times[0].first, lapse.last, "elapsed", {}, parts))
    return made
