"""Findings that the text asks not to report: they leave the report's findings with the reason, and a request that has nothing to suppress
is told, so that none outlives what it was written for.
"""

from collections.abc import Callable, Iterable, Iterator

from checker.errors import ArgumentError
from checker.findings import Finding, Suppressed
from checker.model import Article, Note, Suppression
from checker.ruleset import Rule
from checker.selection import named

Used = set[tuple[Suppression, str]]


def suppress(
    findings: Iterable[Finding],
    articles: Iterable[Article],
    rules: Iterable[Rule],
    applied: Iterable[Rule],
    *,
    as_read: Callable[[str], str] = str,
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...], list[Note]]:
    """The findings that stay, those that are suppressed, and notes on requests that are wrong or have nothing to suppress.

    ``rules`` are all that there are; ``applied`` those that looked at every article by itself, so that their silence means something.
    ``as_read`` makes of words those that are read, so that a request need not repeat signs that nobody sees.
    """
    rules = tuple(rules)
    wanted: dict[str, list[tuple[Suppression, frozenset[str]]]] = {}
    notes: dict[Note, None] = {}
    for article in articles:
        for request in article.suppressions:
            ids, problem = _ids(request, rules)
            if problem:
                notes[Note(problem, source=request.source, line=request.line, level="warning")] = None
            else:
                wanted.setdefault(article.id, []).append((request, ids))
    kept: list[Finding] = []
    suppressed, used = [], Used()
    for finding in findings:
        asked = _request(finding, wanted, as_read)
        if asked is None:
            kept.append(finding)
        else:
            used.add((asked, finding.rule))
            suppressed.append(Suppressed(finding=finding, reason=asked.reason, source=asked.source, line=asked.line))
    unused = _unused(wanted, used, {rule.id for rule in applied})
    return tuple(kept), tuple(suppressed), [*notes, *dict.fromkeys(unused)]


def _ids(request: Suppression, rules: tuple[Rule, ...]) -> tuple[frozenset[str], str | None]:
    """The ids of the rules that a request names, and what is wrong with it."""
    if request.problem:
        return frozenset(), request.problem
    try:
        return frozenset(named(rules, request.rules)), None
    except ArgumentError as error:
        return frozenset(), f"{error.message}; the request to ignore it is not followed"


def _request(
    finding: Finding, wanted: dict[str, list[tuple[Suppression, frozenset[str]]]], as_read: Callable[[str], str]
) -> Suppression | None:
    """The first request that a claim of the finding falls under."""

    def is_said(wanted: str | None, words: str) -> bool:
        return wanted is None or as_read(wanted).split() == as_read(words).split()

    for claim in finding.claims:
        for request, ids in wanted.get(claim.article, ()):
            span = request.span
            is_there = span is None or (span.start <= claim.start and claim.end <= span.end)
            if finding.rule in ids and is_there and is_said(request.words, claim.text):
                return request
    return None


def _unused(wanted: dict[str, list[tuple[Suppression, frozenset[str]]]], used: Used, applied: set[str]) -> Iterator[Note]:
    for requests in wanted.values():
        for request, ids in requests:
            idle = sorted(rule for rule in ids & applied if (request, rule) not in used)
            # A request that names a whole family is used where one rule of it is.
            if idle and (len(ids) <= len(request.rules) or len(idle) == len(ids & applied)):
                said = ", ".join(idle) if len(ids) <= len(request.rules) else ", ".join(request.rules)
                yield Note(
                    f"{said} finds nothing here any more; take the request to ignore it out ({request.reason})",
                    source=request.source,
                    line=request.line,
                    level="warning",
                )
