"""Do two sentences speak of the same thing? Told by the words that they share."""

import re
from typing import Any

from checker import language as languages
from checker.model import Claim

_TOKEN = re.compile(r"\s*(\w+|,)")
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAMING = re.compile(r"[^\W\d_]{2,}")
_MEASURING = frozenset({"unit", "currency", "percent", "scale"})
# Inflected forms of a word mostly share their beginning; no stemmer knows all languages.
_BEGINNING = 6
# An article takes up what was said a sentence or two before: so many characters.
_REACH = 300
_NEAR = 4  # words of "an early police report"


def content_words(sentence: str | None, language: str | None) -> frozenset[str]:
    """The beginnings of the words of a sentence that carry content."""
    functional = _function_words(language)
    return frozenset(word[:_BEGINNING] for word in _WORD.findall((sentence or "").lower()) if word not in functional)


def naming_words(label: str, language: str | None) -> frozenset[str]:
    """The beginnings of the words of a label that say of what a value is, units left out: also "EU", which is short."""
    words = [word for word in _NAMING.findall(label) if word.lower() not in _function_words(language)]
    if language in languages.available() and language:
        lexicon = languages.load(language).lexicon
        words = [word for word in words if not _MEASURING.intersection(lexicon.word(word).values)]
    return frozenset(word.lower()[:_BEGINNING] for word in words)


def _function_words(language: str | None) -> frozenset[str]:
    return languages.load_words(language) if language in languages.available() and language else frozenset()


def _narrows(behind: str, language: str | None) -> bool:
    """Does the next word begin to say which of several are meant ("the 231 members of the other club")?"""
    word = _TOKEN.match(behind)
    if word is None or not language or language not in languages.available():
        return False
    return "narrowing" in languages.load(language).lexicon.word(word[1]).values


def is_superseded(claim: Claim[Any]) -> bool:
    """Does the sentence of a claim say that the figure was told before, and is no longer: "early reports had spoken of ten dead"?"""
    if not claim.language or claim.language not in languages.available():
        return False
    lexicon = languages.load(claim.language).lexicon
    told = [lexicon.word(word).values.get("superseded") for word in _NAMING.findall(claim.context or "")]
    near = (told[place + 1 : place + _NEAR] for place, value in enumerate(told) if value == "early")
    return "told" in told or any("report" in words for words in near)


def behind(claim: Claim[Any]) -> str | None:
    """The word behind a claim in its sentence, in small letters; None where a sign stands there, or nothing."""
    word = _TOKEN.match((claim.context or "").partition(claim.text)[2])
    return None if word is None or word[1] == "," else word[1].lower()


def refers_back(one: Claim[Any], other: Claim[Any]) -> bool:
    """Does the other claim stand close behind, with an article that the first had not ("... 156 Firmen. ... die 156 Firmen")?"""
    return not one.definite and is_named_again(one, other)


def is_near_again(one: Claim[Any], other: Claim[Any]) -> bool:
    """Does the other claim stand close behind, with an article that the first had not, whatever follows?"""
    return not one.definite and other.definite and 0 < other.start - one.end <= _REACH


def is_named_again(one: Claim[Any], other: Claim[Any]) -> bool:
    """Does the other claim stand close behind, with an article and nothing that says which of several is meant?

    Behind a measure its thing is named first: "die 1.380 Tonnen Weizen der Konkurrenz".
    """
    rest = (other.context or "").partition(other.text)[2]
    named = _TOKEN.match(rest) if other.kind == "quantity" else None
    rests = (rest,) if named is None else (rest, rest[named.end() :])
    return other.definite and 0 < other.start - one.end <= _REACH and not any(_narrows(words, other.language) for words in rests)


def takes_up(one: Claim[Any], other: Claim[Any]) -> bool:
    """Does it refer back at the beginning of its sentence ("Die 156 Firmen ...", "Of the 156 firms ...")?"""
    return len((other.context or "").partition(other.text)[0].split()) in (1, 2) and refers_back(one, other)


def shared_words(one: Claim[Any], other: Claim[Any]) -> int:
    """How many content words the sentences of two claims share, besides those of the claims themselves."""
    own = content_words(one.text, one.language) | content_words(other.text, other.language)
    return len((content_words(one.context, one.language) & content_words(other.context, other.language)) - own)
