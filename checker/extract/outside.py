"""Figures that lie outside of what was told: a mean of its range, an exact number of its bound, a part of its whole."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from checker.extract.clauses import CUE, clause, figures_in, follows, is_plain, with_sentence_before
from checker.extract.draft import Draft
from checker.extract.ways import AND, COUNTED, Frame, Way, are_alike, as_number, heads_of, is_near, numbers_of, per_of, unit_of, value_of
from checker.extract.windows import amounts_in, has_word_in, sentence_behind, value_at
from checker.values.numbers import at_most, between

_PAIR = 2
_NAMELY = 2  # tokens of "namely with"
_NEAR = Fraction(1, 6)
_SIDES = frozenset({"more_than", "less_than", "at_least", "at_most", "nearly", "just_over"})


def means(frame: Frame) -> Iterator[Way]:
    """The only mean of the only range of its unit: "from 22 to 29 pupils; the average class has 31"."""
    mean = frame.figure
    window = with_sentence_before(frame.scan, frame.sentence)
    others = [one for one in figures_in(window, frame.by_place) if one is not mean and are_alike(one, mean)]
    if any(one.first > mean.first for one in others) or frame.brings_another(*others):
        return
    if not others or not follows(frame.scan, mean, others[-1]):
        return
    if len(others) == 1 and others[0].fields.get("hedge") == "between":
        numbers = numbers_of(others[0])
        low, high = numbers.low, numbers.high
    elif len(others) == _PAIR and _is_range(frame, others):
        low, high = value_of(others[0]), value_of(others[1])
    else:
        return
    if low is None or high is None or len(heads_of([*others, mean])) > 1:
        return
    ends = ("spread",) if len(others) == 1 else ("least", "most")
    if low - (high - low) <= value_of(mean) <= high + (high - low):
        roles = [(role, _apart_from_time(one)) for role, one in zip((*ends, "mean"), (*others, mean), strict=True)]
        yield Way("spread", numbers_of(mean), between(low, high), tuple(roles))


def _apart_from_time(draft: Draft) -> Draft:
    """An amount without what it is told for, which only one of those compared may name: "3,200 to 4,700 euros a month"."""
    return Draft(draft.first, draft.last, draft.kind, {**draft.fields, "unit": unit_of(draft)}) if per_of(draft) else draft


def _is_range(frame: Frame, others: list[Draft]) -> bool:
    """Are two figures told as the ends of a range: "range from 22 to 29", "lagen zwischen 6,1 und 9,8"?"""
    one, other = others
    is_joined = other.first - one.last == 1 and all(map(is_plain, others)) and value_of(one) < value_of(other)
    return is_joined and any(value_at(frame.scan, place, CUE) == "ranges" for place in range(frame.scan.near(one.first)[0], one.first))


def exact_figures(frame: Frame) -> Iterator[Way]:
    """An exact figure and the only rough one before it."""
    exact, scan = frame.figure, frame.scan
    if frame.cue == "parts" and not 0 < exact.first - frame.place <= _NAMELY:
        return
    window = with_sentence_before(scan, frame.sentence)
    others = [one for one in amounts_in(window, frame.by_place) if one is not exact and are_alike(one, exact)]
    if len(others) != 1 or others[0].fields.get("hedge") not in _SIDES or others[0].first > exact.first:
        return
    rough = others[0]
    if not follows(scan, exact, rough) or any(value_at(scan, place, "teller") is not None for place in range(*clause(scan, rough))):
        return  # "more than 70,000, said the organisers; the police counted 64,300"
    if frame.brings_another(rough) or value_at(scan, exact.last, "ofthese") is not None:
        return
    if rough.fields.get("value") is None or frame.has_date_beside() or not is_near(value_of(exact), value_of(rough), _NEAR):
        return
    heads = heads_of([rough, exact])
    if len(heads) > 1 and value_at(scan, rough.last - 1, "anybody") is None:
        return
    plain = as_number(exact) if len(heads) > 1 else exact
    if exact.kind in COUNTED or exact.fields.get("unit") == rough.fields.get("unit"):
        role = "exact" if exact.fields.get("hedge") == "exact" else "figure"
        yield Way("precise", numbers_of(exact), numbers_of(rough), (("rough", rough), (role, plain)))


def parts(frame: Frame) -> Iterator[Way]:
    """More of something than there is: the only two figures of the sentence, or of it and the one before, where one is "of them"."""
    part = frame.figure
    window = frame.sentence
    if len(amounts_in(window, frame.by_place)) < _PAIR:
        window = with_sentence_before(frame.scan, window)
    figures = amounts_in(window, frame.by_place)
    if len(figures) < _PAIR or figures[1] is not part or not all(map(is_plain, figures)) or not _is_of(frame):
        return
    whole = figures[0]
    if len(figures) > _PAIR:
        yield from _rows(frame, whole, figures[1:])
        return
    if part.kind == "percent" or part.first - whole.last < _PAIR:
        return
    if not are_alike(part, whole) or len(heads_of([part, whole])) > 1 or not value_of(whole) < value_of(part) <= 2 * value_of(whole):
        return
    follows = between(0, numbers_of(whole).high or value_of(whole))
    yield Way("share", numbers_of(part), follows, (("part", part), ("whole", whole)))


def _rows(frame: Frame, whole: Draft, row: list[Draft]) -> Iterator[Way]:
    """Parts that are more than the whole together: "118 pupils, of whom 71 are girls and 49 boys"."""
    scan = frame.scan
    behind = sentence_behind(scan, frame.sentence)
    if behind is not None and has_word_in(scan, *behind, "bothword"):
        return  # "71 for English and 49 for French. 23 take both"
    is_joined = all(any(value_at(scan, place, "listand") == AND for place in range(one.last, other.first)) for one, other in pairwise(row))
    if not is_joined or len(row) != _PAIR or not all(are_alike(one, whole) and one.kind in COUNTED for one in row):
        return
    computed = sum(map(value_of, row), Fraction(0))
    if max(map(value_of, row)) < value_of(whole) < computed and is_near(computed, value_of(whole), _NEAR):
        sums = numbers_of(row[0]).add(numbers_of(row[1]))
        most = at_most(numbers_of(whole).high or value_of(whole))
        yield Way("partition", sums, most, (*(("part", one) for one in row), ("whole", whole)))


def parts_of(frame: Frame) -> Iterator[Way]:
    """More of something than there is, told in the clause of all of it: "von den 38 Mitgliedern stimmten 41 dafür"."""
    part, scan = frame.figure, frame.scan
    begin, end = clause(scan, part)
    figures = amounts_in((begin, end), frame.by_place)
    if len(figures) != _PAIR or figures[1] is not part or not is_plain(figures[0]) or part.kind not in COUNTED:
        return
    whole = figures[0]
    if any(value_at(scan, place, "listand") == AND for place in range(whole.last, part.first)):
        return
    if value_at(scan, part.first - 1, "formerly") is not None or value_at(scan, part.first - 1, CUE) == "led":
        return  # "von 466 stieg die Zahl auf 533"
    heads = range(begin, min(begin + _PAIR, whole.first))
    # "Instead of two lanes there are four"
    is_head = any(value_at(scan, place, CUE) == "of" and value_at(scan, place - 1, "formerly") is None for place in heads)
    if (
        not is_head
        or whole.first - begin > _PAIR
        or part.first - whole.last < _PAIR
        or part.fields.get("head") not in (None, whole.fields.get("head"))
    ):
        return
    if whole.kind == "count" and value_of(whole) < value_of(part) <= 2 * value_of(whole):
        yield Way("share", numbers_of(part), between(0, numbers_of(whole).high or value_of(whole)), (("part", part), ("whole", whole)))


def _is_of(frame: Frame) -> bool:
    """Is it told to be of the others right beside it: "of which 71", "71 of them"?"""
    scan, figure, place = frame.scan, frame.figure, frame.place
    if place > figure.first:
        return value_at(scan, figure.last, "ofthese") is not None and place - figure.last <= 1
    if frame.cue == "among":
        return place == figure.first - 1
    return value_at(scan, place - 1, "ofthese") is not None and figure.first - place <= _PAIR
