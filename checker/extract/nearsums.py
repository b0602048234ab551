"""Totals, differences, products and means whose cue stands anywhere in the clause of a figure: "all 45", "0.64 seconds clear"."""

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from itertools import combinations
from typing import Any

from checker.extract.clauses import CUE, brings_another, clause, cues, figures_in, is_plain
from checker.extract.coincidences import has_more
from checker.extract.draft import ByPlace, Draft
from checker.extract.ways import (
    AND,
    COUNTED,
    Frame,
    Roles,
    Way,
    are_alike,
    as_number,
    heads_of,
    is_near,
    lent,
    numbers_of,
    per_of,
    value_of,
)
from checker.extract.windows import Window, amounts_in, sentence_before, sentence_behind, value_at
from checker.scan import Scan
from checker.values.numbers import NumberSet

_MOST = 7
_THREE = 3
_TOTAL_NEAR, _APART_NEAR, _PAIR_NEAR = Fraction(1, 4), Fraction(1, 3), Fraction(1, 2)
_STEP = 3  # tokens from the sign of a list to the next of its figures
_PAIR = 2
_DATED = 5  # tokens of a date before a figure
_SHORTEST = 3  # letters of a unit of time
_GOING_ON = ("alongside", "additive", "leading", "narrowing")


def totals(frame: Frame) -> Iterator[Way]:
    """A row of figures and the total of them, behind it or before it."""
    total, scan = frame.figure, frame.scan
    for stretch in (sentence_before(scan, frame.sentence), frame.sentence, sentence_behind(scan, frame.sentence)):
        row = _row(frame, stretch) if stretch is not None else []
        if not row or stretch is None or frame.is_open(stretch) or frame.is_open(frame.sentence):
            continue
        if (frame.cue == "total" and not _is_plain_total(frame, row, stretch)) or not _may_be_all(frame, row, stretch):
            continue
        values = [value_of(one) for one in row]
        computed = sum(values, Fraction(0))
        is_whole = max(values) < value_of(total) and (frame.cue != "total" or abs(value_of(total) - computed) < min(values))
        if is_whole and is_near(value_of(total), computed, _TOTAL_NEAR):
            sums = reduce(NumberSet.add, map(numbers_of, row))
            # More than the whole is a fault of the parts.
            kind, part, whole = (
                ("partition", "part", "whole") if _is_split(frame, row) and computed > value_of(total) else ("total", "addend", "total")
            )
            yield Way(kind, numbers_of(total), sums, (*((part, one) for one in row), (whole, _plain_total(frame))))


def _is_plain_total(frame: Frame, row: list[Draft], stretch: Window) -> bool:
    """Is a total of nothing but the row: not "71 in all, three from Tyrol", "$75 with tax", "and a child", nor of several months?"""
    figure, scan = frame.figure, frame.scan
    if any(value_at(scan, place, "listand") is not None for place in range(row[-1].last, figure.first)):
        return False
    if _points_back(frame):
        # "Die insgesamt 65 Verletzten kamen in sechs Kliniken": what they do is no other thing that they are.
        return not brings_another(scan, figure, row, frame.by_place, figure.last)
    if frame.brings_another(*row) or any(one.first > figure.first for one in amounts_in(frame.sentence, frame.by_place)):
        return False
    is_closed = clause(scan, figure)[1] == figure.last
    # "On Monday 13 flights, on Tuesday eight, 21 in all" is of both days; "13 in May, eight in June; 62 in all" may be of the year.
    behind = range(row[1].first if stretch == frame.sentence else stretch[0], stretch[1])
    return is_closed and not any(one.kind == "date" for place in behind if (one := frame.by_place.get(place)) is not None)


def _plain_total(frame: Frame) -> Draft:
    """A total that points back counts what they are, whatever it calls them: "those 108 mammals"."""
    return as_number(frame.figure) if _points_back(frame) else frame.figure


def _is_split(frame: Frame, row: list[Draft]) -> bool:
    return frame.figure.first < row[0].first


