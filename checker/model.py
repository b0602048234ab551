"""The records that flow through the pipeline: frozen, cheap, picklable, and free of references to an article's text.

``to_dict()`` of a claim is the stable JSON form, version ``SCHEMA``; ``checker.findings`` has those of findings and reports. Offsets count
Unicode code points of the article's text, half-open. What is unknown is None, never 0 or "".
"""

from typing import Any, Generic, TypeVar

import msgspec

from checker.arguments import require_text
from checker.errors import ArgumentError
from checker.values.dates import DaySet
from checker.values.numbers import Number, NumberSet
from checker.values.record import in_json, set_days, set_numbers
from checker.values.timex import Timex

SCHEMA = 1
SEVERITIES = ("error", "warning", "info")
YEAR_BEFORE = "a year named before"  # where the year of a date is from that has none of its own and stands in a story

_FORMS = {"language": "give a code such as de, or None", "published": "give a date as a text in EDTF, such as 2023-09-28, or None"}

K = TypeVar("K")


class Span(msgspec.Struct, frozen=True, gc=False):
    """A stretch of an article's text: offsets in code points, without the character at ``end``."""

    start: int
    end: int


class Suppression(msgspec.Struct, frozen=True, kw_only=True):
    """A request of a text's authors not to report something: what ``rules`` (ids, their beginnings, names) find, for this ``reason``.

    It holds for ``span`` of the article's text, or the whole of it, and for findings at these ``words`` only, where they are given.
    ``source`` and ``line`` say where the request stands; with a ``problem`` it is told and not followed.
    """

    rules: tuple[str, ...] = ()
    reason: str = ""
    span: Span | None = None
    words: str | None = None
    source: str | None = None
    line: int | None = None
    problem: str | None = None


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A text to check.

    ``published`` is an EDTF text: a day, a month, a year, an interval. ``region`` is where it appears, as ISO 3166 has it (AT, DE-SN);
    where it is not given, it is that of the language (``de-AT``). ``source`` is the file it came from, ``first_line`` and ``first_column``
    (from 1) the place of its first character there. ``headings`` are spans of the text that are titles, ``soft_breaks`` the places of line
    ends that only wrap a paragraph and are read as blanks (None leaves that to the lengths of the lines). ``notes`` is what the reader
    wants said in the report (an encoding that was guessed, for example). ``dateline`` says that the publication date is only that of the
    text's own dateline. A field of a wrong type is an ArgumentError.
    """

    id: str
    text: str
    language: str | None = None
    region: str | None = None
    published: str | None = None
    title: str | None = None
    source: str | None = None
    dateline: bool = False
    first_line: int = 1
    first_column: int = 1
    headings: tuple[Span, ...] = ()
    soft_breaks: tuple[int, ...] | None = None
    notes: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what would only be noticed far from where the article was made."""
        for name in ("id", "text"):
            require_text(getattr(self, name), f"{name} of an article", "give a text")
        for name in ("language", "region", "published", "title", "source"):
            if getattr(self, name) is not None:
                require_text(getattr(self, name), f"{name} of an article", _FORMS.get(name, "give a text, or None"))
        for name in ("first_line", "first_column"):
            if not _is_count(place := getattr(self, name)):
                raise ArgumentError(f"{name} of an article must be a whole number from 1, not {place!r:.60}")
        for name, (kind, wanted) in _MANY.items():
            value = getattr(self, name)
            if value is None and name == "soft_breaks":
                continue
            if not isinstance(value, tuple) or not all(isinstance(one, kind) for one in value):
                raise ArgumentError(f"{name} of an article must be a tuple of {wanted}, not {value!r:.60}")


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


# The fields of an article that hold several of a type, and what a message calls these.
_MANY: dict[str, tuple[type, str]] = {
    "headings": (Span, "Spans"),
    "soft_breaks": (int, "offsets"),
    "notes": (str, "texts"),
    "suppressions": (Suppression, "Suppressions"),
}


