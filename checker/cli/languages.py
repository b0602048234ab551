"""``stimmig languages``: what is known of each language."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click
import msgspec

from checker.cli._output import printable, table, write

if TYPE_CHECKING:
    from checker.language.source import Source

# What a language file has for the engine, not for what it can read.
_INNER = frozenset({"name", "order", "date", "countries", "drop", "classes", "fragments"})


@click.command()
def command() -> None:
    """List the languages: code, name, and what can be read in them."""
    from checker.language import available, load

    rows = []
    for code in available():
        language = load(code)
        rows.append((code, printable(language.name), ", ".join(_sections(language.source)) or "names of months and numbers only"))
    write(table(rows) if rows else "no languages\n")


def _sections(source: "Source") -> Iterator[str]:
    """The sections that the file of a language fills."""
    for field in msgspec.structs.fields(source):
        value = getattr(source, field.name)
        if field.name not in _INNER and value and value != field.default:
            yield field.name
