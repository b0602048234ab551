"""The command ``stimmig``: each command is a module of this folder with a ``command``, imported when it is used; helpers have a ``_``."""

import importlib
import os
import pkgutil
import sys
from pathlib import Path
from traceback import walk_tb
from typing import Any

import click

from checker.cli._output import give_up
from checker.errors import StimmigError
from checker.garbage import collect_seldom

EXIT_FAILED = 2
# By the habit of shells: 128 and the number of the signal (SIGINT, SIGPIPE).
EXIT_INTERRUPTED = 130
EXIT_PIPE_CLOSED = 141

_HELPERS = ("_",)
_DEBUG = "STIMMIG_DEBUG"  # shows where an unforeseen error came from


class Commands(click.Group):
    """The group of all commands; turns the errors of the package into one line and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (as click declares it)
        """The names of the modules here."""
        return sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]) if not module.name.startswith(_HELPERS))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command out of its module; None for one that does not exist."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"{__name__}.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except StimmigError as error:
            _say(f"stimmig: error: {error}")
            ctx.exit(EXIT_FAILED)
        except BrokenPipeError:
            ctx.exit(EXIT_PIPE_CLOSED)
        except (KeyboardInterrupt, click.Abort):
            ctx.exit(EXIT_INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:  # a defect: one line for whoever ran it, and how to get the rest
            if _DEBUG in os.environ or _comes_of_printing(error):
                raise
            _say(f"stimmig: error: this should not happen ({type(error).__name__}: {error}); please report it, with what {_DEBUG}=1 adds")
            ctx.exit(EXIT_FAILED)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line; help and version that cannot be printed are told like any text."""
        collect_seldom()
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            if not _comes_of_printing(error):
                raise
            give_up()
            _say(f"stimmig: error: standard output cannot be written: {error.strerror}")
            sys.exit(EXIT_FAILED)


def _comes_of_printing(error: Exception) -> bool:
    """Did it come up while click printed help or a version? All else is printed by ``_output``."""
    frames = walk_tb(error.__traceback__)
    return isinstance(error, OSError) and any(frame.f_code is click.echo.__code__ for frame, _ in frames)


def _say(message: str) -> None:
    """One line on standard error, whatever file names the message holds."""
    line = "".join(character if character.isprintable() else character.encode("unicode_escape").decode() for character in message)
    click.echo(line, err=True)


def _show_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    """The option --version."""
    if value:
        from importlib.metadata import PackageNotFoundError, version

        try:
            click.echo(f"stimmig {version('stimmig')}")
        except PackageNotFoundError:
            click.echo("stimmig, not installed")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Show the version and exit.")
def main() -> None:
    """Check the numbers and dates of articles for contradictions."""
