"""Every word and phrase that a language gives a meaning to: form -> (class, value).

The forms come from CLDR, from the common file and from the language's own; a form such as ``letzt{e,en,er,es,em}`` stands for each of its
variants. The case of the data decides: an upper-case initial in a form demands one in the text, a "=" before a form its very letters (but
for the first of several words).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import product
from typing import Any

from checker.language.source import Source

_BRACES = re.compile(r"\{([^{}]*)\}")
_WORD = re.compile(r"\d+|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|[^\w\s]")
_CLDR_CLASSES = {"months": "month", "weekdays": "weekday", "units": "unit", "currencies": "currency"}
_TIME_UNITS = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "quarter", "decade", "century", "millisecond"})
_INTEGERS = frozenset(
    {
        "month",
        "weekday",
        "weekdays",
        "shift",
        "quarter",
        "ordinal",
        "scale",
        "numword",
        "dayshift",
        "decade",
        "clockword",
        "era",
        "halfyear",
    }
)

OPTIONAL = frozenset(
    {
        "gameword",
        "bornword",
        "numpart",
        "numword",
        "one",
        "numand",
        "ordsuffix",
        "ordinal",
        "scale",
        "half",
        "hedge",
        "posthedge",
        "rangeto",
        "per",
        "abbreviation",
        "pastword",
        "pastlike",
        "having",
        "finalverb",
        "futureword",
        "presentword",
        "function",
        "unit",
        "timeunit",
        "currency",
        "percent",
        "vulgar",
        "mixed",
        "code",
        "foreign",
        "minusword",
        "pointword",
        "holiday",
        "three",
        "zeroed",
        "threedecimal",
        "likegroup",
        "aside",
        "doubtful",
        "definite",
        "superscript",
        "plusminus",
        "listand",
        "coin",
        "versus",
    }
)
"""Classes that the common patterns name and a language may have no word for."""

Value = int | str | Fraction
Entry = tuple[str, str, Value]


def expanded(form: str) -> Iterator[str]:
    """The variants that braces stand for: ``diese{r,s}`` is "dieser" and "dieses"."""
    pieces = _BRACES.split(form)
    choices = [[piece] if place % 2 == 0 else piece.split(",") for place, piece in enumerate(pieces)]
    return map("".join, product(*choices))


def named_literals(definition: str) -> Iterator[str]:
    """The quoted words of a derived class, in small letters as in patterns: ``'lie{ß,ss}'`` names "ließ" and "liess"."""
    quoted = (word[1:-1].lower() for word in definition.split() if word[0] == "'")
    return (form for word in quoted for form in expanded(word))


def words_of(form: str) -> list[str]:
    """The tokens of a form."""
    return _WORD.findall(form)


class UnfitValueError(ValueError):
    """A value that is none of its class; ``text`` is how it stands in the file."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(f"{text!r} is no value of class {name!r}")
        self.text = text


def value_of(name: str, text: str) -> Value:
    """The value of an entry in the type of its class; an UnfitValueError where it is no whole number and has to be one."""
    try:
        return int(text) if name in _INTEGERS else text
    except ValueError:
        raise UnfitValueError(name, text) from None


def entries(sources: Iterable[Source], tables: dict[str, Any], drop: dict[str, list[str]]) -> list[Entry]:
    """All (class, form, value) of a language, the hand-written ones last, so that they win; ``drop`` names forms of CLDR to leave out."""
    dropped = {(name, form) for name, forms in drop.items() for form in forms}
    found: list[Entry] = [entry for entry in _from_cldr(tables) if entry[:2] not in dropped]
    for one in sources:
        for kind in (one.vocabulary, one.numbered):
            found.extend(
                (name, form, value_of(name, value))
                for name, values in kind.items()
                for value, forms in values.items()
                for raw in forms
                for form in expanded(raw)
            )
        found.extend(("numword", word, str(value)) for word, value in one.numbers.words.items())
        found.extend(("ordinal", form, value) for raw, value in one.numbers.ordinals.items() for form in expanded(raw))
        found.extend(("scale", form, value) for raw, value in one.numbers.scales.items() for form in expanded(raw))
        found.extend(("one", word, 1) for word in one.numbers.one)
        found.extend(("numand", word, word) for word in one.numbers.join)
        found.extend(("ordsuffix", word, word) for word in one.numbers.ordinal_suffix)
    return found


def _from_cldr(tables: dict[str, Any]) -> Iterator[Entry]:
    for table, name in _CLDR_CLASSES.items():
        for value, forms in tables.get(table, {}).items():
            kind = "timeunit" if name == "unit" and value in _TIME_UNITS else "percent" if value == "percent" else name
            yield from ((kind, form, value_of(kind, value)) for form in forms)
    for value, forms in tables.get("relative", {}).get("day", {}).items():
        yield from (("relday", form, int(value)) for form in forms if len(words_of(form)) == 1)
    for name, table in (("ordinal", "ordinals"), ("scale", "scales"), ("scale", "compact")):
        yield from ((name, form, value) for form, value in tables.get(table, {}).items() if value > (999 if name == "scale" else 0))
    yield from (
        (("numword" if value != 1 else "one"), form, value)
        for form, value in tables.get("cardinals", {}).items()
        if len(words_of(form)) == 1
    )
    yield from _words_inside(tables.get("cardinals", {}))


def _words_inside(cardinals: dict[str, int]) -> Iterator[Entry]:
    """Words that only stand inside longer cardinals ("hundred", "vingts"); their values are read from the whole."""
    alone = {form for form in cardinals if len(words_of(form)) == 1}
    inside: dict[str, None] = defaultdict()
    for form in cardinals:
        for word in words_of(form):
            if word.isalpha() and word not in alone:
                inside[word] = None
    yield from (("numpart", word, word) for word in inside)
