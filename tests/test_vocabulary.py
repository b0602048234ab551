"""The language files hold nothing that is never read: classes, fragments, forms."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import checker
from checker.language import Language, available, load
from checker.language.source import COMMON, Source, source
from checker.language.syntax import Choice, Element, Node, Sequence
from checker.language.vocabulary import expanded

GRAMMARS = ("masks", "temporal", "quantity", "relation", "attribution", "tense", "settled")


def names_in(node: Node) -> Iterator[str]:
    """The classes that a form names."""
    if isinstance(node, Element):
        yield node.name.removeprefix("#")
        return
    for item in node.items if isinstance(node, Sequence | Choice) else (node.item,):
        yield from names_in(item)


def slots_in(node: Node) -> Iterator[tuple[str, str]]:
    """The slots of a form, each with the class that fills it."""
    if isinstance(node, Element):
        yield node.slot or node.name, node.name
        return
    for item in node.items if isinstance(node, Sequence | Choice) else (node.item,):
        yield from slots_in(item)


def named_by(language: Language) -> set[str]:
    """The classes that the patterns of a language name, or its other classes."""
    forms = [compiled.form for grammar in GRAMMARS for compiled in getattr(language, grammar)._compiled]
    derived = [*source(COMMON).classes.values(), *language.source.classes.values()]
    return {
        *(name for form in forms for name in names_in(form.node)),
        *(name for form in forms for value in form.fixed.values() for name in value.split()),
        *(name for classes in derived for name in classes.split()),
    }


@cache
def named_by_the_engine() -> frozenset[str]:
    """Every text in its code: it names some classes itself."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in Path(checker.__file__).parent.rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def defined_by(file: Source) -> set[str]:
    return {*file.vocabulary, *(f"numbered_{name}" for name in file.numbered), *file.suffixes, *file.classes}


@pytest.mark.parametrize("code", available())
def test_every_class_of_a_language_is_named_by_a_pattern_or_the_engine(code: str):
    language = load(code)
    assert defined_by(language.source) - named_by(language) - named_by_the_engine() == set()


def test_every_common_class_is_named_by_some_language():
    named = set().union(*(named_by(load(code)) for code in available()))
    assert defined_by(source(COMMON)) - named - named_by_the_engine() == set()


@pytest.mark.parametrize("code", available())
def test_every_fragment_of_a_language_stands_in_a_pattern(code: str):
    language = load(code)
    assert set(language.source.fragments) - {name for name, _ in language._parsed.parsed} == set()


def test_every_common_fragment_stands_in_a_pattern_of_some_language():
    parsed = {name for code in available() for name, _ in load(code)._parsed.parsed}
    assert set(source(COMMON).fragments) - parsed == set()


@pytest.mark.parametrize("code", available())
def test_what_fills_the_slot_of_a_unit_of_time_is_one(code: str):
    """A class that a language shares with the common file has the values of both: signs beside units are no units."""
    language = load(code)
    fillers = {
        name
        for compiled in language.temporal._compiled
        for slot, name in slots_in(compiled.form.node)
        if slot.removeprefix("to_").rstrip("234") == "timeunit"
    }
    values = {name: {value for file in (source(COMMON), language.source) for value in file.vocabulary.get(name, {})} for name in fillers}
    assert {name: found for name, found in values.items() if "x" in found and len(found) > 1} == {}


@pytest.mark.parametrize("code", [COMMON, *available()])
def test_no_form_stands_twice_in_a_class(code: str):
    file = source(code)
    forms = {
        name: Counter(form for written in values.values() for raw in written for form in expanded(raw))
        for kind in (file.vocabulary, file.numbered)
        for name, values in kind.items()
    }
    assert {name: twice for name, counted in forms.items() if (twice := [form for form, count in counted.items() if count > 1])} == {}
