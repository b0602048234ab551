"""A language: its words, its patterns, its ways of writing, read from data files alone.

``load(code)`` gives the ``Language`` of a code such as "de"; ``available()`` the codes; ``identify(text)`` the language of a text.
"""

import re
from collections import Counter
from functools import cache, cached_property
from typing import Any

from checker import datafile
from checker.errors import LanguageError
from checker.language.alphabet import Alphabet
from checker.language.beginnings import Beginnings
from checker.language.grammar import Grammar
from checker.language.lemmas import Lemmatizer
from checker.language.lexicon import Lexicon
from checker.language.numberwords import NumberWords, is_exact
from checker.language.phrases import Phrases
from checker.language.sentences import Sentences
from checker.language.shapes import Digits
from checker.language.signs import TenseSigns
from checker.language.source import COMMON, Source, cldr, codes, function_words, lemmas, source, wrong
from checker.language.syntax import Element, Form, Fragments, literals, parse_form
from checker.language.vocabulary import Entry, UnfitValueError, entries, expanded, named_literals, words_of
from checker.paths import RULES
from checker.values.numbers import Number

_PATTERNS = ("masks", "temporal", "quantity", "relation", "attribution", "tense", "settled")
_IDENTIFICATION_LENGTH = 20_000
_CLEARLY, _SMALLEST_SHARE, _BEYOND_DOUBT = 1.1, 0.12, 1.5
_WORDS = re.compile(r"[^\W\d_]+")


class Language:
    """Everything that the engine knows of one language; built once for a code by ``load``."""

    def __init__(self, code: str) -> None:
        own, common, tables = source(code), source(COMMON), cldr(code)
        self.code, self.name, self.source, self._tables = code, own.name or code, own, tables
        self.order = own.order or tables.get("date_order", "dmy")
        self.decimal = own.numbers.decimal or tables.get("decimal", ".")
        self.group = own.numbers.group or tables.get("group", [","])
        self.digits = Digits(self.decimal, self.group, swapped=own.numbers.swapped)
        self.numberwords = _number_words(code, own, tables)
        sources = [common, own]
        self._fragments = {**common.fragments, **own.fragments}
        self._parsed = Fragments(self._fragment)
        self.lexicon = Lexicon(
            self._entries(sources),
            self.digits,
            self.numberwords,
            own.suffixes,
            {
                name: {value: [form for raw in forms for form in expanded(raw)] for value, forms in values.items()}
                for name, values in own.numbered.items()
            },
            own.uncased,
            own.ordinary,
        )
        forms = {kind: self._forms(_spliced(getattr(own, kind), getattr(common, kind))) for kind in _PATTERNS}
        for word in literals(form.node for group in forms.values() for form in group):
            self.lexicon.add_literal(word)
        derived = {**common.classes, **own.classes}
        named = (name for definition in derived.values() for name in named_literals(definition))
        for word in (*named, *filter(str.strip, own.abbreviations), *".!?…"):
            self.lexicon.add_literal(word)
        alphabet = Alphabet(self.lexicon, derived, code)
        self.beginnings = Beginnings()
        self.phrases, self.sentences = Phrases(self.lexicon, alphabet, self.beginnings), Sentences(alphabet)
        self.tenses = TenseSigns(alphabet)
        self.past, self.pastlike, self.pasthint, self.softpast, self.eventsign, self.having, self.finalverb, self.present, self.gameword = (
            re.compile(alphabet.charset(Element(name)))
            for name in ("pastword", "pastlike", "pasthint", "softpast", "eventsign", "having", "finalverb", "presentword", "gameword")
        )
        self.temporal, self.quantity, self.relation, self.attribution, self.tense, self.settled = (
            Grammar(forms[kind], alphabet, self.beginnings) for kind in _PATTERNS[1:]
        )
        self.masks = Grammar(forms["masks"], alphabet, self.beginnings, anchor="numeric")
        # Number expressions and matches that were read, by their words: kept by checker.numerals and checker.slots, which know their types.
        self.numerals: dict[tuple[str, str], Any] = {}
        self.remembered: dict[Any, Any] = {}

    def _entries(self, sources: list[Source]) -> list[Entry]:
        try:
            return entries(sources, self._tables, self.source.drop)
        except UnfitValueError as problem:
            raise wrong(self.code, f"{problem}; write a whole number", problem.text) from None

    def _forms(self, lines: list[str]) -> list[Form]:
        return list(map(self._form, lines))

    def _form(self, line: str) -> Form:
        try:
            return parse_form(line, self._parsed)
        except LanguageError as problem:
            raise wrong(self.code, f"{problem.message}; correct the language file", line) from None

    def _fragment(self, name: str) -> str:
        if name not in self._fragments:
            raise LanguageError(f"fragment @{name} is not defined")
        return self._fragments[name]

    @cached_property
    def event_endings(self) -> list[str]:
        """Endings of nouns that say that something began or ended ("Kriegs|beginn")."""
        return list(self.source.suffixes.get("eventend", ()))

    @cached_property
    def date_bounds(self) -> dict[tuple[str, ...], str]:
        """What stands before a date and says on which side of it something was, as words: ("prior", "to") is "before"."""
        return {
            tuple(words_of(form.lower())): bound for bound, forms in self.source.bounds.items() for raw in forms for form in expanded(raw)
        }

    @cached_property
    def _lemmatizer(self) -> Lemmatizer:
        return Lemmatizer([self.source.lemmas, lemmas(self.code)])

    def lemma(self, word: str) -> str:
        """The lemma of a noun: "Ländern" is "Land"; the word itself where nothing is known."""
        return self._lemmatizer(word)

    def number_of_words(self, words: list[str]) -> Number | None:
        """Value of a number in several words."""
        return self.numberwords.of_words(words)

    def month_name(self, number: int) -> str:
        """The usual name of a month, 1 to 12."""
        return str(self._tables["months"][str(number)][0])

    def weekday_name(self, number: int) -> str:
        """The usual name of an ISO weekday, Monday 1."""
        return str(self._tables["weekdays"][str(number)][0])

    def write_date(self, year: int | None, month: int, day: int) -> str:
        """A date as running text has it; without a year where that is None."""
        text = self.source.date.format(year="" if year is None else year, month=month, day=day, name=self.month_name(month))
        return text.strip().removesuffix(",").strip()


