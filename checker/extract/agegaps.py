"""Two ages and how many years lie between them, wherever they stand: "Tom (32) ist vier Jahre älter als seine Schwester Ida (30)".

The words say who is the elder, but often not which of the two ages is whose; then the greater one is taken for the elder's, so that only
the years between them are held against the text. Other times and other ages must not be named: they may be the ages of another day.
"""

from checker.extract.agesthen import opens_clause
from checker.extract.clauses import CUE, clause
from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.spans import times_in
from checker.extract.windows import amounts_in, has_word_in, part_of, sentence_before
from checker.scan import Scan
from checker.slots import Match

# How many years older, or younger, somebody is.
PIECES = ("older",)
_PAIR = 2
_GROWN = 110
_OFF = 6  # years that a gap can be wrong by, and still be meant for two ages that no form of words binds
_CLOSE = 6  # tokens from "older" to the age of whom it is said, or with whom it compares


def gaps_of_ages(scan: Scan, pieces: dict[str, list[Match]], found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``agegap`` relations of the gaps that no other relation has."""
    told = [draft for draft in found if draft.kind in ("agegap", "aging", "lifespan") and len(draft.parts) > 1]
    bound = {part.first for draft in told for part in draft.parts}
    then = {span[0] for match in pieces["then"] if (span := match.span("age"))}
    made: dict[int, Draft] = {}
    for match in pieces["older"]:
        gap = part_of(match, "gap", by_place)
        if gap is None or gap.first in bound or gap.first in made or gap.fields.get("unit") != "year":
            continue
        ages = _ages(scan, gap, by_place)
        is_told = len(ages) == _PAIR and not any(age.first in then for age in ages) and _are_of_both(scan, match, gap, ages)
        is_loose = not is_told and len(ages := _near_ages(scan, gap, by_place)) == _PAIR
        if any(age.first in bound for age in ages):
            continue
        if is_told or is_loose:
            younger, elder = _by_words(match, ages) or sorted(ages, key=lambda age: age.fields["value"])
            parts = (as_part(gap, "gap"), as_part(elder, "elder"), as_part(younger, "younger"))
            row = tuple(sorted(parts, key=lambda part: part.first))
            first, last = row[0].first - _is_bracketed(scan, row[0]), row[-1].last + _is_bracketed(scan, row[-1])
            made[gap.first] = Draft(first, last, "agegap", {"loose": True} if is_loose else {}, row)
    return list(made.values())


def _by_words(match: Match, ages: list[Draft]) -> tuple[Draft, Draft] | None:
    """The age of the younger and that of the elder, where the words before an age say which it is: "der drei Jahre jüngere Lukas (27)"."""
    role, (first, last) = match.fixed.get("behind"), sorted(ages, key=lambda age: age.first)
    if role is None or not first.first < match.first < last.first:
        return None
    return (first, last) if role == "elder" else (last, first)


def _are_of_both(scan: Scan, match: Match, gap: Draft, ages: list[Draft]) -> bool:
    """Is one age told before the years between and one close behind, or both before, where they end the comparison: not "older than John"?

    Both behind them are of others: "a two years younger brother (27) and her friend (33)".
    """
    if _is_of_thing(scan, gap, ages):
        return False
    ahead, behind = ([age for age in ages if (age.first < gap.first) is before] for before in (True, False))
    if len(behind) == 1:
        between = [scan.bare(place) for place in range(match.last, behind[0].first - 1)]
        apart = between
        if "behind" in match.fixed:
            apart = between[:-1] if between[-1:] == [","] else between  # "his younger cousin, a 26-year-old"
            if any(word[:1].islower() for word in apart):
                return False  # "his younger friend met Lukas (27)"
        signs = [sign for place, sign in enumerate(apart, match.last) if not opens_clause(scan, place + 1)]  # "than her rival, who is 68"
        return len(between) < _CLOSE and not {",", ";"}.intersection(signs)
    return not behind and len(ahead) == _PAIR and not has_word_in(scan, match.last, match.last + _PAIR, "otherside")


def _is_of_thing(scan: Scan, gap: Draft, ages: list[Draft]) -> bool:
    """Is a gap told in a clause of something that has no age: "he (58) drives a car that is two years older than his brother (52)"?"""
    opened = next((place for place in (gap.first - 1, gap.first - _PAIR) if place > 1 and opens_clause(scan, place)), None)
    if opened is None or opened > gap.first:
        return False
    comma = opened - 1
    return not any(age.last in (comma, comma - 1) for age in ages)


def _ages(scan: Scan, gap: Draft, by_place: ByPlace) -> list[Draft]:
    """The ages of the sentence of a gap, or of it and the one before; empty where another time is told, or an age is not exact."""
    window = scan.near(gap.first)
    for _ in range(_PAIR):
        times = [one for one in times_in(range(*window), by_place) if one is not gap and not _is_part_of_year(one)]
        numbers = [one for one in amounts_in(window, by_place) if one.kind == "number"]
        ages = [*times, *numbers]
        if not all(one.kind == "age" or _is_bracketed(scan, one) for one in ages) or not all(map(_is_exact, ages)):
            return []
        if len(ages) >= _PAIR or (earlier := sentence_before(scan, window)) is None:
            return ages
        window = earlier[0], window[1]
    return ages


def _near_ages(scan: Scan, gap: Draft, by_place: ByPlace) -> list[Draft]:
    """The only two ages of a sentence, where the gap between them nearly fits: "Ellie, 14, ... Hannah, who is four years older, is 16"."""
    window = scan.near(gap.first)
    if any(scan.value(place, CUE) == "than" for place in range(*window)):
        return []
    times = [one for one in times_in(range(*window), by_place) if one is not gap]
    ages = [*(one for one in times if one.kind == "age"), *(one for one in amounts_in(window, by_place) if _is_bare_age(scan, one))]
    if len(ages) != _PAIR or len(ages) != len(times) + len(amounts_in(window, by_place)) or not all(map(_is_exact, ages)):
        return []
    apart, stated = abs(ages[0].fields["value"] - ages[1].fields["value"]), gap.fields.get("value")
    first, last = sorted(ages, key=lambda age: age.first)
    is_between = first.first < gap.first < last.first and last.kind == "number"
    is_near = isinstance(stated, int) and 0 < apart != stated and abs(apart - stated) <= _OFF
    return [first, last] if is_near and is_between else []


def _is_bare_age(scan: Scan, number: Draft) -> bool:
    """Does a number of years stand behind "is" and end its clause?"""
    is_closed = number.kind == "number" and clause(scan, number)[1] == number.last
    return is_closed and scan.value(number.first - 1, "being") is not None


def _is_part_of_year(time: Draft) -> bool:
    """Is it a day of the week, or a day or a month of no year, as that of a birthday is: "who turned 68 in May", "on Sunday they play"?"""
    date = time.fields.get("date")
    if date is not None and date.weekday is not None and date.year is None and date.month is None:
        return True
    return date is not None and date.month is not None and (date.year is None or "year" in dict(date.implied)) and date.relative is None


def _is_bracketed(scan: Scan, number: Draft) -> bool:
    """Does a number stand alone in brackets, as an age behind a name does?"""
    is_closed = number.last < len(scan.tokens) and scan.bare(number.last) == ")"
    return number.kind == "number" and is_closed and number.first > 0 and scan.bare(number.first - 1) == "("


def _is_exact(age: Draft) -> bool:
    """Is it a number of years that somebody can have, and nothing hedges it?"""
    value = age.fields.get("value")
    return isinstance(value, int) and 0 < value < _GROWN and age.fields.get("hedge") in (None, "exact")
