"""What a count counts, as a key: counts of two articles are compared only under the same key."""

from typing import Any

import msgspec

from checker.corpus.nouns import Concept, concept
from checker.model import Claim
from checker.values.numbers import ANY, NumberSet, at_least

_ANYBODY = "person"


class Thing(msgspec.Struct, frozen=True):
    """A counted thing: a concept, or a noun of one language that is none; with the words that narrow it down."""

    noun: str
    language: str | None
    modifiers: frozenset[str] = frozenset()
    broader: frozenset[str] = frozenset()
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


def of_toll(claim: Claim[Any]) -> tuple[Thing, Claim[Any]] | None:
    """Who "14 people were killed" counts, the dead, and the number of them; None for what is no relation of the kind."""
    toll = claim.part("toll")
    if toll is None or claim.head is None or toll.numbers is None or toll.hedge == "vague":
        return None
    return Thing(claim.head, None, is_specific=True), toll.replace(numbers=_of_all(toll, claim.head, toll.numbers))


def _of_all(toll: Claim[Any], fate: str, numbers: NumberSet) -> NumberSet:
    """How many there can be in all: of some kind of people ("14 sailors") that is the least, and below a title one more may be told of
    alone ("the driver died in hospital").
    """
    counted = thing_of(toll.replace(role=None)) if toll.kind == "count" else None
    if toll.kind == "count" and (counted is None or counted.modifiers or counted.noun not in (_ANYBODY, fate)):
        return ANY if numbers.low is None else at_least(numbers.low)
    return numbers if toll.heading else numbers.union(numbers.shift(1))


def _of_concept(found: Concept, modifiers: frozenset[str]) -> Thing:
    return Thing(found.name, None, modifiers, found.broader, not found.generic)


def is_related(one: Thing, other: Thing) -> bool:
    """Can the one be a kind of the other? Then their counts may explain each other, but not contradict."""
    if one.noun == other.noun and one.language == other.language:
        return True
    return other.noun in one.broader or one.noun in other.broader
