"""Articles for commands: from paths and standard input, and an error where there is not a single one."""

import sys
from collections.abc import Iterable, Iterator

from checker import language as languages
from checker.config import Settings
from checker.errors import InputError
from checker.model import Article
from checker.read import STDIN, Reading, read_all


def readings(paths: Iterable[str], settings: Settings) -> Iterator[Reading]:
    """What is read from paths; ``-`` is standard input. A LanguageError for a language that cannot be read."""
    paths = list(paths)
    if settings.language is not None:
        languages.require(settings.language)
    if sys.stdin is None and STDIN in paths:  # as Python has it where the shell closed it
        raise InputError("standard input is closed; name a file", file=STDIN)
    stdin = None if sys.stdin is None else sys.stdin.buffer
    return read_all(paths, language=settings.language, published=settings.published, stdin=stdin)


class NothingRead:
    """Sees what is read pass by: a run that read no article has checked nothing, and must not look as if it had found nothing."""

    def __init__(self) -> None:
        self._articles = 0
        self._reasons: list[InputError] = []

    def watch(self, found: Iterable[Reading]) -> Iterator[Reading]:
        """The same readings."""
        for reading in found:
            if isinstance(reading, Article):
                self._articles += 1
            elif not self._articles and not self._reasons:
                self._reasons.append(InputError(f"{reading.message}; nothing was read", file=reading.source, line=reading.line))
            yield reading

    def refuse(self) -> None:
        """An InputError, with the first reason, if no article went by."""
        if not self._articles:
            raise self._reasons[0] if self._reasons else InputError("nothing was read")


def single(path: str, settings: Settings) -> Article:
    """The one article of a file or of standard input."""
    nothing = NothingRead()
    found = [reading for reading in nothing.watch(readings([path], settings)) if isinstance(reading, Article)]
    nothing.refuse()
    if len(found) > 1:
        raise InputError(f"holds {len(found)} articles; name a file with one", file=path)
    return found[0]
