"""Temporal expressions: read by the grammar, then resolved together, since one date tells the year of another."""

from functools import cached_property
from typing import Any

import msgspec

from checker.extract.ages import make_age, make_ages
from checker.extract.approximate import blur
from checker.extract.bareyears import BareYears
from checker.extract.draft import Draft
from checker.extract.eras import widen
from checker.extract.following import follow, go_back, listed, names_day, share_daypart
from checker.extract.hours import in_order, share_hours, time_and_length, whole_lasting
from checker.extract.orders import settle_order
from checker.extract.ranges import share_both, whole_range
from checker.extract.tensesigns import Tenses
from checker.extract.years import years_coming
from checker.resolve import resolve
from checker.resolve.durations import summed
from checker.resolve.ends import resolve_ends
from checker.resolve.matched import LONGEST_MONTH, read_when
from checker.resolve.offset import moved_from
from checker.resolve.setting import Resolved, Setting
from checker.resolve.when import When
from checker.scan import Scan
from checker.slots import Match
from checker.values.dates import DaySet

Halves = tuple[tuple[int, int], tuple[int, int]]
_QUARTERS = 4
_STATED_TENSES = {"past": -4, "future": 4, "coming": 1}
_GLUED = frozenset(".'’")
_LEFT_OUT = {"not": "mask", "keep": "keep"}
_KIND_OF_MAKE = {"duration": "duration", "portion": "duration", "set": "set", "clock": "time", "lasting": "time"}


