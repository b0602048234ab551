"""What a temporal expression says, before it is held against a publication date: the parts of a date, a shift, its amounts of time."""

import msgspec

from checker.resolve.durations import Amount


class When(msgspec.Struct, kw_only=True):
    """The parts that a form has found; what it does not say is None. ``make`` is the form's constructor.

    ``nth`` and ``piece`` are a part of what the others name ("die zweite Woche im Mai"), ``cut`` is the token before which the expression
    ends where only the beginning of a form makes sense ("3 Jahre, 4 Jahre"). ``years`` are those that the other end of a range leaves to an
    end without one, ``likely_year`` the one of its best reading.

    Of days: ``is_lone_day`` has no month ("am 3."), ``is_any`` is not counted from publication ("eines Montags"), ``is_name`` is a day
    called by its date alone, or the year that something is described by, which tell no year of what follows ("9/11", "der 1990 gegründete
    Verein"), ``is_ongoing`` a year since which something goes on, perhaps in any month, ``is_ended`` counts from the last period that is
    over ("the latest quarter"), ``is_moved`` is a length of time from what the text tells of ("zwei Jahre später"), ``is_eve`` the day
    before the one named ("die Nacht auf Sonntag"), ``is_stroked`` is written with strokes, and either figure can be its month,
    ``may_be_told`` is a shift from publication or from the time named last ("im Vorjahr").

    Of hours: ``is_either_half`` leaves open which half of the day one is of, ``is_spoken_half`` says that its words do, ``is_beyond_half``
    is one that no half of a day has ("13 pm"), ``is_midnight`` at the beginning or the end of its day, ``is_next_day`` that in which a
    range of hours ends behind midnight.
    """

    make: str
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    shift: int | None = None
    unit: str | None = None
    relday: int | None = None
    ordinal: int | None = None
    quarter: int | None = None
    halfyear: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    millennium: int | None = None
    holiday: str | None = None
    mod: str | None = None
    daypart: str | None = None
    hour: int | None = None
    is_beyond_half: bool = False
    is_either_half: bool = False
    is_spoken_half: bool = False
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    offset: str | None = None
    week: int | None = None
    nth: int | None = None
    piece: str | None = None
    cut: int | None = None
    ref: str | None = None
    amounts: tuple[Amount, ...] = ()
    sign: int | None = None
    role: str | None = None
    tense: int = 0
    fixed_timex: str | None = None
    until: int | None = None
    year_stated: bool = True
    either_order: bool = False
    is_lone_day: bool = False
    is_midnight: bool = False
    is_eve: bool = False
    is_any: bool = False
    is_ended: bool = False
    is_next_day: bool = False
    is_name: bool = False
    is_ongoing: bool = False
    is_moved: bool = False
    may_be_told: bool = False
    order_shown: str | None = None
    is_stroked: bool = False
    fiscal: int | None = None
    years: tuple[int, ...] = ()
    likely_year: int | None = None

    @property
    def is_weekday(self) -> bool:
        """Is it a bare weekday, with or without a clock time?"""
        parts = (self.day, self.month, self.year, self.shift, self.relday, self.daypart, self.holiday)
        return self.weekday is not None and all(part is None for part in parts)

    @property
    def names_part(self) -> bool:
        """Does it name a part of a year?"""
        parts = (self.month, self.holiday, self.season, self.quarter, self.halfyear, self.weekday, self.relday, self.hour, self.week)
        return any(part is not None for part in parts)

    @property
    def names_day(self) -> bool:
        """Does it say which day a time is of?"""
        named = (self.month, self.weekday, self.relday, self.holiday, self.year)
        return any(part is not None for part in named) or (self.shift is not None and self.unit in ("day", "week", "weekday"))
