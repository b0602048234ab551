"""Numbers of four digits that may be years: by what stands around them, by the years that the text names, by that of publication."""

from functools import cached_property

from checker.extract.years import lies_among, years_named
from checker.resolve.when import When
from checker.scan import Scan
from checker.slots import Match
from checker.values import civil
from checker.values.dates import DaySet

_ROUND_YEARS = (1900, 2000)
_LAST_BARE_YEAR = 2100  # "zwischen 2500 und 5000 Umdrehungen"
# Before a noun in the plural a number about that of our years is mostly one of them, a round one a count. The project's own choice.
_FIRST_RECENT, _LAST_RECENT, _YEARS_BACK, _YEARS_AHEAD = 1950, 2030, 70, 12


class BareYears:
    """Judges the bare numbers of one text."""

    def __init__(self, scan: Scan, published: DaySet | None) -> None:
        self._scan, self._published = scan, published

    @cached_property
    def _years(self) -> list[int]:
        return years_named(self._scan)

    def holds(self, match: Match, when: When) -> bool:
        """Is a bare number of four digits a year?

        Before what it may count it must be a recent one, or one of the time that the text tells of, and not round. A round one, but for
        1900 and 2000, needs a word before it that goes with years.
        """
        year = when.year or 0
        if match.fixed["bare"] != "recent":
            return year <= _LAST_BARE_YEAR and (year % 100 != 0 or year in _ROUND_YEARS or self._is_announced(match.first))
        return year % 100 != 0 and (self._is_recent(year) or lies_among(year, self._years))

    def _is_recent(self, year: int) -> bool:
        day = self._published.first if self._published is not None else None
        now = civil.civil(day)[0] if day is not None else None
        first, last = (_FIRST_RECENT, _LAST_RECENT) if now is None else (now - _YEARS_BACK, now + _YEARS_AHEAD)
        return first <= year <= last

    def are_recent(self, *whens: When) -> bool:
        """Are all of them of years about that of publication, or of ours where that is not known?"""
        return all(when.year is not None and self._is_recent(when.year) for when in whens)

    def _is_announced(self, place: int) -> bool:
        """Does a sentence begin here, or stand a word or a bracket before it that goes with years?"""
        if place == 0 or self._scan.value(place - 1, "yearsign") is not None:
            return True
        return self._scan.bare(place - 1)[-1:] in ("", ".", "!", "?", "(", "\n")
