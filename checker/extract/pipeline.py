"""The passes over a text: masks, temporal expressions, numbers, relations; each takes its tokens away from the next."""

from collections.abc import Callable
from typing import Any

from checker.errors import ArgumentError
from checker.extract.attribution import Sources
from checker.extract.bounds import bound_dates
from checker.extract.draft import Draft, Maker
from checker.extract.lists import share_units
from checker.extract.places import Lines, Quotes
from checker.extract.quantities import make_quantity
from checker.extract.relations import relate
from checker.extract.tables import share_heads
from checker.extract.temporal import Temporal
from checker.extract.tense import tell_tenses
from checker.language import Language, identify, load
from checker.language.grammar import Grammar
from checker.language.lexicon import MORE, USED
from checker.model import Article, Claim
from checker.scan import Scan
from checker.slots import Match
from checker.values import edtf
from checker.values.dates import DaySet

Make = Callable[[Match], Draft | None]


def extract_article(article: Article) -> list[Claim[Any]]:
    """All claims of an article, in the order of the text.

    Raises LanguageError where its language is unknown or cannot be told, ArgumentError where its publication date is no EDTF.
    """
    code = article.language or identify(article.text)
    if code is None:
        return []
    return _extract(article, load(code), _published(article))


def _published(article: Article) -> DaySet | None:
    if article.published is None:
        return None
    try:
        return edtf.parse(article.published)
    except ArgumentError as problem:
        raise ArgumentError(f"article {article.id!r}: publication date {problem}") from None


def _extract(article: Article, language: Language, published: DaySet | None) -> list[Claim[Any]]:
    scan = Scan(article.text, language)
    sources = Sources(scan)
    names = [draft for draft in run(scan, language.masks, _mask) if draft.kind != "keep"]
    take(scan, names)
    temporal = Temporal(scan, published)
    drafts = temporal.resolve(run(scan, language.temporal, temporal.make))
    bound_dates(scan, drafts)
    take(scan, drafts)
    tell_tenses(scan, drafts, published)
    quantities = run(scan, language.quantity, make_quantity, is_final=True)
    share_units(scan, quantities)
    share_heads(scan, quantities, _quantity)
    take(scan, quantities)
    drafts += [*(draft for draft in names if draft.kind == "score"), *quantities]
    drafts.sort(key=lambda draft: (draft.first, draft.last))
    sources.attribute(drafts)
    relations = relate(scan, drafts)
    maker = Maker(article, scan, published, Lines(article), Quotes(article.text))
    claims = [maker.claim(draft) for draft in [*drafts, *relations] if draft.kind != "mask"]
    return sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))


def _quantity(text: str, language: Language) -> Draft | None:
    """What a text that is nothing but a quantity says; None for another."""
    scan = Scan(text, language)
    drafts = run(scan, language.quantity, make_quantity, is_final=True)
    return drafts[0] if len(drafts) == 1 and (drafts[0].first, drafts[0].last) == (0, len(scan.tokens)) else None


def _mask(match: Match) -> Draft:
    """What "keep" finds looks like a name, and is left to the other passes."""
    return Draft(match.first, match.last, match.make if match.make in ("score", "keep") else "mask", {})


def run(scan: Scan, grammar: Grammar, make: Make, *, is_final: bool = False) -> list[Draft]:
    """All drafts of one grammar, from left to right.

    Where the maker says None, another form may begin inside; not where ``is_final``: half a number is a wrong number.
    """
    drafts, behind, free, ahead = [], 0, 0, 0
    for compiled, found in grammar.matches(scan.codes, row=scan.row):
        # What a form only looks at may belong to the claim before, or to one between: "sank 1990 von 1800 auf 1600".
        first, last = found[compiled.core]
        if first < behind and not (free <= first < last <= ahead and _has_digits(scan, first, last)):
            continue
        match = Match(scan, compiled, found)
        draft = make(match)
        if draft is not None:
            if first < behind:
                free = draft.last
            else:
                free, ahead = behind, draft.first
            drafts.append(draft)
            behind = max(behind, draft.last, found[0][0] + 1)
        elif is_final:
            behind = max(behind, match.first + 1 if _is_article(match) else match.last)
    return sorted(drafts, key=lambda draft: draft.first)


def _has_digits(scan: Scan, first: int, last: int) -> bool:
    """Is a number written there? Words such as "now" say less than what they stand in ("has now raged for 31 months")."""
    return any(scan.bare(place)[:1].isdigit() for place in range(first, last))


def _is_article(match: Match) -> bool:
    """Is the first word of what cannot be read an article? In "einen zwanzig Zentimeter langen Riss" the number comes after it."""
    low = match.span("low")
    return low is not None and low[0] == match.first and low[1] > low[0] + 1 and match.scan.value(low[0], "one") is not None


def take(scan: Scan, drafts: list[Draft]) -> None:
    """Put the character of its kind in the place of each draft's tokens."""
    if not drafts:
        return
    stretches, behind = [], 0
    kind_code = scan.language.lexicon.kind_code
    for draft in sorted(drafts, key=lambda one: one.first):
        if draft.first < behind:
            continue
        length = draft.last - draft.first
        is_mask = draft.kind == "mask"
        written = USED * length if is_mask else kind_code(draft.kind, glued=scan.is_glued(draft.first)) + MORE * (length - 1)
        stretches.append((draft.first, draft.last, written))
        behind = draft.last
    scan.rewrite(stretches)
