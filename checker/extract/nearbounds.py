"""Two bounds of one thing, told in clauses of their own: "höchstens 24 Personen; es müssen sich mindestens 30 anmelden"."""

from fractions import Fraction

from checker.extract.clauses import CUE, brings_another, clause, figures_in
from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.ways import are_alike, as_number, heads_of
from checker.extract.windows import Window, value_at
from checker.scan import Scan

_PAIR = 2
_FARTHEST = 3  # times that the one can be the other, and still be of the same thing
_BESIDE = 2  # tokens of ", but" between two bounds that are told together
_SHARING = frozenset({"total", "product", "mean", "all"})


def bounds_nearly(scan: Scan, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The only two figures of a sentence, one "at most" and one "at least", where nothing can be both."""
    bound = {part.first for draft in found for part in draft.parts}
    lower = [one for one in by_place.values() if one.fields.get("hedge") == "at_least" and one.first not in bound]
    made = (_bounds(scan, scan.near(one.first), by_place) for one in lower)
    return [draft for draft in made if draft is not None]


def _bounds(scan: Scan, sentence: Window, by_place: ByPlace) -> Draft | None:
    figures = figures_in(sentence, by_place)
    if len(figures) != _PAIR or {one.fields.get("hedge") for one in figures} != {"at_least", "at_most"}:
        return None
    first, second = figures
    upper, lower = figures if first.fields["hedge"] == "at_most" else (second, first)
    top, bottom = upper.fields.get("value"), lower.fields.get("value")
    if top is None or bottom is None or not 0 < top < bottom or Fraction(bottom) > _FARTHEST * Fraction(top):
        return None
    if not (are_alike(first, second) or first.kind == "number") or not _is_of_one(scan, first, second):
        return None
    if any(_is_barred(scan, place) for place in range(*sentence)):
        return None
    if _tells_past(scan, *clause(scan, second)):
        return None  # "the bus takes up to 24 people; at least 30 people came"
    is_beside = second.first - first.last <= _BESIDE
    if not is_beside and (second.kind == "duration" or brings_another(scan, second, [first], by_place)):
        return None  # "mindestens zehn Jahre arbeiten und darf höchstens acht Jahre pausieren"
    parts = tuple(as_part(as_number(one), "upper" if one is upper else "lower") for one in figures)
    return Draft(first.first, second.last, "bounds", {"loose": True}, parts)


def _tells_past(scan: Scan, first: int, last: int) -> bool:
    language = scan.language
    return any(pattern.search(scan.codes, first, last) for pattern in (language.past, language.pastlike, language.softpast))


def _is_of_one(scan: Scan, *drafts: Draft) -> bool:
    """Do they count the same? People are people, whatever a sentence calls them."""
    if len(heads_of([*drafts])) <= 1:
        return True
    people = [any(value_at(scan, one.last - 1, name) is not None for name in ("anybody", "group")) for one in drafts]
    return all(people) and any(value_at(scan, one.last - 1, "anybody") is not None for one in drafts)


def _is_barred(scan: Scan, place: int) -> bool:
    """ "Less than 5 or more than 10", "at most 3 each, at least 10 in all"."""
    return value_at(scan, place, "listand") == "or" or value_at(scan, place, CUE) in _SHARING
