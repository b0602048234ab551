"""A text held against its source: which claim is held against which, and what comes of it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Claim, compare
from checker.corpus.evidence import Evidence, key_of_place
from checker.corpus.source import Comparison
from checker.corpus.surroundings import Place, places_of
from checker.findings import ABSENT, CONFIRMED, CONTRADICTED, OPEN
from tests.making import dated, number

WORDS = frozenset({"treffe", "kiew", "ministe", "nahmen"})


def place(claim: Claim[Any], far: frozenset[str] = WORDS, near: frozenset[str] = frozenset({"nahmen"})) -> Place:
    things = frozenset({claim.head.lower()}) if claim.head else frozenset()
    return Place(claim, near, frozenset(), far, things)


def count(value: int, start: int = 0, head: str = "Firma", **fields: Any) -> Claim[Any]:
    return number(f"{value} Firmen", value, start=start, head=head, subject="Firmen", **fields)


def verdict(claim: Place, *source: Place) -> tuple[str, Claim[Any] | None]:
    [found] = Comparison([claim], Evidence(source)).verdicts()
    return found.result, found.source


def results(source: str, text: str, language: str = "en", published: str | None = None) -> dict[str, str]:
    """Claim -> verdict."""
    report = compare(source, text, language=language, published=published)
    assert report.verdicts is not None
    return {found.claim.text: found.result for found in report.verdicts}


class TestCounts:
    def test_a_claim_that_agrees_is_taken_wherever_it_stands(self):
        right = place(count(165, start=90), far=frozenset())
        assert verdict(place(count(165)), place(count(156)), right) == (CONFIRMED, right.claim)

    def test_the_only_comparable_one_contradicts(self):
        other = place(count(156))
        assert verdict(place(count(165)), other) == (CONTRADICTED, other.claim)

    @pytest.mark.parametrize(
        "source",
        [
            [],
            [place(count(156, context="a")), place(count(157, start=90, context="b"))],
            [place(count(156), far=frozenset({"wetter", "schön"}))],
            [place(count(156, head="Land"))],
            [place(count(156, kind="quantity", unit="meter"))],
            [place(count(156).replace(head=None))],
        ],
        ids=["nothing", "two", "another sentence", "another thing", "another kind", "nameless"],
    )
    def test_what_proves_nothing(self, source):
        assert verdict(place(count(165)), *source) == (ABSENT, None)

    def test_a_vague_number_proves_nothing(self):
        vague = number("Dutzende Firmen", 24, hedge="about", head="Firma", subject="Firmen").replace(hedge="vague", value=None)
        assert verdict(place(count(165)), place(vague)) == (ABSENT, None)

    def test_an_ordinal_is_never_contradicted(self):
        assert verdict(place(number("erste", 1, kind="ordinal")), place(number("zweite", 2, kind="ordinal"))) == (ABSENT, None)

    def test_what_confirms_one_claim_contradicts_no_other(self):
        one, other = place(count(165)), place(count(156, start=50))
        found = Comparison([one, other], Evidence([place(count(165))])).verdicts()
        assert [verdict.result for verdict in found] == [CONFIRMED, ABSENT]

    def test_two_claims_that_differ_from_the_same_one_are_not_both_contradicted(self):
        found = Comparison([place(count(165)), place(count(156, start=50))], Evidence([place(count(180))])).verdicts()
        assert [verdict.result for verdict in found] == [ABSENT, ABSENT]

    def test_countries_of_252_firms_are_not_those_of_165(self):
        source = "At the fair in Altenhaven 165 firms from 26 countries showed drills, said Kolbe."
        text = "At the fair in Altenhaven 252 firms from 30 countries showed drills, said Kolbe."
        assert results(source, text) == {"252 firms": CONTRADICTED, "30 countries": ABSENT}


class TestBounds:
    SOURCE = "The harbour registered 7,012 containers in its opening month, the operator said."

    @pytest.mark.parametrize(
        ("said", "result"),
        [
            ("more than 7,000", CONFIRMED),
            ("fewer than 7,100", CONFIRMED),
            ("at least 7,012", CONFIRMED),
            ("about 7,000", CONFIRMED),
            ("7,000", CONFIRMED),
            ("more than 7,012", CONTRADICTED),
            ("more than 8,000", CONTRADICTED),
            ("fewer than 7,000", CONTRADICTED),
            ("7,021", CONTRADICTED),
            ("more than 70,000", ABSENT),
        ],
    )
    def test_against_a_number(self, said, result):
        claim = f"{said} containers"
        assert results(self.SOURCE, f"In its opening month the harbour registered {claim}.") == {claim: result}

    @pytest.mark.parametrize(
        ("said", "result"),
        [
            ("more than 7,000", CONFIRMED),
            ("more than 6,000", CONFIRMED),
            ("more than 7,500", OPEN),
            ("7,012", OPEN),
            ("7,000", OPEN),
            ("fewer than 7,000", CONTRADICTED),
            ("6,000", CONTRADICTED),
        ],
    )
    def test_against_a_bound(self, said, result):
        source = "The harbour registered more than 7,000 containers in its opening month, the operator said."
        claim = f"{said} containers"
        assert results(source, f"In its opening month the harbour registered {claim}.") == {claim: result}

    @pytest.mark.parametrize(
        ("said", "result"),
        [("150", CONFIRMED), ("160", CONTRADICTED), ("154", CONTRADICTED), ("about 160", OPEN), ("200", CONTRADICTED)],
    )
    def test_a_text_rounds_further_than_its_source_and_never_back(self, said, result):
        """What is a round number in the source may have been more or less, but not for who has only that source."""
        source = "The harbour registered 150 containers in its opening month, the operator said."
        claim = f"{said} containers"
        assert results(source, f"In its opening month the harbour registered {claim}.") == {claim: result}

    def test_a_value_that_the_source_repeats_is_one(self):
        source = "The harbour dinner costs 30 euros. For 30 euros the harbour has a dinner of three courses. Breakfast costs 12 euros."
        assert results(source, "The harbour dinner costs 35 euros.") == {"35 euros": CONTRADICTED}

    def test_of_several_amounts_of_a_sentence_a_bound_can_mean_any(self):
        source = "The film took 30 million euros in Europe and 45 million euros elsewhere, in total 75 million euros."
        assert results(source, "The film took more than 40 million euros in total.")["more than 40 million euros"] == OPEN
        assert results(source, "The film took more than 80 million euros in total.")["more than 80 million euros"] == CONTRADICTED
        assert results(source, "The film took less than 90 million euros in total.")["less than 90 million euros"] == CONFIRMED


class TestDates:
    SOURCE = "The bridge over the Alm near Neukirch was closed on 12 May 2016 after an inspection."

    @pytest.mark.parametrize(
        ("said", "result"),
        [
            ("on 12 May 2016", CONFIRMED),
            ("in May 2016", CONFIRMED),
            ("in 2016", CONFIRMED),
            ("before 2017", CONFIRMED),
            ("after 3 May 2016", CONFIRMED),
            ("on 12 May", CONFIRMED),
            ("before 12 May 2016", CONTRADICTED),
            ("on 21 May 2016", CONTRADICTED),
            ("on 21 May", CONTRADICTED),
            ("in 2015", ABSENT),
            ("as of 21 May 2016", ABSENT),
            ("by 21 May 2016", ABSENT),
        ],
    )
    def test_against_a_day(self, said, result):
        found = results(self.SOURCE, f"The bridge over the Alm near Neukirch was closed {said}.")
        assert list(found.values()) == [result]

    def test_a_year_that_the_source_does_not_name_is_open(self):
        found = results("The bridge was closed in May 2016.", "The bridge was closed on 12 May 2016.")
        assert list(found.values()) == [OPEN]

    def test_years_of_like_sentences(self):
        one, other = dated("2023", 2023).replace(granularity="year"), dated("2022", 2022).replace(granularity="year")
        assert verdict(place(one), place(other)) == (CONTRADICTED, other)
        assert verdict(place(one), place(other.replace(granularity="day"))) == (ABSENT, None)
        assert verdict(place(one), place(other, far=frozenset({"kiew", "kurz"}))) == (ABSENT, None)
        assert verdict(place(one), place(other, near=frozenset())) == (ABSENT, None)

    def test_weekdays_of_different_sentences_are_of_different_events(self):
        source = "Minister Jana Kolbe opened the forum in Altenhaven on Thursday. The hall was full on Friday."
        assert results(source, "Minister Jana Kolbe praised the forum in Altenhaven on Saturday.") == {"Saturday": ABSENT}
        assert results(source[:64], "Minister Jana Kolbe opened the forum in Altenhaven on Friday.") == {"Friday": CONTRADICTED}
        assert results(source[:64], "Minister Jana Kolbe opened the forum on Thursday.") == {"Thursday": CONFIRMED}

    def test_now_is_nothing_to_check(self):
        assert results(self.SOURCE, "The bridge is now closed.") == {}


class TestUnits:
    @pytest.mark.parametrize(
        ("source", "said", "result"),
        [
            ("The tunnel is 12 kilometres long.", "12,000 metres", CONFIRMED),
            ("The tunnel is 12 kilometres long.", "13,000 metres", CONTRADICTED),
            ("The tunnel is 12 kilometres long.", "12 tonnes", ABSENT),
            ("The tunnel took $40 million.", "US$40 million", CONFIRMED),
            ("The tunnel took $40 million.", "€40 million", ABSENT),
            ("The tunnel took 40 percent.", "41 percent", CONTRADICTED),
        ],
    )
    def test_one_dimension(self, source, said, result):
        words = source.replace(".", " when the old northern valley railway line was rebuilt.")
        assert result in results(words, f"The tunnel of the northern valley railway line: {said}.").values()


def test_a_claim_is_held_against_the_same_one_however_long_the_source_is():
    filler = " ".join(f"Village number {n} of the plain counts {n + 5000} goats." for n in range(400))
    source = f"{filler} The observatory on Mount Larch counted 512 comets."
    found = results(source, "The observatory on Mount Larch counted 521 comets. Village number 7 counts 5007 goats.")
    assert found["521 comets"] == CONTRADICTED
    assert found["5007 goats"] == CONFIRMED


def test_the_order_of_evidence_does_not_matter():
    text = "Firms from 26 countries and 165 guests came to Kyiv."
    one = places_of(text, [count(26, start=11), count(165, start=28, head="Gast")])
    assert [key_of_place(other.claim) for other in Evidence(one[::-1]).comparable(one[0])] == [(11, 20, "count"), (28, 38, "count")]


@given(st.integers(min_value=0, max_value=10**9))
def test_a_text_confirms_itself(value):
    text = f"The register of Altenhaven lists {value} barns and 12 May 2016 as the day."
    report = compare(Article(id="a", text=text, language="en"), Article(id="b", text=text, language="en"))
    assert report.verdicts is not None
    assert {found.result for found in report.verdicts} == {CONFIRMED}
    assert report.coverage.confirmed == report.coverage.claims


def test_the_report_tells_each_verdict():
    report = compare("The fair drew 165 firms, its head said.", "The fair drew 156 firms in May.", language="en")
    record = report.to_dict()
    assert [(found["result"], found["claim"]["text"]) for found in record["verdicts"]] == [("contradicted", "156 firms"), ("absent", "May")]
    assert record["verdicts"][0]["source"]["text"] == "165 firms"
    assert report.coverage.confirmed == 0
