"""One article: its claims, and what the rules of single claims say about them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from functools import lru_cache
from typing import Any

import msgspec

from checker import language as languages
from checker.corpus.events import Digest, digest_of
from checker.corpus.within import headline, within
from checker.errors import LanguageError, StimmigError
from checker.extract import extract_article
from checker.extract.legible import Restorer, legible
from checker.judge import Record, apply, are_possible
from checker.language.translations import ENGLISH
from checker.model import Article, Claim, Note
from checker.read.published import checked
from checker.reference.events import knowing, known_events
from checker.reference.facts import known_facts
from checker.ruleset import Rule, load_rules
from checker.selection import selected
from checker.severity import weakened
from checker.words import speaking


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Which rules are applied and in which words they speak; small, so that it travels to other processes."""

    folders: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    messages: tuple[tuple[str, str], ...] = ()
    language: str = ENGLISH

    def rules(self, *stages: str) -> tuple[Rule, ...]:
        """The selected rules of these stages."""
        return _staged(self, stages)

    def by_kind(self, stage: str) -> dict[str, list[Rule]]:
        """The selected rules of a stage by the kinds of their first claim."""
        return _by_kind(self, stage)

    def known(self) -> tuple[Rule, ...]:
        """All rules that there are, selected or not."""
        return load_rules(*self.folders)

    def check_reference(self) -> None:
        """A DataError for a file of events or facts, in the folders of the plan, that cannot be understood."""
        if self.folders:
            known_events(self.folders)
            known_facts(self.folders)

    def speaking(self) -> AbstractContextManager[None]:
        """Inside of this rules say sets in the language of the plan."""
        return speaking(self.language, self.folders)


@lru_cache(maxsize=16)
def _selected(plan: Plan) -> tuple[Rule, ...]:
    return selected(load_rules(*plan.folders), plan.select, plan.ignore)


@lru_cache(maxsize=64)
def _staged(plan: Plan, stages: tuple[str, ...]) -> tuple[Rule, ...]:
    return tuple(rule for rule in _selected(plan) if rule.stage in stages)


@lru_cache(maxsize=64)
def _by_kind(plan: Plan, stage: str) -> dict[str, list[Rule]]:
    table: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in _staged(plan, (stage,)):
        for kind in rule.kinds[0].kinds:
            table[kind].append(rule)
    return dict(table)


class Examined(msgspec.Struct, frozen=True):
    """What one article gave. ``article`` is as it was understood, with its language, but without its text; ``is_rewritten``, its text was
    not read as it was given.
    """

    article: Article
    claims: tuple[Claim[Any], ...]
    record: Record
    digest: Digest | None
    is_rewritten: bool = False


def examine(article: Article, plan: Plan, *, is_alone: bool = False) -> Examined:
    """Extract the claims of an article and apply the rules of single claims; one that is alone needs no digest."""
    known, notes = understood(article)
    with knowing(plan.folders):
        claims, failure = read_claims(known)
    notes = [*notes, *failure]
    record = Record(notes=notes)
    with plan.speaking(), knowing(plan.folders):
        _apply_all(claims, known, plan, record)
    if article.language is None and not languages.is_beyond_doubt(known.text):
        record.findings = [msgspec.structs.replace(finding, severity=weakened(finding.severity)) for finding in record.findings]
    return Examined(
        article=msgspec.structs.replace(known, text="", notes=()),
        claims=claims,
        record=record,
        digest=digest_of(known) if claims and not is_alone else None,
        is_rewritten=known.text is not article.text,
    )


def _apply_all(claims: tuple[Claim[Any], ...], article: Article, plan: Plan, record: Record) -> None:
    """The rules of single claims, and those of two claims of one article."""
    published, messages = article.published is not None and not article.dateline, dict(plan.messages)
    apply_all(claims, plan.by_kind("article"), record, published=published, messages=messages)
    for stage, pairs in (("within", within(claims)), ("headline", headline(claims, article, _of_title(article)))):
        if rules := plan.by_kind(stage):
            apply_to_pairs(pairs, rules, record, published=published, messages=messages)


