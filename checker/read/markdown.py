"""Markdown: one article a file, with the text where it stands and blanks for what is no text."""

from collections.abc import Iterator

from checker.model import Article, Note
from checker.read.file import File
from checker.read.markup import masked
from checker.read.metadata import only_article

SUFFIXES = (".md", ".markdown")


def articles(file: File) -> Iterator[Article | Note]:
    """The article in a Markdown file."""
    yield only_article(file, masked)
