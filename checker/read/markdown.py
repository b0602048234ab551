"""Markdown: one article a file, with the text where it stands and blanks for what is no text."""

from collections.abc import Iterator

from checker.model import Article, Note, Suppression
from checker.read.file import File
from checker.read.markup import masked, without_code
from checker.read.metadata import only_article
from checker.read.suppressions import in_comments

SUFFIXES = (".md", ".markdown")


def articles(file: File) -> Iterator[Article | Note]:
    """The article in a Markdown file."""
    yield only_article(file, masked, _requests)


def _requests(body: str, shown: str, source: str, first_line: int) -> tuple[Suppression, ...]:
    """What comments ask not to report; those that only show in code how it is done are none."""
    return in_comments(without_code(body), shown, source=source, first_line=first_line) if "stimmig" in body.lower() else ()
