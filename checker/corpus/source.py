"""A text held against its source: for each of its numbers and dates the place of the source that speaks of the same, and what comes of it.

A claim is *confirmed* where the source implies it, *contradicted* where the one place of the source that surely speaks of the same rules it
out and no other allows it, *open* where the source allows more than the text says, and *absent* where it has nothing of the kind.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any

from checker.corpus.alignment import Alignment
from checker.corpus.evidence import Evidence, family_of, key_of_place, owners_of
from checker.corpus.keys import thing_of
from checker.corpus.sameness import (
    are_related,
    can_be_same_thing,
    implies,
    is_comparable,
    is_of_like_size,
    is_one_sided,
    is_plain,
    is_same_thing,
    is_without_hedge,
    meets,
    rules_out,
)
from checker.corpus.surroundings import Place, places_of
from checker.findings import ABSENT, CONFIRMED, CONTRADICTED, OPEN, Verdict
from checker.meeting import is_one_word, is_same_value, sets_of
from checker.model import Claim
from checker.values.numbers import magnitude

# A source sentence that shares fewer words with the claim's speaks of something else, and a difference proves nothing. Of numbers a thing
# that both count and a like size are such signs, too; of dates, which every sentence can have, only words are.
SIGNS = 3
SHARED_WORDS_OF_DATES = 3
_MUCH_THE_SAME = 2
# Another digit, or a lost one, makes a number hardly more times as much: a bare one that differs by more is another number.
_DIGIT = 10
_WHOLE = 100
# Of several comparable places the best one must be this much more like the claim than the next.
_CLEARLY = 1.5
# Such a number is hardly the same by chance.
_TELLING = 100
_THOUSAND, _SCALES = 1000, 4
# An ordinal and a ratio do not say what they are about; they can be confirmed, but not contradicted.
_NEVER_CONTRADICTED = frozenset({"ordinal", "ratio"})
# A bound is about the only number of a source that it can be about, if their sentences share so many words.
_SHARED_WORDS_OF_SOLE = 1
_MEASURES = frozenset({"count", "number", "money", "quantity", "percent"})
_OPEN_HEDGES = frozenset({"vague", "between"})
# "As of 1 May" says when somebody looked, which may be on any day.
_VANTAGE = frozenset({"as_of", "until"})

Key = tuple[int, int, str]
_MEASURED = frozenset({"age", "duration", "money", "percent", "percentage_point", "quantity", "time"})


def verdicts(text: str, claims: Sequence[Claim[Any]], source: str, evidence: Sequence[Claim[Any]]) -> list[Verdict]:
    """The verdict on each claim of a text, in order."""
    return Comparison(places_of(text, claims), Evidence(places_of(source, evidence))).verdicts()


class Comparison:
    """The claims of a text and those of its source."""

    def __init__(self, claims: Sequence[Place], evidence: Evidence) -> None:
        self._claims, self._evidence, self._weights = claims, evidence, evidence.weights
        self._owners = owners_of(claims)
        self._is_translation = len({place.claim.language for place in (*claims, *evidence.places)}) > 1
        self._is_of_one_date = sum(place.claim.kind == "date" for place in claims) == 1 == evidence.count("date")

    def verdicts(self) -> list[Verdict]:
        """First what is confirmed or open; what is left is held against the places of the source that confirm nothing."""
        agreements = self._agreements()
        taken = _sources(agreements)
        aligned = self._alignment(agreements)
        dates = [one for place, one in zip(self._claims, agreements, strict=True) if place.claim.kind == "date"]
        is_dated = all(one is not None and one.result == CONFIRMED for one in dates)
        found: list[Verdict] = []
        for number, place in enumerate(self._claims):
            agreed = agreements[number]
            if agreed is not None:
                found.append(agreed)
            elif aligned is not None:
                found.append(self._unpaired(place, aligned.partner(number, _can_be_translation), taken))
            else:
                found.append(self._refusal(place, taken, is_dated=is_dated))
        return _without_rivals(found)

    def _agreements(self) -> list[Verdict | None]:
        """What is confirmed or open, by claim. In a translation what is the same number of one claim is that of no other."""
        same = [self._same(place) for place in self._claims]
        taken = _sources(same) if self._is_translation else frozenset[Key]()
        return [one or self._agreement(place, taken) for one, place in zip(same, self._claims, strict=True)]

    def _alignment(self, agreements: Sequence[Verdict | None]) -> Alignment | None:
        """The claims of a translation and of its source in their order; None for a text in the language of its source."""
        if not self._is_translation:
            return None
        numbers = {key_of_place(place.claim): number for number, place in enumerate(self._evidence.places)}
        paired = [
            (number, numbers[key_of_place(one.source)])
            for number, one in enumerate(agreements)
            if one is not None and one.source is not None
        ]
        return Alignment(self._claims, self._evidence.places, paired)

    def _same(self, place: Place) -> Verdict | None:
        """Confirmed by the same value; None where the source has none."""
        comparable = self._evidence.comparable(place)
        same = [other for other in comparable if is_same_value(place.claim, other.claim) and _is_hardly_chance(place, other)]
        return Verdict(place.claim, CONFIRMED, self._closest(place, same)) if same else None

    def _agreement(self, place: Place, taken: AbstractSet[Key]) -> Verdict | None:
        """Confirmed or open by another value; None where nothing of the source that is not taken agrees."""
        claim = place.claim
        comparable = [other for other in self._evidence.comparable(place) if key_of_place(other.claim) not in taken]
        if is_one_sided(claim):
            meant = self._meant(place, [other for other in comparable if is_same_thing(place, other)]) or self._sole(place, comparable)
            meeting = [other for other in meant if meets(claim, other.claim)]
            implying = meeting if all(implies(other.claim, claim) for other in meant) else []
        else:
            related = [other for other in comparable if can_be_same_thing(place, other)]
            meeting = [other for other in related if meets(claim, other.claim) or is_without_hedge(claim, other.claim)]
            implying = [other for other in meeting if implies(other.claim, claim)]
        return Verdict(claim, CONFIRMED if implying else OPEN, self._closest(place, implying or meeting)) if meeting else None

    def _unpaired(self, place: Place, other: Place | None, taken: AbstractSet[Key]) -> Verdict:
        """Of a translation: contradicted where the claim at the same place of the source says something else; absent, or as it agrees with
        what the source says once and the text several times ("more than 7,000 containers ... the 7,000 containers").
        """
        claim, again = place.claim, self._agreement(place, frozenset())
        is_refused = other is not None and _is_other_in_translation(claim, other.claim, is_again=again is not None)
        if is_refused and other is not None and not self._is_number_of(place, taken):
            return Verdict(claim, CONTRADICTED, other.claim)
        return again or Verdict(claim, ABSENT)

    def _is_number_of(self, place: Place, taken: AbstractSet[Key]) -> bool:
        """Does the text give a number again that another claim of it has from the source, with another hedge?"""
        named = (other.claim for other in self._evidence.comparable(place) if key_of_place(other.claim) in taken)
        return place.claim.value is not None and any(place.claim.value == other.value for other in named)

    def _refusal(self, place: Place, taken: AbstractSet[Key], *, is_dated: bool) -> Verdict:
        """Contradicted, or absent where nothing surely speaks of the same; ``is_dated`` where the source has every date of the text."""
        claim = place.claim
        if claim.kind in _NEVER_CONTRADICTED or claim.hedge == "vague" or claim.role in _VANTAGE or not self._is_definite(claim):
            return Verdict(claim, ABSENT)
        comparable = self._evidence.comparable(place)
        free = [other for other in comparable if key_of_place(other.claim) not in taken and is_same_thing(place, other)]
        free = [other for other in free if thing_of(other.claim) == thing_of(claim)] or free
        if is_one_sided(claim):
            meant = self._meant(place, free) or (self._sole(place, comparable) if is_dated else [])
            allowed = any(meets(claim, one.claim) for one in meant)
            other = None if allowed else max(meant, key=partial(self._closeness, place), default=None)
        else:
            other = free[0] if len(free) == 1 else self._best(place, free)
        is_meant = other is not None and _is_about_the_same(place, other)
        if not is_meant:
            other = self._left_over(place, comparable, taken)
        if other is None or not _can_refuse(place, other) or self._belong_apart(place, other):
            return Verdict(claim, ABSENT)
        return Verdict(claim, CONTRADICTED, other.claim)

    def _left_over(self, place: Place, comparable: Sequence[Place], taken: AbstractSet[Key]) -> Place | None:
        """The only value of its unit that the source has beside those that confirm others: "a 30-day free trial" is its "14-day" one."""
        claim = place.claim
        if claim.kind not in _MEASURED or not is_plain(claim):
            return None
        alike = [other for other in comparable if other.claim.kind == claim.kind and other.claim.unit == claim.unit]
        told = [other.claim for other in alike if key_of_place(other.claim) in taken]
        left = [other for other in alike if not any(is_same_value(one, other.claim) for one in told)]
        if not left or any(not is_same_value(left[0].claim, other.claim) for other in left):
            return None
        likely = [other for other in left if place.far & other.far and _is_like(claim, other.claim)]
        return max(likely, key=partial(self._likeness, place), default=None)

    def _belong_apart(self, place: Place, other: Place) -> bool:
        """Does each belong to another count: countries of 165 firms here, of 252 there?"""
        if place.claim.tied is None or other.claim.tied is None:
            return False
        one, two = self._owners.get(place.claim.tied), self._evidence.owner(other.claim)
        return one is not None and two is not None and not is_same_value(one, two)

    def _is_definite(self, claim: Claim[Any]) -> bool:
        """ "On Thursday" is that of another event in another sentence, unless both texts name no other date."""
        is_open = claim.date is not None and claim.date.month is None and claim.date.year is None and claim.granularity == "day"
        return claim.kind != "date" or not is_open or self._is_of_one_date

    def _meant(self, place: Place, others: list[Place]) -> list[Place]:
        """What a bound can be about: what is of a like size, in the sentence that is clearly most like that of the bound."""
        likely = [other for other in others if is_of_like_size(place.claim, other.claim)]
        best = self._best(place, likely)
        return likely if best is None else [other for other in likely if other.claim.context == best.claim.context]

    def _sole(self, place: Place, comparable: Sequence[Place]) -> list[Place]:
        """The only number of a source that a bound can be about, whatever each calls what it counts.

        None where there are several, or where another claim of the text can be about it as well.
        """
        claim = place.claim
        likely = [other for other in comparable if is_of_like_size(claim, other.claim)]
        if len(likely) != 1 or claim.kind not in _MEASURES or len(place.far & likely[0].far) < _SHARED_WORDS_OF_SOLE:
            return []
        other = likely[0].claim
        rivals = (rival.claim for rival in self._claims if rival is not place)
        if any(is_comparable(rival, other) and is_of_like_size(rival, other) for rival in rivals):
            return []
        return likely if other.kind in _MEASURES and other.hedge not in _OPEN_HEDGES and claim.unit == other.unit else []

    def _closest(self, place: Place, others: Sequence[Place]) -> Claim[Any]:
        return max(others, key=lambda other: (*self._likeness(place, other), -other.claim.start)).claim

    def _likeness(self, place: Place, other: Place) -> tuple[float, float]:
        return self._weights.of(place.near & other.near), self._weights.of(place.far & other.far)

    def _closeness(self, place: Place, other: Place) -> tuple[bool, float, float]:
        return is_of_like_size(place.claim, other.claim, _MUCH_THE_SAME), *self._likeness(place, other)

    def _best(self, place: Place, others: Sequence[Place]) -> Place | None:
        """The one that is clearly most like it; None where several are."""
        first_beside: dict[str | None, Place] = {}
        contexts = Counter(other.claim.context for other in others)
        for other in others:
            first_beside.setdefault(other.claim.context, other)
        rows = [
            (self._score(place, other, is_first=contexts[other.claim.context] > 1 and first_beside[other.claim.context] is other), number)
            for number, other in enumerate(others)
        ]
        rows.sort(reverse=True)
        if not rows or rows[0][0] <= 0:
            return None
        best = others[rows[0][1]]
        # However often a source repeats a value, it is one.
        rival = next((score for score, number in rows if not is_same_value(best.claim, others[number].claim)), 0)
        return best if rows[0][0] >= _CLEARLY * rival else None

    def _score(self, place: Place, other: Place, *, is_first: bool) -> float:
        """How like it is; what leads to the first of several values of a sentence belongs to all of them."""
        near = place.near & (other.behind if is_first else other.near)
        return 2 * self._weights.of(near) + self._weights.of(place.far & other.far)


def _is_like(claim: Claim[Any], other: Claim[Any]) -> bool:
    """Not many times as much, nor the percentage of the rest?"""
    is_rest = claim.kind == "percent" and claim.value is not None and other.value is not None and claim.value + other.value == _WHOLE
    return not is_rest and is_of_like_size(claim, other, _DIGIT)


def _sources(found: Iterable[Verdict | None]) -> frozenset[Key]:
    """The claims of the source that verdicts rest on."""
    return frozenset(key_of_place(one.source) for one in found if one is not None and one.source is not None)


def _without_rivals(found: list[Verdict]) -> list[Verdict]:
    """Two claims of a text that differ from the same one of the source can't both be meant by it: neither is contradicted."""
    refused = [key_of_place(one.source) if one.result == CONTRADICTED and one.source is not None else None for one in found]
    count = Counter(refused)
    return [one if key is None or count[key] == 1 else Verdict(one.claim, ABSENT) for one, key in zip(found, refused, strict=True)]


