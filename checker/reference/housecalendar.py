"""The dates of a newsroom's own calendar: ``.ics`` files (RFC 5545), of which the name and the days of each event are read.

Only what dates need is read: VEVENT with SUMMARY, DTSTART, DTEND. Events that recur are left out, as their days are not in the file.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from checker import datafile
from checker.errors import DataError
from checker.values import civil

_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPE = re.compile(r"\\(.)")
_PROPERTY = re.compile(r"(?P<name>[A-Za-z-]+)(?:;(?:[^:\"]|\"[^\"]*\")*+)?:(?P<value>.*)")
_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?")


def events_of(file: Path) -> Iterator[tuple[str, str]]:
    """Name and EDTF date of each event; a DataError with file and line for a file that is no calendar or a date that is none."""
    text = datafile.text_of(file, DataError)
    if not text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        raise DataError("is no calendar; it must begin with BEGIN:VCALENDAR", file=file, line=1)
    fields: dict[str, str] | None = None
    begins = 0
    for number, line in enumerate(_FOLD.sub("", text).splitlines(), 1):
        match = _PROPERTY.fullmatch(line.strip())
        name, value = (match["name"].upper(), match["value"]) if match else ("", "")
        if (name, value.upper()) == ("BEGIN", "VEVENT"):
            fields, begins = {}, number
        elif (name, value.upper()) == ("END", "VEVENT"):
            if fields and "RRULE" not in fields and fields.get("SUMMARY") and "DTSTART" in fields:
                yield _unescaped(fields["SUMMARY"]), _span(fields)
            fields = None
        elif fields is not None and name in ("SUMMARY", "DTSTART", "DTEND", "RRULE"):
            if name.startswith("DT") and _day(value) is None:
                raise DataError(f"{name} {value!r} is no date; write it as 20230928 or 20230928T101500", file=file, line=number)
            fields[name] = value
    if fields is not None:
        raise DataError("the event that begins here has no END:VEVENT; export the calendar again", file=file, line=begins)


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: " " if match[1] in "nN" else match[1], text).strip()


def _span(fields: dict[str, str]) -> str:
    first, last = _day(fields["DTSTART"]), _day(fields.get("DTEND", fields["DTSTART"]))
    assert first is not None
    assert last is not None
    if len(fields.get("DTEND", "")) == len("20230928"):
        last -= timedelta(days=1)  # the end of whole days is the day after the last
    return first.isoformat() if last <= first else f"{first.isoformat()}/{last.isoformat()}"


def _day(value: str) -> date | None:
    """The day of a value; None where it has none, or one that does not exist."""
    match = _DAY.fullmatch(value)
    year, month, day = map(int, match.groups()) if match else (0, 0, 0)
    return date(year, month, day) if year and civil.exists(year, month, day) else None
