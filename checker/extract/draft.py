"""A claim in the making: where it stands, and what is known of it so far."""

from typing import Any

import msgspec

from checker.model import Claim
from checker.values.dates import DaySet


class Draft(msgspec.Struct):
    """Tokens from ``first`` up to ``last``, the kind, and the fields of the claim to be."""

    first: int
    last: int
    kind: str
    fields: dict[str, Any]
    parts: "tuple[Draft, ...]" = ()


ByPlace = dict[int, Draft]
"""The drafts of a text by the token that they begin with."""


class Maker:
    """Turns drafts of one article into claims; knows the article's id, text, publication date, lines and sentences."""

    __slots__ = ("_article", "_headings", "_lines", "_published", "_quotes", "_scan", "_sentences")

    def __init__(self, article: Any, scan: Any, published: DaySet | None, places: Any, quotes: Any) -> None:
        self._article, self._scan, self._published, self._lines, self._quotes = article, scan, published, places, quotes
        self._headings = [(span.start, span.end) for span in article.headings]
        self._sentences: dict[int, str] = {}

    def claim(self, draft: Draft) -> Claim[Any]:
        """The claim of a draft, its parts included."""
        scan, text = self._scan, self._scan.text
        start, end = scan.start(draft.first), scan.end(draft.last - 1)
        line, column = self._lines.at(start)
        parts = tuple(map(self.claim, draft.parts))
        return Claim(
            article=self._article.id,
            start=start,
            end=end,
            text=text[start:end],
            kind=draft.kind,
            parts=parts,
            language=scan.language.code,
            region=self._article.region,
            published=self._published,
            context=self._context(draft.first),
            line=line,
            column=column,
            quoted=self._quotes.holds(start),
            heading=bool(self._headings) and any(first <= start < last for first, last in self._headings),
            **draft.fields,
        )

    def _context(self, place: int) -> str:
        first, last = self._scan.sentence(place)
        if first not in self._sentences:
            self._sentences[first] = self._scan.text[self._scan.starts[first] : self._scan.starts[last]].strip()[:1000]
        return self._sentences[first]
