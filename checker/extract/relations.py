"""Relations of claims that the text binds by an explicit cue; each becomes a claim whose parts have roles."""

from functools import cache

from checker.extract.agegaps import PIECES as OF_GAPS
from checker.extract.agegaps import gaps_of_ages
from checker.extract.agesthen import ages_then
from checker.extract.answers import PIECES as OF_ANSWERS
from checker.extract.answers import answers_apart
from checker.extract.appositions import apposition, months_of_period
from checker.extract.coincidences import PIECES as OF_COINCIDENCES
from checker.extract.coincidences import sums_by_coincidence
from checker.extract.colonlists import lists_behind_colons
from checker.extract.converted import conversions_apart
from checker.extract.demands import holds
from checker.extract.draft import Draft
from checker.extract.elapsing import PIECES as OF_LAPSES
from checker.extract.elapsing import lapses_apart
from checker.extract.events import elapsed_since_events
from checker.extract.facts import MAKES as OF_FACTS
from checker.extract.facts import fact_relation
from checker.extract.figures import changes_apart, is_adjusted, is_over_years, is_recurring, shares_of_them
from checker.extract.jubilees import jubilees, passed_since
from checker.extract.known import MAKES as OF_EVENTS
from checker.extract.known import event_relation
from checker.extract.lives import ages_at_death, ages_of_the_born
from checker.extract.nearbounds import bounds_nearly
from checker.extract.nearly import sums_nearly
from checker.extract.numbering import enumerations, point
from checker.extract.opposites import apart_from, parts_on_sides
from checker.extract.parts import as_money, as_part, as_points, each, fits, share_scale, worded
from checker.extract.placing import places_of_times
from checker.extract.ratesofpairs import PIECES as OF_PAIRS
from checker.extract.ratesofpairs import rates_of_pairs, without
from checker.extract.records import PIECES as OF_RECORDS
from checker.extract.records import last_times
from checker.extract.shares import PIECES as OF_SHARES
from checker.extract.shares import shares_of_one_whole, shares_told
from checker.extract.spans import PIECES as OF_SPANS
from checker.extract.spans import is_of_one_stretch, spans_apart
from checker.extract.stretches import PIECES as OF_STRETCHES
from checker.extract.stretches import spans_of_ranges
from checker.extract.sums import PIECES as OF_SUMS
from checker.extract.sums import sums_apart
from checker.extract.timesnearly import times_nearly
from checker.kinds import Relation
from checker.model import Span
from checker.scan import Scan
from checker.slots import Match
from checker.values.numbers import ANY

# Pieces of relations whose parts stand in several sentences or in a row of any length.
_APART = (*OF_COINCIDENCES, *OF_GAPS, *OF_LAPSES, *OF_PAIRS, *OF_RECORDS, *OF_SHARES, *OF_ANSWERS, *OF_SPANS, *OF_STRETCHES, *OF_SUMS)
_PIECES = ("event", "birth", "aged", "life", "death", "then", "pair", "rate", "former", "ofthem", *_APART)
_LOOSE = frozenset({*_PIECES, "point"})
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
            points += point(match, by_place)
    found += bound.relations
    found += enumerations(scan, points, by_place)
    found += shares_of_one_whole(scan, pieces["pair"], by_place)
    found += changes_apart(scan, pieces["rate"], pieces["former"], found, by_place)
    completed = rates_of_pairs(scan, pieces, found, by_place)
    found = without(found, completed) + completed
    found += shares_of_them(scan, pieces["ofthem"], found, by_place)
    found += shares_told(scan, pieces, found, by_place)
    found += answers_apart(scan, pieces, found, by_place)
    found += sums_apart(scan, pieces, found, by_place)
    found = apart_from(found, parts_on_sides(scan, found, by_place))
    found += sums_by_coincidence(scan, pieces, found, by_place)
    nearly = sums_nearly(scan, found, by_place)
    found = without(found, nearly) + nearly
    found += bounds_nearly(scan, found, by_place)
    found += conversions_apart(scan, found, by_place)
    found += lists_behind_colons(scan, found, by_place)
    told = {span[0] for match in pieces["then"] if (span := match.span("age"))}
    found += ages_of_the_born(scan, pieces["birth"], pieces["aged"], [draft for draft in drafts if draft.first not in told], by_place)
    found += ages_at_death(scan, pieces["life"], pieces["death"], found, by_place)
    found += ages_then(scan, pieces["birth"], pieces["death"] + pieces["then"], found, by_place)
    for apart in (gaps_of_ages, spans_apart, spans_of_ranges, jubilees, passed_since, last_times, lapses_apart):
        found += apart(scan, pieces, found, by_place)
    nearly = times_nearly(scan, found, by_place)
    found = without(found, nearly) + nearly
    found = [draft for draft in found if draft.kind != "timespan" or is_of_one_stretch(scan, draft, by_place)]
    found += places_of_times(scan, found, by_place)
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
        self._periods: set[tuple[int, int] | None] = set()  # those that are told with all their months
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
        if match.make == "of_months":
            relation = months_of_period(match, self._by_place)
            self._periods |= {match.span("one")} if relation is not None else set()
            return relation
        if match.make == "apposition":
            return apposition(match, self._by_place, self._apart) if match.span("one") not in self._periods else None
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


def _tie(scan: Scan, match: Match, by_place: dict[int, Draft]) -> None:
    one, other = match.span("one"), match.span("other")
    if one and other and one[0] in by_place and other[0] in by_place:
        first = by_place[one[0]]
        by_place[other[0]].fields["tied"] = Span(scan.start(first.first), scan.end(first.last - 1))


@cache
def _roles(make: str) -> tuple[tuple[str, str], ...]:
    """The slots of each role of a relation: for one part, and for a list of them."""
    return tuple((role, f"each_{role}") for role in Relation.roles_of(make))


def _relation(match: Match, by_place: dict[int, Draft]) -> Draft | None:
    """A relation with every part that its form names, and what it is about; None where a part is not what its role needs, or the
    sentence not as demanded.
    """
    if not holds(match, by_place) or _is_factor(match):
        return None
    parts: list[Draft] = []
    alone: list[tuple[Draft, Draft]] = []
    spans = match.spans
    for role, of_many in _roles(match.make):
        if of_many in spans:
            parts += each(match.scan, spans[of_many], role, by_place)
        if role not in spans:
            continue
        span = spans[role]
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


def _is_factor(match: Match) -> bool:
    """Does a product begin before what a form binds, or go on behind it: "3 * 2^24 bytes (about 50 MB)", "256 colours, or 640 x 480"?"""
    scan, first, last = match.scan, match.first, match.last
    if first > 1 and scan.value(first - 1, "timessign") is not None and scan.bare(first - 2)[-1:].isdigit():
        return True
    return last + 1 < len(scan.tokens) and scan.value(last, "timessign") is not None and scan.bare(last + 1)[:1].isdigit()


def _of_some(parts: list[Draft]) -> None:
    """ "Another two died", "three years ago 15 died": a number of some, or of another time, which leaves that of all open."""
    for part in parts:
        part.fields["numbers"] = ANY


def _take_over(draft: Draft, part: Draft) -> None:
    """What a claim has from the other parts of a relation it has by itself, too: 12 million in "from 12 to 8 million euros"."""
    draft.kind = part.kind
    draft.fields.update({name: part.fields[name] for name in _SHARED if name in part.fields})
