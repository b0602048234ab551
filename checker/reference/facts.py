"""Facts that hold for a time: ``rules/reference/facts.toml``, and what a newsroom adds in its own folders.

A file of facts has groups, each with a source, and in it ``counts`` (how many members something has) and ``offices`` (who held them)::

    [[group]]
    source = "where it can be looked up"
    counts = [
      {of = "members of NATO", de = ["Nato-Staaten"], en = ["NATO members"], values = [{from = "2023-04-04", value = 31}]},
    ]
    offices = [
      {of = "mayor", de = ["Bürgermeisterin"], holders = [{name = "Ann Brand", born = "1960-05-03", from = "2019-07-01"}]},
    ]

A value holds until the day of the next one; an office without ``until`` is still held.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from checker import datafile
from checker.errors import ArgumentError, DataError
from checker.paths import RULES
from checker.reference.events import WORD, folders_known, stems
from checker.values import edtf
from checker.values.dates import DaySet, days_between
from checker.values.numbers import NumberSet, exactly

FILE = "facts.toml"


class Count(msgspec.Struct, frozen=True, gc=False):
    """How many of something there are: from which day on (ordinals), in order."""

    of: str
    names: dict[str, tuple[str, ...]]
    values: tuple[tuple[int, int], ...]
    source: str

    def during(self, days: DaySet) -> NumberSet | None:
        """Every number that held on one of the days; None where the first value is later, or the days have no limit."""
        if days.first is None or days.last is None or not self.values or days.first < self.values[0][0]:
            return None
        found = NumberSet(())
        for place, (first, value) in enumerate(self.values):
            last = self.values[place + 1][0] - 1 if place + 1 < len(self.values) else None
            if not days.disjoint(days_between(first, last)):
                found = found.union(exactly(value))
        return found


class Holder(msgspec.Struct, frozen=True, gc=False):
    """Who held an office: from the first to the last day (None: still), and the day of birth, where it is known."""

    name: str
    first: int
    last: int | None
    born: DaySet | None
    titles: dict[str, tuple[str, ...]]
    source: str

    @property
    def term(self) -> DaySet:
        """The days of the office."""
        return days_between(self.first, self.last)


class Facts(msgspec.Struct, frozen=True, gc=False):
    """All facts of some files."""

    counts: tuple[Count, ...] = ()
    holders: tuple[Holder, ...] = ()


def known_facts(folders: tuple[str, ...] | None = None) -> Facts:
    """The shipped facts and those of the folders (by default those that ``checker.reference.events.knowing`` names)."""
    return _all(folders_known() if folders is None else folders)


@lru_cache(maxsize=8)
def _all(folders: tuple[str, ...]) -> Facts:
    files = [RULES / "reference" / FILE, *(file for folder in folders for file in sorted(Path(folder).rglob(FILE)))]
    found = [read_facts(file) for file in files]
    return Facts(tuple(one for facts in found for one in facts.counts), tuple(one for facts in found for one in facts.holders))


def read_facts(file: Path) -> Facts:
    """The facts of a file; a DataError with file and line for what is wrong."""
    text = datafile.text_of(file, DataError)
    content = datafile.record(text, _File, DataError, file=file, advice="see the head of checker/reference/facts.py")
    reader = _Reader(file, text)
    return Facts(
        tuple(reader.count(row, group.source) for group in content.group for row in group.counts),
        tuple(holder for group in content.group for row in group.offices for holder in reader.holders(row, group.source)),
    )


class _Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    counts: list[dict[str, Any]] = []
    offices: list[dict[str, Any]] = []


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    group: list[_Group] = []


class _Reader:
    """Turns the rows of one file into facts; knows it for errors."""

    def __init__(self, file: Path, text: str) -> None:
        self._file, self._text = file, text

    def count(self, row: dict[str, Any], source: str) -> Count:
        """A row of ``counts``."""
        values = [
            (self._day(one, "from", row), one["value"])
            for one in self._list(row, "values")
            if isinstance(one, dict) and one.keys() == {"from", "value"} and type(one["value"]) is int and one["value"] >= 0
        ]
        if len(values) != len(row["values"]) or values != sorted(values) or not values:
            raise self._wrong(row, "values need a day 'from' and a whole number 'value', the oldest first")
        return Count(row["of"], self._names(row, {"of", "values", "region"}), tuple(values), source)

    def holders(self, row: dict[str, Any], source: str) -> Iterator[Holder]:
        """The holders of a row of ``offices``."""
        titles = self._names(row, {"of", "holders", "region"})
        for one in self._list(row, "holders"):
            if not isinstance(one, dict) or not {"name", "from"} <= one.keys() <= {"name", "from", "until", "born"}:
                raise self._wrong(row, "a holder has name and from, and if known until and born")
            if not _is_named(one["name"]):
                raise self._wrong(row, f"the name of a holder must be a text, not {one['name']!r}")
            first = self._day(one, "from", row)
            last = self._day(one, "until", row) if "until" in one else None
            born = self._day(one, "born", row) if "born" in one else None
            if (last is not None and last < first) or (born is not None and born > first):
                raise self._wrong(row, f"of {one['name']}, the days of birth, 'from' and 'until' are not in this order")
            yield Holder(one["name"], first, last, None if born is None else days_between(born, born), titles, source)

    def _list(self, row: dict[str, Any], key: str) -> list[Any]:
        found = row.get(key)
        if not isinstance(row.get("of"), str) or not isinstance(found, list):
            raise self._wrong(row, f"a row needs 'of', which is a text, and a list of {key}")
        return found

    def _names(self, row: dict[str, Any], others: set[str]) -> dict[str, tuple[str, ...]]:
        names = {key: value for key, value in row.items() if key not in others}
        for key, value in names.items():
            if len(key) != len("de") or not isinstance(value, list) or not all(map(_is_named, value)):
                raise self._wrong(row, f"unknown key {key!r}; names are lists of texts by language code")
        return {key: tuple(value) for key, value in names.items()}

    def _day(self, row: dict[str, Any], key: str, within: dict[str, Any]) -> int:
        try:
            day = edtf.parse(row[key]).only if isinstance(row[key], str) else None
        except ArgumentError:
            day = None
        if day is None:
            raise self._wrong(within, f"{key} = {row[key]!r} is no day; write 2023-04-04", row[key])
        return day

    def _wrong(self, row: dict[str, Any], problem: str, words: object = None) -> DataError:
        place = self._text.find(str(words or row.get("of", "")))
        line = self._text.count("\n", 0, place) + 1 if place >= 0 else None
        return DataError(f"{row.get('of', 'a row')}: {problem}", file=self._file, line=line)


def _is_named(name: object) -> bool:
    return isinstance(name, str) and WORD.search(name) is not None


@lru_cache(maxsize=16)
def _names(language: str, folders: tuple[str, ...]) -> dict[tuple[str, ...], Count]:
    facts = known_facts(folders)
    return {stems(WORD.findall(name), language): count for count in facts.counts for name in count.names.get(language, ())}


def count_named(words: Sequence[str], language: str) -> tuple[Count, int] | None:
    """What the words begin with the name of, and how many words this has; the longest name wins."""
    names, bare = _names(language, folders_known()), stems(words, language)
    for length in range(len(bare), 0, -1):
        if bare[:length] in names:
            return names[bare[:length]], length
    return None


def count_of(things: str) -> Count | None:
    """The count of what is so called in the files ("members of NATO")."""
    return next((count for count in known_facts().counts if count.of == things), None)


@lru_cache(maxsize=16)
def _holders(folders: tuple[str, ...]) -> dict[str, tuple[Holder, ...]]:
    found: dict[str, tuple[Holder, ...]] = {}
    for holder in known_facts(folders).holders:
        for name in {holder.name, holder.name.split()[-1]}:
            found[name] = (*found.get(name, ()), holder)
    return found


def holders_named(name: str) -> tuple[Holder, ...]:
    """The holders of offices of a full name or a family name."""
    return _holders(folders_known()).get(" ".join(name.split()), ())
