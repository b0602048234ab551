"""``stimmig check``: articles to a report."""

from pathlib import Path

import click

from checker.cli._options import PATHS, REPORT, settings_for
from checker.cli._output import wants_colour, write
from checker.cli._reading import NothingRead, readings
from checker.config import Settings
from checker.findings import Report
from checker.model import SEVERITIES


@click.command()
@PATHS
@REPORT
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], output: Path | None, colour: str, format_: str | None, **given: object) -> None:
    """Check articles: files, folders, or - for standard input.

    Exit code: 0 nothing found, 1 findings at or above --fail-on, 2 the run failed.
    """
    from checker.engine import check
    from checker.render import renderer

    settings = settings_for(paths[0], format=format_, **given)
    render = renderer(settings.format)
    nothing = NothingRead()
    report = check(
        nothing.watch(readings(paths, settings)),
        language=settings.language,
        published=settings.published,
        select=settings.select,
        ignore=settings.ignore,
        rules=(settings.rules,) if settings.rules else (),
        messages=settings.messages,
        jobs=settings.jobs,
    )
    nothing.refuse()
    write(render(report, colour=wants_colour(colour, output), min_level=settings.min_level), output)
    ctx.exit(exit_code(report, settings))


def exit_code(report: Report, settings: Settings) -> int:
    """1 if there is a finding, or a note with a level, that makes the run fail, else 0."""
    levels = () if settings.fail_on == "never" else SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]
    return int(any(level in levels for level in (*(one.severity for one in report.findings), *(note.level for note in report.notes))))
