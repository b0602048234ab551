"""Message templates: literal text with plain ``{name}`` fields.

A template comes from a rule file, its values come from articles. Values are inserted once, as they are: braces in a value are text, and a
template can neither look into a value (``{claim.text}``) nor format it (``{day:%A}``).
"""

from collections.abc import Mapping
from functools import lru_cache
from string import Formatter


class TemplateError(ValueError):
    """A template that is no template, or names a field that it is not given."""


@lru_cache(maxsize=1024)
def fields_of(template: str) -> tuple[str, ...]:
    """The names of the fields in a template, in order."""
    return tuple(name for _, name in _pieces(template) if name is not None)


def fill(template: str, values: Mapping[str, object]) -> str:
    """The template with each field replaced by its value."""
    return "".join(literal + _value(name, values, template) for literal, name in _pieces(template))


@lru_cache(maxsize=1024)
def _pieces(template: str) -> tuple[tuple[str, str | None], ...]:
    """Literal text and the name of the field that follows it."""
    try:
        parsed = list(Formatter().parse(template))
    except ValueError as error:
        raise TemplateError(f"the message {template!r} is no template ({error}); write a brace as {{{{ or }}}}") from error
    for _, name, spec, conversion in parsed:
        if name is not None and (not name.isidentifier() or spec or conversion):
            raise TemplateError(f"the message {template!r} has a field that is more than a name; compute it in the rule and give it a name")
    return tuple((literal, name) for literal, name, _, _ in parsed)


def _value(name: str | None, values: Mapping[str, object], template: str) -> str:
    if name is None:
        return ""
    if name not in values:
        raise TemplateError(
            f"the message {template!r} names the field {name!r}, which the check does not give; it gives {', '.join(sorted(values))}"
        )
    return str(values[name])
