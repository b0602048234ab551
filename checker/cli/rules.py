"""``stimmig rules``: all rules in a table."""

from pathlib import Path

import click

from checker.cli._options import RULES
from checker.cli._output import printable, table, write
from checker.cli._rules import all_rules


@click.command()
@RULES
def command(rules: Path | None) -> None:
    """List the rules: id, severity, name and what they say."""
    rows = [(rule.id, rule.severity, rule.name, printable(rule.summary)) for rule in all_rules(rules)]
    write(table(rows) if rows else "no rules\n")
