"""Totals, differences, products, means and rests whose figures stand in one sentence or in two neighbours.

A piece names the one figure that its cue explains ("zusammen 12", "a difference of 40", "je 20 Euro", "an average of 3 per game", "the
remaining 7"); which roles the other figures have follows only where there is no figure too many and no second way to give the roles. What
lies far off is of something else: an addend that is not named would be about as large as the smallest of those that are.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import chain, pairwise
from typing import Any

from checker.extract.clauses import CUE, brings_another
from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_money, as_part, as_points, fits, worded
from checker.extract.windows import amounts_in, has_word, has_word_in, part_of, sentence_before
from checker.scan import Scan
from checker.slots import Match

PIECES = ("sum", "overall", "takings", "gap", "rest", "whole", "lot", "mean", "nicety")

_PAIR, _THREE = 2, 3
_MOST_ADDENDS = 8
_LEADING = 3  # tokens before the cue at the head of a sentence: "Das macht zusammen"
_APART = 14  # tokens from one addend to the next, or from the values to their difference
_FARTHEST = 3  # times that a difference, a product or a mean may be off and still be of these figures; the project's own choice
_KINDS = frozenset({"total", "change", "move", "product", "average", "partition", "shares", "precise"})
_ROLES = ("total", "by", "part", "each", "whole")
_AND = "and"  # the value of the words of ``listand`` that only add
_COUNTED = frozenset({"count", "number"})

_SUMS = ("sum", "overall")


class _Cues:
    """The pieces of a text, found by their place."""

    def __init__(self, pieces: dict[str, list[Match]]) -> None:
        self._pieces = {name: pieces[name] for name in PIECES}
        self._places = {name: [match.begin for match in found] for name, found in self._pieces.items()}

    def of(self, name: str) -> list[Match]:
        """All pieces of a name, from left to right."""
        return self._pieces[name]

    def within(self, first: int, last: int, *names: str) -> Iterator[Match]:
        """The pieces of some names that begin in a stretch."""
        for name in names:
            places = self._places[name]
            yield from self._pieces[name][bisect_left(places, first) : bisect_left(places, last)]


class _Frame:
    """One cue with its figure, and what else the sentences of it have."""

    def __init__(self, scan: Scan, match: Match, figure: Draft, cues: _Cues, by_place: ByPlace) -> None:
        self.scan, self.match, self.figure, self.cues, self.by_place = scan, match, figure, cues, by_place
        self.sentence = scan.near(figure.first)
        self.window = self.sentence
        self.figures = amounts_in(self.window, by_place)

    def reach_back(self, least: int) -> bool:
        """Take the sentence before where the one of the cue, which stands at its head, has not figures enough; are they enough then?"""
        if len(self.figures) < least and self.match.begin - self.sentence[0] <= _LEADING:
            earlier = sentence_before(self.scan, self.sentence)
            if earlier is not None:
                self.window = earlier[0], self.sentence[1]
                self.figures = amounts_in(self.window, self.by_place)
        return len(self.figures) >= least and all(_plain(one) is not None for one in self.figures)

    @property
    def others(self) -> list[Draft]:
        """The figures beside the one of the cue."""
        return [one for one in self.figures if one is not self.figure]

    def has(self, *names: str) -> bool:
        """Does a word of these classes stand there, beside the cue?"""
        around = (self.window[0], self.match.begin), (self.match.last, self.window[1])
        return any(has_word(self.scan, stretch, name) for stretch in around for name in names)

    def dates(self, first: int, last: int) -> list[Draft]:
        """The dates and recurring times from one place to another."""
        return [one for place in range(first, last) if (one := self.by_place.get(place)) is not None and one.kind in ("date", "set")]

    def figures_of(self, *names: str) -> list[Draft]:
        """The figures that other cues of the window explain."""
        parts = [part_of(match, role, self.by_place) for match in self.cues.within(*self.window, *names) for role in _ROLES]
        return [part for part in parts if part is not None]

    def is_open(self, *names: str) -> bool:
        """Do the sentences say that the figures are not all, or that one is a part of another: "inclusive", "12 of them", "mit Spenden"?"""
        if any(has_word(self.scan, (one.last, one.last + 1), "ofthese") for one in self.figures):
            return True
        return self.has("inclusive", "unsummed", "narrowed", "besides", *names) or any(
            self.scan.value(place, "alongside") is not None and not any(near in self.by_place for near in range(place + 1, place + 3))
            for place in range(*self.window)
        )

    def has_items_without_figure(self) -> bool:
        """Has an item of the row no figure: "vier Frauen und ein Kind", "437 vom Land und Eigenmittel"?"""
        is_bare, begin = False, self.figures[0].first
        for place in range(begin, self.figures[-1].first + 1):
            if _is_list_sign(self.scan, place):
                if is_bare and begin < place:
                    return True
                is_bare, begin = True, place + 1
            is_bare = is_bare and place not in self.by_place
        return False

    def is_set_off(self, match: Match | None = None) -> bool:
        """Does a cue begin its sentence or stand behind a sign, so that it is of what stands before: not "auswärts im Schnitt drei"?"""
        begin = (match or self.match).begin
        places = () if begin == self.sentence[0] else (begin - 1, begin)
        return not places or any(_is_list_sign(self.scan, place) or not self.scan.bare(place)[-1:].isalnum() for place in places)


def _is_list_sign(scan: Scan, place: int) -> bool:
    return scan.value(place, "listsign") is not None or scan.value(place, "listand") == _AND


Bind = Callable[[_Frame], tuple[str, list[Draft]] | None]


def sums_apart(scan: Scan, pieces: dict[str, list[Match]], found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The relations of cues whose figure no other relation has."""
    whole = [draft.parts for draft in found if draft.kind in _KINDS and len(draft.parts) >= (_PAIR if draft.kind == "precise" else _THREE)]
    bound = {part.first for part in chain.from_iterable(whole)}
    cues = _Cues(pieces)
    made: list[Draft] = []
    for piece, (role, bind) in _FRAMES.items():
        for match in cues.of(piece):
            figure = part_of(match, role, by_place) or part_of(match, "exact", by_place)
            if figure is None or figure.first in bound or _plain(figure) is None:
                continue
            relation = bind(_Frame(scan, match, figure, cues, by_place))
            if relation is not None:
                parts = sorted(relation[1], key=lambda part: part.first)
                made.append(Draft(parts[0].first, parts[-1].last, relation[0], {}, tuple(parts)))
                bound |= {part.first for part in parts}
    return made


