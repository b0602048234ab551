"""On which side of a date something was: "before 2016", "as of 12 May"; the words stand right before it and are no part of it."""

from collections.abc import Iterable

from checker.extract.draft import Draft
from checker.scan import Scan

_LONGEST = 4


def bound_dates(scan: Scan, drafts: Iterable[Draft]) -> None:
    """Give each date that no relation needs the role before, after, until or as_of, where the words before it say so."""
    bounds = scan.language.date_bounds
    for draft in drafts:
        fields = draft.fields
        if draft.kind == "date" and "role" not in fields and "stretch" not in fields and "range" not in fields:
            words = tuple(word.lower() for word in scan.words(max(0, draft.first - _LONGEST), draft.first))
            found = next((bounds[words[start:]] for start in range(len(words)) if words[start:] in bounds), None)
            if found is not None:
                fields["role"] = found
