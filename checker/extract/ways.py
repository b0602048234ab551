"""Ways to give figures roles in a relation, as a figure with its cue and the others around it allow them."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from checker.extract.clauses import CUE, brings_another, clause, figures_in, is_plain, with_sentence_before
from checker.extract.draft import ByPlace, Draft
from checker.extract.lists import lend
from checker.extract.windows import Window, amounts_in, has_word_in, sentence_before, value_at
from checker.scan import Scan
from checker.values.numbers import NumberSet

AND = "and"
COUNTED = frozenset({"count", "number"})
_MEASURED = frozenset({"quantity", "duration", "money"})
_NEAR = Fraction(1, 4)
_BESIDE = 5  # tokens from a figure to a date that is its own
_HEAD = 4  # tokens of "Das sind 61 weniger", "The increase of 19 percent" up to the cue
_MOST = 7  # figures among which three that are near may be so by chance
_OPEN = ("inclusive", "narrowed", "besides", "adjusted", "uneven", "weighted", "inpart")

Roles = tuple[tuple[str, Draft], ...]


class Way(NamedTuple):
    """One way to give the figures roles in a relation: what is stated, and what follows from the others."""

    kind: str
    stated: NumberSet
    follows: NumberSet
    roles: Roles


class Frame:
    """A figure with its cue, and the others around it."""

    def __init__(self, scan: Scan, figure: Draft, cue: tuple[str, int], by_place: ByPlace, pairs: Sequence[Draft]) -> None:
        self.scan, self.figure, self.by_place, self.pairs = scan, figure, by_place, pairs
        self.cue, self.place = cue
        self.sentence = scan.near(figure.first)

    def others(self, least: int) -> list[Draft]:
        """The other figures of the sentence, with those of the one before where they are too few; none where the words hold more."""
        window = self.sentence
        figures = figures_in(window, self.by_place)
        if len(figures) < least:
            window = with_sentence_before(self.scan, window)
            figures = figures_in(window, self.by_place)
        if not least <= len(figures) <= _MOST or self.is_open(window):
            return []
        return [one for one in figures if one is not self.figure and is_plain(one)]

    @cached_property
    def base(self) -> Window:
        """The sentence whose figures this one may follow from: its own, or the one before where its own has no other figure and takes up
        what was said ("Das sind 61 weniger als im Vorjahr", "The increase of 19 percent").
        """
        earlier = sentence_before(self.scan, self.sentence)
        if earlier is None or amounts_in(self.sentence, self.by_place) != [self.figure]:
            return self.sentence
        return earlier if self._is_resuming() else self.sentence

    def _is_resuming(self) -> bool:
        """Does the sentence take up the one before: with a pronoun, or with an article and the cue right behind it? Not with a mean, which
        is of more than what was told ("The average increase was 12 percent").
        """
        scan, (begin, end) = self.scan, self.sentence
        if any(value == "mean" for _, value in scan.valued(begin, end, CUE)):
            return False
        told = [name for name in (CUE, "hence") if has_word_in(scan, begin, begin + _HEAD, name)]
        if value_at(scan, begin, "pronoun") is not None:
            return "hence" in told
        is_thing = any(value_at(scan, begin, name) is not None for name in ("definite", "leading"))
        is_named = is_thing and any(value_at(scan, begin + 1, name) is not None for name in (CUE, "hence"))
        return is_named or (bool(told) and value_at(scan, begin, "pointing") is not None)

    @cached_property
    def based_on(self) -> list[Draft]:
        """The figures that this one may follow from; lengths of time only in its own sentence."""
        figures = amounts_in(self.base, self.by_place) if self.base != self.sentence else figures_in(self.base, self.by_place)
        return [one for one in figures if one is not self.figure]

    def is_open(self, window: Window) -> bool:
        """Do words say that the figures are not all, or no plain ones?"""
        return any(has_word_in(self.scan, *window, name) for name in _OPEN)

    def brings_another(self, *others: Draft) -> bool:
        """Does the clause of the figure tell of a time or a thing that these other figures are not told of?

        What takes up the sentence before may go on with what it likes: "Die Zunahme um 177 Fälle führt das Amt auf das Wetter zurück".
        """
        if self.base == self.sentence:
            return not self._is_behind(others) and brings_another(self.scan, self.figure, others, self.by_place)
        last = max(self.figure.last, self.place + 1)
        classes = [name for name in ("narrowing", "beyond", "leading") if value_at(self.scan, last, name) is not None]
        is_said = value_at(self.scan, self.sentence[0], "pointing") is not None and value_at(self.scan, last, "ofthese") is not None
        is_narrowed = bool(classes) and self.scan.bare(last) != "," and not is_said  # "That is 16 percent of those who came"
        return is_narrowed or brings_another(self.scan, self.figure, others, self.by_place, last)

    def _is_behind(self, others: Sequence[Draft]) -> bool:
        """Do the others stand in the phrase that a sentence begins with, and is the next clause that of the figure, whose subject is
        theirs: "With 3,420 visitors in 19 days, the museum averaged 180 a day"?
        """
        scan, begin = self.scan, self.sentence[0]
        if value_at(scan, begin, "alongside") is None or len({clause(scan, one) for one in others}) != 1:
            return False
        first, last = clause(scan, others[0])
        is_next = first == begin and clause(scan, self.figure)[0] == last + 1
        times = (self.by_place.get(place) for place in range(last, self.sentence[1]))
        return is_next and not any(one is not None and one.kind == "date" for one in times)

    def has_date_beside(self) -> bool:
        """Does a date stand beside the figure in its clause: a value of another time than those around it?"""
        first, last = clause(self.scan, self.figure)
        places = range(max(first, self.figure.first - _BESIDE), min(last, self.figure.last + _BESIDE))
        return any((one := self.by_place.get(place)) is not None and one.kind in ("date", "set") for place in places)

    @property
    def distance(self) -> int:
        """Tokens from the cue to the figure."""
        return self.figure.first - self.place if self.place < self.figure.first else self.place - self.figure.last + 1


def numbers_of(draft: Draft) -> NumberSet:
    """What a figure can be."""
    numbers: NumberSet = draft.fields["numbers"]
    return numbers


def value_of(draft: Draft) -> Fraction:
    """The number that is stated."""
    return Fraction(draft.fields["value"])


def is_near(stated: Fraction, computed: Fraction, within: Fraction = _NEAR) -> bool:
    """Is a number off by no more than a part of what it should be?"""
    return abs(stated - computed) <= within * computed


def unit_of(draft: Draft) -> str:
    """The unit, without what it is told for: that of "$615 a month" is the dollar."""
    return str(draft.fields.get("unit")).partition(" / ")[0]


def per_of(draft: Draft) -> str:
    """What a figure is told for: the month of "$615 a month"; empty where it is nothing."""
    return str(draft.fields.get("unit")).partition(" / ")[2]


def are_alike(one: Draft, other: Draft) -> bool:
    """Are both counts, or of one kind and unit?"""
    if one.kind in COUNTED or other.kind in COUNTED:
        return one.kind in COUNTED and other.kind in COUNTED
    return one.kind == other.kind and unit_of(one) == unit_of(other)


def as_number(draft: Draft) -> Draft:
    """A figure that counts what the others count, whatever it calls them."""
    if draft.kind != "count":
        return draft
    return Draft(draft.first, draft.last, "number", {**draft.fields, "head": None, "subject": None})


def heads_of(drafts: list[Draft]) -> set[str]:
    """The nouns that are counted, but for those that another is a kind of ("Fall" beside "Grippefall")."""
    found = {str(head) for one in drafts if (head := one.fields.get("head")) is not None}
    return {head for head in found if not any(other != head and other.endswith(head.lower()) for other in found)}


def lent(draft: Draft, by: Draft) -> Draft | None:
    """A value of the unit of a difference: a bare number beside a measure has its unit where it is written as finely."""
    if draft.kind == "number" and by.kind in _MEASURED and by.fields.get("scale", 1) == 1:
        if draft.fields.get("grain") != by.fields.get("grain"):
            return None
        copy = Draft(draft.first, draft.last, draft.kind, dict(draft.fields))
        lend(copy, by)
        return copy
    return draft if are_alike(draft, by) else None
