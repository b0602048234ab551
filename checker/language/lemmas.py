"""Inflected nouns to their lemmas, by the tables of a language file alone: ``Lemmatizer``.

Keys are written in lower case. ``{a,b}`` in a key stands for its variants, and ``{}`` in the lemma for the variant that the key's first
braces have: ``"{berg,tisch}{e,en,}" = "{}"``. A key that begins with ``=`` is the whole word only, never the tail of a compound, and wins
against a key without.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from operator import eq

from checker.language.source import Lemmas
from checker.language.vocabulary import expanded

_SHORTEST_TAIL = 4
_REMEMBERED = 20_000
_FIRST_BRACES = re.compile(r"\{([^{}]*)\}")
# The first part of a compound has a vowel ("Sp|arten" is no kind of "Arten"); said by consonants, so that it holds for other scripts too.
_COMPOUNDED = re.compile(r".*[^bcdfghjklmnpqrstvwxzß]")
_WORD_BEHIND_HYPHEN = re.compile(r".*[-‐‑](?=[^\W\d_]+$)")


class Lemmatizer:
    """From a noun to its lemma, in any case; the first tables lose against the later ones.

    A word is looked up whole, then as a compound by the longest tail of at least four letters, then by its longest ending.
    """

    def __init__(self, tables: Iterable[Lemmas]) -> None:
        whole: dict[str, str] = {}
        marked: dict[str, str] = {}
        self._endings: dict[str, str] = {}
        for table in tables:
            for form, lemma in pairs(table.words):
                (marked if form.startswith("=") else whole)[form.removeprefix("=")] = lemma
            self._endings.update(pairs(table.endings))
        self._whole = whole | marked
        self._tails = {form: lemma for form, lemma in whole.items() if len(form) >= _SHORTEST_TAIL}
        self._longest_tail, self._longest_ending = (max(map(len, forms), default=0) for forms in (self._tails, self._endings))
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """The lemma; the word itself where nothing is known, and where it is an abbreviation in capitals."""
        known = self._known.get(word)
        if known is None:
            before = None if word.lower() in self._whole else _WORD_BEHIND_HYPHEN.match(word)
            start = before.end() if before else 0
            known = word[:start] + self._found(word[start:])
            if len(self._known) < _REMEMBERED:
                self._known[word] = known
        return known

    def _found(self, word: str) -> str:
        lower = word.lower()
        if word[-2:].isupper() or len(lower) != len(word):
            return word
        whole = self._whole.get(lower)
        if whole is not None:
            return _written(word, len(word), whole)
        for length in range(min(self._longest_tail, len(word) - 2), _SHORTEST_TAIL - 1, -1):
            tail = self._tails.get(lower[-length:])
            if tail is not None and _COMPOUNDED.match(lower[:-length]):
                return _written(word, length, tail)
        for length in range(min(self._longest_ending, len(word) - 1), 0, -1):
            ending = self._endings.get(lower[-length:])
            if ending is not None:
                return _written(word, length, ending)
        return word


def _written(word: str, length: int, lemma: str) -> str:
    """The word with a lemma instead of its last letters, in the case of the letters that stay ("LKWs" is "LKW") and of the first."""
    start = len(word) - length
    same = sum(takewhile(bool, map(eq, word[start:].lower(), lemma)))
    written = word[: start + same] + lemma[same:]
    return written[:1].upper() + written[1:] if word[0].isupper() else written


def pairs(table: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Every form of a table and its lemma; forms that count as whole words only keep their ``=``."""
    for key, lemma in table.items():
        choice = _FIRST_BRACES.search(key)
        for variant in choice[1].split(",") if choice and "{}" in lemma else [None]:
            chosen = key if variant is None or choice is None else key[: choice.start()] + variant + key[choice.end() :]
            for form in expanded(chosen):
                yield form, lemma if variant is None else lemma.replace("{}", variant)
