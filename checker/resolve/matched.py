"""From a matched form to what it says of a time: the parts of a date, figures as days, words that hold a unit and a shift."""

from copy import copy

from checker.resolve.clock import place_in_day, read_time
from checker.resolve.durations import amounts_of
from checker.resolve.when import When
from checker.resolve.written import clipped_year, in_order, is_short_date, part_in_day, spoken_year, two_digit_year, zone_offset
from checker.slots import Match, remembered
from checker.values import civil

_INTEGERS = frozenset(
    {
        "weekday",
        "day",
        "month",
        "relday",
        "ordinal",
        "quarter",
        "halfyear",
        "hour",
        "minute",
        "shift",
        "decade",
        "century",
        "millennium",
        "week",
    }
)
_TEXTS = frozenset({"season", "daypart", "ref", "holiday", "mod", "zone", "piece"})
_LEAP_YEAR = 2000
LONGEST_MONTH = 31
_MONTHS = 12


def read_when(match: Match, prefix: str = "") -> When | None:
    """The expression of a match; ``prefix`` "to_" reads the second half of a range."""
    when = copy(remembered(_read_second if prefix else _read_first, match))
    if when is not None and when.cut is not None:
        when.cut += match.begin
    return when


def _read_first(match: Match) -> When | None:
    return _read(match, "")


def _read_second(match: Match) -> When | None:
    return _read(match, "to_")


def _read(match: Match, prefix: str) -> When | None:
    when = When(make=match.make)
    spans, fixed = match.spans, match.fixed
    for slot in (*spans, *fixed) if fixed else spans:
        name = slot.removeprefix("to_")
        if slot == prefix + name:
            if name in _INTEGERS:
                setattr(when, name, match.integer(slot))
            elif name in _TEXTS:
                setattr(when, name, match.text(slot))
    when.unit = match.text(prefix + "timeunit") or match.fixed.get("unit")
    if when.weekday is None and prefix == "":
        when.weekday = match.integer("weekdays")
    if when.weekday is None:
        when.weekday = match.integer(prefix + "shortday")
    if when.day is not None:
        when.day += match.integer(prefix + "daytens") or 0
    _count_parts(match, when)
    if when.daypart is None:
        when.daypart = (
            match.text("dayparts")
            or part_in_day(match, prefix + "weekday", "daypart")
            or part_in_day(match, prefix + "relday", "partofday")
        )
    if match.integer("era") == -1:
        when.century, when.millennium = _negative(when.century), _negative(when.millennium)
    is_read = _read_year(match, when, prefix)
    _read_units(match, when, prefix)
    amounts = amounts_of(match) if is_read and _read_tokens(match, when, prefix) else None
    if amounts is None:
        return None
    when.amounts, cut = amounts
    when.cut = None if cut is None else cut - match.begin  # what is remembered holds at any place
    when.is_lone_day = fixed.get("lone") == "day" and 1 <= (when.day or 0) <= LONGEST_MONTH
    when.is_midnight, when.is_eve, when.is_any = "midnight" in fixed, "eve" in fixed, "any" in fixed
    when.is_ended, when.is_name, when.is_ongoing = "ended" in fixed, "name" in fixed, "ongoing" in fixed
    when.is_moved = match.has("moved") or match.make in ("told", "ago", "ahead")
    if fixed.get("strict") == "short" and not is_short_date(when.month, when.day, when.year):
        return None
    if fixed.get("order") == "either" or match.has(prefix + "either"):
        _order_parts(when, match.scan.language.order)
    if (fixed.get("order") == "strokes" and not _read_strokes(when)) or not _can_be_date(match, when, prefix):
        return None
    sign = "side" if match.has("side") else "sign"
    when.sign = match.integer(sign) if sign in fixed or match.has(sign) else None
    when.offset = zone_offset(match, when.zone)
    when.role, when.fixed_timex = match.fixed.get("role"), match.fixed.get("timex")
    return when


