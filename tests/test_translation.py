"""A translation held against its source: no words are shared, so that what is left over at the same place is held against each other."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Report, compare
from checker.corpus.alignment import Alignment
from checker.corpus.surroundings import Place
from checker.findings import ABSENT, CONFIRMED, CONTRADICTED, OPEN
from tests.making import number


def translated(source: str, text: str, languages: tuple[str, str] = ("de", "en")) -> Report:
    return compare(Article(id="s", text=source, language=languages[0]), Article(id="t", text=text, language=languages[1]))


def results(source: str, text: str, languages: tuple[str, str] = ("de", "en")) -> dict[str, str]:
    return {found.claim.text: found.result for found in translated(source, text, languages).verdicts or ()}


GERMAN = "Der Hafen von Altenhaven zählte am 12. Mai mehr als 7000 Container für 1,4 Millionen Euro, 3,5 Prozent mehr als 2015."
ENGLISH = (
    "On 12 May the harbour of Altenhaven registered more than 7,000 containers worth 1.4 million euros, 3.5 percent more than in 2015."
)


def test_a_translation_confirms_its_source():
    assert set(results(GERMAN, ENGLISH).values()) == {CONFIRMED}
    assert set(results(ENGLISH, GERMAN, ("en", "de")).values()) == {CONFIRMED}


@pytest.mark.parametrize(
    ("was", "now", "claim"),
    [
        ("12 May", "21 May", "21 May"),
        ("12 May", "12 June", "12 June"),
        ("7,000", "9,000", "more than 9,000 containers"),
        ("1.4 million", "1.4 billion", "1.4 billion euros"),
        ("3.5 percent", "5.3 percent", "5.3 percent"),
        ("2015", "2016", "2016"),
    ],
)
def test_one_change_is_found_where_it_was_made(was, now, claim):
    found = results(GERMAN, ENGLISH.replace(was, now))
    assert {text for text, result in found.items() if result == CONTRADICTED} == {claim}
    assert set(found.values()) == {CONFIRMED, CONTRADICTED}


@given(st.integers(min_value=2, max_value=9_999), st.integers(min_value=2, max_value=9_999))
def test_numbers_of_a_translation_agree_or_are_found(one, other):
    source, text = f"Es kamen genau {one} Gäste nach Rehna.", f"Exactly {other} guests came to Rehna."
    [verdict] = translated(source, text).verdicts or ()
    assert verdict.result == (CONFIRMED if one == other else CONTRADICTED)


def test_two_changes_of_a_kind_leave_open_which_is_which():
    found = results("Im Park stehen 340 Eichen und 512 Buchen.", "In the park there are 349 oaks and 521 beeches.")
    assert set(found.values()) == {ABSENT}


def test_a_german_article_is_no_number():
    source, text = "Man weiß nicht, wann die beiden Autoren einander trafen.", "One person knows when they met, one friend."
    assert CONTRADICTED not in results(source, text).values()


def test_what_another_language_says_with_another_kind():
    assert results("Die Gondel fährt in ungefähr 4 Minuten hinüber.", "The gondola takes about four minutes.") == {
        "about four minutes": CONFIRMED
    }
    assert results("Es kostet 360 Pfund.", "It costs £360.") == {"£360": CONFIRMED}
    assert results("5000 $ pro Person sind erlaubt.", "$5,000 per person are allowed.") == {"$5,000 per person": CONFIRMED}
    assert results("Um 15.30 Uhr beginnt das Spiel.", "The game begins at 3:30 pm.") == {"3:30 pm": CONFIRMED}
    assert results("Um 15.30 Uhr beginnt das Spiel.", "The game begins at 3:20 pm.") == {"3:20 pm": CONTRADICTED}


@pytest.mark.parametrize(
    ("source", "text", "claim"),
    [
        ("Es wurden 3000 Exemplare gedruckt.", "3,090 copies were printed.", "3,090 copies"),
        ("Rund 168.000 Menschen leben dort.", "168,030 people live there.", "168,030 people"),
        ("Es sind Kinder zwischen 5 und 14 Jahren.", "They are children aged 5 to 12.", "5 to 12"),
        ("Eon nimmt 760 Euro, Avro etwa 760 Euro.", "Eon takes 760 euros, Avro around 766 euros.", "around 766 euros"),
        ("Es kostet 12.000 Pfund.", "It costs £13,000.", "£13,000"),
        (
            "Der Topf hat 1,5 Millionen Dollar, das sind 15.000 Dollar je Person.",
            "The pot is $5.1 million, or $15,000 each.",
            "$5.1 million",
        ),
        ("Die Gondel fährt in ungefähr 9 Minuten hinüber.", "The gondola takes about four minutes.", "about four minutes"),
        ("Es war der 45. Präsident.", "He was the 43rd president.", "43rd"),
        (
            "Die Stadt hatte fast eine halbe Million Einwohner.",
            "The city had almost half a billion inhabitants.",
            "almost half a billion inhabitants",
        ),
        ("Sie verloren mehrere zehn Millionen Euro.", "They lost tens of billions of euros.", "tens of billions of euros"),
    ],
)
def test_a_translation_has_the_numbers_of_its_source(source, text, claim):
    assert {found for found, result in results(source, text).items() if result == CONTRADICTED} == {claim}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Es wurden 3090 Exemplare gedruckt.", "About 3,000 copies were printed."),
        ("Es wurden 3090 Exemplare gedruckt.", "3,000 copies were printed."),
        ("Es ist bis zum 31. Dezember 2017 auszugeben.", "It must be spent before 31 December 2017."),
        ("Es waren 40 Menschen in zwei Booten.", "There were more than 40 people in a few boats."),
        ("Es kamen Dutzende.", "Several people came."),
        ("Im 2. Stock brannte es.", "There was a fire on the third floor."),
    ],
)
def test_what_a_translation_may_say_otherwise(source, text):
    assert CONTRADICTED not in results(source, text).values()


@pytest.mark.parametrize("text", ["It must be spent after 31 December 2017.", "It must be spent by 31 December 2018."])
def test_what_ends_with_a_day_does_not_begin_behind_it(text):
    assert list(results("Es ist bis zum 31. Dezember 2017 auszugeben.", text).values()) == [CONTRADICTED]


@pytest.mark.parametrize(
    ("source", "text", "claim", "result"),
    [
        (
            "Mehr als 7000 Container kamen an. Der Hafen hat 400 Kräne.",
            "More than 7,000 containers arrived. The 7,000 containers were unloaded within hours.",
            "7,000 containers",
            OPEN,
        ),
        (
            "Mehr als 7000 Container kamen an, 5000 davon aus Polen.",
            "More than 7,000 containers arrived. The 7,000 containers were unloaded within hours.",
            "7,000 containers",
            OPEN,
        ),
        (
            "3090 Exemplare wurden gedruckt. 400 Exemplare gingen verloren.",
            "About 3,000 copies were printed. In all there were 3,090 copies.",
            "About 3,000 copies",
            CONFIRMED,
        ),
    ],
)
def test_a_summary_says_again_what_its_source_says_once(source, text, claim, result):
    assert results(source, text)[claim] == result


def test_a_year_that_only_another_sentence_names_is_not_of_the_date():
    source = "1979 zog er nach Rehna. 1981 stürzte er. Er wurde am 11. April entlassen."
    assert results(source, "He moved to Rehna in 1979. He left the hospital on 11 April.")["11 April"] == CONFIRMED
    assert results(source, "In 1979 he moved to Rehna. In 1981 he fell. He left the hospital on 12 April.")["12 April"] == CONTRADICTED


def test_a_bare_number_of_quite_another_size_is_another():
    source = "Die Bank macht 3,5 Millionen Euro Gewinn und hat 300 Mitarbeiter, 20 mehr als im Vorjahr."
    text = "The bank made a profit of 3.5 million euros. The number of employees rose from 280 to 300."
    assert CONTRADICTED not in results(source, text).values()


def place(value: int, start: int, context: str) -> Place:
    claim: Any = number(str(value), value, start=start, context=context)
    return Place(claim, frozenset(), frozenset(), frozenset(), frozenset())


class TestAlignment:
    OURS = (place(1, 0, "a"), place(2, 10, "b"), place(9, 20, "c"), place(4, 30, "d"))
    THEIRS = (place(1, 0, "A"), place(2, 10, "B"), place(3, 20, "C"), place(4, 30, "D"))

    def test_between_two_sentences_that_are_paired(self):
        aligned = Alignment(self.OURS, self.THEIRS, [(0, 0), (1, 1), (3, 3)])
        assert aligned.partner(2, lambda *_: True) is self.THEIRS[2]

    def test_two_that_are_left_over_are_no_partners(self):
        aligned = Alignment(self.OURS, self.THEIRS, [(0, 0), (3, 3)])
        assert aligned.partner(2, lambda *_: True) is None
        assert aligned.partner(2, lambda one, other: one.claim.value == 9 and other.claim.value == 3) is self.THEIRS[2]

    def test_in_the_sentence_that_is_paired_with_its_own(self):
        ours = [place(1, 0, "a"), place(9, 10, "b"), place(2, 20, "b"), place(8, 30, "c")]
        theirs = [place(7, 0, "A"), place(2, 10, "B"), place(3, 20, "B"), place(6, 30, "C")]
        assert Alignment(ours, theirs, [(2, 1)]).partner(1, lambda *_: True) is None
        assert Alignment(ours, theirs, [(2, 1)]).partner(1, lambda one, _: one.claim.value == 9) is theirs[2]

    def test_many_that_are_left_over_say_nothing(self):
        many = [place(value, 3 * value, "A") for value in range(200)]
        assert Alignment([place(9, 0, "a")], many, []).partner(0, lambda _, other: other.claim.value == 3) is None

    def test_a_wide_stretch_says_nothing(self):
        assert Alignment([place(9, 0, "a")], [place(3, 0, "A")], []).partner(0, lambda *_: True) is not None
        far = [place(3, 0, "A"), place(4, 5000, "B")]
        assert Alignment([place(9, 0, "a")], far, []).partner(0, lambda _, other: other.claim.value == 3) is None
