"""stimmig: numbers and dates in articles, checked against each other, the calendar, other articles and a source.

``check`` articles, ``compare`` a text with its source, ``extract`` the claims of a text, ``read`` files, ``render`` a report. A rule file
imports its words from here: ``from checker import Check, Checks, Claim, Day, rule``.
"""

# The functions extract, read and render hide the submodules of the same name: import from those with ``from checker.read import ...``.
from checker.engine import check, compare, extract
from checker.errors import ArgumentError, ConfigError, InputError, LanguageError, RuleError, StimmigError
from checker.kinds import (
    Age,
    Change,
    Conversion,
    Counted,
    Day,
    Duration,
    Elapsed,
    Lifespan,
    Listing,
    Percent,
    Quantity,
    Restated,
    Share,
    Stretch,
    Time,
    Total,
    Value,
)
from checker.model import Article, Claim, Coverage, Finding, Note, Repair, Report, Span
from checker.read import read
from checker.render import render
from checker.ruleset import Check, Checks, rule

__all__ = [
    "Age",
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
    "Day",
    "Duration",
    "Elapsed",
    "Finding",
    "InputError",
    "LanguageError",
    "Lifespan",
    "Listing",
    "Note",
    "Percent",
    "Quantity",
    "Repair",
    "Report",
    "Restated",
    "RuleError",
    "Share",
    "Span",
    "StimmigError",
    "Stretch",
    "Time",
    "Total",
    "Value",
    "check",
    "compare",
    "extract",
    "read",
    "render",
    "rule",
]
