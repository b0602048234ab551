"""Reports to text, by the name of a format: each is one file in ``reports/formats/``, found there and loaded when it is asked for."""

import importlib.util
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from checker.arguments import require_text
from checker.errors import ArgumentError
from checker.findings import Report
from checker.model import SEVERITIES
from checker.paths import FORMATS


class Renderer(Protocol):
    """What a format file calls ``render``."""

    def __call__(self, report: Report, *, colour: bool = False, min_level: str = "info") -> str:
        """The report in this format: findings of ``min_level`` and above, with terminal colours if ``colour``."""


def render(report: Report, format: str = "text", *, colour: bool = False, min_level: str = "info") -> str:
    """The report of ``check`` or ``compare`` as a text that ends in a line end; the same report gives the same text.

    ``format`` is the name of a file in ``reports/formats`` ("text", "json"). ``min_level`` leaves out the findings below it, "info" none.
    ``colour`` adds the colours of terminals, where the format has any. Signs of articles that the format or a terminal would understand
    are escaped.

    An ArgumentError for a format that does not exist, for a level that is none, and for what is no report.
    """
    if not isinstance(report, Report):
        raise ArgumentError(f"{type(report).__name__} cannot be rendered; give the Report of check or compare")
    if min_level not in SEVERITIES:
        raise ArgumentError(f"min_level {min_level!r} is no level; give one of {', '.join(SEVERITIES)}")
    return renderer(format)(report, colour=colour, min_level=min_level)


def renderer(format: str) -> Renderer:
    """What renders a format, so that a wrong name is known before anything is checked; an ArgumentError for one that does not exist."""
    return _renderer(FORMATS, require_text(format, "format", f"give one of {', '.join(formats())}"))


def formats() -> list[str]:
    """The names of all formats, in order."""
    return _formats(FORMATS)


def _formats(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))


@cache
def _renderer(folder: Path, name: str) -> Renderer:
    """The function of a format file."""
    names = _formats(folder)
    if name not in names:
        import difflib

        near = difflib.get_close_matches(name, names, n=1)
        hint = f", did you mean {near[0]!r}?" if near else ";"
        raise ArgumentError(f"there is no format {name!r}{hint} formats are {', '.join(names)}")
    path = folder / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"{__name__}_formats.{name}", path)
    # Never None for a path that ends in .py.
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found = getattr(module, "render", None)
    if not callable(found):
        raise ArgumentError("has no function render(report, *, colour, min_level)", file=path)
    return cast("Renderer", found)
