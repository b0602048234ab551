"""Words of natural languages live in the language files: the strings of the engine hold none."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import checker
from checker import paths
from checker.language.source import cldr, codes, source
from checker.language.vocabulary import entries, words_of

PACKAGE = Path(checker.__file__).parent
FILES = sorted(file for file in PACKAGE.rglob("*.py") if not file.is_relative_to(paths.RULES) and not file.is_relative_to(paths.FORMATS))
# What is a word somewhere and something else here: the code of English, formats, modes, suffixes and codecs of files, the settings of a
# system, the letters of a pattern.
ALSO = {"en", "le", "rb", "bz", "md", "sig", "tab", "auto", "null", "locale", "za"}
CONSONANTS = "bcdfghjklmnpqrstvwxzß"  # of the class in checker/language/lemmas.py
_WORDS = re.compile(r"(?<![^\W_])[^\W\d_][^\W\d_A-Z]+(?![^\W_])")
_LETTERS = re.compile(r"[^\W\d_]{3,}")


def texts(file: Path) -> Iterator[ast.Constant]:
    """The strings of a file that are not documentation."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


def identifiers() -> set[str]:
    """The names of the program, and those of classes and keys of the language files, with their parts."""
    found = {name for code in (*codes(), "common") for table in (source(code).vocabulary, source(code).classes) for name in table}
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "arg", None) or getattr(node, "name", None)
            found |= {str(name), *str(name).split("_")}
    return found


@pytest.fixture(scope="module")
def foreign() -> set[str]:
    """The words of two letters and more that language files have and English has not."""
    words = {
        code: {word.lower() for _, form, _ in entries([source("common"), source(code)], cldr(code), {}) for word in words_of(form)}
        for code in codes()
    }
    inner = {
        word.lower()
        for code in codes()
        for own in [source(code)]
        for form in (*own.cases.noun, *own.cases.adjective, *own.published.of, *own.published.at, *own.published.hour, *own.observed)
        for word in words_of(form)
        if code != "en"
    }
    return {word for word in set().union(inner, *words.values()) - words["en"] - identifiers() - ALSO if len(word) > 1}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_no_string_of_the_engine_holds_a_word_of_another_language(file: Path, foreign: set[str]):
    found = [(node.lineno, word) for node in texts(file) for word in _WORDS.findall(node.value) if word.lower() in foreign]
    assert found == [], "put the word into the language files; where it only looks like one, name it in ALSO with its reason"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_no_string_of_the_engine_holds_a_word_with_letters_that_english_lacks(file: Path):
    words = ((node.lineno, word) for node in texts(file) for word in _LETTERS.findall(node.value))
    assert [(line, word) for line, word in words if word.isalpha() and not word.isascii() and word != CONSONANTS] == []
