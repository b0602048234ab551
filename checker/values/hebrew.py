"""The Hebrew calendar, as far as feasts need it: the first day of its years.

Source: N. Dershowitz, E. M. Reingold, Calendrical Calculations, ch. "The Hebrew Calendar": the mean new moon of Tishri, put off so that the
year has a length and a weekday that it may have. Days are ordinals, a feast "is" the day that begins on the evening before.
"""

from functools import lru_cache

_EPOCH = -1_373_427
_PARTS_OF_DAY, _YEARS_BEFORE = 25_920, 3761
_PASSOVER_TO_NEW_YEAR = 163
_DAYS_TO_PASSOVER = 200  # from the new year, in a year of twelve months at most 192


def new_year(year: int) -> int:
    """The first of Tishri of a Hebrew year."""
    before, day, after = (_first_count(y) for y in (year - 1, year, year + 1))
    delay = 2 if after - day == 356 else 1 if day - before == 382 else 0
    return _EPOCH + day + delay


def _first_count(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // _PARTS_OF_DAY
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


@lru_cache(maxsize=512)
def passover(year: int) -> int:
    """The first day of Passover (15 Nisan) in a year of the civil calendar; every feast from Purim to Sukkot is so many days from it."""
    return new_year(year + _YEARS_BEFORE) - _PASSOVER_TO_NEW_YEAR


def tu_bishvat(year: int) -> int:
    """15 Shevat, two months before Passover, three in a leap year."""
    is_leap = passover(year) - new_year(year + _YEARS_BEFORE - 1) > _DAYS_TO_PASSOVER
    return passover(year) - (89 if is_leap else 59)


def hanukkah(year: int) -> int:
    """The first day of Hanukkah (25 Kislev), which begins in a year of the civil calendar: Heshvan has 29 or 30 days."""
    first = new_year(year + _YEARS_BEFORE)
    is_long = (new_year(year + _YEARS_BEFORE + 1) - first) % 10 == 5
    return first + (84 if is_long else 83)
