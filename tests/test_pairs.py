"""Which counts of two articles are compared, and how they stand to each other."""

from typing import Any

import pytest

from checker import Article, Claim, Span
from checker.corpus.events import Digest, digest_of, event_pairs, names_of, same_event
from checker.corpus.keys import thing_of
from checker.corpus.nouns import concept
from checker.corpus.pairs import CONFLICT, Pair, pairs
from checker.values import edtf
from checker.values.numbers import Number
from tests.making import number

NAMES = frozenset({"kuleba", "stoltenberg", "lecornu", "shapp", "kyiv"})


def digest(article: str, published: str = "2023-09-28", names: frozenset[str] = NAMES) -> Digest:
    return Digest(article, edtf.parse(published), names)


def count(
    article: str, value: Number, noun: str, *, language: str = "en", start: int = 0, hedge: str | None = None, **fields: Any
) -> Claim[Any]:
    *_, head = noun.split()
    lemma = {
        "companies": "company",
        "countries": "country",
        "ländern": "land",
        "firmen": "firma",
        "rüstungsfirmen": "rüstungsfirma",
        "people": "people",
    }
    return number(
        f"{value} {noun}",
        value,
        article=article,
        language=language,
        start=start,
        hedge=hedge,
        subject=noun,
        head=lemma.get(head.lower(), head),
        **fields,
    )


def between(*claims: Claim[Any], published: str = "2023-09-28") -> list[Pair]:
    return pairs(claims, [digest("a"), digest("b", published)])


class TestEvents:
    def test_names_are_capitalised_words_within_sentences(self):
        assert names_of("Firms met Kuleba. The summit began, Kuleba's aide said. Rain fell.", "en") == {"kuleba"}

    def test_a_name_at_the_beginning_counts_with_another_name_behind_it(self):
        assert names_of("Dmytro Kuleba spoke.", "en") == {"dmytro", "kuleba"}

    def test_few_shared_names_are_no_event(self):
        assert not same_event(digest("a"), digest("b", names=frozenset({"kuleba", "kyiv", "nato"})))
        assert not same_event(
            digest("a", names=NAMES | {f"x{n}" for n in range(40)}), digest("b", names=NAMES | {f"y{n}" for n in range(40)})
        )

    def test_articles_far_apart_in_time_are_no_event(self):
        assert not list(event_pairs([digest("a"), digest("b", "2023-10-13")]))
        assert list(event_pairs([digest("a"), digest("b", "2023-10-12")]))

    def test_an_event_of_many_articles_is_still_found(self):
        articles = [digest(f"a{number:03}") for number in range(120)]
        found = {article for pair in event_pairs(articles) for article in (pair[0].article, pair[1].article)}
        assert len(found) == 120

    def test_without_a_date_an_article_has_no_days_and_without_a_language_no_digest(self):
        found = digest_of(Article(id="a", text="x", language="en"))
        assert found is not None and found.days is None
        assert digest_of(Article(id="a", text="x", published="2023")) is None


class TestThings:
    @pytest.mark.parametrize(
        ("language", "noun", "name"),
        [
            ("de", "Land", "country"),
            ("en", "country", "country"),
            ("de", "Rüstungsfirma", "defence_company"),
            ("en", "defence company", "defence_company"),
        ],
    )
    def test_a_noun_is_a_concept_in_each_language(self, language, noun, name):
        found = concept(language, noun)
        assert found is not None and found.name == name

    def test_words_before_the_noun_can_be_part_of_the_concept(self):
        one, two = thing_of(count("a", 165, "defence companies")), thing_of(count("b", 165, "Rüstungsfirmen", language="de"))
        assert one == two

    def test_other_words_narrow_it_down(self):
        assert thing_of(count("a", 3, "foreign companies")) != thing_of(count("a", 3, "companies"))

    @pytest.mark.parametrize("fields", [{"role": "part"}, {"hedge": "vague"}, {"language": None}])
    def test_what_is_no_count_of_a_named_thing(self, fields):
        assert thing_of(count("a", 3, "companies", **fields)) is None


