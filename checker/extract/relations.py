"""Relations of claims that the text binds by an explicit cue; each becomes a claim whose parts have roles."""

from checker.extract.agesthen import ages_then
from checker.extract.draft import Draft
from checker.extract.events import elapsed_since_events
from checker.extract.facts import MAKES as OF_FACTS
from checker.extract.facts import fact_relation
from checker.extract.figures import changes_apart, is_adjusted, is_of_month, is_over_years, is_recurring, shares_of_them
from checker.extract.known import MAKES as OF_EVENTS
from checker.extract.known import event_relation
from checker.extract.lives import ages_at_death, ages_of_the_born
from checker.extract.parts import as_money, as_part, as_points, each, fits, share_scale, worded
from checker.extract.shares import shares_of_one_whole
from checker.kinds import Relation
from checker.model import Span
from checker.scan import Scan
from checker.slots import Match
from checker.values.numbers import ANY

# What two dates side by side can be; the first that fits, else just two names of one time, where one of them is of one of these grains.
_OF_PERIODS = frozenset({"week", "quarter", "halfyear", "decade", "century"})
# Those whose first day or month is told: "KW 40 (ab 2. Oktober)", "im dritten Quartal (Juli bis September)".
_BEGINNING = frozenset({"week", "quarter", "halfyear"})
_APPOSED = (
    ("elapsed", "lapse", "since"),
    ("elapsed", "since", "lapse"),
    ("restated", "relative", "explicit"),
    ("restated", "explicit", "relative"),
)
# Pieces of relations whose parts stand in several sentences or in a row of any length.
_PIECES = ("event", "birth", "aged", "life", "death", "then", "pair", "rate", "former", "ofthem")
_LOOSE = frozenset({*_PIECES, "point"})
_AMOUNTS = frozenset({"count", "number", "quantity", "money", "percent"})
# A word of these classes in the sentence bars every form of a kind: figures that were weighted or corrected are not those of the counts,
# and a total "including" others is more than its addends.
_BARRING = {"share": "weighted", "sample": "weighted", "statistic": "corrected", "total": "inclusive"}
_ROUGH = frozenset({"about", "nearly", "just_over"})
_THEN = "PAST_REF"  # as TIMEX3 has it: "at that time"
# Beyond these an ordinal numbers something else ("on the 164th,").
_MOST_POINTS = 10
# What a part may have from another.
_SHARED = ("value", "numbers", "grain", "scale", "unit", "currency", "subject", "head")
_INNER = ("range", "stretch", "scale", "listed")