def _row(frame: Frame, stretch: Window) -> list[Draft]:
    """The figures of a sentence that a list joins, each behind its sign and the last behind "and"; all of them, but for the total and for
    what another thing before them counts ("in a crash of two trains 17 were badly and 46 slightly hurt").
    """
    scan, figures = frame.scan, [one for one in amounts_in(stretch, frame.by_place) if one is not frame.figure]
    while (
        len(figures) > _PAIR
        and _is_of_another(figures[0], [*figures[1:], frame.figure])
        and not _sign(scan, figures[0].last, figures[1].first)
    ):
        figures = figures[1:]
    if not 2 <= len(figures) <= _MOST or not all(map(is_plain, figures)) or not all(are_alike(one, frame.figure) for one in figures):
        return []
    begins = [_begin(scan, one, frame.by_place) for one in figures]
    joined = [_sign(scan, one.last, begin) for one, begin in zip(figures, begins[1:], strict=False)]
    # "on Monday 13, on Tuesday eight, so 21 in all", not "insgesamt gibt es 24"
    is_led = frame.cue == "total" and all(
        value_at(scan, place, "hence") is not None for place in range(frame.place + 1, frame.figure.first)
    )
    are_dated = is_led and all(begin != one.first for one, begin in zip(figures[1:], begins[1:], strict=True))
    is_list = joined[-1] == AND and joined.count(AND) == 1
    return figures if all(joined) and (is_list or (are_dated and AND not in joined)) else []


def _begin(scan: Scan, draft: Draft, by_place: ByPlace) -> int:
    """Where a figure begins with the date right before it: "am Dienstag acht"."""
    for place in range(draft.first - 1, max(0, draft.first - _DATED), -1):
        one = by_place.get(place)
        if one is not None and one.kind == "date" and draft.first - one.last <= 1:
            return place - (scan.bare(place - 1)[:1].isalpha())
    return draft.first


def _is_of_another(draft: Draft, others: list[Draft]) -> bool:
    """Does a figure count another thing, and fewer of it: not "of 30 guests 12 men and 9 women"?"""
    head, heads = draft.fields.get("head"), heads_of(others)
    is_another = head is not None and bool(heads) and len(heads_of([draft, *others])) > len(heads)
    return is_another and all(map(is_plain, others)) and value_of(draft) < min(map(value_of, others))


def _sign(scan: Scan, last: int, first: int) -> str | None:
    """What joins what begins at a place to a figure that ends at another: "and", a comma, or nothing."""
    for place in range(max(last, first - _STEP), first):
        if value_at(scan, place, "listand") == AND:
            return AND
        if scan.bare(place) == "," and place == first - 1:
            return ","
    return None


def _may_be_all(frame: Frame, row: list[Draft], stretch: Window) -> bool:
    """Is a figure the total of a row, as its cue and the nouns tell? "All 28 places" are no total of women and men."""
    total = frame.figure
    if total.kind not in COUNTED:
        return frame.cue == "total" and total.first > row[-1].first
    head, heads = total.fields.get("head"), heads_of(row)
    if frame.cue == "all":
        is_before = total.first < row[0].first
        return (head is None or head in heads or (is_before and not heads)) and (not is_before or stretch != frame.sentence)
    if frame.cue == "parts":
        return stretch == frame.sentence and total.first < frame.place < row[0].first
    if total.first > row[-1].first and _points_back(frame):
        return True
    return frame.cue == "total" and total.first > row[-1].first and (head is None or not heads or head in heads or len(heads) > 1)


def _points_back(frame: Frame) -> bool:
    """ "Those 108 mammals", "die insgesamt elf Plaketten"."""
    scan, before = frame.scan, range(frame.figure.first - _STEP + 1, frame.figure.first)
    if any(value_at(scan, place, CUE) == "these" for place in before):
        return True
    if frame.cue != "total":
        return False
    return (frame.place == before.stop - 1 and value_at(scan, before.start, "definite") is not None) or _is_sum(frame)


def _is_sum(frame: Frame) -> bool:
    """ "Die Summe von 76 Fällen" at the head of a sentence that tells no further figure."""
    scan, total = frame.scan, frame.figure
    begin = frame.sentence[0]
    if frame.place != begin + 1 or total.first != begin + _STEP or value_at(scan, begin, "definite") is None:
        return False
    return value_at(scan, total.first - 1, "ofthese") is not None and figures_in((total.last, frame.sentence[1]), frame.by_place) == []