def _is_hardly_chance(place: Place, other: Place) -> bool:
    """Is it the same number because it is of the same thing?"""
    value = place.claim.value
    return can_be_same_thing(place, other) or (value is not None and value >= _TELLING) or bool(place.far & other.far)


def _can_refuse(place: Place, other: Place) -> bool:
    return other.claim.hedge != "vague" and other.claim.role not in _VANTAGE and rules_out(other.claim, place.claim)


def _can_be_translation(place: Place, other: Place) -> bool:
    """Does nothing speak against that one is the other in another language?"""
    claim, source = place.claim, other.claim
    if _is_weekday(claim) != _is_weekday(source) and claim.kind == source.kind == "date":
        return False
    if claim.kind == "ratio" or _is_one(claim) or _is_one(source) or claim.unit is None is not source.unit:
        return False
    if "vague" in (claim.hedge, source.hedge) and not _are_multitudes(claim, source):
        return False
    kinds = {claim.kind, source.kind}
    if kinds == {"count", "number"} or (kinds <= {"count", "number"} and not (_has_digits(claim) and _has_digits(source))):
        is_alike = is_of_like_size(claim, source) or _is_of_other_scale(claim, source)
    else:
        is_alike = family_of(claim) == family_of(source) or is_one_word(claim, source)
    return is_alike and sets_of(claim, source) is not None and are_related(claim, source)


