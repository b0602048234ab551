"""Bytes to text: byte order marks, broken UTF-8, line ends.

UTF-8 is what a file is taken for unless a byte order mark says otherwise. Where it is not valid, the choice between Windows-1252 and a
damaged UTF-8 file is made from the file alone and said in a note, with the line of the first bad byte.
"""

import codecs

import msgspec

from checker.errors import InputError
from checker.read.file import File

# The longer marks first: the mark of UTF-32 LE begins with that of UTF-16 LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b")) + b"\x7f"
_TYPOGRAPHY = frozenset("„“”‚‘’‹›«»–—…•€£§°©®™·½¼¾²³±×¡¿ªº¢¥\u00a0\u00ad")
_REPLACED = "\ufffd"
# Choices of this project, wide apart from what was seen: prose has no control characters at all, and in Windows-1252 prose nearly every
# byte above 127 is a letter or a typographic mark.
_MOST_CONTROLS = 0.01
_LEAST_PLAUSIBLE = 0.8


class Decoded(msgspec.Struct, frozen=True):
    """The text of a file with LF line ends, and what is to be said about its encoding."""

    text: str
    notes: tuple[str, ...] = ()


def decode(file: File) -> Decoded:
    """The text of a file; an InputError where it is not text."""
    mark = next(((mark, name) for mark, name in _MARKS if file.data.startswith(mark)), None)
    decoded = _marked(file.data, mark[1]) if mark else _unmarked(file)
    return msgspec.structs.replace(decoded, text=decoded.text.replace("\r\n", "\n").replace("\r", "\n"))


def _marked(data: bytes, encoding: str) -> Decoded:
    """The text behind a byte order mark, which decides."""
    text = data.decode(encoding, "replace")
    if _REPLACED not in text:
        return Decoded(text)
    line = text.count("\n", 0, text.index(_REPLACED)) + 1
    name = encoding.removesuffix("-sig").upper()
    return Decoded(text, (f"line {line} is not valid {name}, which the byte order mark announces; the bad bytes are shown as {_REPLACED}",))


def _unmarked(file: File) -> Decoded:
    data = file.data
    nul = data.find(b"\0")
    if nul >= 0:
        raise InputError(
            "holds NUL bytes, so it is not a text (or UTF-16 without a byte order mark); save it as UTF-8",
            file=file.source,
            line=data.count(b"\n", 0, nul) + 1,
        )
    if len(data) - len(data.translate(None, _CONTROLS)) > len(data) * _MOST_CONTROLS:
        raise InputError("holds control characters, so it is not a text", file=file.source)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _broken(data, data.count(b"\n", 0, error.start) + 1)


def _broken(data: bytes, line: int) -> Decoded:
    """No valid UTF-8: Windows-1252 if nothing in it is valid UTF-8 beyond ASCII and it reads like prose, else UTF-8 with damage."""
    damaged = data.decode("utf-8", "replace")
    if all(character < "\x80" or character == _REPLACED for character in set(damaged)):
        try:
            western = data.decode("cp1252")
        except UnicodeDecodeError:
            western = ""
        if _is_plausible(western):
            return Decoded(western, (f"line {line} is not valid UTF-8; the file was read as Windows-1252",))
    return Decoded(damaged, (f"line {line} is not valid UTF-8; the bad bytes are shown as {_REPLACED}",))


def _is_plausible(text: str) -> bool:
    high = [character for character in text if character > "\x7f"]
    good = sum(1 for character in high if character.isalpha() or character in _TYPOGRAPHY)
    return bool(high) and good >= len(high) * _LEAST_PLAUSIBLE
