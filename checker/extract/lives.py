"""Lives told in several sentences: a birth and an age, or the dates of a life and the age at death, where a text leaves no choice."""

from checker.extract.draft import Draft
from checker.extract.parts import as_part
from checker.extract.windows import has_word_in
from checker.language.lexicon import BREAK
from checker.scan import Scan
from checker.slots import Match

_FURTHEST, _FAR = 120, 240  # tokens
_GROWN = range(16, 110)
# The life whose dates stand among the first tokens is the one that the text is about.
_OPENING = 60
_BEHIND = 6  # tokens from the dates of a life to the end of its brackets
_OFF = 12  # years that an age can be wrong by, and still be meant for that life


def ages_of_the_born(
    scan: Scan, births: list[Match], behind_names: list[Match], drafts: list[Draft], by_place: dict[int, Draft]
) -> list[Draft]:
    """The ``aging`` relations across sentences; an age of a sentence that names another year may be of that year, and is left out."""
    told = [(by_place[span[0]], match.last) for match in births if (span := match.span("born")) and span[0] in by_place]
    born = [birth for birth, behind_birth in told if not _tells_of_kin(scan, birth, behind_birth)]
    behind = _behind_names(scan, behind_names, by_place) if born else []
    told_of = [draft for draft in drafts if draft.kind == "age" and isinstance(draft.fields.get("value"), int)] if born else []
    ages = [age for age in told_of if not tells_of_family(scan, scan.near(age.first)[0], age.first)]
    settled = {scan.sentence(age.first) for age in (*ages, *behind)}
    ages += behind
    found = _of_the_only_ones(scan, born, ages, by_place)
    for birth in born if not found else ():
        near = [age for age in ages if _is_near(scan, birth, age)]
        if scan.sentence(birth.first) in settled or (near and near[0] in behind and not _is_of_named(scan, near[0], birth)):
            continue
        if len(near) == 1 and sum(_is_near(scan, other, near[0]) for other in born) == 1 and _is_timeless(scan, near[0], by_place):
            first, last = sorted((birth, near[0]), key=lambda draft: draft.first)
            found.append(Draft(first.first, last.last, "aging", {}, (as_part(birth, "born"), as_part(near[0], "age"))))
    return found


