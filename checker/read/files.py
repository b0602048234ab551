"""From paths to files: folders in order of their paths, each file once, nothing that is hidden, and a note for whatever is passed over."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from checker.datafile import opened, reason
from checker.errors import InputError
from checker.model import Note
from checker.read.file import MAX_BYTES
from checker.read.formats import ARCHIVES, known, readers
from checker.read.suppressions import ENDING


def shown(path: Path) -> str:
    """A path for messages and ids: with slashes, and with bytes that are no text escaped."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def walk(folder: Path) -> Iterator[Path | Note]:
    """The files under a folder that have a reader. Links to folders are not followed, so that no loop is entered."""
    passed_over: Counter[str] = Counter()
    found = 0
    for item in _entries(folder):
        if isinstance(item, Path) and item.name.endswith(ENDING):
            yield from _orphan(item)
        elif isinstance(item, Note) or (suffix := item.suffix.lower()) in readers():
            found += isinstance(item, Path)
            yield item
        elif suffix in ARCHIVES:
            yield Note("is an archive and was passed over; unpack it first", source=shown(item))
        else:
            passed_over[suffix] += 1
    if passed_over:
        kinds = ", ".join(f"{suffix} ({count})" for suffix, count in sorted(passed_over.items()))
        yield Note(
            f"files of types that are not read were passed over: {kinds}; read are {known()} and files without suffix", source=shown(folder)
        )
    elif not found:
        yield Note("holds no file that can be read", source=shown(folder))


def _orphan(sidecar: Path) -> Iterator[Note]:
    """A note where requests not to report something lie beside no file."""
    if not sidecar.with_name(sidecar.name.removesuffix(ENDING)).is_file():
        yield Note("the file that these requests are about is not there", source=shown(sidecar), level="warning")


def _entries(folder: Path) -> Iterator[Path | Note]:
    """All files under a folder in the order of their paths."""
    stack = [folder]
    while stack:
        path = stack.pop()
        try:
            found = _look_at(path, is_named=path is folder)
        except OSError as error:
            yield Note(f"cannot be opened ({reason(error)}) and was passed over", source=shown(path))
            continue
        if isinstance(found, list):
            stack += found
        else:
            yield found


def _look_at(path: Path, *, is_named: bool) -> Path | Note | list[Path]:
    """A file, what a folder holds (the last first), or a note for what is neither; an OSError where the system refuses the path."""
    if is_named or (path.is_dir() and not path.is_symlink()):
        with os.scandir(path) as entries:
            return [path / name for name in sorted((entry.name for entry in entries if not entry.name.startswith(".")), reverse=True)]
    if path.is_dir():
        return Note("is a link to a folder and was not followed; name the folder itself", source=shown(path))
    return path if path.is_file() else Note("is no file (a broken link, a loop of links, a device) and was passed over", source=shown(path))


def load(path: Path) -> bytes:
    """The bytes of a file; an InputError if it cannot be opened, is empty or too large."""
    try:
        with opened(path) as stream:
            if os.fstat(stream.fileno()).st_size <= MAX_BYTES:
                return within_limit(stream.read(MAX_BYTES + 1), shown(path))
    except OSError as error:
        raise InputError(f"cannot be read: {reason(error)}", file=shown(path)) from error
    raise too_large(shown(path))


def within_limit(data: bytes, source: str) -> bytes:
    """The bytes, if there are some and not too many."""
    if not data:
        raise InputError("is empty", file=source)
    if len(data) > MAX_BYTES:
        raise too_large(source)
    return data


def too_large(source: str) -> InputError:
    """The error for a file over MAX_BYTES."""
    return InputError(f"is larger than {MAX_BYTES // 1_000_000} MB; split it", file=source)
