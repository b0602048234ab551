"""Number expressions: digits, words, scales, fractions -> value and grain."""

from collections.abc import Sequence
from fractions import Fraction
from math import prod

import msgspec

from checker.exponents import power
from checker.scan import Scan
from checker.values.numbers import Number, magnitude, plain

_LARGEST = 10**30
_LARGE = 10**6
_GROUP = 3
_SMALLEST_SCALE = 1000
MOST_TIMES = 10  # the first number of a range that falls is hardly so many times the second; the project's own choice
_REMEMBERED = 10_000
_DASHES = "-–—−‐‑"
_WIDEST_BLANK = 2
_CENT = Fraction(1, 100)
_JOINED_PARTS = frozenset({"2", "3", "4", "5", "8", "16", "32", "64"})  # in what a dash joins to a whole number ("6-1/4")


class Numeral(msgspec.Struct, frozen=True, gc=False):
    """A number as stated: its value, the place of its last stated digit, and the factor of its scale words ("Millionen", "Cent").

    ``is_plain`` where it is whole and without a scale.
    """

    value: Number
    grain: Number
    is_plain: bool
    scale: Number = 1


def in_scale_of(low: Numeral, high: Numeral) -> Number:
    """The first number of a range in the scale of the second one, where it has none of its own: "20 bis 30 Millionen".

    So in "30 bis 20 Millionen"; "zwischen 800 und 1,2 Millionen" is left as it is written.
    """
    factor = high.scale if high.scale > 1 else high.grain
    is_bare = low.scale == 1 and (low.is_plain or low.grain < 1) and (high.scale > 1 or not high.is_plain)
    is_near = low.value * factor <= MOST_TIMES * high.value
    return plain(low.value * factor) if is_bare and factor >= _SMALLEST_SCALE and is_near else low.value


def read_number(scan: Scan, first: int, last: int) -> Numeral | None:
    """The number that the tokens from first up to last state; None where they state none."""
    known: dict[tuple[str, str], Numeral | None] = scan.language.numerals
    key = scan.text[scan.starts[first] : scan.starts[last]], scan.codes[first:last]
    if key in known:
        return known[key]
    if len(known) >= _REMEMBERED:
        known.clear()
    found = known[key] = _number(scan, first, last)
    return found


def _number(scan: Scan, first: int, last: int) -> Numeral | None:
    words = scan.words(first, last)
    sign = 1
    if len(words) > 1 and (scan.value(first, "minus") or scan.value(first, "minusword")):
        sign, words, first = -1, words[1:], first + 1
    elif len(words) > 1 and words[0] == "+":
        words, first = words[1:], first + 1
    found = _read(scan, first, words)
    if found is None or magnitude(found.value) > _LARGEST:
        return None
    return Numeral(plain(sign * found.value), plain(found.grain), found.is_plain, found.scale)


def _read(scan: Scan, first: int, words: Sequence[str]) -> Numeral | None:
    if "/" in words:
        return _quotient(scan, words)
    if words[0] in (".", ",") and len(words) > 1 and words[1].isdecimal():
        return _digital(scan, first, [f"0{scan.language.decimal}{words[1]}", *words[2:]], shift=1)
    if (parted := _parted(scan, first, words) or _with_half(scan, first, words)) is not None:
        return parted
    if words[0][0].isdigit() and (cut := _behind_scale(scan, first, words)):
        joined = words[cut - 1].lower() in scan.language.source.numbers.join
        return _summed(_read(scan, first, words[: cut - joined]), _read(scan, first + cut, words[cut:]))
    if words[0][0].isdigit():
        if len(words) > 2 and (decimal := _spoken_decimal(scan, first, words)) is not None:
            return decimal
        powered = power(words, scan.language.digits.number) if len(words) > 1 else None
        return Numeral(plain(powered[0]), plain(powered[1]), is_plain=False) if powered else _digital(scan, first, words)
    special = _special(scan, first, words)
    return special or _verbal(scan, words)


def _behind_scale(scan: Scan, first: int, words: Sequence[str]) -> int:
    """Where digits stand behind a scale word, "3 million 250 thousand", "2 milioni e 300 mila"; 0 where they do not."""
    join = scan.language.source.numbers.join
    places = (place for place in range(2, len(words)) if words[place][0].isdigit())
    return next((place for place in places if scan.value(first + place - 1 - (words[place - 1].lower() in join), "scale") is not None), 0)


def _summed(one: Numeral | None, other: Numeral | None) -> Numeral | None:
    """ "3 million 250 thousand": the second fills places that the first leaves open."""
    if one is None or other is None or other.value >= one.scale or one.scale == 1 or one.grain != one.scale:
        return None
    return Numeral(plain(one.value + other.value), other.grain, is_plain=False)


