"""``stimmig explain``: the documentation of a rule."""

from pathlib import Path

import click

from checker.cli._options import RULES
from checker.cli._output import write
from checker.cli._rules import all_rules, named


@click.command()
@click.argument("rule")
@RULES
def command(rule: str, rules: Path | None) -> None:
    """Explain a rule, by its id or its name."""
    found = named(rule, all_rules(rules))
    head = f"{found.id} {found.name} ({found.severity})\n\n{found.summary}\n"
    write(head + "".join(f"\n## {title}\n{text.strip()}\n" for title, text in found.sections.items()))
