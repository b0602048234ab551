"""Configuration: ``stimmig.toml``, or ``[tool.stimmig]`` in ``pyproject.toml``, in the folder of what is checked or above it.

language = "de"             what is found out for each article where it is not given
published = "2023-09"
select = ["CAL"]            ids of rules, or how they begin
ignore = ["CAL005"]
fail-on = "warning"         error, warning, info, never
min-level = "info"          error, warning, info
format = "text"
rules = "our-rules"         a folder, seen from this file
messages = "en"
jobs = 1
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from checker import datafile
from checker.errors import ArgumentError, ConfigError, StimmigError
from checker.model import SEVERITIES
from checker.values import edtf

FAIL_ON = (*SEVERITIES, "never")


class Settings(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """What a run is told by its configuration; a command's options win."""

    language: str | None = None
    published: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "warning"
    min_level: str = "info"
    format: str = "text"
    rules: Path | None = None
    messages: str = "en"
    jobs: int = 1

    def overridden(self, **given: Any) -> "Settings":
        """The settings with what was given on the command line; None and () are not given."""
        return msgspec.structs.replace(self, **{name: value for name, value in given.items() if value is not None and value != ()})


KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Settings))


def load(start: Path, **given: Any) -> Settings:
    """The settings for a file or folder: those of the nearest configuration upward, or the defaults, under what was given otherwise.

    Of what could be given and was not (None and ()), a value that only what works with it can judge is refused here, with its place.
    """
    file = find(start)
    if file is None:
        return Settings().overridden(**given)
    settings = read_file(file).overridden(**given)
    for name in (name for name in _JUDGES if name in given and given[name] in (None, ())):
        if value := getattr(settings, name):
            try:
                _JUDGES[name](value, settings)
            except StimmigError as error:
                if error.file is not None:  # what is wrong stands there
                    raise
                raise ConfigError(f"{name} = {_shown(value)}: {error.message}", file=file, line=_line_of(file, name)) from error
    return settings


def _shown(value: str | Path | tuple[str, ...]) -> str:
    return repr([*value]) if isinstance(value, tuple) else repr(str(value))


def _judge_language(value: str, _: Settings) -> None:
    from checker.language import require

    require(value)


def _judge_format(value: str, _: Settings) -> None:
    from checker.render import renderer

    renderer(value)


def _judge_messages(value: str, _: Settings) -> None:
    from checker.language.translations import message_languages

    if value not in message_languages():
        raise ArgumentError(f"there are no messages in {value!r}; give one of {', '.join(message_languages())}")


def _judge_names(value: tuple[str, ...], settings: Settings) -> None:
    from checker.ruleset import load_rules
    from checker.selection import named

    if settings.rules is None or settings.rules.is_dir():  # that a folder on the command line is not there is said where it is read
        named(load_rules(*([str(settings.rules)] if settings.rules else [])), value)


def _judge_rules(value: Path, _: Settings) -> None:
    if not value.is_dir():
        raise ArgumentError("there is no such folder; name one with a Python file for each rule, seen from this file")


_JUDGES: dict[str, Callable[[Any, Settings], None]] = {
    "rules": _judge_rules,
    "language": _judge_language,
    "format": _judge_format,
    "messages": _judge_messages,
    "select": _judge_names,
    "ignore": _judge_names,
}


def find(start: Path) -> Path | None:
    """The nearest configuration file in a folder (or a file's folder) or above it."""
    folder = start.absolute()
    if not folder.is_dir():
        folder = folder.parent
    for place in (folder, *folder.parents):
        if (place / "stimmig.toml").is_file():
            return place / "stimmig.toml"
        if (place / "pyproject.toml").is_file() and _table(place / "pyproject.toml") is not None:
            return place / "pyproject.toml"
    return None


def read_file(file: Path) -> Settings:
    """The settings of a configuration file; a ConfigError that names file and line for a key or value that is wrong."""
    values: dict[str, Any] = {}
    for key, value in (_table(file) or {}).items():
        if key not in KEYS:
            import difflib

            near = difflib.get_close_matches(key, KEYS, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}? " if near else ""
            raise ConfigError(f"unknown key {key!r}; {hint}Keys are {', '.join(KEYS)}", file=file, line=_line_of(file, key))
        try:
            values[key.replace("-", "_")] = _READERS[key](value)
        except (TypeError, ValueError) as error:
            raise ConfigError(f"{key} = {value!r}: {error}", file=file, line=_line_of(file, key)) from error
    if values.get("rules"):
        values["rules"] = file.parent / values["rules"]
    return Settings(**values)


def _table(file: Path) -> dict[str, Any] | None:
    """The table of this program in a configuration file; None where it has none."""
    content = datafile.load(file, ConfigError)
    if file.name == "stimmig.toml":
        return content
    tool = content.get("tool")
    table = tool.get("stimmig") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError("tool.stimmig must be a table; write [tool.stimmig] above its keys", file=file)
    return table


def _line_of(file: Path, key: str) -> int | None:
    """The line of a key: in ``pyproject.toml`` the first behind the heading of the table."""
    pattern = re.compile(rf"\s*(?:tool\.stimmig\.)?[\"']?{re.escape(key)}[\"']?\s*=")
    is_inside = file.name == "stimmig.toml"
    heading = re.compile(rf"\s*\[+\s*[\"']?{re.escape(key)}\b")
    for number, line in enumerate(datafile.text_of(file, ConfigError).splitlines(), 1):
        if is_inside and heading.match(line):
            return number
        if line.lstrip().startswith("["):
            is_inside = line.replace(" ", "").startswith("[tool.stimmig]")
        elif is_inside and pattern.match(line):
            return number
    return None


def _text(value: object) -> str:
    if isinstance(value, str) and value and "\0" not in value:
        return value
    raise TypeError("must be a text in quotes")


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise TypeError('must be a list of texts, such as ["CAL001", "AGE"]')


def _one_of(*names: str) -> Callable[[object], str]:
    def reader(value: object) -> str:
        if isinstance(value, str) and value in names:
            return value
        raise ValueError(f"must be one of {', '.join(names)}")

    return reader


def _date(value: object) -> str:
    text = value.isoformat()[:10] if isinstance(value, date) else _text(value)
    try:
        if not edtf.parse(text).is_empty:
            return text
    except ArgumentError as error:
        raise ValueError(error.message) from error
    raise ValueError("there is no such day")


def _number(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    raise ValueError("must be a whole number from 1")


_READERS: dict[str, Callable[[object], Any]] = {
    "language": _text,
    "published": _date,
    "select": _texts,
    "ignore": _texts,
    "fail-on": _one_of(*FAIL_ON),
    "min-level": _one_of(*SEVERITIES),
    "format": _text,
    "rules": _text,
    "messages": _text,
    "jobs": _number,
}
