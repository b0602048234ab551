"""Small helpers for surface forms."""

from __future__ import annotations

import re
from collections.abc import Iterable

BLANKS = re.compile(r"[\s\u00a0\u2009\u202f]+")
INVISIBLE = re.compile(r"[\u00ad\u200b\u200e\u200f\u2060\u2068\u2069\u061c]")
QUOTED = re.compile(r"'([^']*)'")


def clean(form: str) -> str:
    """Return a form with plain single spaces, without marks that are not seen and blanks around it."""
    return BLANKS.sub(" ", INVISIBLE.sub("", form)).strip()


def strip_slot(pattern: str) -> str:
    """Return a pattern such as "{0} km" without its place holder."""
    return clean(pattern.replace("{0}", ""))


def unquote(pattern: str) -> str:
    """Return a number pattern without the apostrophes that quote literal text."""
    return QUOTED.sub(r"\1", pattern)


def unique(forms: Iterable[str]) -> list[str]:
    """Return the cleaned forms without duplicates and empty ones, in the order they came."""
    return [form for form in dict.fromkeys(clean(form) for form in forms) if form]
