"""The classes of a token by its look: runs of digits by what they can be, words by their case."""

import re
from fractions import Fraction
from functools import lru_cache

from checker.values.numbers import Number, plain

Values = dict[str, int | str | Fraction]
# "8.0.15" and "6.0.6002" are versions: no day and no month is 0, and without a year of the papers nothing else says that it is a date.
_FULL_DATE = re.compile(r"(?!(?:0\.\d{1,2}|\d{1,2}\.0)\.(?:\d\d|(?!1[5-9]|20)\d{4})\Z)(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
_TWO_PARTS = re.compile(r"(\d{1,2})\.(\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")
_STOPWATCH = re.compile(r"\d{1,3}:[0-5]\d[.,]\d{1,3}")
_VERSUS = re.compile(r"(\d{1,3}):(\d{1,3})")
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?")
_LOOKS = ((_FULL_DATE, "numericdate"), (_CLOCK, "clock"), (_TWO_PARTS, "dotted"), (_STOPWATCH, "stopwatch"))
_LONGEST, _GROUP = 40, 3
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_LONGEST_MONTH = 31
_LONGEST_DAY = 24


@lru_cache(maxsize=64)
def _shape(*, first_upper: bool, rest_upper: bool, is_letter: bool, is_single: bool) -> frozenset[str]:
    if not is_letter:
        return frozenset({"sign"})
    if first_upper and is_single:
        return frozenset({"capital", "initial"})
    if first_upper and rest_upper:
        return frozenset({"capital", "upper"})
    if first_upper:
        return frozenset({"capital"})
    return frozenset({"lower"}) if not rest_upper else frozenset({"mixed"})


def shape_of(word: str) -> frozenset[str]:
    """``capital`` (with ``upper`` for WORT and ``initial`` for W), ``lower``, ``mixed`` for eBay, ``sign`` for what is no letter."""
    rest, first_upper = word[1:], word[0].isupper()
    rest_upper = rest.isupper() if first_upper else any(map(str.isupper, rest))
    return _shape(first_upper=first_upper, rest_upper=rest_upper, is_letter=word[0].isalpha(), is_single=len(word) == 1)


class Digits:
    """Reads runs of digits as a language writes them, with its decimal sign and its group signs."""

    def __init__(self, decimal: str, group: list[str], *, swapped: bool = False) -> None:
        self.decimal = decimal
        signs = "".join(re.escape(sign) for sign in group if sign.strip()) + "'’\u00a0\u202f"
        self._grouped = re.compile(rf"[1-9]\d{{0,2}}(?:[{signs}]\d{{3}})+(?:{re.escape(decimal)}\d+)?")
        self._plain = re.compile(rf"\d+(?:{re.escape(decimal)}\d+)?")
        other = "." if decimal == "," else ","
        self._foreign = re.compile(rf"\d+{re.escape(other)}\d{{1,2}}|0{re.escape(other)}\d+")
        self._onegroup = re.compile(rf"[1-9]\d{{0,2}}{re.escape(other)}\d{{3}}")
        self._foreign_sign = other
        self._swiss = re.compile(rf"[1-9]\d{{0,2}}(?:['’]\d{{3}})+{re.escape(other)}\d{{1,2}}")  # "1'234.56" in a German text
        self._scale = re.compile(rf"\d+:\d+{re.escape(other)}\d{{3}}")  # a map's, "1:20.000"
        self._swapped = re.compile(rf"[1-9]\d{{0,2}}{re.escape(decimal)}\d{{3}}") if swapped else None
        groups = rf"\d{{1,3}}(?:{re.escape(decimal)}\d{{3}})"
        self._misgrouped = re.compile(rf"{groups}+{re.escape(other)}\d+|{groups}{{2,}}")

    def classes(self, token: str) -> tuple[frozenset[str], Values]:
        """Classes and values of a run of digits.

        ``digits`` (a number), ``foreign`` (with the decimal sign of other languages), ``onegroup`` (with one group, which they
        would read as decimals), ``likegroup`` (with three decimals, which they would read as a group),
        ``misgrouped`` (with all their signs), ``day``, ``lateyear`` (two digits that are no day of a month),
        ``overhour`` (two that no clock shows), ``year``, ``numericdate``, ``clock``, ``dotted``, ``stopwatch`` (minutes, seconds, parts
        of one); ``versus`` for "2:1", which is hardly a time of day.
        """
        names = set(self._number(token))
        for form, name in _LOOKS:
            if form.fullmatch(token) and not (name == "stopwatch" and self._scale.fullmatch(token)):
                names.add(name)
        if is_versus(token):
            names.add("versus")
        if not names:
            names.add("code")
        return frozenset(names), {}

    def _number(self, token: str) -> set[str]:
        if len(token) > _LONGEST:
            return set()
        if token.isdecimal():
            return self._integer(token)
        if self._grouped.fullmatch(token) or self._plain.fullmatch(token) or (self.decimal == "." and _INDIAN.fullmatch(token)):
            whole = token.split(self.decimal, maxsplit=1)[0]
            if self._onegroup.fullmatch(token):
                return {"digits", "decimal", "onegroup"}
            names = {"threedecimal"} if len(whole) == _GROUP and whole.isdecimal() else set()
            if whole.isdecimal() and len(whole) <= _GROUP and len(token) - len(whole) - 1 == _GROUP:
                names.add("likegroup")
            return {"digits", "decimal"} | names
        if self._misgrouped.fullmatch(token):
            return {"misgrouped"}
        return {"foreign"} if self._foreign.fullmatch(token) or self._swiss.fullmatch(token) else set()

    @staticmethod
    def _integer(token: str) -> set[str]:
        names = {"digits", "integer"}
        if len(token) <= 2:
            names.add("two")
            names |= {"overhour"} if int(token) > _LONGEST_DAY else set()
            names |= {"lateyear"} if int(token) > _LONGEST_MONTH else set()
        if len(token) == 3:
            names.add("three")
        if len(token) == 5:
            names.add("five")
        if len(token) == 5 and token[:2] in ("19", "20"):
            names.add("overyear")
        if len(token) > 3 and token[0] == "0":
            names.add("zeroed")
        if len(token) == 4 and _FIRST_YEAR <= int(token) <= _LAST_YEAR:
            names.add("year")
        elif 3 <= len(token) <= 5:
            names.add("yearlike")
        return names

    @staticmethod
    def all_classes() -> list[frozenset[str]]:
        """Every set that ``classes`` can give."""
        integer = {"digits", "integer"}
        sets = [
            integer,
            integer | {"two"},
            integer | {"two", "overhour"},
            integer | {"two", "overhour", "lateyear"},
            integer | {"year"},
            integer | {"yearlike"},
            integer | {"yearlike", "five"},
            integer | {"yearlike", "five", "overyear"},
            integer | {"zeroed", "yearlike", "five"},
            integer | {"three", "yearlike"},
            integer | {"zeroed"},
            integer | {"zeroed", "yearlike"},
            {"digits", "decimal"},
            {"digits", "decimal", "dotted"},
            {"digits", "decimal", "threedecimal"},
            {"digits", "decimal", "likegroup"},
            {"digits", "decimal", "threedecimal", "likegroup"},
            {"digits", "decimal", "onegroup"},
            {"foreign"},
            {"misgrouped"},
            {"foreign", "dotted"},
            {"dotted"},
            {"numericdate"},
            {"clock"},
            {"stopwatch"},
            {"versus"},
            {"clock", "versus"},
            {"code"},
        ]
        return list(map(frozenset, sets))

    def number(self, token: str) -> tuple[Number, Number] | None:
        """Value and grain (place of the last digit) of a run of digits; None where it is no number, as "007" is none."""
        if token.isdecimal():
            is_name = token[0] == "0" and len(token) > 2
            return None if is_name or len(token) > _LONGEST else (int(token), 1)
        if self._swiss.fullmatch(token):
            token = re.sub("['’]", "", token)
        if self._foreign.fullmatch(token) and not self._plain.fullmatch(token):
            return _decimal(*token.split(self._foreign_sign))
        whole, _, fraction = token.partition(self.decimal)
        digits = "".join(filter(str.isdecimal, whole))
        if not digits or len(token) > _LONGEST:
            return None
        return _decimal(digits, fraction) if fraction.isdecimal() else (int(digits), 1)

    def in_one_group(self, token: str) -> int | None:
        """15000 for "15.000", where no decimal sign but one between groups is written; None for all else."""
        return int(re.sub(r"\D", "", token)) if self._onegroup.fullmatch(token) else None

    def is_swapped(self, token: str) -> bool:
        """May "25,000" be as many thousands, as other countries of the same language write them?"""
        return self._swapped is not None and self._swapped.fullmatch(token) is not None

    @staticmethod
    def full_date(token: str) -> tuple[int, int, int, bool] | None:
        """The three numbers of "27.09.2023" as written, and whether the last has four digits."""
        match = _FULL_DATE.fullmatch(token)
        return (int(match[1]), int(match[2]), int(match[3]), len(match[3]) == 4) if match else None

    @staticmethod
    def clock(token: str) -> tuple[int, int] | None:
        """Hour and minute of "14:30" or "14.30"."""
        match = _CLOCK.fullmatch(token) or _TWO_PARTS.fullmatch(token)
        return (int(match[1]), int(match[2])) if match else None


def is_versus(token: str) -> bool:
    """Is it two numbers held against each other ("2:1", "50:50") which no clock shows so?"""
    match = _VERSUS.fullmatch(token)
    return match is not None and (len(match[2]) != 2 or len(match[1]) == 3 or int(match[1]) > 24 or int(match[2]) > 59)


def _decimal(whole: str, fraction: str) -> tuple[Number, Number]:
    place = 10 ** len(fraction)
    return plain(Fraction(int(whole + fraction), place)), Fraction(1, place)
