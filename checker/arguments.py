"""What callers of the library hand over: a value of a wrong type is told in one line, before any work is done."""

from collections.abc import Iterable
from pathlib import Path

from checker.errors import ArgumentError


def require_text(value: object, name: str, advice: str) -> str:
    """The value, if it is a text; else an ArgumentError that names the argument and says what to give."""
    if isinstance(value, str):
        return value
    raise ArgumentError(f"{name} is of type {type(value).__name__}; {advice}")


def require_texts(value: object, name: str, advice: str) -> tuple[str, ...]:
    """A text, or several of them, as a tuple."""
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, Iterable):
        raise ArgumentError(f"{name} is of type {type(value).__name__}; {advice}")
    return tuple(require_text(one, f"one of {name}", advice) for one in value)


def require_path(value: object, name: str, advice: str) -> Path:
    """A path, also one that is written as a text."""
    if not isinstance(value, (str, Path)):
        raise ArgumentError(f"{name} is of type {type(value).__name__}; {advice}")
    if value == "" or "\0" in str(value):  # "" would be the working folder, which nobody has named
        raise ArgumentError(f"{name} {str(value)!r} is no path; {advice}")
    return Path(value)
