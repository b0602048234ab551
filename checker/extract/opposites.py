"""Parts told with words of which only one holds at a time: "of 385 posts 372 are filled, 23 are open", "52 percent for it, 57 against".

Each word stands in the class ``oneanswer`` or, where only counts of one whole exclude each other (what rose and what fell: as percentages
these are rates), in ``onekind``; its value is its question and its answer: "post:open". What is told with different answers to one
question, and with nothing else, is apart, so that it is no more than the whole.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.extract.clauses import CUE, clause, is_plain, tells_thing
from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.ways import AND, COUNTED, as_number, is_near, numbers_of, value_of
from checker.extract.windows import Window, amounts_in, has_word_in, sentence_before, sentence_behind, value_at
from checker.scan import Scan

_PAIR, _MOST = 2, 6
_ALL = 100  # percent
_NEAR = Fraction(1, 4)
_SIDES = ("oneanswer", "onekind")
_BARRED = ("contrasting", "manyanswers", "bothword", "inpart", "outside")
_TIMES = frozenset({"date", "set", "time", "duration"})
_LOOSER = frozenset({"share", "sample", "portion", "change"})
_LED = ("led", "by", "rate")

Side = tuple[str, str]
Row = list[tuple[Draft, Side]]


def parts_on_sides(scan: Scan, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``partition`` relations of figures with answers to one question, of the whole before them, or of 100 percent."""
    bound = {part.first for draft in found if draft.kind in ("partition", "total") for part in draft.parts}
    made: list[Draft] = []
    behind = 0
    for place in sorted({place for name in _SIDES for place, _ in scan.valued(0, len(scan.tokens), name)}):
        if place < behind:
            continue
        window = scan.near(place)
        behind = window[1]
        for relation in _partitions(scan, window, by_place):
            if bound.isdisjoint(part.first for part in relation.parts):
                made.append(relation)
                behind = max(behind, relation.last)
    return made


def apart_from(found: list[Draft], made: list[Draft]) -> list[Draft]:
    """The relations and those made, which stand for the shares and changes among the same figures."""
    held = [{part.first for part in draft.parts} for draft in made]
    kept = [one for one in found if one.kind not in _LOOSER or not any({part.first for part in one.parts} <= places for places in held)]
    return kept + made


def _partitions(scan: Scan, sentence: Window, by_place: ByPlace) -> Iterator[Draft]:
    """That of the counts of a sentence, and that of its percentages, which may go on in the next one."""
    for kinds in (COUNTED, frozenset({"percent"})):
        row = _row(scan, [one for one in amounts_in(sentence, by_place) if one.kind in kinds])
        if kinds != COUNTED and row and (behind := sentence_behind(scan, sentence)) is not None:
            row += _row(scan, [one for one in amounts_in(behind, by_place) if one.kind in kinds])
        if not _PAIR <= len(row) <= _MOST or not _are_apart(row) or not _are_of_one(scan, row, by_place):
            continue
        parts = [one for one, _ in row]
        if kinds != COUNTED:
            if sum(map(value_of, parts)) > _ALL and not _are_of_groups(scan, parts):
                yield _relation([as_part(one, "part") for one in parts])
        elif (whole := _whole(scan, parts, by_place)) is not None:
            yield _relation([as_part(as_number(whole), "whole"), *(as_part(as_number(one), "part") for one in parts)])


def _row(scan: Scan, figures: Sequence[Draft]) -> Row:
    """All figures, or all but the first, if each has an answer of its own to one question, each behind it or each before it."""
    for sides in (_behind, _before):
        told = [sides(scan, figures, place) for place in range(len(figures))]
        for begin in (0, 1):
            row = [(one, side) for one, side in zip(figures[begin:], told[begin:], strict=True) if side is not None]
            if len(row) == len(figures) - begin and _are_apart(row):
                return row
    return []


def _behind(scan: Scan, figures: Sequence[Draft], place: int) -> Side | None:
    one = figures[place]
    end = clause(scan, one)[1]
    if place + 1 < len(figures):
        end = min(end, figures[place + 1].first)
    joined = (at for at in range(one.last, end) if value_at(scan, at, "listand") == AND)
    return _side(scan, one, one.first, next(joined, end))  # "13 fell and one was unchanged"


def _before(scan: Scan, figures: Sequence[Draft], place: int) -> Side | None:
    one = figures[place]
    begin = clause(scan, one)[0]
    if place:
        begin = max(begin, figures[place - 1].last)
    return _side(scan, one, begin, one.last)