def _total(frame: _Frame) -> tuple[str, list[Draft]] | None:
    """ "Der Bund zahlt 3,5 Millionen Euro, das Land 2 Millionen. Zusammen sind das 6 Millionen": all figures before the total."""
    if not frame.reach_back(_THREE) or len(frame.figures) > _MOST_ADDENDS:
        return None
    addends = [one for one in frame.figures if one.first < frame.figure.first]
    if len(addends) < _PAIR or any(_are_of_one_unit([frame.figure, one]) for one in frame.figures if one.first > frame.figure.last):
        return None
    if frame.is_open("inpart", "adjusted") or frame.has_items_without_figure() or frame.figures_of("lot", "mean", "gap", "rest", "whole"):
        return None
    # "Zusammen" is of those named, "insgesamt" may be of other times, too.
    begin = frame.match.begin
    if frame.match.make == "overall" and (
        len(frame.dates(*frame.window)) > 1 or brings_another(frame.scan, frame.figure, addends, frame.by_place)
    ):
        return None
    if frame.dates(begin, frame.sentence[1]) or not _are_listed(frame, addends) or not _are_addable(frame.figure, addends):
        return None
    if not _adds_up_nearly(frame.figure, addends):
        return None
    return "total", [*(as_part(one, "addend") for one in addends), as_part(frame.figure, "total")]


