"""The forms of a grammar, tried where they can match.

An automaton of all forms tells which are worth a try at a place, mostly none or one; of these the first in the order of the file that
matches wins.
"""

import re
from collections.abc import Iterable, Iterator

from checker.language.alphabet import Alphabet
from checker.language.automaton import Automaton
from checker.language.beginnings import Beginnings, searcher
from checker.language.expressions import Compiled, Spans
from checker.language.lexicon import BREAK
from checker.language.syntax import Element, Form

_REACH = 3

Row = bytes | bytearray


class Grammar:
    """A list of forms in order of precedence."""

    def __init__(self, forms: Iterable[Form], alphabet: Alphabet, beginnings: Beginnings, anchor: str | None = None) -> None:
        self._anchor = re.compile(alphabet.charset(Element(anchor))) if anchor else None
        self._compiled = [Compiled(form, alphabet) for form in forms]
        self._automaton = Automaton([one.form.node for one in self._compiled], alphabet.names_of, alphabet.fitting)
        self._beginnings = beginnings
        self._places = searcher(beginnings.add(self._automaton.seconds))

    def matches(self, codes: str, first: int = 0, last: int | None = None, row: Row | None = None) -> Iterator[tuple[Compiled, Spans]]:
        """From left to right, for each place from first up to last where a form matches, the first such form and its spans.

        Matches may overlap: the caller knows what it takes. ``row`` is that of the codes, where it is known.
        """
        compiled = self._compiled
        for place, numbers in self._candidates(codes, first, len(codes) if last is None else last, row):
            for number in numbers:
                spans = compiled[number].match(codes, place)
                if spans is not None:
                    yield compiled[number], spans
                    break

    def every_match(self, codes: str, row: Row | None = None) -> Iterator[tuple[Compiled, Spans]]:
        """From left to right, for each place the forms that match there, in their order, and their spans."""
        for place, numbers in self._candidates(codes, 0, len(codes), row):
            for number in numbers:
                if (spans := self._compiled[number].match(codes, place)) is not None:
                    yield self._compiled[number], spans

    def _candidates(self, codes: str, first: int, last: int, row: Row | None) -> list[tuple[int, tuple[int, ...]]]:
        """The places where forms can match, near an anchor where there is one, with the numbers of these forms in order."""
        row = self._beginnings.row(codes) if row is None else row
        places = [match.start() for match in self._places.finditer(row, first, last)]
        if self._anchor is not None:
            places = [place for place in places if self._anchor.search(codes, place, place + _REACH + 1)]
        return self._automaton.candidates(codes + BREAK + BREAK, places) if places else []