def relate(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """The relations of a text; ties between counts are written into the drafts."""
    by_place = {draft.first: draft for draft in drafts}
    pieces: dict[str, list[Match]] = {name: [] for name in _PIECES}
    found = [draft.fields["stretch"] for draft in drafts if "stretch" in draft.fields]
    points: list[Draft] = []
    bound = _Bound(scan, by_place)
    for match in _matches(scan, bound):
        if match.make in pieces:
            pieces[match.make].append(match)
        elif match.make == "point":
            points += _point(match, by_place)
    found += bound.relations
    found += _enumeration(points)
    found += shares_of_one_whole(scan, pieces["pair"], by_place)
    found += changes_apart(scan, pieces["rate"], pieces["former"], found, by_place)
    found += shares_of_them(scan, pieces["ofthem"], found, by_place)
    told = {span[0] for match in pieces["then"] if (span := match.span("age"))}
    found += ages_of_the_born(scan, pieces["birth"], pieces["aged"], [draft for draft in drafts if draft.first not in told], by_place)
    found += ages_at_death(scan, pieces["life"], pieces["death"], by_place)
    found += ages_then(scan, pieces["birth"], pieces["death"] + pieces["then"], found, by_place)
    _date_exchanges(scan, found, drafts)
    found += elapsed_since_events(scan, pieces["event"], drafts, by_place)
    for draft in drafts:
        _drop_inner(draft)
    for draft in found:
        for part in draft.parts:
            _drop_inner(part)
    return found


class _Bound:
    """The relations that a single form binds, and what of a text only bars some of them."""

    def __init__(self, scan: Scan, by_place: dict[int, Draft]) -> None:
        self._scan, self._by_place = scan, by_place
        self._apart: dict[int, bool] = {}  # where a date stands apart from the one behind it: also from one in brackets?
        self.relations: list[Draft] = []

    def takes(self, match: Match) -> bool:
        """Does a form hold, so that no other form of its kind can begin inside of it?"""
        if match.make == "tie":
            _tie(self._scan, match, self._by_place)
        elif match.make == "apart":
            self._apart[(match.span("one") or (-1, -1))[0]] = "within" not in match.fixed
        elif match.make not in _LOOSE:
            relation = self._relation(match)
            self.relations += [relation] if relation is not None else []
            return relation is not None
        return True

    def _relation(self, match: Match) -> Draft | None:
        if match.make in OF_EVENTS:
            return event_relation(self._scan, match, self._by_place)
        if match.make in OF_FACTS:
            return fact_relation(self._scan, match, self._by_place)
        if match.make == "apposition":
            return _apposition(match, self._by_place, self._apart)
        return _relation(match, self._by_place)


def _date_exchanges(scan: Scan, found: list[Draft], drafts: list[Draft]) -> None:
    """An exchange of money is at the rate of the date that its sentence names; of several dates any may be meant."""
    for draft in found:
        if draft.kind == "exchange":
            first, last = scan.sentence(draft.first)
            dates = [one for one in drafts if one.kind == "date" and first <= one.first < last and one.fields.get("days") is not None]
            draft.parts = (*draft.parts, *(as_part(date, "when") for date in dates))


def _drop_inner(draft: Draft) -> None:
    """Take out what only the passes need."""
    for name in _INNER:
        draft.fields.pop(name, None)


def _matches(scan: Scan, bound: _Bound) -> list[Match]:
    """All forms of relations that hold, from left to right; forms may share claims, but the same kind of relation does not overlap
    itself, and what begins inside of a "not" is none.
    """
    found, behind, barred = [], dict[str, int](), 0
    for compiled, matched in scan.language.relation.every_match(scan.codes, scan.row):
        match = Match(scan, compiled, matched)
        if match.make == "not":
            barred = max(barred, match.last)
        elif match.begin >= max(barred, behind.get(match.make, 0)) and bound.takes(match):
            behind[match.make] = match.last
            found.append(match)
    return found


def _point(match: Match, by_place: dict[int, Draft]) -> list[Draft]:
    """One point of a numbered text: "erstens", "First,"."""
    span = match.span("point")
    draft = (by_place.get(span[0]) or worded(match, "point", span)) if span else None
    return [as_part(draft, "point")] if draft is not None else []


def _enumeration(points: list[Draft]) -> list[Draft]:
    """The points of a text that numbers them ("erstens ... zweitens"), from each first one on."""
    rows: list[list[Draft]] = []
    for point in points:
        if point.fields["value"] == 1:
            rows.append([])
        if rows and point.fields["value"] <= _MOST_POINTS:
            rows[-1].append(point)
    return [Draft(row[0].first, row[-1].last, "enumeration", {}, tuple(row)) for row in rows if len(row) > 1]


def _tie(scan: Scan, match: Match, by_place: dict[int, Draft]) -> None:
    one, other = match.span("one"), match.span("other")
    if one and other and one[0] in by_place and other[0] in by_place:
        first = by_place[one[0]]
        by_place[other[0]].fields["tied"] = Span(scan.start(first.first), scan.end(first.last - 1))


def _relation(match: Match, by_place: dict[int, Draft]) -> Draft | None:
    """A relation with every part that its form names, and what it is about; None where a part is not what its role needs, or the
    sentence not as demanded.
    """
    if not _holds(match, by_place):
        return None
    parts: list[Draft] = []
    alone: list[tuple[Draft, Draft]] = []
    for role in Relation.all_roles():
        if (span := match.span(f"each_{role}")) is not None:
            parts += each(match.scan, span, role, by_place)
        if (span := match.span(role)) is None:
            continue
        draft = by_place.get(span[0]) or worded(match, role, span)
        if draft is None or not fits(role, draft, match.scan):
            return None
        parts.append(as_part(draft, role, match.text("trend") if role == "by" else None))
        alone.append((draft, parts[-1]))
    share_scale(parts)
    for draft, part in alone:
        _take_over(draft, part)
    if "some" in match.fixed:
        _of_some(parts)
    if match.make == "change":
        if any(part.fields["role"] == "by" and _is_of_others(match, part, by_place) for part in parts):
            return None
        as_points(match.scan, parts)
    if match.make in ("change", "move"):
        as_money(parts)
    parts.sort(key=lambda part: part.first)
    thing = match.text("thing")
    if len(parts) < 2 and not thing and "alone" not in match.fixed:
        return None
    return Draft(match.first, match.last, match.make, {"head": thing} if thing else {}, tuple(parts))


def _is_of_others(match: Match, by: Draft, by_place: dict[int, Draft]) -> bool:
    """Is a change told of adjusted values, of each year, or behind its form of a time that the two values need not be apart?"""
    if is_adjusted(match.scan, by) or is_recurring(by, by_place):
        return True
    return by.last >= match.last and is_over_years(match.scan, by, by_place)


def _of_some(parts: list[Draft]) -> None:
    """ "Another two died", "three years ago 15 died": a number of some, or of another time, which leaves that of all open."""
    for part in parts:
        part.fields["numbers"] = ANY


def _take_over(draft: Draft, part: Draft) -> None:
    """What a claim has from the other parts of a relation it has by itself, too: 12 million in "from 12 to 8 million euros"."""
    draft.kind = part.kind
    draft.fields.update({name: part.fields[name] for name in _SHARED if name in part.fields})


def _holds(match: Match, by_place: dict[int, Draft]) -> bool:
    """What a form demands of the sentence: a word of the class ``needs``, none of ``unless``; with ``first`` no amount before its own, with
    ``nominal`` a capital behind its hyphen, with ``among`` a word of that class between its parts, with ``bar`` none before them, with
    ``yearly`` no month behind it, with ``hedged`` a second value that is rough and of another unit, with ``now`` no year beside those of
    the form.
    """
    demands = match.fixed
    if match.make in _BARRING and _stands_near(match, _BARRING[match.make]):
        return False
    if ("unless" in demands and _stands_near(match, demands["unless"])) or (
        "needs" in demands and not _stands_near(match, demands["needs"])
    ):
        return False
    if "among" in demands and not _stands_among(match, demands["among"]):
        return False
    if "bar" in demands and _stands_before_parts(match, demands["bar"]):
        return False
    if "hedged" in demands and not _is_rough_other(match, by_place):
        return False
    if "nominal" in demands and not _is_nominal(match):
        return False
    if "yearly" in demands and any(is_of_month(by_place[place]) for place in range(match.last, match.last + 2) if place in by_place):
        return False
    if "now" in demands and _is_of_another_time(match, by_place):
        return False
    first = match.scan.near(match.first)[0]
    return "first" not in demands or not any(place in by_place and by_place[place].kind in _AMOUNTS for place in range(first, match.first))


def _is_nominal(match: Match) -> bool:
    """ "Die 92-Jährige" is a person, "die 92-jährige ..." may be of anything."""
    return match.last - match.first > 1 and match.scan.is_glued(match.last - 1) and match.scan.bare(match.last - 1)[:1].isupper()


def _is_of_another_time(match: Match, by_place: dict[int, Draft]) -> bool:
    """Does the sentence name a year beside those of the form, and not one since when something is so now, or say "at that time"?"""
    first, last = match.scan.near(match.first)
    places = (place for place in range(first, last) if place in by_place and not match.first <= place < match.last)
    others = (by_place[place] for place in places if place == first or match.scan.value(place - 1, "sincethen") is None)
    told = list(others)
    if any((timex := other.fields.get("timex")) is not None and timex.value == _THEN for other in told):
        return True
    dates = [date for other in told if (date := other.fields.get("date")) is not None]
    return any((date.year is not None and "year" not in dict(date.implied)) or _is_far(date.relative) for date in dates)


def _is_far(relative: tuple[str, int] | None) -> bool:
    """Does a date tell of a year or a month beside that of publication: "last month"?"""
    return relative is not None and (relative[0] == "year" or (relative[0] == "month" and relative[1] != 0))


def _stands_near(match: Match, name: str) -> bool:
    """Does a word of a class stand in the sentence of a match, or in one that it reaches into?"""
    first, last = match.scan.near(match.first)
    last = max(last, match.last)
    return any(match.scan.value(place, name) is not None for place in range(first, last))


def _stands_among(match: Match, name: str) -> bool:
    """Does a word of a class stand among the parts of a match?"""
    return any(match.scan.value(place, name) is not None for place in range(*(match.span("each_part") or (0, 0))))


def _is_rough_other(match: Match, by_place: dict[int, Draft]) -> bool:
    """ "26 miles, about 42 km": the same once more, where "26 miles, 42 km" may be two."""
    one, other = (by_place.get(span[0]) if (span := match.span(role)) else None for role in ("one", "other"))
    if one is None or other is None or other.fields.get("hedge") not in _ROUGH:
        return False
    return one.fields.get("hedge") is None and one.fields.get("unit") != other.fields.get("unit")


def _stands_before_parts(match: Match, name: str) -> bool:
    """Does a word of a class stand in a match before its parts, with the whole?"""
    return any(match.scan.value(place, name) is not None for place in range(match.first, (match.span("each_part") or (0, 0))[0]))


def _apposition(match: Match, by_place: dict[int, Draft], apart: dict[int, bool]) -> Draft | None:
    """ "three years ago, in 2020" and "this year, 2023": what the second says of the first is told from what they are."""
    one, other = (by_place.get(span[0]) if (span := match.span(role)) else None for role in ("one", "other"))
    if one is None or other is None:
        return None
    if one.last == other.first and not _is_near_day(one):
        return None  # "am 23.1.2016 Gestern fand": the first word of another sentence
    if one.fields.get("granularity") == "year" and _is_near_day(other):
        return None  # "built in 1978, today it is a school": a year is no name of a day
    for make, first, second in _APPOSED:
        is_fitting = fits(first, one, match.scan) and fits(second, other, match.scan)
        if is_fitting and _is_said(first, second, other if first == "lapse" else one, match.scan):
            if make == "elapsed" and _is_of_another_time(match, by_place):
                return None  # "in 1970 he said that ten years ago, in 1960, it was small"
            return Draft(match.first, match.last, make, {}, (as_part(one, first), as_part(other, second)))
    if not (_names_time(one) or _names_time(other)):
        return None
    if match.has("begin") and one.fields["granularity"] not in _BEGINNING:
        return None
    is_bracketed = "within" in match.fixed
    if not is_bracketed and _are_alike(one, other):
        return None
    is_apart = one.first in apart and not is_bracketed and not _is_near_day(one)
    if apart.get(one.first, False) or is_apart or (match.has("preposition") and _is_feast(one)):
        return None
    kind = "contained" if is_bracketed else "apposed"
    return Draft(match.first, match.last, kind, {}, (as_part(one, "one"), as_part(other, "other")))


def _are_alike(one: Draft, other: Draft) -> bool:
    """ "Today, tomorrow" and "Easter, Whitsun" are two times, where "today, Whit Monday" is one."""
    return (_is_near_day(one) and _is_near_day(other)) or (_is_feast(one) and _is_feast(other))


def _is_near_day(draft: Draft) -> bool:
    """ "From tomorrow, 30 September" is one day, "from May, 30 September" is not."""
    date = draft.fields.get("date")
    return date is not None and date.relative is not None and date.relative[0] == "day"


def _is_feast(draft: Draft) -> bool:
    """ "An Ostern, am 1. Mai": two days; "heute, am 1. Mai": one."""
    date = draft.fields.get("date")
    return date is not None and date.holiday is not None


def _names_time(draft: Draft) -> bool:
    """A time of day in a zone, a feast, a day counted from today, or a week, quarter, century: what a date beside it can say in figures."""
    date = draft.fields.get("date")
    if date is None or (draft.fields.get("days") is None and date.holiday is None and date.zone is None):
        return False
    return date.zone is not None or date.holiday is not None or _is_near_day(draft) or draft.fields["granularity"] in _OF_PERIODS


def _is_said(first: str, second: str, since: Draft, scan: Scan) -> bool:
    """A length of time is held against a date with a year alone."""
    return "lapse" not in (first, second) or fits("explicit", since, scan)
