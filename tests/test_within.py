"""Which claims of one article are brought together, and at what cost."""

import time

import pytest

from checker import Article, check, extract
from checker.corpus.within import digits_of, headline, is_slip, is_transposed, within
from checker.read.text import with_title
from tests.making import number


def article(text: str) -> Article:
    return Article(id="a", text=text, language="en", headings=with_title(text).headings)


def paired(text: str) -> list[tuple[str, str]]:
    return [(one.text, other.text) for one, other in within(extract(article(text)))]


def announced(text: str) -> list[tuple[str, str]]:
    given = article(text)
    return [(one.text, other.text) for one, other in headline(extract(given), given)]


def test_different_values_of_one_thing_are_paired_in_the_order_of_the_text():
    assert paired("There were 12 firms. Of the 14 firms 3 people knew. Then 12 firms left.") == [
        ("12 firms", "14 firms"),
        ("14 firms", "12 firms"),
    ]


def test_what_is_taken_up_is_the_value_that_was_told_before():
    assert paired("There were 12 firms. Of the 14 firms 3 people knew. The 12 firms left.") == [("12 firms", "14 firms")]


def test_figures_of_another_power_of_ten_are_paired():
    assert paired("It cost 3.2 million euros. The 3.2 billion euros were paid.") == [("3.2 million euros", "3.2 billion euros")]


def test_conversions_between_the_same_units_are_paired():
    found = paired("It is 10 miles (16 km) long and 20 miles (32 km) wide.")
    assert ("10 miles (16 km)", "20 miles (32 km)") in found


def test_the_pairs_of_a_claim_are_few_however_long_the_article():
    text = " ".join(f"Then {n} firms came." for n in range(10, 500))
    assert len(paired(text)) <= 490 * 8 * 2


def test_cost_grows_as_the_length():
    def cost(sentences: int) -> float:
        claims = extract(article(" ".join(f"Then {n} firms paid {n} euros." for n in range(10, sentences))))
        begun = time.process_time()
        list(within(claims))
        return time.process_time() - begun

    cost(100)
    assert min(cost(4000) for _ in range(3)) < 12 * min(cost(1000) for _ in range(3))


def test_a_title_is_held_against_the_only_other_value():
    assert announced("12 firms leave\n\nIn all 14 firms left.") == [("12 firms", "14 firms")]


@pytest.mark.parametrize(
    "text",
    [
        "12 firms leave\n\nIn all 14 firms left, and 12 firms came.",
        "12 firms leave\n\nIn May 14 firms left, and in June 15 firms.",
        "12 firms leave\n\nFirst 14 cars left.",
        "12 firms leave, 13 firms come\n\nIn May 14 firms left.",
    ],
)
def test_what_is_said_in_several_ways_is_explained(text):
    assert announced(text) == []


@pytest.mark.parametrize(
    ("one", "other", "transposed", "slip"),
    [
        (165, 156, True, True),
        (165, 166, False, True),
        (165, 615, True, True),
        (165, 516, False, False),
        (12, 120, False, False),
        (5, 6, False, False),
    ],
)
def test_slips_of_the_finger(one, other, transposed, slip):
    first, second = number(str(one), one), number(str(other), other)
    assert (is_transposed(first, second), is_slip(first, second)) == (transposed, slip)


def test_digits():
    assert digits_of(number("3.2 million", 3_200_000)) == "32"
    assert digits_of(number("some", 7).replace(value=None)) is None


def test_a_title_beside_the_text_is_held_against_it():
    given = Article(id="a", title="12 firms leave", text="After a long debate 14 firms left the town on Monday.", language="en")
    (finding,) = check(given, select=["INT001"]).findings
    assert [claim.text for claim in finding.claims] == ["14 firms"]
    assert "12 firms" in finding.message
