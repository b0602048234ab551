"""Lives, terms and orders of dates whose words stand anywhere in their clauses: "(1926–2019), who led the inquiry, died at the age of 86",
"(1974–1998), a tenure of 31 years", "nachdem ihn der Rat 2018 berufen hatte, entwarf er 2013 den Umbau".

As in ``nearly.py``, what binds them is that a sentence has no other years and no other length, and that they nearly fit.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from checker.extract.agesthen import opens_clause
from checker.extract.clauses import clause, follows
from checker.extract.draft import ByPlace, Draft
from checker.extract.lives import tells_of_family
from checker.extract.parts import as_part
from checker.extract.spans import times_in, year_of
from checker.extract.ways import AND
from checker.extract.windows import Window, has_word_in, sentence_before, value_at
from checker.scan import Scan

CUE = "timecue"
"""The class of words whose values say what the times of their clause are."""

_PAIR = 2
_OFF = 15  # years that an age or a term can be wrong by, and still be meant for these dates
_APART = 15  # years between two dates that are told in one breath
_GROWN = 110
_CLOSE = 4  # tokens from the head of a clause to a length: ", a tenure of 31 years"
_SHORTEST = Fraction(7, 10)  # of the years of a range, a length that may be meant for it
_SIDES = frozenset({"since", "ago", "ahead", "before", "after", "until", "as_of"})

_BARE = frozenset({"stretch", "lifespan"})  # of two dates, to which an age or a length may still belong

Roles = tuple[tuple[str, Draft], ...]


def times_nearly(scan: Scan, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``lifespan``, ``timespan`` and ``order`` relations of dates that no other relation has, but for the two dates of a life."""
    dates = [one for one in by_place.values() if year_of(one) is not None]
    if len(dates) < _PAIR:
        return []
    told = (draft for draft in found if len(draft.parts) > _PAIR or (len(draft.parts) == _PAIR and draft.kind not in _BARE))
    bound = {part.first for draft in told for part in draft.parts}
    made = []
    for first, last in sorted({scan.near(one.first) for one in dates}):
        years = [one for one in times_in(range(first, last), by_place) if year_of(one) is not None]
        for kind, roles in _relations(scan, (first, last), years, by_place):
            if bound.isdisjoint(one.first for _, one in roles):
                parts = sorted((as_part(one, role) for role, one in roles), key=lambda part: part.first)
                made.append(Draft(parts[0].first, parts[-1].last, kind, {"loose": True}, tuple(parts)))
                bound |= {part.first for part in parts}
    return made


def _relations(scan: Scan, window: Window, years: list[Draft], by_place: ByPlace) -> Iterator[tuple[str, Roles]]:
    if len(years) == _PAIR:
        yield from _lives(scan, window, years, by_place)
        yield from _terms(scan, years, by_place)
        yield from _after(scan, years, by_place)
    if len(years) <= _PAIR:
        yield from _later(scan, window, years, by_place)


def _cues(scan: Scan, window: Window) -> set[str]:
    told = {str(value) for _, value in scan.valued(*window, CUE)}
    return told | {"born", "dead"} if "lived" in told else told


def _lives(scan: Scan, window: Window, years: list[Draft], by_place: ByPlace) -> Iterator[tuple[str, Roles]]:
    """The years of birth and death, and the only age of the sentence."""
    ages = [one for one in times_in(range(*window), by_place) if _is_age(scan, one)]
    if len(ages) != 1 or not {"born", "dead"} <= _cues(scan, window) | ({"born"} if _are_bracketed(scan, years) else set()):
        return
    born, died = sorted(years, key=_year)
    age, lived = ages[0].fields["value"], _year(died) - _year(born)
    if lived > _GROWN or abs(lived - age) > _OFF or tells_of_family(scan, *window):
        return
    if not _is_at_death(scan, ages[0], died):
        return
    yield "lifespan", (("born", born), ("died", died), ("age", ages[0]))


def _is_age(scan: Scan, draft: Draft) -> bool:
    """An age, or a length of time right behind "at the age of" or "im Alter von"."""
    value = draft.fields.get("value")
    if not isinstance(value, int) or draft.fields.get("hedge") not in (None, "exact"):
        return False
    is_led = any(value_at(scan, place, CUE) == "age" for place in (draft.first - 1, draft.first - 2) if place >= 0)
    return draft.kind == "age" or (draft.kind == "duration" and draft.fields.get("unit") == "year" and is_led)


def _is_at_death(scan: Scan, age: Draft, died: Draft) -> bool:
    """Is an age told with a death, in a clause without "and", and of nobody who is named behind the years of the life?"""
    first, last = clause(scan, age)
    words = range(first, last)
    begin, end = scan.near(age.first)
    is_dead = any(
        value_at(scan, place, CUE) == "lived" or (place < last and value_at(scan, place, CUE) == "dead") for place in range(begin, end)
    )
    has_and = any(value_at(scan, place, "listand") == AND for place in words)
    names = pairwise(place for place in range(died.last, age.first) if scan.bare(place)[:1].isupper())
    is_other = any(other == one + 1 and value_at(scan, one, "function") is None for one, other in names)
    return is_dead and not has_and and not is_other


