"""Known events with their days: ``rules/reference/events.toml``, and what a newsroom adds in its own folders.

A file of events has groups, each with a source, and events with an EDTF date and their names by language::

    [[group]]
    source = "where the dates are from"
    events = [
      {date = "1989-11-09", region = "DE", de = ["Fall der Mauer", "Mauerfall"], en = ["fall of the Berlin Wall"]},
    ]

A name can be that of several events ("Brexit"); then it means any of their days. Names are found in any case of German.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from checker import datafile
from checker.errors import ArgumentError, DataError
from checker.language.source import Cases, codes, source
from checker.paths import RULES
from checker.reference.housecalendar import events_of
from checker.values import edtf
from checker.values.dates import DaySet, union_of

FILE = "events.toml"
_KEYS = frozenset({"date", "region"})
_SHORTEST_STEM = 3
_LONGEST_NAME = 8
WORD = re.compile(r"[^\W_]+")
"""The words of a name, as names are compared."""


class Event(msgspec.Struct, frozen=True, gc=False):
    """Something that happened on known days; ``names`` by language, the usual one first; ``date`` is EDTF, ``source`` where it is from."""

    date: str
    names: tuple[tuple[str, tuple[str, ...]], ...]
    source: str
    region: str | None = None

    @property
    def days(self) -> DaySet:
        """The days of the event."""
        return edtf.parse(self.date)

    def named(self, language: str) -> tuple[str, ...]:
        """Its names in a language."""
        return next((names for code, names in self.names if code == language), ())


class Known(msgspec.Struct, frozen=True, gc=False):
    """A name found in a text: how many words it has, the usual name of what it means, and the days that this can be."""

    length: int
    name: str
    days: DaySet


_FOLDERS: ContextVar[tuple[str, ...]] = ContextVar("folders", default=())


@contextmanager
def knowing(folders: tuple[str, ...]) -> Iterator[None]:
    """Inside of this the events of further folders are known as well."""
    token = _FOLDERS.set(folders)
    try:
        yield
    finally:
        _FOLDERS.reset(token)


def folders_known() -> tuple[str, ...]:
    """The folders that ``knowing`` names."""
    return _FOLDERS.get()


def known_events(folders: tuple[str, ...] | None = None) -> tuple[Event, ...]:
    """All events: the shipped ones and those of the folders (by default those that ``knowing`` names)."""
    return _all(_FOLDERS.get() if folders is None else folders)


@lru_cache(maxsize=8)
def _all(folders: tuple[str, ...]) -> tuple[Event, ...]:
    events = [*read_events(RULES / "reference" / FILE)]
    for folder in map(Path, folders):
        if not folder.is_dir():
            raise DataError("there is no such folder; name one with rules or data", file=folder)
        events += [event for file in sorted(folder.rglob(FILE)) for event in read_events(file)]
        events += [
            Event(date, tuple((code, (name,)) for code in codes()), str(file.name))
            for file in sorted(folder.rglob("*.ics"))
            for name, date in events_of(file)
        ]
    return tuple(events)


def read_events(file: Path) -> Iterator[Event]:
    """The events of a file; a DataError with file and line for a key, a date or a name that is wrong."""
    text = datafile.text_of(file, DataError)
    content = datafile.tables(text, DataError, file=file)
    unknown = sorted(content.keys() - {"group"})
    if unknown:
        raise DataError(f"unknown key {unknown[0]!r}; a file of events has [[group]]s alone", file=file, line=_line(text, unknown[0]))
    groups = content.get("group", [])
    if not isinstance(groups, list):
        raise DataError("group is no list; begin each with [[group]]", file=file, line=_line(text, "group"))
    for group in groups:
        for row in _rows(group, text, file):
            yield _event(row, group["source"], text, file)


def _rows(group: Any, text: str, file: Path) -> list[Any]:
    unknown = sorted(group.keys() - {"source", "events"}) if isinstance(group, dict) else ["group"]
    if unknown:
        raise DataError(f"unknown key {unknown[0]!r}; a group has source and events", file=file, line=_line(text, unknown[0]))
    if not isinstance(group.get("source"), str) or not group["source"] or not isinstance(group.get("events"), list):
        raise DataError("a group needs a source, which is a text, and a list of events", file=file, line=_line(text, "group"))
    rows: list[Any] = group["events"]
    return rows


def _event(row: Any, source: str, text: str, file: Path) -> Event:
    date: Any = row.get("date") if isinstance(row, dict) else None
    line = _line(text, str(date)) if date else None
    try:
        is_empty = not isinstance(date, str) or edtf.parse(date).is_empty
    except ArgumentError as problem:
        raise DataError(f"date {date!r} is no EDTF: {problem}", file=file, line=line) from None
    if is_empty:
        raise DataError(f"date {date!r}: an event needs a day, month, year or interval that exists, as a text", file=file, line=line)
    names = {key: value for key, value in row.items() if key not in _KEYS}
    for code, given in names.items():
        if not re.fullmatch("[a-z]{2}", code):
            raise DataError(f"unknown key {code!r}; an event has date, region, and names by language code", file=file, line=line)
        if not isinstance(given, list) or not given or not all(isinstance(name, str) and WORD.search(name) for name in given):
            raise DataError(f"{code}: names are a list of texts", file=file, line=line)
    if not names:
        raise DataError("an event needs a name in some language", file=file, line=line)
    region = row.get("region")
    if region is not None and not isinstance(region, str):
        raise DataError(f"region {region!r} is no text; write a code of ISO 3166, such as DE or DE-SN", file=file, line=line)
    return Event(date, tuple((code, tuple(given)) for code, given in sorted(names.items())), source, region)


def _line(text: str, words: str) -> int | None:
    place = text.find(words)
    return None if place < 0 else text.count("\n", 0, place) + 1


def stems(words: Iterable[str], language: str) -> tuple[str, ...]:
    """Words without case and the usual endings of a language: "Weltkriegs" and "Weltkrieges" are "weltkrieg"."""
    ending = _ending(language)
    return tuple(ending.sub("", word.casefold()) for word in words)


@lru_cache(maxsize=16)
def _ending(language: str) -> re.Pattern[str]:
    """The longest ending that leaves a stem; nothing for a language that has no file, or no endings."""
    cases = source(language).cases if language in codes() else Cases()
    endings = "|".join(map(re.escape, sorted({*cases.noun, *cases.adjective}))) or "(?!)"
    return re.compile(rf"(?<={'.' * _SHORTEST_STEM})(?:{endings})\Z", re.DOTALL)


@lru_cache(maxsize=16)
def _index(language: str, folders: tuple[str, ...]) -> dict[tuple[str, ...], Known]:
    """Names as stems of words, with the union of the days of all events that are called so."""
    found: defaultdict[tuple[str, ...], list[tuple[str, DaySet]]] = defaultdict(list)
    for event in _all(folders):
        for name in event.named(language):
            key = stems(WORD.findall(name), language)
            found[key].append((event.named(language)[0], event.days))
    return {key: Known(len(key), rows[0][0], union_of(days for _, days in rows)) for key, rows in found.items()}


def at_start(words: Sequence[str], language: str) -> Known | None:
    """The event whose name the words begin with, the longest name first."""
    return _longest(words, language, at_end=False)


def at_end(words: Sequence[str], language: str) -> Known | None:
    """The event whose name the words end with."""
    return _longest(words, language, at_end=True)


def _longest(words: Sequence[str], language: str, *, at_end: bool) -> Known | None:
    index = _index(language, _FOLDERS.get())
    bare = stems(words, language)
    for length in range(min(len(bare), _LONGEST_NAME), 0, -1):
        known = index.get(bare[-length:] if at_end else bare[:length])
        if known is not None:
            return known
    return None
