"""The tense around a date, told only where it is certain; and what else a rule knows of a claim."""

import pytest

from checker import Article, check, extract
from checker.values.edtf import parse

CASES = {
    "de": [
        ("past", "Er reiste am 3. Oktober 2023 nach Kiew."),
        ("past", "Am 3. Oktober 2023 habe ich die Kollegen informiert."),
        ("past", "Am 3. Oktober 2023 um 12 Uhr besuchte sie das Werk."),
        ("past", "Sie sind am 3. Oktober 2023 nach Kiew gefahren."),
        (None, "Am 3. Oktober 2023 werden wir die Kollegen informiert haben."),
        ("present", "Am 3. Oktober 2023 bin ich im Urlaub."),
        (None, "Das Treffen wurde auf den 3. Oktober 2023 verschoben."),
        (None, "Das Konzert am 3. Oktober 2023 war ausverkauft."),
        (None, "Sie sagten das Konzert am 3. Oktober 2023 ab."),
        (None, "Die erste Fassung war für den 3. Oktober 2023 geplant."),
        (None, "Ab 3. Oktober 2023 sind Anwälte verpflichtet, das zu melden."),
        ("future", "Das Gesetz soll im Januar 2023 in Kraft treten."),
        (None, "Das Gesetz sollte im Januar 2023 in Kraft treten."),
        (None, "Er soll im Januar 2023 Geld unterschlagen haben."),
    ],
    "en": [
        ("past", "She resigned on October 3, 2023."),
        ("past", "On 3 October 2023, I had already informed the office."),
        ("past", "They visited the plant on 3 October 2023."),
        (None, "They cancelled the concert on 3 October 2023."),
        (None, "The season was scheduled to start on October 3, 2023."),
        (None, "He said the ministers visited Kyiv before 3 October 2023."),
        (None, "The deal was signed for the election on 3 October 2023."),
        ("future", "The tour will start in May 2015."),
        (None, "The tour was to start in May 2015."),
        ("present", "They would visit the plant on 3 October 2023."),
    ],
}


@pytest.mark.parametrize(("language", "tense", "text"), [(code, *case) for code, cases in CASES.items() for case in cases])
def test_tense(language, tense, text):
    [found] = {claim.tense for claim in extract(text, language=language, published="2023-09-28") if claim.date and claim.date.year}
    assert found == tense


def test_only_of_dates_apart_from_publication():
    for published in (None, "2023-10-03", "2023-10", "2023"):
        assert not any(claim.tense for claim in extract("She resigned on October 3, 2023.", language="en", published=published))


def test_a_claim_knows_when_and_where_it_was_published():
    claims = extract(Article(id="a", text="Es kamen 20 von 40 Ländern.", language="de-AT", published="2023-09"))
    assert claims
    assert {(claim.region, claim.published) for claim in claims} == {("AT", parse("2023-09"))}
    assert {part.published for claim in claims for part in claim.parts} <= {parse("2023-09")}


def test_a_region_that_is_given_wins():
    article = Article(id="a", text="Es kamen 20 Länder.", language="de-AT", region="DE-SN")
    assert {claim.region for claim in check(article).claims} == {"DE-SN"}


def test_several_dates_to_come_told_as_past_cast_doubt_on_the_publication_date():
    text = "She resigned on October 3, 2024. They visited the plant on 3 October 2025. He died on May 3, 2020."
    assert [claim.tense for claim in extract(text, language="en", published="2023-09-28")] == [None, None, "past"]