class Temporal:
    """The temporal expressions of one text.

    What a form may say behind its arrow, besides values of slots: ``tense=past``, ``future`` or ``open`` where its words tell it,
    ``coming`` where they hint at what is to come, whatever its verb ("für Freitag"), ``ahead`` where it is to come unless a verb tells of
    the past ("bis Freitag"); ``idle=PRESENT_REF`` for what it means in a clause without an event ("heute"); ``ifpast=duration`` for what it
    is beside a past verb ("in zwei Jahren"); ``bare=yes`` for a bare number that only may be a year, ``bare=recent`` for one before what it
    may count, of which nothing is said; ``half=later`` for hours of which the second is the next of its name behind the first ("10:30 to
    3"); ``played=yes`` for what is a part of a game where the text is about one; ``name=yes`` for what nothing behind it is told from
    ("9/11"), ``ongoing=yes`` for a year that no month behind it is of ("seit 1994"). "keep" leaves its tokens to the numbers, and so does
    ``falling=keep`` where the second of two years is the earlier one ("fell from 2014 to 1987"), and else is no form; beside it
    ``distant=keep`` does where they are not both of our times ("stieg von 1661 auf 1850"). ``falling=change`` does so only behind a word of
    a change in the same clause ("fell in 1990 from 1850 to 1620"), and else is a range. ``half=either`` is for a time that, where
    it is of small hours and nothing says so, may as well be one of the afternoon ("halb fünf").
    """

    def __init__(self, scan: Scan, published: DaySet | None) -> None:
        self._scan, self._published, self._tenses = scan, published, Tenses(scan)
        self._named: dict[int, int] = {}
        self._bare_years = BareYears(scan, published)
        self._years_coming: dict[int, tuple[int, int]] = {}
        self._listed: tuple[int, Resolved] | None = None

    @cached_property
    def _is_about_a_game(self) -> bool:
        return bool(self._scan.language.gameword.search(self._scan.codes))

    def make(self, match: Match) -> Draft | None:
        """The draft of a matched form."""
        if match.make in _LEFT_OUT:
            return Draft(match.first, match.last, _LEFT_OUT[match.make], {})
        if match.make in ("age", "ages"):
            return make_age(match) if match.make == "age" else make_ages(match)
        if match.make == "each":
            return self._each(match)
        when = read_when(match)
        if when is None or not _is_usable(when) or ("bare" in match.fixed and not self._bare_years.holds(match, when)):
            return None
        if match.fixed.get("bare") == "recent" or ("played" in match.fixed and self._is_about_a_game) or _is_no_quarter(when):
            return Draft(match.first, match.last, "mask", {})
        fields: dict[str, Any] = {"when": when}
        if match.make in ("range", "offset"):
            second = self._second(match, when)
            if second is None:
                return None if match.fixed.get("else") != "month" else self._month(match, when)
            fields |= second
        if match.fixed.get("falling") == "change" and _goes_back(when, fields["to"]) and self._tells_change(match.first):
            return Draft(match.first, match.last, "keep", {})
        if match.fixed.get("falling") == "keep":
            is_counted = _goes_back(when, fields["to"]) or (
                "distant" in match.fixed and not self._bare_years.are_recent(when, fields["to"])
            )
            return Draft(match.first, match.last, "keep", {}) if is_counted else None
        if match.make == "lasting":
            fields["length"], fields["halves"] = time_and_length(match, when)
        if "ifpast" in match.fixed and self._tenses.tells_past(match.first):
            when.make = match.fixed["ifpast"]
        when.tense = self._tense(match, when)
        if "idle" in match.fixed and not self._tenses.tells_event(match.first):
            when.ref, when.relday = match.fixed["idle"], None
        return Draft(match.first, when.cut or match.last, _KIND_OF_MAKE.get(match.make, "date"), fields)

    def _second(self, match: Match, when: When) -> dict[str, Any] | None:
        """The other end of a range, with the tokens of both, or the time that an offset counts from; None where it cannot be read."""
        other, halves = read_when(match, "to_"), match.halves() if match.make == "range" else None
        if other is None or (match.make == "range" and halves is None):
            return None
        if halves is not None:
            share_hours(match, when, other)
            share_both(when, other)
        other.tense = self._tenses.at(match.first, match.last) if _needs_tense(other) else 0
        return {"anchor": other} if halves is None else {"to": other, "halves": halves}

    @staticmethod
    def _month(match: Match, when: When) -> Draft:
        """ "2015-12" cannot be a stretch of years that goes back: it is a month."""
        when.month, when.make = match.integer("to_year"), "date"
        return Draft(match.first, match.last, "date", {"when": when})

    def _each(self, match: Match) -> Draft | None:
        """ "on 3, 5 and 9 May", "on 5/3 or 5/9": a date for each place of the slots that the form names with ``of``; all else is shared.

        ``as=set`` makes what recurs of each: "every Monday and Friday".
        """
        slots = match.fixed["of"].split("+")
        places = list(zip(*map(match.every, slots), strict=False))
        found = []
        for number, spans in enumerate(places):
            when = read_when(match.at(**dict(zip(slots, spans, strict=True))))
            if when is None:
                return None
            when.make = match.fixed.get("as", "date")
            when.tense = self._tense(match, when)
            first = spans[0][0] if number else match.first
            last = match.last if number == len(places) - 1 else self._behind(self._with_unit(match, spans[-1][1]))
            found.append((first, last, when))
        in_order([when for _, _, when in found])
        return Draft(match.first, match.last, "date", {"when": found[0][2], "each": found}) if found else None

    @staticmethod
    def _with_unit(match: Match, place: int) -> int:
        """The place behind the unit that follows: in "this year or next" it is of the first."""
        span = match.span("timeunit")
        return span[1] if span is not None and span[0] == place else place

    def _behind(self, place: int) -> int:
        """The place behind what is written in one with a number before it: "3rd", "3.", "70s"."""
        tokens = self._scan.tokens
        while place < len(tokens) and (tokens[place][0].isalpha() or tokens[place] in _GLUED):
            place += 1
        return place

    def _tells_change(self, place: int) -> bool:
        """Does a word of a change stand in the clause before a token?"""
        return any(self._scan.value(at, "trend") is not None for at in range(self._tenses.clause(place)[0], place))

    def _tense(self, match: Match, when: When) -> int:
        stated = match.fixed.get("tense")
        if stated == "ahead":
            return -1 if self._tenses.at(match.first, match.last) < 0 else 1
        if stated is not None:
            return _STATED_TENSES.get(stated, 0)
        is_to_come = when.make == "duration" and when.shift == 1
        return self._tenses.at(match.first, match.last) if is_to_come or _needs_tense(when) else 0

    def resolve(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts with days and readings; those that say nothing are left out."""
        ends = [end for draft in drafts for name in ("when", "to", "anchor") if (end := draft.fields.get(name)) is not None]
        settle_order(ends, self._scan.language.order)
        setting = Setting(published=self._published, years=frozenset(end.year for end in ends if end.year is not None))
        self._named = {
            self._scan.sentence(draft.first)[0]: draft.first for draft in drafts if draft.kind == "date" and names_day(draft.fields["when"])
        }
        self._years_coming = years_coming(drafts, self._scan)
        found: list[Draft] = []
        for draft in drafts:
            if draft.kind in ("mask", "age", "keep"):
                found += draft.fields.pop("ages", [draft]) if draft.kind != "keep" else []
                continue
            found.extend(self._resolved(draft, setting))
        widen(found)
        return found

    def _resolved(self, draft: Draft, setting: Setting) -> list[Draft]:
        when, other, halves = draft.fields.pop("when"), draft.fields.pop("to", None), draft.fields.pop("halves", None)
        setting.sentence = self._scan.sentence(draft.first)[0]
        go_back(setting)
        setting.names_day_later = self._named.get(setting.sentence, -1) > draft.first
        place, year = self._years_coming.get(setting.sentence, (-1, None))
        setting.year_later = year if place > draft.first else None
        if "each" in draft.fields:
            return self._each_resolved(draft.fields["each"], setting)
        anchor = draft.fields.pop("anchor", None)
        share_daypart(when, setting, draft.first)
        if "length" in draft.fields:
            return self._lasting(draft, halves, when, setting)
        if other is not None:
            return self._range(draft, halves, when, other, setting)
        resolved = resolve(when, setting, draft.first) if anchor is None else self._offset(when, anchor, setting, draft.first)
        if resolved is None:
            return []
        _fill(draft, resolved, when)
        blur(draft, self._scan)
        years = setting.last_year, setting.last_year_place
        follow(setting, resolved, when, draft.first)
        self._listed = listed(setting, self._scan, self._listed, draft)
        if self._is_birth(draft.last):
            setting.last_year, setting.last_year_place = years
        elif setting.last_year_place == draft.first and self._is_since(draft.first):
            setting.year_aside = years
        if resolved.kind == "set" and resolved.timex is not None and resolved.timex.value == "P1Y":
            setting.yearly_place = draft.last
        if when.daypart is not None and when.hour is None:
            setting.daypart, setting.daypart_place = when.daypart, draft.last
        return [draft]

    def _is_birth(self, behind: int) -> bool:
        """ "der 1950 geborene Autor": the text goes on about another time."""
        return behind < len(self._scan.tokens) and self._scan.value(behind, "bornword") is not None

    def _is_since(self, place: int) -> bool:
        """ "the first time since 1975": only its own sentence goes on from that year."""
        return place > 0 and self._scan.value(place - 1, "sincethen") is not None

    @staticmethod
    def _each_resolved(items: list[tuple[int, int, When]], setting: Setting) -> list[Draft]:
        found = []
        for first, last, when in items:
            resolved = resolve(when, setting, first)
            if resolved is not None:
                draft = Draft(first, last, resolved.kind, {})
                _fill(draft, resolved, when)
                follow(setting, resolved, when, first)
                found.append(draft)
        return found

    @staticmethod
    def _lasting(draft: Draft, halves: Halves, when: When, setting: Setting) -> list[Draft]:
        """ "Ab 10 Uhr für drei Stunden": the time, the length, and the stretch that they make."""
        length, found = draft.fields["length"], []
        for span, part in zip(halves, (when, length), strict=True):
            resolved = resolve(part, setting, span[0])
            if resolved is None:
                return []
            one = Draft(*span, resolved.kind, {})
            _fill(one, resolved, part)
            follow(setting, resolved, part, span[0])
            found.append(one)
        whole = whole_lasting(found[0], length, (draft.first, draft.last))
        if whole is not None:
            found[1].fields["stretch"] = whole
        return sorted(found, key=lambda one: one.first)

    @staticmethod
    def _offset(when: When, anchor: When, setting: Setting, place: int) -> Resolved | None:
        resolved = resolve(anchor, setting, place)
        return None if resolved is None else moved_from(when, resolved)

    def _range(self, draft: Draft, halves: Halves, one: When, other: When, setting: Setting) -> list[Draft]:
        """Both ends of a range as claims; the first carries them as a stretch."""
        if min(one.day or 0, other.day or 0) > LONGEST_MONTH:
            return []  # the pages of "28(3):37-52 March 1993"
        first, last = resolve_ends(one, other, setting, (draft.first, draft.last))
        ends = []
        for span, when, resolved in zip(halves, (one, other), (first, last), strict=True):
            if resolved is None:
                return []
            end = Draft(*span, resolved.kind, {"range": draft})
            _fill(end, resolved, when)
            blur(end, self._scan)
            ends.append(end)
            follow(setting, resolved, when, draft.first)
        if one.year is not None and one.year == other.year and one.year_stated:  # the text goes on in the year of both
            setting.last_year, setting.last_year_place = one.year, draft.first
        parts = tuple(
            Draft(end.first, end.last, end.kind, {**_without(end.fields), "role": role})
            for end, role in zip(ends, ("from", "to"), strict=True)
        )
        ends[0].fields["stretch"] = Draft(draft.first, draft.last, "stretch", {}, parts)
        whole = whole_range(ends[0], ends[1])
        if whole is not None:
            ends[1].fields["stretch"] = whole
            if first is not None and whole.kind == "date" and first.granularity == "day":  # a time behind it is of any of these days
                setting.told, setting.told_place = msgspec.structs.replace(first, days=whole.fields["days"], timex=None), draft.first
        return ends


def _needs_tense(when: When) -> bool:
    """Does it depend on the tense which day is meant?"""
    named = (when.month, when.weekday, when.season, when.quarter, when.halfyear, when.holiday)
    is_open = any(part is not None for part in named) or when.unit == "weekend" or when.is_lone_day or when.hour is not None
    is_open = is_open or (when.make == "told" and when.unit == "year" and when.shift == 0)
    return when.year is None and is_open


def _is_usable(when: When) -> bool:
    """Does it say enough? A day alone only where the form says that it is one."""
    is_day = when.day is not None and when.month is None and when.weekday is None
    return when.is_lone_day or not (when.make == "date" and is_day and when.unit != "month")


def _is_no_quarter(when: When) -> bool:
    """Is it beyond the fourth quarter, without a year that would make it an error? "A Q7" is a car."""
    return when.quarter is not None and when.quarter > _QUARTERS and when.year is None


def _goes_back(one: When, other: When) -> bool:
    """Is the second year before the first? "It fell from 2014 to 1987" tells of numbers."""
    return one.year is not None and other.year is not None and other.year < one.year


def _fill(draft: Draft, resolved: Resolved, when: When) -> None:
    draft.kind = resolved.kind
    draft.fields.update(timex=resolved.timex, days=resolved.days, date=resolved.parts, granularity=resolved.granularity)
    role = when.role or (when.make if when.make in ("ago", "ahead") else None)
    if role:
        draft.fields["role"] = role
    if when.amounts:
        amount = summed(when.amounts)
        numeral = amount.numeral
        draft.fields.update(unit=amount.unit, hedge=amount.hedge)
        if numeral is not None:
            draft.fields.update(numbers=amount.numbers, grain=numeral.grain, value=None if amount.high is not None else numeral.value)


def _without(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in ("range", "stretch")}
