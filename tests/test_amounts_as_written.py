"""Properties of amounts: whatever the numbers are, words, powers, tolerances, bounds, lists and compound units mean what they say."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Claim, extract
from checker.exponents import power
from checker.language import load
from checker.language.source import cldr
from checker.values.numbers import between

SMALL, LARGE = st.integers(2, 99), st.integers(1, 999_999)
WORDS_BELOW_1000 = {value: form for form, value in cldr("de")["cardinals"].items()}


def claims(text: str, language: str) -> list[Claim]:
    return [claim for claim in extract(Article(id="text", text=text, language=language)) if not claim.parts]


def in_words(number: int, sign: str = "") -> str:
    """A German number in words; ``sign`` stands between the parts."""
    thousands, rest = divmod(number, 1000)
    above = (
        [WORDS_BELOW_1000[thousands].removesuffix("s") if thousands == 1 else WORDS_BELOW_1000[thousands], "tausend"] if thousands else []
    )
    return sign.join([*above, *([WORDS_BELOW_1000[rest]] if rest else [])])


@given(LARGE)
def test_number_words_joined_and_split(number: int):
    read = load("de").number_of_words
    assert read([in_words(number)]) == number
    assert read(in_words(number, " ").split()) == number


@given(st.decimals(1, 10, places=2), st.integers(-30, 30), st.sampled_from(["x", "×", "e"]))
def test_powers_of_ten(mantissa: object, exponent: int, sign: str):
    words = [str(mantissa), "e", *written(exponent)] if sign == "e" else [str(mantissa), sign, "10", "^", *written(exponent)]
    found = power(words, load("en").digits.number)
    assert found is not None
    assert found[0] == Fraction(str(mantissa)) * Fraction(10) ** exponent


def written(exponent: int) -> list[str]:
    return ["-", str(-exponent)] if exponent < 0 else [str(exponent)]


def test_powers_beyond_reason_are_no_numbers():
    digits = load("en").digits.number
    assert power(["9", "^", "999"], digits) is None
    assert power(["10", "e", "999"], digits) is None
    assert power(["0", "^", "-", "1"], digits) is None
    assert power(["7", "^"], digits) is None


@pytest.mark.parametrize(("language", "text"), [("de", "({} ± {} Meter)."), ("en", "({} ± {} metres).")])
@given(middle=SMALL, width=SMALL)
def test_a_tolerance_reaches_to_both_sides(language: str, text: str, middle: int, width: int):
    (claim,) = claims(text.format(middle, width), language)
    assert claim.numbers == between(middle - width, middle + width)
    assert claim.unit == "meter"


@pytest.mark.parametrize(
    ("language", "text"), [("de", "(mehr als {}, aber weniger als {} Meter)"), ("en", "(more than {} but less than {} metres)")]
)
@given(low=SMALL, high=SMALL)
def test_two_bounds_are_one_range_where_both_can_hold(language: str, text: str, low: int, high: int):
    found = claims(text.format(low, high), language)
    if low < high:
        (claim,) = found
        assert claim.numbers is not None
        assert (claim.numbers.low, claim.numbers.high) == (low, high)
        assert claim.numbers.low_open
        assert claim.numbers.high_open
    else:
        assert [claim.hedge for claim in found] == ["more_than", "less_than"]


@given(st.integers(1, 8), st.integers(0, 11))
def test_feet_and_inches_are_inches(feet: int, inches: int):
    (claim,) = claims(f"(It is {feet} feet {inches} inches.)", "en")
    assert (claim.value, claim.unit) == (12 * feet + inches, "inch")


@pytest.mark.parametrize(("language", "text"), [("de", "({} und {} Kilometer)"), ("en", "({}, {} and {} kilometres)")])
@given(numbers=st.lists(SMALL, min_size=3, max_size=3))
def test_the_numbers_of_a_list_share_its_unit(language: str, text: str, numbers: list[int]):
    numbers = numbers[: text.count("{}")]
    found = claims(text.format(*numbers), language)
    assert [(claim.value, claim.unit) for claim in found] == [(number, "kilometer") for number in numbers]


ITALIAN_BELOW_1000 = {value: form for form, value in cldr("it")["cardinals"].items()}


@given(LARGE)
def test_italian_number_words_are_written_as_one(number: int):
    thousands, rest = divmod(number, 1000)
    above = "" if not thousands else "mille" if thousands == 1 else f"{ITALIAN_BELOW_1000[thousands]}mila"
    assert load("it").number_of_words([above + (ITALIAN_BELOW_1000[rest] if rest else "")]) == number


@given(SMALL, st.sampled_from([("milioni", 10**6), ("miliardi", 10**9)]))
def test_a_half_behind_a_scale_is_one_of_that_scale(number: int, scale: tuple[str, int]):
    name, size = scale
    (claim,) = claims(f"Furono {number} {name} e mezzo.", "it")
    assert (claim.value, claim.grain) == (number * size + size // 2, size // 2)


@given(SMALL)
def test_a_half_behind_a_unit_is_one_of_that_unit(number: int):
    (claim,) = claims(f"Misura {number} metri e mezzo.", "it")
    assert (claim.value, claim.unit) == (number + Fraction(1, 2), "meter")
