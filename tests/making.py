"""Claims made by hand, for tests of rules and of the corpus stage that need no extractor, and what a rule finds in them."""

from typing import Any

from checker import Claim, Finding
from checker.judge import Record, apply
from checker.model import DateParts
from checker.ruleset import load_rules
from checker.values import civil
from checker.values.dates import DaySet, date, one_day
from checker.values.hedges import hedged
from checker.values.numbers import Number

RULES = {rule.id: rule for rule in load_rules()}


def day(year: int, month: int, in_month: int) -> int:
    """Ordinal of a day."""
    return civil.ordinal(year, month, in_month)


def claim(text: str, kind: str, *, article: str = "a1", start: int = 0, **fields: Any) -> Claim[Any]:
    """A claim with these words at this place."""
    return Claim(
        article=article, start=start, end=start + len(text), text=text, kind=kind, line=1, column=start + 1, **{"language": "de", **fields}
    )


def dated(
    text: str,
    year: int | None = None,
    month: int | None = None,
    in_month: int | None = None,
    *,
    days: DaySet | None = None,
    start: int = 0,
    role: str | None = None,
    quoted: bool = False,
    language: str = "de",
    **parts: Any,
) -> Claim[Any]:
    """A date claim; its days follow from the parts where they are not given."""
    if days is None and year is not None:
        days = date(year, month, in_month)
    return claim(
        text,
        "date",
        start=start,
        days=days,
        role=role,
        quoted=quoted,
        language=language,
        date=DateParts(year=year, month=month, day=in_month, **parts),
    )


def number(text: str, value: Number, *, kind: str = "count", hedge: str | None = None, grain: Number = 1, **fields: Any) -> Claim[Any]:
    """A claim of one number."""
    return claim(
        text, kind, value=value, hedge=hedge, grain=grain, numbers=hedged(value, grain, hedge, is_count=kind in ("count", "age")), **fields
    )


def relation(text: str, kind: str, *parts: Claim[Any], **fields: Any) -> Claim[Any]:
    """A relation of claims, each placed where its words stand in the text."""
    placed = tuple(part.replace(start=max(text.find(part.text), 0), end=max(text.find(part.text), 0) + len(part.text)) for part in parts)
    return claim(text, kind, parts=placed, **fields)


def on(year: int, month: int, in_month: int) -> DaySet:
    """One day."""
    return one_day(day(year, month, in_month))


def found(rule: str, *claims: Claim[Any], published: bool = True) -> list[Finding]:
    """The findings of one rule on one call."""
    record = Record()
    apply(RULES[rule], claims, record, published=published)
    assert not record.notes
    return record.findings


def texts(finding: Finding) -> list[str]:
    return [repair.text for repair in finding.repairs]
