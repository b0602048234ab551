"""Whether a date is told of as past or as still to come, where the words of its sentence leave no doubt.

Only dates with a year that lie wholly before or after the publication date are looked at: about the others nothing follows from the tense.
The patterns are those of the language file; "open" words ("geplant", "scheduled") silence the sentence, whatever else stands in it. A date
in a sentence without any sign of the past, be it a verb or a time counted back from today, is "present".
"""

from bisect import bisect_left

from checker.extract.draft import Draft
from checker.extract.windows import has_word_in
from checker.language import Language
from checker.scan import Scan
from checker.slots import Match
from checker.values.dates import DaySet

_OPEN, _PRESENT, _PAST, _FUTURE = "open", "present", "past", "future"
_AROUND = 14  # days: up to the end of next week
_NOW = "PRESENT_REF"  # as TIMEX3 has it
_KINDS = frozenset({"date", "time"})
_GRANULARITIES = frozenset({"day", "month", "year", "season", "quarter", "halfyear"})


def tell_tenses(scan: Scan, drafts: list[Draft], published: DaySet | None) -> None:
    """Write the tense into the drafts of dates where it is certain.

    Where a text tells of several dates after its publication as past, the publication date is wrong, or it is fiction: then none is past.
    """
    if published is None or published.last is None or not published.is_bounded or not scan.language.source.tense:
        return
    seen, later = dict[tuple[int, int], dict[int, set[str]]](), list[Draft]()
    for draft in drafts:
        if draft.kind not in _KINDS or not _is_apart(draft, published):
            continue
        near = scan.near(draft.first)
        if near not in seen:
            seen[near] = _told(scan, scan.language, *near)
        told = seen[near].get(draft.first, set()) | seen[near].get(-1, set())
        looks_back = told <= {_OPEN} and _looks_back(scan, *near, drafts)
        if told == {_FUTURE} and not _is_said_now(draft, drafts, near, published):
            continue
        if len(told) == 1 and _OPEN not in told:
            draft.fields["tense"] = told.pop()
        elif told <= {_OPEN} and not looks_back and not _is_since(scan, draft):
            draft.fields["tense"] = _PRESENT
        if (looks_back and not told) or draft.fields.get("tense") == _PAST:
            later += [draft] if (draft.fields["days"].first or 0) > published.last else []
    if len({draft.fields["days"] for draft in later}) > 1:
        for draft in later:
            draft.fields["tense"] = None


def _looks_back(scan: Scan, first: int, last: int, drafts: list[Draft]) -> bool:
    """Does a stretch hold a sign of the past: a verb, or a time counted back?"""
    language = scan.language
    if any(pattern.search(scan.codes, first, last) for pattern in (language.past, language.pastlike, language.softpast)):
        return True
    place = bisect_left(drafts, first, key=lambda draft: draft.first)
    return any(draft.fields.get("role") in ("ago", "since") for draft in drafts[place : place + last - first] if draft.first < last)


def _is_since(scan: Scan, draft: Draft) -> bool:
    """Is a date one since which something is so: "since 22 January 2023", "seit dem 22. Januar 2023"?"""
    return has_word_in(scan, draft.first - 2, draft.first, "sincethen")


def _is_apart(draft: Draft, published: DaySet) -> bool:
    """A stated year, and no day around publication?"""
    days, date = draft.fields["days"], draft.fields["date"]
    if days is None or days.is_empty or date is None or date.year is None or not _is_of_calendar(draft):
        return False
    return bool(days.hull().disjoint(published.hull()))


def _is_of_calendar(draft: Draft) -> bool:
    """Is it a day, a month, a season and so on, or a time of a stated day?"""
    return draft.kind == "time" or draft.fields["granularity"] in _GRANULARITIES


def _is_said_now(draft: Draft, drafts: list[Draft], near: tuple[int, int], published: DaySet) -> bool:
    """Is every other date of a stretch one about publication: "will begin on 1 June 2023, he announced on Wednesday"?"""
    place = bisect_left(drafts, near[0], key=lambda one: one.first)
    others = [one for one in drafts[place : place + near[1] - near[0]] if one.first < near[1] and one.kind == "date" and one is not draft]
    around = published.shift(-_AROUND, _AROUND)
    told = [one for one in others if one.fields["timex"] is None or one.fields["timex"].value != _NOW]
    return all(one.fields["days"] is not None and one.fields["days"].within(around) for one in told)


def _told(scan: Scan, language: Language, first: int, last: int) -> dict[int, set[str]]:
    """What the patterns say of each date of a stretch, by the token that it begins with; -1 for all of them, -2 for open words in a
    future or behind it: "is scheduled to begin on 1 June", "will begin on 1 June, he announced".
    """
    told: dict[int, set[str]] = {}
    matches = [Match(scan, compiled, found) for compiled, found in language.tense.matches(scan.codes, first, last, scan.row)]
    matches = [match for match in matches if match.end <= last]
    begun = min((match.first for match in matches if match.make == _FUTURE), default=last)
    for match in matches:
        span = match.span("when")
        is_behind = span is None and match.first >= begun
        told.setdefault((-2 if is_behind else -1) if span is None else span[0], set()).add(match.make)
    return told
