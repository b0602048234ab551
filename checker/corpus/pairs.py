"""Counts of different articles that are about the same thing, and how they stand to each other.

Only articles about the same event are compared (``events``), and only counts under the same key (``keys``). The test is one of documents:
if any value that one article gives for a thing agrees with any of the other, the difference is explained.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from checker.corpus.events import Digest, event_pairs, names_of
from checker.corpus.keys import Thing, is_related, thing_of
from checker.corpus.overlap import content_words
from checker.model import Claim

AGREE, UPDATE, CONFLICT = "agree", "update", "conflict"

# A publication date this wide (a month) still says "at the same time"; a wider one does not.
_WIDEST_DATE = 31
_SHARED_WORDS = 3
# Articles of which one has no date are of one event and one time only where a sentence of the one is much like one of the other.
_COPIED_WORDS, _COPIED_PART = 6, 0.5

Counts = Mapping[Thing, list[Claim[Any]]]
Place = tuple[str, int, int]
Counted = Mapping[Place, tuple[Thing, Claim[Any]]]


class Pair(msgspec.Struct, frozen=True):
    """Two counts of the same thing; ``agree`` and ``conflict``: how many articles agree with the first one and contradict it."""

    one: Claim[Any]
    other: Claim[Any]
    relation: str
    agree: int = 0
    conflict: int = 0


def pairs(claims: Iterable[Claim[Any]], digests: Iterable[Digest]) -> list[Pair]:
    """The pairs of counts that agree or conflict, by article and place; those that one article may have updated are left out."""
    by_article: defaultdict[str, defaultdict[Thing, list[Claim[Any]]]] = defaultdict(lambda: defaultdict(list))
    counted: dict[Place, tuple[Thing, Claim[Any]]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.article, claim.start, claim.end)):
        thing = thing_of(claim)
        if thing is not None:
            by_article[claim.article][thing].append(claim)
            counted[claim.article, claim.start, claim.end] = thing, claim
    found = [
        pair
        for one, other in event_pairs(digest for digest in digests if digest.article in by_article)
        for pair in _between(by_article[one.article], by_article[other.article], counted, same_time=is_same_time(one, other))
        if pair.relation == AGREE or (one.days is not None and other.days is not None) or _is_copied(pair.one, pair.other)
    ]
    return _supported(found)


def is_same_time(one: Digest, other: Digest) -> bool:
    """Can the articles have been published on the same day, as closely as their dates tell?"""
    if one.days is None or other.days is None:
        return True
    return _is_narrow(one) and _is_narrow(other) and not one.days.disjoint(other.days)


def _is_narrow(digest: Digest) -> bool:
    assert digest.days is not None
    first, last = digest.days.first, digest.days.last
    return first is not None and last is not None and last - first < _WIDEST_DATE


def _between(one: Counts, other: Counts, counted: Counted, *, same_time: bool) -> Iterator[Pair]:
    for thing in one:
        here, there = one[thing], _related(thing, other)
        meeting = next(((a, b) for a in here for b in there if not _numbers(a).disjoint(_numbers(b))), None)
        if meeting:
            yield Pair(*meeting, AGREE)
        elif thing in other and _is_one_value(here) and _is_one_value(other[thing]):
            if not _is_comparable(thing, here[0], other[thing][0]) or _belong_apart(here[0], other[thing][0], counted):
                continue
            # On another day either may know more than the other: an update.
            yield Pair(here[0], other[thing][0], CONFLICT if same_time else UPDATE)


def _related(thing: Thing, counts: Counts) -> list[Claim[Any]]:
    """The counts of the thing and of things that it can be a kind of."""
    return [claim for other, claims in counts.items() if is_related(thing, other) for claim in claims]


def _numbers(claim: Claim[Any]) -> Any:
    return claim.numbers


def _is_one_value(claims: list[Claim[Any]]) -> bool:
    """Does the article give one value for the thing? With several it is open which is meant."""
    return len({claim.numbers for claim in claims}) == 1


def _is_comparable(thing: Thing, one: Claim[Any], other: Claim[Any]) -> bool:
    """Is it surely the same that is counted? Things of which an article may count several groups need the same words."""
    if thing.modifiers and one.language != other.language:
        return False
    if thing.is_specific:
        return True
    if one.language != other.language:
        return False
    return len(content_words(one.context, one.language) & content_words(other.context, other.language)) >= _SHARED_WORDS


def _is_copied(one: Claim[Any], other: Claim[Any]) -> bool:
    """Are the two sentences so much alike, and each without a name of its own, that one is the other rewritten?"""
    if one.language is None or one.language != other.language:
        return False
    names, other_names = names_of(one.context or "", one.language), names_of(other.context or "", one.language)
    if names - other_names and other_names - names:
        return False
    first, second = content_words(one.context, one.language), content_words(other.context, other.language)
    shared = len(first & second)
    return shared >= _COPIED_WORDS and shared >= _COPIED_PART * max(len(first), len(second))


def _belong_apart(one: Claim[Any], other: Claim[Any], counted: Counted) -> bool:
    """Does each belong to another count: countries of firms here and of guests there, or of 165 firms here and of 252 there?"""
    owner, other_owner = (counted.get((claim.article, claim.tied.start, claim.tied.end)) if claim.tied else None for claim in (one, other))
    if owner is None or other_owner is None:
        return False
    return not is_related(owner[0], other_owner[0]) or owner[1].value != other_owner[1].value


def _supported(found: list[Pair]) -> list[Pair]:
    """The pairs with the number of articles that agree with the first claim's and contradict it about the same thing."""
    tally: Counter[tuple[str, Thing | None, str]] = Counter()
    for pair in found:
        for claim in (pair.one, pair.other):
            tally[claim.article, thing_of(claim), pair.relation] += 1
    return [
        msgspec.structs.replace(
            pair, agree=tally[pair.one.article, thing_of(pair.one), AGREE], conflict=tally[pair.one.article, thing_of(pair.one), CONFLICT]
        )
        for pair in found
        if pair.relation != UPDATE
    ]
