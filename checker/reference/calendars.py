"""Public and named holidays through the library ``holidays``, and the zones of the IANA data base.

Nothing here is loaded before a rule asks; the library costs about as much as all of the package's start-up.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from importlib import resources
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from checker import paths
from checker.language.source import codes, source
from checker.language.vocabulary import expanded
from checker.reference.feasts import feast
from checker.values import civil
from checker.values.dates import DaySet, one_day, union_of

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_NOT_HOLIDAYS = frozenset({"school"})


class Holiday(msgspec.Struct, frozen=True, gc=False, order=True):
    """A holiday of one year: its day (an ordinal), its name, and the region where it is one (``DE``, ``DE-SN``)."""

    day: int
    name: str
    region: str


def normal(name: str) -> str:
    """A name as it is looked up: without case, kinds of apostrophes and the remark that it was moved."""
    for remark in _remarks():
        name = name.replace(remark, "")
    return " ".join(name.casefold().replace("’", "'").split())


@cache
def _remarks() -> tuple[str, ...]:
    """Those of all languages: a calendar that has no names in one gives them in another."""
    return tuple(remark for code in codes() for remark in source(code).observed)


def named_days(code: str, year: int, language: str) -> DaySet:
    """Every day of a year that the name of a feast can mean in a language.

    ``code`` is the feast as ``checker.reference.feasts`` names it; beside its day these are those of the Eastern churches, and the days
    (and days off instead) that countries of the language call by one of its names.
    """
    names = (code, code.replace("easter", "pascha")) if code.startswith("easter") else (code,)
    days = [known.days for known in (feast(year, name) for name in names) if known is not None]
    if _FIRST_YEAR <= year <= _LAST_YEAR:
        known = _by_name(language, year)
        days += (one_day(day) for name in _names(language, code) for day in known.get(name, ()))
    return union_of(days)


@lru_cache(maxsize=256)
def _names(language: str, code: str) -> frozenset[str]:
    forms = source(language).vocabulary.get("holiday", {}).get(code, [])
    return frozenset(normal(form) for raw in forms for form in expanded(raw))


@lru_cache(maxsize=64)
def _by_name(language: str, year: int) -> dict[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for country in source(language).countries:
        for holiday in holidays_of(country, year, language):
            found[normal(holiday.name)].add(holiday.day)
    return {name: frozenset(days) for name, days in found.items()}


@lru_cache(maxsize=256)
def holidays_of(country: str, year: int, language: str) -> tuple[Holiday, ...]:
    """The holidays of a country and its parts in a year, with their names in a language where the library has them, sorted by day."""
    import holidays

    try:
        whole = holidays.country_holidays(country)
    except NotImplementedError:
        return ()
    said = next(
        (one for one in (language, *whole.supported_languages) if one in whole.supported_languages and one.startswith(language)), None
    )
    categories = tuple(sorted(set(whole.supported_categories) - _NOT_HOLIDAYS))
    found: dict[tuple[int, str], str] = {}
    for part in (None, *whole.subdivisions):
        calendar = holidays.country_holidays(country, subdiv=part, years=year, language=said, categories=categories)
        for day, names in calendar.items():
            for name in names.split("; "):
                found.setdefault((day.toordinal(), name), country if part is None else f"{country}-{part}")
    return tuple(sorted(Holiday(day, name, region) for (day, name), region in found.items()))


def offsets(zone: str, days: DaySet) -> frozenset[int]:
    """The offsets from UTC, in minutes, that a zone has around some days: one for an offset, two where the clocks change.

    An empty set for a zone that is unknown, and for a place on days without limit.
    """
    if zone == "Z":
        return frozenset({0})
    if zone[:1] in "+-":
        hours, minutes = zone[1:].split(":")
        return frozenset({(-1 if zone[0] == "-" else 1) * (60 * int(hours) + int(minutes))})
    place = _zone(zone)
    if place is None or not days.is_bounded or days.is_empty:
        return frozenset()
    return frozenset(offset for day in _sampled(days) if (offset := _offset(place, day)) is not None)


def differences(zone: str, other: str, days: DaySet) -> frozenset[int]:
    """By how many minutes the clocks of another zone are ahead of those of a zone (below zero: behind) around some days: of two places that
    change their clocks on different days there are two. An empty set where ``offsets`` has one.
    """
    if not days.is_bounded or days.is_empty:
        return frozenset(there - here for here in offsets(zone, days) for there in offsets(other, days))
    pairs = ((offsets(zone, day), offsets(other, day)) for day in map(one_day, _sampled(days)))
    return frozenset(there - here for home, away in pairs for here in home for there in away)


def zones_of(place: str) -> tuple[str, ...]:
    """The zones of a country or a part of it (``AT``, ``DE-SN``), or of a city: one that a zone is named for ("Berlin", "New York"), or one
    of those of ``rules/reference/places.json``, whose clocks change.
    """
    by_country, by_city = _zone_table()
    name = " ".join(place.casefold().split())
    return by_country.get(place.partition("-")[0], ()) or by_city.get(name, ()) or _cities().get(name, ())


@cache
def _cities() -> dict[str, tuple[str, ...]]:
    """The zones of each city of the file, by its name."""
    table = json.loads((paths.RULES / "reference" / "places.json").read_text(encoding="utf-8"))
    return {name.casefold(): tuple(zones.split()) for zones, names in table.items() if zones for name in names}


@cache
def _zone_table() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Zones by country and by city, from the table ``zone.tab`` of the data base."""
    by_country: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    by_city: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for line in resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            by_country[country] += (zone,)
            by_city[zone.rpartition("/")[2].replace("_", " ").casefold()] += (zone,)
    return dict(by_country), dict(by_city)


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _sampled(days: DaySet) -> Iterator[int]:
    """The first, the last and some days between of each stretch: the clocks of two places differ for a week or two when one is changed."""
    for first, last in days.spans:
        for day in sorted({*range(first or 0, last or 0, 7), last or 0}):
            if 1 <= civil.civil(day)[0] <= _LAST_YEAR:
                yield day


def _offset(place: ZoneInfo, day: int) -> int | None:
    """The offset at midday."""
    offset = datetime(*civil.civil(day), 12, tzinfo=UTC).replace(tzinfo=place).utcoffset()
    return None if offset is None else int(offset.total_seconds()) // 60


def clock_fault(zone: str, day: int, minute: int) -> str | None:
    """``skipped`` for a time of day (in minutes) that the clocks of a zone left out on a day, ``doubled`` for one that they showed twice.

    None for any other, for an unknown zone, and for one that is only an offset.
    """
    place = _zone(zone) if zone[:1] not in "Z+-" else None
    if place is None or not 1 < civil.civil(day)[0] <= _LAST_YEAR:
        return None
    first = datetime(*civil.civil(day), tzinfo=place) + timedelta(minutes=minute)
    if first.utcoffset() == first.replace(fold=1).utcoffset():
        return None
    return "doubled" if first.astimezone(UTC).astimezone(place).replace(fold=0) == first else "skipped"
