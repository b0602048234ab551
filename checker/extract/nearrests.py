"""Parts and the rest of a whole: "52 percent were for it, 37 against; the remaining 17 percent said nothing"."""

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from itertools import combinations

from checker.extract.clauses import CUE, figures_in, is_plain, with_sentence_before
from checker.extract.draft import Draft
from checker.extract.ways import Frame, Way, are_alike, as_number, is_near, numbers_of, value_of
from checker.extract.windows import amounts_in, has_word_in, sentence_behind, value_at
from checker.values.numbers import NumberSet, at_most, exactly

_ALL = 100  # percent
_OFF = 25  # percentage points that parts and rest can be off, and still be all of one whole
_SENTENCES, _PAIR = 3, 2
_BESIDE = 3  # tokens of "restlichen", "rest,", "übrigen, nämlich" before the rest
_FEWEST = 3  # parts of what nothing says that it is split
_LEAST, _MOST = 2, 7  # figures: a whole and its parts
_NEAR = Fraction(1, 8)


def rests(frame: Frame) -> Iterator[Way]:
    """The percentages that a rest fills up to 100, or the whole that it fills with the other counts."""
    rest = frame.figure
    if not 0 < rest.first - frame.place <= _BESIDE or (rest.first - frame.place > 1 and _is_of_rest(frame)):
        return
    before = [] if _is_of_those(frame) else _before(frame)
    if not before or not all(map(is_plain, before)) or _has_times(frame, before):
        return
    if rest.kind == "percent":
        yield from _shares(rest, before)
    elif not frame.is_open((before[0].first, frame.sentence[1])):
        yield from _counts(rest, before)


def _has_times(frame: Frame, before: list[Draft]) -> bool:
    """Are the figures of several times: "52 percent in May and 37 percent in June"?"""
    places = range(before[0].first, frame.figure.first)
    return sum(place in frame.by_place and frame.by_place[place].kind == "date" for place in places) > 1


def _is_of_rest(frame: Frame) -> bool:
    """ "Of the rest, 30 percent": a part of it."""
    return any(value_at(frame.scan, place, CUE) == "of" for place in (frame.place - 1, frame.place - 2))


def _is_of_those(frame: Frame) -> bool:
    """Does it say right behind the rest what that is of: "the remaining 30 percent of women", "die übrigen 30 Prozent der Männer"?

    It may be one of several that are told of; "the rest, 7 percent fewer than in 2020," is none.
    """
    if value_at(frame.scan, frame.figure.last, CUE) == "by":
        return True
    return any(value_at(frame.scan, frame.figure.last, name) is not None for name in ("ofthese", "definite"))


def _before(frame: Frame) -> list[Draft]:
    """The figures of the kind of the rest before it, in its sentence, or with those of the one before where they are too few; of
    percentages, which fill a hundred, with those of the two before.
    """
    rest, scan, found = frame.figure, frame.scan, list[Draft]()
    window = frame.sentence
    for _ in range(_SENTENCES if rest.kind == "percent" else _PAIR):
        found = [one for one in amounts_in(window, frame.by_place) if one.first < rest.first and are_alike(one, rest)]
        if _LEAST <= len(found) <= _MOST and (rest.kind != "percent" or sum(map(_stated, found)) + _stated(rest) >= _ALL - _OFF):
            return found
        if rest.kind == "percent" and any(one.kind == "number" for one in amounts_in(window, frame.by_place)):
            return []  # "followed by the Liberals on 11.0"
        window = with_sentence_before(scan, window)
    return found if _LEAST <= len(found) <= _MOST else []


def _stated(draft: Draft) -> Fraction:
    return Fraction(draft.fields.get("value") or 0)


def _shares(rest: Draft, before: list[Draft]) -> Iterator[Way]:
    """Any of the last percentages may be all but the rest; none where some before it are all: "90 percent of the work take 10 percent"."""
    groups = combinations(range(len(before) + 1), 2)
    if any(_ALL in (one := sum(map(value_of, before[place:behind])), one + value_of(rest)) for place, behind in groups):
        return
    for place in range(len(before) - 1):
        row = [*before[place:], rest]
        if abs(sum(map(value_of, row), Fraction(0)) - _ALL) <= _OFF:
            yield Way("partition", _sum(row), exactly(_ALL), (*(("part", one) for one in row[:-1]), ("rest", rest)))


def _counts(rest: Draft, before: list[Draft]) -> Iterator[Way]:
    whole, *others = before
    if _is_of_one(rest, before):
        return
    computed = sum((value_of(one) for one in (*others, rest)), Fraction(0))
    if value_of(whole) > max(value_of(one) for one in (*others, rest)) and is_near(value_of(whole), computed, _NEAR):
        row = [as_number(one) for one in (*others, rest)]
        yield Way("total", numbers_of(whole), _sum(row), (*(("addend", one) for one in row), ("total", as_number(whole))))


def _is_of_one(rest: Draft, before: list[Draft]) -> bool:
    """Is any of the figures before the rest filled up by those behind it, with the rest or without?

    "142.000 für Straßen. Davon sind 98.000 verplant", "8,412 tickets, 5,127 online and 3,285 at the gate. The remaining 588 places".
    """
    behind = [sum(map(value_of, before[place:]), Fraction(0)) for place in range(1, len(before))]
    return any(value_of(one) in (total, total + value_of(rest)) for one in before[:-1] for total in behind)


def _sum(row: list[Draft]) -> NumberSet:
    return reduce(NumberSet.add, map(numbers_of, row))


def splits(frame: Frame) -> Iterator[Way]:
    """Three or more votes or seats behind those that there are, which are more: "Das Parlament hat 151 Sitze. 68 entfallen auf ...".

    Other things may be counted twice: "46 Gemeinden. In 21 gibt es ein Bad, in 18 eine Bücherei, ...".
    """
    whole, scan = frame.figure, frame.scan
    own = [one for one in figures_in(frame.sentence, frame.by_place) if one is not whole]
    behind = sentence_behind(scan, frame.sentence)
    row = own or (figures_in(behind, frame.by_place) if behind is not None else [])
    if not _FEWEST <= len(row) <= _MOST or any(one.kind != "number" or not is_plain(one) or one.first < whole.first for one in row):
        return
    begin, end = scan.near(row[0].first)[0], scan.near(row[-1].first)[1]
    if value_at(scan, whole.last - 1, "seat") is None and not has_word_in(scan, begin, end, "vote"):
        return
    if any(place in frame.by_place and frame.by_place[place].kind == "date" for place in range(begin, end)):
        return
    computed = sum(map(value_of, row), Fraction(0))
    if max(map(value_of, row)) < value_of(whole) < computed and is_near(computed, value_of(whole), _NEAR):
        most = at_most(numbers_of(whole).high or value_of(whole))
        yield Way("partition", _sum(row), most, (*(("part", one) for one in row), ("whole", whole)))
