"""From a token to one character that stands for all its classes.

Patterns are regular expressions over these characters, so that a grammar runs at the speed of ``re``. A token is a word, a run of digits or
a sign, with the blanks before it: ``" April"`` and ``"April"`` get two characters, because "F-16" and "F 16" are not the same. The
character of a token depends on its form alone, so that each distinct token is looked at once and then costs one dictionary access.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import product

from checker.language.numberwords import NumberWords
from checker.language.shapes import Digits, shape_of
from checker.language.vocabulary import Entry, Value, words_of
from checker.values.numbers import Number

Values = dict[str, Value]
Row = tuple[str, str, Value]

_FIRST, _GLUED = 0x100, 0x6000  # characters of tokens behind a blank begin at the first, those of the others so much higher
_MEMO_LIMIT = 200_000
_SYMBOL_LENGTH = 3
_LONGEST_MONTH, _CENTURY = 31, 100
_TAIL = 3
_SHAPES = frozenset({"capital", "upper", "initial", "lower", "mixed", "sign"})
_EXACT_CLASSES = frozenset({"unit", "currency", "timeunit", "scale"})

MORE = "\x01"
"""Stands for the second and further tokens of a phrase."""
USED = "\x02"
"""Stands for a token that a claim or a mask has taken."""
BREAK = "\n"
"""Stands for the end of a paragraph or line; no pattern crosses it."""
BORDER = "\x03"
"""Stands for a tab, the border of two cells of a row: no pattern crosses it, but a sentence goes on."""


CLAIM_KINDS = (
    "count",
    "quantity",
    "money",
    "percent",
    "percentage_point",
    "ratio",
    "ordinal",
    "number",
    "date",
    "time",
    "duration",
    "set",
    "age",
    "score",
)
"""Kinds of claims that a pattern of a relation can name, as ``#count``."""


def begin_lines(codes: str) -> str:
    """The codes with what begins a text, line or cell written as behind a blank."""
    for sign in (BREAK, BORDER) if BORDER in codes else (BREAK,):
        pieces = codes.split(sign)
        codes = sign.join([chr(ord(one[0]) - _GLUED) + one[1:] if one and ord(one[0]) >= _FIRST + _GLUED else one for one in pieces])
    return codes


class Word:
    """What is known of one form: its classes with their values."""

    __slots__ = ("classes", "code", "values")

    def __init__(self, classes: frozenset[str], values: Values, code: int) -> None:
        self.classes, self.values, self.code = classes, values, code


