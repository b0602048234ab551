"""Help for rule authors: ages in completed years."""

from checker.values import civil
from checker.values.dates import DaySet
from checker.values.numbers import NumberSet, between


def completed_years(born: DaySet, until: DaySet) -> NumberSet | None:
    """The ages in completed years that the days allow; None where one has no limit, or the end comes before birth."""
    if born.first is None or born.last is None or until.first is None or until.last is None or until.last < born.first:
        return None
    return between(max(_completed(born.last, until.first), 0), _completed(born.first, until.last))


def _completed(birth: int, day: int) -> int:
    """Years completed on a day; before the first birthday 0, before birth negative."""
    (year, *of_birth), (last_year, *of_day) = civil.civil(birth), civil.civil(day)
    return last_year - year - (of_day < of_birth)