def _are_listed(frame: _Frame, addends: list[Draft]) -> bool:
    """Does a sign of a list part each addend from the next?"""
    scan = frame.scan
    for one, other in pairwise(addends):
        places = range(one.last, other.first)
        if len(places) > _APART or not any(_is_list_sign(scan, place) for place in places):
            return False
    return True


def _are_addable(total: Draft, addends: list[Draft]) -> bool:
    """Are they of one unit, and counted things of one noun, or each of its own and the total of one that may be of them all?"""
    if not _are_of_one_unit([total, *addends]):
        return False
    if total.kind not in _COUNTED:
        return True
    heads = [one.fields.get("head") for one in addends]
    named = {head for head in heads if head is not None}
    if len(named) > 1:
        return None not in heads and total.fields.get("head") is not None
    return bool(named) or total.fields.get("head") is not None


def _are_of_one_unit(drafts: Iterable[Draft]) -> bool:
    """Are all counts and bare numbers, or all of one kind and unit?"""
    kinds = {("count", None) if one.kind in _COUNTED else (one.kind, one.fields.get("unit")) for one in drafts}
    return len(kinds) == 1


def _adds_up_nearly(total: Draft, addends: list[Draft]) -> bool:
    """Is the total so near to the sum that no further addend of their size is missing, or one of them left out?"""
    values = [_value(one) for one in addends]
    return min(values) > abs(_value(total) - sum(values))


def _rest(frame: _Frame) -> tuple[str, list[Draft]] | None:
    """ "Von 80 stimmten 45 dafür und 30 dagegen, die übrigen 7 enthielten sich": what is left fills the whole."""
    begin = frame.match.begin
    if (
        not frame.reach_back(_PAIR)
        or frame.has("inclusive", "unsummed", "narrowed")
        or has_word_in(frame.scan, begin - 1, begin, "ofthese")
    ):
        return None
    if all(one.kind == "percent" for one in frame.figures):
        is_last = len(frame.figures) >= _THREE and frame.figures[-1] is frame.figure and _are_listed(frame, frame.figures)
        return ("partition", [as_part(one, "part") for one in frame.figures]) if is_last and not frame.dates(*frame.window) else None
    if (found := _whole_of(frame)) is None:
        return None
    whole, parts = found
    if len(parts) < _PAIR or parts[-1] is not frame.figure or not _are_of_one_unit([whole, *parts]):
        return None
    heads = {one.fields.get("head") for one in (whole, *parts)} - {None}
    if len(heads) > 1 or any(_value(one) >= _value(whole) for one in parts) or not _adds_up_nearly(whole, parts):
        return None
    if sum(map(_value, parts)) > _value(whole):
        return "partition", [*(as_part(one, "part") for one in parts), as_part(whole, "whole")]
    return "total", [*(as_part(one, "addend") for one in parts), as_part(whole, "total")]


def _whole_of(frame: _Frame) -> tuple[Draft, list[Draft]] | None:
    """The whole, which its words name, and the parts: "von den 80", "of the 80"; "100 Sitze." alone in the sentence before; or the first
    figure, before one "of them".
    """
    figures = frame.figures
    if figures[0] in frame.figures_of("whole"):
        return figures[0], figures[1:]
    if frame.window != frame.sentence:
        inner = amounts_in(frame.sentence, frame.by_place)
        is_alone = len(inner) == len(figures) - 1 and not frame.dates(frame.sentence[0], frame.match.begin)
        return (figures[0], figures[1:]) if is_alone and figures[0].kind == "count" else None
    if len(figures) == _THREE and figures[0].kind == "count" and frame.scan.value(figures[1].last, "ofthese") is not None:
        return figures[0], figures[1:]
    earlier = sentence_before(frame.scan, frame.sentence)
    before = amounts_in(earlier, frame.by_place) if earlier is not None else []
    if len(before) != 1 or before[0].kind != "count" or _plain(before[0]) is None or frame.dates(frame.sentence[0], frame.match.begin):
        return None
    return before[0], figures


