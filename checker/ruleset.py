"""What a rule is, and how rule files become rules.

A rule is a plain generator function of one claim, or of two claims about the same thing. It never decides: it yields a ``Check`` for every
two sets that must meet, and the engine makes a finding of those that are disjoint. So no rule can fire on a guess.

A rule file holds exactly one rule; its name is the rule's name (``weekday_mismatch.py`` is ``weekday-mismatch``). Nothing is registered:
the file lies in a folder, and ``@rule`` only attaches what it is told. The docstring is the documentation and has all ``SECTIONS``.
"""

import importlib.util
import inspect
import re
import sys
import traceback
import typing
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, TypeVar

import msgspec

from checker import paths
from checker.arguments import require_texts
from checker.errors import RuleError
from checker.kinds import Kind
from checker.messages import TemplateError, fields_of
from checker.model import SEVERITIES, Claim, Repair
from checker.values.dates import DaySet
from checker.values.numbers import NumberSet

SECTIONS = ("Why it matters", "Wrong", "Right", "Silent when")
STAGES = {"article": 1, "corpus": 2, "within": 2, "headline": 2, "source": 2}
"""Where the claims of a call come from, and how many they are; the first of each number is meant where a rule does not say."""

_ID = re.compile(r"[A-Z]{3}\d{3}")
_HEADING = re.compile(r"^## +(.+?) *$", re.MULTILINE)
_MARK = "_stimmig_rule"
_NOT_RULES = frozenset({"languages", "reference"})
_DATA = ("events.toml", "facts.toml", "*.ics")
_GIVEN_IN_ORDER = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """Two sets that must meet: ``stated`` by the text and ``expected`` from what else is known.

    ``fields`` fill the rule's message, beside ``text`` and ``other`` (the words of the first and second claim), ``stated`` and
    ``expected``, which are ``stated_as`` and ``expected_as``: the sets in the reader's words. ``repairs`` are all candidates, read only
    when there is a finding. ``claims`` is what the finding points at: the claims of the call unless given.
    """

    stated: NumberSet | DaySet
    expected: NumberSet | DaySet
    stated_as: str
    expected_as: str
    fields: dict[str, Any] = {}
    repairs: Iterable[Repair] = ()
    claims: tuple[Claim[Any], ...] = ()


Checks = Iterator[Check]
Function = TypeVar("Function", bound=Callable[..., Checks])


