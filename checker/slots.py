"""A form that has matched, with the values of its slots."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from checker.language.expressions import Compiled
from checker.language.expressions import Spans as Groups
from checker.language.vocabulary import Value
from checker.numerals import Numeral, read_number
from checker.scan import Scan

Spans = dict[str, tuple[int, int]]

_REMEMBERED = 20_000
_WORD_CLASSES = ("ordinal", "numword", "number", "clockword", "clocknumber")

_CLASS_OF_SLOT = {"one_in": "ordinal", "nth": "ordinal", "piece": "timeunit"}


@cache
def _class_of(slot: str) -> str:
    """The class whose words a slot holds: ``month`` for ``to_month``, ``unit`` for ``unit2``."""
    bare = slot.removeprefix("to_").rstrip("234")
    return _CLASS_OF_SLOT.get(bare, bare)


@cache
def _fixed_value(text: str) -> Value:
    """A fixed value of a form: a whole number where it looks like one."""
    return int(text) if text.lstrip("-").isdigit() else text


class Match:
    """Slots of a matched form. A slot ``to_month`` holds a word of the class ``month``."""

    __slots__ = ("_compiled", "_groups", "_moved", "_spans", "begin", "end", "first", "fixed", "last", "make", "scan")

    def __init__(self, scan: Scan, compiled: Compiled, groups: Groups, moved: Spans | None = None) -> None:
        self.scan, self._compiled, self._groups, self._moved = scan, compiled, groups, moved
        self.make, self.fixed = compiled.form.make, compiled.form.fixed
        self._spans: Spans | None = None
        self.begin, self.end = groups[0]
        """The first token of the whole form and the one behind it, contexts included."""
        self.first, self.last = groups[compiled.core]

    @property
    def spans(self) -> Spans:
        """The filled slots with their token ranges."""
        if self._spans is None:
            found: Spans = {}
            groups = self._groups
            for slot, group in self._compiled.slots:
                span = groups[group]
                if span[1] > span[0] and slot not in found:
                    found[slot] = span
            self._spans = {**found, **self._moved} if self._moved else found
        return self._spans

    def content(self) -> tuple[Any, ...]:
        """All that can be read in the match and in no other place: equal for matches of one form and the same words."""
        scan, begin, end, groups = self.scan, self.begin, self.end, self._groups
        filled: list[Any] = []
        for _, group in self._compiled.slots:
            first, last = groups[group]
            if last > 0:
                filled += (group, first - begin, last - begin)
                end = max(end, last)
        if self._moved:
            filled += [(slot, first - begin, last - begin) for slot, (first, last) in self._moved.items()]
        return self._compiled, scan.text[scan.starts[begin] : scan.starts[end]], scan.codes[begin:end], tuple(filled)

    def span(self, slot: str) -> tuple[int, int] | None:
        """Token range of a slot, None where it is not filled."""
        return self.spans.get(slot)

    def has(self, slot: str) -> bool:
        """Is the slot filled?"""
        return slot in self.spans

    def every(self, slot: str) -> list[tuple[int, int]]:
        """Token ranges of all the places where a slot is filled, in order: "on 3, 5 and 9 May" fills ``day`` three times."""
        groups = self._groups
        return sorted({groups[group] for name, group in self._compiled.slots if name == slot and groups[group][1] > groups[group][0]})

    def at(self, **spans: tuple[int, int]) -> "Match":
        """The same match with other token ranges in some of its slots."""
        return Match(self.scan, self._compiled, self._groups, {**(self._moved or {}), **spans})

    def halves(self) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Token ranges of the two ends of a range; None where one of them has no slot of its own."""
        first: list[tuple[int, int]] = []
        second: list[tuple[int, int]] = []
        for slot, span in self.spans.items():
            if self.first <= span[0] and span[1] <= self.last:
                (second if slot.startswith("to_") else first).append(span)
        if not first or not second:
            return None
        ends = [(min(a for a, _ in spans), max(b for _, b in spans)) for spans in (first, second)]
        (start, end), (other, last) = ends
        end += end < other and self.scan.tokens[end] == "."
        return ((start, end), (other, max(last, self.last))) if end <= other else None

    def ends_before(self, slot: str) -> int:
        """The token behind the last word or number before a slot: signs and "and" are left out."""
        place = self.spans[slot][0]
        while place > self.first + 1 and not self._is_unit(place - 1):
            place -= 1
        return place

    def _is_unit(self, place: int) -> bool:
        return any(first <= place < last for slot, (first, last) in self.spans.items() if _class_of(slot) == "timeunit")

    def value(self, slot: str) -> Value | None:
        """Value of the word that fills a slot, as a word of the slot's class; a fixed value of the form otherwise."""
        span = self.spans.get(slot)
        if span is not None:
            return self._worth(slot, span[0])
        return _fixed_value(self.fixed[slot]) if slot in self.fixed else None

    def _worth(self, slot: str, place: int) -> Value | None:
        """The value of a word of the slot's class, or of a class that the form gives the slot: ``trend=compared``."""
        value = self.scan.value(place, _class_of(slot))
        if value is None and slot in self._compiled.classes:
            values = (self.scan.value(place, name) for name in self._compiled.classes[slot])
            value = next((value for value in values if value is not None), None)
        return value

    def text(self, slot: str) -> str | None:
        """The text of a slot."""
        span = self.spans.get(slot)
        if span is not None:
            value = self._worth(slot, span[0])
        elif slot in self.fixed:
            value = _fixed_value(self.fixed[slot])
        else:
            return None
        return None if value is None else str(value)

    def integer(self, slot: str) -> int | None:
        """A slot that holds a whole number in digits, a number word or an ordinal; or a word of its class."""
        span = self.spans.get(slot)
        if span is None:
            fixed = _fixed_value(self.fixed[slot]) if slot in self.fixed else None
            return fixed if isinstance(fixed, int) else None
        place = span[0]
        bare, found = self.scan.bare(place), self.scan.value(place, _class_of(slot))
        if found is None and bare.isdecimal():  # a phrase of the class may begin with digits: "2.ª feira"
            return int(bare) if len(bare) <= 9 else None
        if found is None:
            found = next((value for name in _WORD_CLASSES if (value := self.scan.value(place, name)) is not None), None)
        return int(found) if found is not None and (type(found) is not str or found.lstrip("-").isdigit()) else None

    def numeral(self, slot: str) -> Numeral | None:
        """A slot that holds a number expression."""
        span = self.spans.get(slot)
        return None if span is None else read_number(self.scan, *span)

    def bare(self, slot: str) -> str | None:
        """The first token of a slot as it stands in the text."""
        span = self.spans.get(slot)
        return None if span is None else self.scan.bare(span[0])


T = TypeVar("T")


def remembered(read: Callable[[Match], T], match: Match) -> T:
    """What ``read`` finds in a match, kept for the next match of the same form and words.

    Only for readers that look at nothing outside of the match; what they give is shared and must not be changed.
    """
    known: dict[Any, T] = match.scan.language.remembered
    key = read, match.content()
    if key not in known:
        if len(known) >= _REMEMBERED:
            known.clear()
        known[key] = read(match)
    return known[key]
