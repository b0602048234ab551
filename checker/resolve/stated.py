"""What a date with a year says: its days, its TIMEX3 value and its grain; and the record of a resolved date."""

from checker.model import DateParts
from checker.reference.feasts import feast
from checker.resolve.setting import Resolved
from checker.resolve.when import When
from checker.values import civil, periods
from checker.values.dates import DaySet, date
from checker.values.timex import Timex


def made(days: DaySet | None, value: str | None, granularity: str, when: When, **parts: object) -> Resolved:
    """A resolved date: its days, the TIMEX3 value, the grain, and the parts that its expression and ``parts`` name."""
    known = DateParts(weekday=when.weekday, day=when.day, month=when.month, direction=when.tense or None, holiday=when.holiday, **parts)  # type: ignore[arg-type]
    return Resolved(kind="date", days=days, timex=None if value is None else Timex("DATE", value), parts=known, granularity=granularity)


def in_year(when: When, year: int) -> tuple[DaySet, str, str]:
    """Days, TIMEX3 value and grain of what an expression names, in a year."""
    text = civil.iso_year(year) if year > 0 else f"BC{1 - year:04d}"
    if when.holiday is not None:
        known = feast(year, when.holiday)
        if known is None:
            return date(year), f"{text}-XX-XX", "day"
        return known.days, f"{text}-XX-XX" if known.day is None else civil.iso(known.day), "day"
    if when.month is not None and when.day is not None:
        days = date(year, when.month, when.day)
        return days.union(date(year, when.day, when.month)) if when.either_order else days, f"{text}-{when.month:02d}-{when.day:02d}", "day"
    if when.month is not None:
        return date(year, when.month), f"{text}-{when.month:02d}", "month"
    if when.week is not None:
        return periods.iso_week(year, when.week), f"{text}-W{when.week:02d}", "week"
    if when.season is not None:
        return periods.season(year, when.season), f"{text}-{when.season}", "season"
    if when.quarter is not None:
        return periods.quarter(year, when.quarter), f"{text}-Q{when.quarter}", "quarter"
    if when.halfyear is not None:
        return periods.halfyear(year, when.halfyear), f"{text}-H{when.halfyear}", "halfyear"
    return date(year), text, "year"


def open_value(when: When) -> str:
    """The reading of a month, a day or a feast of which the year stays open."""
    if when.holiday is not None:
        return "XXXX-XX-XX"
    return f"XXXX-{when.month:02d}" + ("" if when.day is None else f"-{when.day:02d}")


def years_of(days: DaySet) -> range:
    """The years that a bounded set touches."""
    assert days.first is not None and days.last is not None
    return range(civil.civil(days.first)[0], civil.civil(days.last)[0] + 1)
