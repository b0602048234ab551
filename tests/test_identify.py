"""The language of a text is told by its function words; a text in none of ours is in none."""

import pytest

from checker.language import identify

OURS = {
    "de": "Die Stadt hat im Frühjahr mit dem Bau der Brücke begonnen, und sie wird nicht vor dem Herbst fertig.",
    "en": "The town began to build the bridge in spring, and it will not be finished before the autumn of this year.",
    "fr": "La ville a commencé au printemps la construction du pont, et il ne sera pas terminé avant la fin de cette année.",
    "it": "La città ha cominciato in primavera la costruzione del ponte, che non sarà finito prima della fine di questo anno.",
    "es": "La ciudad empezó en primavera la construcción del puente, que no estará terminado antes del otoño de este año.",
    "nl": "De stad is in het voorjaar met de bouw van de brug begonnen, en die is niet klaar voor het najaar van dit jaar.",
    "pt": "A cidade começou na primavera a construção da ponte, que não estará pronta antes do fim deste ano e do outono.",
}
OTHERS = {
    "sv": "Staden började bygga bron under våren, och den blir inte färdig före hösten det här året, men det är inte så långt.",
    "da": "Byen begyndte at bygge broen i foråret, og den bliver ikke færdig før efteråret i det år, men det er ikke så længe.",
}


@pytest.mark.parametrize("code", sorted(OURS))
def test_our_languages_are_told(code: str):
    assert identify(OURS[code]) == code


@pytest.mark.parametrize("code", sorted(OTHERS))
def test_other_languages_are_not_taken_for_ours(code: str):
    assert identify(OTHERS[code]) is None


def test_what_has_no_function_words_has_no_language():
    assert identify("") is None
    assert identify("Lorem 12 34 56") is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "I am a baker in Bath."),
        ("fr", "Le pain est bon, et il se vend le 22 mai."),
        ("es", "Mi tía se ha casado a causa del dinero que tiene."),
        ("de", "Mai und Juni: alle Läden sind in der Stadt."),
        ("it", "I pani della nonna si vendono a maggio, e sono buoni."),
    ],
)
def test_words_that_several_languages_have_tell_none(code: str, text: str):
    assert identify(text) == code
