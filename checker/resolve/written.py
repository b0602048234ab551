"""What the tokens of a date say: figures, years in words, time zones, words that name a day and its part."""

from checker.slots import Match


def spoken_year(match: Match, slot: str) -> int | None:
    """A year in several words; None where it is none, or cannot be read.

    "Nineteen eighty-six" is said in two halves, "two thousand and five" as the number that it is, "seventeen hundred and six" in hundreds,
    which the form shows.
    """
    span, hundreds = match.span(slot), match.integer("hundreds")
    if span is not None and hundreds is not None:
        rest = match.span("rest")
        last = 0 if rest is None else match.scan.language.number_of_words([word.lower() for word in match.scan.words(*rest)])
        return 100 * hundreds + last if isinstance(last, int) and last < 100 else None
    words = [] if span is None else [word.lower() for word in match.scan.words(*span) if word.isalpha()]
    if len(words) < 2:
        return None
    value = match.scan.language.number_of_words
    whole = value(words)
    if isinstance(whole, int) and whole > 1000:
        return whole
    for place in range(1, len(words)):
        first, second = value(words[:place]), value(words[place:])
        if isinstance(first, int) and isinstance(second, int) and second < 100 and (first > 1000 if first % 100 == 0 else second >= 10):
            return first + second if first > 1000 else 100 * first + second
    return None


def in_order(first: int, second: int) -> tuple[tuple[int, int], str | None]:
    """Month and day of two figures, "9/28" as well as "28/9", and the order that they show; None where both orders can be."""
    if first > 12 >= second:
        return (second, first), "dmy"
    return (first, second), "mdy" if second > 12 >= first else None


def is_short_date(month: int | None, day: int | None, year: int | None) -> bool:
    """Can three figures be nothing but a date, as "10-25-89" can: a day and a month, and a year that is neither?"""
    one, other = month or 0, day or 0
    return 0 < min(one, other) <= 12 and max(one, other) <= 31 < (year or 0)


def two_digit_year(year: int) -> int:
    """The century of a year of two digits: 69 to 99 is the 20th, as POSIX strptime has it."""
    return year + (1900 if year >= 69 else 2000)


def clipped_year(year: int) -> int:
    """The century of "'68": behind an apostrophe a year is looked back at, those from 30 on are of the 20th. The project's own choice."""
    return year + (1900 if year >= 30 else 2000)


def zone_offset(match: Match, zone: str | None) -> str | None:
    """The time zone: as an offset from UTC, or by its name in the IANA data base; None for one that could be several."""
    span = match.span("zone")
    if span is None or zone is None:
        return None
    value = match.scan.value(span[0], "offset")
    return str(value) if value is not None else zone if zone[0] in "Z+-" else None


def part_in_day(match: Match, slot: str, name: str) -> str | None:
    """ "Dienstagabend" and "tonight" name a day and a part of it."""
    span = match.span(slot)
    value = match.scan.value(span[0], name) if span else None
    return None if value is None else str(value)
