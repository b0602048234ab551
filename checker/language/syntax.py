"""The pattern language of the language files, parsed.

    pattern   := constructor ":" form ("=>" name "=" value ("," name "=" value)*)?
    form      := sequence ("|" sequence)*
    element   := ("~" | "_")? (slot "=")? (class | 'literal words' | "@fragment" | "(" form ")") ("?" | "*" | "+" | "{m,n}")?
    context   := "<" form ">"      read, but not part of the claim's span; "<!" form ">" must not follow, and at the very beginning of a
                                   pattern the token before must be none of the single tokens of the form

``paragraphend`` in a context behind a form is the end of the text, or of a paragraph with an empty line behind it.
``~`` wants no blank before the token, ``_`` wants one. A slot is named for its class unless another name is given.
``@to_fragment`` is a fragment whose slots fill the second half of a range: ``to_day``, ``to_month``.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile

import msgspec

from checker.errors import LanguageError
from checker.language.vocabulary import expanded, words_of

_LEXER = re.compile(
    r"\s+|(?P<literal>'(?:[^']|'')+')|(?P<fragment>@\w+)|(?P<slot>[a-zA-Z]\w*)=|(?P<name>#?[a-zA-Z]\w*)|(?P<repeat>\{\d+(?:,\d*)?\}|[?*+])"
    r"|(?P<sign>[()|<>~_!])|(?P<other>.)",
    re.DOTALL,
)
_DEEPEST = 12
PARAGRAPH_END = "paragraphend"
"""The element, in contexts behind a form, for the end of the text or of a paragraph that an empty line follows."""


class Element(msgspec.Struct, frozen=True, gc=False):
    """One token of a class; ``glue`` is "~", "_" or ""."""

    name: str
    slot: str | None = None
    glue: str = ""


class Sequence(msgspec.Struct, frozen=True, gc=False):
    """One after the other."""

    items: "tuple[Node, ...]"


class Choice(msgspec.Struct, frozen=True, gc=False):
    """One of these."""

    items: "tuple[Node, ...]"


class Repeat(msgspec.Struct, frozen=True, gc=False):
    """As often as the sign says."""

    item: "Node"
    sign: str


class Named(msgspec.Struct, frozen=True, gc=False):
    """A stretch of tokens that fills a slot."""

    item: "Node"
    slot: str


class Context(msgspec.Struct, frozen=True, gc=False):
    """Read, but not part of the span; where ``refused``, it must not stand there."""

    item: "Node"
    refused: bool = False


Node = Element | Sequence | Choice | Repeat | Named | Context


class Form(msgspec.Struct, frozen=True, gc=False):
    """One pattern: what it makes, its parsed form, and fixed values for its constructor."""

    make: str
    node: Node
    fixed: dict[str, str]
    text: str


class Fragments:
    """The fragments of a language; ``text`` gives one by its name. Each is parsed once for each prefix of its slots."""

    def __init__(self, text: Callable[[str], str]) -> None:
        self.text = text
        self.parsed: dict[tuple[str, str], Node] = {}


def parse_form(text: str, fragments: Fragments) -> Form:
    """A line of a language file; LanguageError where it cannot be understood."""
    make, colon, rest = text.partition(":")
    form, _, fixed = rest.partition("=>")
    if not colon or not make.strip().isidentifier():
        raise LanguageError(f"pattern {text!r} does not begin with a constructor and a colon")
    pairs = (pair.partition("=") for pair in fixed.split(",") if pair.strip())
    node = Parser(form, fragments).parse()
    if (barred := barred_before(node)) is not None and not is_of_single_tokens(barred.item):
        raise LanguageError(f"pattern {text!r}: before the first token only single tokens can be refused")
    return Form(make.strip(), node, {name.strip(): value.strip() for name, _, value in pairs}, text)


class Parser:
    """Recursive descent over one form."""

    def __init__(self, text: str, fragments: Fragments, depth: int = 0, prefix: str = "") -> None:
        self.text, self.fragments, self.depth, self.prefix = text, fragments, depth, prefix
        self.tokens = [match for match in _LEXER.finditer(text) if match.lastgroup]
        self.place = 0
        if depth > _DEEPEST:
            raise LanguageError(f"fragments of pattern {text!r} refer to each other without end")

    def parse(self) -> Node:
        """The whole form."""
        node = self._choice()
        if self.place < len(self.tokens):
            raise self._error(f"{self._peek()!r} is unexpected")
        return node

    def _error(self, problem: str) -> LanguageError:
        return LanguageError(f"pattern {self.text.strip()!r}: {problem}")

    def _peek(self) -> str:
        return self.tokens[self.place][0] if self.place < len(self.tokens) else ""

    def _next(self) -> re.Match[str]:
        if self.place >= len(self.tokens):
            raise self._error("ends too early")
        self.place += 1
        return self.tokens[self.place - 1]

    def _choice(self) -> Node:
        items = [self._sequence()]
        while self._peek() == "|":
            self._next()
            items.append(self._sequence())
        return items[0] if len(items) == 1 else Choice(tuple(items))

    def _sequence(self) -> Node:
        items = []
        while self._peek() not in ("", "|", ")", ">"):
            items.append(self._repeated())
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def _repeated(self) -> Node:
        item = self._item()
        if self.place < len(self.tokens) and self.tokens[self.place].lastgroup == "repeat":
            return Repeat(item, self._next()[0])
        return item

    def _item(self) -> Node:
        token = self._next()
        glue = token[0] if token[0] in ("~", "_") else ""
        token = self._next() if glue else token
        if token.lastgroup == "slot":
            return self._named(self.prefix + token["slot"], glue)
        if token[0] == "(":
            return self._closed(")")
        if token[0] == "<":
            refused = self._peek() == "!"
            self.place += refused
            return Context(self._closed(">"), refused)
        return self._leaf(token, glue, None)

    def _named(self, slot: str, glue: str) -> Node:
        token = self._next()
        if token[0] == "(":
            return Named(self._closed(")"), slot)
        leaf = self._leaf(token, glue, slot)
        return leaf if isinstance(leaf, Element) else Named(leaf, slot)

    def _closed(self, sign: str) -> Node:
        node = self._choice()
        if self._next()[0] != sign:
            raise self._error(f"{sign!r} is missing")
        return node

    def _leaf(self, token: re.Match[str], glue: str, slot: str | None) -> Node:
        if token.lastgroup == "fragment":
            name = token[0][1:]
            prefix = "to_" if name.startswith("to_") else ""
            key = name.removeprefix(prefix), self.prefix or prefix
            if key not in self.fragments.parsed:
                self.fragments.parsed[key] = Parser(self.fragments.text(key[0]), self.fragments, self.depth + 1, key[1]).parse()
            return self.fragments.parsed[key]
        if token.lastgroup == "literal":
            return self._literal(token[0][1:-1].replace("''", "'"), glue, slot)
        if token.lastgroup == "name":
            return Element(token[0], slot or self.prefix + token[0].removeprefix("#"), glue)
        raise self._error(f"{token[0]!r} is unexpected")

    @staticmethod
    def _literal(text: str, glue: str, slot: str | None) -> Node:
        choices = [_words_in_order(words_of(form), glue) for form in expanded(text)]
        node: Node = choices[0] if len(choices) == 1 else Choice(tuple(choices))
        return Named(node, slot) if slot else node


def _words_in_order(words: list[str], glue: str) -> Node:
    items = tuple(Element(f"'{word.lower()}'", None, glue if place == 0 else "") for place, word in enumerate(words))
    return items[0] if len(items) == 1 else Sequence(items)


def literals(nodes: Iterable[Node]) -> set[str]:
    """The words that some forms name."""
    return {element.name[1:-1] for element in elements(nodes) if element.name[0] == "'"}


def classes_of_slots(node: Node, slot: str | None = None) -> dict[str, tuple[str, ...]]:
    """The classes that the words of each slot with a name of its own can have, in the order of the form: ``trend=(rise | risen)``."""
    if isinstance(node, Element):
        name = slot or node.slot
        return {name: (node.name,)} if name and name != node.name and node.name[0] not in "'#" else {}
    inner = node.slot if isinstance(node, Named) else slot
    found: dict[str, tuple[str, ...]] = {}
    for item in node.items if isinstance(node, Sequence | Choice) else (node.item,):
        for name, classes in classes_of_slots(item, inner).items():
            found[name] = (*found.get(name, ()), *classes)
    return found


def elements(nodes: Iterable[Node]) -> Iterator[Element]:
    """The elements of some forms; what several of them share, as fragments are, is looked at once."""
    seen: set[int] = set()
    left = list(nodes)
    while left:
        node = left.pop()
        if isinstance(node, Element):
            yield node
        elif id(node) not in seen:
            seen.add(id(node))
            left += node.items if isinstance(node, Sequence | Choice) else (node.item,)


def parts_of(node: Node) -> tuple[list[Context], list[Node], list[Context]]:
    """The contexts before a form, what it is made of, and the contexts behind it."""
    items: list[Node] = list(node.items) if isinstance(node, Sequence) else [node]
    before = list(takewhile(_is_context, items))
    behind = list(takewhile(_is_context, reversed(items[len(before) :])))
    core = items[len(before) : len(items) - len(behind)]
    return [one for one in before if isinstance(one, Context)], core, [one for one in reversed(behind) if isinstance(one, Context)]


def barred_before(node: Node) -> Context | None:
    """What a form refuses before its first token; None where it refuses nothing there."""
    first = node.items[0] if isinstance(node, Sequence) and node.items else None
    return first if isinstance(first, Context) and first.refused else None


def is_of_single_tokens(node: Node) -> bool:
    """Is it one token, or a choice of such?"""
    return isinstance(node, Element) or (isinstance(node, Choice) and all(map(is_of_single_tokens, node.items)))


def _is_context(node: Node) -> bool:
    return isinstance(node, Context)
