"""Options that several commands share, and how they meet the configuration."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.config import FAIL_ON, Settings, load
from checker.model import SEVERITIES

F = TypeVar("F", bound=Callable[..., Any])

LEVELS = click.Choice(SEVERITIES)


def _names(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Repeated or separated by commas."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


class _Path(click.Path):
    """A path of a file or folder. An empty one, as of a variable of the shell that is not set, would be the working folder."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path as click reads it."""
        if value == "" or "\0" in str(value):
            self.fail(f"{value!r} is no path.", param, ctx)
        return super().convert(value, param, ctx)


PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
LANGUAGE = click.option("--language", metavar="CODE", help="Language of the articles; found for each one where not given.")
PUBLISHED = click.option(
    "--published", metavar="DATE", help="Publication date of the articles (EDTF: 2023-09-28, 2023-09, 2023); found where not given."
)
RULES = click.option("--rules", type=_Path(), metavar="FOLDER", help="A folder with further rules.")
FORMAT = click.option("--format", "format_", metavar="NAME", help="Format of the report; text by default.")
OUTPUT = click.option("--output", type=_Path(), metavar="FILE", help="Write to a file instead of standard output.")
FAIL = click.option("--fail-on", type=click.Choice(FAIL_ON), help="Exit with 1 for findings at or above this level; warning by default.")
MIN_LEVEL = click.option(
    "--min-level", type=LEVELS, help="Show findings at or above this level; info by default. Does not change the exit code."
)
SELECT = click.option(
    "--select", multiple=True, callback=_names, metavar="IDS", help="Only these rules: ids or how they begin, with commas or repeated."
)
IGNORE = click.option("--ignore", multiple=True, callback=_names, metavar="IDS", help="Without these rules.")
MESSAGES = click.option("--messages", metavar="CODE", help="Language of the messages, en or de; en by default, whatever the locale.")
JOBS = click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes that work in parallel; 1 by default.")
COLOUR = click.option(
    "--colour",
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="Colours in the text format; auto respects NO_COLOR.",
)


def together(*options: Callable[[Any], Any]) -> Callable[[F], F]:
    """Several options as one decorator, in this order in the help."""

    def decorate(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


REPORT = together(FORMAT, OUTPUT, FAIL, MIN_LEVEL, SELECT, IGNORE, LANGUAGE, PUBLISHED, RULES, MESSAGES, JOBS, COLOUR)


def settings_for(path: str | Path, **given: Any) -> Settings:
    """The configuration that holds for a path (that of the working folder for ``-``) under what was given as options."""
    return load(Path() if str(path) == "-" else Path(path), **given)
