"""What a caller gives to check, as articles: a path, a text, an article, or many of them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from checker.errors import ArgumentError
from checker.model import Article, Note
from checker.read import read_all
from checker.read.ids import Ids
from checker.read.text import with_title

Item = Path | Article | Note
What = Path | str | Article | Iterable[Item]

_WANTED = "give a Path to a file or folder, a text, an Article, or an iterable of Articles and Paths"


def gather(what: What, *, language: str | None = None, published: str | None = None) -> tuple[list[Article], list[Note]]:
    """The articles, sorted by id, and the notes that came with them. ``language`` and ``published`` hold for every article."""
    found = list(_items(what, language, published))
    notes = [item for item in found if isinstance(item, Note)]
    articles = [told(item, language, published) for item in found if isinstance(item, Article)]
    return _unique(articles), notes


def _items(what: What, language: str | None, published: str | None) -> Iterator[Article | Note]:
    if isinstance(what, str):
        yield _titled(Article(id="text", text=what))
        return
    if isinstance(what, (Path, Article, Note)):
        what = (what,)
    if not isinstance(what, Iterable):
        raise ArgumentError(f"{type(what).__name__} cannot be checked; {_WANTED}")
    paths: list[Path] = []
    for item in what:
        if isinstance(item, Path):
            paths.append(item)
        elif isinstance(item, Article):
            yield _titled(item)
        elif isinstance(item, Note):
            yield item
        else:
            raise ArgumentError(f"{type(item).__name__} in an iterable cannot be checked; {_WANTED}")
    if paths:
        yield from read_all(paths, language=language, published=published)


def _titled(article: Article) -> Article:
    """An article that says nothing of titles has one where its text begins as one."""
    if article.headings or article.title is not None:
        return article
    headings = with_title(article.text).headings
    return msgspec.structs.replace(article, headings=headings) if headings else article


def told(article: Article, language: str | None, published: str | None) -> Article:
    """The article with the language and the publication date that the caller says, where one is said."""
    changes = {name: value for name, value in (("language", language), ("published", published)) if value is not None}
    return msgspec.structs.replace(article, **changes) if changes else article


def _unique(articles: list[Article]) -> list[Article]:
    """Sorted by id, and by text where ids are the same; the same article twice is one, another article of the same id gets a number."""
    ids = Ids()
    ordered = sorted(articles, key=lambda a: (a.id, a.text, a.source or "", a.published or "", a.language or ""))
    different = [article for article, before in zip(ordered, [None, *ordered], strict=False) if article != before]
    return sorted(map(ids.unique, different), key=lambda article: article.id)
