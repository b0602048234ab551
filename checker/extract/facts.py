"""Known facts beside numbers: "die 28 EU-Staaten", "der 64-jährige Olaf Scholz".

The patterns tell where a number and a name stand side by side; whether the name is known, the reference says. What is held against the time
of publication must be told of it: in a sentence with another year, or in the past without a day near publication, it says nothing.
"""

from checker.extract.draft import Draft
from checker.extract.known import dates_near, is_present
from checker.extract.parts import as_part
from checker.reference.events import WORD
from checker.reference.facts import count_named, holders_named
from checker.scan import Scan
from checker.slots import Match

MAKES = frozenset({"membership", "person_age", "tenure"})
_NOW, _THEN = "PRESENT_REF", "PAST_REF"  # as TIMEX3 has it: "now", "nowadays"; "at that time"
_REACH = 14  # tokens behind the number
_LONGEST_NAME = 6  # tokens
_LONGEST_NOUN = 2  # words: "member states"
_NAMES = (3, 2)  # words of a full name
_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"


def fact_relation(scan: Scan, match: Match, by_place: dict[int, Draft]) -> Draft | None:
    """The relation of a form with a known fact; None where the name is not known or the sentence may tell of another time."""
    if match.make == "tenure":
        return _tenure(scan, match, by_place)
    slot = "count" if match.make == "membership" else "age"
    span = match.span(slot)
    draft = by_place.get(span[0]) if span is not None else None
    if draft is None or not _is_of_now(scan, match, by_place):
        return None
    known = _person(scan, match) if slot == "age" else _of_body(scan, match, draft) if match.has("body") else _things(scan, draft)
    if known is None:
        return None
    number = as_part(draft, "every" if match.has("every") else slot)
    parts = sorted((number, known), key=lambda part: part.first)
    return Draft(parts[0].first, max(part.last for part in parts), match.make, {}, tuple(parts))


def _is_of_now(scan: Scan, match: Match, by_place: dict[int, Draft]) -> bool:
    drafts = [draft for draft in dates_near(scan, match, by_place) if draft.fields.get("date") is not None]
    dates = [draft.fields["date"] for draft in drafts]
    if any(date.year is not None and not date.implied for date in dates):
        return False
    if "present" in match.fixed:
        return True
    names_now = any((timex := draft.fields.get("timex")) is not None and timex.value == _NOW for draft in drafts)
    return names_now or is_present(scan, match.first) or any(date.weekday is not None or date.relative is not None for date in dates)


def _things(scan: Scan, count: Draft) -> Draft | None:
    """What is counted right behind the number, by a name that the reference knows."""
    last = min(scan.sentence(count.first)[1], count.first + _REACH)
    words = [(word, place) for place in range(count.first, last) for word in WORD.findall(scan.tokens[place])]
    if len(words) < 2 or not words[0][0].isdecimal():
        return None
    known = count_named([word for word, _ in words[1:]], scan.language.code)
    return None if known is None else Draft(words[1][1], words[known[1]][1] + 1, "mention", {"role": "things", "subject": known[0].of})


def _of_body(scan: Scan, match: Match, count: Draft) -> Draft | None:
    """The members of a body that stands before their number: "the EU has 27 member states" counts the "member states of the EU".

    The setting ``joint`` has what stands between the two in the name that the reference knows.
    """
    span = match.span("body")
    last = min(scan.sentence(count.first)[1], count.first + _REACH)
    nouns = [word for place in range(count.first, last) for word in WORD.findall(scan.tokens[place])][1:]
    if span is None:
        return None
    body = [str(match.fixed["joint"]), *(word for place in range(*span) for word in WORD.findall(scan.tokens[place]))]
    for length in range(1, _LONGEST_NOUN + 1):
        words = [*nouns[:length], *body]
        known = count_named(words, scan.language.code)
        if known is not None and known[1] == len(words):
            return Draft(*span, "mention", {"role": "things", "subject": known[0].of})
    return None


def _person(scan: Scan, match: Match) -> Draft | None:
    """The known person of a name: the last words of those before a number in brackets, the first ones of those behind an age."""
    span = match.span("person")
    is_before = "before" in match.fixed
    if is_before:
        span = max(scan.sentence(match.first)[0], match.first - _LONGEST_NAME), match.first
    if span is None:
        return None
    begins = [place for place in range(*span) if place == span[0] or scan.tokens[place][0].isspace()]
    for length in _NAMES:
        # Titles stand before a name, so that it may be the last words as well as the first ones.
        for start in range(len(begins) - length, -1, -1):
            first = begins[start]
            last = begins[start + length] if start + length < len(begins) else span[1]
            if is_before and last != span[1]:
                break
            if holders_named(scan.said(first, last)):
                return Draft(first, last, "mention", {"role": "person"})
    return None


def _tenure(scan: Scan, match: Match, by_place: dict[int, Draft]) -> Draft | None:
    """An office that is known, its holder, and the one date of the sentence that states a year; None where there is no such."""
    dates = [draft for draft in dates_near(scan, match, by_place) if (date := draft.fields.get("date")) is not None and date.year]
    if len(dates) != 1 or "year" in dict(dates[0].fields["date"].implied) or not _is_then(match, by_place):
        return None
    span = match.span("person")
    held = None if span is None else _held(scan, *span)
    if held is None or not _is_in_clause(scan, dates[0], match.first, held[1].last) or _owns(scan, held[1].last):
        return None
    parts = sorted((*held, as_part(dates[0], "at")), key=lambda part: part.first)
    return Draft(match.first, held[1].last, "tenure", {}, tuple(parts))


def _is_then(match: Match, by_place: dict[int, Draft]) -> bool:
    """Does the word before the office, where it is a date of its own, mean the time that is told of ("damalige")?"""
    span = match.span("then")
    timex = None if span is None else by_place[span[0]].fields.get("timex")
    return span is None or (timex is not None and timex.value == _THEN)


def _is_in_clause(scan: Scan, date: Draft, first: int, last: int) -> bool:
    """No comma between the date and the words, but one that closes a date at the head of the sentence: "In 2012, then-President ...".

    "Der damalige Kanzler Schröder, der 2010 ein Buch schrieb" was chancellor at another time than that of the date.
    """
    begin, end = (date.last, first) if date.last <= first else (last, date.first)
    opens = date.last <= first and date.first <= scan.sentence(first)[0] + 1
    return all(token.strip() != "," for token in scan.tokens[begin + opens : end])


def _owns(scan: Scan, end: int) -> bool:
    """Does a name go on as that of an owner: "then-President Bill Clinton's aide"?"""
    return end < len(scan.tokens) and scan.tokens[end][0] in _APOSTROPHES


def _held(scan: Scan, first: int, last: int) -> tuple[Draft, Draft] | None:
    """An office and the name of one of its holders behind it."""
    begins = [place for place in range(first + 1, last) if scan.tokens[place][0].isspace()]
    for end in (last, *reversed(begins)):
        for begin in (place for place in begins if place < end):
            title, holders = scan.said(first, begin), holders_named(scan.said(begin, end))
            if any(title in holder.titles.get(scan.language.code, ()) for holder in holders):
                return Draft(first, begin, "mention", {"role": "office"}), Draft(begin, end, "mention", {"role": "person"})
    return None
