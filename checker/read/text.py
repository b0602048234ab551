"""Plain text: one article a file."""

import re
from collections.abc import Iterator

from checker.model import Article, Note, Span
from checker.read.file import File
from checker.read.layout import Shown
from checker.read.metadata import only_article

SUFFIXES = (".txt", "")

_FIRST_LINE = re.compile(r"\s*(?P<line>\S[^\n]{0,118})\n[ \t\r]*\n(?=\s*\S)")
_SENTENCE_END = re.compile(r"\.[\"'“”’»)]*$")


def articles(file: File) -> Iterator[Article | Note]:
    """The article in a plain text file."""
    yield only_article(file, with_title)


def with_title(text: str) -> Shown:
    """The text as it is; its first line is a title if it is short, has no full stop at its end and an empty line follows."""
    first = _FIRST_LINE.match(text)
    if not first or _SENTENCE_END.search(first["line"].rstrip()):
        return Shown(text)
    return Shown(text, (Span(first.start("line"), first.start("line") + len(first["line"].rstrip())),))