def _spliced(own: list[str], common: list[str]) -> list[str]:
    """A language's patterns with the common ones where it says ``@common``, else behind its own."""
    if "@common" not in own:
        return [*own, *common]
    place = own.index("@common")
    return [*own[:place], *common, *own[place + 1 :]]


def _number_words(code: str, own: Source, tables: dict[str, dict[str, int]]) -> NumberWords:
    scales = {**tables.get("scales", {}), **own.numbers.scales}
    numbers = own.numbers
    for form, text in numbers.words.items():
        if not is_exact(str(text)):
            raise wrong(code, f"the value {text!r} of {form!r} is no number; write it as 3 or as 3/2", form)
    return NumberWords(
        tables.get("cardinals", {}),
        scales,
        numbers.words,
        numbers.join,
        numbers.implicit_one,
        articles=numbers.one,
        letters=own.letters,
        compound=numbers.compound,
    )


def available() -> list[str]:
    """The codes of the languages that can be read."""
    return list(codes())


def code_of(tag: str) -> str:
    """The code that data files are named by: de for "de-AT", "de_AT" or "DE"."""
    return tag.replace("_", "-").split("-")[0].lower()


def require(tag: str) -> None:
    """A LanguageError for a language that cannot be read."""
    if (code := code_of(tag)) not in codes():
        raise LanguageError(f"language {tag!r} is not supported; there are {', '.join(codes())}")
    source(code)


def load(code: str) -> Language:
    """The language of a code ("de"; "de-AT" is read as "de"); LanguageError where there is none. Each is built once."""
    return _built(code_of(code))


@cache
def _built(code: str) -> Language:
    return Language(code)


def identify(text: str) -> str | None:
    """The language whose function words are clearly the most frequent at the beginning of a text.

    None where none of them is, or where it is a language that only ``rules/reference/function_words.toml`` knows.
    """
    best, count, second, words = _voted(text)
    is_clear = count > _CLEARLY * second and count >= _SMALLEST_SHARE * words
    return best if best in codes() and is_clear else None


def is_beyond_doubt(text: str) -> bool:
    """Has the language of a text so many more of its function words than any other that it can be no other?"""
    _, count, second, _ = _voted(text)
    return count > _BEYOND_DOUBT * second


def _voted(text: str) -> tuple[str, int, int, int]:
    """The language with the most function words at the beginning of a text, how many, how many of the next one, and how many words."""
    words = Counter(word.lower() for word in _WORDS.findall(text[:_IDENTIFICATION_LENGTH]))
    votes: Counter[str] = Counter()
    for word in words.keys() & _speakers().keys():
        for code in _speakers()[word]:
            votes[code] += words[word]
    (best, count), (_, second), *_ = [*votes.most_common(2), ("", 0), ("", 0)]
    return best, count, second, words.total()


@cache
def _speakers() -> dict[str, tuple[str, ...]]:
    """Each function word, with the languages that it belongs to."""
    speakers: dict[str, tuple[str, ...]] = {}
    for code, words in sorted({**_other_words(), **{code: load_words(code) for code in codes()}}.items()):
        for word in words:
            speakers[word] = (*speakers.get(word, ()), code)
    return speakers


@cache
def _other_words() -> dict[str, frozenset[str]]:
    words_by_code = datafile.load(RULES / "reference" / "function_words.toml", LanguageError)
    return {code: frozenset(words) for code, words in words_by_code.items()}


@cache
def load_words(code: str) -> frozenset[str]:
    """The function words of a language, without building its grammar."""
    return frozenset(form for raw in function_words(code) for form in expanded(raw) if len(words_of(form)) == 1)
