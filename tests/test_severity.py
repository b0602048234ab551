"""When an error is only a warning: what can be seen in its claims speaks against a proof."""

from pathlib import Path

import pytest

from checker import Article, check, read
from checker import language as languages
from checker.severity import severity_of
from tests.making import dated, number, relation

SENTENCE = "Dafür waren 120 von 480 Befragten, also 30 Prozent."


def share(context: str, **fields):
    parts = [
        number("120", 120, kind="number", role="part", context=context),
        number("480", 480, kind="number", role="whole", context=context),
        number("30 Prozent", 30, kind="percent", role="percent", context=context),
    ]
    return relation(context, "share", *parts, context=context, **fields)


def test_values_of_one_sentence_are_a_proof():
    assert severity_of("error", [share(SENTENCE)], published=False) == "error"


@pytest.mark.parametrize("fields", [{"quoted": True}, {"heading": True}])
def test_quotations_and_titles_are_none(fields):
    assert severity_of("error", [share(SENTENCE, **fields)], published=True) == "warning"


@pytest.mark.parametrize("row", ["Wien 120 480 30 Prozent 12 13", "Wien | 120 | 480 | 30 Prozent", "Wien\t120\t480 Befragte\t30 Prozent"])
def test_rows_of_tables_are_none(row):
    assert severity_of("error", [share(row)], published=True) == "warning"


def test_two_sentences_are_none():
    assert severity_of("error", [number("1", 1, context="a"), number("2", 2, context="b")], published=True) == "warning"


def test_a_year_filled_in_needs_a_publication_date():
    date = dated("am Donnerstag, 28. September", 2023, 9, 28, implied=(("year", "publication date"),))
    assert [severity_of("error", [date], published=known) for known in (True, False)] == ["error", "warning"]
    other = dated("am Donnerstag, 28. September", 2023, 9, 28, implied=(("year", "a year named before"),))
    assert severity_of("error", [other], published=True) == "warning"


def severities(article: Article) -> list[str]:
    return [finding.severity for finding in check(article, select=["PCT001", "AGE001"]).findings]


def test_a_guessed_language_makes_warnings():
    english, german = (
        "The man and the woman are in the house, as he said, and that is all.",
        "Das ist nicht so, sagt er, und die Frau auch.",
    )
    doubtful = f"{SENTENCE} {english} {german}"
    assert severities(Article(id="a", text=doubtful, language="de")) == ["error"]
    assert languages.identify(doubtful) is not None
    assert not languages.is_beyond_doubt(doubtful)
    assert "error" not in severities(Article(id="a", text=doubtful))
    plain = f"{SENTENCE} Das haben die Leute der Stadt nicht gesagt, aber sie sind auch noch da."
    assert severities(Article(id="a", text=plain)) == ["error"]


def test_a_dateline_is_a_weaker_date_than_metadata(tmp_path: Path):
    text = "Die 1948 geborene 62-Jährige leitet den Chor der Stadt noch immer, wie sie am Abend sagte."
    (tmp_path / "a.txt").write_text(f"KIEW, 28. September 2023 (dpa) - Der Chor singt wieder. {text}", encoding="utf-8")
    (tmp_path / "2023-09-28-b.txt").write_text(text, encoding="utf-8")
    found = {Path(article.source or "").name: severities(article) for article in read(tmp_path) if isinstance(article, Article)}
    assert found == {"a.txt": ["warning"], "2023-09-28-b.txt": ["error"]}
