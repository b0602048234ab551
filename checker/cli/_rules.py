"""The rules that commands speak of: those of the package, and of a folder that is named."""

from pathlib import Path

from checker.cli._options import settings_for
from checker.errors import ArgumentError
from checker.ruleset import Rule, load_rules


def further(folder: Path | None) -> tuple[str, ...]:
    """The folder of further rules, that of the configuration where none is given."""
    found: Path | None = settings_for("-", rules=folder).rules
    return () if found is None else (str(found.resolve()),)


def all_rules(folder: Path | None) -> list[Rule]:
    """Every rule, by id; ``folder`` is that of the configuration where it is not given."""
    return sorted(load_rules(*further(folder)), key=lambda rule: rule.id)


def named(name: str, rules: list[Rule]) -> Rule:
    """The rule of an id or a name, in capitals or not; an ArgumentError that says which is nearest."""
    by_name = {key.lower(): rule for rule in rules for key in (rule.name, rule.id)}
    if name.lower() in by_name:
        return by_name[name.lower()]
    import difflib

    near = difflib.get_close_matches(name.lower(), sorted(by_name), n=1, cutoff=0.5)
    hint = f"did you mean {by_name[near[0]].id} ({by_name[near[0]].name})?" if near else "`stimmig rules` lists them all"
    raise ArgumentError(f"there is no rule {name!r}; {hint}")
