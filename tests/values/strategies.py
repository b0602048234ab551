"""Hypothesis strategies for the sets of ``checker.values`` and for members of them."""

from fractions import Fraction

from hypothesis import strategies as st

from checker.values import civil, edtf
from checker.values.dates import ALL_WEEKDAYS, DaySet, Span, day_set
from checker.values.numbers import Interval, Number, NumberSet, magnitude, number_set

# Small numbers meet each other's ends often; large ones and odd fractions show what is not exact.
_INTEGERS: st.SearchStrategy[Number] = st.integers(-6, 6) | st.integers(-(10**12), 10**12)
_FRACTIONS: st.SearchStrategy[Number] = st.builds(Fraction, st.integers(-40, 40), st.sampled_from([2, 3, 10, 1000]))
NUMBERS: st.SearchStrategy[Number] = _INTEGERS | _FRACTIONS
POSITIVE: st.SearchStrategy[Number] = NUMBERS.map(magnitude).filter(bool)

INTERVALS = st.builds(Interval, st.none() | NUMBERS, st.none() | NUMBERS, st.booleans(), st.booleans())
NUMBER_SETS: st.SearchStrategy[NumberSet] = st.lists(INTERVALS, max_size=4).map(number_set)

_FIRST, _LAST = civil.ordinal(2022, 12, 20), civil.ordinal(2024, 3, 10)
DAYS = st.integers(_FIRST, _LAST)
# From 1 BC back to the year -30 000 and beyond the year 9999 as well.
ANY_DAYS = st.one_of(DAYS, st.integers(-11_000_000, 4_000_000))
MASKS = st.one_of(st.just(ALL_WEEKDAYS), st.integers(0, ALL_WEEKDAYS), st.integers(0, 6).map(lambda bit: 1 << bit))
BOUNDED_SPANS = st.tuples(DAYS, st.integers(-2, 60)).map(lambda span: (span[0], span[0] + span[1]))


def _open(span: tuple[int, int], ends: int) -> Span:
    return None if ends & 1 else span[0], None if ends & 2 else span[1]


SPANS: st.SearchStrategy[Span] = st.builds(_open, BOUNDED_SPANS, st.sampled_from([0, 0, 0, 0, 1, 2, 3]))
BOUNDED_DAY_SETS: st.SearchStrategy[DaySet] = st.builds(day_set, st.lists(BOUNDED_SPANS, max_size=4), MASKS)
DAY_SETS: st.SearchStrategy[DaySet] = st.builds(day_set, st.lists(SPANS, max_size=4), MASKS)

_YEAR = st.integers(-9999, 9999).map(civil.iso_year) | st.integers(1990, 2030).map(civil.iso_year)
_MONTH = st.builds("{}-{:02d}".format, _YEAR, st.integers(1, 12))
_DAY = ANY_DAYS.map(civil.iso)
_UNSPECIFIED = st.sampled_from(["202X", "20XX", "2023-XX", "2023-1X", "2023-02-XX", "2023-0X-15", "19X9-05", "-006X", "XXXX-12-25"])
_OTHER = st.sampled_from(["2023-21", "2023-24", "2023-33", "2023-38", "2023-41", "Y-17000", "Y123456", "2023-09-28T10:00:00Z"])
EDTF_DATES = st.one_of(_YEAR, _MONTH, _DAY, _UNSPECIFIED, _OTHER)
_QUALIFIED = st.builds("{}{}".format, EDTF_DATES, st.sampled_from("?~%"))
_INTERVALS = st.builds("{}/{}".format, EDTF_DATES, EDTF_DATES | st.sampled_from(["..", ""])) | EDTF_DATES.map("../{}".format)
_LISTS = st.lists(EDTF_DATES | st.builds("{}..{}".format, EDTF_DATES, EDTF_DATES), min_size=1, max_size=4).map(",".join)
EDTF_TEXTS = st.one_of(EDTF_DATES, _QUALIFIED, _INTERVALS, _LISTS.map("[{}]".format), _LISTS.map("{{{}}}".format))
EDTF_JUNK = st.one_of(st.text(max_size=20), st.text("0123456789XY-/.[]{},?~T:", max_size=30))


def members(numbers: NumberSet) -> list[Number]:
    """Some numbers of a set: ends that belong to it, points just inside open ends, midpoints, and far ones where there is no limit."""
    return [point for interval in numbers.intervals for point in points_of(interval) if numbers.contains(point)]


def points_of(interval: Interval) -> list[Number]:
    """Telling points of an interval, those just outside it included."""
    low, high = interval.low, interval.high
    if low is None and high is None:
        return [-(10**15), 0, 10**15]
    if low is None or high is None:
        end, far = (high, -1) if low is None else (low, 1)
        assert end is not None
        return [end, end - Fraction(1, 10**9), end + Fraction(1, 10**9), end + far * 10**15]
    tiny = Fraction(high - low) / 10**6
    return [low, high, low + tiny, high - tiny, Fraction(low + high) / 2, low - 1, high + 1]


def points(*sets: NumberSet) -> list[Number]:
    """Telling points around all ends of some sets."""
    return [0, *(point for numbers in sets for interval in numbers.intervals for point in points_of(interval))]


def sampled_days(days: DaySet) -> list[int]:
    """Some days of a set: about its ends and, where there is no limit, far beyond them."""
    return [day for day in days_about(days) if days.contains(day)]


def days_about(*sets: DaySet) -> list[int]:
    """Two weeks about each end of some sets, and three of the far past and the far future."""
    ends = {end for days in sets for span in days.spans for end in span if end is not None}
    near = {end + step for end in ends for step in range(-7, 8)}
    return sorted(near | {place + step for place in (-(10**10), 0, 738_000, 10**10) for step in range(7)})


def writable(days: DaySet) -> bool:
    """Can EDTF say this set?"""
    return edtf.write(days) is not None