def differences(frame: Frame) -> Iterator[Way]:
    """Two values of the sentence and how far they lie apart."""
    by, scan = frame.figure, frame.scan
    figures = frame.based_on
    is_apart = frame.base != frame.sentence
    if frame.distance > _STEP or (value_at(scan, by.first - 1, "formerly") is not None and not is_apart):
        return
    if by.kind == "number" and frame.distance > (_PAIR if is_apart else 1):
        return
    if not 2 <= len(figures) <= (2 if is_apart else _MOST) or (frame.has_date_beside() and not is_apart) or frame.is_open(frame.base):
        return
    is_compared = any(value_at(scan, place, CUE) == "than" for place in range(by.last, frame.sentence[1]))
    ands = [value_at(scan, place, "listand") for place in (by.first - 1, by.first - _PAIR)]
    if (is_compared and not is_apart) or ands[0] == AND or (ands[1] == AND and frame.place == by.first - 1):
        return  # "won 24, drew nine and lost 13"
    alike = [lent(one, by) for one in figures]
    for one, other in combinations([one for one in alike if one is not None and is_plain(one)], 2):
        heads = heads_of([one, other, by])
        is_pair = any({part.first for part in pair.parts} == {one.first, other.first} for pair in frame.pairs)
        is_behind = other.first > by.first and not (is_pair and _leads_to(scan, by, one))
        if (len(heads) > 1 and not is_apart) or is_behind or value_of(one) == value_of(other):
            continue
        apart = abs(value_of(one) - value_of(other))
        rise = numbers_of(other).subtract(numbers_of(one))
        if is_apart and ((is_compared and not is_pair) or _is_narrower(by, one, other)):
            continue  # "Das waren 412 mehr als am Festsonntag 2022", "a lead of 19 gold medals" behind "57 medals"
        if frame.brings_another(one, other):
            continue
        if is_near(value_of(by), apart, _PAIR_NEAR if is_pair and frame.distance == 1 else _APART_NEAR):
            told = by if by.fields.get("head") in heads else as_number(by)
            yield Way("change", numbers_of(by), rise.union(rise.negate()), (("before", one), ("after", other), ("by", told)))


def _leads_to(scan: Scan, by: Draft, one: Draft) -> bool:
    """Do the values stand in the clause behind that of their difference: "um 36 Euro teurer, von 72 auf 108 Euro"?"""
    return scan.near(by.first) == scan.near(one.first) and clause(scan, one)[0] == clause(scan, by)[1] + 1


def _is_narrower(by: Draft, *others: Draft) -> bool:
    """Does a difference count only some of what the values count?"""
    subject, subjects = by.fields.get("subject"), {one.fields.get("subject") for one in others}
    return bool(subject) and len(str(subject).split()) > 1 and subject not in subjects


def products(frame: Frame) -> Iterator[Way]:
    """So many, what each has, and all that."""
    each, scan = frame.figure, frame.scan
    others = frame.others(_THREE)
    figures = sorted([each, *others], key=lambda one: one.first)
    if has_more(scan, figures, frame.by_place):
        return
    for pieces in others:
        if not _may_share(frame, pieces):
            continue
        for total in others:
            if total is pieces or not _may_be_total(frame, pieces, total):
                continue
            computed = value_of(pieces) * value_of(each)
            if is_near(value_of(total), computed) and not _is_of_others(frame, pieces, total):
                between = [value_at(scan, place, "pricing") for place in range(pieces.last, each.first)]
                is_more = value_at(scan, each.last, "listand") == AND  # "zu je 46 Euro und Regale"
                is_price = "price" in between and None not in between and not is_more  # "175 Karten zu je 46 Euro"
                if frame.cue == "product" and total.first < each.first and computed < value_of(total) and not is_price:
                    continue  # what is given to each may leave a rest
                # What is drawn from a total is a mean, and a price makes one.
                kind = "average" if frame.cue == "mean" or (total.first < each.first and not is_price) else "product"
                follows = numbers_of(pieces).multiply(numbers_of(each))
                apiece = _apiece(frame)
                yield Way(
                    kind, numbers_of(total), follows, (("pieces", pieces), ("each", _of_total(each, total)), ("total", total), *apiece)
                )


