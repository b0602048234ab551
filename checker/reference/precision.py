"""How often rules were right on published text: ``rules/reference/precision.json``, written by ``reports/measured/precision.py``."""

import json
from functools import cache
from math import sqrt
from typing import Any

import msgspec

from checker.paths import RULES

FILE = RULES / "reference" / "precision.json"

_Z = 1.96  # the 97.5 % quantile of the normal distribution, for an interval of 95 %


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """One rule on ``documents`` documents: in ``looked`` of them it held something against something, ``checks`` times in all.

    Of its ``findings`` people judged so many ``right``, ``wrong`` and ``unclear``; the rest is not judged yet.
    """

    documents: int
    looked: int
    checks: int
    findings: int
    right: int
    wrong: int
    unclear: int

    def to_dict(self) -> dict[str, Any]:
        """As it stands in the file."""
        return msgspec.structs.asdict(self)


@cache
def measured() -> dict[str, Measured]:
    """The figures by rule id; none for rules that were not measured."""
    if not FILE.is_file():
        return {}
    return {rule: msgspec.convert(one, Measured) for rule, one in json.loads(FILE.read_text(encoding="utf-8"))["rules"].items()}


def wilson(right: int, judged: int) -> tuple[float, float]:
    """The 95 % interval of a share after Wilson (1927), "Probable inference, the law of succession, and statistical inference"."""
    if not judged:
        return 0.0, 1.0
    share, square = right / judged, _Z * _Z
    middle = (share + square / (2 * judged)) / (1 + square / judged)
    half = _Z / (1 + square / judged) * sqrt(share * (1 - share) / judged + square / (4 * judged * judged))
    return max(0.0, middle - half), min(1.0, middle + half)


def say_precision(one: Measured) -> str:
    """Say "8 of 9, 56% to 98%"; how many are not judged yet; "-" where nothing was found."""
    judged = one.right + one.wrong
    low, high = wilson(one.right, judged)
    said = f"{one.right} of {judged}, {low:.0%} to {high:.0%}" if judged else ""
    rest = one.findings - judged
    return ", ".join(part for part in (said, f"{rest} not judged" if rest else "") if part) or "-"


def per_thousand(one: Measured) -> float:
    """False findings in a thousand documents."""
    return 1000 * one.wrong / one.documents if one.documents else 0.0


def say_base_rate(one: Measured) -> str:
    """Say "12 in 1,000": in how many documents the rule had something to check."""
    rate = 1000 * one.looked / one.documents if one.documents else 0.0
    return f"{rate:.0f} in 1,000" if rate >= 1 or not rate else f"{rate:.1f} in 1,000"
