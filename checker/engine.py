"""The library's verbs: ``extract``, ``check`` and ``compare``. The engine names no rule: it brings claims to rules by their kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from checker import language as languages
from checker.arguments import require_path, require_text, require_texts
from checker.assemble import NOTHING, assemble
from checker.corpus.keys import thing_of
from checker.corpus.pairs import pairs
from checker.corpus.source import verdicts
from checker.errors import ArgumentError, LanguageError
from checker.examine import Examined, Plan, examine_all, extracted, read_claims, understood
from checker.extract.legible import Restorer
from checker.findings import ABSENT, CONFIRMED, OPEN, Report, Verdict
from checker.gather import What, gather, told
from checker.judge import FIELDS, Record, apply, are_possible, key_of
from checker.kinds import Value
from checker.language.translations import ENGLISH, message_languages, translations
from checker.messages import TemplateError, fields_of
from checker.model import Article, Claim, Note
from checker.processes import examine_chunks
from checker.read.published import checked
from checker.ruleset import load_rules

_CHUNK = 16
_LEFT_OPEN = "the source leaves it open"
_REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


def extract(text: str | Article, *, language: str | None = None, published: str | None = None) -> list[Claim[Any]]:
    """The claims of a text in order of place, with offsets, lines and columns of the text as it was given.

    ``published`` is EDTF; a language that is not given is found, and a text whose language is not known has no claims. An ArgumentError for
    an argument of a wrong type or a date that is none, a LanguageError for a language that there is not.
    """
    published = _require(language, published)
    article = _article(text, "text", language, published)
    return extracted(article)[1]


def check(
    what: What,
    *,
    language: str | None = None,
    published: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Path | str | Iterable[Path | str] | None = None,
    messages: str | Mapping[str, str] = ENGLISH,
    jobs: int = 1,
) -> Report:
    """Check articles, each by itself and against each other.

    ``what`` is a Path (file or folder), a text, an Article, or an iterable of Articles and Paths. ``language`` and ``published`` (EDTF)
    hold for all of them. ``select`` and ``ignore`` name rules, ``rules`` further folders of rules. ``messages`` is a language, or templates
    by rule id. With ``jobs`` articles are examined in that many processes; the report is the same.

    An ArgumentError for an argument that is wrong, an InputError for a path that cannot be read, a LanguageError for a language that there
    is not, a RuleError or DataError for what is wrong in a folder of rules. What is wrong with one of several articles is a note.
    """
    published = _require(language, published)
    if not isinstance(jobs, int) or jobs < 1:
        raise ArgumentError(f"jobs={jobs!r} is no number of processes; give a whole number, 1 or more")
    plan = _plan(select, ignore, rules, messages)
    articles, notes = gather(what, language=language, published=published)
    examined = _examined(articles, plan, jobs)
    record = Record(notes=notes)
    for one in examined:
        record.add(one.record)
    claims = [claim for one in examined for claim in one.claims]
    with plan.speaking():
        _judge_pairs(claims, examined, plan, record)
    applied = plan.rules("article", "within", "headline", "corpus")
    restorer = Restorer(article for article, one in zip(articles, examined, strict=True) if one.is_rewritten)
    return assemble(claims, [one.article for one in examined], articles, record, applied, known=plan.known(), restorer=restorer)


def compare(
    source: str | Article,
    text: str | Article,
    *,
    language: str | None = None,
    published: str | None = None,
    messages: str | Mapping[str, str] = ENGLISH,
) -> Report:
    """Hold every number and date of a text against its source: a summary, a translation, a rewrite against what it was made from.

    A claim is confirmed where the source implies it, contradicted where what surely speaks of the same rules it out, open where the source
    allows more than the text says, and absent where the source has nothing of the kind: ``report.verdicts``. The coverage counts the
    claims of the text. ``language``, ``published`` and ``messages`` and the errors are those of ``check``.
    """
    published = _require(language, published)
    plan = _plan((), (), None, messages)
    sides = [_article(side, name, language, published) for side, name in ((source, "source"), (text, "text"))]
    if sides[0].id == sides[1].id:
        sides[0] = msgspec.structs.replace(sides[0], id=f"source:{sides[0].id}")
    (known_source, source_notes), (known_text, text_notes) = map(understood, sides)
    (evidence, source_failure), (claims, text_failure) = map(_values, (known_source, known_text))
    record = Record(notes=[*source_notes, *source_failure, *text_notes, *text_failure])
    found = verdicts(known_text.text, claims, known_source.text, evidence)
    by_id = dict(plan.messages)
    with plan.speaking():
        for verdict in found:
            _judge_against(verdict, plan, record, published=known_text.published is not None, messages=by_id)
    read = (known_source.text, known_text.text)
    restorer = Restorer(side for side, text in zip(sides, read, strict=True) if text is not side.text)
    report = assemble(claims, [known_text], sides, record, plan.rules("source"), known=plan.known(), restorer=restorer)
    return msgspec.structs.replace(report, verdicts=tuple(_restored(found, restorer)))


def _restored(verdicts: Iterable[Verdict], restorer: Restorer) -> Iterator[Verdict]:
    """The verdicts on the claims in the texts as they were given."""
    for one in verdicts:
        yield Verdict(restorer.claim(one.claim), one.result, restorer.claim(one.source) if one.source else None)


def _require(language: str | None, published: str | None) -> str | None:
    """The publication date as EDTF. An argument that is wrong is refused before any work is done."""
    if language is not None:
        languages.require(require_text(language, "language", f"give one of {', '.join(languages.available())}"))
    return None if published is None else checked(published)


def _plan(
    select: Iterable[str], ignore: Iterable[str], rules: Path | str | Iterable[Path | str] | None, messages: str | Mapping[str, str]
) -> Plan:
    folders = _folders(rules)
    language = messages if isinstance(messages, str) else ENGLISH
    plan = Plan(
        folders=folders,
        language=language,
        select=require_texts(select, "select", "give ids of rules, such as CAL001 or CAL"),
        ignore=require_texts(ignore, "ignore", "give ids of rules, such as CAL001 or CAL"),
        messages=tuple(sorted((_translated(language, folders) if isinstance(messages, str) else _given(messages)).items())),
    )
    plan.rules()
    plan.check_reference()
    return plan


def _folders(rules: Path | str | Iterable[Path | str] | None) -> tuple[str, ...]:
    """The folders of further rules, as they are from wherever a process works."""
    advice = "give the path of a folder of rules, or several"
    folders = () if rules is None else (rules,) if isinstance(rules, (str, Path)) else rules
    if not isinstance(folders, Iterable):
        raise ArgumentError(f"rules is of type {type(rules).__name__}; {advice}")
    return tuple(str(require_path(folder, "one of rules", advice).resolve()) for folder in folders)


def _given(messages: Mapping[str, str]) -> dict[str, str]:
    """The caller's own messages by rule id."""
    if not isinstance(messages, Mapping):
        advice = "give the code of a language, or a mapping from rule ids to messages"
        raise ArgumentError(f"messages is of type {type(messages).__name__}; {advice}")
    for rule, message in messages.items():
        try:
            fields_of(require_text(message, f"the message of {rule}", "give a text with fields in braces"))
        except TemplateError as problem:
            raise ArgumentError(f"of {rule}: {problem}") from None
    return dict(messages)


