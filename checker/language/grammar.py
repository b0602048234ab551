"""Forms compiled to regular expressions over the characters of the lexicon.

An automaton of all forms tells which are worth a try at a place, mostly none or one; of these the first in the order of the file that
matches wins. A form is compiled when it is first tried.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from checker.language.automaton import Automaton
from checker.language.beginnings import Beginnings, searcher
from checker.language.lexicon import BREAK, MORE, Lexicon
from checker.language.source import wrong
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
from checker.language.vocabulary import OPTIONAL, named_literals

_REACH = 3
# No repetition is without bound, so that no text makes a form look further than a few tokens.
_BOUNDED = {"*": "{0,16}", "+": "{1,16}"}
_CONNECTORS = frozenset({"dash", "rangeto", "numand", "per", "one"})

Classes = dict[frozenset[str], int]
Row = bytes | bytearray


def _names_in(word: str) -> list[str]:
    """What a word of a derived class stands for: a class, or the classes of a literal with all its spellings."""
    return [f"'{name}'" for name in named_literals(word)] or [word]


class Alphabet:
    """Which characters stand for a class; derived classes ("capital - function | upper") are worked out here."""

    def __init__(self, lexicon: Lexicon, derived: dict[str, str], code: str) -> None:
        self._lexicon, self._sets, self._code = lexicon, list(lexicon.enumerate_codes()), code
        self._begun: set[str] = set()
        self._derived = derived
        self._members: dict[str, frozenset[frozenset[str]]] = {}
        self._characters: dict[tuple[str, str], str] = {}
        self._charsets: dict[tuple[str, str], str] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._by_name: dict[str, set[frozenset[str]]] = defaultdict(set)
        for classes in self._sets:
            for name in classes:
                self._by_name[name].add(classes)

    def is_valued(self, name: str) -> bool:
        """Is it a class of the vocabulary (or of digits), whose words have values, not a derived one?"""
        return name not in self._derived

    def members(self, name: str) -> frozenset[frozenset[str]]:
        """The sets of classes that a class name lets through."""
        if name not in self._members:
            self._members[name] = self._work_out(name)
        return self._members[name]

    def _work_out(self, name: str) -> frozenset[frozenset[str]]:
        if name not in self._derived:
            if name not in self._by_name and name not in OPTIONAL and name[0] not in "'#":
                raise wrong(self._code, f"class {name!r} stands in a pattern, but no word belongs to it; name one that exists", name)
            return frozenset(self._by_name[name])
        if name in self._begun:
            raise wrong(self._code, f"class {name!r} is made of itself; say what it is without it", name)
        self._begun.add(name)
        wanted: set[frozenset[str]] = set()
        sign = "|"
        for word in self._derived[name].split():
            if word in ("-", "|", "&"):
                sign = word
            else:
                members = frozenset[frozenset[str]]().union(*map(self.members, _names_in(word)))
                wanted = wanted - members if sign == "-" else wanted & members if sign == "&" else wanted | members
        return frozenset(wanted)

    def characters(self, element: Element) -> str:
        """All characters of an element, in order."""
        glued, spaced = element.glue != "_", element.glue != "~"
        key = element.name, element.glue
        if element.name == PARAGRAPH_END:
            return BREAK
        if key not in self._characters:
            members = self.members(element.name)
            self._characters[key] = "".join(
                sorted("".join(self._lexicon.characters(classes, glued=glued, spaced=spaced) for classes in members))
            )
        return self._characters[key]

    def charset(self, element: Element) -> str:
        """All characters of an element as a character class."""
        key = element.name, element.glue
        if key not in self._charsets:
            self._charsets[key] = charset(self.characters(element))
        return self._charsets[key]

    def names_of(self, char: str) -> tuple[str, ...]:
        """The elements that a character fits, as their glue and name."""
        if char == BREAK:
            return (PARAGRAPH_END,)
        if char not in self._names:
            self._names[char] = self._all_names(char)
        return self._names[char]

    def _all_names(self, char: str) -> tuple[str, ...]:
        classes, is_glued = self._lexicon.classes_of(char)
        if classes is None:
            return ()
        names = {
            *(name for name in classes if name not in self._derived),
            *(name for name in self._derived if classes in self.members(name)),
        }
        glue = "~" if is_glued else "_"
        return tuple(one for name in sorted(names) for one in (name, glue + name))


class Compiled:
    """One form as an expression, compiled when it is first tried.

    ``match(codes, place)`` gives the match of the form at a place: ``core`` and ``slots`` are the numbers of its groups, ``classes`` the
    classes of the words in slots that are not named for their class.
    """

    __slots__ = ("_alphabet", "classes", "core", "form", "match", "slots")

    def __init__(self, form: Form, alphabet: Alphabet) -> None:
        self.form, self._alphabet = form, alphabet
        self.core = 0
        self.slots: list[tuple[str, int]] = []
        self.classes: dict[str, tuple[str, ...]] = {}
        self.match: Callable[[str, int], re.Match[str] | None] = self._compile

    def _compile(self, codes: str, place: int) -> re.Match[str] | None:
        """The first call of ``match``: compiles the form and puts the expression's own method in its place."""
        text, slots = Writer(self._alphabet).write(self.form.node)
        pattern = re.compile(text)
        self.core = pattern.groupindex["core"]
        self.slots = [(slot, pattern.groupindex[group]) for slot, groups in slots.items() for group in groups]
        self.classes = classes_of_slots(self.form.node)
        self.match = pattern.match
        return self.match(codes, place)