def _quotient(scan: Scan, words: Sequence[str]) -> Numeral | None:
    """ "3/4", "5 1/2", "5-1/2": a proper fraction of small numbers, perhaps behind a whole one."""
    if len(words) == 5 and words[0].isdecimal() and words[1] in _DASHES and words[4] in _JOINED_PARTS:
        words = [words[0], *words[2:]]
    if len(words) == 4 and (part := _quotient(scan, words[1:])) is not None:
        return _behind_whole(scan, words[0], part)
    if len(words) != 3 or not words[0].isdecimal() or not words[2].isdecimal() or max(map(len, words)) > 3:
        return None
    above, below = int(words[0]), int(words[2])
    if not 0 < above < below <= 100:
        return None
    value = Fraction(above, below)
    return Numeral(value, Fraction(1, below), is_plain=False)


def _behind_whole(scan: Scan, whole: str, part: Numeral) -> Numeral | None:
    """ "5 1/2" and "two 1/2", and "$5.42 1/2", where the fraction is one of a cent."""
    if whole.isalpha():
        count = scan.language.number_of_words([whole.lower()])
        return None if count is None else Numeral(plain(count + part.value), part.grain, is_plain=False)
    found = (int(whole), 1) if whole.isdecimal() else scan.language.digits.number(whole)
    if found is None or found[1] not in (1, _CENT):
        return None
    return Numeral(plain(found[0] + part.value * found[1]), plain(part.grain * found[1]), is_plain=False)


def _parted(scan: Scan, first: int, words: Sequence[str]) -> Numeral | None:
    """ "five and a quarter", "three quarters of a billion": parts of one behind a whole number, or of a scale."""
    places = [place for place in range(len(words)) if words[place].isalpha() and scan.value(first + place, "fraction") is not None]
    if not places:
        return None
    place = places[-1]
    join = next((other for other in range(place, 0, -1) if words[other].lower() in scan.language.source.numbers.join), 0)
    scale = scan.value(first + len(words) - 1, "scale") if place + 1 < len(words) else None
    if (scale is None and (place + 1 < len(words) or not join)) or (join and place == join + 1):
        return None
    begin = join + bool(join)
    part = Fraction(str(scan.value(first + place, "fraction")))
    count = _count_of_parts(scan, first + begin, [word for word in words[begin:place] if word not in _DASHES])
    whole = _read(scan, first, words[:join]) if join else None
    if count is None or (join and (whole is None or count * part >= 1)):
        return None
    factor = prod(int(scan.value(first + other, "scale") or 1) for other in range(place + 1, len(words)))  # "half a lakh crore"
    if whole is None:
        return Numeral(plain(count * part * factor), plain(Fraction(factor, 10)), is_plain=False)
    own = scan.value(first + join - 1, "scale")
    if own is not None and int(own) >= _LARGE and scale is None:  # "3 million and a quarter"
        return Numeral(plain(whole.value + count * part * int(own)), plain(part * int(own)), is_plain=False)
    return Numeral(plain((whole.value + count * part) * factor), plain(part * factor), is_plain=False)


def _with_half(scan: Scan, first: int, words: Sequence[str]) -> Numeral | None:
    """ "due e mezzo", "3 milhões e meio", "zesendertig en een half miljoen": a half behind the word that joins, perhaps with its article.

    It is one of the large scale before it, or of one, and then a scale may stand behind.
    """
    last = len(words) - 1
    behind = scan.value(first + last, "scale") if last and scan.value(first + last, "half") is None else None
    half = last - (behind is not None)
    join = half - 1 - (half > 1 and scan.value(first + half - 1, "one") is not None)
    if join < 1 or scan.value(first + half, "half") is None or words[join].lower() not in scan.language.source.numbers.join:
        return None
    whole = _read(scan, first, words[:join]) or _lone_one(scan, first, words[:join])
    scale = int(scan.value(first + join - 1, "scale") or 1)
    if whole is None or 1 < scale < _LARGE or (behind is not None and scale > 1):
        return None
    factor = int(behind or 1)
    return Numeral(plain((whole.value + Fraction(scale, 2)) * factor), plain(Fraction(scale * factor, 2)), is_plain=False)


def _lone_one(scan: Scan, first: int, words: Sequence[str]) -> Numeral | None:
    is_one = len(words) == 1 and scan.value(first, "one") is not None
    return Numeral(1, 1, is_plain=True) if is_one else None


def _count_of_parts(scan: Scan, first: int, words: Sequence[str]) -> Number | None:
    if not words or (len(words) == 1 and (scan.value(first, "one") is not None or scan.value(first, "oneword") is not None)):
        return 1
    return scan.language.number_of_words([word.lower() for word in words])


def _digital(scan: Scan, first: int, words: Sequence[str], *, shift: int = 0) -> Numeral | None:
    groups = 1 if shift else _groups(words)
    if any(len(scan.tokens[place]) > len(scan.bare(place)) + _WIDEST_BLANK for place in range(first + 1, first + groups)):
        return None  # "320   340" are two columns, "320  340" has a blank too many
    words, first = ["".join(word for word in words[:groups] if word != ","), *words[groups:]], first + groups - 1 + shift
    found = scan.language.digits.number(words[0])
    if found is None:
        return None
    value, grain = found
    scale = 1
    for place, word in enumerate(words[1:], first + 1):
        if word in _DASHES or word == ".":  # the full stop of "Mio."
            continue
        vulgar = scan.value(place, "vulgar")
        if vulgar is not None:
            fraction = Fraction(str(vulgar))
            return Numeral(value + fraction, Fraction(1, fraction.denominator), is_plain=False)
        factor = scan.value(place, "scale")
        if factor is None:
            return None
        scale *= int(factor)
    return Numeral(value * scale, grain * scale, is_plain=scale == 1 and grain == 1, scale=scale)


