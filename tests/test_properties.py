"""Properties of the whole pipeline: what is written is read again, an injected error is found, nothing depends on clock or order."""

import ast
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker import Article, check, compare, extract
from checker.language import available, load
from checker.language.source import COMMON, cldr, source
from checker.language.vocabulary import entries
from checker.values import civil
from checker.values.dates import one_day
from tests.casefiles import failures

LANGUAGES = st.sampled_from(available())
DATES = st.dates(date(1100, 1, 1), date(2899, 12, 31))
# Nothing of a language stands around what is written, so that a new language is tested without an edit.
ALONE = "({})."
CLOCKS = {
    "now",
    "today",
    "utcnow",
    "localtime",
    "time",
    "monotonic",
    "perf_counter",
    "random",
    "shuffle",
    "choice",
    "getlocale",
    "setlocale",
}


def claims_of(text: str, language: str, published: str | None = "2023-09-28") -> list[checker.Claim]:
    return extract(Article(id="text", text=text, language=language, published=published))


@given(LANGUAGES, DATES)
def test_a_date_that_is_written_is_read_again(language: str, day: date):
    written = load(language).write_date(day.year, day.month, day.day)
    claims = [claim for claim in claims_of(ALONE.format(written), language) if claim.kind == "date"]
    assert [claim.days for claim in claims] == [one_day(day.toordinal())]
    assert claims[0].text == written


@given(LANGUAGES, st.integers(1, 10**9))
def test_a_number_that_is_written_is_read_again(language: str, number: int):
    if 1000 <= number <= 2999:
        number += 3000  # a bare number of four digits may be a year
    known = load(language)
    written = f"{number:,}".replace(",", known.group[0])
    claims = claims_of(ALONE.format(written), language)
    assert [claim.value for claim in claims if claim.value is not None and claim.kind in ("count", "number")] == [number]
    assert all(claim.numbers is None or claim.numbers.contains(number) for claim in claims)


@given(LANGUAGES, DATES, st.integers(1, 7))
def test_a_wrong_weekday_is_found_and_a_right_one_is_not(language: str, day: date, weekday: int):
    known = load(language)
    written = f"{known.weekday_name(weekday)}, {known.write_date(day.year, day.month, day.day)}"
    if language == "fr":
        written = written.replace(",", "")
    report = check(Article(id="a", text=ALONE.format(written), language=language, published="2023-09-28"))
    assert [finding.rule for finding in report.findings] == ([] if weekday == day.isoweekday() else ["CAL001"])


@given(LANGUAGES, st.integers(1, 12), st.integers(1, 99), st.integers(1900, 2100))
def test_a_day_that_no_month_has_is_found(language: str, month: int, day: int, year: int):
    text = ALONE.format(load(language).write_date(year, month, day))
    report = check(Article(id="a", text=text, language=language, published="2023-09-28"))
    found = [finding.rule for finding in report.findings]
    assert found == ([] if civil.exists(year, month, day) else ["CAL004" if (month, day) == (2, 29) else "CAL003"])


@given(st.permutations(["de", "en", "fr", "de"]))
def test_the_order_of_articles_does_not_matter(order: list[str]):
    texts = {
        "de": "Am 31. September kamen 12 Menschen.",
        "en": "On June 31 there were 12 people.",
        "fr": "Le 31 juin il y avait 12 personnes.",
    }
    articles = {
        code: Article(id=code, text=text, language=code, published="2023-09-28") for code, text in texts.items() if code in available()
    }
    first = check(list(articles.values())).to_dict()
    assert check([articles[code] for code in dict.fromkeys(order) if code in articles]).to_dict() == first


@pytest.mark.parametrize("file", sorted(Path(checker.__file__).parent.rglob("*.py")), ids=lambda file: file.name)
def test_nothing_reads_a_clock_or_throws_dice(file: Path):
    called = [node.func for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    assert not [func.attr for func in called if isinstance(func, ast.Attribute) and func.attr in CLOCKS]


@given(st.text(max_size=300), LANGUAGES, st.sampled_from([None, "2023-09-28", "2023-09", "2023", "2023-09-01/2023-09-30"]))
def test_any_text_is_read_without_a_crash_and_spans_name_its_words(text: str, language: str, published: str | None):
    for claim in claims_of(text, language, published):
        assert text[claim.start : claim.end] == claim.text
        assert claim.to_dict()["start"] == claim.start


@cache
def words_of_grammar(language: str) -> list[str]:
    """What a text of the language can be made of: words of its patterns and vocabulary, figures and signs."""
    own = source(language)
    forms = {form.removeprefix("=") for _, form, _ in entries([source(COMMON), own], cldr(language), own.drop)}
    return [*sorted(forms), *("3", "31", "2023", "20.30", "5:30", "1,2", ".", ",", "-", "%", "(", ")", "/")]


@given(LANGUAGES, st.data())
def test_any_order_of_the_grammars_own_words_is_read_and_checked_without_a_crash(language: str, data: st.DataObject):
    words = data.draw(st.lists(st.sampled_from(words_of_grammar(language)), max_size=25))
    text = " ".join(words)
    for claim in claims_of(text, language):
        assert text[claim.start : claim.end] == claim.text
    assert not failures(check(text, language=language, published="2023-09-28"))
    assert not failures(compare(text, " ".join(reversed(words)), language=language))
