"""Which module reads which file: every module of this folder that names ``SUFFIXES``. A new format is one new file.

Such a module has ``SUFFIXES`` (lower case, with the dot; "" for files without one) and ``articles(file: File) -> Iterator[Article |
Note]``, which raises InputError where the file holds no article at all.
"""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from checker.model import Article, Note
from checker.read.file import File

ARCHIVES = frozenset({".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".jar"})


class Reader(Protocol):
    """What reads one format."""

    def __call__(self, file: File) -> Iterator[Article | Note]:
        """The articles in a file, and what is to be said about the rest of it."""


@cache
def readers() -> Mapping[str, Reader]:
    """Suffix to reader, of every format."""
    found: dict[str, Reader] = {}
    for module in sorted(pkgutil.iter_modules([str(Path(__file__).parent)]), key=lambda module: module.name):
        format_ = importlib.import_module(f"{__package__}.{module.name}")
        found |= dict.fromkeys(getattr(format_, "SUFFIXES", ()), getattr(format_, "articles", None))
    return MappingProxyType(found)


def known() -> str:
    """The suffixes that are read, for messages."""
    return " ".join(suffix for suffix in sorted(readers()) if suffix)