def _groups(words: Sequence[str]) -> int:
    """How many tokens "12 500 000" takes: digits and then threes; "10, 000" takes three."""
    length = 1
    if len(words) > 2 and words[1] == ",":
        return 3
    while (
        length < len(words) and len(words[length]) >= _GROUP and words[length][:_GROUP].isdecimal() and not words[length][_GROUP:].isalnum()
    ):
        length += 1
    return length


def _special(scan: Scan, first: int, words: Sequence[str]) -> Numeral | None:
    """ "½", "two ½", "eine halbe Million", "fünf halbe", "zwei Komma drei"."""
    if len(words) in (1, 2) and (vulgar := scan.value(first + len(words) - 1, "vulgar")) is not None:
        value = Fraction(str(vulgar))
        part = Numeral(value, Fraction(1, value.denominator), is_plain=False)
        return part if len(words) == 1 else _behind_whole(scan, words[0], part)
    if (name := scan.value(first + len(words) - 1, "fraction")) is not None:
        return _fraction(scan, first, words[:-1], Fraction(str(name)))
    if (decimal := _spoken_decimal(scan, first, words)) is not None:
        return decimal
    if len(words) == 2 and scan.value(first + 1, "half") and (count := scan.language.number_of_words([words[0].lower()])) and count != 1:
        return Numeral(plain(Fraction(count) / 2), Fraction(1, 2), is_plain=False)
    values = [
        (scan.value(place, "half"), scan.value(place, "scale"), scan.value(place, "one")) for place in range(first, first + len(words))
    ]
    if (
        any(half is not None for half, _, _ in values)
        and all(half is not None or one is not None for half, _, one in values[:-1])
        and values[-1] != (None, None, None)
    ):
        factor = int(values[-1][1] or 1)
        return Numeral(Fraction(factor, 2), Fraction(factor, 10), is_plain=False)
    return None


def _fraction(scan: Scan, first: int, words: Sequence[str], part: Fraction) -> Numeral | None:
    """ "ein viertel Liter", "drei viertel Jahre"."""
    is_one = not words or (len(words) == 1 and scan.value(first, "one") is not None)
    count = 1 if is_one else scan.language.number_of_words([word.lower() for word in words])
    return None if count is None else Numeral(plain(count * part), part, is_plain=False)


def _spoken_decimal(scan: Scan, first: int, words: Sequence[str]) -> Numeral | None:
    """ "zwei Komma drei fünf": digits one by one behind the sign."""
    places = [place for place in range(len(words)) if scan.value(first + place, "pointword") is not None]
    if len(places) != 1:
        return None
    scale = scan.value(first + len(words) - 1, "scale")
    last = len(words) - (scale is not None)
    before = words[: places[0]]
    whole: Number | None = int(before[0]) if len(before) == 1 and before[0].isdecimal() else 0 if not before else None
    whole = scan.language.number_of_words([word.lower() for word in before]) if whole is None else whole
    tail = [word for word in words[places[0] + 1 : last] if word not in _DASHES]
    joined = scan.language.number_of_words([word.lower() for word in tail]) if len(tail) > 1 else None
    digits = [joined] if joined is not None and 20 < joined < 100 else [_digit(scan, word) for word in tail]
    if whole is None or not digits or any(digit is None or digit > (9 if len(digits) > 1 else 99) for digit in digits):
        return None
    behind = "".join(map(str, digits))
    place = Fraction(1, 10 ** len(behind))
    factor = int(scale or 1)
    return Numeral(plain((whole + int(behind) * place) * factor), plain(place * factor), is_plain=False)


def _digit(scan: Scan, word: str) -> Number | None:
    return int(word) if word.isdecimal() and len(word) <= 2 else scan.language.numberwords.one(word.lower())


def _verbal(scan: Scan, words: Sequence[str]) -> Numeral | None:
    value = scan.language.number_of_words([word.lower() for word in words if word != "."])
    if value is None:
        return None
    value = plain(value)
    return Numeral(value, grain_of_words(value), is_plain=isinstance(value, int), scale=_scale_behind(scan, words, value))


def _scale_behind(scan: Scan, words: Sequence[str], value: Number) -> int:
    """The scale word at the end of a number in words: a million in "five million", 1 in "five million and two"."""
    scale = scan.language.numberwords.scale(words[-1].lower()) if len(words) > 1 else None
    return scale if scale is not None and value % scale == 0 else 1


def grain_of_words(value: Number) -> Number:
    """ "zwei Millionen" is stated to the million, "anderthalb Millionen" to the half of one, "dreiundzwanzig" to the unit."""
    if isinstance(value, Fraction):
        return Fraction(1, value.denominator)
    for scale in (10**12, 10**9, 10**6):
        if value >= scale:
            return next((step for step in (scale, scale // 2, scale // 10) if value % step == 0), 1)
    return 1
