"""``stimmig rules``: all rules in a table."""

from pathlib import Path

import click

from checker.cli._options import RULES
from checker.cli._output import printable, table, write
from checker.cli._rules import all_rules

_COLUMNS = ("rule", "severity", "name", "precision (95 %)", "documents", "what it finds")


@click.command()
@RULES
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "markdown")),
    default="text",
    show_default=True,
    help="Columns, or a table for a page.",
)
def command(rules: Path | None, format_: str) -> None:
    """List the rules: id, severity, name, how often they were right on published text, in how many of 1,000 documents they had something
    to check, and what they find.
    """
    from checker.reference.precision import measured, say_base_rate, say_precision

    figures, rows = measured(), []
    for rule in all_rules(rules):
        one = figures.get(rule.id)
        said = (say_precision(one), say_base_rate(one)) if one else ("not measured", "-")
        rows.append((rule.id, rule.severity, rule.name, *said, printable(rule.summary)))
    if format_ == "markdown":
        write("".join(f"| {' | '.join(row)} |\n" for row in (_COLUMNS, ("---",) * len(_COLUMNS), *rows)))
    else:
        write(table([_COLUMNS, *rows]))
