"""What a count counts, as a key: counts of two articles are compared only under the same key."""

from typing import Any

import msgspec

from checker.corpus.nouns import Concept, concept
from checker.model import Claim


class Thing(msgspec.Struct, frozen=True):
    """A counted thing: a concept, or a noun of one language that is none; with the words that narrow it down."""

    noun: str
    language: str | None
    modifiers: frozenset[str] = frozenset()
    broader: str | None = None
    is_specific: bool = False


def thing_of(claim: Claim[Any]) -> Thing | None:
    """What a claim counts; None for a claim that is no count of a named thing, that is a part of another count, or that is vague."""
    if claim.kind != "count" or claim.role == "part" or claim.head is None or claim.language is None or claim.hedge == "vague":
        return None
    if claim.numbers is None or claim.numbers.is_empty:
        return None
    head = claim.head.lower()
    words = (claim.subject or head).lower().split()[:-1]
    for start in range(len(words) + 1):
        found = concept(claim.language, " ".join((*words[start:], head)))
        if found:
            return _of_concept(found, frozenset(words[:start]))
    return Thing(head, claim.language, frozenset(words))


def _of_concept(found: Concept, modifiers: frozenset[str]) -> Thing:
    return Thing(found.name, None, modifiers, found.broader, not found.generic)


def is_related(one: Thing, other: Thing) -> bool:
    """Can the one be a kind of the other? Then their counts may explain each other, but not contradict."""
    if one.noun == other.noun and one.language == other.language:
        return True
    return one.broader == other.noun or other.broader == one.noun
