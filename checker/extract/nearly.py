"""Relations whose cue stands anywhere in the clause of a figure, and whose other figures anywhere in the sentence or the one before:
"17 adults and 26 children were led out. All 45 were checked", "in 48.37 seconds, the second in 48.91, leaving her 0.64 seconds clear".

So loose a cue tells little. What tells that the figures belong together is that one way to give them roles nearly holds, and only one, and
that none holds: of figures that have nothing to do with each other hardly any three are so near.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

from checker.extract.clauses import CUE, clause, cues, is_plain
from checker.extract.draft import ByPlace, Draft
from checker.extract.fewofmany import samples
from checker.extract.nearrests import rests, splits
from checker.extract.nearshares import growths, multiples, portions, shares
from checker.extract.nearsums import differences, products, totals
from checker.extract.outside import exact_figures, means, parts, parts_of
from checker.extract.parts import as_part
from checker.extract.ways import Frame, Way, are_alike, per_of
from checker.extract.windows import AMOUNTS, value_at
from checker.scan import Scan

_PAIR, _THREE = 2, 3
_ALL = 100  # percent
_REACH = 80  # tokens between two figures of a sentence and its neighbour
_LEADING = 3  # tokens of "Of these," at the head of a sentence
_SUMS = frozenset({"total", "change", "move", "product", "average", "share", "partition", "shares"})
_ROWS = frozenset({"total", "partition"})
_PAIRS = frozenset({"precise", "rescaled", "conversion", "exchange", "spread", "sample"})
_OF_PAIRS = frozenset({"share", "change"})
_RATIOS = frozenset({"percent", "ratio"})


def sums_nearly(scan: Scan, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The relations of figures that no other relation explains; they stand for the pairs among these (``ratesofpairs.without``)."""
    figures = [one for one in by_place.values() if one.kind in AMOUNTS or one.kind == "duration"]
    if not figures:
        return []
    whole = [
        draft.parts
        for draft in found
        if draft.kind in _PAIRS or (draft.kind in _SUMS and len(draft.parts) >= _THREE and (draft.kind not in _ROWS or _is_of_one(draft)))
    ]
    bound = {part.first for one in whole for part in one}
    pairs = [draft for draft in found if draft.kind in _OF_PAIRS and len(draft.parts) == _PAIR]
    told = {(draft.kind, *(part.first for part in draft.parts)) for draft in pairs}
    made: list[Draft] = []
    for figure in _with_neighbours(figures):
        if figure.first in bound or not is_plain(figure):
            continue
        for cue, ways in _ways(scan, figure, by_place):
            way = _only(list(ways(Frame(scan, figure, cue, by_place, pairs))))
            if way is None or not bound.isdisjoint(one.first for _, one in way.roles):
                continue
            relation = _relation(way)
            if (relation.kind, *(part.first for part in relation.parts)) not in told:
                made.append(relation)
                bound |= {part.first for part in relation.parts}
            break
    return made


def _is_of_one(draft: Draft) -> bool:
    """Are the parts of a sum alike: not "640 boxes at 17.50 euros, 12,200 euros" as boxes that are split?"""
    return all(are_alike(one, draft.parts[0]) or one.kind == "percent" for one in draft.parts)


def _with_neighbours(figures: list[Draft]) -> list[Draft]:
    """The figures that have another one near, in order, and what is more than all by itself."""
    row = sorted(figures, key=lambda one: one.first)
    near = [other.first - one.last <= _REACH for one, other in pairwise(row)]
    placed = zip(row, [False, *near], [*near, False], strict=True)
    return [one for one, before, behind in placed if before or behind or (one.kind == "percent" and (one.fields.get("value") or 0) > _ALL)]


def _relation(way: Way) -> Draft:
    parts = sorted((as_part(one, role) for role, one in way.roles), key=lambda part: part.first)
    return Draft(parts[0].first, parts[-1].last, way.kind, {"loose": True}, tuple(parts))


Ways = Callable[[Frame], Iterator[Way]]


def _ways(scan: Scan, figure: Draft, by_place: ByPlace) -> Iterator[tuple[tuple[str, int], Ways]]:
    """What a figure may be as its clause tells, by what leads to its parts (", namely"), and what is told per each ("1,650 a day")."""
    begin, end = clause(scan, figure)
    told = cues(scan, figure, (begin, end))
    if begin - scan.near(figure.first)[0] == _LEADING and value_at(scan, begin - _PAIR, CUE) == "ofthem":
        told.setdefault("ofthem", begin - _PAIR)
    if begin == figure.first and scan.bare(begin - 1) == "," and value_at(scan, begin - _PAIR, CUE) == "rest":
        told.setdefault("rest", begin - _PAIR)  # "and the rest, 27%, in Asia"
    behind = end + 1
    if behind < len(scan.tokens) and value_at(scan, behind, CUE) == "parts":
        told.setdefault("parts", behind)
    recurring = by_place.get(figure.last)
    if per_of(figure) or (recurring is not None and recurring.kind == "set"):
        told.setdefault("product", figure.last)
    if "led" in told and (told["led"] != figure.first - 1 or scan.bare(told["led"] - 1)[:1].isdigit()):
        del told["led"]  # "10 by 7.5 centimetres" is no difference
    if figure.kind in _RATIOS:
        told.setdefault("ratio", figure.first)
    if figure.kind == "count":
        told.setdefault("whole", figure.first)
    if figure.fields.get("hedge") == "exact" or (begin, end) == (figure.first, figure.last):
        told.setdefault("exact", figure.first)
    head = scan.near(figure.first)[0]
    if value_at(scan, head, CUE) == "total" and scan.bare(head + 1) == ",":
        told.setdefault("total", head)
    for cue, ways in _WAYS:
        if cue in told:
            yield (cue, told[cue]), ways


def _only(ways: list[Way]) -> Way | None:
    """The one way that nearly holds, where none does."""
    if any(not way.stated.disjoint(way.follows) for way in ways):
        return None
    return ways[0] if len(ways) == 1 else None


_WAYS: tuple[tuple[str, Ways], ...] = (
    ("total", totals),
    ("all", totals),
    ("these", totals),
    ("parts", totals),
    ("parts", exact_figures),
    ("by", growths),
    ("byrate", growths),
    ("led", growths),
    ("led", differences),
    ("by", differences),
    ("mean", means),
    ("mean", products),
    ("product", products),
    ("ratio", shares),
    ("ratio", samples),
    ("ratio", multiples),
    ("ratio", portions),
    ("whole", splits),
    ("exact", exact_figures),
    ("rest", rests),
    ("ofthem", parts),
    ("among", parts),
    ("of", parts_of),
)
