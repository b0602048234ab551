"""Files for the tests of reading."""

from pathlib import Path

from checker.model import Article
from checker.read import read


def one(path: Path, **options: str) -> Article:
    """The single article of a file."""
    (article,) = read(path, **options)
    return article


def written(folder: Path, name: str, content: str | bytes) -> Path:
    """A file in a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
