"""Sets of days: a union of day intervals under a weekday mask.

Days are the ordinals of ``checker.values.civil``; ``None`` is an end without limit. "September 2023" is thirty days, "am Donnerstag" in an
article of that month a union of single days, "seit 2022" has no last day. As with numbers, an operation whose exact result cannot be
written down gives a set that holds it.

Equal sets are equal records: a set of few enough stretches of days is written as these, without a mask; every other ("on Thursdays",
without limit) with the weekdays that occur in it as its mask, and with spans as wide as these weekdays allow.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import inf

import msgspec

from checker.values import civil

Span = tuple[int | None, int | None]

ALL_WEEKDAYS = 0b1111111
_MOST_STRETCHES = 400


class DaySet(msgspec.Struct, frozen=True, gc=False):
    """The days of ``spans`` (ascending, apart from each other) that are a weekday of the mask (bit 0 is Monday); see ``day_set``."""

    spans: tuple[Span, ...]
    mask: int = ALL_WEEKDAYS

    @property
    def is_empty(self) -> bool:
        """Is no day possible?"""
        return not self.spans

    @property
    def first(self) -> int | None:
        """First possible day; ``None`` where there is none or no limit."""
        return self.spans[0][0] if self.spans else None

    @property
    def last(self) -> int | None:
        """Last possible day; ``None`` where there is none or no limit."""
        return self.spans[-1][1] if self.spans else None

    @property
    def has_all_weekdays(self) -> bool:
        """Is there no weekday mask?"""
        return self.mask == ALL_WEEKDAYS

    @property
    def is_bounded(self) -> bool:
        """Are there a first and a last day (or none at all)?"""
        return not self.spans or (self.spans[0][0] is not None and self.spans[-1][1] is not None)

    @property
    def only(self) -> int | None:
        """The day, where just one is possible."""
        return self.first if len(self.spans) == 1 and self.first == self.last else None

    def contains(self, day: int) -> bool:
        """Is the day possible?"""
        return self.mask & _bit(day) != 0 and any((a is None or a <= day) and (b is None or day <= b) for a, b in self.spans)

    def days(self) -> Iterator[int]:
        """All days of a bounded set, in order."""
        for first, last in self.spans:
            assert first is not None
            assert last is not None
            yield from (day for day in range(first, last + 1) if self.mask & _bit(day))

    def intersect(self, other: "DaySet") -> "DaySet":
        """The days that both allow."""
        spans = tuple(_common(self.spans, other.spans))
        mask = self.mask & other.mask
        return DaySet(spans) if mask == ALL_WEEKDAYS and len(spans) <= _MOST_STRETCHES else day_set(spans, mask)

    def union(self, other: "DaySet") -> "DaySet":
        """The days that one or the other allows."""
        if self.mask == ALL_WEEKDAYS == other.mask:
            return day_set((*self.spans, *other.spans))
        return day_set((*self.spans, *other.spans), self.weekdays | other.weekdays)

    def disjoint(self, other: "DaySet") -> bool:
        """Is there no common day?"""
        return self.intersect(other).is_empty

    def within(self, other: "DaySet") -> bool:
        """Is every day of this set in the other?"""
        return self.intersect(other) == self

    def hull(self) -> "DaySet":
        """All days from the first to the last."""
        return DaySet(((self.spans[0][0], self.spans[-1][1]),)) if self.spans else self

    def on(self, *weekdays: int) -> "DaySet":
        """Only these ISO weekdays."""
        return day_set(self.spans, self.mask & sum(1 << (number - 1) for number in set(weekdays)))

    def shift(self, low: int, high: int) -> "DaySet":
        """Every day moved by ``low`` to ``high`` days."""
        spans = ((None if a is None else a + low, None if b is None else b + high) for a, b in self.spans)
        return day_set(spans, _turned(self.mask, low) if low == high else ALL_WEEKDAYS)

    def shift_months(self, low: int, high: int) -> "DaySet":
        """Every day moved by ``low`` to ``high`` calendar months; months are months, not thirty days."""
        return day_set((None if a is None else civil.add_months(a, low), None if b is None else _month_end(b, high)) for a, b in self.spans)

    def unmasked(self) -> tuple[Span, ...]:
        """The set as spans without a mask; wider ones where it needs a mask."""
        return self.spans

    @property
    def weekdays(self) -> int:
        """The weekdays that occur in it, as a mask."""
        return _weekdays_in(self.spans) if self.mask == ALL_WEEKDAYS else self.mask


def _bit(day: int) -> int:
    """The bit of a day's weekday in a mask."""
    return 1 << (day + 6) % 7


def _turned(mask: int, days: int) -> int:
    """The mask of the weekdays some days later."""
    return (mask << days % 7 | mask >> 7 - days % 7) & ALL_WEEKDAYS


