"""Cases as prose: Markdown in which the words of a finding are marked.

``##`` is one small corpus. A fence is one article; its info line gives language and publication date (``de 2023-09-28``), and the word
``source`` where the article is the source that the next one is held against. ``[words](CAL001 "part of the message")`` is the exact span
of a claim of a finding of that rule; without a mark nothing may be found. Marks are taken out of the text before it is checked.
"""

import re
from pathlib import Path
from typing import NamedTuple

from checker import Article, Finding, Report, check, compare
from checker.read.text import with_title
from checker.ruleset import load_rules

_HEADING = re.compile(r"^## +(.+?) *$")
_FENCE = re.compile(r"^```(?P<info>.*)$")
_MARK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<rule>[A-Z]{3}\d{3})(?: \"(?P<part>(?:[^\"\\]|\\.)*)\")?\)")


class Mark(NamedTuple):
    """A span of an article that a finding of a rule must point at."""

    article: str
    start: int
    end: int
    words: str
    rule: str
    part: str


class Case(NamedTuple):
    """A small corpus, and what must be found in it. ``source`` is an article that the only other one is held against."""

    name: str
    line: int
    articles: tuple[Article, ...]
    marks: tuple[Mark, ...]
    source: Article | None = None


class CaseError(ValueError):
    """A case file that cannot be understood."""


def read_cases(path: Path) -> list[Case]:
    """The cases of a file."""
    cases = []
    for title, line, body in sections(path.read_text(encoding="utf-8")):
        articles = fences(body, f"{path.name}:{line}", line + 1)
        if not articles:
            raise CaseError(f"{path.name}:{line}: the case {title!r} has no article; write one between ``` and ```")
        cases.append(case_of(f"{path.stem}: {title}", line, articles))
    return cases


def sections(text: str) -> list[tuple[str, int, list[str]]]:
    """Title, line and body of each ``##``; a ``##`` inside a fence is text."""
    sections: list[tuple[str, int, list[str]]] = []
    is_inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if _FENCE.match(line):
            is_inside = not is_inside
        heading = None if is_inside else _HEADING.match(line)
        if heading:
            sections.append((heading[1], number, []))
        elif sections:
            sections[-1][2].append(line)
    return sections


def fences(lines: list[str], place: str, first: int = 1) -> list[tuple[str, str]]:
    """Info line and content of each fence."""
    found: list[tuple[str, str]] = []
    content: list[str] | None = None
    info = ""
    for line in lines:
        fence = _FENCE.match(line)
        if fence and content is None:
            info, content = fence["info"].strip(), []
        elif fence:
            found.append((info, "\n".join(content or [])))
            content = None
        elif content is not None:
            content.append(line)
    if content is not None:
        raise CaseError(f"{place}: a fence is not closed before the next heading (line {first + len(lines)})")
    return found


def case_of(name: str, line: int, articles: list[tuple[str, str]], *, is_comparison: bool = False) -> Case:
    """A case out of info lines and marked texts; with ``is_comparison`` the first article is the source."""
    texts, marks, source = [], [], None
    for number, (info, marked) in enumerate(articles, 1):
        article, found = _article(f"a{number}", info, marked, name)
        if "source" in info.split() or (is_comparison and number == 1):
            source = article
        else:
            texts.append(article)
        marks += found
    if source and len(texts) != 1:
        raise CaseError(f"{name}: a source needs exactly one other article")
    return Case(name, line, tuple(texts), tuple(marks), source)


def _article(identity: str, info: str, marked: str, name: str) -> tuple[Article, list[Mark]]:
    words = [word for word in info.split() if word != "source"]
    if not 1 <= len(words) <= 2:
        raise CaseError(f"{name}: the info line {info!r} names no language; write ```de 2023-09-28")
    text, marks = unmarked(marked, identity)
    published = words[1] if len(words) > 1 else None
    return Article(id=identity, text=text, language=words[0], published=published, headings=with_title(text).headings), marks


def unmarked(marked: str, identity: str = "text") -> tuple[str, list[Mark]]:
    """The text without its marks, and the marks with their places in it."""
    text, marks, behind = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[behind : match.start()]
        part = (match["part"] or "").replace('\\"', '"')
        marks.append(Mark(identity, len(text), len(text) + len(match["words"]), match["words"], match["rule"], part))
        text += match["words"]
        behind = match.end()
    return text + marked[behind:], marks


def run(case: Case) -> tuple[Finding, ...]:
    """What is found in a case; an AssertionError where anything failed on the way, which the engine only notes."""
    if case.source:
        report = compare(case.source, case.articles[0])
    else:
        asked = {rule.id for rule in load_rules() if rule.severity != "info" or case.name.startswith(rule.id)}
        report = check(case.articles, select=asked)
    assert not failures(report)
    return report.findings


def failures(report: Report) -> list[str]:
    """The notes on texts that could not be read and rules that broke off."""
    return [note.message for note in report.notes if " failed " in note.message]


def problems(case: Case, findings: tuple[Finding, ...]) -> list[str]:
    """What is wrong with the findings of a case, in words: findings that no mark asks for, marks that no finding fulfils."""
    wrong = [f"not marked: {_shown(finding)}" for finding in findings if not any(_fits(mark, finding, 0) for mark in case.marks)]
    return wrong + [
        f"not found: [{mark.words}]({mark.rule} {mark.part!r}) at {mark.start} of {mark.article}; found: "
        + "; ".join(map(_shown, findings))
        for mark in case.marks
        if not any(_fits(mark, finding, None) for finding in findings)
    ]


def _fits(mark: Mark, finding: Finding, position: int | None) -> bool:
    """Does a claim of the finding (the one at a position, or any) stand exactly where the mark is?"""
    claims = finding.claims if position is None else finding.claims[position : position + 1]
    return (
        finding.rule == mark.rule
        and mark.part in finding.message
        and (mark.article, mark.start, mark.end) in {(claim.article, claim.start, claim.end) for claim in claims}
    )


def _shown(finding: Finding) -> str:
    places = ", ".join(f"{claim.article}:{claim.start}-{claim.end} {claim.text!r}" for claim in finding.claims)
    return f"{finding.rule} {finding.message!r} at {places}"


def examples(section: str, *, are_pairs: bool) -> list[list[tuple[str, str]]]:
    """The examples of a section of a rule's docstring: each fence is one; where ``are_pairs``, each two that follow each other."""
    articles = fences(section.splitlines(), "docstring")
    size = 2 if are_pairs else 1
    if len(articles) % size:
        raise CaseError("the examples of a rule of two articles come in pairs")
    return [articles[start : start + size] for start in range(0, len(articles), size)]
