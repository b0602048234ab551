"""Properties of the whole pipeline: what is written is read again, an injected error is found, nothing depends on clock or order."""

import ast
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker import Article, check
from checker.engine import extract_article
from checker.language import available, load
from checker.values import civil
from checker.values.dates import one_day

LANGUAGES = st.sampled_from(available())
DATES = st.dates(date(1100, 1, 1), date(2899, 12, 31))
WHERE = {"de": "Sie kamen am {} an.", "en": "They arrived on {} there.", "fr": "Ils sont venus le {} ici."}
COUNTED = {"de": "Es waren {} Menschen da.", "en": "There were {} people there.", "fr": "Il y avait {} personnes ici."}
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
    return extract_article(Article(id="text", text=text, language=language, published=published))


@given(LANGUAGES, DATES)
def test_a_date_that_is_written_is_read_again(language: str, day: date):
    written = load(language).write_date(day.year, day.month, day.day)
    claims = [claim for claim in claims_of(WHERE[language].format(written), language) if claim.kind == "date"]
    assert [claim.days for claim in claims] == [one_day(day.toordinal())]
    assert claims[0].text == written


@given(LANGUAGES, st.integers(1, 10**9))
def test_a_number_that_is_written_is_read_again(language: str, number: int):
    if 1000 <= number <= 2999:
        number += 3000  # a bare number of four digits may be a year
    known = load(language)
    written = f"{number:,}".replace(",", known.group[0])
    claims = claims_of(COUNTED[language].format(written), language)
    assert [claim.value for claim in claims if claim.value is not None and claim.kind in ("count", "number")] == [number]
    assert all(claim.numbers is None or claim.numbers.contains(number) for claim in claims)


@given(LANGUAGES, DATES, st.integers(1, 7))
def test_a_wrong_weekday_is_found_and_a_right_one_is_not(language: str, day: date, weekday: int):
    known = load(language)
    written = f"{known.weekday_name(weekday)}, {known.write_date(day.year, day.month, day.day)}"
    if language == "fr":
        written = written.replace(",", "")
    report = check(Article(id="a", text=WHERE[language].format(written), language=language, published="2023-09-28"))
    assert [finding.rule for finding in report.findings] == ([] if weekday == day.isoweekday() else ["CAL001"])


@given(LANGUAGES, st.integers(1, 12), st.integers(1, 99), st.integers(1900, 2100))
def test_a_day_that_no_month_has_is_found(language: str, month: int, day: int, year: int):
    text = WHERE[language].format(load(language).write_date(year, month, day))
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


WORDS = {
    "de": "am im der 3 31. . , Mai 2023 September zwei Millionen Euro Prozent von auf bis vor seit Jahren Uhr 20.30 Montag halb - %",
    "en": "on in the 3 31 . , May 2023 September two million dollars percent from to ago since years p.m. 5:30 Monday half - %",
    "fr": "le en 3 31 . , mai 2023 septembre deux millions euros pour cent de à il y a depuis ans heures lundi demi - % ( ) dernière",
}


@given(LANGUAGES, st.data())
def test_any_order_of_the_grammars_own_words_is_read_without_a_crash(language: str, data: st.DataObject):
    words = data.draw(st.lists(st.sampled_from(WORDS[language].split()), max_size=25))
    text = " ".join(words)
    for claim in claims_of(text, language):
        assert text[claim.start : claim.end] == claim.text
