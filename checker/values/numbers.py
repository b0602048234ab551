"""Sets of numbers: unions of intervals with open and closed ends, in exact arithmetic.

A number is an ``int`` or a ``Fraction``, never a float, so that 0.1 + 0.2 is 0.3. ``None`` is an end without limit. Every operation
gives a set that holds each possible result of its operands; where a result is not exact it is wider, never narrower.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import inf

import msgspec

Number = int | Fraction


def magnitude(number: Number) -> Number:
    """The number without its sign; ``abs`` in a form that type checkers follow."""
    return number if number >= 0 else -number


class Interval(msgspec.Struct, frozen=True, gc=False):
    """All numbers from ``low`` to ``high``; an end is part of it unless it is open or ``None``."""

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False

    def is_empty(self) -> bool:
        """Holds no number at all?"""
        if self.low is None or self.high is None or self.low < self.high:
            return False
        return self.low_open or self.high_open or self.low != self.high

    def contains(self, number: Number) -> bool:
        """Is the number in the interval?"""
        above = self.low is None or self.low < number or (self.low == number and not self.low_open)
        below = self.high is None or number < self.high or (self.high == number and not self.high_open)
        return above and below

    def intersect(self, other: "Interval") -> "Interval":
        """What both hold; perhaps empty."""
        low, low_open = _greater((self.low, self.low_open), (other.low, other.low_open))
        high, high_open = _smaller((self.high, self.high_open), (other.high, other.high_open))
        return Interval(low, high, low_open, high_open)


End = tuple[Number | None, bool]


def _greater(one: End, other: End) -> End:
    """The lower end that excludes more."""
    if one[0] is None:
        return other
    if other[0] is None or one[0] > other[0]:
        return one
    return other if other[0] > one[0] else (one[0], one[1] or other[1])


def _smaller(one: End, other: End) -> End:
    """The upper end that excludes more."""
    if one[0] is None:
        return other
    if other[0] is None or one[0] < other[0]:
        return one
    return other if other[0] < one[0] else (one[0], one[1] or other[1])


class NumberSet(msgspec.Struct, frozen=True, gc=False):
    """A union of disjoint intervals in ascending order; build it with ``number_set``, ``exactly``, ``at_least`` and so on."""

    intervals: tuple[Interval, ...]

    @property
    def is_empty(self) -> bool:
        """Is there no possible value?"""
        return not self.intervals

    @property
    def low(self) -> Number | None:
        """Lower end of the hull, ``None`` where it has no limit (or the set is empty)."""
        return self.intervals[0].low if self.intervals else None

    @property
    def high(self) -> Number | None:
        """Upper end of the hull, ``None`` where it has no limit (or the set is empty)."""
        return self.intervals[-1].high if self.intervals else None

    @property
    def low_open(self) -> bool:
        """Is the lower end itself outside?"""
        return not self.intervals or self.intervals[0].low is None or self.intervals[0].low_open

    @property
    def high_open(self) -> bool:
        """Is the upper end itself outside?"""
        return not self.intervals or self.intervals[-1].high is None or self.intervals[-1].high_open

    @property
    def only(self) -> Number | None:
        """The number, where the set holds just one."""
        return self.low if len(self.intervals) == 1 and self.low is not None and self.low == self.high else None

    def contains(self, number: Number) -> bool:
        """Is the number possible?"""
        return any(interval.contains(number) for interval in self.intervals)

    def intersect(self, other: "NumberSet") -> "NumberSet":
        """What is possible under both."""
        if len(self.intervals) == 1 == len(other.intervals):
            both = self.intervals[0].intersect(other.intervals[0])
            return EMPTY if both.is_empty() else NumberSet((both,))
        return number_set(one.intersect(two) for one in self.intervals for two in other.intervals)

    def union(self, other: "NumberSet") -> "NumberSet":
        """What is possible under one or the other."""
        return number_set((*self.intervals, *other.intervals))

    def disjoint(self, other: "NumberSet") -> bool:
        """Can the two never meet? The empty set meets nothing."""
        return all(one.intersect(two).is_empty() for one in self.intervals for two in other.intervals)

    def within(self, other: "NumberSet") -> bool:
        """Is every number of this set in the other?"""
        return self.intersect(other) == self

    def hull(self) -> "NumberSet":
        """The smallest single interval around the set."""
        if not self.intervals:
            return self
        first, last = self.intervals[0], self.intervals[-1]
        return NumberSet((Interval(first.low, last.high, first.low_open, last.high_open),))

    def shift(self, by: Number) -> "NumberSet":
        """Every number plus ``by``."""
        return self.add(exactly(by))

    def scale(self, factor: Number) -> "NumberSet":
        """Every number times ``factor``."""
        if factor == 0:
            return exactly(0) if self.intervals else self
        scaled = tuple(_scaled(interval, factor) for interval in self.intervals)
        return NumberSet(scaled if factor > 0 else scaled[::-1])

    def negate(self) -> "NumberSet":
        """Every number with the other sign."""
        return self.scale(-1)

    def add(self, other: "NumberSet") -> "NumberSet":
        """Every sum of a number of each."""
        if len(self.intervals) == 1 == len(other.intervals):
            return NumberSet((_sum(self.intervals[0], other.intervals[0]),))
        return number_set(_sum(one, two) for one in self.intervals for two in other.intervals)

    def subtract(self, other: "NumberSet") -> "NumberSet":
        """Every difference."""
        return self.add(other.negate())

    def multiply(self, other: "NumberSet") -> "NumberSet":
        """Every product."""
        if other.only is not None:
            return self.scale(other.only)
        if self.only is not None:
            return other.scale(self.only)
        return number_set(_product(one, two) for one in self.intervals for two in other.intervals)

    def divide(self, other: "NumberSet") -> "NumberSet":
        """Every quotient; a divisor that may be 0, or come as close to it as you like, makes the result unlimited."""
        if other.contains(0) or any(0 in (i.low, i.high) for i in other.intervals):
            return ANY if self.intervals and other.intervals else EMPTY
        return self.multiply(number_set(_reciprocal(interval) for interval in other.intervals))

    def widen(self, by: Number) -> "NumberSet":
        """The set and everything within ``by`` (not negative) of it."""
        return self.add(between(-by, by))


def number_set(intervals: Iterable[Interval]) -> NumberSet:
    """The set of these intervals: empty ones dropped, overlapping and touching ones merged."""
    full = [_canonical(interval) for interval in intervals if not interval.is_empty()]
    if len(full) < 2:
        return NumberSet(tuple(full))
    full.sort(key=lambda i: (i.low is not None, i.low or 0, i.low_open))
    merged = [full[0]]
    for interval in full[1:]:
        if _touch(merged[-1], interval):
            merged[-1] = _joined(merged[-1], interval)
        else:
            merged.append(interval)
    return NumberSet(tuple(merged))


def _canonical(interval: Interval) -> Interval:
    """Equal sets are equal records: whole fractions are ints, an end without limit is not open."""
    return Interval(
        None if interval.low is None else plain(interval.low),
        None if interval.high is None else plain(interval.high),
        interval.low_open and interval.low is not None,
        interval.high_open and interval.high is not None,
    )


def plain(number: Number) -> Number:
    """The same number, a whole fraction as an int."""
    # ``isinstance(number, Fraction)`` would ask an abstract base class, which takes several times as long.
    return number if isinstance(number, int) or number.denominator != 1 else number.numerator


def is_power_of_ten(number: Number) -> bool:
    """Is it 1, 10, 100 and so on, as the ratios of metric units are?"""
    digits = str(number)  # of a fraction with a stroke in it
    return digits[0] == "1" and not digits[1:].strip("0")


def _touch(first: Interval, second: Interval) -> bool:
    """Is there no number between two intervals in order?"""
    if first.high is None or second.low is None or second.low < first.high:
        return True
    return second.low == first.high and not (first.high_open and second.low_open)


def _joined(first: Interval, second: Interval) -> Interval:
    if first.high is None or second.high is None:
        return Interval(first.low, None, first.low_open)
    if first.high == second.high:
        return Interval(first.low, first.high, first.low_open, first.high_open and second.high_open)
    further = max(first, second, key=lambda interval: interval.high or 0)
    return Interval(first.low, further.high, first.low_open, further.high_open)


def _scaled(interval: Interval, factor: Number) -> Interval:
    low = None if interval.low is None else plain(interval.low * factor)
    high = None if interval.high is None else plain(interval.high * factor)
    if factor < 0:
        return Interval(high, low, interval.high_open, interval.low_open)
    return Interval(low, high, interval.low_open, interval.high_open)


def _sum(one: Interval, two: Interval) -> Interval:
    low = None if one.low is None or two.low is None else plain(one.low + two.low)
    high = None if one.high is None or two.high is None else plain(one.high + two.high)
    return Interval(low, high, low is not None and (one.low_open or two.low_open), high is not None and (one.high_open or two.high_open))


Corner = tuple[Number | float, bool]


def _product(one: Interval, two: Interval) -> Interval:
    """All products of two intervals: its ends are products of their ends."""
    if one.low is not None and two.low is not None and one.low > 0 and two.low > 0:
        high = None if one.high is None or two.high is None else one.high * two.high
        return Interval(one.low * two.low, high, one.low_open or two.low_open, one.high_open or two.high_open)
    return _product_of_signs(one, two)


def _product_of_signs(one: Interval, two: Interval) -> Interval:
    corners: dict[Number | float, bool] = {}
    for first in _corners(one):
        for second in _corners(two):
            value, is_open = _corner(first, second)
            corners[value] = corners.get(value, True) and is_open
    low, high = min(corners), max(corners)
    return Interval(_limit(low), _limit(high), corners[low], corners[high])


def _corners(interval: Interval) -> tuple[Corner, Corner]:
    """Both ends; infinity for one without limit."""
    low, high = interval.low, interval.high
    lower = -inf if low is None else low, interval.low_open or low is None
    upper = inf if high is None else high, interval.high_open or high is None
    return lower, upper


def _corner(first: Corner, second: Corner) -> Corner:
    """Product of two ends, and whether it stays out of reach; 0 times whatever is 0, and reached as soon as that 0 is."""
    (a, a_open), (b, b_open) = first, second
    if a == 0 or b == 0:
        return 0, not (a == 0 and not a_open) and not (b == 0 and not b_open)
    if isinstance(a, float) or isinstance(b, float):
        return (inf if (a > 0) == (b > 0) else -inf), True
    return a * b, a_open or b_open


def _limit(value: Number | float) -> Number | None:
    return None if isinstance(value, float) else value


def _reciprocal(interval: Interval) -> Interval:
    """1/x for an interval without 0 in it or at its ends."""
    low = Fraction(0) if interval.high is None else 1 / Fraction(interval.high)
    high = Fraction(0) if interval.low is None else 1 / Fraction(interval.low)
    return Interval(low, high, interval.high_open or interval.high is None, interval.low_open or interval.low is None)


EMPTY = NumberSet(())
ANY = NumberSet((Interval(None, None),))


def exactly(number: Number) -> NumberSet:
    """Just this number."""
    value = plain(number)
    return NumberSet((Interval(value, value),))


def between(low: Number, high: Number) -> NumberSet:
    """From low to high, both possible; EMPTY where low is greater."""
    return number_set((Interval(low, high),))


def fraction_between(low: int, high: int) -> NumberSet:
    """From so many to so many hundredths."""
    return between(Fraction(low, 100), Fraction(high, 100))


def at_least(number: Number) -> NumberSet:
    """The number or more."""
    return NumberSet((Interval(plain(number), None),))


def more_than(number: Number) -> NumberSet:
    """More than this number."""
    return NumberSet((Interval(plain(number), None, low_open=True),))


def at_most(number: Number) -> NumberSet:
    """The number or less."""
    return NumberSet((Interval(None, plain(number)),))


def less_than(number: Number) -> NumberSet:
    """Less than this number."""
    return NumberSet((Interval(None, plain(number), high_open=True),))


def half_open(low: Number, high: Number) -> NumberSet:
    """From low up to, but not including, high."""
    return number_set((Interval(low, high, high_open=True),))
