"""What the words right before a date add to it: the side of it that something was on ("before 2016"), or that it is not exact ("um 1900").

They are no part of its span.
"""

from collections.abc import Iterable

from checker.extract.draft import Draft
from checker.scan import Scan
from checker.values import periods
from checker.values.timex import Timex

_LONGEST = 4
_ABOUT = "about"
# How far a year may be off that is only about right: of a full century, of a full decade, of any other. The project's own choice.
_REACH = ((100, 25), (10, 10), (1, 5))


def bound_dates(scan: Scan, drafts: Iterable[Draft]) -> None:
    """Give each date that no relation needs the role before, after, until or as_of, where the words before it say so.

    Where they say that a year is not exact, its days are those of the years around it.
    """
    bounds = scan.language.date_bounds
    for draft in drafts:
        fields = draft.fields
        if draft.kind == "date" and "role" not in fields and "stretch" not in fields and "range" not in fields:
            words = tuple(word.lower() for word in scan.words(max(0, draft.first - _LONGEST), draft.first))
            found = next((bounds[words[start:]] for start in range(len(words)) if words[start:] in bounds), None)
            if found == _ABOUT:
                _blur(draft)
            elif found is not None:
                fields["role"] = found


def _blur(draft: Draft) -> None:
    """ "Um 1900": the years around one that stands alone."""
    fields, timex = draft.fields, draft.fields.get("timex")
    year = fields["date"].year if fields.get("granularity") == "year" and fields.get("date") else None
    if year is None or timex is None or fields["days"] is None or fields["days"] != periods.years(year, year):
        return
    stated = year if year > 0 else 1 - year
    reach = next(reach for step, reach in _REACH if stated % step == 0)
    fields.update(days=periods.years(year - reach, year + reach), timex=Timex(timex.type, timex.value, "APPROX"), hedge=_ABOUT)
