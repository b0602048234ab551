"""Errors injected into the constructions that the language files bind: right figures pass, wrong ones are found, whatever they are."""

from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Article, check

# Numbers that do not end in zero are exact, those below 1000 are no years.
COUNTS = st.integers(101, 98_999).filter(lambda number: number % 10)
SMALL = st.integers(11, 89).filter(lambda number: number % 10)

TEMPLATES = {
    "PCT001": {
        "de": (
            "Bar zahlten {part} von {whole} Kunden, also {percent} Prozent.",
            "Bar zahlten {part} von {whole} Kunden ({percent} Prozent).",
            "{percent} Prozent der Kunden ({part} von {whole}) zahlten bar.",
            "Von den {whole} Kunden zahlten {part} ({percent} Prozent) bar.",
            "Von den {whole} Kunden zahlten {part} oder {percent} Prozent bar.",
            "Bar zahlten {part} ({percent} Prozent) der {whole} Kunden.",
            "Es kamen {whole} Kunden, davon {part} ({percent} Prozent) aus Wien.",
        ),
        "en": (
            "Cash was used by {part} of {whole} customers, or {percent} percent.",
            "Cash was used by {part} of the {whole} customers ({percent} percent).",
            "Cash was used by {percent} percent of customers ({part} of {whole}).",
            "Of the {whole} customers, {part} ({percent} percent) paid cash.",
            "Of the {whole} customers, {part}, or {percent} percent, paid cash.",
            "Cash was used by {part} ({percent} percent) of the {whole} customers.",
            "There were {whole} customers, of whom {part} ({percent} percent) paid cash.",
        ),
    },
    "GRO001": {
        "de": (
            "Die Zahl stieg von {before} auf {after} Kunden, ein Plus von {rise} Prozent.",
            "Die Zahl stieg von {before} auf {after} Kunden, also um {rise} Prozent.",
            "Die Zahl stieg von {before} auf {after} Kunden (plus {rise} Prozent).",
            "Die Zahl stieg um {rise} Prozent von {before} auf {after} Kunden.",
            "Die Zahl ist um {rise} Prozent (von {before} auf {after}) gestiegen.",
        ),
        "en": (
            "The number rose from {before} to {after} customers, up {rise} percent.",
            "The number rose from {before} to {after}, an increase of {rise} percent.",
            "The number rose {rise} percent to {after} from {before}.",
            "The number rose by {rise} percent from {before} to {after}.",
            "The number rose to {after} from {before}, a rise of {rise} percent.",
        ),
    },
    "ARI001": {
        "de": (
            "Es gab {one} Tote im Norden und {two} Tote im Süden, insgesamt {sum} Tote.",
            "Es gab {one} Tote im Norden, {two} im Süden und {three} im Westen, zusammen {sum3}.",
            "{sum3} Tote: {one} im Norden, {two} im Süden und {three} im Westen.",
        ),
        "en": (
            "There were {one} men and {two} women, {sum} people in all.",
            "There were {one} men, {two} women and {three} children, a total of {sum3}.",
            "{sum} people: {one} men and {two} women.",
        ),
    },
    "ARI004": {
        "de": ("Die Zahl stieg von {before} auf {after}, also um {difference}.",),
        "en": ("The number rose from {before} to {after}, an increase of {difference}.",),
    },
    "ARI005": {
        "de": ("Es gab {small} Busse zu je {one} Euro, zusammen {product} Euro.",),
        "en": ("They sold {small} chairs at ${one} each, for a total of ${product}.",),
    },
}


def written(number: int, language: str) -> str:
    return f"{number:,}".replace(",", "." if language == "de" else ",")


def figures(one: int, two: int, three: int, small: int) -> dict[str, int]:
    """Everything that the templates name, right."""
    part, whole = sorted((one, two))
    return {
        "part": part,
        "whole": whole,
        "percent": round(Fraction(100 * part, whole)),
        "before": part,
        "after": whole,
        "rise": round(Fraction(100 * (whole - part), part)),
        "difference": whole - part,
        "one": one,
        "two": two,
        "three": three,
        "sum": one + two,
        "sum3": one + two + three,
        "small": small,
        "product": small * one,
    }


# The figure that is changed, and by how much at least it must be off to be wrong whatever it was rounded to.
WRONG: Mapping[str, tuple[tuple[str, ...], Callable[[int], int]]] = {
    "PCT001": (("percent",), lambda value: value + 3 + (value % 10 == 7)),  # "100 percent" may be rounded from 97
    "GRO001": (("rise",), lambda value: value + 3 + value // 8),
    "ARI001": (("sum", "sum3"), lambda value: value + 1 + (value % 10 == 9)),
    "ARI004": (("difference",), lambda value: value + 1 + (value % 10 == 9)),
    "ARI005": (("product",), lambda value: value + value // 2 + 1),
}
CASES = [(rule, language, template) for rule, by in TEMPLATES.items() for language, row in by.items() for template in row]


def found(rule: str, language: str, template: str, values: Mapping[str, int]) -> bool:
    text = template.format(**{name: written(value, language) for name, value in values.items()})
    return bool(check(Article(id="a", text=text, language=language, published="2023-09-28"), select=[rule]).findings)


@pytest.mark.parametrize(("rule", "language", "template"), CASES)
@settings(max_examples=20)
@given(one=COUNTS, two=COUNTS, three=COUNTS, small=SMALL)
def test_right_figures_pass_and_wrong_ones_are_found(rule: str, language: str, template: str, one: int, two: int, three: int, small: int):
    right = figures(one, two, three, small)
    assert not found(rule, language, template, right)
    names, change = WRONG[rule]
    if right["percent"] >= 1 and right["difference"] > 1:
        assert found(rule, language, template, {**right, **{name: change(right[name]) for name in names}})
