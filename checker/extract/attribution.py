"""Who says so: "laut Präsidentenamt", "schrieb Kuleba"."""

from checker.extract.draft import Draft
from checker.scan import Scan
from checker.slots import Match


class Sources:
    """The attributions of a text by sentence, read before claims take their tokens away."""

    __slots__ = ("_by_sentence", "_scan")

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._by_sentence: dict[int, list[str]] = {}
        grammar, behind = scan.language.attribution, 0
        for place in grammar.starts(scan.codes):
            if place < behind:
                continue
            found = grammar.at(scan.codes, place)
            if found is None:
                continue
            match = Match(scan, *found)
            behind = match.end
            span = match.span("source")
            if span is not None:
                first, last = self._trimmed(*span)
                sentence = scan.sentence(first)[0]
                self._by_sentence.setdefault(sentence, []).append(scan.text[scan.start(first) : scan.end(last - 1)])

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """A name without the title before it: of "Außenminister Dmytro Kuleba" the last two words."""
        while last - first > 1 and self._scan.value(first, "title") is not None:
            first += 1
        return (last - 2, last) if last - first > 2 else (first, last)

    def attribute(self, drafts: list[Draft]) -> None:
        """Give the source of its sentence to each claim of a number, where there is exactly one."""
        for draft in drafts:
            names = self._by_sentence.get(self._scan.sentence(draft.first)[0], ())
            if len(names) == 1 and draft.kind not in ("mask", "date", "time"):
                draft.fields["source"] = names[0]