def _are_bracketed(scan: Scan, years: list[Draft]) -> bool:
    """ "(1926–2019)" behind a name of two words."""
    one, other = years
    begin = one.first - 1
    words = [place for place in (begin - 2, begin - 1) if place >= 0 and value_at(scan, place, "function") is None]
    is_open = scan.bare(begin) == "(" and len(words) == _PAIR and all(scan.bare(place)[:1].isupper() for place in words)
    return is_open and other.last < len(scan.tokens) and scan.bare(other.last) == ")"


def _terms(scan: Scan, years: list[Draft], by_place: ByPlace) -> Iterator[tuple[str, Roles]]:
    """The two years of a range and the only length of the sentence, where its clause says that it is a term."""
    begin, end = years
    lengths = [one for one in times_in(range(*scan.near(begin.first)), by_place) if one.kind in ("duration", "age")]
    if begin.fields.get("range") is None or len(lengths) != 1 or _year(begin) >= _year(end):
        return
    length = lengths[0]
    value, apart = length.fields.get("value"), _year(end) - _year(begin)
    if length.kind != "duration" or length.fields.get("unit") != "year" or length.fields.get("hedge") not in (None, "exact"):
        return
    first, last = clause(scan, length)
    is_told = follows(scan, length, end) and length.first - max(first, end.last) <= _CLOSE and not opens_clause(scan, first)
    if is_told and any(value_at(scan, place, CUE) == "term" for place in range(first, last)) and _is_near(value, apart):
        yield "timespan", (("from", begin), ("to", end), ("length", length))


def _is_near(value: object, apart: int) -> bool:
    """Can a number of years be meant for those of a term? What is shorter may be a part of it."""
    return isinstance(value, int) and _SHORTEST * apart <= value <= apart + _OFF and value <= 2 * apart


def _after(scan: Scan, years: list[Draft], by_place: ByPlace) -> Iterator[tuple[str, Roles]]:
    """What the head of a sentence with "after" tells came before what the next clause tells, or the rest of its own."""
    earlier, later = years
    begin = scan.near(earlier.first)[0]
    first, last = clause(scan, earlier)
    if first != begin or not any(value_at(scan, place, CUE) == "after" for place in (begin, begin + 1)):
        return
    own = clause(scan, later)[0]
    if opens_clause(scan, own) or has_word_in(scan, earlier.last, later.first, "relating"):
        return  # "begann er eine Lehre, die er 1977 ..."
    is_next = own == last + 1 or (own == first and later.first - earlier.last >= _PAIR)
    if is_next and _is_turned(scan, earlier, later, by_place):
        yield "order", (("later", later), ("earlier", earlier))


def _later(scan: Scan, window: Window, years: list[Draft], by_place: ByPlace) -> Iterator[tuple[str, Roles]]:
    """What a clause with "afterwards" tells came after what the clause before it tells."""
    before = sentence_before(scan, window)
    if before is not None and len(years) == 1:
        years = [one for one in times_in(range(*before), by_place) if year_of(one) is not None] + years
    if len(years) != _PAIR or _year(years[0]) <= _year(years[1]):
        return
    earlier, later = years
    first, last = clause(scan, later)
    is_later = any(value_at(scan, place, CUE) == "later" for place in range(first, last))
    if is_later and earlier.first < first and _is_turned(scan, earlier, later, by_place):
        yield "order", (("later", later), ("earlier", earlier))


def _is_turned(scan: Scan, earlier: Draft, later: Draft, by_place: ByPlace) -> bool:
    """Is a date that is told to be the later one by some years the earlier, and does each tell when something was: not "seit 2013"?"""
    if not 0 < _year(earlier) - _year(later) <= _APART or _is_attribute(scan, earlier) or _is_attribute(scan, later):
        return False
    window = scan.near(later.first)
    return not any(one.kind in ("duration", "set") or one.fields.get("range") for one in times_in(range(*window), by_place))


def _is_attribute(scan: Scan, date: Draft) -> bool:
    """Does a date only tell of what something is ("seit 2013", "the 2013 act", "von 1903"), or is it a plan?"""
    if date.fields.get("role") in _SIDES or date.fields.get("hedge") is not None:
        return True
    if not date.first:
        return False
    is_figure = scan.bare(date.first)[:1].isdigit()  # "im 1985 gegründeten Verein", "the 2013 act", not "im Jahr 1985"
    before = value_at(scan, date.first - 1, CUE)
    if before in ("of", "after", "later") or (is_figure and (before == "in" or value_at(scan, date.first - 1, "definite") is not None)):
        return True
    behind = [scan.bare(place) for place in range(date.last, min(date.last + _PAIR, len(scan.tokens)))]
    return len(behind) == _PAIR and behind[0].islower() and value_at(scan, date.last, "function") is None and behind[1][:1].isupper()


def _year(date: Draft) -> int:
    return year_of(date) or 0
