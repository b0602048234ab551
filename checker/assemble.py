"""From what became of the claims to a report: sorted, counted, with the lines that findings point into."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from checker.extract.legible import Restorer, as_read
from checker.findings import Coverage, Finding, Place, Report
from checker.judge import Record, key_of
from checker.model import Article, Claim, Note
from checker.ruleset import Rule
from checker.suppress import suppress

NO_DATE = "no publication date"
NOTHING = "nothing to hold it against"
_TEMPORAL = frozenset({"date", "time"})


def assemble(
    claims: Iterable[Claim[Any]],
    articles: Iterable[Article],
    given: Iterable[Article],
    record: Record,
    rules: Iterable[Rule],
    *,
    known: Iterable[Rule],
    restorer: Restorer,
) -> Report:
    """The report. ``articles`` are those counted, as they were understood; ``given`` all that findings point into, with their texts as they
    were given, to whose words and places ``restorer`` leads claims and findings back.

    ``rules`` were applied, ``known`` are all that there are.
    """
    claims, articles, given, rules = sorted(claims, key=_place), list(articles), list(given), list(rules)
    found = _once(map(restorer.finding, record.findings))
    own = [rule for rule in rules if rule.stage != "corpus"]
    findings, suppressed, on_requests = suppress(found, given, known, own, as_read=as_read)
    undated = {article.id for article in articles if article.published is None}
    waiting = [claim for claim in claims if claim.article in undated and _needs_date(claim)]
    return Report(
        findings=findings,
        claims=tuple(map(restorer.claim, claims)),
        coverage=_coverage(claims, articles, record, rules, {key_of(claim) for claim in waiting}),
        notes=tuple(sorted(_notes([*record.notes, *on_requests], waiting), key=_note_order)),
        places=_places((*findings, *(one.finding for one in suppressed)), {article.id: article for article in given}),
        suppressed=suppressed,
    )


def _place(claim: Claim[Any]) -> tuple[str, int, int, str]:
    return key_of(claim)


def _needs_date(claim: Claim[Any]) -> bool:
    """Is it a date that only the publication date can resolve?"""
    return (
        claim.kind in _TEMPORAL
        and (claim.days is None or (not claim.days.is_empty and not claim.days.is_bounded))
        and claim.date is not None
    )


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted by place, the same rule at the same spans once."""
    by_place = {
        _finding_order(finding): finding
        for finding in sorted(findings, key=lambda finding: (_finding_order(finding), finding.message))[::-1]
    }
    return tuple(by_place[place] for place in sorted(by_place))


def _finding_order(finding: Finding) -> tuple[str, int, str, tuple[tuple[str, int, int], ...]]:
    spans = tuple((claim.article, claim.start, claim.end) for claim in finding.claims)
    return spans[0][0], spans[0][1], finding.rule, spans


def _coverage(claims: list[Claim[Any]], articles: list[Article], record: Record, rules: Iterable[Rule], waiting: set[Any]) -> Coverage:
    keys = [key_of(claim) for claim in claims]
    unchecked = Counter(NO_DATE if key in waiting else record.reasons.get(key, NOTHING) for key in keys if key not in record.checked)
    return Coverage(
        articles=len(articles),
        claims=len(claims),
        checked=sum(key in record.checked for key in keys),
        confirmed=sum(key in record.checked and key not in record.contradicted for key in keys),
        unchecked=dict(sorted(unchecked.items())),
        rules={rule.id: record.rules[rule.id] for rule in rules if record.rules[rule.id]},
    )


def _notes(notes: Iterable[Note], waiting: list[Claim[Any]]) -> list[Note]:
    """The notes, each once, and one for all dates that wait for a publication date."""
    found = list(dict.fromkeys(notes))
    if waiting:
        articles = sorted({claim.article for claim in waiting})
        dates = f"{len(waiting)} relative date{'s were' if len(waiting) > 1 else ' was'} not resolved"
        where = f" in {len(articles)} articles" if len(articles) > 1 else ""
        found.append(Note(f"{NO_DATE}: {dates}{where}", article=articles[0] if len(articles) == 1 else None))
    return found


def _note_order(note: Note) -> tuple[str, str, int, str]:
    return note.article or "", note.source or "", note.line or 0, note.message


def _places(findings: Iterable[Finding], articles: Mapping[str, Article]) -> dict[str, Place]:
    """For each article that findings point into its file and those lines."""
    wanted: defaultdict[str, set[int]] = defaultdict(set)
    for finding in findings:
        for claim in finding.claims:
            if claim.line is not None:
                wanted[claim.article].add(claim.line)
    return {identity: _place_of(articles[identity], lines) for identity, lines in sorted(wanted.items())}


def _place_of(article: Article, lines: set[int]) -> Place:
    # What stands before the article in its first line is not part of it, but columns count it.
    content = (" " * (article.first_column - 1) + article.text).split("\n")
    shown = {
        line: content[line - article.first_line].rstrip("\r") for line in sorted(lines) if 0 <= line - article.first_line < len(content)
    }
    return Place(article.source or article.id, shown)
