"""Percentages of a few counted things that stand apart from them: "von den 14 Mitgliedern stimmten 61 Prozent dafür", "twelve patients ...;
in 71 percent of the patients". Which percentages so few can make is for the rule to say.
"""

from collections.abc import Iterator

from checker.extract.clauses import CUE, clause, is_plain, with_sentence_before
from checker.extract.draft import Draft
from checker.extract.ways import Frame, Way
from checker.extract.windows import amounts_in, value_at
from checker.values.numbers import EMPTY

_PAIR = 2
_FEW = 40  # things of which a percentage tells nearly how many they are
_STEM = 5  # letters by which a noun is known again: "Patienten", "Patient"


def samples(frame: Frame) -> Iterator[Way]:
    """The only percentage and the only count before it, where its words say that it is of them."""
    percent, scan = frame.figure, frame.scan
    if percent.kind != "percent" or frame.is_open(frame.sentence):
        return
    window = frame.sentence
    if len(amounts_in(window, frame.by_place)) < _PAIR:
        window = with_sentence_before(scan, window)
    figures = amounts_in(window, frame.by_place)
    if len(figures) != _PAIR or figures[1] is not percent or not is_plain(figures[0]) or figures[0].kind != "count":
        return
    whole = figures[0]
    if 1 < whole.fields["value"] <= _FEW and (_is_of_them(frame) or _is_led(frame, whole) or _names(frame, whole)):
        # No set of percentages follows here: the rule holds each against what so few can make.
        yield Way("sample", percent.fields["numbers"], EMPTY, (("percent", percent), ("whole", whole)))


def _is_of_them(frame: Frame) -> bool:
    """ "60 Prozent davon", "65 percent of them"."""
    scan, last = frame.scan, frame.figure.last
    return value_at(scan, last, CUE) == "among" or (
        value_at(scan, last, "ofthese") is not None and value_at(scan, last + 1, CUE) == "ofthem"
    )


def _is_led(frame: Frame, whole: Draft) -> bool:
    """ "Von den 14 Mitgliedern stimmten 61 Prozent dafür": in one clause, and of nothing else."""
    scan = frame.scan
    first, last = clause(scan, frame.figure)
    is_head = first <= whole.first < last and any(
        value_at(scan, place, CUE) == "of" for place in range(first, min(first + _PAIR, whole.first))
    )
    return is_head and whole.first - first <= _PAIR and value_at(scan, frame.figure.last, "definite") is None


def _names(frame: Frame, whole: Draft) -> bool:
    """ "71 Prozent der Patienten", where patients were counted."""
    scan, last = frame.scan, frame.figure.last
    head = str(whole.fields.get("head"))
    places = range(last, min(last + _PAIR + 1, len(scan.tokens)))
    is_of = any(value_at(scan, place, "definite") is not None for place in places[:_PAIR])
    return is_of and any(_stem(scan.bare(place)) == _stem(head) for place in places)


def _stem(word: str) -> str:
    return word[:_STEM].lower()
