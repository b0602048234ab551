"""The block of metadata at the beginning of a file: ``---`` with ``key: value`` lines, or ``+++`` with TOML.

The first is the part of YAML that articles use: one line a key, quotes, comments. What is nested is passed over. A file that only begins
with a rule of dashes has no such block: every line of it must look like one.
"""

import re
from datetime import date

import msgspec

from checker import datafile
from checker.errors import InputError

_KEYS = {
    "title": "title",
    "titel": "title",
    "datepublished": "published",
    "published": "published",
    "date": "published",
    "datum": "published",
    "lang": "language",
    "language": "language",
    "sprache": "language",
    "id": "id",
}
# Where a block has several dates, the one that says most clearly that it is the day of publication.
_STRENGTH = ("datepublished", "published", "date", "datum")
_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_OTHER = re.compile(r"[ \t]+\S.*|-[ \t].*|-|#.*|[ \t]*|[\]}].*|[\"'][^\"']+[\"'][ \t]*:.*")
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<inside>.*)(?P=mark)[ \t]*(?:#.*)?")
_BOOLEANS = frozenset({"true", "false", "yes", "no", "null", "~"})
_MOST_LINES = 400


class FrontMatter(msgspec.Struct, frozen=True):
    """``fields`` (of title, published, language, id) as written, the offset where the body begins, and notes."""

    fields: dict[str, str] = {}
    end: int = 0
    notes: tuple[str, ...] = ()


NONE = FrontMatter()


def split(text: str) -> FrontMatter:
    """The block of a text with LF line ends; NONE where it has none."""
    fence = text[:3]
    if fence not in ("---", "+++") or text[3:].split("\n", 1)[0].strip():
        return NONE
    start = text.find("\n") + 1
    block = _block(text, start, ("---", "...") if fence == "---" else ("+++",))
    if block is None:
        return _unclosed(text, start, fence)
    lines, end = block
    return _toml(lines, end) if fence == "+++" else _yaml(lines, end)


def _block(text: str, start: int, fences: tuple[str, ...]) -> tuple[list[str], int] | None:
    """The lines up to the closing fence and the offset behind it; None without one."""
    lines: list[str] = []
    while 0 < start < len(text) and len(lines) < _MOST_LINES:
        stop = text.find("\n", start)
        line = text[start:] if stop < 0 else text[start:stop]
        following = len(text) if stop < 0 else stop + 1
        if line.rstrip() in fences:
            return lines, following
        lines.append(line)
        start = following
    return None


def _unclosed(text: str, start: int, fence: str) -> FrontMatter:
    """No block, and a note where the next line says what only a block says."""
    stop = text.find("\n", start)
    pair = _PAIR.match(text, start, len(text) if stop < 0 else stop) if start else None
    if pair is None or pair["key"].lower() not in _KEYS:
        return NONE
    return FrontMatter(notes=(f"the block at the beginning has no end and was read as text; close it with {fence}",))


def _yaml(lines: list[str], end: int) -> FrontMatter:
    pairs: dict[str, str] = {}
    twice: dict[str, int] = {}
    for number, line in enumerate(lines, 2):
        pair = _PAIR.fullmatch(line)
        if pair:
            key = pair["key"].lower()
            if key in pairs and key in _KEYS:
                twice.setdefault(key, number)
            pairs.setdefault(key, _scalar(pair["value"] or ""))
        elif not _OTHER.fullmatch(line):
            problem = f"line {number} of the block at the beginning is no 'key: value', so that it was read as text; correct that line"
            return FrontMatter(notes=(problem,)) if pairs.keys() & _KEYS.keys() else NONE
    notes = tuple(f"line {number} says {key} again; the first one holds" for key, number in twice.items())
    return FrontMatter(_known(pairs), end, notes) if pairs else NONE


def _scalar(value: str) -> str:
    """A value without its quotes or its comment."""
    value = value.strip()
    quoted = _QUOTED.fullmatch(value)
    if quoted:
        return quoted["inside"]
    return re.split(r"[ \t]#", value, maxsplit=1)[0].strip()


def _toml(lines: list[str], end: int) -> FrontMatter:
    try:
        table = datafile.tables("\n".join(lines), InputError)
    except InputError as error:
        return FrontMatter({}, end, (f"the block at the beginning {error}; its metadata are not used",))
    return FrontMatter(_known({key.lower(): _written(value) for key, value in table.items()}), end)


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _known(pairs: dict[str, str]) -> dict[str, str]:
    """The fields that an article has. ``published: true`` is a state, no date."""
    found: dict[str, str] = {}
    for key in sorted(pairs, key=lambda key: _STRENGTH.index(key) if key in _STRENGTH else len(_STRENGTH)):
        value = pairs[key]
        if key in _KEYS and value and value.lower() not in _BOOLEANS:
            found.setdefault(_KEYS[key], value)
    return found
