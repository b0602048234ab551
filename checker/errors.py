"""The errors that a caller can meet.

    StimmigError
    ├── ArgumentError      an argument of the library or an option of the command
    ├── InputError         a file that cannot be read as an article
    ├── ConfigError        a configuration file with an unknown or wrong key
    ├── LanguageError      a language without data, or a broken language file
    ├── DataError          a file of events, facts or dates that cannot be understood
    └── RuleError          a rule file that does not load

Every message names the file and the line, where there is one, and says what to do.
"""

from pathlib import Path


class StimmigError(Exception):
    """Base of all errors of this package."""

    def __init__(self, message: str, *, file: str | Path | None = None, line: int | None = None) -> None:
        place = "" if file is None else f"{file}: " if line is None else f"{file}:{line}: "
        super().__init__(place + message)
        self.message = message
        self.file = file
        self.line = line


class ArgumentError(StimmigError, ValueError):
    """A wrong argument or option."""


class InputError(StimmigError):
    """A file or a record that is no article."""


class ConfigError(StimmigError):
    """A configuration that cannot be understood."""


class LanguageError(StimmigError):
    """An unknown language or a language file that cannot be understood."""


class DataError(StimmigError):
    """A file of reference data that cannot be understood."""


class RuleError(StimmigError):
    """A rule file that cannot be loaded."""
