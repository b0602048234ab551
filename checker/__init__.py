"""stimmig: numbers and dates in articles, checked against each other, the calendar, other articles and a source.

``check`` articles, ``compare`` a text with its source, ``extract`` the claims of a text, ``read`` files, ``render`` a report. A rule file
imports its words from here: ``from checker import Check, Checks, Claim, Day, rule``.

The names are imported when they are first used, so that ``import checker`` costs next to nothing. The functions extract, read and render
hide the submodules of the same name: import from those with ``from checker.read import ...``.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

# ruff: noqa: TC004 (the names of __all__ are imported by _Package)
if TYPE_CHECKING:
    from checker.engine import check, compare, extract
    from checker.errors import ArgumentError, ConfigError, InputError, LanguageError, RuleError, StimmigError
    from checker.findings import Coverage, Finding, Report
    from checker.kinds import (
        Age,
        Anniversary,
        Apposed,
        Change,
        Conversion,
        Counted,
        Dated,
        DatedEvent,
        Day,
        Duration,
        Elapsed,
        Exchange,
        LastTime,
        Lifespan,
        Listing,
        Located,
        Measure,
        Membership,
        Moment,
        Ordered,
        Percent,
        PersonAge,
        Quantity,
        Rescaled,
        Restated,
        Sample,
        Separators,
        Share,
        SinceEvent,
        Statistic,
        Stretch,
        Temperatures,
        Time,
        Timespan,
        Total,
        Value,
    )
    from checker.model import Article, Claim, Note, Repair, Span
    from checker.read import read
    from checker.render import render
    from checker.ruleset import Check, Checks, rule

__all__ = [
    "Age",
    "Anniversary",
    "Apposed",
    "ArgumentError",
    "Article",
    "Change",
    "Check",
    "Checks",
    "Claim",
    "ConfigError",
    "Conversion",
    "Counted",
    "Coverage",
    "Dated",
    "DatedEvent",
    "Day",
    "Duration",
    "Elapsed",
    "Exchange",
    "Finding",
    "InputError",
    "LanguageError",
    "LastTime",
    "Lifespan",
    "Listing",
    "Located",
    "Measure",
    "Membership",
    "Moment",
    "Note",
    "Ordered",
    "Percent",
    "PersonAge",
    "Quantity",
    "Repair",
    "Report",
    "Rescaled",
    "Restated",
    "RuleError",
    "Sample",
    "Separators",
    "Share",
    "SinceEvent",
    "Span",
    "Statistic",
    "StimmigError",
    "Stretch",
    "Temperatures",
    "Time",
    "Timespan",
    "Total",
    "Value",
    "check",
    "compare",
    "extract",
    "read",
    "render",
    "rule",
]

# Where the names are, the cheapest first.
_HOMES = ("errors", "kinds", "model", "findings", "ruleset", "render", "read", "engine")


class _Package(ModuleType):
    """The package itself, with names that are imported on demand."""

    def __getattr__(self, name: str) -> object:
        if name in __all__:
            for home in _HOMES:
                found = vars(import_module(f"{__name__}.{home}")).get(name)
                if found is not None:
                    return globals().setdefault(name, found)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=self)

    def __setattr__(self, name: str, value: object) -> None:
        # The import system binds every submodule here, and would so replace the function of the same name.
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *__all__})


sys.modules[__name__].__class__ = _Package
