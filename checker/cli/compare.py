"""``stimmig compare``: a text against its source."""

from pathlib import Path

import click

from checker.cli._options import COLOUR, FAIL, FORMAT, LANGUAGE, MESSAGES, MIN_LEVEL, OUTPUT, PUBLISHED, settings_for, together
from checker.cli._output import wants_colour, write
from checker.cli._reading import single
from checker.cli.check import exit_code


@click.command()
@click.argument("source")
@click.argument("text")
@together(FORMAT, OUTPUT, FAIL, MIN_LEVEL, LANGUAGE, PUBLISHED, MESSAGES, COLOUR)
@click.pass_context
def command(ctx: click.Context, /, source: str, text: str, output: Path | None, colour: str, format_: str | None, **given: object) -> None:
    """Hold every number and date of TEXT (a summary, a translation) against SOURCE. Both are files; one of them may be -."""
    from checker.engine import compare
    from checker.render import renderer

    settings = settings_for(source, format=format_, **given)
    render = renderer(settings.format)
    report = compare(single(source, settings), single(text, settings), messages=settings.messages)
    write(render(report, colour=wants_colour(colour, output), min_level=settings.min_level), output)
    ctx.exit(exit_code(report, settings))
