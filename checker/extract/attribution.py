"""Who says so: "laut Präsidentenamt", "schrieb Kuleba"."""

from checker.extract.draft import Draft
from checker.scan import Scan
from checker.slots import Match

_WITH_SOURCE = frozenset({"count", "quantity", "money", "percent", "percentage_point", "ratio", "number"})


class Sources:
    """The attributions of a text by sentence; made before claims take their tokens away."""

    __slots__ = ("_codes", "_known", "_row", "_scan")

    def __init__(self, scan: Scan) -> None:
        self._scan, self._codes, self._row = scan, scan.codes, bytes(scan.row)
        self._known: dict[int, str | None] = {}

    def _source(self, first: int, last: int) -> str | None:
        """The one source that a sentence names; None where it names none or several."""
        behind, names = first, []
        for compiled, found in self._scan.language.attribution.matches(self._codes, first, last, self._row):
            if found[0][0] < behind:
                continue
            match = Match(self._scan, compiled, found)
            behind = match.end
            span = match.span("source")
            if span is not None:
                names.append(self._name(*span))
        return names[0] if len(set(names)) == 1 else None

    def _name(self, first: int, last: int) -> str:
        """A name without the title before it: of "Außenminister Dmytro Kuleba" the last two words; what has hyphens is one."""
        while last - first > 1 and self._scan.value(first, "title") is not None:
            first += 1
        words = [place for place in range(first, last) if place == first or not self._scan.is_glued(place)]
        return self._scan.said(words[-2:][0], last)

    def attribute(self, drafts: list[Draft]) -> None:
        """Give the source of its sentence to each claim of a number, where there is exactly one."""
        for draft in drafts:
            if draft.kind not in _WITH_SOURCE:
                continue
            first, last = self._scan.sentence(draft.first)
            if first not in self._known:
                self._known[first] = self._source(first, last)
            if self._known[first] is not None:
                draft.fields["source"] = self._known[first]
