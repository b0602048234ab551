"""The characters of the lexicon that stand for a class, as classes of regular expressions.

The codes of a class are the bits of a whole number, so that classes are joined and cut in one step however many words they have.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from checker.language.lexicon import BREAK, MORE, Lexicon
from checker.language.source import wrong
from checker.language.syntax import PARAGRAPH_END, Element
from checker.language.vocabulary import OPTIONAL, named_literals


def _names_in(word: str) -> list[str]:
    """What a word of a derived class stands for: a class, or the classes of a literal with all its spellings."""
    return [f"'{name}'" for name in named_literals(word)] or [word]


class Alphabet:
    """Which characters stand for a class; derived classes ("capital - function | upper") are worked out here."""

    more = f"{MORE}*+"

    def __init__(self, lexicon: Lexicon, derived: dict[str, str], code: str) -> None:
        self._lexicon, self._derived, self._code = lexicon, derived, code
        self._masks: dict[str, int] = {}
        self._fitting: dict[str, int] = {}
        self._characters: dict[tuple[str, str], str] = {}
        self._charsets: dict[tuple[str, str], str] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._by_name: dict[str, int] = defaultdict(int)
        for classes, place in lexicon.enumerate_codes().items():
            for name in classes:
                self._by_name[name] |= 1 << place

    def is_valued(self, name: str) -> bool:
        """Is it a class of the vocabulary (or of digits), whose words have values, not a derived one?"""
        return name not in self._derived

    def mask(self, name: str) -> int:
        """The codes of the tokens that a class lets through, as bits; LanguageError where the language has no such class."""
        return self._mask(name, ())

    def _mask(self, name: str, begun: tuple[str, ...]) -> int:
        """The same on the way to the classes ``begun``, which are made of it and so must not be what it is made of."""
        found = self._masks.get(name)
        if found is None:
            found = self._masks[name] = self._work_out(name, begun)
        return found

    def _work_out(self, name: str, begun: tuple[str, ...]) -> int:
        if name not in self._derived:
            if name not in self._by_name and name not in OPTIONAL and name[0] not in "'#":
                raise wrong(self._code, f"class {name!r} stands in a pattern, but no word belongs to it; name one that exists", name)
            return self._by_name.get(name, 0)
        if name in begun:
            raise wrong(self._code, f"class {name!r} is made of itself; say what it is without it", name)
        wanted, sign = 0, "|"
        for word in self._derived[name].split():
            if word in ("-", "|", "&"):
                sign = word
            else:
                mask = 0
                for one in _names_in(word):
                    mask |= self._mask(one, (*begun, name))
                wanted = wanted & ~mask if sign == "-" else wanted & mask if sign == "&" else wanted | mask
        return wanted

    def fitting(self, name: str) -> int:
        """The characters of an element, told by its glue and name, as bits."""
        if name == PARAGRAPH_END:
            return 1 << ord(BREAK)
        if name not in self._fitting:
            mask = self.mask(name.lstrip("~_"))
            self._fitting[name] = sum(mask << ord(self._lexicon.character(0, glued=glued)) for glued in _glues(name[0]))
        return self._fitting[name]

    def characters(self, element: Element) -> str:
        """All characters of an element, in order."""
        key = element.name, element.glue
        if element.name == PARAGRAPH_END:
            return BREAK
        if key not in self._characters:
            codes = list(bits(self.mask(element.name)))
            self._characters[key] = "".join(self._lexicon.character(code, glued=glued) for glued in _glues(element.glue) for code in codes)
        return self._characters[key]

    def charset(self, element: Element) -> str:
        """All characters of an element as a character class."""
        key = element.name, element.glue
        if key not in self._charsets:
            self._charsets[key] = charset(self.characters(element))
        return self._charsets[key]

    def code_of(self, char: str) -> tuple[int | None, bool]:
        """The code that a character stands for, None where no class lets it through, and whether it is glued."""
        return self._lexicon.code_of(char)

    def names_of(self, char: str) -> tuple[str, ...]:
        """The elements that a character fits, as their glue and name."""
        if char == BREAK:
            return (PARAGRAPH_END,)
        if char not in self._names:
            self._names[char] = self._all_names(char)
        return self._names[char]

    def _all_names(self, char: str) -> tuple[str, ...]:
        code, is_glued = self.code_of(char)
        if code is None:
            return ()
        names = {*self._derived_of.get(code, ()), *(name for name in self._lexicon.classes(code) if name not in self._derived)}
        glue = "~" if is_glued else "_"
        return tuple(one for name in sorted(names) for one in (name, glue + name))

    @cached_property
    def _derived_of(self) -> dict[int, list[str]]:
        """The derived classes of each code."""
        found: dict[int, list[str]] = {}
        for fitting, codes in parted(map(self.mask, self._derived)):
            names = [name for place, name in enumerate(self._derived) if fitting >> place & 1]
            found.update(dict.fromkeys(bits(codes), names) if names else {})
        return found


def parted(masks: Iterable[int]) -> list[tuple[int, int]]:
    """All codes parted so that those that the same masks hold are together: of each part these masks, as bits, and the codes.

    The first part holds what no mask does.
    """
    parts = [(0, -1)]
    for place, mask in enumerate(masks):
        parts = [part for fitting, codes in parts for part in _halves(fitting, codes, codes & mask, 1 << place)]
    return parts


def _halves(fitting: int, codes: int, inside: int, bit: int) -> Iterable[tuple[int, int]]:
    """A part without and with what a further mask holds of it."""
    if not inside:
        return ((fitting, codes),)
    if inside == codes:
        return ((fitting | bit, codes),)
    return (fitting, codes ^ inside), (fitting | bit, inside)


def _glues(sign: str) -> tuple[bool, ...]:
    """May the tokens of an element stand behind a blank (False), behind none (True), or both?"""
    return (True,) if sign == "~" else (False,) if sign == "_" else (False, True)


def bits(mask: int) -> Iterator[int]:
    """The places of the bits of a number that is not negative, lowest first."""
    digits = bin(mask)[:1:-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)


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