@lru_cache(maxsize=16)
def _translated(language: str, folders: tuple[str, ...]) -> dict[str, str]:
    """The messages of rules in a language, by id; a LanguageError for one that names what the rule does not give."""
    if language not in message_languages():
        known = ", ".join(message_languages())
        raise ArgumentError(f"there are no messages in {language!r}; give one of {known}, or a mapping from rule ids to messages")
    found = translations(language, folders).rules
    for rule in load_rules(*folders):
        unknown = set(fields_of(found.get(rule.id, ""))) - set(fields_of(rule.message)) - FIELDS
        if unknown:
            problem = f"the message of {rule.id} names {', '.join(sorted(unknown))}, which the rule's English message does not name"
            raise LanguageError(problem, file=f"{language}.messages.toml")
    return found


def _examined(articles: Sequence[Article], plan: Plan, jobs: int) -> list[Examined]:
    """All articles examined, in their order."""
    chunks = [articles[start : start + _CHUNK] for start in range(0, len(articles), _CHUNK)]
    if jobs == 1 or len(chunks) < 2:
        return examine_all(articles, plan, is_alone=len(articles) == 1)
    return examine_chunks(chunks, plan, jobs)


def _judge_pairs(claims: list[Claim[Any]], examined: list[Examined], plan: Plan, record: Record) -> None:
    """The rules of two articles, on the claims of articles about the same event."""
    rules = plan.rules("corpus")
    if not rules or len(examined) < 2:
        return
    record.notes += _not_compared(examined)
    messages = dict(plan.messages)
    for pair in pairs(claims, (one.digest for one in examined if one.digest)):
        if not are_possible((pair.one, pair.other)):
            continue
        for rule in rules:
            if pair.one.kind in rule.kinds[0].kinds and pair.other.kind in rule.kinds[1].kinds:
                apply(
                    rule,
                    (pair.one, pair.other),
                    record,
                    published=True,
                    messages=messages,
                    agree=pair.agree,
                    conflict=pair.conflict,
                )


def _not_compared(examined: list[Examined]) -> Iterator[Note]:
    """A note for the articles that count something and are hardly compared with others, as nobody knows when they were published."""
    undated = [one.article for one in examined if (one.digest is None or one.digest.days is None) and any(map(thing_of, one.claims))]
    if len(undated) == 1:
        message = "no publication date: compared with other articles only where sentences are much alike"
        yield Note(message, article=undated[0].id, source=undated[0].source)
    elif undated:
        yield Note(f"no publication date: {len(undated)} articles were compared with others only where sentences are much alike")


def _article(what: str | Article, name: str, language: str | None, published: str | None) -> Article:
    """A text as an article of that name; an article with what the caller says of it."""
    article = Article(id=name, text=what) if isinstance(what, str) else what
    if not isinstance(article, Article):
        raise ArgumentError(f"{name} is of type {type(what).__name__}; give a text or an Article; read gives those of files")
    return told(article, language, published)


def _values(article: Article) -> tuple[list[Claim[Any]], list[Note]]:
    """The claims of an article that state one number or date, each once, and what failed; "now" states none, a range what its ends do."""
    claims, failure = read_claims(article)
    return [claim for claim in claims if claim.kind in Value.kinds and not _states_nothing(claim)], failure


def _states_nothing(claim: Claim[Any]) -> bool:
    """Is it a range as a whole, or only points to the past, present or future?"""
    if claim.granularity == "interval":
        return True
    return claim.days is None and claim.numbers is None and claim.timex is not None and claim.timex.value in _REFERENCES


def _judge_against(verdict: Verdict, plan: Plan, record: Record, *, published: bool, messages: Mapping[str, str]) -> None:
    claim, source = verdict.claim, verdict.source
    if verdict.result == CONFIRMED:
        record.checked.add(key_of(claim))
    if source is None or verdict.result in (OPEN, ABSENT):
        record.reasons[key_of(claim)] = _LEFT_OPEN if verdict.result == OPEN else NOTHING
        return
    for rule in plan.rules("source") if are_possible((claim, source)) else ():
        if claim.kind in rule.kinds[0].kinds and source.kind in rule.kinds[1].kinds:
            apply(rule, (claim, source), record, published=published, messages=messages)
