"""Files, folders and streams to articles."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from checker.arguments import require_path
from checker.errors import InputError
from checker.model import Article, Note
from checker.read.decode import decode
from checker.read.file import MAX_BYTES, File
from checker.read.files import load, shown, walk, within_limit
from checker.read.formats import ARCHIVES, known, readers
from checker.read.ids import Ids
from checker.read.published import checked
from checker.read.suppressions import beside, with_requests

__all__ = ["MAX_BYTES", "STDIN", "Reading", "decode", "read", "read_all", "read_stream"]

Reading = Article | Note

STDIN = "-"
_PATH = "give the path of a file or a folder"


def read(path: str | Path, *, language: str | None = None, published: str | None = None) -> Iterator[Article]:
    """The articles of a file or a folder: text, Markdown, JSON lines, by the suffix of the name.

    Those of a folder come in the order of the paths, one after the other as they are read, with unique ids: the path in the folder, or
    what the file says. Hidden files and links to folders are left out. ``language`` (a code such as "de") and ``published`` (EDTF) hold
    for every article and are found in the file where they are not given; what cannot be found is None.

    An ArgumentError for a path or a date that is none. What gives no article is an InputError with the file, and the line where there is
    one, for a single file; in a folder it is passed over, of which ``check(path)`` has a note.
    """
    path = require_path(path, "path", _PATH)
    _must_exist(path)
    if published is not None:
        published = checked(published)
    return _articles(path, language, published)


def _articles(path: Path, language: str | None, published: str | None) -> Iterator[Article]:
    if path.is_dir():
        yield from (reading for reading in read_all([path], language=language, published=published) if isinstance(reading, Article))
        return
    readings = _unique(_read(path, path.name, language, published))
    yield from (reading for reading in readings if isinstance(reading, Article))


def read_all(
    paths: Iterable[str | Path], *, language: str | None = None, published: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Reading]:
    """The articles of files and folders, and a note for everything that gives none. Every file is read once, ids are unique.

    ``-`` stands for ``stdin`` where that is given. A path that does not exist is an InputError, before anything is read.
    """
    paths = list(paths)
    for path in paths:
        if not (stdin and str(path) == STDIN):
            _must_exist(require_path(path, "path", _PATH))
    if published is not None:
        published = checked(published)
    return _unique(_readings(paths, language, published, stdin))


def _readings(paths: list[str | Path], language: str | None, published: str | None, stdin: BinaryIO | None) -> Iterator[Reading]:
    seen: set[str] = set()
    for path in paths:
        if stdin and str(path) == STDIN:
            yield from read_stream(stdin, language=language, published=published)
            continue
        for found, name in _files(Path(path)):
            if isinstance(found, Note):
                yield found
            elif (real := os.path.realpath(found)) not in seen:
                seen.add(real)
                yield from _attempt(found, name, language, published)


def read_stream(
    stream: BinaryIO, *, name: str = "<stdin>", suffix: str = "", language: str | None = None, published: str | None = None
) -> Iterator[Reading]:
    """The articles of a stream of bytes, read as the format of ``suffix``: plain text unless something else is said."""
    try:
        data = within_limit(stream.read(MAX_BYTES + 1), name)
        yield from _unique(readers()[suffix](File(data=data, source=name, id=name, language=language, published=published)))
    except InputError as error:
        yield _passed_over(error)


def _files(path: Path) -> Iterator[tuple[Path | Note, str]]:
    """Each file under a path with the id of its article: its path in the folder, or its name where it was named itself."""
    if not path.is_dir():
        yield path, path.name
        return
    for found in walk(path):
        yield found, "" if isinstance(found, Note) else shown(found.relative_to(path))


def _attempt(path: Path, name: str, language: str | None, published: str | None) -> Iterator[Reading]:
    try:
        yield from _read(path, name, language, published)
    except InputError as error:
        yield _passed_over(error)


def _read(path: Path, name: str, language: str | None, published: str | None) -> Iterator[Reading]:
    """What a file gives; an InputError where that is no article at all. Its suffix is looked at first, so that no image is ever loaded."""
    reader, sidecar = readers()[_suffix(path)], beside(path)
    file = File(data=load(path), source=shown(path), id=shown(Path(name)), name=path.name, language=language, published=published)
    if not sidecar.is_file():
        return reader(file)
    return with_requests(reader(file), sidecar, shown(sidecar))


def _suffix(path: Path) -> str:
    """The suffix that decides who reads a file; an InputError for one that nobody reads."""
    suffix = path.suffix.lower()
    if suffix in ARCHIVES:
        raise InputError("is an archive; unpack it first", file=shown(path))
    if suffix not in readers():
        raise InputError(f"is of a type that is not read ({suffix}); read are {known()} and files without suffix", file=shown(path))
    return suffix


def _passed_over(error: InputError) -> Note:
    return Note(f"{error.message}; passed over", source=None if error.file is None else str(error.file), line=error.line)


def _must_exist(path: Path) -> None:
    if not os.path.lexists(path):
        raise InputError("no such file or folder", file=shown(path))


def _unique(readings: Iterable[Reading]) -> Iterator[Reading]:
    """The same with unique ids."""
    ids = Ids()
    for reading in readings:
        yield ids.unique(reading) if isinstance(reading, Article) else reading
