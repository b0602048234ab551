"""Days of the proleptic Gregorian calendar as integers, for any year.

A day is its ordinal: 1 is 0001-01-01, as in ``datetime.date.toordinal``; years before are counted astronomically (0 is 1 BC).
``datetime`` ends at the years 1 and 9999, and a text may speak of 63 BC, so the arithmetic is done here. The formulas are those of
H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), shifted to Python's ordinals; the tests hold them against ``datetime``.
"""

from functools import lru_cache

_SHIFT = 719_468 - 719_163
_MOST_MONTHS = 720
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Has the year a 29 February?"""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Number of days of a month (1 to 12)."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def longest_month(month: int) -> int:
    """Number of days that a month has in some year: 29 for February."""
    return 29 if month == 2 else _MONTH_LENGTHS[month - 1]


def exists(year: int, month: int, day: int) -> bool:
    """Is there such a day?"""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def ordinal(year: int, month: int, day: int) -> int:
    """Ordinal of a day that exists; see ``exists``."""
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - _SHIFT


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of an ordinal."""
    era, day_of_era = divmod(day + _SHIFT, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def weekday(day: int) -> int:
    """ISO weekday of an ordinal: Monday 1 to Sunday 7."""
    return (day + 6) % 7 + 1


def add_months(day: int, months: int) -> int:
    """The same day some months later (earlier where negative); the last of the month where it is too short."""
    year, month, in_month = civil(day)
    years, index = divmod(month - 1 + months, 12)
    return ordinal(year + years, index + 1, min(in_month, month_length(year + years, index + 1)))


def month_span(year: int, month: int) -> tuple[int, int]:
    """First and last day of a month."""
    return ordinal(year, month, 1), ordinal(year, month, month_length(year, month))


def months_between(first: int, last: int) -> set[tuple[int, int]]:
    """Year and month of each month from that of a day to that of another, at most of sixty years."""
    (year, month, _), (last_year, last_month, _) = civil(first), civil(last)
    indexes = range(year * 12 + month - 1, last_year * 12 + last_month)
    return {(index // 12, index % 12 + 1) for index in indexes[:_MOST_MONTHS]}


def year_span(year: int) -> tuple[int, int]:
    """First and last day of a year."""
    return ordinal(year, 1, 1), ordinal(year, 12, 31)


def week_span(day: int) -> tuple[int, int]:
    """Monday and Sunday of the ISO week that holds a day."""
    monday = day - weekday(day) + 1
    return monday, monday + 6


def iso_week(day: int) -> tuple[int, int]:
    """ISO year and week number of a day."""
    thursday = day - weekday(day) + 4
    year = civil(thursday)[0]
    return year, (thursday - ordinal(year, 1, 1)) // 7 + 1


def weeks_in_year(year: int) -> int:
    """52 or 53, by ISO 8601: the week of 28 December is the last."""
    return iso_week(ordinal(year, 12, 28))[1]


def easter(year: int) -> int:
    """Western Easter Sunday (Gregorian), by the anonymous algorithm in J. Meeus, Astronomical Algorithms, ch. 8."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return ordinal(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def eastern_easter(year: int) -> int:
    """Easter Sunday of the churches that reckon it by the Julian calendar, as a day of the Gregorian (Meeus, ch. 8)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return ordinal(year, month, 1) + day + year // 100 - year // 400 - 2


@lru_cache(maxsize=8192)
def iso(day: int) -> str:
    """ISO 8601 text of a day: ``2023-09-28``; years before 0 or after 9999 as EDTF writes them (``-0062-03-15``, ``Y12345-01-01``)."""
    year, month, in_month = civil(day)
    return f"{year:04d}-{month:02d}-{in_month:02d}" if 0 <= year <= 9999 else f"{iso_year(year)}-{month:02d}-{in_month:02d}"


def iso_year(year: int) -> str:
    """Four digits, or the long form of EDTF."""
    if 0 <= year <= 9999:
        return f"{year:04d}"
    return f"-{-year:04d}" if -9999 <= year < 0 else f"Y{year}"
