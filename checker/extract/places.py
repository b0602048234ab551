"""From offsets to lines and columns, and which stretches stand in quotation marks."""

import re
from bisect import bisect_right

from checker.model import Article

_NEWLINE = re.compile("\n")
_QUOTES = re.compile('[„“”«»"]')
_LONGEST_QUOTE = 1500
_CLOSERS = {"„": '“”"', "“": '”"', "»": "«", "«": "»", '"': '"”“'}


class Lines:
    """Line and column (from 1) of an offset in the file that an article came from."""

    __slots__ = ("_column", "_line", "_starts")

    def __init__(self, article: Article) -> None:
        self._starts = [0, *(match.end() for match in _NEWLINE.finditer(article.text))]
        self._line, self._column = article.first_line, article.first_column

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        index = bisect_right(self._starts, offset) - 1
        column = offset - self._starts[index] + 1
        return self._line + index, column + (self._column - 1 if index == 0 else 0)


class Quotes:
    """The quoted stretches of a text; a quotation does not go beyond its line."""

    __slots__ = ("_spans", "_starts")

    def __init__(self, text: str) -> None:
        self._spans: list[tuple[int, int]] = []
        opened: tuple[str, int] | None = None
        for match in _QUOTES.finditer(text):
            sign, place = match[0], match.start()
            if opened is not None and text.find("\n", opened[1], place) >= 0:
                opened = None
            if opened is not None and sign in _CLOSERS[opened[0]]:
                self._spans.append((opened[1], place))
                opened = None
            elif sign in _CLOSERS and (opened is None or place - opened[1] > _LONGEST_QUOTE):
                opened = sign, match.end()
        self._starts = [start for start, _ in self._spans]

    def holds(self, offset: int) -> bool:
        """Does the offset lie in a quotation?"""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._spans[index][1]
