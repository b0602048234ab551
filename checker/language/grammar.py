"""Forms compiled to regular expressions over the characters of the lexicon.

For each character that a form can begin with, one expression holds the forms in question, in the order of the file: the first that
matches wins. It is compiled when the character first occurs.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from checker.errors import LanguageError
from checker.language.lexicon import BREAK, MORE, Lexicon
from checker.language.syntax import Choice, Context, Element, Form, Named, Node, Repeat, Sequence
from checker.language.vocabulary import OPTIONAL

_REACH = 3
_CONNECTORS = frozenset({"dash", "rangeto", "numand", "per", "one"})

Classes = dict[frozenset[str], int]


class Alphabet:
    """Which characters stand for a class; derived classes ("capital - function | upper") are worked out here."""

    def __init__(self, lexicon: Lexicon, derived: dict[str, str]) -> None:
        self._lexicon, self._sets = lexicon, list(lexicon.enumerate_codes())
        self._derived = derived
        self._members: dict[str, frozenset[frozenset[str]]] = {}
        self._characters: dict[tuple[str, str], str] = {}
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
            self._characters[key] = "".join(sorted("".join(self._lexicon.characters(classes, glued=glued, spaced=spaced) for classes in members)))
        return self._characters[key]


class Compiled:
    """Forms with the same possible beginning in one expression."""

    __slots__ = ("_forms", "_pattern", "_slots")

    def __init__(self, forms: list[tuple[Form, "Writer"]]) -> None:
        self._forms = {f"F{place}": form for place, (form, _) in enumerate(forms)}
        texts: list[str] = []
        self._slots: dict[str, list[tuple[str, str]]] = {}
        for place, (form, writer) in enumerate(forms):
            text, slots = writer.write(form.node, place)
            texts.append(f"(?P<F{place}>{text})")
            self._slots[f"F{place}"] = [(slot, group) for slot, groups in slots.items() for group in groups]
        self._pattern = re.compile("|".join(texts))

    def match(self, codes: str, place: int) -> "tuple[Form, re.Match[str], list[tuple[str, str]], str] | None":
        """The first form that matches here, the match, its slots with their groups and the name of its core group."""
        match = self._pattern.match(codes, place)
        if match is None:
            return None
        name = match.lastgroup or ""
        return self._forms[name], match, self._slots[name], "C" + name[1:]


class Writer:
    """Writes a form as a regular expression; what stands inside a named stretch gets a group only under a name of its own."""

    def __init__(self, alphabet: Alphabet) -> None:
        self._alphabet = alphabet
        self._slots: dict[str, list[str]] = {}
        self._place = self._inside = 0

    def write(self, node: Node, place: int) -> tuple[str, dict[str, list[str]]]:
        """Expression and slots; everything but leading and trailing contexts is the core group."""
        self._slots, self._place = defaultdict(list), place
        items = list(node.items) if isinstance(node, Sequence) else [node]
        before: list[Node] = []
        after: list[Context] = []
        while items and isinstance(items[0], Context):
            before.append(items.pop(0))
        while items and isinstance(items[-1], Context):
            last = items.pop()
            assert isinstance(last, Context)
            after.insert(0, last)
        text = "".join(map(self._text, before)) + f"(?P<C{place}>{''.join(map(self._text, items))})"
        return text + "".join(f"(?{'!' if item.refused else '='}{self._text(item.item)})" for item in after), dict(self._slots)

    def _text(self, node: Node) -> str:
        if isinstance(node, Element):
            return self._element(node)
        if isinstance(node, Sequence):
            return "".join(map(self._text, node.items))
        if isinstance(node, Choice):
            return "(?:" + "|".join(map(self._text, node.items)) + ")"
        if isinstance(node, Repeat):
            return f"(?:{self._text(node.item)}){node.sign}"
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
        name = f"S{self._place}_{slot}_{len(self._slots[slot])}"
        self._slots[slot].append(name)
        return name


class Grammar:
    """A list of forms in order of precedence."""

    def __init__(self, forms: Iterable[Form], alphabet: Alphabet, anchor: str | None = None) -> None:
        self._alphabet = alphabet
        self._anchor = re.compile(charset(alphabet.characters(Element(anchor)))) if anchor else None
        self._starts: dict[str, list[tuple[Form, str | None]]] = defaultdict(list)
        for form in forms:
            for beginning in sorted(set(_beginnings(form.node, alphabet)), key=repr):
                for char in beginning[0] if beginning else "":
                    self._starts[char].append((form, beginning[1] if len(beginning) > 1 else None))
        self._compiled: dict[tuple[int, ...], Compiled] = {}
        self._by_char: dict[str, Compiled] = {}
        self._seconds = _Seconds(self._starts)
        self._start = re.compile(charset("".join(sorted(self._starts)))) if self._starts else re.compile(r"(?!)")

    def starts(self, codes: str, first: int = 0, last: int | None = None) -> list[int]:
        """The places from first up to last where some form may begin, by its first two tokens (and near an anchor, if there is one)."""
        if self._anchor:
            return self._near_anchors(codes)
        found, seconds_of, padded = [], self._seconds, codes + BREAK
        for match in self._start.finditer(codes, first, len(codes) if last is None else last):
            place = match.start()
            seconds = seconds_of[codes[place]]
            if seconds is None or padded[place + 1] in seconds:
                found.append(place)
        return found

    def _near_anchors(self, codes: str) -> list[int]:
        """The places from a few tokens before an anchor up to it."""
        assert self._anchor is not None
        places: list[int] = []
        behind = 0
        for match in self._anchor.finditer(codes):
            anchor = match.start()
            for place in range(max(behind, anchor - _REACH), anchor + 1):
                if codes[place] in self._starts:
                    seconds = self._seconds[codes[place]]
                    if seconds is None or codes[place + 1 : place + 2] in seconds:
                        places.append(place)
            behind = anchor + 1
        return places

    def at(self, codes: str, place: int) -> tuple[Form, re.Match[str], list[tuple[str, str]], str] | None:
        """The form that matches at a place; see ``Compiled.match``."""
        return (self._by_char.get(codes[place]) or self._compile(codes[place])).match(codes, place)

    def _compile(self, char: str) -> Compiled:
        forms = list({id(form): form for form, _ in self._starts[char]}.values())
        key = tuple(map(id, forms))
        if key not in self._compiled:
            self._compiled[key] = Compiled([(form, Writer(self._alphabet)) for form in forms])
        self._by_char[char] = self._compiled[key]
        return self._compiled[key]


class _Seconds(dict[str, frozenset[str] | None]):
    """first character -> the characters that can follow it in some form; None where a form can be of one token."""

    def __init__(self, starts: dict[str, list[tuple[Form, str | None]]]) -> None:
        super().__init__()
        self._starts = starts

    def __missing__(self, char: str) -> frozenset[str] | None:
        seconds = [second for _, second in self._starts[char]]
        union = None if None in seconds else frozenset(MORE).union(*(second for second in seconds if second is not None))
        self[char] = union
        return union


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
    return f"\\u{first:04x}" if first == last else f"\\u{first:04x}-\\u{last:04x}"
