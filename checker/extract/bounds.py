"""On which side of a date something was: "before 2016", "as of 12 May"; the words stand right before it and are no part of it."""

from collections.abc import Iterable

from checker.extract.draft import Draft
from checker.scan import Scan

_LONGEST = 4
ABOUT = "about"
"""The bound of a date that is only about right, which gives it no role: see ``checker.extract.approximate``."""


def bound_dates(scan: Scan, drafts: Iterable[Draft]) -> None:
    """Give each date that no relation needs the role before, after, until or as_of, where the words before it say so."""
    for draft in drafts:
        fields = draft.fields
        if draft.kind == "date" and "role" not in fields and "stretch" not in fields and "range" not in fields:
            found = bound_before(scan, draft.first)
            if found is not None and found != ABOUT:
                fields["role"] = found


def bound_before(scan: Scan, place: int) -> str | None:
    """What the words before a token say of a date that begins there; None for nothing."""
    bounds = scan.language.date_bounds
    words = tuple(word.lower() for word in scan.words(max(0, place - _LONGEST), place))
    return next((bounds[words[start:]] for start in range(len(words)) if words[start:] in bounds), None)
