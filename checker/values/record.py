"""Numbers, sets of numbers and sets of days as the fields of a record in schema 1."""

from typing import Any

from checker.values.civil import iso
from checker.values.dates import DaySet
from checker.values.edtf import spans_of
from checker.values.edtf import write as edtf_of
from checker.values.numbers import Number, NumberSet


def in_json(number: Number | None) -> int | float | None:
    """A number as JSON has it."""
    return number if number is None or type(number) is int else float(number)


def set_numbers(record: dict[str, Any], numbers: NumberSet) -> None:
    """The hull of a set of numbers."""
    intervals = numbers.intervals
    if not intervals:
        record.update(low_open=True, high_open=True, empty=True)
        return
    first, last = intervals[0], intervals[-1]
    record["low"], record["low_open"] = in_json(first.low), first.low is None or first.low_open
    record["high"], record["high_open"] = in_json(last.high), last.high is None or last.high_open


def set_days(record: dict[str, Any], days: DaySet) -> None:
    """The fields of a set of days: its hull, its EDTF text and, where it has gaps, its pieces."""
    spans = days.spans
    if not spans:
        record["empty"] = True
        return
    first, last = spans[0][0], spans[-1][1]
    record["edtf"] = edtf_of(days)
    record["first_day"], record["last_day"] = first if first is None else iso(first), last if last is None else iso(last)
    if len(spans) > 1 or not days.has_all_weekdays:
        record["days"] = spans_of(days)
