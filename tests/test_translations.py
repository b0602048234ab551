"""Messages in other languages than English."""

import ast
from fractions import Fraction
from pathlib import Path

import pytest

from checker import check, paths, words
from checker.errors import ArgumentError, LanguageError
from checker.language import translations as module
from checker.language.translations import message_languages, translations
from checker.messages import fields_of
from checker.ruleset import load_rules
from checker.values import civil
from checker.values.dates import date, days_between, one_day
from checker.values.numbers import at_least, between, exactly
from checker.words import say, say_days, say_number, say_numbers, speaking

WRONG = "Das Treffen war am Mittwoch, 28. September 2023, in Kiew."
OTHERS = [code for code in message_languages() if code != "en"]
START = civil.ordinal(2023, 9, 28)


def test_a_finding_in_german():
    [finding] = check(WRONG, language="de", messages="de").findings
    assert finding.message == "„Mittwoch, 28. September 2023“: Der 28. September 2023 ist ein Donnerstag, kein Mittwoch"
    assert (finding.stated, finding.expected) == ("ein Mittwoch", "ein Donnerstag")


def test_english_comes_back_and_no_locale_is_asked(monkeypatch):
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert check(WRONG, language="de", messages="de") != check(WRONG, language="de")
    assert "is a Thursday" in check(WRONG, language="de").findings[0].message


def test_the_same_in_other_processes():
    texts = [check(WRONG, language="de", messages="de", jobs=jobs).to_dict() for jobs in (1, 2)]
    assert texts[0] == texts[1]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (lambda: say_number(1234567), "1.234.567"),
        (lambda: say_numbers(between(18, Fraction(39, 2)), "mile"), "zwischen 18 und 19,5 Meilen"),
        (lambda: say_numbers(at_least(165)), "mindestens 165"),
        (lambda: say_numbers(exactly(1).union(exactly(3))), "1 oder 3"),
        (lambda: say_days(date(2023, 9).on(4)), "ein Donnerstag im September 2023"),
        (lambda: say_days(days_between(START, START + 3)), "zwischen 28. September 2023 und 1. Oktober 2023"),
        (lambda: say_days(one_day(START).union(one_day(START + 7))), "28. September 2023 oder 5. Oktober 2023"),
        (lambda: say_days(date(-62)), "63 v. Chr."),
        (lambda: say("nobody has translated {this}", this=1), "nobody has translated 1"),
    ],
)
def test_sets_in_german(said, words):
    with speaking("de"):
        assert said() == words


@pytest.mark.parametrize("code", OTHERS)
def test_every_translated_message_has_the_fields_of_its_rule(code: str):
    messages = translations(code).rules
    rules = {rule.id: rule for rule in load_rules()}
    assert messages.keys() <= rules.keys(), "a message of a rule that is not there"
    assert {id for id, text in messages.items() if set(fields_of(text)) != set(fields_of(rules[id].message))} == set()


def test_german_is_complete():
    """A rule works without a translation; those of the package have one."""
    assert {rule.id for rule in load_rules()} - translations("de").rules.keys() == set()
    assert phrases_said() - translations("de").phrases.keys() == set()


def phrases_said() -> set[str]:
    """Every phrase that the package and its rules say: the texts that are the first argument of ``say``."""
    found: set[str] = set()
    for file in {*Path(words.__file__).parent.rglob("*.py"), *paths.RULES.rglob("*.py")}:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                found |= {one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return found


def folder(tmp_path: Path, content: str) -> str:
    (tmp_path / "de.messages.toml").write_text(content, encoding="utf-8")
    return str(tmp_path)


def test_a_folder_of_rules_has_translations_of_its_own(tmp_path):
    place = folder(tmp_path, "[rules]\nCAL001 = 'Haus: {text}'\n[phrases]\n'a {weekday}' = '1 {weekday}'\n")
    with speaking("de", (place,)):
        assert say("a {weekday}", weekday="Montag") == "1 Montag"
    assert translations("de", (place,)).rules["CAL001"] == "Haus: {text}"
    assert translations("de", (place,)).rules["CAL003"] == translations("de").rules["CAL003"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[rules\n", "is no valid TOML"),
        ("[words]\na = 'b'\n", "words"),
        ("[rules]\nCAL001 = '{text'\n", "no template"),
        ("[rules]\nCAL001 = '{text.title}'\n", "more than a name"),
        ("[phrases]\n'a {weekday}' = 'ein {tag}'\n", "other fields"),
    ],
)
def test_a_file_that_is_wrong_is_told(tmp_path, content, problem):
    with pytest.raises(LanguageError, match=problem):
        translations("de", (folder(tmp_path, content),))


def test_a_message_that_names_what_the_rule_does_not_give(tmp_path, monkeypatch):
    (tmp_path / "xx.messages.toml").write_text("[rules]\nCAL001 = '{moon}'\n", encoding="utf-8")
    monkeypatch.setattr(module, "LANGUAGES", tmp_path)
    message_languages.cache_clear()
    try:
        with pytest.raises(LanguageError, match="moon"):
            check(WRONG, language="de", messages="xx")
    finally:
        message_languages.cache_clear()


def test_a_language_without_messages():
    with pytest.raises(ArgumentError, match="give one of de, en"):
        check(WRONG, messages="fr")