def _of_title(article: Article) -> list[Claim[Any]]:
    """The claims of a title that does not stand in the text; they have no place in it."""
    title = article.title
    if not title or article.language is None or title in article.text:
        return []
    found = extract_article(Article(id=article.id, text=title, language=article.language, published=article.published))
    return [claim.replace(start=0, end=0, line=None, column=None, heading=True) for claim in found]


def examine_all(articles: Iterable[Article], plan: Plan, *, is_alone: bool = False) -> list[Examined]:
    """``examine`` for each article: the work of one process."""
    return [examine(article, plan, is_alone=is_alone) for article in articles]


def read_claims(article: Article) -> tuple[tuple[Claim[Any], ...], list[Note]]:
    """The claims of an article in order of place; none and a note where reading them fails."""
    try:
        return tuple(claims_of(article)), []
    except LanguageError:
        raise  # a language file that is wrong is no matter of the text
    except Exception as problem:  # a defect in one text must not lose the report on the others
        message = f"passed over: reading its claims failed ({type(problem).__name__}: {problem}); please report this text as a defect"
        return (), [Note(message, article=article.id, source=article.source)]


def claims_of(article: Article) -> list[Claim[Any]]:
    """The claims of an article in order of place; none where its language is not known."""
    if article.language is None:
        return []
    return extract_article(article)


def extracted(article: Article) -> tuple[Article, list[Claim[Any]], list[Note]]:
    """The article as it was understood, its claims where they stand in the text as it was given, and what there is to note."""
    known, notes = understood(article)
    claims = claims_of(known)
    return known, claims if known.text is article.text else [*map(Restorer([article]).claim, claims)], notes


def understood(article: Article) -> tuple[Article, list[Note]]:
    """The article as it is read, with its language found; what is wrong with its language or date is noted, and counts as unknown."""
    article = legible(article)
    notes = [Note(message, article=article.id, source=article.source) for message in article.notes]
    language, problem = _language(article)
    published, date_problem = _published(article)
    notes += [Note(message, article=article.id, source=article.source) for message in (problem, date_problem) if message]
    region = article.region or (None if article.language is None else language_region(article.language))
    return msgspec.structs.replace(article, language=language, region=region, published=published), notes


def language_region(language: str) -> str | None:
    """The region of a language tag: AT for "de-AT" or "de_AT"; None for "de"."""
    return next((part.upper() for part in language.replace("_", "-").split("-")[1:] if len(part) == 2 and part.isalpha()), None)


def _language(article: Article) -> tuple[str | None, str | None]:
    if article.language is None:
        found = languages.identify(article.text)
        return found, None if found or not article.text.strip() else "the language is not known; name it with the article"
    code = languages.code_of(article.language)
    if code in languages.available():
        return code, None
    return None, f"language {article.language!r} is not supported; supported: {', '.join(languages.available())}"


def _published(article: Article) -> tuple[str | None, str | None]:
    if article.published is None:
        return None, None
    try:
        return checked(article.published), None
    except StimmigError as error:
        return None, f"publication date: {error}"


def apply_all(
    claims: Iterable[Claim[Any]], by_kind: Mapping[str, list[Rule]], record: Record, *, published: bool, messages: Mapping[str, str]
) -> None:
    """Each rule on each claim of its kind."""
    for claim in claims:
        rules = by_kind.get(claim.kind)
        if not rules or not are_possible((claim,)):
            continue
        for rule in rules:
            if rule.languages is None or claim.language in rule.languages:
                apply(rule, (claim,), record, published=published, messages=messages)


def apply_to_pairs(
    pairs: Iterable[tuple[Claim[Any], Claim[Any]]],
    by_kind: Mapping[str, list[Rule]],
    record: Record,
    *,
    published: bool,
    messages: Mapping[str, str],
) -> None:
    """Each rule on each pair of claims of its kinds."""
    for pair in pairs:
        rules = by_kind.get(pair[0].kind)
        if not rules or not are_possible(pair):
            continue
        for rule in rules:
            if pair[1].kind in rule.kinds[1].kinds and (rule.languages is None or pair[0].language in rule.languages):
                apply(rule, pair, record, published=published, messages=messages)
