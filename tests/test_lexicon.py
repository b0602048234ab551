"""The sets of classes that a lexicon counts before it reads are those that it gives to words when it reads."""

import pytest

from checker.language import available, load
from checker.language.lexicon import Lexicon


def written(lexicon: Lexicon) -> set[str]:
    """Every known word small, great, in capitals and as the files have it."""
    keys = {*lexicon._single, *lexicon._literals}
    given = {form.removeprefix("=").strip() for rows in lexicon._single.values() for _, form, _ in rows}
    mixed = {word for words in lexicon._mixed.values() for word in words}
    return {*given, *mixed, *keys, *map(str.capitalize, keys), *map(str.upper, keys)}


@pytest.mark.parametrize("code", available())
def test_every_known_word_has_a_character_that_patterns_know(code: str):
    lexicon = load(code).lexicon
    for form in written(lexicon):
        code, is_glued = lexicon.code_of(lexicon[f" {form}"])
        assert code is not None, form
        assert (lexicon.classes(code), is_glued) == (lexicon._look_up(form)[0], False), form