class Writer:
    """Writes a form as a regular expression; what stands inside a named stretch gets a group only under a name of its own."""

    def __init__(self, alphabet: Alphabet) -> None:
        self._alphabet = alphabet
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
            return f"(?:{self._text(node.item)}){_BOUNDED.get(node.sign, node.sign)}"
        if isinstance(node, Named):
            self._inside += 1
            text = self._text(node.item)
            self._inside -= 1
            return f"(?P<{self._group(node.slot)}>{text})"
        return f"(?!{self._text(node.item)})" if node.refused else f"(?:{self._text(node.item)})"

    def _single(self, node: Node) -> str:
        """The characters of single tokens as one class: an expression that looks behind needs a fixed width."""
        return charset("".join(sorted({one for element in elements([node]) for one in self._alphabet.characters(element)})))

    def _element(self, element: Element) -> str:
        if element.name == PARAGRAPH_END:
            return rf"(?:{BREAK}{BREAK}|{BREAK}?\Z)"
        text = f"{self._alphabet.charset(element)}{MORE}*+"
        renamed = element.slot != element.name.removeprefix("#")
        if element.slot and (renamed or (not self._inside and element.name not in _CONNECTORS and self._alphabet.is_valued(element.name))):
            return f"(?P<{self._group(element.slot)}>{text})"
        return text

    def _group(self, slot: str) -> str:
        name = f"{slot}_{len(self._slots[slot])}"
        self._slots[slot].append(name)
        return name


class Grammar:
    """A list of forms in order of precedence."""

    def __init__(self, forms: Iterable[Form], alphabet: Alphabet, beginnings: Beginnings, anchor: str | None = None) -> None:
        self._anchor = re.compile(alphabet.charset(Element(anchor))) if anchor else None
        self._compiled = [Compiled(form, alphabet) for form in forms]
        self._automaton = Automaton([one.form.node for one in self._compiled], alphabet.names_of)
        self._beginnings = beginnings
        self._places = searcher(beginnings.add(self._automaton.begins))

    def matches(
        self, codes: str, first: int = 0, last: int | None = None, row: Row | None = None
    ) -> Iterator[tuple[Compiled, re.Match[str]]]:
        """From left to right, for each place from first up to last where a form matches, the first such form and its match.

        Matches may overlap: the caller knows what it takes. ``row`` is that of the codes, where it is known.
        """
        compiled = self._compiled
        for place, numbers in self._candidates(codes, first, len(codes) if last is None else last, row):
            for number in numbers:
                match = compiled[number].match(codes, place)
                if match is not None:
                    yield compiled[number], match
                    break

    def every_match(self, codes: str, row: Row | None = None) -> Iterator[tuple[Compiled, re.Match[str]]]:
        """From left to right, for each place the forms that match there, in their order, and their matches."""
        for place, numbers in self._candidates(codes, 0, len(codes), row):
            for number in numbers:
                if (match := self._compiled[number].match(codes, place)) is not None:
                    yield self._compiled[number], match

    def _candidates(self, codes: str, first: int, last: int, row: Row | None) -> list[tuple[int, tuple[int, ...]]]:
        """The places where forms can match, near an anchor where there is one, with the numbers of these forms in order."""
        row = self._beginnings.row(codes) if row is None else row
        places = [match.start() for match in self._places.finditer(row, first, last)]
        if self._anchor is not None:
            places = [place for place in places if self._anchor.search(codes, place, place + _REACH + 1)]
        return self._automaton.candidates(codes + BREAK + BREAK, places) if places else []


def charset(characters: str) -> str:
    """A character class of these characters, neighbours as ranges."""
    if not characters:
        return "(?!)"
    pieces: list[str] = []
    first = last = ord(characters[0])
    for char in characters[1:]:
        if ord(char) == last + 1:
            last += 1
            continue
        pieces.append(_piece(first, last))
        first = last = ord(char)
    pieces.append(_piece(first, last))
    return "[" + "".join(pieces) + "]"


def _piece(first: int, last: int) -> str:
    """As characters, all of them far beyond ASCII, where none has a meaning: they compile faster than escapes."""
    return chr(first) if first == last else f"{chr(first)}-{chr(last)}"