class Declared(msgspec.Struct, frozen=True):
    """What ``@rule`` was told."""

    id: str
    severity: str
    message: str
    languages: tuple[str, ...] | None
    stage: str | None
    needs: tuple[str, ...]


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A loaded rule.

    ``kinds`` are the kinds of its one or two claims. ``languages`` is None for a rule that needs no words. ``stage`` says where its claims
    come from: ``article`` (one claim), ``corpus`` (two claims of two articles), ``within`` (two claims of one article that share a key, see
    ``checker.corpus.within``), ``headline`` (what a title or first paragraph says, and the only other value of the rest) or ``source`` (a
    claim of a text and one of the source that the text is held against). Where a module that it ``needs`` is not installed, a note says so
    wherever the rule would have looked.
    """

    id: str
    name: str
    severity: str
    message: str
    function: Callable[..., Checks]
    kinds: tuple[type[Kind], ...]
    stage: str
    languages: tuple[str, ...] | None
    needs: tuple[str, ...]
    summary: str
    sections: dict[str, str]
    documentation: str
    file: str
    line: int


def rule(
    id: str,
    *,
    severity: str,
    message: str,
    languages: Iterable[str] | None = None,
    stage: str | None = None,
    needs: Iterable[str] = (),
) -> Callable[[Function], Function]:
    """Mark a function as a rule: ``@rule("CAL001", severity="error", message="{text} is {expected}")``.

    ``id`` is three capital letters and three digits, ``severity`` the highest that a finding can have: error, warning or info.
    ``message`` is English, with plain fields in braces: ``text`` (the words of the first claim), ``other`` (of the second), ``stated``,
    ``expected``, and what ``Check.fields`` gives. ``languages`` are the codes of the languages that the rule works in, None for all.
    ``needs`` are modules without which it is silent. The function comes back as it was; what is wrong with it or with these values is a
    RuleError when the file is loaded.

    Two claims are of two articles unless ``stage`` says otherwise: ``"within"`` or ``"headline"`` for two of one article, ``"source"`` for
    one of a text and one of its source.
    """
    declared = Declared(
        id,
        severity,
        message,
        None if languages is None else require_texts(languages, "languages", 'give codes, such as ["de"]'),
        stage,
        require_texts(needs, "needs", 'give names of modules, such as ["scipy"]'),
    )

    def mark(function: Function) -> Function:
        setattr(function, _MARK, declared)
        return function

    return mark


def load_rules(*folders: Path | str) -> tuple[Rule, ...]:
    """The shipped rules and those of further folders, sorted by id; a file that does not hold a rule is a RuleError."""
    return _load(_shipped(), tuple(Path(folder).resolve() for folder in folders))


@lru_cache(maxsize=1)
def _shipped() -> tuple[Path, ...]:
    return tuple(sorted(folder for folder in paths.RULES.iterdir() if folder.is_dir() and folder.name not in _NOT_RULES))


@lru_cache(maxsize=16)
def _load(shipped: tuple[Path, ...], further: tuple[Path, ...]) -> tuple[Rule, ...]:
    by_id: dict[str, Rule] = {}
    for file in [file for folder in (*shipped, *further) for file in _rule_files(folder, must_hold_some=folder in further)]:
        new = _rule_of(file, _module(file))
        if new.id in by_id:
            raise RuleError(f"the id {new.id} is taken by {by_id[new.id].file}; give one of the two another", file=file, line=new.line)
        by_id[new.id] = new
    return tuple(by_id[key] for key in sorted(by_id))


def _rule_files(folder: Path, *, must_hold_some: bool) -> list[Path]:
    if not folder.is_dir():
        raise RuleError("there is no such folder of rules; name a folder with one Python file for each rule", file=folder)
    files = sorted(file for file in folder.rglob("*.py") if not any(part[:1] in "._" for part in file.relative_to(folder).parts))
    if must_hold_some and not files and not any(next(folder.rglob(pattern), None) for pattern in _DATA):
        problem = "the folder holds no rule and no data; a rule is a Python file with one function under @rule, data are"
        raise RuleError(f"{problem} {', '.join(_DATA)}", file=folder)
    return files


def _module(file: Path) -> ModuleType:
    """The file, run as a module of its own."""
    if not file.is_file():
        raise RuleError("is no file (a folder, a pipe, a broken link); a rule is a Python file", file=file)
    name = f"rule file {file}"
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        del sys.modules[name]
        problem = (
            f"the file does not run ({type(error).__name__}: {error}); a rule file defines one rule and does nothing else when it is loaded"
        )
        raise RuleError(problem, file=file, line=_line_of(error, file)) from error
    return module


def _line_of(error: BaseException, file: Path) -> int | None:
    """The line of the file at which an error came up."""
    if isinstance(error, SyntaxError):
        return error.lineno or None  # 0 where the encoding of the file is not known
    frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(file)]
    return frames[-1] if frames else None


def _rule_of(file: Path, module: ModuleType) -> Rule:
    found = [value for value in vars(module).values() if isinstance(value, FunctionType) and _MARK in vars(value)]
    if len(found) != 1:
        line = found[1].__code__.co_firstlineno if found else None
        raise RuleError(f"the file holds {len(found)} rules; put exactly one function under @rule in each file", file=file, line=line)
    function, line = found[0], found[0].__code__.co_firstlineno
    try:
        return _loaded(file, function, getattr(function, _MARK), line)
    except _WrongError as error:
        raise RuleError(str(error), file=file, line=line) from error


class _WrongError(Exception):
    """What is wrong with a rule; ``_rule_of`` adds the place."""


def _loaded(file: Path, function: FunctionType, declared: Declared, line: int) -> Rule:
    if not isinstance(declared.id, str) or not _ID.fullmatch(declared.id):
        raise _WrongError(f"{declared.id!r} is no rule id; write three capital letters and three digits, such as CAL001")
    if declared.severity not in SEVERITIES:
        raise _WrongError(f"{declared.severity!r} is no severity; write one of {', '.join(SEVERITIES)}")
    _check_message(declared.message)
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        raise _WrongError("the function is asynchronous; write it with def, and yield a Check for every two sets that must meet")
    documentation = inspect.getdoc(function) or ""
    sections = sections_of(documentation)
    missing = [name for name in SECTIONS if not sections.get(name)]
    if missing:
        lacking = ", ".join(f"## {name}" for name in missing)
        raise _WrongError(f"the docstring lacks {lacking}; write the missing sections, they are the rule's documentation")
    kinds = _kinds_of(function)
    return Rule(
        id=declared.id,
        name=file.stem.replace("_", "-"),
        severity=declared.severity,
        message=declared.message,
        function=function,
        kinds=kinds,
        stage=_stage(declared, len(kinds)),
        languages=declared.languages,
        needs=declared.needs,
        summary=documentation.partition("\n")[0].strip(),
        sections=sections,
        documentation=documentation,
        file=str(file),
        line=line,
    )


def _check_message(message: object) -> None:
    if not isinstance(message, str):
        raise _WrongError(f"the message {message!r} is no text; write one with fields in braces")
    try:
        fields_of(message)
    except TemplateError as error:
        raise _WrongError(str(error)) from error


def sections_of(documentation: str) -> dict[str, str]:
    """The sections of a rule's docstring by their ``## `` headings, in order."""
    pieces = _HEADING.split(documentation)
    return {title: body.strip() for title, body in zip(pieces[1::2], pieces[2::2], strict=True)}


def _kinds_of(function: FunctionType) -> tuple[type[Kind], ...]:
    """The kinds that the annotations ``Claim[...]`` of a rule's parameters name."""
    wanted = "a rule has one or two parameters, each annotated as Claim[...] with a kind of checker.kinds"
    try:
        hints = typing.get_type_hints(function)
    except Exception as error:  # an annotation is code of the rule's author, and may raise anything
        raise _WrongError(f"the annotations cannot be read ({error}); {wanted}") from error
    parameters = inspect.signature(function).parameters
    if len(parameters) not in (1, 2):
        raise _WrongError(f"the function has {len(parameters)} parameters; {wanted}")
    if any(parameter.kind not in _GIVEN_IN_ORDER for parameter in parameters.values()):
        raise _WrongError(f"the function has a parameter with a star; {wanted}")
    return tuple(_kind_of(hints.get(name), wanted) for name in parameters)


def _kind_of(hint: Any, wanted: str) -> type[Kind]:
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is not Claim or not isinstance(arguments[0], type) or not issubclass(arguments[0], Kind):
        raise _WrongError(f"the annotation {hint!r} does not say which claims the rule looks at; {wanted}")
    return arguments[0]


def _stage(declared: Declared, parameters: int) -> str:
    fitting = [stage for stage, claims in STAGES.items() if claims == parameters]
    stage = declared.stage or fitting[0]
    if stage not in fitting:
        raise _WrongError(f"a rule of {parameters} claims has no stage {stage!r}; leave it out, or write one of {', '.join(fitting)}")
    return stage
