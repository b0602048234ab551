"""Years that may be counted backwards: in a text that names years before Christ, a range of bare years that falls is one of them."""

from checker.extract.draft import Draft
from checker.values import civil
from checker.values.dates import DaySet, days_between

_CHRIST = civil.year_span(1)[0]


def widen(drafts: list[Draft]) -> None:
    """Give both ends of such a range both readings, and take the range away that they made.

    "(1550–1070)" beside "3000 v. Chr." is a reign before Christ; nothing but the order of the two years says so, and the order may be the
    error.
    """
    if not any(_is_ancient(draft) for draft in drafts):
        return
    for place, first in enumerate(drafts[:-1]):
        last = drafts[place + 1]
        if "range" in first.fields and first.fields["range"] is last.fields.get("range") and _falls(first, last):
            for end in (first, last):
                end.fields.pop("stretch", None)
                end.fields.update(days=_either(end), timex=None)


def _is_ancient(draft: Draft) -> bool:
    days: DaySet | None = draft.fields.get("days")
    return days is not None and not days.is_empty and days.last is not None and days.last < _CHRIST


def _falls(first: Draft, last: Draft) -> bool:
    one, other = first.fields["date"].year, last.fields["date"].year
    are_bare = all(end.fields["granularity"] == "year" for end in (first, last))
    return are_bare and one is not None and other is not None and one > other > 0


def _either(end: Draft) -> DaySet:
    year = end.fields["date"].year
    before: DaySet = days_between(*civil.year_span(1 - year))
    return before.union(end.fields["days"])
