"""Forms as regular expressions.

A class of a form can hold thousands of characters of the lexicon, and compiling such classes takes longer than reading an article. Most
forms are tried a few times in a run. So a form is first compiled for letters of its own, one for all the characters that are the same to
it, of which it meets a few dozen; only a form that is tried often is compiled once more, for the characters themselves.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import Any, Protocol

from checker.language.alphabet import Alphabet, charset, parted
from checker.language.lexicon import BREAK, MORE
from checker.language.syntax import (
    PARAGRAPH_END,
    Choice,
    Element,
    Form,
    Named,
    Node,
    Repeat,
    Sequence,
    barred_before,
    classes_of_slots,
    elements,
    parts_of,
)

_MOST = 16  # no repetition is without bound, so that no text makes a form look further than a few tokens
_CONNECTORS = frozenset({"dash", "rangeto", "numand", "per", "one"})
_FIRST_LETTER = 0x80  # behind all signs that have a meaning in expressions; classes below 0x100 compile fastest
_MANY = 1000  # uses of a form that cost about as much in letters of its own as compiling it for the characters themselves

Spans = tuple[tuple[int, int], ...]
"""Of a match of a form the whole and its groups, as first token and the one behind the last; (-1, -1) for a group that is not filled."""

Match = Callable[[str, int], Spans | None]


class Letters(Protocol):
    """What an expression is written in; ``more`` reads the further tokens of a phrase."""

    more: str

    def characters(self, element: Element) -> str:
        """All characters of an element, in order."""

    def charset(self, element: Element) -> str:
        """All characters of an element as a character class."""

    def is_valued(self, name: str) -> bool:
        """Is it a class of words with values?"""


class OwnLetters(dict[int, str]):
    """Character (as ``str.translate`` asks for it) -> the letter for all characters that fit the same elements of a form."""

    more = ""

    def __init__(self, alphabet: Alphabet, node: Node) -> None:
        super().__init__({ord(BREAK): BREAK, ord(MORE): ""})
        self._alphabet = alphabet
        names = sorted({element.name for element in elements([node])} - {PARAGRAPH_END})
        self._bits = {name: 1 << place for place, name in enumerate(names)}
        self._same = parted(map(alphabet.mask, names))

    def __missing__(self, char: int) -> str:
        code, is_glued = self._alphabet.code_of(chr(char))
        place = 0 if code is None else next(place for place, (_, codes) in enumerate(self._same, 1) if codes >> code & 1)
        letter = self[char] = _letter(place, glued=is_glued)
        return letter

    def characters(self, element: Element) -> str:
        """All letters of an element, in order."""
        if element.name == PARAGRAPH_END:
            return BREAK
        bit = self._bits[element.name]
        places = [place for place, (fitting, _) in enumerate(self._same, 1) if fitting & bit]
        return "".join(_letter(place, glued=glued) for place in places for glued in (False, True) if element.glue != "~_"[glued])

    def charset(self, element: Element) -> str:
        """All letters of an element as a character class."""
        return charset(self.characters(element))

    def is_valued(self, name: str) -> bool:
        """Is it a class of words with values?"""
        return self._alphabet.is_valued(name)


def _letter(place: int, *, glued: bool) -> str:
    return chr(_FIRST_LETTER + 2 * place + glued)


class Compiled:
    """One form as an expression, compiled when it is first tried.

    ``match(codes, place)`` gives the spans of the form where it matches at a place: ``core`` and ``slots`` are the numbers of its groups,
    ``classes`` the classes of the words in slots that are not named for their class.
    """

    __slots__ = ("_alphabet", "classes", "core", "form", "match", "slots")

    def __init__(self, form: Form, alphabet: Alphabet) -> None:
        self.form, self._alphabet = form, alphabet
        self.core = 0
        self.slots: list[tuple[str, int]] = []
        self.classes: dict[str, tuple[str, ...]] = {}
        self.match: Match = self._first

    def _first(self, codes: str, place: int) -> Spans | None:
        """The first call of ``match``; puts in its place what costs least for a form that is tried seldom."""
        self.classes = classes_of_slots(self.form.node)
        self.match = _Seldom(self, self._alphabet).match
        return self.match(codes, place)

    def become_frequent(self) -> None:
        """Put in the place of ``match`` what costs least for a form that is tried often."""
        find = self.compile(self._alphabet)

        def match(codes: str, place: int) -> Spans | None:
            found = find(codes, place)
            return None if found is None else found.regs

        self.match = match

    def compile(self, letters: Letters) -> Callable[[str, int], re.Match[str] | None]:
        """The expression in some letters; its groups have the same numbers in all of them."""
        text, slots = Writer(letters).write(self.form.node)
        pattern = re.compile(text)
        self.core = pattern.groupindex["core"]
        self.slots = [(slot, pattern.groupindex[group]) for slot, groups in slots.items() for group in groups]
        return pattern.match


class _Seldom:
    """A form in letters of its own, one for each token or phrase."""

    __slots__ = ("_compiled", "_find", "_letters", "_stretch", "_uses")

    def __init__(self, compiled: Compiled, alphabet: Alphabet) -> None:
        node = compiled.form.node
        self._compiled, self._letters, self._stretch = compiled, OwnLetters(alphabet, node), _stretch(_width(node) + 1)
        self._find = compiled.compile(self._letters)
        self._uses = 0

    def match(self, codes: str, place: int) -> Spans | None:
        """The spans of the form where it matches at a place."""
        self._uses += 1
        if self._uses >= _MANY:
            self._compiled.become_frequent()
        before = place - 1 if place else 0  # a form may look at one token before it
        read = codes[before : self._stretch(codes, place).end()]
        letters = read.translate(self._letters)
        found = self._find(letters, int(place > 0 and codes[before] != MORE))
        if found is None:
            return None
        if len(letters) == len(read):  # no token of it belongs to one before
            return tuple([(first + before, last + before) if last >= 0 else (first, last) for first, last in found.regs])
        places = [before + place for place, char in enumerate(read) if char != MORE] + [before + len(read)]
        return tuple([(places[first], places[last]) if last >= 0 else (first, last) for first, last in found.regs])


@cache
def _stretch(width: int) -> Callable[[str, int], Any]:
    """Finds so many tokens and phrases; with one more than a form can read, no end of a stretch looks to it like the end of the text."""
    return re.compile(f"(?:[^{MORE}]{MORE}*+){{0,{width}}}").match


def _width(node: Node) -> int:
    """How many tokens and phrases a form can look at."""
    if isinstance(node, Element):
        return 2 if node.name == PARAGRAPH_END else 1
    if isinstance(node, Choice):
        return max(map(_width, node.items))
    if isinstance(node, Sequence):
        return sum(map(_width, node.items))
    return _width(node.item) * (_times(node.sign)[1] if isinstance(node, Repeat) else 1)


def _times(sign: str) -> tuple[int, int]:
    """How often at least and at most a sign of repetition lets something stand: "?", "*", "+", "{2}", "{1,3}", "{2,}"."""
    if sign in "?*+":
        return int(sign == "+"), 1 if sign == "?" else _MOST
    least, comma, most = sign[1:-1].partition(",")
    return int(least), int(most) if most else max(int(least), _MOST) if comma else int(least)


class Writer:
    """Writes a form as a regular expression; what stands inside a named stretch gets a group only under a name of its own."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._slots: dict[str, list[str]] = defaultdict(list)
        self._inside = 0

    def write(self, node: Node) -> tuple[str, dict[str, list[str]]]:
        """Expression and slots; everything but leading and trailing contexts is the core group."""
        before, items, after = parts_of(node)
        barred = barred_before(node)
        behind = "" if barred is None else f"(?<!{self._single(barred.item)})"
        text = behind + "".join(self._text(one) for one in before if one is not barred) + f"(?P<core>{''.join(map(self._text, items))})"
        return text + "".join(f"(?{'!' if item.refused else '='}{self._text(item.item)})" for item in after), dict(self._slots)

    def _text(self, node: Node) -> str:
        if isinstance(node, Element):
            return self._element(node)
        if isinstance(node, Sequence):
            return "".join(map(self._text, node.items))
        if isinstance(node, Choice):
            return "(?:" + "|".join(map(self._text, node.items)) + ")"
        if isinstance(node, Repeat):
            least, most = _times(node.sign)
            return f"(?:{self._text(node.item)}){{{least},{most}}}"
        if isinstance(node, Named):
            self._inside += 1
            text = self._text(node.item)
            self._inside -= 1
            return f"(?P<{self._group(node.slot)}>{text})"
        return f"(?!{self._text(node.item)})" if node.refused else f"(?:{self._text(node.item)})"

    def _single(self, node: Node) -> str:
        """The characters of single tokens as one class: an expression that looks behind needs a fixed width."""
        return charset("".join(sorted({one for element in elements([node]) for one in self._letters.characters(element)})))

    def _element(self, element: Element) -> str:
        if element.name == PARAGRAPH_END:
            return rf"(?:{BREAK}{BREAK}|{BREAK}?\Z)"
        text = f"{self._letters.charset(element)}{self._letters.more}"
        renamed = element.slot != element.name.removeprefix("#")
        if element.slot and (renamed or (not self._inside and element.name not in _CONNECTORS and self._letters.is_valued(element.name))):
            return f"(?P<{self._group(element.slot)}>{text})"
        return text

    def _group(self, slot: str) -> str:
        name = f"{slot}_{len(self._slots[slot])}"
        self._slots[slot].append(name)
        return name