def _order_parts(when: When, order: str) -> None:
    """Day and month of figures in the order that they show; where both orders can be, both readings stay open."""
    if when.month is None or when.day is None:
        return
    (when.month, when.day), when.order_shown = in_order(when.month, when.day)
    when.either_order = when.day <= 12 and when.day != when.month
    if when.either_order and order == "dmy":
        when.month, when.day = when.day, when.month
    if when.year is not None and when.year < 100:
        when.year, when.year_stated = two_digit_year(when.year), False


def _read_strokes(when: When) -> bool:
    """Strokes are written in both orders, points are not: "10/27/2010" is an American date in every language, and "10/7/2010" perhaps.

    False for "88/02/07", which begins with the year.
    """
    day, month = when.day or 0, when.month or 0
    when.is_stroked = day != month and max(day, month) <= _MONTHS
    if 0 < day <= _MONTHS < month <= LONGEST_MONTH:
        (when.month, when.day), when.order_shown = in_order(day, month)
    return day <= LONGEST_MONTH or when.year_stated


def _can_be_date(match: Match, when: When, prefix: str) -> bool:
    """Can figures be a date, if perhaps a mistyped one?

    None are "3/50", "2/0/2" and "50/60/66", whose strokes part other things, and "2006-42-4", a week and its day.
    """
    day, month = when.day, when.month
    if day is None or month is None:
        return True
    is_stroked = match.has(prefix + "either") or match.fixed.get("order") in ("either", "strokes")
    if is_stroked and not (match.has(prefix + "year") and when.year_stated):
        return 0 < min(day, month) <= _MONTHS and max(day, month) <= LONGEST_MONTH
    figures, year = match.span(prefix + "month"), match.span(prefix + "year")
    if figures is not None and year is not None and year[0] < figures[0] and month > _MONTHS:
        return len(match.bare(prefix + "day") or "") != 1
    return True


def _negative(number: int | None) -> int | None:
    return None if number is None else -number


def _count_parts(match: Match, when: When) -> None:
    """ "am dritten Sonntag im Mai" is named as the movable feasts are, "die erste Maiwoche" is part of a month."""
    number, back = match.integer("nth"), match.integer("backnth")
    if number is not None and match.fixed.get("counted") == "back":
        number, back = None, number
    when.nth = number = number if back is None else -back
    if number is not None and -5 < number < 5 and when.month is not None and when.weekday is not None:
        when.holiday, when.month, when.weekday = f"{when.month}-{number}-{when.weekday}", None, None
        return
    in_month = match.text("monthpart")
    if in_month is not None:
        month, _, when.piece = in_month.partition(":")
        when.month = int(month)
    if number is not None and when.piece is None and when.weekday is not None:
        when.piece, when.weekday = f"weekday-{when.weekday}", None
    if when.piece is not None and when.unit is not None and when.shift is None and when.year is None:
        when.shift = 0


def _read_units(match: Match, when: When, prefix: str) -> None:
    """Words that hold a unit and a shift ("Vorjahr" is "year:-1"), or a unit that recurs ("täglich")."""
    shifted = match.text(prefix + "shiftedunit")
    if shifted is not None:
        unit, _, shift = shifted.partition(":")
        when.unit, when.shift, when.may_be_told = unit, int(shift), True
    edge = match.text(prefix + "edge")
    if edge is not None:
        when.unit, _, when.mod = edge.partition(":")
        if when.shift is None and when.year is None:
            when.shift = 0
    when.unit = match.text("repeated") or when.unit
    if when.weekday is not None and when.shift is not None and when.unit is None:
        when.unit = "weekday"
    if match.has("longtime"):
        when.unit = match.text("longtime")


