"""A text held against its source: for each of its numbers and dates the one place of the source that speaks of the same."""

from collections.abc import Sequence
from typing import Any

from checker.corpus.keys import is_related, thing_of
from checker.corpus.overlap import shared_words
from checker.model import Claim

# A source sentence that shares fewer words with the claim's speaks of something else, and a difference proves nothing. The project's own
# choice: a date needs one more, since every sentence can have a date of its own.
SHARED_WORDS = 2
SHARED_WORDS_OF_DATES = 3
# A bare number and an ordinal do not say what they are about; they can be confirmed, but not contradicted.
_NAMELESS = frozenset({"number", "ordinal", "ratio"})


def counterpart(claim: Claim[Any], source: Sequence[Claim[Any]]) -> Claim[Any] | None:
    """The claim of the source to hold a claim of the text against.

    One that agrees, the closest first; else the only comparable one of the whole source, if it surely is about the same; else None: two
    comparable values, or none, prove nothing.
    """
    comparable = [other for other in source if is_comparable(claim, other)]
    agreeing = [other for other in comparable if meets(claim, other)]
    if agreeing:
        return min(agreeing, key=lambda other: (other.numbers != claim.numbers or other.days != claim.days, other.start))
    return comparable[0] if len(comparable) == 1 and _is_about_the_same(claim, comparable[0]) else None


def is_comparable(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Same kind, same unit, and for counts the same thing as far as it is said."""
    if claim.kind != other.kind or claim.unit != other.unit:
        return False
    if (claim.numbers is None or other.numbers is None) and (claim.days is None or other.days is None):
        return False
    one, two = thing_of(claim), thing_of(other)
    return one is None or two is None or is_related(one, two)


def meets(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Can both be true?"""
    if claim.numbers is not None and other.numbers is not None:
        return not claim.numbers.disjoint(other.numbers)
    return claim.days is not None and other.days is not None and not claim.days.disjoint(other.days)


def _is_about_the_same(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Surely enough that a difference is a contradiction?"""
    if claim.kind in _NAMELESS or "vague" in (claim.hedge, other.hedge):
        return False
    if claim.kind == "count" and (thing_of(claim) is None or thing_of(claim) != thing_of(other)):
        return False
    if claim.kind == "date":
        return claim.granularity == other.granularity and shared_words(claim, other) >= SHARED_WORDS_OF_DATES
    return shared_words(claim, other) >= SHARED_WORDS
