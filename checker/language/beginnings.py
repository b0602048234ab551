"""Where phrases and forms may begin: told from each two neighbouring tokens, for all grammars of a language at once.

At most places of a text the first two tokens tell that nothing begins there. What they tell is remembered as a byte with one bit for each
grammar, and a text gets a row of such bytes: a grammar finds the places that it has to look at by a search for its bit, and a claim that
takes the place of its tokens changes no more than its own bytes and the one before.
"""

import re
import sys
from collections.abc import Callable

from checker.language.lexicon import BREAK, MORE

Seconds = Callable[[str], int]

_MOST_PAIRS = 200_000
_MOST_GRAMMARS = 8


class Beginnings:
    """The grammars of a language, each known by its bit."""

    def __init__(self) -> None:
        self._seconds: list[Seconds] = []
        self._by_first: dict[str, list[tuple[int, int]]] = {}
        self._packed = _Packed(self._bits)
        self._renewed: dict[str, int] = {}

    def add(self, seconds: Seconds) -> int:
        """The bit of a further grammar; ``seconds`` gives of a character those, as bits, with which something may begin behind it."""
        assert len(self._seconds) < _MOST_GRAMMARS
        self._seconds.append(seconds)
        return 1 << len(self._seconds) - 1

    def _bits(self, pair: str) -> int:
        """The bits of the grammars of which something may begin with two characters, or with one at the end of the codes."""
        first = pair[0]
        possible = self._by_first.get(first)
        if possible is None:
            # Nothing begins inside of a phrase.
            asked = () if first == MORE else ((1 << number, seconds(first)) for number, seconds in enumerate(self._seconds))
            possible = self._by_first[first] = [(bit, seconds) for bit, seconds in asked if seconds]
        second = ord(pair[1]) if len(pair) > 1 else None
        return sum(bit for bit, seconds in possible if second is None or seconds >> second & 1)

    def row(self, codes: str) -> bytearray:
        """The byte of each place of a text."""
        # Two characters of four bytes each are read as one number, first those at even places, then those at odd ones: a number is made
        # and found in less time than a string of two characters.
        packed = memoryview((codes + BREAK + BREAK).encode("utf-32-le", "surrogatepass"))
        length, bits = len(codes), self._packed.__getitem__
        found = bytearray(length)
        even, odd = (length + 1) // 2, length // 2
        found[0::2] = bytes(map(bits, packed[: 8 * even].cast("Q").tolist()))
        found[1::2] = bytes(map(bits, packed[4 : 4 + 8 * odd].cast("Q").tolist()))
        return found

    def renew(self, row: bytearray, codes: str, first: int, last: int) -> None:
        """Write the bytes of the places whose two characters have changed because a claim or phrase now stands from first up to last."""
        row[first:last] = bytes(last - first)
        for place in (first - 1, first) if first else (first,):
            pair = codes[place : place + 2]
            bits = self._renewed.get(pair)
            if bits is None:
                if len(self._renewed) >= _MOST_PAIRS:
                    self._renewed.clear()
                bits = self._renewed[pair] = self._bits(pair)
            row[place] = bits


class _Packed(dict[int, int]):
    """Two characters as one number -> the bits of the grammars."""

    def __init__(self, bits: Callable[[str], int]) -> None:
        super().__init__()
        self._bits = bits

    def __missing__(self, packed: int) -> int:
        if len(self) >= _MOST_PAIRS:
            self.clear()
        bits = self[packed] = self._bits(packed.to_bytes(8, sys.byteorder).decode("utf-32-le", "surrogatepass"))
        return bits


def searcher(bit: int) -> re.Pattern[bytes]:
    """Finds the bytes of a row that have a bit."""
    return re.compile(b"[" + re.escape(bytes(byte for byte in range(256) if byte & bit)) + b"]")