def _short_year(match: Match, slot: str) -> int | None:
    """A year without its century, in figures or in words ("the summer of ninety-one")."""
    span = match.span(slot)
    if span is None or span[1] - span[0] == 1:
        return match.integer(slot)
    number = match.numeral(slot)
    return int(number.value) if number is not None and number.value == int(number.value) < 100 else None


def _read_year(match: Match, when: When, prefix: str) -> bool:
    """The year; False where several words are none, or where what may be its month ("2015-12") would be a year before it."""
    short = _short_year(match, prefix + "shortyear")
    if short is not None:
        when.year, when.year_stated = clipped_year(short), False
    when.fiscal = match.integer(prefix + "fiscal")
    year = spoken_year(match, prefix + "year")
    if year is None:
        span = match.span(prefix + "year")
        if span is not None and span[1] - span[0] > 1:
            return False
        grouped = match.scan.language.digits.in_one_group(match.bare(prefix + "year") or "")
        year = match.integer(prefix + "year") if grouped is None else grouped
    if year is None:
        return True
    era = match.integer(prefix + "era")
    if era is None and not prefix:
        era = match.integer("to_era")  # "von 50 bis 20 v. Chr."
    if prefix and era is None and year < 100 and (beginning := match.integer("year") or 0) > 100:
        if match.fixed.get("else") == "month" and 0 < year <= _MONTHS and year < beginning % 100:
            return False
        year += beginning // 100 * 100
    when.year = 1 - year if era == -1 else year
    if when.make == "date" and match.has("to_year"):
        when.until = match.integer("to_year")
        if "spanning" in match.fixed and when.until is not None and when.until < 100:
            when.until += year - year % 100
    if prefix == "" and match.has("to_year2"):
        when.year = year
    return True


def _read_tokens(match: Match, when: When, prefix: str) -> bool:
    """Dates and times written in one token, decades and centuries."""
    written = match.bare(prefix + "numericdate")
    if written is not None and not _read_numeric(match, when, written):
        return False
    if not read_time(match, when, prefix):
        return False
    dotted = match.bare(prefix + "daymonth")
    if dotted is not None:
        first, second = (int(part) for part in dotted.split("."))
        if not (first and second):
            return False
        when.day, when.month = (first, second) if match.scan.language.order == "dmy" else (second, first)
    is_spelled = match.fixed.get("strict") == "clock" and match.value(prefix + "month") is not None  # "32 December at 13:45"
    if match.fixed.get("strict") and not is_spelled and not (0 < (when.day or 1) <= 31 and 0 < (when.month or 1) <= 12):
        return False
    place_in_day(match, when, prefix)
    return True


def _can_be_day(first: int, second: int, order: str) -> bool:
    """Are two figures day and month of some year? Where the month stands first, both orders are written with points."""
    pairs = [(second, first), (first, second)] if order == "mdy" else [(second, first)]
    return any(civil.exists(_LEAP_YEAR, month, day) for month, day in pairs)


def _is_led(match: Match, *, has_month: bool) -> bool:
    """Does a weekday, or before a month a word that leads to dates ("am", "vom"), stand before figures, so that they are no version?"""
    scan, place = match.scan, match.first
    return match.has("weekday") or (
        has_month and place > 0 and any(scan.value(place - 1, name) is not None for name in ("dateleading", "weekday"))
    )


def _read_numeric(match: Match, when: When, written: str) -> bool:
    parts = match.scan.language.digits.full_date(written)
    if parts is None:
        return False
    first, second, year, is_long = parts
    order = match.scan.language.order
    has_month = 0 < (min(first, second) if order == "mdy" else second) <= _MONTHS
    is_day = first > 0 < second if is_long else _can_be_day(first, second, order)
    if not is_day and not _is_led(match, has_month=has_month):
        return False  # "9.0.1532", "1.13.22" and "8.0.15" are versions
    when.day, when.month = first, second
    when.year = year if is_long else two_digit_year(year)
    when.year_stated = is_long
    if order == "mdy":
        _order_parts(when, "dmy")
    return True