def _weekdays_in(spans: Iterable[Span]) -> int:
    """The mask of the weekdays that occur in spans."""
    found = 0
    for first, last in spans:
        if first is None or last is None or last - first >= 6 or found == ALL_WEEKDAYS:
            return ALL_WEEKDAYS
        for day in range(first, last + 1):
            found |= _bit(day)
    return found


def _common(these: Sequence[Span], those: Sequence[Span]) -> Iterator[Span]:
    """What two rows of spans in order have in common, in order."""
    i = j = 0
    while i < len(these) and j < len(those):
        (first, last), (other_first, other_last) = these[i], those[j]
        if first is None or (other_first is not None and other_first > first):
            first = other_first
        if last is None or (other_last is not None and other_last < last):
            last = other_last
            j += 1
        else:
            i += 1
        if first is None or last is None or first <= last:
            yield first, last


def _month_end(day: int, months: int) -> int:
    """The day moved by months; the last of a month stays the last, so that whole months move to whole months."""
    year, month, in_month = civil.civil(day)
    moved = civil.add_months(day, months)
    if in_month < civil.month_length(year, month):
        return moved
    return civil.month_span(*civil.civil(moved)[:2])[1]


def day_set(spans: Iterable[Span], mask: int = ALL_WEEKDAYS) -> DaySet:
    """The days of these spans that are a weekday of the mask; empty spans are dropped, touching ones merged."""
    merged = _merged(spans)
    if mask == ALL_WEEKDAYS and len(merged) <= _MOST_STRETCHES:
        return DaySet(tuple(merged))
    mask &= _weekdays_in(merged)
    if mask == ALL_WEEKDAYS or not mask:
        return DaySet(tuple(merged) if mask else ())
    return _masked(merged, mask)


def _merged(spans: Iterable[Span], mask: int = ALL_WEEKDAYS) -> list[Span]:
    """The spans in order, without empty ones; two are one where no day of the mask lies between them."""
    full = [(a, b) for a, b in spans if a is None or b is None or a <= b]
    if len(full) < 2:
        return full
    full.sort(key=_beginning)
    merged = [full[0]]
    for first, last in full[1:]:
        begin, before = merged[-1]
        if before is None or first is None or before + 1 >= first or _next(before + 1, 1, mask) >= first:
            merged[-1] = begin, None if before is None or last is None else max(before, last)
        else:
            merged.append((first, last))
    return merged


def _beginning(span: Span) -> float:
    return -inf if span[0] is None else span[0]


def _masked(spans: list[Span], mask: int) -> DaySet:
    """The canonical form of a set under a mask, of which each weekday occurs."""
    trimmed = ((None if a is None else _next(a, 1, mask), None if b is None else _next(b, -1, mask)) for a, b in spans)
    merged = _merged(trimmed, mask)
    if _stretches(merged, mask) > _MOST_STRETCHES:
        return DaySet(tuple(merged), mask)
    step = 7 if mask.bit_count() == 1 else 1
    days = (day for a, b in merged if a is not None and b is not None for day in range(a, b + 1, step) if mask & _bit(day))
    return DaySet(tuple(_merged((day, day) for day in days)))


def _next(day: int, step: int, mask: int) -> int:
    """The day itself, or the next one in steps of 1 or -1, that is of the mask."""
    while not mask & _bit(day):
        day += step
    return day


def _stretches(spans: list[Span], mask: int) -> int:
    """Number of unbroken rows of days; one too many where there is no limit."""
    beginnings = mask & ~_turned(mask, 1)
    total = 0
    for first, last in spans:
        if first is None or last is None:
            return _MOST_STRETCHES + 1
        weeks, rest = divmod(last - first, 7)
        total += 1 + weeks * beginnings.bit_count() + sum(beginnings & _bit(day) != 0 for day in range(last - rest + 1, last + 1))
    return total


NO_DAY = DaySet(())
ANY_DAY = DaySet(((None, None),))


def one_day(day: int) -> DaySet:
    """A single day."""
    return DaySet(((day, day),))


def days_between(first: int | None, last: int | None) -> DaySet:
    """From the first to the last day; NO_DAY where they stand in the wrong order."""
    return NO_DAY if first is not None and last is not None and first > last else DaySet(((first, last),))


@lru_cache(maxsize=4096)
def date(year: int, month: int | None = None, day: int | None = None) -> DaySet:
    """A year, a month or a day; NO_DAY where the calendar has no such."""
    if month is None:
        return DaySet((civil.year_span(year),))
    if not 1 <= month <= 12:
        return NO_DAY
    if day is None:
        return DaySet((civil.month_span(year, month),))
    return one_day(civil.ordinal(year, month, day)) if civil.exists(year, month, day) else NO_DAY


def union_of(sets: Iterable[DaySet]) -> DaySet:
    """The union of many sets."""
    masked = NO_DAY
    spans: list[Span] = []
    for one in sets:
        if one.mask == ALL_WEEKDAYS:
            spans.extend(one.spans)
        else:
            masked = masked.union(one)
    return day_set(spans) if masked.is_empty else day_set(spans).union(masked)
