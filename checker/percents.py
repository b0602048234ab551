"""Help for rule authors: percentages as texts state them."""

from fractions import Fraction
from typing import Any

from checker.model import Claim, Repair
from checker.repairs import exchanged
from checker.values.numbers import Number, NumberSet, between, half_open, number_set
from checker.words import say, say_numbers, say_rounded

# Words such as "a third" are rough: an eighth to either side, on the side that a hedge leaves open.
_ROUGH = Fraction(1, 8)
_ABOUT = Fraction(1, 5)
_BELOW, _ABOVE = frozenset({"nearly"}), frozenset({"just_over"})


def rough_ratio(ratio: Claim[Any]) -> NumberSet:
    """What a ratio in words ("nearly a third") can stand for."""
    assert ratio.value is not None
    value = Fraction(ratio.value)
    low = value * (1 - (_ABOUT if ratio.hedge in ("about", "nearly") else _ROUGH))
    high = value * (1 + (_ABOUT if ratio.hedge in ("about", "just_over") else _ROUGH))
    if ratio.hedge in _BELOW:
        return between(low, value)
    if ratio.hedge in _ABOVE:
        return between(value, high)
    return between(low, high) if ratio.hedge in (None, "exact", "about") else ratio.numbers or number_set(())


def stated_percent(claim: Claim[Any]) -> NumberSet | None:
    """What a stated percentage can mean: what rounds to it, or what is cut off to it (two thirds as "66 percent")."""
    if claim.numbers is None or claim.value is None or claim.hedge is not None or claim.grain is None:
        return claim.numbers
    size = -claim.value if claim.value < 0 else claim.value
    cut = half_open(size, size + claim.grain)
    return claim.numbers.union(cut.negate() if claim.value < 0 else cut)


def say_percent(value: Number | None, expected: NumberSet) -> str:
    """Say "25 percent": the value that follows from plain numbers, or the set where they are none."""
    return say_numbers(expected, "percent") if value is None else say("{number} percent", number=say_rounded(value))


def exchanged_percent(claim: Claim[Any], right: NumberSet) -> Repair | None:
    """The claim's words with the right percentage, rounded to the place that the text gives."""
    if claim.value is None or claim.grain is None or right.low is None or right.high is None:
        return None
    middle = abs((Fraction(right.low) + Fraction(right.high)) / 2)
    places = _places(claim.grain)
    old, new = _written(abs(Fraction(claim.value)), places), _written(middle, places)
    return exchanged(claim, old, new) or exchanged(claim, old.replace(".", ","), new.replace(".", ","))


def _places(grain: Number) -> int:
    """Decimals of a number of this grain: 0.1 has one."""
    places = 0
    while Fraction(grain) * 10**places < 1:
        places += 1
    return places


def _written(value: Fraction, places: int) -> str:
    scaled = round(value * 10**places)
    whole, part = divmod(scaled, 10**places)
    return f"{whole}.{part:0{places}d}" if places else str(whole)
