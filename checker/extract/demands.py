"""What a form of a relation demands of its sentence, behind ``=>``: ``needs=vote``, ``now=yes``.

What else stands there (``trend``, ``thing``, ``some``, ``alone``, ``within``) demands nothing, but says more of the relation.
"""

from collections.abc import Callable

from checker.extract.draft import ByPlace
from checker.extract.figures import is_of_month
from checker.slots import Match

_AMOUNTS = frozenset({"count", "number", "quantity", "money", "percent"})
# A word of these classes in the sentence bars every form of a kind: figures that were weighted or corrected are not those of the counts,
# and a total "including" others is more than its addends.
_BARRING = {"share": "weighted", "sample": "weighted", "statistic": "corrected", "total": "inclusive"}
_ROUGH = frozenset({"about", "nearly", "just_over"})
_THEN = "PAST_REF"  # as TIMEX3 has it: "at that time"


def holds(match: Match, by_place: ByPlace) -> bool:
    """Is the sentence of a match as its form demands? ``by_place`` has the claims by their first tokens."""
    if match.make in _BARRING and _stands_near(match, _BARRING[match.make]):
        return False
    if match.make == "total" and _is_of_points(match):
        return False
    return all(_DEMANDS[name](match, by_place, wanted) for name, wanted in match.fixed.items() if name in _DEMANDS)


def _is_of_points(match: Match) -> bool:
    """ "Won 12, lost 7, drew 5, a total of 41 points": what they come to is counted otherwise than they are."""
    total = match.span("total") or (0, 0)
    rest = [place for place in range(match.first, match.last) if not total[0] <= place < total[1]]
    return _stands_in(match, *total, "pointnoun") and not any(match.scan.value(place, "pointnoun") is not None for place in rest)


def is_of_another_time(match: Match, by_place: ByPlace) -> bool:
    """Does the sentence name a year beside those of the form, and not one since or until when something is so, or say "at that time"?"""
    first, last = match.scan.near(match.first)
    places = [place for place in range(first, last) if place in by_place and not match.first <= place < match.last]
    others = [by_place[place] for place in places if place == first or match.scan.value(place - 1, "sincethen") is None]
    if any((timex := other.fields.get("timex")) is not None and timex.value == _THEN for other in others):
        return True
    dates = [date for other in others if (date := other.fields.get("date")) is not None and other.fields.get("role") != "until"]
    return any((date.year is not None and "year" not in dict(date.implied)) or _is_far(date.relative) for date in dates)


def _is_far(relative: tuple[str, int] | None) -> bool:
    """Does a date tell of a year or a month beside that of publication: "last month"?"""
    return relative is not None and (relative[0] == "year" or (relative[0] == "month" and relative[1] != 0))


def _stands_near(match: Match, name: str) -> bool:
    """Does a word of a class stand in the sentence of a match, or in one that it reaches into?"""
    first, last = match.scan.near(match.first)
    return _stands_in(match, first, max(last, match.last), name)


def _stands_in(match: Match, first: int, last: int, name: str) -> bool:
    return any(match.scan.value(place, name) is not None for place in range(first, last))


def _needs(match: Match, _: ByPlace, name: str) -> bool:
    """``needs=vote``: a word of the class in the sentence."""
    return _stands_near(match, name)


def _unless(match: Match, _: ByPlace, name: str) -> bool:
    """``unless=inpart``: none in the sentence."""
    return not _stands_near(match, name)


def _among(match: Match, _: ByPlace, name: str) -> bool:
    """``among=vote``: a word of the class between the parts."""
    return _stands_in(match, *(match.span("each_part") or (0, 0)), name)


def _bar(match: Match, _: ByPlace, name: str) -> bool:
    """``bar=childword``: none in the match before the parts, with the whole."""
    return not _stands_in(match, match.first, (match.span("each_part") or (0, 0))[0], name)


def _first(match: Match, by_place: ByPlace, _: str) -> bool:
    """``first=yes``: no amount in the sentence before its own."""
    begin = match.scan.near(match.first)[0]
    return not any(place in by_place and by_place[place].kind in _AMOUNTS for place in range(begin, match.first))


def _hedged(match: Match, by_place: ByPlace, _: str) -> bool:
    """``hedged=yes``: a second value that is rough and of another unit.

    "26 miles, about 42 km" is the same once more, where "26 miles, 42 km" may be two.
    """
    one, other = (by_place.get(span[0]) if (span := match.span(role)) else None for role in ("one", "other"))
    if one is None or other is None or other.fields.get("hedge") not in _ROUGH:
        return False
    return one.fields.get("hedge") is None and one.fields.get("unit") != other.fields.get("unit")


def _nominal(match: Match, _: ByPlace, __: str) -> bool:
    """``nominal=yes``: a capital behind its hyphen. "Die 92-Jährige" is a person, "die 92-jährige ..." may be of anything."""
    return match.last - match.first > 1 and match.scan.is_glued(match.last - 1) and match.scan.bare(match.last - 1)[:1].isupper()


def _now(match: Match, by_place: ByPlace, _: str) -> bool:
    """``now=yes``: no time beside those of the form."""
    return not is_of_another_time(match, by_place)


def _above(match: Match, by_place: ByPlace, wanted: str) -> bool:
    """``above=110``: an age of more years."""
    span = match.span("age")
    age = by_place.get(span[0]) if span else None
    value = age.fields.get("value") if age is not None else None
    return isinstance(value, int) and value > int(wanted)


def _yearly(match: Match, by_place: ByPlace, _: str) -> bool:
    """``yearly=yes``: no month right behind it."""
    return not any(is_of_month(by_place[place]) for place in range(match.last, match.last + 2) if place in by_place)


_DEMANDS: dict[str, Callable[[Match, ByPlace, str], bool]] = {
    "above": _above,
    "among": _among,
    "bar": _bar,
    "first": _first,
    "hedged": _hedged,
    "needs": _needs,
    "nominal": _nominal,
    "now": _now,
    "unless": _unless,
    "yearly": _yearly,
}
