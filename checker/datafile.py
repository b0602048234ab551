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
# Where a value is wrong, as msgspec says it.
_ITEM = re.compile(r"at `\$\.(?P<name>\w+)\[(?P<number>\d+)\]")
_KEY = re.compile(r"unknown field `(?P<unknown>[^`]+)`|at `\$\.(?P<known>\w+)")


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
            data = stream.read()
    except OSError as problem:
        raise error(f"cannot be read: {reason(problem)}", file=file) from problem
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise error("is no text in UTF-8; save it as UTF-8", file=file, line=line) from problem


def reason(error: OSError) -> str:
    """What the system says, in lower case; without its number and the path, which the message has already."""
    return (str(error) if error.errno is None else os.strerror(error.errno)).lower()


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


def load_record(file: Path, kind: type[T], error: type[StimmigError], *, advice: str) -> T:
    """A TOML file as a record of a kind, see ``record``."""
    return record(text_of(file, error), kind, error, file=file, advice=advice)


def record(text: str, kind: type[T], error: type[StimmigError], *, file: str | Path, advice: str) -> T:
    """The text of a TOML file as a record of a kind; where it is none, an error with the line, what is wrong and the advice."""
    content = tables(text, error, file=file)
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as problem:
        raise error(f"{problem}; {advice}", file=file, line=_line_of(str(problem), text)) from problem


def _line_of(problem: str, text: str) -> int | None:
    """The line of what msgspec complains about: the heading of a table, by its number, or a key; None where the text shows neither."""
    item, key = _ITEM.search(problem), _KEY.search(problem)
    if item is not None:
        head, number = rf"\[\[\s*{re.escape(item['name'])}\s*\]\]", int(item["number"])
    elif key is not None:
        head, number = rf"\[*\s*[\"']?{re.escape(key['unknown'] or key['known'])}\b", 0
    else:
        return None
    lines = [line for line, written in enumerate(text.splitlines(), 1) if re.match(rf"\s*{head}", written)]
    return lines[number] if number < len(lines) else None
