"""Sets in words."""

from fractions import Fraction

import pytest

from checker.ages import say_ages
from checker.values import civil, periods
from checker.values.dates import ANY_DAY, NO_DAY, date, days_between, one_day, union_of
from checker.values.numbers import ANY, EMPTY, at_least, at_most, between, exactly, half_open, less_than, more_than
from checker.words import UNDECIDED, say_days, say_number, say_numbers


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (165, "165"),
        (1200, "1,200"),
        (Fraction(37, 2), "18.5"),
        (Fraction(1, 3), "0.3333"),
        (Fraction(-5, 4), "-1.25"),
        (Fraction(1, 10) + Fraction(2, 10), "0.3"),
        (Fraction(1, 10**6), "0"),
        (10**12, "1,000,000,000,000"),
    ],
)
def test_numbers_have_no_noise(number, said):
    assert say_number(number) == said


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (exactly(165), "165"),
        (at_least(165), "at least 165"),
        (at_most(5), "at most 5"),
        (more_than(1), "more than 1"),
        (less_than(1), "less than 1"),
        (between(18, 20), "between 18 and 20"),
        (half_open(Fraction(37, 2), Fraction(39, 2)), "between 18.5 and 19.5"),
        (EMPTY, "no possible value"),
        (ANY, "any number"),
        (exactly(1).union(exactly(3)), "1 or 3"),
    ],
)
def test_sets_of_numbers(numbers, said):
    assert say_numbers(numbers) == said


def test_units_follow():
    assert say_numbers(exactly(16), "degree_Celsius") == "16 degrees Celsius"


START = civil.ordinal(2023, 9, 28)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (one_day(START), "28 September 2023"),
        (date(2022, 2), "February 2022"),
        (date(2022), "2022"),
        (periods.years(2020, 2022), "2020 to 2022"),
        (date(-62), "63 BC"),
        (periods.months(2021, 3, 5), "March to May 2021"),
        (days_between(date(2021, 12).first, date(2022, 2).last), "December 2021 to February 2022"),
        (NO_DAY, "no day of the calendar"),
        (ANY_DAY, "any day"),
        (ANY_DAY.on(3), "a Wednesday"),
        (date(2023, 9).on(4), "a Thursday in September 2023"),
        (date(2023).on(1, 2), "a Monday or Tuesday in 2023"),
        (days_between(START, START + 3), "between 28 September 2023 and 1 October 2023"),
        (days_between(None, START), "28 September 2023 or earlier"),
        (days_between(START, None), "28 September 2023 or later"),
        (one_day(START).union(one_day(START + 7)), "28 September 2023 or 5 October 2023"),
        (union_of(one_day(START + 7 * n) for n in range(5)), "a Thursday, between 28 September 2023 and 26 October 2023"),
        (union_of(one_day(START + 3 * n) for n in range(5)), "28 September 2023, 1 October 2023, 4 October 2023 ... or 10 October 2023"),
    ],
)
def test_sets_of_days(days, said):
    assert say_days(days) == said


def test_a_currency_that_is_left_open_is_not_named():
    assert say_numbers(between(50, 70), UNDECIDED) == "between 50 and 70"
    assert say_numbers(between(50, 70), "EUR") == "between 50 and 70 EUR"


@pytest.mark.parametrize(
    ("possible", "said"),
    [(between(61, 61), "61"), (between(61, 62), "61 or 62"), (between(61, 63), "61, 62 or 63"), (between(61, 70), "between 61 and 70")],
)
def test_few_ages_are_said_one_by_one(possible, said):
    assert say_ages(possible) == said
