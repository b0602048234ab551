"""The files of a language: the hand-written ``rules/languages/<code>.toml`` on top of the generated ``cldr/<code>.json``.

``common.toml`` holds what is written alike in every language (ISO dates, the order of number and unit) and is read before each of them.
Unknown keys are refused, so that a misspelt key cannot silently do nothing.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from checker import datafile
from checker.errors import LanguageError
from checker.paths import LANGUAGES

COMMON = "common"
_FUNCTION = re.compile(r"^\[vocabulary\.function\]\s*\n(.*?)(?=^\[|\Z)", re.MULTILINE | re.DOTALL)
T = TypeVar("T")
Vocabulary = dict[str, dict[str, list[str]]]
Bound = Literal["before", "after", "until", "as_of", "about"]


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How numbers are written.

    ``decimal`` and ``group`` are signs, ``one`` the words that mean 1 only before a unit or a scale ("ein Jahr"), ``join`` the words inside
    a number in words ("two hundred and three"), ``words`` further cardinals, ``ordinal_suffix`` what makes digits an ordinal ("20th"),
    ``implicit_one`` what may be left out before a hundred or thousand ("[ein]hundertfünf"), ``compound`` whether words join,
    ``swapped`` whether some countries of the language have the signs the other way round (Mexico "25,000", Spain "25.000").
    """

    decimal: str | None = None
    group: list[str] = []
    one: list[str] = []
    join: list[str] = []
    words: dict[str, int | str] = {}
    ordinals: dict[str, int] = {}
    scales: dict[str, int] = {}
    ordinal_suffix: list[str] = []
    implicit_one: str | None = None
    compound: bool = False
    swapped: bool = False


class Cases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is added to words where they stand in a sentence: to a ``noun`` by case and number, to an ``adjective`` beside these.

    ``joint`` stands between the parts of a compound ("Krieg|s|beginn").
    """

    noun: list[str] = []
    adjective: list[str] = []
    joint: list[str] = []


class Published(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a line that says when something was published ("3 de mayo de 2023 a las 10:30", "Sept. 28, 2023, 5 pm").

    ``of`` may stand before a month or a year, ``at`` before a time of day, ``hour`` behind its hour. Ordinals are those of the numbers.
    """

    of: list[str] = []
    at: list[str] = []
    hour: list[str] = []


