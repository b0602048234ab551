"""Requests in a text not to report something: ``<!-- stimmig: ignore CAL001 reason -->`` in Markdown, and a file beside any other.

A comment holds for the paragraph it stands in, or, where it stands alone, for the one behind it. The file beside ``tram.txt`` is
``tram.txt.stimmig.toml``, with a table for each request:

    [[ignore]]
    rule = "CAL001"                           an id or a name, or a list of them
    text = "Mittwoch, 28. September 2023"     the words of the finding; the whole article where it is left out
    article = "brief-2"                       the id of one article, where the file holds several
    reason = "printed like this in 2023"

What is no proper request is one with a ``problem``, which the report tells.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from checker import datafile
from checker.errors import InputError
from checker.model import Article, Note, Span, Suppression

ENDING = ".stimmig.toml"
_OPENING, _CLOSING = "<!--", "-->"
# Also what only looks like a request, so that it is told: a name in capitals, a mark too many, no colon.
_NAME = re.compile(r"-*\s*stimmig\s*(?:(?P<colon>:)|(?=\W?\s*ignore\b))\s*(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_REQUEST = re.compile(r"ignore\s+(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?P<reason>.*)", re.DOTALL)
_BETWEEN = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_FORM = "write <!-- stimmig: ignore CAL001 reason -->"
_TABLE = re.compile(r"\s*\[\[\s*ignore\s*\]\]")


def in_comments(text: str, shown: str, *, source: str, first_line: int = 1) -> tuple[Suppression, ...]:
    """The requests in the comments of a text. ``shown`` is the text without markup, as long as the text, code in it blank."""
    found = list(_comments(text))
    paragraphs = _Paragraphs(shown) if found else None
    return tuple(
        _request(rest, source, first_line + text.count("\n", 0, begin), paragraphs.scope(begin))
        for begin, rest in found
        if paragraphs is not None
    )


def _comments(text: str) -> Iterator[tuple[int, str | None]]:
    """Place and content of each comment that speaks to this program; None for what is not in the form of a request."""
    at = 0
    while (begin := text.find(_OPENING, at)) >= 0:
        end = text.find(_CLOSING, begin + len(_OPENING))
        match = _NAME.match(text, begin + len(_OPENING), end if end >= 0 else len(text))
        if match:
            yield begin, match["rest"] if match["colon"] and end >= 0 else None
        if end < 0:
            return
        at = end + len(_CLOSING)


class _Paragraphs:
    """What stands between empty lines, and whether there is text in it."""

    def __init__(self, shown: str) -> None:
        gaps = [(match.start(), match.end()) for match in _BETWEEN.finditer(shown)]
        starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(shown)]
        self._spans = [Span(start, end) for start, end in zip(starts, ends, strict=True) if shown[start:end].strip()]
        self._ends = [span.end for span in self._spans]

    def scope(self, place: int) -> Span:
        """The paragraph around a place, or the first one behind it; an empty span where there is none."""
        index = bisect_right(self._ends, place)
        return self._spans[index] if index < len(self._spans) else Span(place, place)


def _request(rest: str | None, source: str, line: int, span: Span) -> Suppression:
    # One comment in another is one that has no end of its own: all between them would be its reason.
    match = None if rest is None or _OPENING in rest else _REQUEST.fullmatch(rest.strip().rstrip("-"))
    if match is None:
        return Suppression(problem=f"this comment is not understood; {_FORM}", source=source, line=line)
    rules = tuple(word.strip() for word in match["rules"].split(","))
    reason = " ".join(match["reason"].split()).lstrip(" :–—-")
    problem = None if reason else f"the comment gives no reason and is not followed; {_FORM}"
    return Suppression(rules=rules, reason=reason, span=span, source=source, line=line, problem=problem)


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    rule: str | list[str]
    reason: str = ""
    text: str | None = None
    article: str | None = None


class _Sidecar(msgspec.Struct, forbid_unknown_fields=True):
    ignore: list[_Entry] = []


def beside(path: Path) -> Path:
    """The file with the requests for a file."""
    return path.with_name(path.name + ENDING)


def with_requests(readings: Iterable[Article | Note], sidecar: Path, source: str) -> Iterator[Article | Note]:
    """The articles of a file with the requests of the file beside it, shown as ``source``; without, and a note, if it is wrong."""
    try:
        entries = _entries(sidecar, source)
    except InputError as error:
        entries = []
        yield Note(error.message, source=source, line=error.line, level="warning")
    known: set[str] = set()
    for reading in readings:
        if isinstance(reading, Article):
            known.add(reading.id)
            own = tuple(request for article, request in entries if article in (None, reading.id))
            yield msgspec.structs.replace(reading, suppressions=(*reading.suppressions, *own))
        else:
            yield reading
    for article, request in entries:
        if article is not None and article not in known:
            yield Note(f"there is no article {article!r} in the file beside", source=source, line=request.line, level="warning")


def _entries(sidecar: Path, source: str) -> list[tuple[str | None, Suppression]]:
    text = datafile.text_of(sidecar, InputError)
    entries = datafile.record(text, _Sidecar, InputError, file=source, advice="correct the requests in it").ignore
    lines = [number for number, line in enumerate(text.splitlines(), 1) if _TABLE.match(line)]
    if len(lines) != len(entries):
        lines = [1] * len(entries)
    return [(entry.article, _of_entry(entry, source, line)) for entry, line in zip(entries, lines, strict=True)]


def _of_entry(entry: _Entry, source: str, line: int) -> Suppression:
    if not entry.rule:
        return Suppression(problem='the entry names no rule and is not followed; add rule = "CAL001"', source=source, line=line)
    reason = " ".join(entry.reason.split())
    return Suppression(
        rules=(entry.rule,) if isinstance(entry.rule, str) else tuple(entry.rule),
        reason=reason,
        words=entry.text,
        source=source,
        line=line,
        problem=None if reason else 'the entry gives no reason and is not followed; add reason = "..."',
    )
