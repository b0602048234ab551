"""The days of feasts by year: fixed ones, those that follow Easter, Advent or Passover, and those of ``rules/reference/feasts.json``.

A feast is named by its point, ``12-24`` (a day), ``5-2-7`` (the second Sunday of May), ``easter-2``, ``pascha+0`` (Easter of the Eastern
churches), ``advent-7``, ``passover+50``, ``hanukkah``, ``diwali_india`` (a name of the file) with days added; or by its first and last
point, ``passover-1/passover+7``. ``12-24/12-26@12-25`` says which single day is the best reading of several.
"""

import json
import re
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import product
from typing import Any, NamedTuple

from checker import paths
from checker.values import civil, hebrew, periods
from checker.values.dates import DaySet, day_set, union_of

_NAMED = re.compile(r"(?P<anchor>[a-z_]+)(?P<step>[+-]\d+)?")
_COMPUTED: dict[str, Callable[[int], int]] = {
    "easter": civil.easter,
    "pascha": civil.eastern_easter,
    "advent": periods.first_advent,
    "passover": hebrew.passover,
    "hanukkah": hebrew.hanukkah,
    "tu_bishvat": hebrew.tu_bishvat,
    "thanksgiving": partial(periods.holiday, name="11-4-4"),
}
_LONGEST = 60


class Feast(NamedTuple):
    """The days that a feast can be in a year, and the one that is the best reading; None where it lasts or comes twice."""

    days: DaySet
    day: int | None


@lru_cache(maxsize=4096)
def feast(year: int, name: str) -> Feast | None:
    """A feast in a year; None where its days are not known."""
    usual, *others = (_feast(year, one) for one in name.split("|"))
    if usual is None:
        return None
    return Feast(union_of([usual.days, *(other.days for other in others if other is not None)]), usual.day)


def _feast(year: int, name: str) -> Feast | None:
    span, _, best = name.partition("@")
    first, _, last = span.partition("/")
    begins, ends = _points(year, first), _points(year, last or first)
    if last and begins and ends and max(ends) < max(begins):
        ends = _points(year + 1, last)
    if not begins or not ends:
        return None
    slack = max(_slack(point) for point in (first, last))
    pairs = [(a, b) for a, b in product(begins, ends) if 0 <= b - a <= _LONGEST] if last else [(day, day) for day in begins]
    days = day_set((a - slack, b + slack) for a, b in pairs)
    single = _points(year, best) if best else () if last else begins
    return Feast(days, single[0] if len(single) == 1 else None)


def _points(year: int, name: str) -> tuple[int, ...]:
    """The days of a point: one as a rule, none where they are not known, two where a year of the moon begins twice in it."""
    if name[0].isdigit():
        return (periods.holiday(year, name),)
    match = _NAMED.fullmatch(name)
    if match is None:
        return ()
    step = int(match["step"] or 0)
    computed = _COMPUTED.get(match["anchor"])
    days = (computed(year),) if computed else _listed(year, match["anchor"])
    return tuple(day + step for day in days)


def _listed(year: int, name: str) -> tuple[int, ...]:
    row = _table().get(name)
    place = -1 if row is None else year - row["first"]
    if row is None or not 0 <= place < len(row["years"]):
        return ()
    return tuple(civil.ordinal(year, int(day[:2]), int(day[2:])) for day in row["years"][place].split())


def _slack(point: str) -> int:
    match = _NAMED.fullmatch(point)
    row = _table().get(match["anchor"]) if match is not None and match["anchor"] not in _COMPUTED else None
    return 0 if row is None else int(row["slack"])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads((paths.RULES / "reference" / "feasts.json").read_text(encoding="utf-8"))
    return table