def _gap(frame: _Frame) -> tuple[str, list[Draft]] | None:
    """ "5.400 im Jahr 2022 und 5.100 im Jahr 2023, also 300 weniger": the only two other figures."""
    by, match = frame.figure, frame.match
    base = part_of(match, "base", frame.by_place)
    if not frame.reach_back(_THREE) or len(frame.figures) != _THREE or frame.figures[-1] is not (base or by):
        return None
    one, other = frame.others
    if frame.is_open("adjusted", "inpart") or frame.figures_of("sum", "overall", "rest", "lot", "mean") or not (frame.is_set_off() or base):
        return None
    if base is None and any(frame.scan.value(place, CUE) == "than" for place in range(match.last, frame.sentence[1])):
        return None  # "und damit 65 mehr, als die Planer vorausgesagt hatten"
    if len(frame.dates(*frame.window)) > _PAIR or (not base and frame.dates(match.first, min(match.last + _LEADING, frame.sentence[1]))):
        return None
    heads = {each.fields.get("head") for each in (one, other, by)} - {None}
    nearest = (one if base else other).last
    if len(heads) > 1 or match.begin - nearest > _APART or has_word(frame.scan, (nearest, match.begin), "contrasting"):
        return None
    parts = [as_part(one, "before"), as_part(other, "after"), as_part(by, "by")]
    as_points(frame.scan, parts)
    as_money(parts)
    if not _are_of_one_unit(parts):
        return None
    return ("change", parts) if _is_near(_value(parts[2]), abs(_value(one) - _value(other))) else None


def _lot(frame: _Frame) -> tuple[str, list[Draft]] | None:
    """ "25 Gemeinden erhalten jeweils 20.000 Euro, zusammen 600.000": so many, the value of each, and the only other sum of its unit."""
    if not frame.reach_back(_PAIR):
        return None
    if len(frame.figures) < _THREE:
        later = _sentence_behind(frame)
        frame.window = frame.window[0], later
        frame.figures = amounts_in(frame.window, frame.by_place)
    each = frame.figure
    if len(frame.figures) != _THREE or any(_plain(one) is None for one in frame.figures) or frame.is_open("inpart"):
        return None
    if frame.has_items_without_figure():
        return None
    totals = _totals(frame)
    pieces = [one for one in frame.others if one.kind == "count" and one not in totals]
    if len(totals) != 1 or len(pieces) != 1 or not _is_of(each, totals[0]) or pieces[0].first > each.first + _APART:
        return None
    if frame.dates(frame.figures[0].last, frame.window[1]) or totals[0] is not frame.figures[-1] or _has_another_lot(frame, totals[0]):
        return None
    if not _is_near(_value(totals[0]), _value(each) * _value(pieces[0])):
        return None
    return "product", [as_part(pieces[0], "pieces"), as_part(each, "each"), as_part(totals[0], "total")]


def _totals(frame: _Frame) -> list[Draft]:
    """The figures of the cues of a sum, of what was paid or taken, where that is told of the lot: not "das Land gibt insgesamt"."""
    found = []
    for match in frame.cues.within(*frame.window, *_SUMS, "takings"):
        total = part_of(match, "total", frame.by_place)
        is_of_lot = match.begin in (frame.sentence[1], frame.match.last) or frame.is_set_off(match)
        if is_of_lot and any(total is one for one in frame.others):
            found.append(total)
    return [one for one in frame.others if any(one is other for other in found)]


def _has_another_lot(frame: _Frame, total: Draft) -> bool:
    """Does an "and" before the total lead to something else than its cue: "zu je 412 Euro und Helme, insgesamt ..."?"""
    cues = {match.begin for match in frame.cues.within(*frame.window, *_SUMS, "takings")}
    places = range(frame.match.last, total.first)
    return any(frame.scan.value(place, "listand") == _AND and cues.isdisjoint((place, place + 1)) for place in places)


def _sentence_behind(frame: _Frame) -> int:
    """Where the sentence behind that of the cue ends, if its own sum is at its head; the end of the window otherwise."""
    last = frame.sentence[1]
    opens = (*frame.cues.within(last, last + _LEADING + 1, *_SUMS), *frame.cues.within(last, last + 1, "takings"))
    return frame.scan.near(last)[1] if opens else last


