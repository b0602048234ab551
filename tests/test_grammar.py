"""The short cuts of reading change nothing: an automaton instead of every form at every place, words that were read before."""

import itertools
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import extract
from checker.language import Language, available, load
from checker.language.expressions import Compiled, Spans
from checker.language.grammar import Grammar
from checker.model import Article
from checker.scan import Scan
from tests.extractcases import read_extract_cases

FOLDER = Path(__file__).parent / "cases" / "extract"
ARTICLES = [case.article for file in sorted(FOLDER.glob("*.md")) for case in read_extract_cases(file)]
GRAMMARS = ("temporal", "quantity", "relation", "attribution")


def texts(code: str) -> list[str]:
    return [article.text for article in ARTICLES if article.language == code]


def forms_of(grammar: Grammar) -> list[Compiled]:
    return grammar._compiled


Find = Callable[[str, int], re.Match[str] | None]


def expressions(grammar: Grammar) -> list[tuple[str, Find]]:
    """Each form as the expression over all characters, which a grammar compiles for its most frequent forms alone."""
    return [(one.form.text, one.compile(one._alphabet)) for one in forms_of(grammar)]


def tried_everywhere(forms: list[tuple[str, Find]], codes: str) -> list[tuple[str, Spans]]:
    """Each form in turn at each place."""
    found = []
    for place in range(len(codes)):
        matches = ((text, match) for text, find in forms if (match := find(codes, place)) and match.end() > place)
        found += [(text, match.regs) for text, match in itertools.islice(matches, 1)]
    return found


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("name", GRAMMARS)
def test_a_grammar_finds_what_trying_every_form_at_every_place_finds(code: str, name: str):
    language = load(code)
    grammar: Grammar = getattr(language, name)
    forms = expressions(grammar)
    for text in texts(code)[::7]:
        codes = Scan(text, language).codes
        found = [(compiled.form.text, spans) for compiled, spans in grammar.matches(codes)]
        assert found == tried_everywhere(forms, codes), text


@pytest.mark.parametrize("code", available())
def test_a_part_of_a_text_gives_the_matches_that_begin_in_it(code: str):
    language = load(code)
    for text in texts(code)[::5]:
        codes = Scan(text, language).codes
        every = [(compiled.form.text, spans[0]) for compiled, spans in language.temporal.matches(codes)]
        for first, last in ((0, len(codes) // 2), (len(codes) // 3, len(codes) // 2), (len(codes) // 2, len(codes))):
            part = [(compiled.form.text, spans[0]) for compiled, spans in language.temporal.matches(codes, first, last)]
            assert part == [(form, span) for form, span in every if first <= span[0] < last], text


def forget(language: Language) -> None:
    language.remembered.clear()
    language.numerals.clear()


@pytest.mark.parametrize("code", available())
def test_what_was_read_before_changes_no_claim(code: str):
    articles = [article for article in ARTICLES if article.language == code]
    warm = {id(article): extract(article) for article in reversed(articles)}
    for article in articles:
        forget(load(code))
        assert extract(article) == warm[id(article)], article.text


@pytest.mark.parametrize(
    ("code", "words"),
    [("en", "he sleeps eight hours a day."), ("de", "bekam er 3 Jahre, 4 Jahre oder mehr."), ("en", "it took 2 days, 3 days or so.")],
)
def test_what_was_read_at_one_place_holds_at_another(code: str, words: str):
    forget(load(code))
    near, far = (extract(Article(id="a", text=text, language=code)) for text in (f"So {words}", f"So, so, so, so, so and so {words}"))
    assert [(claim.text, claim.kind) for claim in near] == [(claim.text, claim.kind) for claim in far]


@pytest.mark.parametrize("code", available())
def test_what_is_remembered_stays_bounded(code: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("checker.slots._REMEMBERED", 5)
    monkeypatch.setattr("checker.numerals._REMEMBERED", 5)
    language = load(code)
    forget(language)
    for article in ARTICLES[:40]:
        extract(article)
        assert max(len(language.remembered), len(language.numerals)) <= 5


def test_an_automaton_that_has_grown_large_begins_anew(monkeypatch: pytest.MonkeyPatch):
    articles = [article for article in ARTICLES[:60] if article.language == "de"]
    before = list(map(extract, articles))
    monkeypatch.setattr("checker.language.automaton._MOST_TRANSITIONS", 3)
    assert list(map(extract, articles)) == before


def test_nothing_is_found_in_an_empty_text():
    assert not list(load("en").temporal.matches(""))


@pytest.mark.parametrize("code", available())
def test_every_form_of_a_language_can_be_tried(code: str) -> None:
    """A form is compiled when it is first tried; a class that its language lacks must not wait for the text that meets it."""
    language = load(code)
    for name in (*GRAMMARS, "masks"):
        grammar: Grammar = getattr(language, name)
        broken = {}
        for form in forms_of(grammar):
            try:
                form.match("", 0)
            except Exception as problem:
                broken[str(form.form)] = problem
        assert not broken, name
