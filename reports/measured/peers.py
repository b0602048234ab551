"""What other tools read in a text, each in the same plain form. Runs in an environment that has them; extraction.py makes one.

Arguments: the names of peers. Standard input: JSON ``[{"language": "de", "text": "...", "reference": "2023-09-28"}]``. Output: JSON, for
each peer and text a list of answers ``{"start", "end", "kind", ...}``, None where a peer does not know the language. Kinds: ``number``
with ``low`` and ``high``, ``day`` with ``first`` and ``last`` (ISO dates), ``clock`` with ``value`` (ISO to the minute), ``duration``
with ``value`` (months, seconds), ``other`` for what is none of these. A peer that breaks on a text has given no answer there.
"""

import importlib
import json
import re
import sys
import warnings
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

Answer = dict[str, Any]
Read = Callable[[str, str], list[Answer] | None]

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_LENGTHS = {"day": 1, "week": 7}
_DAY_PART = r"P(?:(?P<Y>[\d.]+)Y)?(?:(?P<M>[\d.]+)M)?(?:(?P<W>[\d.]+)W)?(?:(?P<D>[\d.]+)D)?"
_CLOCK_PART = r"(?:T(?:(?P<h>[\d.]+)H)?(?:(?P<m>[\d.]+)M)?(?:(?P<s>[\d.]+)S)?)?"
_ISO_DURATION = re.compile(_DAY_PART + _CLOCK_PART)


def number(start: int, end: int, low: float, high: float | None = None) -> Answer:
    return {"start": start, "end": end, "kind": "number", "low": low, "high": low if high is None else high}


def days(start: int, end: int, first: date, last: date) -> Answer:
    return {"start": start, "end": end, "kind": "day", "first": first.isoformat(), "last": last.isoformat()}


def clock(start: int, end: int, moment: datetime) -> Answer:
    return {"start": start, "end": end, "kind": "clock", "value": moment.isoformat()[:16]}


def duration(start: int, end: int, months: float, seconds: float) -> Answer:
    return {"start": start, "end": end, "kind": "duration", "value": [months, seconds]}


def period(moment: date, grain: str) -> tuple[date, date]:
    """First and last day of the unit of time that begins with a day."""
    if grain in _MONTHS:
        year, month = divmod(moment.year * 12 + moment.month - 1 + _MONTHS[grain], 12)
        return moment, date(year, month + 1, 1) - timedelta(days=1)
    return moment, moment + timedelta(days=_LENGTHS.get(grain, 1) - 1)


def places(text: str, found: Iterable[tuple[str, Any]]) -> list[tuple[int, int, Any]]:
    """Spans of what was found in order, for tools that only give the words."""
    spans, behind = [], 0
    for words, value in found:
        start = text.find(words, behind)
        if start >= 0:
            spans.append((start, start + len(words), value))
            behind = start + len(words)
    return spans


def dateparser(reference: date) -> Read:
    search = importlib.import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": datetime(reference.year, reference.month, reference.day), "RETURN_AS_TIMEZONE_AWARE": False}

    def read(text: str, language: str) -> list[Answer]:
        found = search(text, languages=[language], settings=settings) or []
        return [_moment(start, end, moment) for start, end, moment in places(text, found)]

    return read


def _moment(start: int, end: int, moment: datetime) -> Answer:
    if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return days(start, end, moment.date(), moment.date())
    return clock(start, end, moment)


def ctparse(reference: date) -> Read:
    parse = importlib.import_module("ctparse").ctparse
    base = datetime(reference.year, reference.month, reference.day)

    def read(text: str, language: str) -> list[Answer] | None:
        if language not in ("de", "en"):
            return None
        result = parse(text, ts=base, timeout=2)
        if result is None:
            return []
        found = result.resolution
        start, end = found.mstart, found.mend
        if hasattr(found, "dt") and getattr(found, "year", None):
            has_hour = found.hour is not None
            return [clock(start, end, found.dt) if has_hour else days(start, end, found.dt.date(), found.dt.date())]
        return [{"start": start, "end": end, "kind": "other"}]

    return read


def timexy(_: date) -> Read:
    spacy = importlib.import_module("spacy")
    importlib.import_module("timexy")
    pipelines: dict[str, Any] = {}

    def read(text: str, language: str) -> list[Answer] | None:
        if language not in ("de", "en", "fr"):
            return None
        if language not in pipelines:
            pipelines[language] = spacy.blank(language)
            pipelines[language].add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
        answers = [_timex(span.start_char, span.end_char, span.kb_id_) for span in pipelines[language](text).ents]
        return [answer for answer in answers if answer]

    return read


def _timex(start: int, end: int, tag: str) -> Answer | None:
    value = re.search(r'value="([^"]*)"', tag)
    if value is None:
        return None
    if value[1].startswith("P"):
        return _iso_duration(start, end, value[1])
    parts = [int(part) for part in value[1][:10].split("-") if part.isdecimal()]
    if not parts:
        return None
    try:
        return days(start, end, *period(date(*[*parts, 1, 1][:3]), ("year", "month", "day")[len(parts) - 1]))
    except ValueError:
        return {"start": start, "end": end, "kind": "other"}


def _iso_duration(start: int, end: int, value: str) -> Answer:
    match = _ISO_DURATION.fullmatch(value)
    if match is None:
        return {"start": start, "end": end, "kind": "other"}
    amounts = {name: float(text or 0) for name, text in match.groupdict().items()}
    months = amounts["Y"] * 12 + amounts["M"]
    seconds = amounts["W"] * 604800 + amounts["D"] * 86400 + amounts["h"] * 3600 + amounts["m"] * 60 + amounts["s"]
    return duration(start, end, months, seconds)