class Lemmas(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From an inflected noun to its lemma: words (whole or as the tail of a compound) before endings, the longest first."""

    words: dict[str, str] = {}
    endings: dict[str, str] = {}


class LemmaFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``<code>.lemmas.toml``: the lemmas of a language that has many."""

    lemmas: Lemmas = Lemmas()


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language file.

    ``vocabulary`` is class -> value -> forms, ``numbered`` the same for endings of words that begin with a number ("drei|tägig"),
    ``suffixes`` class -> endings of unknown words ("ge*t" is a beginning and an ending), ``drop`` forms of CLDR that are other words as
    well, ``uncased`` classes whose words may be written small although the data have them great, ``ordinary`` classes whose words are also
    what their endings tell, ``classes`` derived classes ("capital - function"), ``fragments`` named pieces of patterns,
    ``replaces`` those of both that take the place of one in ``common.toml``, ``bounds`` what before a date says on which side of it
    something was ("before", "as of"), or that it is not exact ("about"), ``masks``, ``temporal``, ``quantity``, ``relation`` and
    ``attribution`` patterns in order of precedence, ``tense`` those that tell beyond doubt whether a date (the slot ``when``) is told of as
    past or as to come, or that leave it ``open`` for the whole sentence, ``settled`` those of the words right before an expression (or
    after it, or behind one that begins its sentence) that leave no doubt of its tense ("past_before"), or hint at what is to come
    ("coming_behind"), ``abbreviations`` words whose full stop ends no sentence.
    ``cases`` is what a word takes in a sentence, ``published`` what stands in a line with the day of publication, ``observed`` the remarks
    with which calendars mark a holiday that was moved, ``letters`` how letters are written where they are missing ("ä" as "ae"),
    ``elides`` whether an apostrophe stands between two words ("dell'|anno"), of which each is then a token, and so is the apostrophe.
    ``order`` is the order of day, month and year in dates of digits; ``countries`` are those whose papers are written in the language, by
    ISO 3166: the ones whose holidays a name can mean.
    """

    name: str = ""
    order: str | None = None
    date: str = "{year}-{month:02}-{day:02}"
    countries: list[str] = []
    numbers: Numbers = Numbers()
    lemmas: Lemmas = Lemmas()
    cases: Cases = Cases()
    published: Published = Published()
    observed: list[str] = []
    letters: dict[str, str] = {}
    elides: bool = False
    drop: dict[str, list[str]] = {}
    uncased: list[str] = []
    ordinary: list[str] = []
    vocabulary: Vocabulary = {}
    numbered: Vocabulary = {}
    suffixes: dict[str, list[str]] = {}
    classes: dict[str, str] = {}
    bounds: dict[Bound, list[str]] = {}
    fragments: dict[str, str] = {}
    replaces: list[str] = []
    masks: list[str] = []
    temporal: list[str] = []
    quantity: list[str] = []
    relation: list[str] = []
    tense: list[str] = []
    settled: list[str] = []
    attribution: list[str] = []
    abbreviations: list[str] = []


@cache
def codes() -> list[str]:
    """Codes of the languages that have a hand-written file."""
    return sorted(path.stem for path in LANGUAGES.glob("*.toml") if path.stem != COMMON and "." not in path.stem)


@cache
def source(code: str) -> Source:
    """The hand-written file of a language."""
    if code not in (*codes(), COMMON):
        raise LanguageError(f"language {code!r} is not supported; there are {', '.join(codes())}")
    own = _read(LANGUAGES / f"{code}.toml", Source)
    if code != COMMON:
        _check_replaced(code, own, source(COMMON))
    return own


def function_words(code: str) -> list[str]:
    """The forms of the class ``function`` of a language, by which its texts are told.

    Only their table is read, since every text asks for those of all languages. Where it cannot be read alone, the whole file says why.
    """
    table = _FUNCTION.search(datafile.text_of(LANGUAGES / f"{code}.toml", LanguageError))
    try:
        values = msgspec.convert(datafile.tables(table[1], LanguageError), dict[str, list[str]]) if table else {}
    except (LanguageError, msgspec.ValidationError):
        values = {}
    return [form for forms in (values or source(code).vocabulary.get("function", {})).values() for form in forms]


def _check_replaced(code: str, own: Source, common: Source) -> None:
    """A class or fragment that takes the place of a common one does so on purpose, as common patterns and the ends of sentences use it."""
    shared = {*(own.classes.keys() & common.classes.keys()), *(own.fragments.keys() & common.fragments.keys())}
    for name in sorted(shared - {*own.replaces}):
        problem = f"{name!r} is in {COMMON}.toml, too, and would be replaced; name it in replaces if that is meant, else call it otherwise"
        raise wrong(code, problem, f"{name} = ")
    for name in sorted({*own.replaces} - shared):
        raise wrong(code, f"replaces names {name!r}, which replaces nothing in {COMMON}.toml; take it out", name)


@cache
def lemmas(code: str) -> Lemmas:
    """The further lemmas of a language, which win against those of its own file; none where it has no such file."""
    file = LANGUAGES / f"{code}.lemmas.toml"
    return _read(file, LemmaFile).lemmas if file.is_file() else Lemmas()


def wrong(code: str, problem: str, words: str) -> LanguageError:
    """The error for something in the file of a language (or in the common one), at the line where its words first stand."""
    for name in (code, COMMON):
        file = LANGUAGES / f"{name}.toml"
        lines = file.read_text(encoding="utf-8-sig").splitlines()
        line = next((number for number, line in enumerate(lines, start=1) if words in line and not line.lstrip().startswith("#")), None)
        if line is not None:
            return LanguageError(problem, file=file, line=line)
    return LanguageError(problem, file=LANGUAGES / f"{code}.toml")


def _read(file: Path, kind: type[T]) -> T:
    return datafile.load_record(file, kind, LanguageError, advice="correct the language file")


@cache
def cldr(code: str) -> dict[str, Any]:
    """The generated tables of a language; empty where there are none."""
    path: Path = LANGUAGES / "cldr" / f"{code}.json"
    result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return result
