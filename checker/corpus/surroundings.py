"""The words around a claim, near and far: what tells which claim of another text speaks of the same."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from math import log
from typing import Any

import msgspec

from checker import language as languages
from checker.corpus.overlap import content_words
from checker.model import Claim

# A clause ends at such a sign; a comma or point within a number stands before a digit.
_BORDER = re.compile(r"[,.](?!\d)|[;:!?()\[\]\n–—…]")
_REACH = 120
_WORD = re.compile(r"[^\W\d_]+")
_NOUNS_BESIDE = 4

Words = frozenset[str]


class Place(msgspec.Struct, frozen=True):
    """A claim with the beginnings of the content words around it.

    ``before`` and ``behind`` are those of its clause, up to the claims beside it, ``far`` those of its sentence, and ``things`` those that
    say what it counts: its own noun, else the words right behind or before it up to the first function word.
    """

    claim: Claim[Any]
    before: Words
    behind: Words
    far: Words
    things: Words

    @property
    def near(self) -> Words:
        """The words of its clause."""
        return self.before | self.behind


def places_of(text: str, claims: Sequence[Claim[Any]]) -> list[Place]:
    """The claims of a text, in order, with their surroundings."""
    found, floor = [], 0
    for number, claim in enumerate(claims):
        ceiling = next((other.start for other in islice(claims, number + 1, number + 4) if other.start >= claim.end), len(text))
        found.append(_place(text, claim, floor, ceiling))
        floor = max(floor, claim.end)
    return found


def _place(text: str, claim: Claim[Any], floor: int, ceiling: int) -> Place:
    language = claim.language
    before = text[max(min(floor, claim.start), claim.start - _REACH) : claim.start]
    behind = text[claim.end : min(ceiling, claim.end + _REACH)]
    borders = [match.end() for match in _BORDER.finditer(before)]
    before = before[borders[-1] :] if borders else before
    border = _BORDER.search(behind)
    behind = behind[: border.start()] if border else behind
    return Place(
        claim,
        content_words(before, language),
        content_words(f"{claim.subject or ''} {behind}", language),
        _sentence(claim.context or "", language) - _numerals(claim),
        _things(claim, _WORD.findall(before), _WORD.findall(behind)),
    )


def _numerals(claim: Claim[Any]) -> Words:
    """The words of a claim that are not those of the counted thing: "million", "Prozent"."""
    return content_words(claim.text, claim.language) - content_words(claim.subject, claim.language)


def _things(claim: Claim[Any], before: list[str], behind: list[str]) -> Words:
    if claim.head is not None:
        return content_words(f"{claim.subject} {claim.head}", claim.language)
    return _nearest(behind, claim.language) or _nearest(reversed(before), claim.language)


def _nearest(words: Iterable[str], language: str | None) -> Words:
    """The content words before the first function word."""
    functional = languages.load_words(language) if language in languages.available() and language else frozenset()
    nearest = takewhile(lambda word: word not in functional, (word.lower() for word in islice(words, _NOUNS_BESIDE)))
    return content_words(" ".join(nearest), language)


@lru_cache(maxsize=4096)
def _sentence(context: str, language: str | None) -> Words:
    return content_words(context, language)


class Weights:
    """How much a shared word says: the rarer it is in the source, the more."""

    def __init__(self, places: Iterable[Place]) -> None:
        sentences = {place.claim.context: place.far for place in places}
        self._count = Counter(word for words in sentences.values() for word in words)
        self._most = log(2 + len(sentences))

    def of(self, words: Iterable[str]) -> float:
        """The weight of words; 1 for each that stands in one sentence of the source, less for the others."""
        return sum(1 - log(max(1, self._count[word])) / self._most for word in words)
