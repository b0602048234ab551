"""What is left over in a sentence of a translation, when all numbers that agree are paired, is the same number, or was one.

No words are shared across languages, so that place is all that tells which claim speaks of which: sentences keep their order, the numbers
of a sentence need not.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence

from checker.corpus.surroundings import Place

# Between two sentences with numbers that agree, or at the beginning or end of a text, so many characters lie at most.
_WIDEST = 600
_MOST = 100

Fits = Callable[[Place, Place], bool]


class Alignment:
    """Claims of a text and of its source, of which some are paired: (place in the text, place in the source), by number."""

    def __init__(self, claims: Sequence[Place], evidence: Sequence[Place], paired: Sequence[tuple[int, int]]) -> None:
        self._claims, self._evidence = claims, evidence
        self._known, self._taken = {number for number, _ in paired}, {number for _, number in paired}
        self._partners: defaultdict[str | None, set[str | None]] = defaultdict(set)
        anchors: list[tuple[int, int]] = []
        for number, other in sorted(paired):
            self._partners[claims[number].claim.context].add(evidence[other].claim.context)
            if not anchors or other > anchors[-1][1]:
                anchors.append((number, other))
        self._ours, self._theirs = [one for one, _ in anchors], [other for _, other in anchors]

    def partner(self, number: int, fits: Fits) -> Place | None:
        """The one claim of the source that can be that of the text; None where another of either text can be, too."""
        place = self._claims[number]
        first, last, start, end = self._around(number)
        theirs = self._free(range(start, end), place)
        found = [other for other in theirs if fits(place, other)]
        if len(found) != 1 or last - first > _MOST:
            return None
        ours = (self._claims[other] for other in range(first, last) if other not in self._known)
        return None if any(one is not place and fits(one, found[0]) for one in ours) else found[0]

    def _around(self, number: int) -> tuple[int, int, int, int]:
        """The numbers of the claims, of the text and of the source, between the anchors of the sentences before and behind."""
        context = self._claims[number].claim.context
        before, behind = bisect_left(self._ours, number) - 1, bisect_right(self._ours, number)
        while before >= 0 and self._claims[self._ours[before]].claim.context == context:
            before -= 1
        while behind < len(self._ours) and self._claims[self._ours[behind]].claim.context == context:
            behind += 1
        first, start = (self._ours[before], self._theirs[before]) if before >= 0 else (0, 0)
        is_last = behind >= len(self._ours)
        last, end = (len(self._claims), len(self._evidence)) if is_last else (self._ours[behind], self._theirs[behind])
        return first, last, start, end

    def _free(self, numbers: range, place: Place) -> list[Place]:
        """The unpaired claims among these: of the sentences that the claim's own is paired with, if it is; none of a wide stretch."""
        if len(numbers) > _MOST:
            return []
        found = [self._evidence[number] for number in numbers if number not in self._taken]
        contexts = self._partners.get(place.claim.context)
        if contexts:
            return [other for other in found if other.claim.context in contexts]
        is_wide = bool(found) and found[-1].claim.end - found[0].claim.start > _WIDEST
        return [] if is_wide else found
