"""Can two claims speak of the same thing, do they surely, and what does the one say about the other?"""

from typing import Any

from checker.corpus.keys import is_related, thing_of
from checker.corpus.surroundings import Place
from checker.meeting import ONE_SIDED, Sets, factor, is_same_value, sets_of
from checker.model import Claim
from checker.values.dates import DaySet
from checker.values.numbers import NumberSet, magnitude

# A bound says little about what is many times as much or as little.
LIKE_SIZE = 3


def is_comparable(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Do both give a value of the same kind, in units of the same dimension?"""
    if claim.numbers is not None and other.numbers is not None:
        return factor(claim, other) is not None or is_same_value(claim, other)
    return claim.kind == other.kind in ("date", "time")


def can_be_same_thing(place: Place, other: Place) -> bool:
    """Does nothing say that they count different things? A bare number must at least stand beside the same word."""
    if "number" in (place.claim.kind, other.claim.kind):
        return bool(place.things & other.things)
    return are_related(place.claim, other.claim)


def are_related(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Does nothing say that two counts are of different things? Across languages only concepts can."""
    one, two = thing_of(claim), thing_of(other)
    if one is None or two is None or is_related(one, two):
        return True
    return claim.language != other.language and (one.language is not None or two.language is not None)


def is_same_thing(place: Place, other: Place) -> bool:
    """Surely enough that a difference is a contradiction?"""
    kinds = {place.claim.kind, other.claim.kind}
    if kinds == {"count"}:
        one, two = thing_of(place.claim), thing_of(other.claim)
        if one is None or two is None or (one.noun, one.language) != (two.noun, two.language):
            return False
        return one.modifiers <= two.modifiers or two.modifiers <= one.modifiers
    if kinds <= {"count", "number"}:
        return bool(place.things & other.things)
    return len(kinds) == 1


def is_of_like_size(claim: Claim[Any], other: Claim[Any], size: int = LIKE_SIZE) -> bool:
    """Not more than some times as much or as little; of dates every one is."""
    sets = sets_of(claim, other)
    if sets is None or claim.value is None or not isinstance(sets[1], NumberSet):
        return sets is not None
    ends, value = [magnitude(end) for end in (sets[1].low, sets[1].high) if end is not None], magnitude(claim.value)
    return any(value <= size * end and end <= size * value for end in ends)


def is_one_sided(claim: Claim[Any]) -> bool:
    """Does it give a bound?"""
    return claim.hedge in ONE_SIDED or claim.role in ("before", "after")


def is_plain(claim: Claim[Any]) -> bool:
    """Is it stated as it is?"""
    return claim.hedge in (None, "exact")


def is_without_hedge(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Does the text give the number of the source's "more than 7000" as it is?"""
    return claim.value is not None and claim.value == other.value and other.hedge in ONE_SIDED and factor(claim, other) == 1


def meets(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Can both be true? Not where they can't be compared."""
    sets = sets_of(claim, other)
    return sets is not None and not _are_disjoint(sets)


def rules_out(other: Claim[Any], claim: Claim[Any]) -> bool:
    """Can the claim not be true where the other is?"""
    sets = sets_of(claim, other)
    return sets is not None and _are_disjoint(sets)


def _are_disjoint(sets: Sets) -> bool:
    stated, expected = sets
    if isinstance(stated, DaySet) and isinstance(expected, DaySet):
        return stated.disjoint(expected)
    return isinstance(stated, NumberSet) and isinstance(expected, NumberSet) and stated.disjoint(expected)


def implies(other: Claim[Any], claim: Claim[Any]) -> bool:
    """Is the claim true wherever the other is?"""
    sets = sets_of(claim, other)
    if sets is None:
        return False
    stated, expected = sets
    if isinstance(stated, DaySet) and isinstance(expected, DaySet):
        return expected.within(stated)
    return isinstance(stated, NumberSet) and isinstance(expected, NumberSet) and expected.within(stated)
