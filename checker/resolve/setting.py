"""What an expression is held against, and what comes of it: the records of the resolution."""

import msgspec

from checker.model import DateParts
from checker.values.dates import DaySet
from checker.values.timex import Timex


class Setting(msgspec.Struct, kw_only=True):
    """What an article gives to its relative expressions.

    ``last`` (a single day), ``told`` (any day), ``last_year`` and ``named`` (the last value of each grain, and where) follow the reading
    of the text; ``years`` are all that it names. ``sentence`` is where the sentence begins, ``names_day_later`` whether a day is named
    further on in it, ``year_later`` the year of a date further on in it. ``yearly_place`` is the place behind a word such as "jährlich",
    ``daypart_place`` that behind the last part of a day, which is ``daypart``; at ``apart_place`` a period is named without the day of
    publication. ``is_of_today`` says whether the text has told a time from the day of publication ("yesterday").
    ``year_aside`` is the year named before the last one, and its place, where only the sentence of the last one goes on from it.
    """

    published: DaySet | None
    last: DaySet | None = None
    last_place: int = -10_000
    last_year: int | None = None
    last_year_place: int = -10_000
    years: frozenset[int] = frozenset()
    sentence: int = 0
    told: "Resolved | None" = None
    told_place: int = -10_000
    names_day_later: bool = False
    year_later: int | None = None
    yearly_place: int = -10_000
    daypart: str | None = None
    daypart_place: int = -10_000
    apart_place: int = -10_000
    is_of_today: bool = False
    year_aside: tuple[int | None, int] | None = None
    named: dict[str, tuple[str, int]] = msgspec.field(default_factory=dict)


class Resolved(msgspec.Struct, kw_only=True, gc=False):
    """Days (None where they stay open), the TIMEX3 reading, the stated and implied parts, and the grain of an expression."""

    kind: str
    days: DaySet | None
    timex: Timex | None
    parts: DateParts
    granularity: str | None