class DateParts(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What a temporal expression states, part by part; what it leaves open is None.

    ``weekday`` is ISO (Monday 1). ``implied`` says of each part that was filled in where it came from, as pairs such as
    ``("year", "publication date")``. ``direction`` is -1 for an expression that looks back, 1 for one that looks ahead.
    ``relative`` is ``(unit, offset)`` of "letzte Woche" or "dieses Jahr", ``holiday`` a feast as ``checker.reference.feasts`` names it,
    ``zone`` the time zone of a time of day: an offset such as ``+01:00``, ``Z``, or a name of the IANA data base.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: int | None = None
    relative: tuple[str, int] | None = None
    holiday: str | None = None
    zone: str | None = None
    implied: tuple[tuple[str, str], ...] = ()

    def replace(self, **changes: Any) -> "DateParts":
        """A copy with some parts changed."""
        return msgspec.structs.replace(self, **changes)


class Claim(msgspec.Struct, Generic[K], frozen=True, gc=False, kw_only=True):
    """One value (or one relation of values, its ``parts``), stated at one place.

    ``start`` and ``end`` are offsets in code points in the text of ``article``, ``text`` what stands there, ``line`` and ``column``
    (from 1) its place in the file, None for a title that does not stand in the text. ``value`` is the number as stated, ``grain`` what it
    was rounded to, ``hedge`` and ``trend`` what the words add ("at_least"; "up"); ``unit`` is that of the number, as pint or ISO 4217 names
    it; ``subject`` are the counted things as written, ``head`` their lemma; ``numbers`` the set of numbers that it can mean, in ``unit``.
    ``days`` is the set of days that a
    temporal expression can mean; ``interval`` is a stretch from one time of day to another, in the form of ISO 8601. ``role`` is what a
    part is in its relation, and of a date "before", "after", "until" or "as_of", where the words in front of it say on which side of it
    something was. ``language`` is that of the words around it. ``tied`` is the place of the claim that this one belongs to ("26 Ländern"
    to the firms in "165 Firmen aus 26 Ländern"). ``definite`` says that an article stands before a count ("die 156 Firmen"). ``K`` is a
    kind of ``checker.kinds``: rules name with it what they look at.

    What a rule may need beside the value: ``published`` is the publication date of the article (None where it is not known), ``region``
    where it appears (AT, DE-SN), ``tense`` "past" or "future" for a date with a year that does not lie around publication, and only where
    the words leave no doubt; "present" where nothing in the sentence speaks of the past or of plans; ``loose`` is a relation of figures
    that nearness binds, and no form of words. They are not part of the JSON form.
    """

    article: str
    start: int
    end: int
    text: str
    kind: str
    value: Number | None = None
    numbers: NumberSet | None = None
    unit: str | None = None
    currency: str | None = None
    hedge: str | None = None
    grain: Number | None = None
    trend: str | None = None
    subject: str | None = None
    head: str | None = None
    definite: bool = False
    role: str | None = None
    source: str | None = None
    tied: Span | None = None
    timex: Timex | None = None
    days: DaySet | None = None
    date: DateParts | None = None
    granularity: str | None = None
    interval: str | None = None
    parts: "tuple[Claim[Any], ...]" = ()
    context: str | None = None
    line: int | None = None
    column: int | None = None
    quoted: bool = False
    heading: bool = False
    language: str | None = None
    region: str | None = None
    published: DaySet | None = None
    tense: str | None = None
    loose: bool = False

    def part(self, role: str) -> "Claim[Any] | None":
        """The part of a relation with a role."""
        return next((part for part in self.parts if part.role == role), None)

    def replace(self, **changes: Any) -> "Claim[K]":
        """A copy with some fields changed."""
        return msgspec.structs.replace(self, **changes)

    def to_dict(self) -> dict[str, Any]:
        """The record in schema 1."""
        numbers, days, timex = self.numbers, self.days, self.timex
        record = {
            "schema": SCHEMA,
            "article": self.article,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "kind": self.kind,
            "value": in_json(self.value),
            "low": None,
            "high": None,
            "low_open": None,
            "high_open": None,
            "empty": False,
            "unit": self.unit,
            "hedge": self.hedge,
            "grain": in_json(self.grain),
            "trend": self.trend,
            "subject": self.subject,
            "head": self.head,
            "role": self.role,
            "timex": None,
            "edtf": None,
            "first_day": None,
            "last_day": None,
            "granularity": self.granularity,
            "context": self.context,
            "source": self.source,
            "line": self.line,
            "column": self.column,
            "quoted": self.quoted,
            "heading": self.heading,
        }
        if self.currency:
            record["currency"] = self.currency
        if numbers is not None:
            set_numbers(record, numbers)
        if timex is not None:
            record["timex"] = {"type": timex.type, "value": timex.value, "mod": timex.mod}
        if days is not None:
            set_days(record, days)
        if self.interval is not None:
            record["edtf"] = self.interval
        if self.date is not None:
            record["stated"] = _stated(self.date)
            record["implied"] = dict(self.date.implied)
        if self.tied is not None:
            record["tied_to"] = [self.tied.start, self.tied.end]
        if self.parts:
            record["parts"] = [part.to_dict() for part in self.parts]
        return record


def _stated(date: DateParts) -> list[str]:
    implied = {name for name, _ in date.implied}
    return [name for name in ("year", "month", "day", "weekday") if getattr(date, name) is not None and name not in implied]


class Repair(msgspec.Struct, frozen=True, gc=False):
    """One candidate: this text instead of what stands from start to end. None is ever applied by default.

    Offsets are those of the text of ``article`` as it was given; None is the article of the finding's first claim.
    """

    text: str
    start: int
    end: int
    article: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The record in schema 1."""
        return {"text": self.text, "start": self.start, "end": self.end, "article": self.article}


class Note(msgspec.Struct, frozen=True, gc=False):
    """Something that the reader of a report should know, and where: an article passed over, a missing publication date.

    ``message`` is one sentence in English without its place; ``article`` is the id of the article that it is about, ``source`` the file
    and ``line`` the line in it (from 1), None where it is about no one of them. ``level`` is None, or one of ``SEVERITIES``: such a note
    counts as a finding of that severity when a run is judged, as one on a request that nobody can follow does.
    """

    message: str
    article: str | None = None
    source: str | None = None
    line: int | None = None
    level: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The record in schema 1."""
        return msgspec.structs.asdict(self)
