"""Phrases of several words that have one meaning: "nicht weniger als", "v. Chr."."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from checker.language.alphabet import Alphabet
from checker.language.beginnings import Beginnings, searcher
from checker.language.lexicon import Lexicon, Values
from checker.language.syntax import Element

_Trie = dict[str, Any]


class Phrases:
    """Finds phrases in a string of codes: ``spans`` finds, ``values`` tells what was found."""

    def __init__(self, lexicon: Lexicon, alphabet: Alphabet, beginnings: Beginnings) -> None:
        self._lexicon = lexicon
        self._values = dict(lexicon.phrases)
        # "A$", "m2" and "v.Chr." must be written just so ("a $5 bill" is none).
        # With a blank in it, or all in small letters and without digits, a form may be written in any case.
        self._exact = {
            key: forms
            for key, forms in lexicon.written.items()
            if all(" " not in form and (form != form.lower() or any(map(str.isdigit, form))) for form in forms)
        }
        # "=ein paar" must be written so at least but for its first letter: "ein Paar" are two.
        self._cased = {key: lexicon.written[key] for key in lexicon.cased}
        nodes: dict[str, list[_Trie]] = defaultdict(list)
        for word, node in _trie(self._values).items():
            for char in alphabet.characters(Element(f"'{word}'")):
                nodes[char].append(node)
        self._after = _After(nodes, alphabet)
        self._pairs = _Pairs(nodes, alphabet, self._after)
        self._places = searcher(beginnings.add(self._pairs.seconds))

    def spans(self, codes: str, row: bytearray) -> Iterator[tuple[int, int]]:
        """First token and the one behind the last of each phrase, from left to right.

        A phrase into whose end another one reaches is none: in "165 and more than 200" it is "more than" that is meant, not "and more".
        """
        behind = 0
        for place in [match.start() for match in self._places.finditer(row)]:
            match = self._after[codes[place]].match(codes, place + 1) if place >= behind else None
            if match is not None and not self._is_overlapped(codes, place, match.end()):
                behind = match.end()
                yield place, behind

    def _is_overlapped(self, codes: str, place: int, end: int) -> bool:
        """Does another phrase begin inside this one, at the beginning of a word, and end behind it? Of "20 °C." "C." is no "circa"."""
        for inner in range(place + 1, end):
            if self._lexicon.code_of(codes[inner])[1]:
                continue
            after = self._pairs[codes[inner : inner + 2]]
            match = after.match(codes, inner + 1) if after is not None else None
            if match is not None and match.end() > end:
                return True
        return False

    def values(self, words: list[str], text: str) -> tuple[tuple[str, str], Values] | None:
        """Characters (after a blank and after none) and values of a phrase that was found, as words and as it stands in the text."""
        key = tuple(word.lower() for word in words)
        values = self._values.get(key)
        if values is None or not (
            key not in self._exact or text in self._exact[key] or (text.upper() == text and text in map(str.upper, self._exact[key]))
        ):
            return None
        if key in self._cased:
            is_letter = sum(map(str.isalpha, text)) == 1  # "c. 300 people", not "Washington, D.C. 20515"
            if (text if is_letter else text[:1].lower() + text[1:]) not in self._cased[key]:
                return None
        return self._lexicon.characters(frozenset(values)), values


class _After(dict[str, re.Pattern[str]]):
    """First character of a phrase -> the expression of what may follow; compiled when it is first met."""

    def __init__(self, nodes: dict[str, list[_Trie]], alphabet: Alphabet) -> None:
        super().__init__()
        self.nodes, self._alphabet = nodes, alphabet

    def __missing__(self, char: str) -> re.Pattern[str]:
        found = self[char] = re.compile("|".join(_written(node, self._alphabet) for node in self.nodes[char]))
        return found


class _Pairs(dict[str, re.Pattern[str] | None]):
    """First two characters -> the expression of what may follow the first; None, as for most, where no phrase begins with the two."""

    def __init__(self, nodes: dict[str, list[_Trie]], alphabet: Alphabet, after: _After) -> None:
        super().__init__()
        self._nodes, self._alphabet, self._after = nodes, alphabet, after

    def seconds(self, first: str) -> int:
        """The characters, as bits, with which a phrase can begin behind a first one."""
        return reduce(or_, (self._alphabet.fitting(f"'{word}'") for node in self._nodes.get(first, ()) for word in node), 0)

    def __missing__(self, pair: str) -> re.Pattern[str] | None:
        can_begin = len(pair) > 1 and self.seconds(pair[0]) >> ord(pair[1]) & 1
        found = self[pair] = self._after[pair[0]] if can_begin else None
        return found


def _trie(phrases: dict[tuple[str, ...], Values]) -> _Trie:
    root: _Trie = {}
    for words in phrases:
        node = root
        for word in words:
            node = node.setdefault(word, {})
        node[""] = {}
    return root


def _written(node: _Trie, alphabet: Alphabet) -> str:
    """The trie as an expression that takes the longest phrase."""
    branches = [alphabet.charset(Element(f"'{word}'")) + _written(child, alphabet) for word, child in node.items() if word]
    if not branches:
        return ""
    text = "(?:" + "|".join(branches) + ")"
    return text + "?" if "" in node else text
