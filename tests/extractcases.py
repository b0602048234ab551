"""Extraction cases as prose: every claim of a text is marked with what it means, and nothing else may be claimed.

``[words](meaning)`` marks the exact span of a claim. A meaning is one of

* ``=26 country``, ``>=165``, ``>5``, ``<=500 metric_ton``, ``<3``, ``1140000..1260000 EUR`` (low to high), ``200..``: the set of numbers,
  then the unit or the head of a count,
* ``2023-09-28``, ``2023-09``, ``[2023-09-07,2023-09-14]``: the EDTF text of the set of days; ``empty`` for what no calendar has,
* ``timex:P19M``: the TIMEX3 value, for what is no definite day,
* ``age=35``, ``ratio=2/3``, ``ordinal=16``, and ``score`` for two numbers held against each other, which need no mark.

Relations are not marked: their parts are. Nor is the claim over the whole of a range, whose ends are marked.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from checker import Article, Claim, extract
from checker.kinds import Relation
from checker.values import edtf
from tests.casefiles import fences, sections

_MARK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<meaning>[^()\s](?:[^()]|\([^()]*\))*)\)")
_BOUND = re.compile(r"(?P<sign>>=|<=|>|<|=)(?P<number>-?\d+(?:[./]\d+)?)(?: (?P<what>.+))?")
_SPAN = re.compile(r"(?P<low>-?[\d./]+?)\.\.(?P<high>-?[\d./]*)(?: (?P<what>.+))?")
_KIND = re.compile(r"(?P<kind>age|ratio|ordinal)=(?P<number>-?\d+(?:[./]\d+)?)")
RELATIONS = Relation.all_kinds()


class ExtractCase(NamedTuple):
    """One text with its marks: (start, end, words, meaning)."""

    name: str
    article: Article
    marks: list[tuple[int, int, str, str]]


def read_extract_cases(path: Path) -> Iterator[ExtractCase]:
    """The cases of a file: one for each fence."""
    for title, line, body in sections(path.read_text(encoding="utf-8")):
        for number, (info, marked) in enumerate(fences(body, f"{path.name}:{line}", line + 1), 1):
            language, *published = info.split()
            text, marks = _unmarked(marked)
            article = Article(id="text", text=text, language=language, published=published[0] if published else None)
            yield ExtractCase(f"{path.stem}: {title} {number}", article, marks)


def _unmarked(marked: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    text, marks, behind = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[behind : match.start()]
        marks.append((len(text), len(text) + len(match["words"]), match["words"], match["meaning"]))
        text += match["words"]
        behind = match.end()
    return text + marked[behind:], marks


def wrong(case: ExtractCase) -> list[str]:
    """What is missing, extra or means something else."""
    found = extract(case.article)
    marked = {(start, end) for start, end, _, _ in case.marks}
    claims = {
        (c.start, c.end): c
        for c in found
        if c.kind not in RELATIONS and c.granularity != "interval" and (c.kind != "score" or (c.start, c.end) in marked)
    }
    problems = []
    for start, end, words, meaning in case.marks:
        claim = claims.pop((start, end), None)
        if claim is None:
            problems.append(f"not claimed: [{words}]({meaning})")
        elif not means(claim, meaning):
            problems.append(f"[{words}] should mean {meaning}, but is {shown(claim)}")
    return problems + [f"not marked: {shown(claim)}" for claim in claims.values()]


def shown(claim: Claim) -> str:
    """A claim in short."""
    days = None if claim.days is None else edtf.write(claim.days) or "empty"
    numbers = claim.numbers and (claim.numbers.low, claim.numbers.high, claim.numbers.low_open, claim.numbers.high_open)
    return f"{claim.kind} {claim.text!r} {numbers} {claim.unit or claim.head or ''} {days or ''} {claim.timex.value if claim.timex else ''}"


def means(claim: Claim, meaning: str) -> bool:
    """Does a claim mean this?"""
    if meaning.startswith("timex:"):
        return claim.timex is not None and claim.timex.value == meaning.removeprefix("timex:")
    if meaning == "score":
        return claim.kind == "score"
    if meaning == "empty":
        return claim.days is not None and claim.days.is_empty
    kind, bound, span = _KIND.fullmatch(meaning), _BOUND.fullmatch(meaning), _SPAN.fullmatch(meaning)
    if kind:
        return claim.kind == kind["kind"] and claim.value == Fraction(kind["number"])
    if bound:
        return _bound_fits(claim, bound["sign"], Fraction(bound["number"])) and _what_fits(claim, bound["what"])
    if span and claim.numbers is not None:
        ends = claim.numbers.low, claim.numbers.high
        return ends == (Fraction(span["low"]), Fraction(span["high"]) if span["high"] else None) and _what_fits(claim, span["what"])
    return claim.days is not None and edtf.write(claim.days) == meaning


def _bound_fits(claim: Claim, sign: str, number: Fraction) -> bool:
    numbers = claim.numbers
    if numbers is None:
        return False
    if sign == "=":
        return claim.value == number and numbers.contains(number) and claim.hedge in (None, "exact")
    low = (numbers.low, numbers.low_open, numbers.high) == (number, sign == ">", None)
    high = (numbers.high, numbers.high_open, numbers.low) == (number, sign == "<", None)
    return low if sign[0] == ">" else high


def _what_fits(claim: Claim, what: str | None) -> bool:
    return what is None or what in (claim.unit, claim.head, claim.currency) or (what or "").lower() == (claim.head or "").lower()
