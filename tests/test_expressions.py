"""A form that is tried seldom is compiled for letters of its own: whatever stands in a text, it must match what the form itself does."""

import random

import pytest

from checker.language import Language, available, load
from checker.language.alphabet import Alphabet
from checker.language.expressions import Compiled
from checker.language.lexicon import BREAK, MORE, USED
from checker.language.syntax import PARAGRAPH_END, Choice, Context, Element, Node, Repeat, Sequence, elements

GRAMMARS = ("masks", "temporal", "quantity", "relation", "attribution", "tense", "settled")
FORMS_LEFT_OUT, TEXTS = 6, 12


def forms(language: Language) -> list[tuple[Compiled, Alphabet]]:
    """A part of the forms of a language; each of them is compiled here, which takes its time."""
    found = [one for name in GRAMMARS for one in getattr(language, name)._compiled]
    return [(one, one._alphabet) for one in found[::FORMS_LEFT_OUT]]


class Writer:
    """Writes codes that a form is likely to match, and others."""

    def __init__(self, form: Node, alphabet: Alphabet, chance: random.Random) -> None:
        self._form, self._alphabet, self._chance = form, alphabet, chance
        self._own = [characters for element in elements([form]) if (characters := alphabet.characters(element))]

    def text(self) -> str:
        """Codes like those of a form, perhaps with one token exchanged, between others."""
        codes = self._like(self._form)
        if self._chance.random() < 0.3:
            place = self._chance.randrange(len(codes) + 1)
            codes = codes[:place] + self._any(1) + codes[place + 1 :].lstrip(MORE)  # no text has the rest of a phrase without its head
        return self._any(self._chance.randrange(3)) + codes + self._any(self._chance.randrange(3))

    def _any(self, number: int) -> str:
        return "".join(self._token(self._chance.choice([*self._own, USED, BREAK])) for _ in range(number))

    def _token(self, characters: str) -> str:
        """One token, or a phrase of several."""
        char = self._chance.choice(characters)
        return char + MORE * self._chance.choice((0, 0, 0, 1, 2)) * (char not in (USED, BREAK))

    def _like(self, node: Node) -> str:
        if isinstance(node, Element):
            if node.name == PARAGRAPH_END:
                return self._chance.choice(("", BREAK, BREAK + BREAK))
            characters = self._alphabet.characters(node)
            return self._token(characters) if characters else ""
        if isinstance(node, Sequence):
            return "".join(map(self._like, node.items))
        if isinstance(node, Choice):
            return self._like(self._chance.choice(node.items))
        if isinstance(node, Repeat):
            return "".join(self._like(node.item) for _ in range(self._chance.choice((0, 1, 1, 2, 3))))
        return "" if isinstance(node, Context) and node.refused and self._chance.random() < 0.7 else self._like(node.item)


@pytest.mark.parametrize("code", available())
def test_letters_of_its_own_change_nothing(code: str):
    chance, matched = random.Random(code), 0
    for one, alphabet in forms(load(code)):
        find, seldom = one.compile(alphabet), Compiled(one.form, alphabet)
        writer = Writer(one.form.node, alphabet, chance)
        for codes in [writer.text() for _ in range(TEXTS)]:
            for place in (place for place in range(min(4, len(codes))) if codes[place] != MORE):
                found = find(codes, place)
                assert seldom.match(codes, place) == (found and found.regs), (one.form.text, codes, place)
                matched += found is not None
    assert matched > len(forms(load(code)))  # else the texts would show nothing
