"""``stimmig events``: the events and holidays that rules know."""

from pathlib import Path

import click

from checker.cli._options import RULES
from checker.cli._output import printable, table, write
from checker.cli._rules import further
from checker.errors import ArgumentError
from checker.values import civil


@click.command()
@click.argument("words", nargs=-1, metavar="[WORD...]")
@click.option("--language", default="en", show_default=True, metavar="CODE", help="Language of the names.")
@click.option("--holidays", metavar="REGION", help="The holidays of a country instead (AT, or DE-SN for a part of it); needs --year.")
@click.option("--year", type=click.IntRange(1900, 2100), metavar="YEAR", help="The year of the holidays.")
@RULES
def command(words: tuple[str, ...], language: str, holidays: str | None, year: int | None, rules: Path | None) -> None:
    """List the events that rules know, or only those whose line holds all WORDs: date (EDTF), region, names, source.

    A folder of rules may hold further ones: files called events.toml, and calendars (.ics).
    """
    if holidays is not None and year is None:
        raise ArgumentError("the holidays of which year? Give --year")
    rows = _events(language, rules) if holidays is None or year is None else _holidays(holidays.upper(), year, language)
    wanted = [word.casefold() for word in words]
    found = [row for row in rows if all(word in " ".join(row).casefold() for word in wanted)]
    write(table(found) if found else "none\n")


def _events(language: str, rules: Path | None) -> list[tuple[str, ...]]:
    from checker import language as languages
    from checker.reference.events import known_events

    languages.require(language)
    events = sorted(known_events(further(rules)), key=lambda event: (event.days.first or 0, event.date))
    return [
        (event.date, event.region or "-", printable("; ".join(event.named(language))), printable(event.source))
        for event in events
        if event.named(language)
    ]


def _holidays(region: str, year: int, language: str) -> list[tuple[str, ...]]:
    from checker.reference.calendars import holidays_of

    country = region.partition("-")[0]
    found = holidays_of(country, year, language)
    if not found:
        raise ArgumentError(f"no holidays are known of {region!r}; give a country by its code (ISO 3166), such as AT, or DE-SN for a part")
    return [
        (civil.iso(holiday.day), holiday.region, printable(holiday.name), "package holidays")
        for holiday in found
        if holiday.region in (country, region) or region == country
    ]
