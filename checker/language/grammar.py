"""Forms compiled to regular expressions over the characters of the lexicon.

The first two characters tell which forms are worth a try, mostly one or two; of these the first in the order of the file that matches wins.
A form is compiled when it is first tried.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from checker.errors import LanguageError
from checker.language.lexicon import BREAK, MORE, Lexicon
from checker.language.syntax import Choice, Context, Element, Form, Named, Node, Repeat, Sequence
from checker.language.vocabulary import OPTIONAL

_REACH = 3
# No repetition is without bound, so that no text makes a form look further than a few tokens.
_BOUNDED = {"*": "{0,16}", "+": "{1,16}"}
_MEMO_LIMIT = 100_000
_CONNECTORS = frozenset({"dash", "rangeto", "numand", "per", "one"})

Classes = dict[frozenset[str], int]


class Alphabet:
    """Which characters stand for a class; derived classes ("capital - function | upper") are worked out here."""

    def __init__(self, lexicon: Lexicon, derived: dict[str, str]) -> None:
        self._lexicon, self._sets = lexicon, list(lexicon.enumerate_codes())
        self._derived = derived
        self._members: dict[str, frozenset[frozenset[str]]] = {}
        self._characters: dict[tuple[str, str], str] = {}
        self._frozen: dict[str, frozenset[str]] = {}
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
                raise LanguageError(f"class {name!r} stands in a pattern, but no word belongs to it")
            return frozenset(self._by_name[name])
        wanted: set[frozenset[str]] = set()
        sign = "|"
        for word in self._derived[name].split():
            if word in ("-", "|", "&"):
                sign = word
            else:
                members = self.members(word)
                wanted = wanted - members if sign == "-" else wanted & members if sign == "&" else wanted | members
        return frozenset(wanted)

    def characters(self, element: Element) -> str:
        """All characters of an element, in order."""
        glued, spaced = element.glue != "_", element.glue != "~"
        key = element.name, element.glue
        if key not in self._characters:
            members = self.members(element.name)
            self._characters[key] = "".join(
                sorted("".join(self._lexicon.characters(classes, glued=glued, spaced=spaced) for classes in members))
            )
        return self._characters[key]

    def character_sets(self, characters: str) -> frozenset[str]:
        """A string of characters as a set; the same one for the same string."""
        if characters not in self._frozen:
            self._frozen[characters] = frozenset(characters)
        return self._frozen[characters]


class Compiled:
    """One form as an expression, compiled when it is first tried.

    ``match(codes, place)`` gives the match of the form at a place: ``core`` and ``slots`` are the numbers of its groups.
    """

    __slots__ = ("_alphabet", "_beginnings", "core", "form", "match", "slots")

    def __init__(self, form: Form, alphabet: Alphabet) -> None:
        self.form, self._alphabet = form, alphabet
        self.core = 0
        self.slots: list[tuple[str, int]] = []
        self.match: Callable[[str, int], re.Match[str] | None] = self._compile
        sets = alphabet.character_sets
        self._beginnings = [tuple(sets(characters) for characters in beginning) for beginning in _beginnings(form.node, alphabet)]

    def first(self) -> frozenset[str]:
        """The characters that the form can begin with."""
        return frozenset().union(*(beginning[0] for beginning in self._beginnings if beginning))

    def can_begin(self, pair: str) -> bool:
        """Can the form begin with these two characters?"""
        one, two = pair[0], pair[1]
        return any(
            one in beginning[0] and (len(beginning) == 1 or two == MORE or two in beginning[1])
            for beginning in self._beginnings
            if beginning
        )

    def _compile(self, codes: str, place: int) -> re.Match[str] | None:
        """The first call of ``match``: compiles the form and puts the expression's own method in its place."""
        text, slots = Writer(self._alphabet).write(self.form.node)
        pattern = re.compile(text)
        self.core = pattern.groupindex["core"]
        self.slots = [(slot, pattern.groupindex[group]) for slot, groups in slots.items() for group in groups]
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
        items = list(node.items) if isinstance(node, Sequence) else [node]
        before: list[Node] = []
        after: list[Context] = []
        while items and isinstance(items[0], Context):
            before.append(items.pop(0))
        while items and isinstance(items[-1], Context):
            last = items.pop()
            assert isinstance(last, Context)
            after.insert(0, last)
        text = "".join(map(self._text, before)) + f"(?P<core>{''.join(map(self._text, items))})"
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

    def _element(self, element: Element) -> str:
        text = f"{charset(self._alphabet.characters(element))}{MORE}*+"
        renamed = element.slot != element.name
        if element.slot and (renamed or (not self._inside and element.name not in _CONNECTORS and self._alphabet.is_valued(element.name))):
            return f"(?P<{self._group(element.slot)}>{text})"
        return text

    def _group(self, slot: str) -> str:
        name = f"{slot}_{len(self._slots[slot])}"
        self._slots[slot].append(name)
        return name


