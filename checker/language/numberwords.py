"""Numbers in words.

A table of the cardinals below 1000 (from CLDR) and the scale words are enough: "zweihunderttausend" is a cardinal, a scale and perhaps
another cardinal; "two hundred and three thousand" the same in several tokens. Words written together are cut at their scale words.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeGuard

from checker.values.numbers import Number, plain

_TEN, _HUNDRED, _THOUSAND, _MILLION = 10, 100, 1000, 1_000_000
_LONGEST_WORD = 120
_LONGEST_PHRASE = 8
_DASHES = frozenset("-–—−‐‑")
_FIRST_YEAR, _LAST_YEAR = 1100, 2100


class NumberWords:
    """Reads numbers in words by the tables of a language."""

    def __init__(
        self,
        cardinals: dict[str, int],
        scales: dict[str, int],
        words: dict[str, int | str],
        join: Sequence[str],
        implicit_one: str | None,
        *,
        articles: Sequence[str] = (),
        letters: Mapping[str, str] | None = None,
        compound: bool,
    ) -> None:
        self._table: dict[str, Number] = {form.lower(): value for form, value in cardinals.items() if value}
        self._table.update({form.lower(): plain(Fraction(str(text))) for form, text in words.items()})
        self._table.update({_spelled_out(form, letters or {}): value for form, value in self._table.items()})
        self._scales = {form.lower(): value for form, value in scales.items() if value >= _THOUSAND}
        self._join, self._implicit, self._compound = frozenset(join), implicit_one, compound
        self._articles = frozenset(articles) if implicit_one else frozenset()
        self._ones = frozenset(form for form, value in self._table.items() if value == 1)
        self._hundred = self._hundred_word()
        self._parts = self._part_words()
        self._phrases = {tuple(map(self._plain, form.replace("-", " ").split())): value for form, value in self._table.items()}

    def _plain(self, word: str) -> str:
        """The word for one instead of an article: "a hundred" is "one hundred"."""
        return self._implicit or word if word in self._articles else word

    def _hundred_word(self) -> str | None:
        """The word that counts hundreds beyond nine of them, too: "twelve hundred", "zwölfhundert"."""
        begin = self._implicit
        if not begin:
            return None
        return next(
            (form.removeprefix(begin).strip() for form, value in self._table.items() if value == _HUNDRED and form.startswith(begin)), None
        )

    def _part_words(self) -> dict[str, Number]:
        """What is more than the one that a word begins with: "eineinhalb" tells that "einhalb" is a half more."""
        begin = self._implicit if self._compound else None
        table = self._table.items()
        return {form.removeprefix(begin): value - 1 for form, value in table if begin and 1 < value < 2 and form.startswith(begin)}

    def value(self, word: str) -> Number | None:
        """Value of one word; None where it is no number, and for the bare words for one, which are articles in many languages."""
        number = self._table.get(word)
        if number is not None:
            return number if number != 1 or word not in self._ones else None
        if not self._compound or len(word) > _LONGEST_WORD:
            return None
        return self._compounded(word)

    def one(self, word: str) -> Number | None:
        """Value of a word that may also be a bare word for one."""
        return self._table.get(word)

    def scale(self, word: str) -> int | None:
        """What a scale word multiplies by."""
        return self._scales.get(word)

    def _small(self, word: str) -> Number | None:
        """A number below a thousand, perhaps without the one of its hundred."""
        found = self._table.get(word)
        if found is None and self._implicit and word[:4].isalpha():
            found = self._table.get(self._implicit + word)
        return found

    def _compounded(self, word: str) -> Number | None:
        for scale, size in self._scales.items():
            if size == _THOUSAND and scale in word:
                before, _, after = word.partition(scale)
                factor = self._small(before) if before else 1
                rest = self._after(after) if after else 0
                return None if factor is None or rest is None else factor * size + rest
        if (hundreds := self._hundreds(word)) is not None:
            return hundreds
        if (more := self._with_part(word)) is not None:
            return more
        return self._small(word) if len(word) > len(self._implicit or "") + 3 else None

    def _with_part(self, word: str) -> Number | None:
        """ "Fünfeinhalb": a whole number and a part."""
        found = ((self._table.get(word.removesuffix(part)), more) for part, more in self._parts.items() if word.endswith(part))
        return next((whole + more for whole, more in found if isinstance(whole, int) and whole > 1), None)

    def _hundreds(self, word: str) -> Number | None:
        """ "Zwölfhundert", "fünfzehnhundertdreißig": as years are told."""
        before, found, after = word.partition(self._hundred or " ")
        count, rest = self._table.get(before), self._after(after) if after else 0
        return count * _HUNDRED + rest if found and _counts_hundreds(count) and rest is not None and rest < _HUNDRED else None

    def may_be_year(self, word: str, number: Number) -> bool:
        """ "Neunzehnhundertachtzig" and "zweitausendfünf" are mostly years, "tausendneunhundertacht" and "neunzehnhundert" hardly ever."""
        is_one = isinstance(number, int) and _FIRST_YEAR < number < _LAST_YEAR and number % _HUNDRED != 0
        return is_one and (number > 2 * _THOUSAND or self._hundreds(word) is not None)

    def _after(self, word: str) -> Number | None:
        for join in self._join:
            if word.startswith(join) and self._small(word.removeprefix(join)) is not None:
                return self._small(word.removeprefix(join))
        return self._small(word)

    def of_words(self, words: Sequence[str]) -> Number | None:
        """Value of several words (hyphens and joining words may be among them); None unless all of them together are one number."""
        plain = [self._plain(word) for word in words if word not in _DASHES]
        if (joined := self._split(plain)) is not None:
            return joined
        total: Number = 0
        current: Number | None = None
        last_scale: int | None = None
        place, is_joined = 0, False
        while place < len(plain):
            scale = self._scales.get(plain[place])
            if scale is not None:
                if last_scale is not None and scale >= last_scale:
                    # "tres mil millones", "three lakh crore": what is below a million is counted in a greater scale;
                    # "three thousand and five million" are two numbers
                    counted = total % scale + (current or 0)
                    if counted == 0 or scale == last_scale or last_scale >= _MILLION or is_joined:
                        return None
                    total, current = total - total % scale + counted * scale, None
                else:
                    total, current = total + (1 if current is None else current) * scale, None
                last_scale = scale
                place += 1
                continue
            if plain[place] == self._hundred and total % _THOUSAND == 0 and _counts_hundreds(current):
                current, place = current * _HUNDRED, place + 1
                continue
            length, value = self._longest(plain, place)
            if value is not None and (current is None or (current % 100 == 0 and 0 < value < 100)):
                current, place = (current or 0) + value, place + length
            elif plain[place] in self._join and 0 < place < len(plain) - 1:
                place, is_joined = place + 1, is_joined or (current is None and last_scale is not None)
            else:
                return None
        return total + (current or 0) if current is not None or last_scale is not None else None

    def _split(self, words: Sequence[str]) -> Number | None:
        """Words that would be one word: "zwei hundert drei und zwanzig". Not "drei und zwanzig" alone, which are two numbers."""
        are_split = self._compound and 1 < len(words) <= _LONGEST_PHRASE and (len(words) > 3 or not self._join.intersection(words))
        return self._compounded("".join(words)) if are_split else None

    def _longest(self, words: Sequence[str], place: int) -> tuple[int, Number | None]:
        """The longest phrase of the table that begins here: its number of words and value."""
        for length in range(min(_LONGEST_PHRASE, len(words) - place), 0, -1):
            value = self._phrases.get(tuple(words[place : place + length]))
            if value is None and length > 1:
                value = self._split(words[place : place + length])
            if value is not None:
                return length, value
            joined = tuple(word for word in words[place : place + length] if word not in self._join)
            if length > 1 and len(joined) > 1 and words[place + length - 1] not in self._join and joined in self._phrases:
                return length, self._phrases[joined]
        return 1, self.value(words[place]) if self._compound else None


def _counts_hundreds(number: Number | None) -> TypeGuard[int]:
    """Eleven hundred, ninety-five hundred; ten hundred are a thousand."""
    return isinstance(number, int) and _TEN < number < _HUNDRED and number % _TEN != 0


def _spelled_out(form: str, letters: Mapping[str, str]) -> str:
    """A word as it is written where some letters are missing: "zwoelf", "dreissig"."""
    for letter, written in letters.items():
        form = form.replace(letter, written)
    return form


def is_exact(text: str) -> bool:
    """Is it a number as the language files write one: 3, 3/2?"""
    try:
        Fraction(text)
    except (ValueError, ZeroDivisionError):
        return False
    return True
