"""Words that show a tense, found in one pass."""

import re

from checker.language.alphabet import Alphabet, charset
from checker.language.syntax import Element

_TENSES = {"pastword": -2, "futureword": 2, "softpast": -1, "softfuture": 1}


class TenseSigns:
    """Where words stand that show a tense: -2 and 2 for past and future, -1 and 1 for hints at them."""

    def __init__(self, alphabet: Alphabet) -> None:
        self._tenses: dict[str, tuple[int, ...]] = {}
        for name, tense in _TENSES.items():
            for char in alphabet.characters(Element(name)):
                self._tenses[char] = (*self._tenses.get(char, ()), tense)
        self._sign = re.compile(charset("".join(sorted(self._tenses))))

    def signs(self, codes: str, first: int, last: int) -> list[tuple[int, int]]:
        """Place and tense of each sign from first up to last, in the order of the text."""
        return [(match.start(), tense) for match in self._sign.finditer(codes, first, last) for tense in self._tenses[match[0]]]
