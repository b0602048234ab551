"""Checks of the language tables in rules/languages/cldr; they need no network."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from checker.paths import LANGUAGES as LANGUAGE_FILES

FOLDER = LANGUAGE_FILES / "cldr"
LANGUAGES = ("de", "en", "fr", "es", "it", "nl", "pt", "pl", "ru", "uk", "sv", "da", "nb", "cs", "fi", "tr", "el", "hu", "ro", "ca")
SPELLED = ("de", "en", "fr", "es", "nl", "pt", "it", "sv", "da", "nb", "pl", "ru")
KEYS = (
    "language",
    "source",
    "decimal",
    "group",
    "percent",
    "quotes",
    "date_order",
    "months",
    "weekdays",
    "quarters",
    "eras",
    "day_periods",
    "relative",
    "ago",
    "ahead",
    "units",
    "unit_per",
    "currencies",
    "territories",
    "cardinals",
    "ordinals",
    "scales",
    "compact",
    "minus",
    "lists",
    "range",
)
FORM_LISTS = ("months", "weekdays", "quarters", "eras", "day_periods", "ago", "ahead", "units", "unit_per", "currencies", "territories")
WORD_VALUES = ("cardinals", "ordinals", "scales", "compact")
FIELDS = {"year", "quarter", "month", "week", "day", "hour", "minute", "second"}
WITHOUT_ORDINALS = {"uk", "cs", "ro"}  # CLDR has no spelled-out ordinals for them

# Not units of pint under this name: unknown, or read as a quantity.
NOT_PINT_UNITS = {"karat", "liter / (100 * kilometer)"}

# (language, wide name) that Babel (CLDR 47) has and the tables (CLDR 48.2) spell differently.
BABEL_DIFFERENCES: frozenset[tuple[str, str]] = frozenset()


@cache
def table(language: str) -> dict[str, Any]:
    """Return the table of a language."""
    content: dict[str, Any] = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return content


def relative_forms(language: str) -> Iterator[list[str]]:
    """Yield the form lists under "relative", those of the weekdays included."""
    relative = table(language)["relative"]
    for field in FIELDS:
        yield from relative[field].values()
    for day in relative["weekday"].values():
        yield from day.values()


def form_lists(language: str) -> Iterator[list[str]]:
    """Yield all lists of forms of a table."""
    for key in FORM_LISTS:
        yield from table(language)[key].values()
    yield from relative_forms(language)
    yield from (table(language)[key] for key in ("group", "percent", "quotes", "minus"))


def test_every_language_has_a_table() -> None:
    """The folder holds exactly the tables of the project's languages, and the licence."""
    assert {path.stem for path in FOLDER.glob("*.json")} == set(LANGUAGES)
    assert "UNICODE LICENSE V3" in (FOLDER / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys(language: str) -> None:
    """A table has the agreed keys in the agreed order and names its language."""
    assert list(table(language)) == list(KEYS)
    assert table(language)["language"] == language
    assert table(language)["source"] == "Unicode CLDR 48.2.0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_layout_of_the_file(language: str) -> None:
    """The file is written as the generator writes it."""
    text = (FOLDER / f"{language}.json").read_text(encoding="utf-8")
    assert text == json.dumps(table(language), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_are_complete(language: str) -> None:
    """There are 12 months, 7 weekdays, 4 quarters, both eras and the date order."""
    content = table(language)
    assert list(content["months"]) == [str(month) for month in range(1, 13)]
    assert list(content["weekdays"]) == [str(day) for day in range(1, 8)]
    assert list(content["quarters"]) == ["1", "2", "3", "4"]
    assert list(content["eras"]) == ["bc", "ad"]
    assert content["date_order"] in {"dmy", "mdy", "ymd"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_relative_dates(language: str) -> None:
    """Relative dates have all fields; yesterday and tomorrow exist and every pattern has its place holder."""
    content = table(language)
    assert set(content["relative"]) == FIELDS | {"weekday"}
    assert {"-1", "0", "1"} <= set(content["relative"]["day"])
    assert list(content["relative"]["weekday"]) == list(content["weekdays"])
    for key in ("ago", "ahead"):
        assert set(content[key]) == FIELDS
        assert all("{0}" in form for forms in content[key].values() for form in forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_is_empty(language: str) -> None:
    """No list of forms is empty or has empty, doubled or untrimmed forms."""
    group = table(language)["group"]
    for forms in form_lists(language):
        assert forms
        assert len(forms) == len(set(forms))
        assert all(form and (forms is group or form == " ".join(form.split())) for form in forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_number_words(language: str) -> None:
    """Number words are trimmed strings without digits and soft hyphens; their values are whole numbers."""
    for key in WORD_VALUES:
        words = table(language)[key]
        assert words or (key == "ordinals" and language in WITHOUT_ORDINALS)
        assert all(word and word == word.strip() and "\u00ad" not in word for word in words)
        assert all(isinstance(value, int) for value in words.values())
        assert not any(char.isdigit() for word in words for char in word)


@pytest.mark.parametrize("language", LANGUAGES)
def test_scales(language: str) -> None:
    """Scale words are in lower case; 1000, 10^6, 10^9 and 10^12 have one, in Spanish and Catalan as a phrase."""
    scales = table(language)["scales"]
    assert all(word == word.lower() for word in scales)
    assert {10**3, 10**6, 10**9, 10**12} <= set(scales.values())


@pytest.mark.parametrize("language", SPELLED)
def test_cardinals_cover_0_to_999(language: str) -> None:
    """Every number from 0 to 999 has a spelling and nothing else is in the table."""
    assert set(table(language)["cardinals"].values()) == set(range(1000))


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language not in WITHOUT_ORDINALS])
def test_ordinals_cover_1_to_100(language: str) -> None:
    """Every number from 1 to 100 has an ordinal."""
    assert set(table(language)["ordinals"].values()) == set(range(1, 101))


@pytest.mark.parametrize(
    ("language", "key", "word", "value"),
    [
        ("de", "cardinals", "neunhundertneunundneunzig", 999),
        ("de", "ordinals", "einundzwanzigsten", 21),
        ("de", "scales", "milliarden", 10**9),
        ("de", "compact", "Mio.", 10**6),
        ("en", "cardinals", "one hundred and one", 101),
        ("en", "ordinals", "twenty-first", 21),
        ("fr", "cardinals", "quatre-vingts", 80),
        ("fr", "cardinals", "deux cent quatre-vingt-une", 281),
        ("es", "scales", "billones", 10**12),
        ("es", "compact", "mil M", 10**9),
        ("it", "scales", "mila", 1000),
        ("pl", "ordinals", "setny", 100),
        ("ru", "cardinals", "двести", 200),
        ("ru", "scales", "тысячи", 1000),
        ("fi", "cardinals", "yksitoista", 11),
    ],
)
def test_known_words(language: str, key: str, word: str, value: int) -> None:
    """Some words whose rules need plural forms, brackets, other radixes or a look at the rule before."""
    assert table(language)[key][word] == value


@pytest.mark.parametrize("language", LANGUAGES)
def test_units_are_those_of_pint(language: str) -> None:
    """Unit names are canonical names of pint; all languages have the same units."""
    registry = pytest.importorskip("pint").UnitRegistry()
    units = table(language)["units"]
    assert set(units) == set(table("en")["units"])
    assert set(table(language)["unit_per"]) <= set(units)
    for name in set(units) - NOT_PINT_UNITS:
        assert str(registry.parse_units(name)) == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_agree_with_babel(language: str) -> None:
    """Every wide month and weekday name of Babel is in the table."""
    locale = pytest.importorskip("babel").Locale.parse(language)
    content = table(language)
    for context in ("format", "stand-alone"):
        for month, name in locale.months[context]["wide"].items():
            assert name in content["months"][str(month)] or (language, name) in BABEL_DIFFERENCES
        for day, name in locale.days[context]["wide"].items():
            assert name in content["weekdays"][str(day + 1)] or (language, name) in BABEL_DIFFERENCES
