"""Known events beside times: how long ago they were, which anniversary it is, a date in brackets.

The patterns tell where the name of an event begins (the slot ``event``, else behind the form), or that it stands before the form; whether
there is one, and which, the reference knows. What is held against publication must not be told of another time: a sentence with another
date, or in the past tense, says nothing.
"""

from collections.abc import Callable, Sequence

from checker.extract.draft import Draft
from checker.extract.parts import as_part
from checker.reference.events import WORD, Known, at_end, at_start
from checker.scan import Scan
from checker.slots import Match

MAKES = frozenset({"since_event", "anniversary", "dated_event"})
_LONGEST_NAME = 14  # tokens
_DEICTIC = ("ago", "since")
_PREPOSITION = 2  # tokens from a comma to a date: "nach dem Mauerfall, im Mai 1993"
_CLOSING = (",", ".", ";", ")")


def event_relation(scan: Scan, match: Match, by_place: dict[int, Draft]) -> Draft | None:
    """The relation of a form with a known event; None where the event is not known or the sentence may tell of another time."""
    values = {role: by_place.get(span[0]) for role in ("lapse", "number", "at", "since") if (span := match.span(role))}
    if None in values.values():
        return None
    drafts = {role: draft for role, draft in values.items() if draft is not None}
    lapse = drafts.get("lapse")
    if lapse is not None and lapse.kind == "date" and lapse.fields.get("role") not in _DEICTIC:
        return None
    event = _event(scan, match) if "since" not in drafts else None
    if event is None and "since" not in drafts:
        since = _date_of_event(scan, match, by_place) if match.make == "anniversary" else None
        if since is None:
            return None
        drafts["since"] = since
    dates = [draft for draft in dates_near(scan, match, by_place) if draft not in drafts.values() and not _is_inside(draft, event)]
    if match.make == "since_event" and event is not None:
        told = _told_at(scan, match, event, dates)
        if told is None and not _is_of_now(scan, drafts["lapse"], dates):
            return None
        if told is not None:
            drafts["at"] = told
    if match.make == "anniversary" and "at" not in drafts:
        if len(dates) > 1 or not (dates or "present" in match.fixed or is_present(scan, match.first)):
            return None
        drafts.update(zip(("at",), dates, strict=False))
    parts = [as_part(draft, role) for role, draft in drafts.items()]
    if event is not None:
        parts.append(event)
    inner = [part for part in parts if part.fields["role"] != "at" or match.has("at")]
    first, last = min(match.first, *(part.first for part in inner)), max(match.last, *(part.last for part in inner))
    return Draft(first, last, match.make, {}, tuple(sorted(parts, key=lambda part: part.first)))


def _is_inside(draft: Draft, event: Draft | None) -> bool:
    """Is a date a part of the name of an event: "the September 11 attacks"?"""
    return event is not None and event.first <= draft.first < event.last


def _event(scan: Scan, match: Match) -> Draft | None:
    """The event that is named where the form says, as a part with its days: behind it, before it, or the one or else the other."""
    before, (first, last) = match.fixed.get("before"), scan.sentence(match.first)
    span = match.span("event")
    begin = match.end if span is None else span[0]
    if before != "yes" and begin + 1 < last and scan.value(begin, "function") is not None and begin in scan.phrases:
        begin += 1  # an article that is a part of a phrase: "after the end of the war"
    found = _named(scan, begin, min(last, begin + _LONGEST_NAME)) if before != "yes" else None
    return found or (_named(scan, max(first, match.first - _LONGEST_NAME), match.first, at=at_end) if before is not None else None)


def _named(scan: Scan, first: int, last: int, at: Callable[[Sequence[str], str], Known | None] = at_start) -> Draft | None:
    """The known event whose name the words of a stretch begin, or end, with."""
    words = [(word, place) for place in range(first, last) for word in WORD.findall(scan.tokens[place])]
    known = at([word for word, _ in words], scan.language.code)
    if known is None:
        return None
    found = words[: known.length] if at is at_start else words[-known.length :]
    end = found[-1][1] + 1
    if scan.is_glued(found[0][1]) and found[0][1] > 0 and scan.bare(found[0][1] - 1).isdigit():
        return None  # the "d day" of "the 22d day of May" is not D-Day
    if any("." in scan.bare(place) for word, place in found if word.isdigit()):
        return None  # "0.9.11 (1999-09-03)" is a version and not of "9/11"
    if at is at_start and end < len(scan.tokens) and scan.value(end, "goingon") is not None:
        return None  # "vor 25 Jahren fiel die Berliner Mauer einem Künstler ein"
    return Draft(found[0][1], found[-1][1] + 1, "event", {"days": known.days, "subject": known.name, "role": "event"})


def _date_of_event(scan: Scan, match: Match, by_place: dict[int, Draft]) -> Draft | None:
    """The date that belongs to the event of an anniversary: "des 16. Jahrestags der Niederschlagung in Peking am 4. Juni 1989".

    A whole day with its year, close behind, with no sign of a tense between, so that it cannot be the day of what is told.
    """
    near = [draft for draft in dates_near(scan, match, by_place) if match.last < draft.first <= match.last + _LONGEST_NAME]
    date = near[0].fields.get("date") if near else None
    if date is None or date.day is None or date.year is None or date.implied or date.relative is not None:
        return None
    language, between = scan.language, (match.last, near[0].first)
    is_apart = any(pattern.search(scan.codes, *between) for pattern in (language.present, language.pastlike))
    return None if is_apart or language.tenses.signs(scan.codes, *between) or "," in scan.tokens[slice(*between)] else near[0]


def _told_at(scan: Scan, match: Match, event: Draft, dates: list[Draft]) -> Draft | None:
    """The time that was so long after the event: "im Mai 1993, vier Jahre nach dem Mauerfall,", or "vier Jahre nach ..., im Mai 1993,".

    Whether the second names the time of the event itself, the rule can tell.
    """
    end = max([event.last, *(date.last for date in dates if date.first <= event.last)])
    for date in dates:
        stated = date.fields.get("date")
        if stated is None or stated.year is None or stated.implied or date.fields.get("role") is not None or not date.fields.get("days"):
            continue
        is_before = date.last + 1 == match.first and scan.words(date.last, match.first) == [","]
        is_beside = end < date.first <= end + _PREPOSITION and scan.words(end, end + 1) == [","]
        is_behind = is_beside and (date.last == len(scan.tokens) or scan.bare(date.last) in _CLOSING)
        if is_before or is_behind:
            return date
    return None


def dates_near(scan: Scan, match: Match, by_place: dict[int, Draft]) -> list[Draft]:
    """The dates of the sentence, times of day left out."""
    first, last = scan.near(match.first)
    return [draft for place in range(first, last) if (draft := by_place.get(place)) is not None and draft.kind == "date"]


def _is_of_now(scan: Scan, lapse: Draft, dates: list[Draft]) -> bool:
    """Is it counted from publication?"""
    return lapse.fields.get("role") in _DEICTIC or (not dates and is_present(scan, lapse.first))


def is_present(scan: Scan, place: int) -> bool:
    """Is the first sign of a tense in the sentence one of the present?"""
    first, last = scan.near(place)
    language = scan.language
    present = language.present.search(scan.codes, first, last)
    if present is None:
        return False
    return not any(pattern.search(scan.codes, first, present.start()) for pattern in (language.past, language.pastlike, language.softpast))
