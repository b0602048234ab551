"""Where phrases and forms may begin: told from each two neighbouring tokens, for all grammars of a language at once.

At most places of a text the first two tokens tell that nothing begins there. What they tell is remembered as a byte with one bit for each
grammar, and a text gets a row of such bytes: a grammar finds the places that it has to look at by a search for its bit, and a claim that
takes the place of its tokens changes no more than its own bytes and the one before.
"""

import re
import sys
from collections.abc import Callable

from checker.language.lexicon import BREAK, MORE

Begins = Callable[[str], bool]

_MOST_PAIRS = 200_000
_MOST_GRAMMARS = 8


class Beginnings:
    """The grammars of a language, each known by its bit."""

    def __init__(self) -> None:
        self._begins: list[Begins] = []
        self._bits = _Bits(self._begins)
        self._packed = _Packed(self._bits)

    def add(self, begins: Begins) -> int:
        """The bit of a further grammar, of which ``begins`` tells whether something may begin with one or two characters."""
        assert len(self._begins) < _MOST_GRAMMARS
        self._begins.append(begins)
        return 1 << len(self._begins) - 1

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
            row[place] = self._bits[codes[place : place + 2]]


class _Bits(dict[str, int]):
    """Two characters -> the bits of the grammars of which something may begin with them."""

    def __init__(self, begins: list[Begins]) -> None:
        super().__init__()
        self._begins = begins
        self._by_first: dict[str, list[tuple[int, Begins]]] = {}

    def __missing__(self, pair: str) -> int:
        if len(self) >= _MOST_PAIRS:
            self.clear()
        first = pair[0]
        asked = self._by_first.get(first)
        if asked is None:
            # Nothing begins inside of a phrase.
            asked = [] if first == MORE else [(1 << number, begins) for number, begins in enumerate(self._begins) if begins(first)]
            self._by_first[first] = asked
        bits = self[pair] = sum(bit for bit, begins in asked if begins(pair))
        return bits


class _Packed(dict[int, int]):
    """The same for two characters as one number."""

    def __init__(self, bits: _Bits) -> None:
        super().__init__()
        self._of_pair = bits

    def __missing__(self, packed: int) -> int:
        if len(self) >= _MOST_PAIRS:
            self.clear()
        pair = packed.to_bytes(8, sys.byteorder).decode("utf-32-le", "surrogatepass")
        bits = self[packed] = self._of_pair[pair]
        return bits


def searcher(bit: int) -> re.Pattern[bytes]:
    """Finds the bytes of a row that have a bit."""
    return re.compile(b"[" + re.escape(bytes(byte for byte in range(256) if byte & bit)) + b"]")
