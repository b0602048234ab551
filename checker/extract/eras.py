"""Years that may be counted backwards: a range of bare years that falls can be one before Christ, or an error."""

from itertools import pairwise

from checker.extract.draft import Draft
from checker.values import civil
from checker.values.dates import DaySet, days_between

_CHRIST = civil.year_span(1)[0]
# Reigns of the Bronze Age are written as bare falling years, the Middle Kingdom of Egypt as "2055–1650" (Shaw, The Oxford History of
# Ancient Egypt, 2000); none that ends later is.
_LAST_EARLY_YEAR = 1700
_MODERN_SHARE = 0.8  # of the years of a text from which on it is not one about antiquity; the project's own choice
_HISTORY, _SEVERAL = (1000, 1900), 3
_DOUBT = ("era", "the order of the years")


def widen(drafts: list[Draft]) -> None:
    """Give both ends of such a range both readings where the text is about antiquity, and take the range away that they made.

    "(1550–1070)" beside "3000 v. Chr." is a reign before Christ; nothing but the order of the two years says so, and the order may be the
    error. In another text that names years before Christ, and for early years in a text of the centuries before ours, the era is doubtful.
    """
    falling = [(first, last) for first, last in pairwise(drafts) if _is_range(first, last) and _falls(first, last)]
    if not falling:
        return
    ancient = sum(map(_is_ancient, drafts))
    is_of_antiquity = ancient > 0 and not _is_modern(drafts, ancient, falling)
    for first, last in falling:
        if is_of_antiquity:
            for end in (first, last):
                end.fields.pop("stretch", None)
                end.fields.update(days=_either(end), timex=None)
        elif ancient or (last.fields["date"].year <= _LAST_EARLY_YEAR and _is_of_history(drafts, falling)):
            stretch = first.fields.get("stretch")
            for end in (first, last, *(stretch.parts if stretch is not None else ())):
                date = end.fields["date"]
                end.fields["date"] = date.replace(implied=(*date.implied, _DOUBT))


def _is_range(first: Draft, last: Draft) -> bool:
    return "range" in first.fields and first.fields["range"] is last.fields.get("range")


def _years(drafts: list[Draft], falling: list[tuple[Draft, Draft]]) -> list[int]:
    """The years of a text, those of falling ranges left out."""
    apart = {id(end) for pair in falling for end in pair}
    dates = (draft.fields.get("date") for draft in drafts if id(draft) not in apart)
    return [date.year for date in dates if date is not None and date.year is not None]


def _is_modern(drafts: list[Draft], ancient: int, falling: list[tuple[Draft, Draft]]) -> bool:
    """Are nearly all years of a text with one falling range years after Christ?"""
    years = len(_years(drafts, falling))
    return len(falling) == 1 and years > ancient and years - ancient >= _MODERN_SHARE * years


def _is_of_history(drafts: list[Draft], falling: list[tuple[Draft, Draft]]) -> bool:
    """Does a text name several years between antiquity and our time, so that other early years are of the same time?"""
    return sum(_HISTORY[0] <= year < _HISTORY[1] for year in _years(drafts, falling)) >= _SEVERAL


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
