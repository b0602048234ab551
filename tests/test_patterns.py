"""The page on what patterns say to the engine, held against the files: whoever writes a language reads all of it there."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from checker.language import available, load
from checker.language.syntax import Form, elements
from checker.paths import LANGUAGES
from tests.test_relations import slots

SECTIONS = ("masks", "temporal", "quantity")
TENSES = ("tense", "settled")
CELL = re.compile(r"^\| (?P<names>`[^|]*`) \|", re.MULTILINE)
NAME = re.compile(r"`([^`]+)`")


@cache
def page() -> dict[str, list[set[str]]]:
    """The names in the tables of each section: constructors, slots, settings."""
    text = (LANGUAGES / "PATTERNS.md").read_text(encoding="utf-8")
    sections = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)[1:]
    return {
        title: [names_in(table) for table in re.split(r"^\| --- .*\n", body, flags=re.MULTILINE)[1:]]
        for title, body in zip(sections[::2], sections[1::2], strict=True)
    }


def names_in(table: str) -> set[str]:
    """The names in the first cells of a table."""
    return {name for row in CELL.finditer(table) for name in NAME.findall(row["names"])}


def forms(section: str) -> Iterator[Form]:
    """The patterns of a section in every language."""
    for code in available():
        yield from (compiled.form for compiled in getattr(load(code), section)._compiled)


def named(form: Form) -> set[str]:
    """The slots that a pattern names itself, of both ends of a range."""
    return {slot.removeprefix("to_") for slot in slots(form.node) if not slot.startswith("to_") or slot in form.text}


def test_constructors():
    for section in SECTIONS:
        assert page()[section][0] == {form.make for form in forms(section)}, section
    assert page()["tense and settled"][0] == {form.make for section in TENSES for form in forms(section)}


@pytest.mark.parametrize("section", ["temporal", "quantity"])
def test_every_slot_that_a_pattern_names_is_told(section: str):
    told = page()[section][1]
    assert {(slot, form.text) for form in forms(section) for slot in named(form) - told} == set()


@pytest.mark.parametrize("section", ["temporal", "quantity"])
def test_every_slot_that_is_told_is_filled(section: str):
    filled = {element.slot for form in forms(section) for element in elements([form.node])} | {
        name for form in forms(section) for name in (*slots(form.node), *form.fixed)
    }
    assert page()[section][1] <= filled


@pytest.mark.parametrize("section", ["temporal", "quantity"])
def test_every_setting_is_told_and_used(section: str):
    _, told_slots, told = page()[section]
    used = {name.removeprefix("to_") for form in forms(section) for name in form.fixed}
    settings = {name.partition("=")[0] for name in told}
    assert used <= settings | told_slots
    assert settings <= used
