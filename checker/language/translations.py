"""What messages say in other languages than English: ``<code>.messages.toml`` in ``rules/languages``, and in further folders of rules.

[rules]      the message of a rule, by its id, with the fields of the rule's own English message
[phrases]    what is said of sets and in the fields of messages: the English text, with its fields in braces, and its translation
[units]      units of measurement in the plural, by their names in claims

What a file lacks is said in English, so that a rule needs no translation.
"""

from functools import cache
from pathlib import Path

import msgspec

from checker import datafile
from checker.errors import LanguageError
from checker.messages import TemplateError, fields_of
from checker.paths import LANGUAGES

ENGLISH = "en"
_ENDING = ".messages.toml"


class Translations(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The translations of one language."""

    rules: dict[str, str] = {}
    phrases: dict[str, str] = {}
    units: dict[str, str] = {}


@cache
def message_languages() -> tuple[str, ...]:
    """The codes of the languages that messages can be in: English, and those that have a file."""
    return tuple(sorted({ENGLISH, *(path.name.removesuffix(_ENDING) for path in LANGUAGES.glob(f"*{_ENDING}"))}))


@cache
def translations(code: str, folders: tuple[str, ...] = ()) -> Translations:
    """What messages say in a language, by the shipped file and those of further folders of rules, which win.

    A LanguageError names the file that cannot be read, or the translation whose fields are not those of the English text.
    """
    files = [LANGUAGES / f"{code}{_ENDING}", *(Path(folder) / f"{code}{_ENDING}" for folder in folders)]
    found = [_read(file) for file in files if file.is_file()]
    return Translations(
        *({key: text for one in found for key, text in getattr(one, name).items()} for name in Translations.__struct_fields__)
    )


def _read(file: Path) -> Translations:
    advice = "correct the file of messages"
    content = datafile.load_record(file, Translations, LanguageError, advice=advice)
    try:
        for text in content.rules.values():
            fields_of(text)
        for english, text in content.phrases.items():
            if set(fields_of(english)) != set(fields_of(text)):
                raise LanguageError(f"the translation {text!r} has other fields than {english!r}; write the same ones", file=file)
    except TemplateError as problem:
        raise LanguageError(f"{problem}; {advice}", file=file) from None
    return content
