"""Claims of one article that are about the same thing, for rules of two claims with ``stage="within"`` or ``stage="headline"``.

Claims are looked up by key, and each is paired with a few others of its key only, so that the cost grows as the length of the article.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from checker.corpus.keys import of_toll, thing_of
from checker.corpus.nouns import counts_people
from checker.corpus.overlap import is_superseded
from checker.kinds import Age, Counted, Percent, Quantity, Relation
from checker.model import Article, Claim

Pair = tuple[Claim[Any], Claim[Any]]

_STATING = Counted.kinds | Quantity.kinds | Percent.kinds | Age.kinds
_SENTENCE_END = re.compile(r"[.!?…:][\"'»“”’)]*\s")
_FIRST_SENTENCES = 2
_LEAD = 1000  # characters
_YEAR = 366  # days
# A key with more values than these is no name of one thing: the first and the last few of an article are enough.
_FIRST, _LAST = 4, 4
_FEWEST_DIGITS, _MOST_DECIMALS = 2, 9


def within(claims: Iterable[Claim[Any]]) -> Iterator[Pair]:
    """Pairs of different values, in the order of the text, of claims that share a key.

    A key is what a claim says that it is about (kind, unit, head of the noun phrase; of a relation the units of its parts), or its digits
    in whatever order and power of ten ("3,2 Millionen", "3,2 Milliarden", "23 Millionen" share one). What an article takes up ("the 156
    firms") is paired with nothing where it was said before. Whether the two must be the same is for the rule to say.
    """
    index: defaultdict[tuple[Any, ...], list[Claim[Any]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind)):
        met: dict[tuple[int, int, str], Claim[Any]] = {}
        for key in _keys(claim):
            known = index[key]
            if known and (claim.parts or not claim.definite or all(other.numbers != claim.numbers for other in known)):
                met |= {(other.start, other.end, other.kind): other for other in known if _is_other(claim, other)}
            if not claim.parts and any(other.numbers == claim.numbers for other in known):
                continue
            if len(known) >= _FIRST + _LAST:
                del known[_FIRST]
            known.append(claim)
        yield from ((met[place], claim) for place in sorted(met))


def _is_other(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Another value, at a place that does not overlap."""
    return other.end <= claim.start and (bool(claim.parts) or other.numbers != claim.numbers)


def _keys(claim: Claim[Any]) -> Iterator[tuple[Any, ...]]:
    if claim.kind in Relation.all_kinds():
        units = sorted((part.unit or part.currency or part.head or "").lower() for part in claim.parts)
        if all(units):
            yield claim.kind, *units
        return
    if claim.numbers is None or claim.numbers.is_empty or claim.hedge == "vague":
        return
    about = claim.kind, claim.unit or claim.currency, (claim.head or "").lower()
    yield about
    digits = digits_of(claim)
    if digits and len(digits) >= _FEWEST_DIGITS:
        yield (*about, "".join(sorted(digits)))


def digits_of(claim: Claim[Any]) -> str | None:
    """The digits of the stated number without zeros at either end: "32" of 3.2 million; None for a range or an endless fraction."""
    if claim.value is None:
        return None
    if type(claim.value) is int:
        return str(abs(claim.value)).strip("0")
    value = abs(Fraction(claim.value))
    for _ in range(_MOST_DECIMALS):
        if value.denominator == 1:
            return str(value.numerator).strip("0")
        value *= 10
    return None


def is_slip(one: Claim[Any], other: Claim[Any]) -> bool:
    """Can one number be the other mistyped: as many digits, two neighbours exchanged or a single one another?"""
    different = _different_places(one, other)
    return different is not None and (len(different) == 1 or is_transposed(one, other))


def is_transposed(one: Claim[Any], other: Claim[Any]) -> bool:
    """Are the plain numbers the same but for two neighbouring digits that changed places?"""
    different = _different_places(one, other)
    if different is None or len(different) != 2:
        return False
    (place, first, second), (next_place, third, fourth) = different
    return next_place == place + 1 and (first, second) == (fourth, third)


def _different_places(one: Claim[Any], other: Claim[Any]) -> list[tuple[int, str, str]] | None:
    """Where the digits of two plain numbers of as many digits differ; None where they are not such numbers."""
    first, second = digits_of(one), digits_of(other)
    if first is None or second is None or one.value is None or other.value is None or _is_hedged(one) or _is_hedged(other):
        return None
    sizes = [len(str(abs(claim.value // 1))) for claim in (one, other) if claim.value is not None]
    width = max(len(first), len(second), sizes[0])
    if width < _FEWEST_DIGITS or sizes[0] != sizes[1]:
        return None
    pairs = zip(first.ljust(width, "0"), second.ljust(width, "0"), strict=True)
    return [(place, a, b) for place, (a, b) in enumerate(pairs) if a != b]


def _is_hedged(claim: Claim[Any]) -> bool:
    return claim.hedge not in (None, "exact")


def headline(claims: Iterable[Claim[Any]], article: Article, title: Iterable[Claim[Any]] = ()) -> Iterator[Pair]:
    """What the title or the first paragraph says against the one other value that the rest of the article gives for the same thing.

    Where any value of the rest agrees, or it gives several, the difference is explained, and there is no pair. ``title`` are the claims of
    a title that is not part of the text.
    """
    begin, end = _opening(article)
    known = list(claims)
    stating = _stating(known)
    above = [(about, claim) for about, claim in (*_stating(title), *stating) if claim.heading and claim.start <= begin]
    lead = [(about, claim) for about, claim in stating if begin <= claim.start < end]
    body = [(about, claim) for about, claim in stating if claim.start >= begin and not claim.heading]
    pairs = (*_contradicted(above, body), *_contradicted(lead, [(about, claim) for about, claim in body if claim.start >= end]))
    # Of two pairs of the same places the one of the plain counts, whose sets are narrower.
    tolls_first = sorted(pairs, key=lambda pair: pair[1].role is None)
    found = {(top.start, below.start): (top, below) for top, below in tolls_first}.values()
    past = {claim.context for claim in known if _is_of_past_year(claim)}
    people = [claim for _, claim in (*lead, *body) if counts_people(claim)]
    for top, below in found:
        if below.context in past or is_superseded(below):
            continue
        if counts_people(top) and any(claim.start > top.start and claim.numbers == top.numbers for claim in people):
            continue  # told again, whatever the people are called: "seven residents", "seven people were saved"
        if below.role is None or _is_told_first(article.text[begin : begin + _LEAD], below):
            yield top, below


def _is_of_past_year(claim: Claim[Any]) -> bool:
    """Does it name a year that was over at publication? What its sentence counts is not what the title tells of."""
    if claim.date is None or claim.date.year is None or claim.date.implied or claim.published is None or claim.published.first is None:
        return False
    return claim.days is not None and claim.days.last is not None and claim.days.last < claim.published.first - _YEAR


def _is_told_first(text: str, below: Claim[Any]) -> bool:
    """Does a claim stand in the first sentences of a text? Further down the killed may be those of another place or day."""
    place = text.find(below.context or "")
    return place >= 0 and len(_SENTENCE_END.findall(text, 0, place)) < _FIRST_SENTENCES


def _stating(claims: Iterable[Claim[Any]]) -> list[tuple[Any, Claim[Any]]]:
    """What each claim is about, and the claim, in the order of the text: of "14 people were killed" the dead too."""
    pairs = ((_about(claim), claim) if claim.kind in _STATING else of_toll(claim) for claim in claims)
    return sorted((pair for pair in pairs if pair and pair[0]), key=lambda pair: (pair[1].start, pair[1].end))


def _about(claim: Claim[Any]) -> Any:
    """What a claim is about; None where it does not say so, or belongs to another ("26 countries" in "165 firms from 26 countries")."""
    if claim.numbers is None or claim.numbers.is_empty or claim.hedge == "vague" or claim.tied is not None:
        return None
    return thing_of(claim) if claim.kind in Counted.kinds else (claim.kind, claim.unit or claim.currency)


def _contradicted(announced: list[tuple[Any, Claim[Any]]], body: list[tuple[Any, Claim[Any]]]) -> Iterator[Pair]:
    if not announced:
        return
    by_thing: defaultdict[Any, list[Claim[Any]]] = defaultdict(list)
    for about, claim in body:
        by_thing[about].append(claim)
    values: defaultdict[Any, set[Any]] = defaultdict(set)
    for about, claim in announced:
        values[about].add(claim.numbers)
    for about, claim in announced:
        others = by_thing[about]
        if others and len(values[about]) == len({other.numbers for other in others}) == 1:
            yield claim, others[0]


def _opening(article: Article) -> tuple[int, int]:
    """Where the text behind its titles begins, and the end of its first paragraph; of a text of one paragraph that is nothing."""
    text, begin = article.text, 0
    for heading in article.headings:
        if not text[begin : heading.start].strip():
            begin = heading.end
    while begin < len(text) and text[begin].isspace():
        begin += 1
    end = text.find("\n\n", begin)
    end = text.find("\n", begin) if end < 0 else end
    return begin, begin if end < 0 else end
