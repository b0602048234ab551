"""The one TIMEX3 reading of a period around the day of publication."""

from collections.abc import Callable
from functools import lru_cache

from checker.values import civil, periods
from checker.values.dates import DaySet
from checker.values.timex import Timex, parse


def agreed(published: DaySet, value: Callable[[int], str]) -> str | None:
    """A reading that is the same for every day of publication; None where it is not."""
    assert published.first is not None and published.last is not None
    first = value(published.first)
    return first if published.only is not None or value(published.last) == first else None


def beside(reading: Timex, step: int) -> Timex:
    """The day some steps from the one of a reading; a day that is not known where that is none."""
    day = parse(reading.value)
    return Timex("DATE", "XXXX-XX-XX" if day is None or day.only is None else civil.iso(day.only + step))


@lru_cache(maxsize=4096)
def granule_value(day: int, unit: str, offset: int) -> str:
    """TIMEX3 value of the day, week, month ... some steps from the one that holds a day."""
    first = periods.granule(day, unit, offset).first
    assert first is not None
    year, month, _ = civil.civil(first)
    if unit == "day":
        return civil.iso(first)
    if unit in ("week", "weekend"):
        iso_year, week = civil.iso_week(first)
        return f"{civil.iso_year(iso_year)}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    text = civil.iso_year(year)
    return {
        "month": f"{text}-{month:02d}",
        "quarter": f"{text}-Q{(month + 2) // 3}",
        "halfyear": f"{text}-H{1 if month < 7 else 2}",
        "decade": text[:3],
        "century": text[:2],
        "millennium": text[:1],
    }.get(unit, text)