def quantulum3(_: date) -> Read:
    parse = importlib.import_module("quantulum3.parser").parse

    def read(text: str, language: str) -> list[Answer] | None:
        if language != "en":
            return None
        return [_quantity(found) for found in parse(text)]

    return read


def _quantity(found: Any) -> Answer:
    start, end = found.span
    half = found.uncertainty or 0
    seconds, months = _SECONDS.get(found.unit.name), _MONTHS.get(found.unit.name)
    if seconds or months:
        return duration(start, end, found.value * (months or 0), found.value * (seconds or 0))
    return number(start, end, found.value - half, found.value + half)


def duckling(reference: date) -> Read:
    package = importlib.import_module("duckling")
    zones = package.load_time_zones("/usr/share/zoneinfo")
    base = package.parse_ref_time(zones, "UTC", int(datetime(reference.year, reference.month, reference.day, tzinfo=UTC).timestamp()))
    wanted = ["time", "numeral", "amount-of-money", "distance", "duration", "quantity", "temperature", "volume", "ordinal"]
    dimensions = package.parse_dimensions(wanted)
    contexts: dict[str, Any] = {}

    def read(text: str, language: str) -> list[Answer]:
        if language not in contexts:
            contexts[language] = package.Context(base, package.default_locale_lang(package.parse_lang(language.upper())))
        return [_entity(entity) for entity in package.parse(text, contexts[language], dimensions, False)]  # noqa: FBT003 (its own signature)

    return read


def _entity(entity: dict[str, Any]) -> Answer:
    start, end, value = entity["start"], entity["end"], entity["value"]
    if entity["dim"] == "duration":
        unit, count = value["unit"], value["value"]
        return duration(start, end, count * _MONTHS.get(unit, 0), count * _SECONDS.get(unit, 0))
    if entity["dim"] == "time":
        return _duckling_time(start, end, value)
    if value.get("type") == "interval":
        ends = [value.get(name, {}).get("value") for name in ("from", "to")]
        return number(start, end, *(end if end is not None else float("-inf" if place == 0 else "inf") for place, end in enumerate(ends)))
    return number(start, end, value["value"])


def _duckling_time(start: int, end: int, value: dict[str, Any]) -> Answer:
    if value.get("type") == "interval":
        first, last = (value.get(name, {}).get("value") for name in ("from", "to"))
        if first is None or last is None:
            return {"start": start, "end": end, "kind": "other"}
        begin, close = datetime.fromisoformat(first[:19]), datetime.fromisoformat(last[:19])
        return days(start, end, begin.date(), max(begin, close - timedelta(seconds=1)).date())
    moment, grain = datetime.fromisoformat(value["value"][:19]), value["grain"]
    return clock(start, end, moment) if grain in ("hour", "minute", "second") else days(start, end, *period(moment.date(), grain))


def recognizers(reference: date) -> Read:
    models = {name: importlib.import_module(f"ms_recognizers_{name}") for name in ("date_time", "number", "number_with_unit")}
    cultures = {"de": "de-de", "en": "en-us", "fr": "fr-fr", "es": "es-es"}
    base = datetime(reference.year, reference.month, reference.day)

    def read(text: str, language: str) -> list[Answer] | None:
        if language not in cultures:
            return None
        culture = cultures[language]
        found = list(models["date_time"].recognize_datetime(text, culture, reference=base))
        for module, names in (
            ("number", ("number", "ordinal", "percentage")),
            ("number_with_unit", ("age", "currency", "dimension", "temperature")),
        ):
            for name in names:
                found += getattr(models[module], f"recognize_{name}")(text, culture)
        return [answer for one in found for answer in _recognized(one, comma=language != "en")]

    return read


def _recognized(found: Any, *, comma: bool) -> list[Answer]:
    start, end, resolution = found.start, found.end + 1, found.resolution or {}
    if "values" in resolution:
        return [answer for value in resolution["values"] or [] if (answer := _resolved(start, end, value))]
    text = str(resolution.get("value", "")).rstrip("%")
    text = text.replace(",", ".") if comma else text
    try:
        return [number(start, end, float(text))]
    except ValueError:
        return []


def _resolved(start: int, end: int, value: dict[str, str]) -> Answer | None:
    kind = value.get("type", "")
    if kind == "duration":
        return _iso_duration(start, end, value["timex"])
    if kind == "set":
        return {"start": start, "end": end, "kind": "other"}
    first, last = value.get("value") or value.get("start"), value.get("value") or value.get("end")
    if first is None or last is None or not first[:4].isdecimal():
        return None
    if len(first) > 10:
        return clock(start, end, datetime.fromisoformat(first))
    begin, close = date.fromisoformat(first), date.fromisoformat(last)
    return days(start, end, begin, close if first == last else close - timedelta(days=1))


PEERS = {
    "dateparser": dateparser,
    "Duckling": duckling,
    "Recognizers-Text": recognizers,
    "quantulum3": quantulum3,
    "ctparse": ctparse,
    "timexy": timexy,
}


def main() -> None:
    warnings.simplefilter("ignore")
    asked = json.load(sys.stdin)
    answers: dict[str, list[list[Answer] | None]] = {}
    for name, make in ((name, PEERS[name]) for name in sys.argv[1:]):
        readers = {day: make(date.fromisoformat(day)) for day in sorted({one["reference"] for one in asked})}
        answers[name] = [_safely(readers[one["reference"]], one["text"], one["language"]) for one in asked]
    json.dump(answers, sys.stdout)


def _safely(read: Read, text: str, language: str) -> list[Answer] | None:
    try:
        return read(text, language)
    except Exception as problem:  # a peer may break in any way; that is an answer as well
        print(f"{read.__qualname__}: {problem!r}", file=sys.stderr)
        return []


if __name__ == "__main__":
    main()
