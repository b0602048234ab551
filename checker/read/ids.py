"""Ids that are unique: two articles with one name would be one in a report."""

import msgspec

from checker.model import Article


class Ids:
    """The ids that were given so far."""

    def __init__(self) -> None:
        self._times: dict[str, int] = {}

    def unique(self, article: Article) -> Article:
        """The article, and where its id is taken, the article as ``id#2``, with a note that says so; the cost does not grow with them."""
        number = self._times[article.id] = self._times.get(article.id, 0) + 1
        if number == 1:
            return article
        while (name := f"{article.id}#{number}") in self._times:
            number += 1
        self._times[name] = 1
        note = f"there are several articles {article.id!r}; this one is {name!r}"
        return msgspec.structs.replace(article, id=name, notes=(*article.notes, note))
