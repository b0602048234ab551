"""Help for rule authors: ages in completed years."""

from collections.abc import Iterable
from typing import Any

from checker.model import Claim, Repair
from checker.repairs import exchanged_number, known
from checker.ruleset import Check, Checks
from checker.values import civil
from checker.values.dates import DaySet
from checker.values.numbers import NumberSet, between
from checker.words import say_either, say_number, say_numbers, say_stated

_FEW = 3


def completed_years(born: DaySet, until: DaySet) -> NumberSet | None:
    """The ages in completed years that the days allow; None where one has no limit, or the end comes before birth."""
    if born.first is None or born.last is None or until.first is None or until.last is None or until.last < born.first:
        return None
    return between(max(completed(born.last, until.first), 0), completed(born.first, until.last))


def completed(first: int, day: int) -> int:
    """The years completed on a day since a first one; before the first anniversary 0, before the first day negative."""
    (year, *of_first), (last_year, *of_day) = civil.civil(first), civil.civil(day)
    return last_year - year - (of_day < of_first)


def other_ages(age: Claim[Any], possible: NumberSet) -> tuple[Repair, ...]:
    """The lowest of the possible ages, three at most, each in place of the age as stated; none where one of the two has no limit."""
    low, high = possible.low, possible.high
    if not isinstance(age.value, int) or not isinstance(low, int) or not isinstance(high, int):
        return ()
    return known(exchanged_number(age, age.value, other) for other in range(low, min(high + 1, low + _FEW)))


def against_ages(age: Claim[Any], possible: NumberSet, repairs: Iterable[Repair], **fields: str) -> Checks:
    """The check that an age as stated is one of the possible ones; none where it states no number. ``fields`` fill the message."""
    if age.numbers is not None:
        stated_as = say_stated(age.value, age.numbers, age.hedge)
        yield Check(
            stated=age.numbers, expected=possible, stated_as=stated_as, expected_as=say_ages(possible), fields=fields, repairs=repairs
        )


def say_ages(possible: NumberSet) -> str:
    """Say "61 or 62"; the set, where these are more than a few ages."""
    low, high = possible.low, possible.high
    if not isinstance(low, int) or not isinstance(high, int) or high - low >= _FEW:
        return say_numbers(possible)
    return say_either([say_number(age) for age in range(low, high + 1)])
