"""Help for rule authors: values of one unit added up, multiplied, held against each other."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import reduce
from typing import Any, TypeGuard

from checker.model import Claim
from checker.values.numbers import NumberSet, exactly, plain
from checker.words import UNDECIDED, say_number, say_numbers, say_unit

_FURTHEST = 2
_MOST_TIMES = 1000  # by so much a bare number beside amounts is at most smaller than they are; the project's own choice
# What is compared as the same: points with percentages, ages with lengths of time.
_SAME = {"percentage_point": "percent", "age": "duration"}


def parts_of(claim: Claim[Any], role: str) -> list[Claim[Any]]:
    """All parts of a relation with a role that state numbers, in order."""
    return [part for part in claim.parts if part.role == role and part.numbers is not None and not part.numbers.is_empty]


def are_of_one_unit(claims: Iterable[Claim[Any]]) -> bool:
    """Can the numbers be added and compared? A bare number goes with every unit, percentages with percentage points."""
    kinds = {
        (_SAME.get(claim.kind, claim.kind), claim.unit and _SAME.get(claim.unit, claim.unit)) for claim in claims if claim.kind != "number"
    }
    return len(kinds) <= 1


def are_of_one_scale(claims: Sequence[Claim[Any]]) -> bool:
    """Is no bare number so much smaller than the amounts beside it that it may lack their scale: "from $5.8 billion to 7.1"?"""
    values = [abs(value) for claim in claims if (value := plain_value(claim))]
    return len({claim.kind for claim in claims}) == 1 or not values or max(values) <= _MOST_TIMES * min(values)


def rough_and_exact(claim: Claim[Any]) -> tuple[Claim[Any], Claim[Any]] | None:
    """The rough number of a ``Precise`` relation and the exact one.

    None where they are of two units or things, or one is more than twice the other: then the second is no exact form of the first.
    """
    rough, exact = claim.part("rough"), claim.part("exact") or claim.part("figure")
    if rough is None or exact is None or not rough.value or exact.value is None or not are_of_one_unit([rough, exact]):
        return None
    if not 1 <= _FURTHEST * Fraction(exact.value) / Fraction(rough.value) <= _FURTHEST**2:
        return None
    return None if rough.head and exact.head and rough.head != exact.head else (rough, exact)


def sum_of(claims: Iterable[Claim[Any]]) -> NumberSet:
    """The numbers that the sum of the claims can be."""
    return reduce(NumberSet.add, (claim.numbers for claim in claims if claim.numbers is not None), exactly(0))


def is_bounded(numbers: NumberSet | None) -> TypeGuard[NumberSet]:
    """Is there a smallest and a greatest possible value?"""
    return numbers is not None and numbers.low is not None and numbers.high is not None


def plain_value(claim: Claim[Any]) -> Fraction | None:
    """The number as stated, where nothing hedges it."""
    return None if claim.value is None or claim.hedge not in (None, "exact") else Fraction(claim.value)


def plain_sum(claims: Iterable[Claim[Any]]) -> Fraction | None:
    """The sum of numbers that are all stated plainly."""
    values = [plain_value(claim) for claim in claims]
    return None if None in values else sum((value for value in values if value is not None), Fraction(0))


def say_computed(value: Fraction | None, numbers: NumberSet, unit: str | None = None) -> str:
    """A computed number: the value, where it follows from plain ones, else the set."""
    unit = None if unit is not None and unit.startswith(UNDECIDED) else unit
    return say_numbers(numbers, unit) if value is None else " ".join(filter(None, (say_number(plain(value)), unit and say_unit(unit))))
