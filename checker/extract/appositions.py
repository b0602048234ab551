"""Two times side by side that are one: "three years ago, in 2020", "this year, 2023"."""

from checker.extract.demands import is_of_another_time
from checker.extract.draft import Draft
from checker.extract.parts import as_part, fits, worded
from checker.extract.windows import part_of
from checker.scan import Scan
from checker.slots import Match

# What two dates side by side can be; the first that fits, else just two names of one time, where one of them is of one of these grains.
_OF_PERIODS = frozenset({"week", "quarter", "halfyear", "decade", "century"})
# Those whose first day or month is told: "KW 40 (ab 2. Oktober)", "im dritten Quartal (Juli bis September)".
_BEGINNING = frozenset({"week", "quarter", "halfyear"})
_LONG = ("decade", "century")
_OF_ACCOUNTS = frozenset({"quarter", "halfyear"})
_APPOSED = (
    ("elapsed", "lapse", "since"),
    ("elapsed", "since", "lapse"),
    ("restated", "relative", "explicit"),
    ("restated", "explicit", "relative"),
)


def apposition(match: Match, by_place: dict[int, Draft], apart: dict[int, bool]) -> Draft | None:
    """What the second of two times says of the first, told from what they are; None where they may be two.

    ``by_place`` has the claims by their first tokens, ``apart`` the places of times that stand apart from the one behind them, each with
    whether they do from one in brackets, too.
    """
    one, other = (by_place.get(span[0]) if (span := match.span(role)) else None for role in ("one", "other"))
    if one is None or other is None or _is_of_another(match, one, other):
        return None
    if match.has("home"):
        return _placed(match, one, other)
    if "now" in match.fixed and not _is_near_day(one):
        return None  # "today is Tuesday"
    if one.last == other.first and not _is_near_day(one):
        return None  # "am 23.1.2016 Gestern fand": the first word of another sentence
    if one.fields.get("granularity") == "year" and _is_near_day(other):
        return None  # "built in 1978, today it is a school": a year is no name of a day
    for make, first, second in _APPOSED:
        is_fitting = fits(first, one, match.scan) and fits(second, other, match.scan)
        if is_fitting and _is_said(first, second, other if first == "lapse" else one, match.scan):
            if make == "elapsed" and is_of_another_time(match, by_place):
                return None  # "in 1970 he said that ten years ago, in 1960, it was small"
            return Draft(match.first, match.last, make, {}, (as_part(one, first), as_part(other, second)))
    if not (_names_time(one) or _names_time(other)):
        return None
    if match.has("begin") and one.fields["granularity"] not in _BEGINNING:
        return None
    if any(side.fields["granularity"] in _OF_ACCOUNTS for side in (one, other)) and _counts_business_years(match.scan):
        return None
    is_bracketed = "within" in match.fixed
    if not is_bracketed and _are_alike(one, other):
        return None
    is_apart = (apart.get(one.first, False) or (one.first in apart and not is_bracketed)) and not _is_near_day(one)
    if is_apart or (match.has("preposition") and _is_feast(one)):
        return None
    kind = "contained" if is_bracketed else "apposed"
    year = part_of(match, "year", by_place)
    between = () if year is None else (as_part(year, "year"),)
    return Draft(match.first, match.last, kind, {}, (as_part(one, "one"), *between, as_part(other, "other"), *_named(match, "place")))


def _is_of_another(match: Match, one: Draft, other: Draft) -> bool:
    """Is it another period than a week that begins on a date ("the quarter began on 3 May"), which may be of accounts, or a century of what
    is only spoken of: "a 2017 study of 15th-century tapestries"?
    """
    grains = one.fields.get("granularity"), other.fields.get("granularity")
    return (match.has("opening") and "week" not in grains) or (match.has("topic") and grains[1] in _LONG)


def _placed(match: Match, one: Draft, other: Draft) -> Draft:
    """One time as the clocks of two places show it: "8 p.m. in New York, which is 5 p.m. in Los Angeles"."""
    parts = as_part(one, "one"), *_named(match, "home"), as_part(other, "other"), *_named(match, "place")
    return Draft(match.first, match.last, "apposed", {}, parts)


def _named(match: Match, role: str) -> tuple[Draft, ...]:
    """The place that a form names, as a part; none where it names none."""
    span = match.span(role)
    return () if span is None or (place := worded(match, role, span)) is None else (as_part(place, role),)


def months_of_period(match: Match, by_place: dict[int, Draft]) -> Draft | None:
    """A quarter or half-year with all its months, from the first to the last; None in a text that speaks of business years."""
    period, first, last = (part_of(match, role, by_place) for role in ("one", "other", "until"))
    if period is None or first is None or last is None:
        return None
    if period.fields.get("granularity") not in _OF_ACCOUNTS or _counts_business_years(match.scan):
        return None
    parts = as_part(period, "one"), as_part(first, "other"), as_part(last, "until")
    return Draft(match.first, match.last, match.make, {}, tuple(sorted(parts, key=lambda part: part.first)))


def _counts_business_years(scan: Scan) -> bool:
    """Does the text speak of years of accounts, whose quarters and halves begin in any month?"""
    return any(scan.value(place, "businessyear") is not None for place in range(len(scan.tokens)))


def _are_alike(one: Draft, other: Draft) -> bool:
    """ "Today, tomorrow" and "Easter, Whitsun" are two times, where "today, Whit Monday" is one."""
    return (_is_near_day(one) and _is_near_day(other)) or (_is_feast(one) and _is_feast(other))


def _is_near_day(draft: Draft) -> bool:
    """ "From tomorrow, 30 September" is one day, "from May, 30 September" is not."""
    date = draft.fields.get("date")
    return date is not None and date.relative is not None and date.relative[0] == "day"


def _is_feast(draft: Draft) -> bool:
    """ "An Ostern, am 1. Mai": two days; "heute, am 1. Mai": one."""
    date = draft.fields.get("date")
    return date is not None and date.holiday is not None


def _names_time(draft: Draft) -> bool:
    """A time of day in a zone, a feast, a day counted from today, or a week, quarter, century: what a date beside it can say in figures."""
    date = draft.fields.get("date")
    if date is None or (draft.fields.get("days") is None and date.holiday is None and date.zone is None):
        return False
    return date.zone is not None or date.holiday is not None or _is_near_day(draft) or draft.fields["granularity"] in _OF_PERIODS


def _is_said(first: str, second: str, since: Draft, scan: Scan) -> bool:
    """A length of time is held against a date with a year alone."""
    return "lapse" not in (first, second) or fits("explicit", since, scan)