def _of_the_only_ones(scan: Scan, born: list[Draft], ages: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """The only birth of a text and its only age, with which a later paragraph takes the person up: "Der 61-Jährige hatte gestanden"."""
    if len(born) != 1 or len(ages) != 1:
        return []
    birth, age = born[0], ages[0]
    begin = scan.sentence(age.first)[0]
    is_taken_up = BREAK in scan.codes[birth.last : age.first] and age.first == begin + 1 and scan.value(begin, "definite") is not None
    if not is_taken_up or age.first - birth.last > _FAR or not _is_timeless(scan, age, by_place):
        return []
    return [Draft(birth.first, age.last, "aging", {}, (as_part(birth, "born"), as_part(age, "age")))]


def _is_of_named(scan: Scan, age: Draft, birth: Draft) -> bool:
    """Is a birth that of the name before an age in brackets: told with "she" or with the last word of the name?"""
    first, last = scan.sentence(birth.first)
    if scan.value(first, "pronoun") is not None:
        return True
    name = scan.bare(age.first - 2)
    return any(scan.bare(place) == name for place in range(first, last))


def _tells_of_kin(scan: Scan, birth: Draft, behind: int) -> bool:
    """May a birth be that of a relative? "Der 1961 geborene Mann" is none, whatever the word means elsewhere."""
    first, last = scan.near(birth.first)
    places = [place for place in range(first, last) if place != behind]
    return any(scan.value(place, name) is not None for place in places for name in ("family", "kin"))


def tells_of_family(scan: Scan, first: int, last: int) -> bool:
    """Is a relative named among these tokens?"""
    return any(scan.value(place, "family") is not None for place in range(first, last))


def _behind_names(scan: Scan, matches: list[Match], by_place: dict[int, Draft]) -> list[Draft]:
    """The numbers in brackets behind a word with a capital, as ages of grown people stand ("Ida Kolbe (35)")."""
    found = [by_place[span[0]] for match in matches if (span := match.span("age")) and span[0] in by_place]
    return [one for one in found if one.first > 1 and scan.bare(one.first - 2)[:1].isupper() and one.fields.get("value") in _GROWN]


def _is_near(scan: Scan, one: Draft, other: Draft) -> bool:
    """The same paragraph, another sentence, and not far."""
    return is_near_in_paragraph(scan, one, other) and scan.sentence(one.first) != scan.sentence(other.first)


def is_near_in_paragraph(scan: Scan, one: Draft, other: Draft) -> bool:
    """The same paragraph, and not far."""
    first, last = min(one.last, other.last), max(one.first, other.first)
    return last - first <= _FURTHEST and BREAK not in scan.codes[first:last]


def _is_timeless(scan: Scan, age: Draft, by_place: dict[int, Draft]) -> bool:
    """Does the sentence of an age name no year?"""
    dates = (by_place[place].fields.get("date") for place in range(*scan.near(age.first)) if place in by_place)
    return not any(date is not None and date.year is not None and "year" not in dict(date.implied) for date in dates)


def ages_at_death(scan: Scan, lives: list[Match], deaths: list[Match], known: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """The ``lifespan`` relations of the life that a text is about, and a sentence that tells of a death in its last year, or of "he" or
    "she" in none; of the ages that no other relation has.
    """
    if not lives:
        return []
    if _is_paragraph(scan, lives[0]):
        return _told_at_the_end(scan, lives, deaths, known, by_place)
    if lives[0].first > _OPENING:
        return []
    born, died = (by_place.get(span[0]) if (span := lives[0].span(role)) else None for role in ("born", "died"))
    if born is None or died is None:
        return []
    bound = {part.first for draft in known if draft.kind == "lifespan" and len(draft.parts) > 1 for part in draft.parts}
    found = []
    for match in deaths:
        span = match.span("age")
        age = by_place.get(span[0]) if span else None
        if (
            age is not None
            and age.first not in bound
            and _is_told(scan, match, lives[0], (age, born, died), by_place)
            and scan.sentence(age.first) != scan.sentence(born.first)
            and not tells_of_family(scan, *scan.near(age.first))
        ):
            parts = (as_part(born, "born"), as_part(died, "died"), as_part(age, "age"))
            found.append(Draft(age.first, age.last, "lifespan", {}, parts))
    return found


def _is_paragraph(scan: Scan, life: Match) -> bool:
    """Are the dates of a life a paragraph of their own, as at the end of an obituary?"""
    first, last = scan.near(life.first)
    is_first = first > 0 and (scan.codes[first - 1] == BREAK or scan.codes[first] == BREAK)
    return is_first and (last >= len(scan.tokens) - 1 or scan.codes[last] == BREAK or scan.codes[last - 1] == BREAK)


def _told_at_the_end(scan: Scan, lives: list[Match], deaths: list[Match], known: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """The life whose dates close an obituary ("born 3 April 1934; died 7 November 2022"), and the only age at a death, before it."""
    if len(lives) != 1 or len(deaths) != 1:
        return []
    born, died, age = (
        by_place.get(span[0]) if (span := match.span(role)) else None
        for match, role in ((lives[0], "born"), (lives[0], "died"), (deaths[0], "age"))
    )
    if born is None or died is None or age is None or age.first > born.first or not _is_close(age, born, died):
        return []
    if any(part.first == age.first for draft in known if draft.kind == "lifespan" and len(draft.parts) > 1 for part in draft.parts):
        return []
    if tells_of_family(scan, *scan.near(age.first)) or _years(scan, deaths[0], by_place) - {_year(died), None}:
        return []
    return [Draft(age.first, died.last, "lifespan", {}, (as_part(age, "age"), as_part(born, "born"), as_part(died, "died")))]


def _is_told(scan: Scan, death: Match, life: Match, told: tuple[Draft, Draft, Draft], by_place: dict[int, Draft]) -> bool:
    """Does a sentence tell of the death of a life: with its last year, or with no year of "he" or "she"?"""
    age, born, died = told
    year, years = _year(died), _years(scan, death, by_place)
    return year is not None and (year in years or (not years and _is_of_the_same(scan, life, death) and _is_close(age, born, died)))


def _is_close(age: Draft, born: Draft, died: Draft) -> bool:
    """Can an age be one that is only miscounted?"""
    value, first, last = age.fields.get("value"), _year(born), _year(died)
    return isinstance(value, int) and first is not None and last is not None and abs(last - first - value) <= _OFF


def _is_of_the_same(scan: Scan, life: Match, death: Match) -> bool:
    """Is a death told in a sentence that begins with "he" or "she", behind others that do, and one that says who it was: "was a poet"?

    Nobody else is a subject there: "(...) painted the queen. She died at 81" is not of the painter.
    """
    first, last = scan.near(death.first)
    begin = scan.sentence(life.first)[1]
    behind = next((place + 1 for place in range(life.last, min(life.last + _BEHIND, begin)) if scan.bare(place) == ")"), life.last)
    is_told_of = has_word_in(scan, behind, behind + 1, "being") and scan.value(begin, "pronoun") is not None
    if (
        not is_told_of
        or has_word_in(scan, behind, begin, "narrowing")
        or not begin <= first <= life.last + _FURTHEST
        or tells_of_family(scan, life.last, last)
        or has_word_in(scan, first, death.last, "thereupon")
        or sum(scan.value(place, "pronoun") is not None for place in range(first, last)) > 1
    ):
        return False
    while begin < first and scan.value(begin, "pronoun") == scan.value(first, "pronoun") and scan.bare(begin) == scan.bare(first):
        begin = scan.sentence(begin)[1]
    return begin == first


def _year(date: Draft) -> int | None:
    """The year that a date states."""
    parts = date.fields.get("date")
    return None if parts is None or "year" in dict(parts.implied) else parts.year


def _years(scan: Scan, match: Match, by_place: dict[int, Draft]) -> set[int | None]:
    """The years that the sentence of a match states."""
    return {_year(by_place[place]) for place in range(*scan.near(match.first)) if place in by_place and by_place[place].kind == "date"}