def _mean(frame: _Frame) -> tuple[str, list[Draft]] | None:
    """ "50 Tore in 20 Spielen, im Schnitt 3 pro Spiel": the sum is of the unit of the share, and the pieces are what it is a share of."""
    if not frame.reach_back(_THREE) or len(frame.figures) != _THREE or frame.figures[-1] is not frame.figure:
        return None
    if frame.is_open("adjusted", "inpart") or frame.figures_of("lot", "gap", "rest") or not frame.is_set_off():
        return None
    each, span = frame.figure, frame.match.span("apiece")
    if frame.dates(frame.figures[0].last, min(frame.match.last + _LEADING, frame.sentence[1])):
        return None
    word = frame.scan.bare(span[0]).lower() if span is not None else None
    found = [(one, other) for one, other in (frame.others, frame.others[::-1]) if _is_shared(each, one, other, word)]
    if len(found) != 1 or not _is_near(_value(each), _value(found[0][0]) / _value(found[0][1])):
        return None
    total, pieces = found[0]
    parts = [as_part(total, "total"), as_part(pieces, "pieces"), as_part(each, "each")]
    if span is not None and (apiece := frame.by_place.get(span[0]) or worded(frame.match, "apiece", span)) is not None:
        parts.append(as_part(apiece, "apiece"))
    return "average", parts


def _nicety(frame: _Frame) -> tuple[str, list[Draft]] | None:
    """ "Mehr als 2.000 Anträge gingen ein; genau waren es 2.170": the exact one of the only rough number before it."""
    scan, exact = frame.scan, frame.figure
    if len(frame.figures) == 1 and frame.match.begin - frame.sentence[0] <= _LEADING and (earlier := sentence_before(scan, frame.sentence)):
        frame.window = earlier[0], frame.sentence[1]
        frame.figures = amounts_in(frame.window, frame.by_place)
    if len(frame.figures) != _PAIR or frame.figures[1] is not exact or frame.is_open("inpart") or not frame.is_set_off():
        return None
    rough = frame.figures[0]
    heads = {one.fields.get("head") for one in (rough, exact)} - {None}
    if frame.match.has("exact") and not fits("exact", exact, scan):
        return None
    if not fits("rough", rough, scan) or len(heads) > 1 or frame.dates(rough.first, frame.window[1]):
        return None
    return "precise", [as_part(rough, "rough"), as_part(exact, "figure")]


def _is_shared(each: Draft, total: Draft, pieces: Draft, word: str | None) -> bool:
    """Can one figure be the sum and the other the number of those that share it? Of two counts the word for one of them decides."""
    head = str(pieces.fields.get("head") or "").lower()
    if pieces.kind != "count" or not head or not _value(pieces) or not _is_of(each, total):
        return False
    if word is None:
        return each.kind == "money"
    return head.endswith(word) or word.startswith(head)


def _is_of(each: Draft, total: Draft) -> bool:
    """Is the value of each of the unit of the sum, and of its noun where it has one?"""
    heads = {one.fields.get("head") for one in (each, total)} - {None}
    return _are_of_one_unit([each, total]) and len(heads) <= 1


def _is_near(stated: Fraction, computed: Fraction) -> bool:
    return computed <= _FARTHEST * stated and stated <= _FARTHEST * computed


def _plain(draft: Draft) -> Any:
    """The number of a draft as it is written, where nothing hedges it."""
    return draft.fields.get("value") if draft.fields.get("hedge") in (None, "exact") and draft.fields.get("numbers") is not None else None


def _value(draft: Draft) -> Fraction:
    return Fraction(draft.fields["value"])


_FRAMES: dict[str, tuple[str, Bind]] = {
    "lot": ("each", _lot),
    "mean": ("each", _mean),
    "gap": ("by", _gap),
    "rest": ("part", _rest),
    "sum": ("total", _total),
    "overall": ("total", _total),
    "nicety": ("figure", _nicety),
}
