"""Markdown: one article a file, with the text where it stands and blanks for what is no text."""

from collections.abc import Iterator

from checker.model import Article, Note
from checker.read.decode import decode
from checker.read.file import File
from checker.read.frontmatter import split
from checker.read.markup import masked
from checker.read.metadata import article_of

SUFFIXES = (".md", ".markdown")


def articles(file: File) -> Iterator[Article | Note]:
    """The article in a Markdown file."""
    decoded = decode(file)
    front = split(decoded.text)
    yield article_of(
        file,
        decoded.text[front.end :],
        front.fields,
        notes=(*decoded.notes, *front.notes),
        first_line=1 + decoded.text.count("\n", 0, front.end),
        markup=masked,
    )
