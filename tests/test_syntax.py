"""The pattern language: what stands before a form and must not, words with braces in derived classes."""

import pytest

from checker.errors import LanguageError
from checker.language import load
from checker.language.alphabet import Alphabet
from checker.language.expressions import Compiled
from checker.language.syntax import Fragments, parse_form
from checker.scan import Scan

GERMAN = load("de")
ALPHABET = GERMAN.quantity._compiled[0]._alphabet


def places(form: str, text: str) -> list[int]:
    """The tokens of a text at which a form matches."""
    compiled = Compiled(parse_form(form, Fragments(lambda name: name)), ALPHABET)
    codes = Scan(text, GERMAN).codes
    return [place for place in range(len(codes)) if compiled.match(codes, place)]


def test_a_token_before_a_form_can_be_refused():
    text = "3 und 5, 7 bis 9"
    assert places("number: low=two", text) == [0, 2, 4, 6]
    assert places("number: <!'und'> low=two", text) == [0, 4, 6]
    assert places("number: <!(word | ~',')> low=two", text) == [0]


def test_what_is_refused_before_a_form_hides_nothing_that_begins_there():
    assert places("number: <!('der' | 'die')> low=numword <capital>", "die drei Boote, alle drei Boote") == [5]


def test_the_end_of_a_paragraph_is_that_of_the_text_or_before_an_empty_line():
    form = "number: low=two <~'.' | paragraphend>"
    assert places(form, "es sind 3") == places(form, "es sind 3\n") == places(form, "es sind 3\n \nUnd mehr") == [2]
    assert places(form, "es sind 3\nund mehr") == []


def test_a_form_that_is_tried_often_matches_what_it_matched_before(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("checker.language.expressions._MANY", 40)
    compiled = Compiled(
        parse_form("number: <!'und'> low=two one=(word{1,3})? <~'.' | paragraphend>", Fragments(lambda name: name)), ALPHABET
    )
    codes = Scan("3 alte Boote. Und 5, nicht weniger als 7 Boote und 9, es sind 8", GERMAN).codes
    seldom = [compiled.match(codes, place) for place in range(len(codes))]
    assert sum(found is not None for found in seldom) == 2
    for _ in range(4):
        assert [compiled.match(codes, place) for place in range(len(codes))] == seldom


@pytest.mark.parametrize("barred", ["word word", "word+", "('am' | 'an' 'dem')"])
def test_only_single_tokens_can_be_refused_before_a_form(barred: str):
    with pytest.raises(LanguageError, match="only single tokens can be refused"):
        parse_form(f"number: <!{barred}> low=two", Fragments(lambda name: name))


def test_a_quoted_word_of_a_derived_class_stands_for_all_its_forms():
    derived = {"barred": "'war' | 'hie{ß,ss}'", "left": "word - 'wa{r,ren}'"}
    alphabet = Alphabet(GERMAN.lexicon, {**ALPHABET._derived, **derived}, "de")
    assert alphabet.mask("barred") == alphabet.mask("'war'") | alphabet.mask("'hieß'") | alphabet.mask("'hiess'")
    assert alphabet.mask("'hieß'") and not alphabet.mask("left") & alphabet.mask("'waren'")
