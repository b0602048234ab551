"""Figures that only nearness binds: their findings are warnings, what fits exactly is not told, and a text may end behind any of them."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Article, check, extract
from tests.casefiles import read_cases

FOLDER = Path(__file__).parent / "cases" / "rules"
FILES = (
    *("ARI001", "ARI003", "ARI004", "ARI006", "ARI008", "ARI009", "AGE002", "ENU001", "EVT004", "EVT006"),
    *("GRO001", "PCT001", "PCT002", "PCT003", "RNG002", "RNG003", "STA002", "UNI001"),
)
CHECKED = [article for name in FILES for case in read_cases(FOLDER / f"{name}.md") for article in case.articles]

counts = st.integers(2, 97).filter(lambda number: number % 10)


_PIECES = {
    "de": "58 Prozent stimmten mit Ja , Nein und 47 besetzt offen 23 372 von den 385 Stellen sind . verdoppelt : 12 Cent der Rest also",
    "en": "58 percent voted for , against and 47 filled vacant 23 372 of the 385 posts are . doubled : to 12 days the rest so a day each",
}


@pytest.mark.parametrize("language", sorted(_PIECES))
@given(data=st.data())
def test_words_of_relations_in_any_order_break_nothing(language: str, data: st.DataObject):
    text = " ".join(data.draw(st.lists(st.sampled_from(_PIECES[language].split()), min_size=3, max_size=14)))
    extract(text, language=language, published="2024-05-16")


@pytest.mark.parametrize("article", CHECKED[::4], ids=lambda article: article.text[:40])
def test_a_text_may_end_behind_any_figure(article: Article):
    for claim in extract(article):
        extract(article.text[: claim.end], language=article.language, published=article.published)


@settings(max_examples=40, deadline=None)
@given(counts, counts, st.integers(-3, 3))
def test_all_of_them_are_as_many_as_they_add_up_to(men: int, women: int, off: int):
    text = f"The coach had {men} men and {women} women on board. All {men + women + off} were led out."
    found = [finding for finding in check(text, language="en", published="2024-05-16").findings if finding.rule == "ARI001"]
    assert bool(found) <= bool(off)
    assert all(finding.severity == "warning" for finding in found)


@settings(max_examples=40, deadline=None)
@given(counts, st.integers(3, 40), st.integers(-4, 4))
def test_a_mean_is_told_where_it_is_wrong(each: int, pieces: int, off: int):
    text = f"She has scored {each * pieces} points in {pieces} games, {each + off} per game, and leads the league."
    found = [finding for finding in check(text, language="en", published="2024-05-16").findings if finding.rule == "ARI006"]
    assert bool(found) <= (abs(Fraction(off)) >= Fraction(1, 2))


@settings(max_examples=40, deadline=None)
@given(st.integers(1000, 9000), st.integers(1000, 9000), st.integers(1, 99))
def test_of_another_thing_nothing_is_told(homes: int, part: int, percent: int):
    text = (
        f"Im Ort haben {part} von {homes + part} Haushalten ein Auto, im Nachbarort liegt die Quote der Sportvereine bei {percent} Prozent."
    )
    assert not [finding for finding in check(text, language="de", published="2024-05-16").findings if finding.rule == "PCT001"]


@settings(max_examples=40, deadline=None)
@given(st.integers(31, 48), st.integers(21, 30), st.integers(-6, 6))
def test_the_remaining_ones_make_up_a_hundred(yes: int, no: int, off: int):
    text = f"{yes} percent were for it and {no} percent against; the remaining {100 - yes - no + off} percent said nothing."
    found = [finding for finding in check(text, language="en", published="2024-05-16").findings if finding.rule == "PCT002"]
    assert bool(found) == (abs(off) > 1)  # three rounded shares may be off by one and a half


@settings(max_examples=40, deadline=None)
@given(st.integers(3, 8), st.integers(-1, 1))
def test_a_list_has_as_many_items_as_are_announced(number: int, off: int):
    items = [f"the {name} in {name}ton" for name in ("Avon", "Bray", "Cole", "Dart", "Esk", "Fal", "Garth", "Hoe", "Ince")[: number + off]]
    text = f"The group sold {number} hotels: {', '.join(items[:-1])} and {items[-1]}."
    found = [finding for finding in check(text, language="en", published="2024-05-16").findings if finding.rule == "ENU001"]
    assert bool(found) == bool(off)


@settings(max_examples=40, deadline=None)
@given(st.integers(11, 97), st.integers(11, 97))
def test_bounds_exclude_each_other_only_where_nothing_is_both(most: int, least: int):
    text = f"Mitfahren dürfen höchstens {most} Personen; damit es losgeht, müssen sich mindestens {least} anmelden."
    found = [finding for finding in check(text, language="de", published="2024-05-16").findings if finding.rule == "RNG003"]
    assert bool(found) <= (most < least)
