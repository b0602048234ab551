"""Which claim of a source a claim of a text is held against."""

from typing import Any

import pytest

from checker import Claim
from checker.corpus.source import counterpart
from tests.making import dated, number

SENTENCE = "Am Treffen in Kiew nahmen viele Minister teil."


def count(value: int, start: int = 0, head: str = "Firma", context: str = SENTENCE, **fields: Any) -> Claim[Any]:
    return number(f"{value} Firmen", value, start=start, head=head, subject="Firmen", context=context, **fields)


def test_a_claim_that_agrees_is_taken_wherever_it_stands():
    right = count(165, start=90, context="Anderswo.")
    assert counterpart(count(165), [count(156), right]) is right


def test_of_several_that_agree_the_closest_is_taken():
    bound, same = count(100, hedge="at_least"), count(165, start=90)
    assert counterpart(count(165), [bound, same]) is same


def test_the_only_comparable_one_contradicts():
    other = count(156)
    assert counterpart(count(165), [other]) is other


@pytest.mark.parametrize(
    "source",
    [
        [],
        [count(156), count(157, start=90)],
        [count(156, context="Das Wetter war schön.")],
        [count(156, head="Land")],
        [count(156, hedge="vague")],
        [count(156, kind="quantity", unit="meter")],
        [count(156).replace(head=None)],
    ],
    ids=["nothing", "two", "another sentence", "another thing", "vague", "another kind", "nameless"],
)
def test_what_proves_nothing(source):
    assert counterpart(count(165), source) is None


def test_an_ordinal_is_never_contradicted():
    assert (
        counterpart(number("erste", 1, kind="ordinal", context=SENTENCE), [number("zweite", 2, kind="ordinal", context=SENTENCE)]) is None
    )


class TestDates:
    def day(self, year: int, granularity: str = "year", context: str = SENTENCE) -> Claim[Any]:
        return dated(str(year), year).replace(granularity=granularity, context=context)

    def test_years_of_like_sentences(self):
        other = self.day(2022)
        assert counterpart(self.day(2023), [other]) is other

    def test_a_day_and_a_year(self):
        assert counterpart(self.day(2023), [self.day(2022, "day")]) is None

    def test_sentences_that_share_little(self):
        assert counterpart(self.day(2023), [self.day(2022, context="Das Treffen in Kiew war kurz.")]) is None
