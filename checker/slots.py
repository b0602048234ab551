"""A form that has matched, with the values of its slots."""

import re
from copy import copy
from functools import cache

from checker.language.grammar import Compiled
from checker.language.vocabulary import Value
from checker.numerals import Numeral, read_number
from checker.scan import Scan

_WORD_CLASSES = ("ordinal", "numword", "number", "clockword")

_CLASS_OF_SLOT = {"one_in": "ordinal", "nth": "ordinal", "piece": "timeunit"}


@cache
def _class_of(slot: str) -> str:
    """The class whose words a slot holds: ``month`` for ``to_month``, ``unit`` for ``unit2``."""
    bare = slot.removeprefix("to_").rstrip("234")
    return _CLASS_OF_SLOT.get(bare, bare)


class Match:
    """Slots of a matched form. A slot ``to_month`` holds a word of the class ``month``."""

    __slots__ = ("_match", "_slots", "first", "fixed", "last", "make", "scan", "spans")

    def __init__(self, scan: Scan, compiled: Compiled, match: re.Match[str]) -> None:
        self.scan, self.make, self.fixed, self._match = scan, compiled.form.make, compiled.form.fixed, match
        spans, self._slots = match.regs, compiled.slots
        self.first, self.last = spans[compiled.core]
        self.spans: dict[str, tuple[int, int]] = {}
        for slot, group in self._slots:
            span = spans[group]
            if span[1] > span[0] and slot not in self.spans:
                self.spans[slot] = span

    @property
    def end(self) -> int:
        """The token behind the whole form, contexts included."""
        return self._match.end()

    @property
    def begin(self) -> int:
        """The first token of the whole form, contexts included."""
        return self._match.start()

    def span(self, slot: str) -> tuple[int, int] | None:
        """Token range of a slot, None where it is not filled."""
        return self.spans.get(slot)

    def has(self, slot: str) -> bool:
        """Is the slot filled?"""
        return slot in self.spans

    def every(self, slot: str) -> list[tuple[int, int]]:
        """Token ranges of all the places where a slot is filled, in order: "on 3, 5 and 9 May" fills ``day`` three times."""
        regs = self._match.regs
        return sorted({regs[group] for name, group in self._slots if name == slot and regs[group][1] > regs[group][0]})

    def at(self, **spans: tuple[int, int]) -> "Match":
        """The same match with other token ranges in some of its slots."""
        found = copy(self)
        found.spans = {**self.spans, **spans}
        return found

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
            return self.scan.value(span[0], _class_of(slot))
        fixed = self.fixed.get(slot)
        return int(fixed) if fixed is not None and fixed.lstrip("-").isdigit() else fixed

    def text(self, slot: str) -> str | None:
        """The text of a slot."""
        if slot not in self.spans and slot not in self.fixed:
            return None
        value = self.value(slot)
        return None if value is None else str(value)

    def integer(self, slot: str) -> int | None:
        """A slot that holds a whole number in digits, a number word or an ordinal; or a word of its class."""
        span = self.spans.get(slot)
        if span is None:
            value = self.value(slot)
            return value if isinstance(value, int) else None
        bare = self.scan.bare(span[0])
        if bare.isdecimal():
            return int(bare) if len(bare) <= 9 else None
        own = self.value(slot)
        values = [own] if own is not None else [self.scan.value(span[0], name) for name in _WORD_CLASSES]
        found = next((value for value in values if value is not None), None)
        return int(found) if found is not None and (type(found) is not str or found.lstrip("-").isdigit()) else None

    def numeral(self, slot: str) -> Numeral | None:
        """A slot that holds a number expression."""
        span = self.spans.get(slot)
        return None if span is None else read_number(self.scan, *span)

    def bare(self, slot: str) -> str | None:
        """The first token of a slot as it stands in the text."""
        span = self.spans.get(slot)
        return None if span is None else self.scan.bare(span[0])
