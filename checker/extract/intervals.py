"""Two numbers that make one set: "20 bis 30", "more than 10 but fewer than 20", "20 ± 3"."""

from fractions import Fraction
from typing import Any

from checker.numerals import MOST_TIMES, Numeral, in_scale_of
from checker.slots import Match
from checker.values.hedges import hedged, spanning, surface_grain
from checker.values.numbers import Interval, Number, NumberSet, between, exactly, number_set, plain

_STEMS = (10**9, 10**6, 10**3, 100, 1)

_LOWER, _UPPER = frozenset({"at_least", "more_than"}), frozenset({"at_most", "less_than"})
_OPPOSITE = ((True, False, False, True), (False, True, True, False))

Fields = dict[str, Any]


def spanned(
    low: Numeral, high: Numeral, hedge: str | None, *, is_stem: bool = False, is_free: bool = False, step: int = 1
) -> Fields | None:
    """ "20 bis 30 Prozent", "zwei- bis dreitausend"; in "1,5 bis 2 Millionen" the scale belongs to both. None where it falls.

    "Zwischen 30 und 20" is a range all the same, and its set is empty. With an end below zero, and where the word between
    the numbers leaves their order free ("minus 5 bis minus 12 Grad", "30 bis 20 Zentimeter"), the greater number may come first. ``step``
    is what the upper number is counted in, 12 for dozens.
    """
    first = low.value * step if step > 1 and low.value * step <= high.value else _shared(low, high, is_stem=is_stem)
    is_either_way = is_free and hedge != "between" and (high.value <= 0 or first <= MOST_TIMES * high.value)
    if first > high.value and (min(first, high.value) < 0 or is_either_way):
        return {"value": None, "numbers": spanning(high.value, first), "grain": high.grain, "hedge": "between"}
    if first > high.value and hedge != "between":
        return None
    if hedge in ("at_most", "less_than"):  # "up to 20 or 30"
        return {"value": None, "numbers": hedged(high.value, high.grain, hedge), "grain": high.grain, "hedge": hedge}
    return {"value": None, "numbers": spanning(first, high.value), "grain": high.grain, "hedge": "between"}


def loosened(fields: Fields, low_hedge: str | None, high_hedge: str | None) -> Fields:
    """The range with the hedges of its ends: "between 3 million and more than 10 million" has no upper end."""
    numbers: NumberSet = fields["numbers"]
    if numbers.low is None or numbers.high is None or (low_hedge is None and high_hedge is None):
        return fields
    low = hedged(numbers.low, fields["grain"], low_hedge) if low_hedge else exactly(numbers.low)
    high = hedged(numbers.high, fields["grain"], high_hedge) if high_hedge else exactly(numbers.high)
    ends = Interval(low.low, high.high, low.low_open, high.high_open)
    return {**fields, "numbers": number_set([ends])}


def _shared(low: Numeral, high: Numeral, *, is_stem: bool) -> Number:
    """The first number in the scale of the second one, where it has none of its own, or in that of a stem ("zwei- bis dreihundert")."""
    if is_stem and isinstance(high.value, int):
        return low.value * next(step for step in _STEMS if (high.value % step == 0 and low.value * step <= high.value) or step == 1)
    return in_scale_of(low, high)


def bounded(low: Numeral, match: Match) -> Fields | None:
    """ "More than 10 but fewer than 20"; None where both bounds cannot hold at once, which are then two statements."""
    high, hedge, other = match.numeral("high"), match.text("hedge"), match.text("hedge2")
    if high is None or (hedge in _LOWER, other in _LOWER, hedge in _UPPER, other in _UPPER) not in _OPPOSITE:
        return None
    numbers = hedged(low.value, low.grain, hedge).intersect(hedged(high.value, high.grain, other))
    return None if numbers.is_empty else {"value": None, "numbers": numbers, "grain": high.grain, "hedge": "between"}


def tolerated(low: Numeral, tolerance: Numeral) -> Fields:
    """ "20 ± 3": everything within the tolerance of the number."""
    width = abs(Fraction(tolerance.value))
    numbers = between(plain(low.value - width), plain(low.value + width))
    return {"value": low.value, "numbers": numbers, "grain": tolerance.value, "hedge": "about"}


def single(number: Numeral, hedge: str | None, *, is_count: bool = False) -> Fields:
    """One number with its hedge."""
    grain = surface_grain(number.value, number.grain, hedge) if number.is_plain else number.grain
    numbers = hedged(number.value, grain, hedge, is_count=is_count and isinstance(number.value, int))
    return {"value": number.value, "numbers": numbers, "grain": grain, "hedge": hedge, "scale": number.scale}