def _side(scan: Scan, draft: Draft, first: int, last: int) -> Side | None:
    """The only answer that a stretch gives."""
    names = _SIDES if draft.kind in COUNTED else _SIDES[:1]
    found = {str(value) for name in names for _, value in scan.valued(first, last, name)}
    if len(found) != 1:
        return None
    question, _, answer = found.pop().partition(":")
    return question, answer


def _are_apart(row: Row) -> bool:
    """Are they different answers to one question?"""
    return bool(row) and len({question for _, (question, _) in row}) == 1 and len({answer for _, (_, answer) in row}) == len(row)


def _are_of_one(scan: Scan, row: Row, by_place: ByPlace) -> bool:
    """Are they told plainly, of one time, and of nothing that the one brings in after the other?"""
    parts = [one for one, _ in row]
    begin, end = scan.near(parts[0].first)[0], scan.near(parts[-1].first)[1]
    if not all(map(is_plain, parts)) or any(has_word_in(scan, begin, end, name) for name in _BARRED):
        return False
    if any(place in by_place and by_place[place].kind in _TIMES for place in range(parts[0].first, end)):
        return False
    return all(_is_bare(scan, one) for one in parts[1:])


def _is_bare(scan: Scan, part: Draft) -> bool:
    """Does the clause of a figure tell nothing but it and its answer: not "in the south 47 percent are vacant", "22 against the tax rise",
    "290 zunächst abgelehnt", "60 negative for another germ"? What stands behind "and" is the next one's.
    """
    first, last = clause(scan, part)
    ands = [place for place in range(first, last) if value_at(scan, place, "listand") == AND]
    first = max((place + 1 for place in ands if place < part.first), default=first)
    last = min((place for place in ands if place >= part.last), default=last)
    sides = [place for name in _SIDES for place, _ in scan.valued(first, last, name)]
    end = max([*sides, part.last - 1]) + 1
    if not sides or last - end > 1 or (last > end and not scan.language.pastlike.match(scan.codes, end)):
        return False
    told = {*sides, *range(part.first, part.last)}
    others = [place for place in range(first, end) if place not in told]
    return not any(tells_thing(scan, place) or _narrows(scan, place, sides) for place in others)


def _narrows(scan: Scan, place: int, sides: Sequence[int]) -> bool:
    """Does a word lead to another place, thing or time? "With", right before an answer, does not: "mit Nein 36 Prozent"."""
    if value_at(scan, place, "unsummed") is not None:
        return False  # "23 sind noch offen"
    is_leading = place + 1 not in sides and value_at(scan, place, "narrowing") is not None
    return is_leading or any(value_at(scan, place, name) is not None for name in ("placing", "leading", "formerly", "superseded"))


def _are_of_groups(scan: Scan, parts: Sequence[Draft]) -> bool:
    """Is more than the first said of whom it is one ("of the young 60 percent"), or is one a change ("by 5 percent", "5 percent more")?"""
    is_of = [any(value_at(scan, one.last, name) is not None for name in ("ofthese", "definite")) for one in parts]
    return any(is_of[1:]) or any(value_at(scan, place, CUE) in _LED for one in parts for place in (one.first - 1, one.last))


def _whole(scan: Scan, parts: Sequence[Draft], by_place: ByPlace) -> Draft | None:
    """The only count before the parts in their sentence, or in the one before, which is less than all of them and more than any."""
    window = scan.near(parts[0].first)
    for stretch in ((window[0], parts[0].first), sentence_before(scan, window)):
        figures = [one for one in amounts_in(stretch, by_place) if one.kind != "percent"] if stretch is not None else []
        if figures:
            break
    else:
        return None
    whole = figures[0]
    is_counted = whole.kind == "count" or value_at(scan, whole.first - 1, CUE) == "of"  # "the council of 45"
    if len(figures) > 1 or not is_counted or not is_plain(whole):
        return None
    heads = {one.fields.get("head") for one in parts if value_at(scan, one.last - 1, "onekind") is None}  # "14 wins"
    if not heads <= {None, whole.fields.get("head")} or max(map(value_of, parts)) >= value_of(whole):
        return None
    computed = sum(map(value_of, parts), Fraction(0))
    is_more = computed > (numbers_of(whole).high or value_of(whole))
    return whole if is_more and is_near(computed, value_of(whole), _NEAR) else None


def _relation(parts: list[Draft]) -> Draft:
    parts.sort(key=lambda part: part.first)
    return Draft(parts[0].first, parts[-1].last, "partition", {"loose": True}, tuple(parts))