def _are_multitudes(claim: Claim[Any], source: Claim[Any]) -> bool:
    """ "Tens of billions", "Millionen": are both at least thousands, which say how many in every language?"""
    lows = [one.numbers.low if one.numbers is not None else None for one in (claim, source)]
    return claim.hedge == source.hedge and all(low is not None and low >= _THOUSAND for low in lows)


def _is_of_other_scale(claim: Claim[Any], source: Claim[Any]) -> bool:
    """Is one number a thousand, a million ... times the other: "half a million", "eine halbe Billion"?"""
    if claim.value is None or source.value is None:
        return False
    smaller, larger = sorted((magnitude(claim.value), magnitude(source.value)))
    return smaller >= _THOUSAND and any(larger == smaller * _THOUSAND**power for power in range(1, _SCALES + 1))


def _is_weekday(claim: Claim[Any]) -> bool:
    """Is it a day of the week and nothing more?"""
    return claim.date is not None and claim.date.weekday is not None and claim.date.day is None


def _is_one(claim: Claim[Any]) -> bool:
    """The word "one" or "a", which in another language is only an article or a pronoun?"""
    return claim.value == 1 and not _has_digits(claim)


def _has_digits(claim: Claim[Any]) -> bool:
    return any(map(str.isdigit, claim.text))


