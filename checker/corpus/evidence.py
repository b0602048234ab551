"""The claims of a source, so that those that a claim of a text can be held against are found at once, however long the source is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from checker.corpus.sameness import is_comparable
from checker.corpus.surroundings import Place, Weights
from checker.model import Claim, Span

# Of up to so many claims of a kind all are looked at; of more those of the same value, and those whose sentences share most rare words.
_ALL = 200
_MOST = 20
_FAMILIES = {"age": "duration", "percentage_point": "percent", "quantity": "amount", "money": "amount"}
# A bare number can be any number of things.
_NAMELESS = frozenset({"count", "duration", "ordinal"})

Value = tuple[str, Any]


class Evidence:
    """The claims of a source by kind, by value and by the words of their sentences."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.weights = Weights(places)
        self._by_family: defaultdict[str, list[Place]] = defaultdict(list)
        self._by_value: defaultdict[Value, list[Place]] = defaultdict(list)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self.places, self._owners = places, owners_of(places)
        for number, place in enumerate(places):
            self._by_family[family_of(place.claim)].append(place)
            self._by_value[_value(place.claim)].append(place)
            for word in place.far:
                self._by_word[word].append(number)

    def comparable(self, place: Place) -> list[Place]:
        """The claims that give a value of the same kind, in the order of the source."""
        families = _families(place.claim)
        if sum(len(self._by_family[family]) for family in families) <= _ALL:
            found: Iterable[Place] = (other for family in families for other in self._by_family[family])
        else:
            near = [other for other in self._like(place) if family_of(other.claim) in families]
            found = [*self._by_value[_value(place.claim)][:_MOST], *near]
        unique = {key_of_place(other.claim): other for other in found if is_comparable(place.claim, other.claim)}
        return [unique[key] for key in sorted(unique)]

    def count(self, kind: str) -> int:
        """How many claims of a kind there are."""
        return sum(place.claim.kind == kind for place in self._by_family[kind])

    def owner(self, claim: Claim[Any]) -> Claim[Any] | None:
        """The count that one of these counts belongs to."""
        return self._owners.get(claim.tied) if claim.tied is not None else None

    def _like(self, place: Place) -> list[Place]:
        """The places whose sentences share most rare words with that of a claim."""
        shared = Counter(number for word in place.far if len(self._by_word.get(word, ())) <= _ALL for number in self._by_word.get(word, ()))
        best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
        return [self.places[number] for number, _ in best]


def owners_of(places: Iterable[Place]) -> dict[Span, Claim[Any]]:
    """The counts of a text by their span."""
    return {Span(place.claim.start, place.claim.end): place.claim for place in places if place.claim.kind == "count"}


def key_of_place(claim: Claim[Any]) -> tuple[int, int, str]:
    """What tells a claim from the others of its text."""
    return claim.start, claim.end, claim.kind


def family_of(claim: Claim[Any]) -> str:
    """Kinds that languages do not tell apart; "in four minutes" may be when or how long."""
    if claim.kind == "date" and claim.numbers is not None:
        return "duration"
    return _FAMILIES.get(claim.kind, claim.kind)


def _families(claim: Claim[Any]) -> frozenset[str]:
    """The families that a claim can be held against."""
    family = family_of(claim)
    if family == "number":
        return _NAMELESS | {family}
    return frozenset({family, "number"}) if family in _NAMELESS else frozenset({family})


def _value(claim: Claim[Any]) -> Value:
    """Equal for claims that state the same."""
    if claim.numbers is not None:
        return "number", claim.value if claim.value is not None else claim.numbers
    return "date", claim.days if claim.days is not None else claim.date