class TestPairs:
    def test_the_same_day_is_a_conflict(self):
        [pair] = between(count("a", 26, "countries"), count("b", 36, "countries"))
        assert (pair.relation, pair.agree, pair.conflict) == (CONFLICT, 0, 1)

    def test_another_day_is_an_update(self):
        assert not between(count("a", 26, "countries"), count("b", 30, "countries"), published="2023-09-30")

    def test_a_month_of_publication_may_be_the_same_day(self):
        assert between(count("a", 26, "countries"), count("b", 36, "countries"), published="2023-09")
        assert not between(count("a", 26, "countries"), count("b", 36, "countries"), published="2023")

    def test_across_languages(self):
        [pair] = between(count("a", 26, "Ländern", language="de"), count("b", 36, "countries"))
        assert pair.relation == CONFLICT

    def test_a_bound_that_holds_agrees(self):
        [pair] = between(count("a", 165, "companies", hedge="at_least"), count("b", 252, "companies"), published="2023-09-30")
        assert (pair.relation, pair.agree) == ("agree", 1)

    def test_any_pair_of_values_that_agrees_explains_the_others(self):
        found = between(count("a", 165, "companies"), count("b", 156, "companies"), count("b", 165, "companies", start=50))
        assert [pair.relation for pair in found] == ["agree"]

    def test_several_values_that_all_disagree_leave_open_which_is_meant(self):
        assert not between(count("a", 165, "companies"), count("b", 156, "companies"), count("b", 40, "companies", start=50))

    def test_a_kind_of_the_thing_can_explain_but_not_contradict(self):
        assert not between(count("a", 165, "defence companies"), count("b", 156, "companies"))
        assert between(count("a", 165, "defence companies"), count("b", 165, "companies"))

    def test_people_are_counted_in_many_ways(self):
        killed, fled = "A bridge near the harbour collapsed and killed people", "People fled their houses by the river"
        assert not between(count("a", 3, "people", context=killed), count("b", 12, "people", context=fled))
        assert between(count("a", 3, "people", context=killed), count("b", 12, "people", context=killed))

    COPY = "Two undersea cables near the harbour of Altenhaven suffered severe damage, telephone companies said"

    @pytest.mark.parametrize(
        ("context", "is_compared"),
        [
            ("Severe damage was suffered by undersea cables near the harbour of Altenhaven, telephone companies said", True),
            ("Severe damage was suffered by undersea cables near the harbour of Rehna, telephone companies said", False),
            ("Engineers expect that repairs of undersea cables will last until the summer", False),
        ],
    )
    def test_without_a_date_only_sentences_that_are_much_alike_are_compared(self, context, is_compared):
        claims = [count("a", 2, "cables", context=self.COPY), count("b", 3, "cables", context=context)]
        digests = [digest("a"), Digest("b", None, NAMES)]
        assert [pair.relation for pair in pairs(claims, digests)] == ([CONFLICT] if is_compared else [])
        assert [pair.relation for pair in pairs([claims[0], claims[1].replace(numbers=claims[0].numbers)], digests)] == ["agree"]

    def test_parts_are_no_wholes(self):
        assert not between(count("a", 165, "companies"), count("b", 40, "companies", role="part"))

    def test_countries_of_firms_are_not_countries_of_guests(self):
        firms, guests = count("a", 165, "companies", start=50), count("b", 400, "guests", start=50)
        tied = [
            number.replace(tied=Span(owner.start, owner.end))
            for number, owner in ((count("a", 26, "countries"), firms), (count("b", 36, "countries"), guests))
        ]
        assert not between(*tied, firms, guests)
        assert between(tied[0], count("b", 36, "countries"), firms)

    def test_countries_of_165_firms_are_not_countries_of_252(self):
        firms, more = count("a", 165, "companies", start=50, hedge="at_least"), count("b", 252, "companies", start=50)
        tied = [
            number.replace(tied=Span(owner.start, owner.end))
            for number, owner in ((count("a", 26, "countries"), firms), (count("b", 30, "countries"), more))
        ]
        assert [pair.relation for pair in between(*tied, firms, more)] == ["agree"]

    def test_support_counts_articles(self):
        claims = [count("a", 26, "countries"), count("b", 36, "countries"), count("c", 26, "countries"), count("d", 26, "countries")]
        found = pairs(claims, [digest(article) for article in "abcd"])
        [conflict] = [pair for pair in found if pair.relation == CONFLICT and pair.one.article == "a"]
        assert (conflict.agree, conflict.conflict) == (2, 1)

    def test_the_order_of_claims_does_not_matter(self):
        claims = [count("a", 26, "countries"), count("b", 36, "countries"), count("b", 36, "countries", start=40)]
        assert between(*claims) == between(*reversed(claims))