def _is_other_in_translation(claim: Claim[Any], source: Claim[Any], *, is_again: bool) -> bool:
    """Can the one not be true where the other is, although both are as fine, and of a like size where only their place binds them?

    ``is_again`` is what agrees with another claim of the source.
    """
    if claim.granularity != source.granularity or _can_be_one_floor(claim, source):
        return False
    size = _MUCH_THE_SAME if is_again else _DIGIT if "number" in (claim.kind, source.kind) else None
    is_near = size is None or is_of_like_size(claim, source, size) or _is_of_other_scale(claim, source)
    return is_near and rules_out(source, claim)


def _can_be_one_floor(claim: Claim[Any], source: Claim[Any]) -> bool:
    """Do two ordinals differ by one? Floors are counted from the ground in one country, and from above it in another."""
    if claim.value is None or source.value is None or not claim.kind == source.kind == "ordinal":
        return False
    return bool(abs(claim.value - source.value) == 1)


def _is_about_the_same(place: Place, other: Place) -> bool:
    """Surely enough that a difference is a contradiction?"""
    claim, shared = place.claim, len(place.far & other.far)
    if claim.kind == "date":
        is_near = bool(place.near & other.near)
        is_as_fine = claim.granularity == other.claim.granularity or is_one_sided(claim)  # "before 1975" rules out any day of later years
        return is_near and is_as_fine and shared >= SHARED_WORDS_OF_DATES
    signs = shared + (claim.kind == "count") + is_of_like_size(claim, other.claim, _MUCH_THE_SAME)
    return shared > 0 and signs >= SIGNS
