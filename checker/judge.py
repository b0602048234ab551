"""A rule applied to claims: of its checks, those whose sets are disjoint become findings, the others confirm."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

import msgspec

from checker.errors import RuleError
from checker.findings import Finding
from checker.messages import TemplateError, fields_of, fill
from checker.model import Claim, Note, Repair
from checker.ruleset import Check, Rule
from checker.severity import severity_of
from checker.values.dates import DaySet
from checker.values.numbers import NumberSet

Key = tuple[str, int, int, str]

FIELDS = frozenset({"text", "other", "stated", "expected"})
"""What every message can name."""


class Record(msgspec.Struct):
    """What became of claims: the findings, the keys of the claims held against something and of those contradicted, for each rule how many
    calls held something, and why claims were held against nothing. Grows while rules are applied; records of several articles add up in
    any order.
    """

    findings: list[Finding] = []
    notes: list[Note] = []
    checked: set[Key] = set()
    contradicted: set[Key] = set()
    rules: Counter[str] = msgspec.field(default_factory=Counter)
    reasons: dict[Key, str] = {}

    def add(self, other: "Record") -> None:
        """Take in another record."""
        self.findings.extend(other.findings)
        self.notes.extend(other.notes)
        self.checked |= other.checked
        self.contradicted |= other.contradicted
        self.rules.update(other.rules)
        self.reasons |= other.reasons


def key_of(claim: Claim[Any]) -> Key:
    """What tells a claim from the others of a corpus."""
    return claim.article, claim.start, claim.end, claim.kind


def apply(
    rule: Rule,
    claims: tuple[Claim[Any], ...],
    record: Record,
    *,
    published: bool,
    messages: Mapping[str, str] | None = None,
    agree: int = 0,
    conflict: int = 1,
) -> None:
    """Run one rule on the claims of one call. A rule that breaks leaves a note; a message that does not fit its rule is a RuleError."""
    if rule.needs and (lacking := lacks(rule.needs)):
        record.notes.append(Note(f"{rule.id} was not checked: {', '.join(lacking)} is not installed"))
        return
    try:
        checks = [(check, _is_broken(check)) for check in rule.function(*claims)]
        findings = [
            _finding(rule, check, claims, messages or {}, (agree, conflict), published=published)
            for check, is_broken in checks
            if is_broken
        ]
        for check, _ in checks:
            _require_fields(rule, check, messages or {})
    except RuleError:
        raise
    except (Exception, SystemExit) as error:  # a rule of a newsroom's own folder may raise anything
        record.notes.append(_note(rule, claims[0], error))
        return
    if not checks:
        return
    record.rules[rule.id] += 1
    record.findings.extend(findings)
    keys = {key_of(part) for claim in claims for part in (claim, *claim.parts)}
    record.checked |= keys
    if findings:
        record.contradicted |= keys


def are_possible(claims: tuple[Claim[Any], ...]) -> bool:
    """Can all amounts be that a rule would hold against each other, the parts of relations and both claims of a pair?

    "Between 30 and 20 percent" can not: a finding of its own says so, and nothing else can be told of it.
    """
    for claim in claims:
        for amount in claim.parts or (claims if len(claims) > 1 else ()):
            if amount.numbers is not None and amount.numbers.is_empty:
                return False
    return True


@lru_cache(maxsize=256)
def lacks(needs: tuple[str, ...]) -> tuple[str, ...]:
    """The modules that are needed and not installed."""
    return tuple(name for name in needs if not _is_there(name))


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # of the package that it would be a part of
        return False


def _is_broken(check: Check) -> bool:
    """Can the two sets never meet?"""
    stated, expected = check.stated, check.expected
    if isinstance(stated, NumberSet) and isinstance(expected, NumberSet):
        return stated.disjoint(expected)
    if isinstance(stated, DaySet) and isinstance(expected, DaySet):
        return stated.disjoint(expected)
    raise TypeError(f"a {type(stated).__name__} cannot be held against a {type(expected).__name__}")


def _finding(
    rule: Rule, check: Check, claims: tuple[Claim[Any], ...], messages: Mapping[str, str], support: tuple[int, int], *, published: bool
) -> Finding:
    pointed, repairs = check.claims or claims, tuple(check.repairs)
    _require_showable(check, repairs, {claim.article for claim in claims})
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=severity_of(rule.severity, (*claims, *pointed), published=published),
        message=_message(rule, check, claims, messages),
        claims=pointed,
        stated=check.stated_as,
        expected=check.expected_as,
        repairs=repairs,
        agree=support[0],
        conflict=support[1],
    )


def _require_showable(check: Check, repairs: tuple[Repair, ...], articles: set[str]) -> None:
    """A TypeError for what no report can show: told here, where the rule is known."""
    if not isinstance(check.stated_as, str) or not isinstance(check.expected_as, str):
        raise TypeError("stated_as and expected_as of a check are texts")
    if not all(isinstance(repair, Repair) for repair in repairs):
        raise TypeError("repairs of a check are Repairs")
    if not all(isinstance(claim, Claim) and claim.article in articles for claim in check.claims):
        raise TypeError("claims of a check are those that the rule was called with, or their parts")


def _values(check: Check, claims: tuple[Claim[Any], ...]) -> dict[str, Any]:
    return {"text": claims[0].text, "other": claims[-1].text, "stated": check.stated_as, "expected": check.expected_as, **check.fields}


def _message(rule: Rule, check: Check, claims: tuple[Claim[Any], ...], messages: Mapping[str, str]) -> str:
    try:
        return fill(messages.get(rule.id, rule.message), _values(check, claims))
    except TemplateError as error:
        raise RuleError(str(error), file=rule.file, line=rule.line) from error


@lru_cache(maxsize=1024)
def _fields(template: str) -> frozenset[str]:
    return frozenset(fields_of(template)) - FIELDS


def _require_fields(rule: Rule, check: Check, messages: Mapping[str, str]) -> None:
    """The first check already tells of a message that names what the rule does not give, not only the first finding."""
    missing = _fields(messages.get(rule.id, rule.message)) - check.fields.keys()
    if missing:
        problem = f"the message names {', '.join(sorted(missing))}, which the check does not give; add it to the check's fields"
        raise RuleError(problem, file=rule.file, line=rule.line)


def _note(rule: Rule, claim: Claim[Any], error: BaseException) -> Note:
    problem = f"rule {rule.id} failed on {claim.text[:80]!r} ({type(error).__name__}: {error}); it is not checked there"
    return Note(problem, article=claim.article, line=claim.line)
