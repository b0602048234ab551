"""Which of the loaded rules are applied."""

from collections.abc import Iterable
from difflib import get_close_matches

from checker.errors import ArgumentError
from checker.ruleset import Rule


def selected(rules: Iterable[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules that ``select`` names, without those that ``ignore`` names.

    A rule is named by its id ("CAL001"), the beginning of its id ("CAL") or its name ("weekday-mismatch"). Without ``select`` all rules are
    taken but those of severity info, which have to be asked for. A word that names no rule is an ArgumentError.
    """
    rules = tuple(rules)
    wanted, unwanted = named(rules, select), named(rules, ignore)
    if not wanted:
        wanted = {rule.id for rule in rules if rule.severity != "info"}
    return tuple(rule for rule in rules if rule.id in wanted and rule.id not in unwanted)


def named(rules: tuple[Rule, ...], words: Iterable[str]) -> set[str]:
    """The ids of the rules that words name: by id, by its beginning, by name; an ArgumentError for a word that names none."""
    if isinstance(words, str):
        words = (words,)
    found: set[str] = set()
    for word in words:
        matching = {rule.id for rule in rules if word == rule.name or (word and rule.id.startswith(word.upper()))}
        if not matching:
            near = get_close_matches(word, [text for rule in rules for text in (rule.id, rule.name)], n=1, cutoff=0)
            raise ArgumentError(f"no rule is called {word!r}; the nearest is {near[0] if near else 'none'}; `stimmig rules` lists them all")
        found |= matching
    return found
