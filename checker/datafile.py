"""Files of data and settings, read in one way: whatever is wrong with one is an error of the reader's choice, with file and line.

Nothing here trusts a file: bytes that are no text, tables nested without end and numbers of thousands of digits are errors like any other.
"""

import os
import re
import stat
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import msgspec

from checker.errors import StimmigError

T = TypeVar("T")

_LINE = re.compile(r"\bline (\d+)")


def opened(file: Path) -> BinaryIO:
    """A file to read bytes from. A pipe into which nothing writes is one without content, where ``open`` would wait for ever."""
    stream = os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb")
    if stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode):
        os.set_blocking(stream.fileno(), True)  # what is written into it is waited for
    return stream


def text_of(file: Path, error: type[StimmigError]) -> str:
    """The text of a file in UTF-8, with or without a byte order mark."""
    try:
        with opened(file) as stream:
            return stream.read().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise error(f"cannot be read: {problem}", file=file) from problem


def tables(text: str, error: type[StimmigError], *, file: str | Path | None = None) -> dict[str, Any]:
    """What a text in TOML says; ``file`` is where it stands, for errors."""
    import tomllib  # which a run over plain text without settings has no use for

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        place = _LINE.search(str(problem))
        last = len(text.splitlines())  # "at end of document"
        raise error(f"is no valid TOML: {problem}", file=file, line=int(place[1]) if place else last) from problem
    except RecursionError:
        raise error("is nested too deeply to be read as TOML", file=file) from None
    except ValueError as problem:  # of Python's own limit for the digits of a whole number
        raise error("has a number with too many digits", file=file) from problem


def load(file: Path, error: type[StimmigError]) -> dict[str, Any]:
    """What a file in TOML says."""
    return tables(text_of(file, error), error, file=file)


def record(content: object, kind: type[T], error: type[StimmigError], *, file: str | Path, advice: str) -> T:
    """The content of a file as a record of a kind; where it is none, an error that says what and adds the advice."""
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as problem:
        raise error(f"{problem}; {advice}", file=file) from problem
