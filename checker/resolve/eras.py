"""Decades, centuries and millennia."""

from checker.resolve.setting import Resolved
from checker.resolve.stated import made
from checker.resolve.when import When
from checker.values import civil, periods
from checker.values.dates import date, union_of

_LAST_HUNDREDS = 2000  # "the 1800s" are a century, "the 2000s" a decade
_LAST_SHORT = 999  # "die 68er" have their name of a year, "die 1848er Revolution" was in it


def long_period(when: When) -> Resolved | None:
    """A period of ten years or more that is named alone, or a decade within a century; None where there is none of the name."""
    if when.millennium is not None:
        return made(periods.millennium(when.millennium), f"{when.millennium - 1}" if when.millennium > 0 else None, "millennium", when)
    if when.century is not None and when.decade is not None:
        return _decade_of(when, when.century, when.decade)
    if when.century is not None:
        return made(
            periods.century(when.century), f"{when.century - 1:02d}" if when.century > 0 else f"BC{-when.century - 1:02d}", "century", when
        )
    decade = when.decade or 0
    if decade % 10:
        return made(date(decade), civil.iso_year(decade), "year", when) if decade > _LAST_SHORT else None
    if decade < 100:
        candidates = [1900 + decade, 2000 + decade] if decade < 30 else [1900 + decade]
        return made(union_of(map(periods.decade, candidates)), f"{190 + decade // 10}", "decade", when)
    if decade % 100 == 0 and decade < _LAST_HUNDREDS:
        return made(periods.years(decade, decade + 99), str(decade)[:2], "century", when)
    return made(periods.decade(decade), str(decade)[:3], "decade", when)


def _decade_of(when: When, century: int, decade: int) -> Resolved | None:
    """ "die 20er Jahre des 19. Jahrhunderts" are those from 1820."""
    if century < 1 or decade >= _LAST_SHORT or decade % 10:
        return None
    year = 100 * (century - 1) + decade
    return made(periods.decade(year), f"{year // 10:03d}", "decade", when)
