"""``stimmig extract``: the claims of articles, as a table or as records."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from checker.cli._options import LANGUAGE, OUTPUT, PATHS, PUBLISHED, settings_for
from checker.cli._output import printable, table, write
from checker.cli._reading import NothingRead, readings
from checker.model import Article, Claim, Note
from checker.values import civil, edtf
from checker.values.dates import DaySet
from checker.values.numbers import Interval, Number, NumberSet

# Characters of a set in the table; what is longer is summed up there, and whole in the records.
_WIDEST = 36


@click.command()
@PATHS
@click.option(
    "--format", "format_", type=click.Choice(("text", "json", "jsonl")), default="text", show_default=True, help="A table, or the records."
)
@OUTPUT
@LANGUAGE
@PUBLISHED
def command(paths: tuple[str, ...], format_: str, output: Path | None, **given: object) -> None:
    """Show every claim that is found in articles: its place, kind, set of values, unit, head noun and words."""
    from checker.examine import extracted

    nothing = NothingRead()
    found: list[tuple[Article, list[Claim[Any]]]] = []
    for reading in nothing.watch(readings(paths, settings_for(paths[0], **given))):
        if isinstance(reading, Note):
            _say(reading)
            continue
        article, claims, notes = extracted(reading)
        found.append((article, claims))
        for note in notes:
            _say(note)
    nothing.refuse()
    if format_ == "text":
        write("\n".join(_lines(found)), output)
        return
    records = [claim.to_dict() for _, claims in found for claim in claims]
    write(
        "".join(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n" for record in records)
        if format_ == "jsonl"
        else json.dumps(records, ensure_ascii=False, indent=1, sort_keys=True) + "\n",
        output,
    )


def _say(note: Note) -> None:
    where = ":".join(str(part) for part in (note.source, note.line) if part is not None)
    click.echo(printable(f"{where}: note: {note.message}"), err=True)


def _lines(found: list[tuple[Article, list[Claim[Any]]]]) -> Iterator[str]:
    """A table for each article, under its name where there are several."""
    for article, claims in found:
        title = f"{printable(article.source or article.id)}\n" if len(found) > 1 else ""
        yield title + (table([_row(claim) for claim in claims]) if claims else "no claims\n")


def _row(claim: Claim[Any]) -> tuple[str, ...]:
    place = f"{claim.line}:{claim.column}" if claim.line is not None else f"{claim.start}-{claim.end}"
    return (place, claim.kind, value_set(claim), claim.unit or "-", printable(claim.head or "-"), f'"{printable(claim.text)}"')


def value_set(claim: Claim[Any]) -> str:
    """The set of a claim's values as people write sets; the sets of its parts for a relation."""
    if claim.days is not None:
        return _days(claim.days)
    if claim.numbers is not None:
        return _numbers(claim.numbers)
    return ", ".join(f"{part.role} {value_set(part)}" for part in claim.parts) or "-"


def _days(days: DaySet) -> str:
    if days.is_empty:
        return "impossible"
    written = edtf.write(days)
    if written and len(written) <= _WIDEST:
        return written
    ends = "..".join("" if day is None else civil.iso(day) for day in (days.first, days.last))
    return f"{ends} in {len(days.unmasked())} parts"


def _numbers(numbers: NumberSet) -> str:
    if numbers.is_empty:
        return "impossible"
    return _figure(numbers.only) if numbers.only is not None else " or ".join(map(_interval, numbers.intervals))


def _interval(interval: Interval) -> str:
    if interval.low is not None and interval.low == interval.high:
        return _figure(interval.low)
    low = "(" if interval.low_open or interval.low is None else "["
    high = ")" if interval.high_open or interval.high is None else "]"
    return f"{low}{_figure(interval.low, '-')}, {_figure(interval.high)}{high}"


def _figure(number: Number | None, sign: str = "") -> str:
    """A number as short as it is exact enough to read; the end without limit is infinity."""
    if number is None:
        return f"{sign}∞"
    return str(number) if isinstance(number, int) else f"{float(number):.10g}"
