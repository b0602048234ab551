"""The pattern language: what stands before a form and must not, words with braces in derived classes."""

import pytest

from checker.errors import LanguageError
from checker.language import load
from checker.language.grammar import Alphabet, Compiled
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


@pytest.mark.parametrize("barred", ["word word", "word+", "('am' | 'an' 'dem')"])
def test_only_single_tokens_can_be_refused_before_a_form(barred: str):
    with pytest.raises(LanguageError, match="only single tokens can be refused"):
        parse_form(f"number: <!{barred}> low=two", Fragments(lambda name: name))


def test_a_quoted_word_of_a_derived_class_stands_for_all_its_forms():
    derived = {"barred": "'war' | 'hie{ß,ss}'", "left": "word - 'wa{r,ren}'"}
    alphabet = Alphabet(GERMAN.lexicon, {**ALPHABET._derived, **derived}, "de")
    assert alphabet.members("barred") == frozenset().union(*map(alphabet.members, ("'war'", "'hieß'", "'hiess'")))
    assert alphabet.members("'hieß'") and not alphabet.members("left") & alphabet.members("'waren'")
