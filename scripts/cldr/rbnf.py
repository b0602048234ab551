"""Evaluation of rule-based number formats (RBNF) for whole numbers from 0 up.

A rule set is a list of rules; a rule has a base value, a divisor (the largest power of its radix that is not
above the base value) and a body with substitutions:

    =%x=        the number itself, by rule set x
    <- ... <-   the number divided by the divisor (arrows are U+2190 in the data)
    -> ... ->   the remainder (arrows are U+2192 in the data)
    [a|b]       a, or for multiples of the divisor b (nothing without b)
    $(cardinal,one{..}other{..})$   the form for the plural category of the quotient

Rules for fractions, negative numbers and infinity are ignored.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from cldr.packages import Node

BASE = re.compile(r"(\d+)(?:/(\d+))?")
OPTIONAL = re.compile(r"\[([^\]|]*)(?:\|([^\]]*))?\]")
PART = re.compile(r"\$\(cardinal,(?P<forms>.*?)\)\$|(?P<kind>[=←→])(?P<target>[^=←→]*)(?P=kind)")
PLURAL_FORM = re.compile(r"(\w+)\{([^}]*)\}")
ALIAS = re.compile(r"=(%[^=]+)=")


@dataclass(frozen=True)
class Rule:
    """One rule: base value, divisor and body."""

    base: int
    divisor: int
    body: str

    def omits_optional(self, number: int) -> bool:
        """Tell whether the bracketed text is left out (or replaced) for a number."""
        return self.base > 0 and self.base % self.divisor == 0 and number % self.divisor == 0

    @cached_property
    def has_remainder(self) -> bool:
        """Tell whether the body has a remainder substitution."""
        return "→" in self.body


def divisor_of(base: int, radix: int) -> int:
    """Return the largest power of the radix that is not above the base (1 for base 0)."""
    divisor = 1
    while base and divisor * radix <= base:
        divisor *= radix
    return divisor


def parse_rule(base: str, body: str) -> Rule | None:
    """Take the base ("20", "1100/100") and body of a rule; return None for rules not about whole numbers."""
    match = BASE.fullmatch(base)
    if match is None:
        return None
    value, radix = int(match[1]), int(match[2] or 10)
    return Rule(value, divisor_of(value, radix), body.removesuffix(";").removeprefix("'"))


def parse_set(pairs: list[list[str]]) -> list[Rule]:
    """Take the [base, body] pairs of a rule set, return its rules by ascending base."""
    rules = (parse_rule(base, body) for base, body in pairs)
    return sorted((rule for rule in rules if rule), key=lambda rule: rule.base)


class Spellout:
    """The spell-out rule sets of one language."""

    def __init__(self, rules: Node, category: Callable[[int], str]) -> None:
        """Take the "SpelloutRules" of a language and the function number -> plural category."""
        self.sets = {name: parse_set(pairs) for name, pairs in rules.items() if name.startswith("%") and "parse" not in name}
        self.category = category
        self._known: dict[tuple[str, int], str] = {}

    def names(self, *prefixes: str) -> list[str]:
        """Return the public rule sets with one of the prefixes, without those for years."""
        return [name for name in self.sets if name.startswith(prefixes) and not name.endswith("-year")]

    def rule_for(self, name: str, number: int) -> Rule:
        """Return the rule of a set that applies to a number."""
        rules = self.sets[name]
        index = bisect_right(rules, number, key=lambda rule: rule.base) - 1
        rule = rules[max(index, 0)]
        rolls_back = rule.has_remainder and number % rule.divisor == 0 and rule.base % rule.divisor != 0
        return rules[index - 1] if rolls_back and index > 0 else rule

    def spell(self, name: str, number: int) -> str:
        """Return a number spelled by a rule set."""
        if (name, number) not in self._known:
            self._known[name, number] = self._render(name, self.rule_for(name, number), number)
        return self._known[name, number]

    def scale_word(self, name: str, count: int, scale: int) -> str:
        """Return what a rule set writes for the scale in count * scale, without the count ("" if it has no own word)."""
        number = count * scale
        rule = self.rule_for(name, number)
        while alias := ALIAS.fullmatch(rule.body):
            name = alias[1]
            rule = self.rule_for(name, number)
        return self._render(name, rule, number, quotient=False) if rule.divisor == scale else ""

    def _render(self, name: str, rule: Rule, number: int, quotient: bool = True) -> str:
        """Return the text of a rule for a number; without quotient its spelling is left out."""
        body = OPTIONAL.sub(lambda match: (match[2] or "") if rule.omits_optional(number) else match[1], rule.body)

        def replace(match: re.Match[str]) -> str:
            """Return the text of one substitution."""
            if match["forms"] is not None:
                return self._plural(match["forms"], number // rule.divisor)
            if match["kind"] == "←" and not quotient:
                return ""
            values = {"=": number, "←": number // rule.divisor, "→": number % rule.divisor}
            return self._substitute(match["target"] or name, values[match["kind"]])

        return PART.sub(replace, body)

    def _plural(self, forms: str, number: int) -> str:
        """Return the form of a number from text such as "one{..}other{..}"."""
        named: dict[str, str] = dict(PLURAL_FORM.findall(forms))
        return named.get(self.category(number), named["other"])

    def _substitute(self, target: str, number: int) -> str:
        """Return a number by a rule set, or in digits when the target is a digit pattern."""
        return self.spell(target, number) if target.startswith("%") else str(number)
