"""Where a command's text goes: standard output in UTF-8, or a file that is complete or not there at all."""

import os
import stat
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from checker.errors import ArgumentError


def write(text: str, output: Path | None = None) -> None:
    """The text to a file, or to standard output. A lone surrogate (as in an undecodable file name) becomes its escape."""
    data = text.encode("utf-8", "backslashreplace")
    if output is None:
        _print(data)
        return
    try:
        _replace(Path(os.path.realpath(output)), data)
    except OSError as error:
        raise ArgumentError(f"cannot be written: {error.strerror or error}", file=output) from error


def _print(data: bytes) -> None:
    """The bytes to standard output."""
    if sys.stdout is None:  # as Python has it where the shell closed it
        raise ArgumentError("standard output is closed; name a file with --output")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        give_up()
        if isinstance(error, BrokenPipeError):
            raise
        raise ArgumentError(f"standard output cannot be written: {error.strerror}") from error


def give_up() -> None:
    """What is still buffered for standard output goes nowhere, so that Python does not complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _replace(target: Path, data: bytes) -> None:
    """Write beside the file and put it in its place when it is complete. A device is written to directly."""
    mode = target.stat().st_mode if target.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        target.write_bytes(data)
        return
    import tempfile  # which loads much, for the few runs that write a file

    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The umask of the process, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def wants_colour(choice: str, output: Path | None) -> bool:
    """auto: only a terminal that NO_COLOR (no-color.org) does not forbid it."""
    if choice != "auto":
        return choice == "always"
    is_forbidden = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output is None and not is_forbidden and sys.stdout is not None and sys.stdout.isatty()


def printable(text: str) -> str:
    """One line that is safe to show: line ends as blanks, control and direction characters as escapes."""
    return "".join(_printable(character) for character in text)


def _printable(character: str) -> str:
    if character in "\n\t":
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return character.encode("unicode_escape", "surrogatepass").decode("ascii")
    return character


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows in aligned columns with two blanks between them, a line each."""
    widths = [max(map(_columns, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell + " " * (width - _columns(cell)) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "".join(line + "\n" for line in lines)


def _columns(text: str) -> int:
    return sum(0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