class Grammar:
    """A list of forms in order of precedence."""

    def __init__(self, forms: Iterable[Form], alphabet: Alphabet, anchor: str | None = None) -> None:
        self._anchor = re.compile(charset(alphabet.characters(Element(anchor)))) if anchor else None
        self._candidates = _Candidates([Compiled(form, alphabet) for form in forms])
        self._start = re.compile(charset("".join(sorted(self._candidates.by_first)))) if self._candidates.by_first else re.compile(r"(?!)")

    def matches(self, codes: str, first: int = 0, last: int | None = None) -> Iterator[tuple[Compiled, re.Match[str]]]:
        """From left to right, for each place from first up to last where a form matches, the first such form and its match.

        Matches may overlap: the caller knows what it takes.
        """
        candidates, padded = self._candidates, codes + BREAK
        for place in self._places(codes, first, len(codes) if last is None else last):
            for compiled in candidates[padded[place : place + 2]]:
                match = compiled.match(codes, place)
                if match is not None:
                    yield compiled, match
                    break

    def _places(self, codes: str, first: int, last: int) -> list[int]:
        """The places where some form may begin; near an anchor, where there is one."""
        if self._anchor is None:
            return [match.start() for match in self._start.finditer(codes, first, last)]
        places: list[int] = []
        behind = first
        for match in self._anchor.finditer(codes, first, last):
            anchor = match.start()
            places += [place for place in range(max(behind, anchor - _REACH), anchor + 1) if codes[place] in self._candidates.by_first]
            behind = anchor + 1
        return places


class _Candidates(dict[str, tuple[Compiled, ...]]):
    """Two characters -> the forms that can begin with them, in order."""

    def __init__(self, compiled: list[Compiled]) -> None:
        super().__init__()
        self.by_first: dict[str, list[Compiled]] = defaultdict(list)
        for one in compiled:
            for char in one.first():
                self.by_first[char].append(one)

    def __missing__(self, pair: str) -> tuple[Compiled, ...]:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        found = self[pair] = tuple(one for one in self.by_first[pair[0]] if one.can_begin(pair))
        return found


Beginning = tuple[str, ...]


def _beginnings(node: Node, alphabet: Alphabet) -> list[Beginning]:
    """What a form can begin with: its first two tokens as sets of characters, fewer where it can be shorter."""
    if isinstance(node, Element):
        return [(alphabet.characters(node),)]
    if isinstance(node, Choice):
        return _unique(beginning for item in node.items for beginning in _beginnings(item, alphabet))
    if isinstance(node, Repeat):
        once = _beginnings(node.item, alphabet)
        often = [] if node.sign == "?" else _joined(once, once)
        none: list[Beginning] = [()] if node.sign[0] in "?*" or node.sign.startswith("{0") else []
        return _unique([*none, *once, *often])
    if isinstance(node, Context) and node.refused:
        return [()]
    if isinstance(node, Named | Context):
        return _beginnings(node.item, alphabet)
    found: list[Beginning] = [()]
    for item in node.items:
        if all(len(beginning) > 1 for beginning in found):
            break
        found = _joined(found, _beginnings(item, alphabet))
    return found


def _joined(first: list[Beginning], second: list[Beginning]) -> list[Beginning]:
    return _unique((*a, *b)[:2] for a in first for b in (second if len(a) < 2 else [()]))


def _unique(beginnings: Iterable[Beginning]) -> list[Beginning]:
    return list(dict.fromkeys(beginnings))


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
