"""Inflected nouns to their lemmas, by the tables of a language file alone: ``Lemmatizer``.

Keys are written in lower case. ``{a,b}`` in a key stands for its variants, and ``{}`` in the lemma for the variant that the key's first
braces have: ``"{berg,tisch}{e,en,}" = "{}"``. A key that begins with ``=`` is the whole word only, never the tail of a compound.
"""

import re
from collections.abc import Iterable, Iterator

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
        self._whole: dict[str, str] = {}
        self._endings: dict[str, str] = {}
        alone: set[str] = set()
        for table in tables:
            for key, lemma in _pairs(table.words):
                form = key.removeprefix("=")
                self._whole[form] = lemma
                (alone.discard if form == key else alone.add)(form)
            self._endings.update(_pairs(table.endings))
        self._tails = {form: lemma for form, lemma in self._whole.items() if len(form) >= _SHORTEST_TAIL and form not in alone}
        self._longest_tail, self._longest_ending = (max(map(len, forms), default=0) for forms in (self._tails, self._endings))
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """The lemma; the word itself where nothing is known, and where it is an abbreviation in capitals."""
        known = self._known.get(word)
        if known is None:
            before = _WORD_BEHIND_HYPHEN.match(word)
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
            return whole[0].upper() + whole[1:] if word[0].isupper() else whole
        for length in range(min(self._longest_tail, len(word) - 2), _SHORTEST_TAIL - 1, -1):
            tail = self._tails.get(lower[-length:])
            if tail is not None and _COMPOUNDED.match(lower[:-length]):
                return word[:-length] + tail
        for length in range(min(self._longest_ending, len(word) - 2), 0, -1):
            ending = self._endings.get(lower[-length:])
            if ending is not None:
                return word[:-length] + ending
        return word


def _pairs(table: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Every form of a table and its lemma."""
    for key, lemma in table.items():
        choice = _FIRST_BRACES.search(key)
        for variant in choice[1].split(",") if choice and "{}" in lemma else [None]:
            chosen = key if variant is None or choice is None else key[: choice.start()] + variant + key[choice.end() :]
            for form in expanded(chosen):
                yield form, lemma if variant is None else lemma.replace("{}", variant)