class Lexicon(dict[str, str]):
    """token -> character; see the module. ``word(token)`` gives classes and values."""

    def __init__(
        self,
        entries: Iterable[Entry],
        digits: Digits,
        numbers: NumberWords,
        suffixes: dict[str, list[str]],
        numbered: dict[str, dict[str, list[str]]],
        uncased: Iterable[str] = (),
        ordinary: Iterable[str] = (),
    ) -> None:
        super().__init__()
        self._digits, self._numbers, self._uncased, self._ordinary = digits, numbers, frozenset(uncased), frozenset(ordinary)
        self._single: dict[str, list[Row]] = defaultdict(list)
        self.phrases: dict[tuple[str, ...], Values] = defaultdict(dict)
        self.written: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self.cased: set[tuple[str, ...]] = set()
        self._literals: set[str] = set()
        self._mixed: dict[str, set[str]] = defaultdict(set)  # literals that are written like "sFr" or "haSchana"
        self._codes: dict[frozenset[str], int] = {}
        self._kinds: dict[tuple[str, bool], str] = {}
        self._in_order: list[frozenset[str]] = []
        self._shared: dict[str, str] = {}
        self.words: dict[str, Word] = {}
        self._suffixes = [(ending, beginning, name) for name, forms in suffixes.items() for beginning, ending in map(_ends_of, forms)]
        # By their last letters, of which most words share no more than one with any of them.
        self._by_tail: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for suffix in self._suffixes:
            self._by_tail[suffix[0][-_TAIL:]].append(suffix)
        self._numbered = sorted(
            ((ending.lower(), name, value) for name, values in numbered.items() for value, endings in values.items() for ending in endings),
            key=lambda row: (-len(row[0]), row),
        )
        self._numbered_endings = tuple({ending for ending, _, _ in self._numbered})
        for name, form, value in entries:
            self._add(name, form, value)

    def _add(self, name: str, form: str, value: Value) -> None:
        words = words_of(form.removeprefix("="))
        if len(words) == 1:
            self._single[words[0].lower()].append((name, form, value))
        elif words:
            key = tuple(word.lower() for word in words)
            self.phrases[key][name] = value
            self.written[key].add(form.removeprefix("="))
            if form[0] == "=":
                self.cased.add(key)
            for word in words:
                self.add_literal(word)

    def add_literal(self, word: str) -> None:
        """Make a word of a pattern a class of its own, named ``'word'``."""
        key = word.lower()
        self._literals.add(key)
        if word not in (key, key.capitalize(), key.upper()):
            self._mixed[key].add(word)

    def enumerate_codes(self) -> dict[frozenset[str], int]:
        """Every set of classes that a token of this language can have, with its code; after this the patterns can be compiled."""
        for key in {*self._single, *self._literals}:
            for classes in self._sets_of(key):
                self._code_of(classes)
        kinds = (frozenset({f"#{kind}"}) for kind in CLAIM_KINDS)
        phrases = (frozenset(values) for values in self.phrases.values())
        for classes in (*self._digits.all_classes(), *self._unknown_classes(), *kinds, *phrases):
            self._code_of(classes)
        self._codes = {classes: code for code, classes in enumerate(sorted(self._codes, key=_nearness))}
        self._in_order = list(self._codes)
        self._kinds = {
            (kind, is_glued): chr(_FIRST + self._codes[frozenset({f"#{kind}"})] + _GLUED * is_glued)
            for kind in CLAIM_KINDS
            for is_glued in (False, True)
        }
        return self._codes

    def _sets_of(self, key: str) -> Iterable[frozenset[str]]:
        """What ``_look_up`` says of a known word in all its cases and as it was given; what the case does not change is worked out once."""
        rows = self._single.get(key, ())
        forms = {key, key.capitalize(), key.upper(), *self._mixed.get(key, ()), *(form.removeprefix("=") for _, form, _ in rows)}
        literal = {f"'{key}'"} if key in self._literals else ()
        unlisted: frozenset[str] | None = None
        for form in forms:
            names = [name for name, given, _ in rows if _written_alike(name, given, form, is_cased=name not in self._uncased)]
            if "numword" in names or form[0].isdigit() or form.lower() != key:  # "GROSS" is "gross", not "groß"
                yield self._look_up(form)[0]
            elif names and not self._ordinary.issuperset(names):
                yield shape_of(form).union(names, literal)
            else:
                unlisted = self._unlisted(key)[0] if unlisted is None else unlisted
                yield shape_of(form).union(unlisted, literal, () if "numword" in unlisted else names)

    def kind_code(self, kind: str, *, glued: bool) -> str:
        """The character that stands for a claim of a kind, in patterns of relations."""
        return self._kinds[kind, glued]

    def __missing__(self, token: str) -> str:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        bare = token.strip()
        if not bare:
            return self.setdefault(token, BREAK if "\n" in token or "\t" not in token else BORDER)
        code = self.word(bare).code
        char = chr(_FIRST + code + _GLUED * (token[0] is bare[0] or token[0] == bare[0]))
        # One object for all tokens of a character: what is in the processor's cache costs a third of what is not.
        char = self[token] = self._shared.setdefault(char, char)
        return char

    def characters(self, classes: frozenset[str]) -> tuple[str, str]:
        """The characters of a set of classes: behind a blank, and behind none."""
        code = self._codes[classes]
        return self.character(code, glued=False), self.character(code, glued=True)

    @staticmethod
    def character(code: int, *, glued: bool) -> str:
        """The character of a code."""
        return chr(_FIRST + code + _GLUED * glued)

    def code_of(self, char: str) -> tuple[int | None, bool]:
        """The code that a character stands for (None for signs of the grammar and unforeseen sets), and whether it is glued."""
        code = ord(char) - _FIRST
        is_glued = code >= _GLUED
        code -= _GLUED * is_glued
        return (code if 0 <= code < len(self._in_order) else None), is_glued

    def classes(self, code: int) -> frozenset[str]:
        """The set of classes of a code."""
        return self._in_order[code]

    def word(self, bare: str) -> Word:
        """The entry of a token without its blanks."""
        found = self.words.get(bare)
        if found is None:
            if len(self.words) > _MEMO_LIMIT:
                self.words.clear()
            classes, values = self._look_up(bare)
            code = self._code_of(classes)
            # One set for all words of a code: most texts have thousands of them.
            found = self.words[bare] = Word(self._in_order[code] if code < len(self._in_order) else classes, values, code)
        return found

    def _code_of(self, classes: frozenset[str]) -> int:
        return self._codes.setdefault(classes, len(self._codes))

    def _look_up(self, bare: str) -> tuple[frozenset[str], Values]:
        if bare[0].isdigit():
            classes, digits = self._digits.classes(bare)
            return (classes | {f"'{bare}'"} if bare in self._literals else classes), digits
        key = bare.lower()
        known = (
            (name, value, _written_alike(name, form, bare, is_cased=name not in self._uncased))
            for name, form, value in self._single.get(key, ())
        )
        values: Values = {name: value for name, value, is_alike in known if is_alike}
        shape = shape_of(bare)
        literal = {f"'{key}'"} if key in self._literals else set()
        if values and not values.keys() <= self._ordinary:
            spoken = values.get("numword")
            return frozenset({*values, *literal, *shape, *(self._yearlike(key, spoken) if isinstance(spoken, int) else ())}), values
        classes, told = self._unlisted(key)
        if "numword" in classes:
            return shape.union(classes, literal), told
        return shape.union(classes, literal, values), {**told, **values}

    def _yearlike(self, key: str, number: Number) -> Iterable[str]:
        """What of a year a number word may be: ``yearword``, or ``lateword`` for its last two digits where they are no day of a month."""
        if self._numbers.may_be_year(key, number):
            yield "yearword"
        elif _LONGEST_MONTH < number < _CENTURY:
            yield "lateword"

    def _unlisted(self, key: str) -> tuple[frozenset[str], Values]:
        """A word without an entry: a number, or classes by its ending, with a value where it begins with a number ("dreitägig")."""
        number = self._numbers.value(key)
        if number is not None:
            return frozenset({"numword", *self._yearlike(key, number)}), {"numword": number}
        for ending, name, value in self._numbered if key.endswith(self._numbered_endings) else ():
            if key.endswith(ending):
                number = self._numbers.value(key[: -len(ending)].rstrip("-")) or self._numbers.one(key[: -len(ending)])
                if number is not None:
                    return frozenset({f"numbered_{name}"}), {f"numbered_{name}": value, "number": number}
        return frozenset(self._endings(key)), {}

    def _endings(self, key: str) -> set[str]:
        return {
            name
            for length in range(min(_TAIL, len(key)) + 1)
            for ending, beginning, name in self._by_tail.get(key[len(key) - length :], ())
            if len(key) > len(ending) + len(beginning) + 1 and key.endswith(ending) and key.startswith(beginning)
        }

    def _unknown_classes(self) -> Iterable[frozenset[str]]:
        """The sets of classes that words outside the vocabulary can have."""
        combinations: set[frozenset[str]] = {frozenset()}
        endings, beginnings = ({suffix[place] for suffix in self._suffixes} for place in (0, 1))
        for ending, beginning in product(endings, beginnings):
            combinations.add(frozenset(self._endings(f"{beginning}xxxx{ending}")))
        for shape in map(shape_of, ("wort", "Wort", "WORT", "W", "w", "eBay", "\u00b2", ".")):
            for names in combinations:
                yield frozenset({*shape, *names})
            yield frozenset({"numword", *shape})
            yield frozenset({"numword", "yearword", *shape})
            yield frozenset({"numword", "lateword", *shape})
            for name in {name for _, name, _ in self._numbered}:
                yield frozenset({f"numbered_{name}", *shape})


def _ends_of(form: str) -> tuple[str, str]:
    """ "ge*te" is what begins with "ge" and ends with "te"."""
    beginning, _, ending = form.rpartition("*")
    return beginning, ending


def _nearness(classes: frozenset[str]) -> list[str]:
    """Sorts like next to like (shapes, then classes, then literals), so that most classes are few ranges of characters."""
    return sorted(map(_ranked, classes))


@cache
def _ranked(name: str) -> str:
    rank = 0 if name in _SHAPES else 2 if name[0] == "'" else 1
    return f"{rank}{name}"


def _written_alike(name: str, form: str, bare: str, *, is_cased: bool) -> bool:
    """Does the case of a token fit the case of the data? Short symbols ("MW", "mW") must be alike to the letter."""
    if form.startswith("="):
        return form[1:] == bare
    if form == bare:
        return True
    if name in _EXACT_CLASSES and len(form) <= _SYMBOL_LENGTH:
        return False
    return not is_cased or not form[0].isupper() or bare[0].isupper()