def _may_be_total(frame: Frame, pieces: Draft, total: Draft) -> bool:
    """Is a figure alike and large enough to be all that the pieces have, with nothing else in it?"""
    each, scan = frame.figure, frame.scan
    going_on = ("alongside", "additive", "leading")
    if total.first > each.first and any(value_at(scan, total.last, name) is not None for name in going_on):
        return False  # "$181 with shipping", "$2,411 in fees"
    if cues(scan, total).get("total", -1) >= total.last and not _ends_clause(scan, total):
        return False  # "412 bottles in all with the loose ones"
    if any(value_at(scan, place, "listand") == AND for place in range(total.last, min(pieces.first, total.last + _PAIR))):
        return False  # "one span of 60 metres and two of 36 metres each"
    if not are_alike(each, total) or value_of(total) <= max(value_of(each), value_of(pieces)):
        return False
    if any(each.first < one.first < total.first and are_alike(one, total) for one in frame.others(_THREE)):
        return False  # "and 100 loose ones, 964 in all"
    is_drawn = value_at(scan, total.first - 1, "hence") is not None
    if len(heads_of([each, total])) > 1 and not (is_drawn and each.first < total.first):
        return False  # "je 26 Tablets, also 962 Geräte"
    return each.kind not in COUNTED or {total.kind, pieces.kind} != {"number"}


def _ends_clause(scan: Scan, draft: Draft) -> bool:
    """Does nothing stand behind a figure in its clause but a verb: "müssen die Männer 27.450 Euro zahlen"?"""
    last = clause(scan, draft)[1]
    return last == draft.last or (last == draft.last + 1 and not any(value_at(scan, draft.last, name) is not None for name in _GOING_ON))


def _apiece(frame: Frame) -> Roles:
    """ "a day" behind the figure, or as its end."""
    near = (frame.by_place.get(place) for place in range(frame.figure.first + 1, frame.figure.last + 1))
    return next(((("apiece", one),) for one in near if one is not None and one.kind == "set"), ())


def _of_total(each: Draft, total: Draft) -> Draft:
    """What each has, in the unit of them all: "$37.50 a share" are dollars."""
    shared: dict[str, Any] = {name: total.fields[name] for name in ("unit", "head") if name in total.fields}
    return Draft(each.first, each.last, total.kind, {**each.fields, **shared})


def _is_of_others(frame: Frame, pieces: Draft, total: Draft) -> bool:
    """Is what each has that of others than the pieces? Not where it begins, or stands in their clause with "each" or a price."""
    first, last = clause(frame.scan, frame.figure)
    is_same = frame.cue == "product" and first <= pieces.first < last and "mean" not in cues(frame.scan, frame.figure)
    return not is_same and frame.figure.first > min(pieces.first, total.first) and frame.brings_another(pieces, total)


def _may_share(frame: Frame, pieces: Draft) -> bool:
    """Can a figure be the number of those that have each so much? Of a stretch of time only what is told per its unit."""
    scan, each, value = frame.scan, frame.figure, value_of(pieces)
    if value <= 1 or value.denominator != 1:
        return False
    units = {str(unit) for place in range(each.first, clause(scan, each)[1]) if (unit := value_at(scan, place, "timeunit")) is not None}
    if pieces.kind == "duration":
        is_each = frame.cue == "product" and frame.place == each.first - 1
        is_apiece = bool(_apiece(frame)) or (frame.cue == "mean" and per_of(each) == pieces.fields.get("unit"))
        return is_apiece and pieces.fields.get("unit") in units if units else is_each
    if pieces.kind == "quantity":
        return value_at(scan, frame.place, CUE) == "product" and pieces.fields.get("unit") in _units_behind(frame)
    is_each = per_of(each) in ("", str(pieces.fields.get("head"))) or value_at(scan, each.last - 1, "sharer") is not None
    is_of_unit = bool(units) and _counts_unit(scan, pieces, units) and not _tells_season(frame)
    return pieces.kind == "count" and (is_of_unit or (not units and is_each))


def _tells_season(frame: Frame) -> bool:
    """Does the clause of a figure tell of a part of the year: "31 Gäste am Tag im Sommer"?"""
    dates = (frame.by_place.get(place) for place in range(*clause(frame.scan, frame.figure)))
    return any(one is not None and one.kind == "date" for one in dates)


def _counts_unit(scan: Scan, pieces: Draft, units: set[str]) -> bool:
    """Are stretches of time counted of which each has so much: "310 Öffnungstage", "310 opening days"?"""
    head = scan.bare(pieces.last - 1)
    words = (head, *(head[-length:].capitalize() for length in range(_SHORTEST, len(head))))
    return any(str(scan.language.lexicon.word(word).values.get("timeunit")) in units for word in words)


def _units_behind(frame: Frame) -> set[str]:
    """The units that "per" goes with: "pro Hektar also 8,7 Tonnen"."""
    found = (value_at(frame.scan, place, "unit") for place in range(frame.place + 1, frame.place + _STEP))
    return {str(unit) for unit in found if unit is not None}
