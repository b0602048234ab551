"""Powers as science writes them: "1e10", "6,2 x 10^-4", "5 × 10⁶", "1.1^23" -> value and grain."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from checker.values.numbers import Number

_TIMES = frozenset("x×·*")
_MINUS = frozenset("-−–⁻")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LARGEST_EXPONENT = 300
_MOST_DIGITS = 600

Read = Callable[[str], tuple[Number, Number] | None]


def power(words: Sequence[str], read: Read) -> tuple[Number, Number] | None:
    """Value and grain of a number with an exponent; ``read`` reads its digits. None where the words are none, or one that is too large."""
    if len(words) < 2 or not words[0][0].isdigit():
        return None
    if words[1] in ("e", "E"):
        return _scaled(words[0], 10, words[2:], read)
    if words[1] in _TIMES:
        return _scaled(words[0], 10, _behind(words[3:]), read) if len(words) > 3 and words[2] == "10" else None
    exponent = _exponent(_behind(words[1:]))
    base = read(words[0])
    if exponent is None or base is None or abs(exponent) * len(words[0]) > _MOST_DIGITS or (not base[0] and exponent < 0):
        return None
    value = Fraction(base[0]) ** exponent
    return value, abs(value) / 10


def _behind(words: Sequence[str]) -> Sequence[str]:
    """The words of an exponent without the sign for "to the power of"; none where nothing marks them as an exponent."""
    if words and words[0] == "^":
        return words[1:]
    return words if words and words[-1].translate(_SUPERSCRIPTS) != words[-1] else ()


def _scaled(mantissa: str, base: int, words: Sequence[str], read: Read) -> tuple[Number, Number] | None:
    exponent, found = _exponent(words), read(mantissa)
    if exponent is None or found is None or abs(exponent) > _LARGEST_EXPONENT:
        return None
    factor = Fraction(base) ** exponent
    return found[0] * factor, found[1] * factor


def _exponent(words: Sequence[str]) -> int | None:
    """The whole number of an exponent with its signs: "-4" and "⁻⁴" are minus 4, "--4" is 4."""
    signs = [word for word in words[:-1] if word in _MINUS or word == "+"]
    digits = words[-1].translate(_SUPERSCRIPTS) if words else ""
    if len(signs) != len(words) - 1 or not (digits.isascii() and digits.isdecimal()) or len(digits) > 3:
        return None
    return -int(digits) if sum(sign in _MINUS for sign in signs) % 2 else int(digits)
