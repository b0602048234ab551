"""Lives told in several sentences: a birth and an age, or the dates of a life and the age at death, where a text leaves no choice."""

from checker.extract.draft import Draft
from checker.extract.parts import as_part
from checker.language.lexicon import BREAK
from checker.scan import Scan
from checker.slots import Match

_FURTHEST = 120
_GROWN = range(16, 110)
# The life whose dates stand among the first tokens is the one that the text is about.
_OPENING = 60


def ages_of_the_born(
    scan: Scan, births: list[Match], behind_names: list[Match], drafts: list[Draft], by_place: dict[int, Draft]
) -> list[Draft]:
    """The ``aging`` relations across sentences; an age of a sentence that names another year may be of that year, and is left out."""
    told = [by_place[span[0]] for match in births if (span := match.span("born")) and span[0] in by_place]
    born = [birth for birth in told if not _tells_of_kin(scan, birth)]
    behind = _behind_names(scan, behind_names, by_place) if born else []
    ages = [draft for draft in drafts if draft.kind == "age" and isinstance(draft.fields.get("value"), int)] if born else []
    settled = {scan.sentence(age.first) for age in (*ages, *behind)}
    ages += behind
    found = []
    for birth in born:
        near = [age for age in ages if _is_near(scan, birth, age)]
        if scan.sentence(birth.first) in settled or (near and near[0] in behind and not _is_of_named(scan, near[0], birth)):
            continue
        if len(near) == 1 and sum(_is_near(scan, other, near[0]) for other in born) == 1 and _is_timeless(scan, near[0], by_place):
            first, last = sorted((birth, near[0]), key=lambda draft: draft.first)
            found.append(Draft(first.first, last.last, "aging", {}, (as_part(birth, "born"), as_part(near[0], "age"))))
    return found


def _is_of_named(scan: Scan, age: Draft, birth: Draft) -> bool:
    """Is a birth that of the name before an age in brackets: told with "she" or with the last word of the name?"""
    first, last = scan.sentence(birth.first)
    if scan.value(first, "pronoun") is not None:
        return True
    name = scan.bare(age.first - 2)
    return any(scan.bare(place) == name for place in range(first, last))


def _tells_of_kin(scan: Scan, birth: Draft) -> bool:
    """May a birth be that of a relative?"""
    first, last = scan.near(birth.first)
    return tells_of_family(scan, first, last) or any(scan.value(place, "kin") is not None for place in range(first, last))


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


def ages_at_death(scan: Scan, lives: list[Match], deaths: list[Match], by_place: dict[int, Draft]) -> list[Draft]:
    """The ``lifespan`` relations of the life that a text is about, and a sentence that tells of a death in its last year."""
    if not lives or lives[0].first > _OPENING:
        return []
    born, died = (by_place.get(span[0]) if (span := lives[0].span(role)) else None for role in ("born", "died"))
    if born is None or died is None:
        return []
    year = _year(died)
    found = []
    for match in deaths:
        span = match.span("age")
        age = by_place.get(span[0]) if span else None
        if (
            age is not None
            and year is not None
            and year in _years(scan, match, by_place)
            and scan.sentence(age.first) != scan.sentence(born.first)
        ):
            parts = (as_part(born, "born"), as_part(died, "died"), as_part(age, "age"))
            found.append(Draft(age.first, age.last, "lifespan", {}, parts))
    return found


def _year(date: Draft) -> int | None:
    """The year that a date states."""
    parts = date.fields.get("date")
    return None if parts is None or "year" in dict(parts.implied) else parts.year


def _years(scan: Scan, match: Match, by_place: dict[int, Draft]) -> set[int | None]:
    """The years that the sentence of a match states."""
    return {_year(by_place[place]) for place in range(*scan.near(match.first)) if place in by_place and by_place[place].kind == "date"}
