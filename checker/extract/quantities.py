"""Counts, measured quantities, money, percentages: a number with its hedge and what it is a number of."""

from typing import Any

from checker.extract.draft import Draft
from checker.numerals import Numeral
from checker.slots import Match
from checker.values.hedges import hedged, spanning, surface_grain
from checker.values.numbers import NumberSet, half_open, more_than

_KINDS = {"percent": "percent", "money": "money", "quantity": "quantity", "count": "count", "number": "number", "ordinal": "ordinal", "score": "score"}
_PERCENT_KINDS = {"percentage_point": "percentage_point", "basis_point": "percentage_point"}


def make_quantity(match: Match) -> Draft | None:
    """The draft of a matched form of quantity; None where its number cannot be read."""
    if match.make in ("not", "score"):
        return Draft(match.first, match.last, "mask", {})
    kind = _KINDS[match.make]
    fields = _vague(match) if match.has("vague") else _numbers(match, is_count=kind in ("count", "number", "ordinal"))
    if fields is None:
        return None
    unit, currency = _unit(match)
    if match.make == "percent":
        unit = match.text("percent")
        kind = _PERCENT_KINDS.get(unit or "", "percent")
    fields.update(unit=unit, trend=match.text("trend"), role=match.text("role"))
    if currency:
        fields["currency"] = currency
    if kind == "count":
        fields.update(_head(match))
    return Draft(match.first, match.last, kind, fields)


def _numbers(match: Match, *, is_count: bool) -> dict[str, Any] | None:
    """Value, set, grain and hedge."""
    low, high = match.numeral("low"), match.numeral("high")
    if low is None or (match.has("high") and high is None):
        return None
    hedge = match.text("hedge") or match.text("posthedge")
    if high is not None:
        return _range(low, high, hedge, is_count=is_count)
    grain = surface_grain(low.value, low.grain, exact=hedge == "exact") if low.is_plain else low.grain
    numbers = hedged(low.value, grain, hedge, is_count=is_count and isinstance(low.value, int))
    return {"value": low.value, "numbers": numbers, "grain": grain, "hedge": hedge}


def _range(low: Numeral, high: Numeral, hedge: str | None, *, is_count: bool) -> dict[str, Any]:
    """"20 bis 30 Prozent"; in "3 bis 5 Millionen" the scale belongs to both."""
    first = low.value
    if low.is_plain and not high.is_plain and high.grain > 1 and low.value < high.value / high.grain * 1000:
        first = low.value * high.grain if high.value >= low.value * high.grain else low.value
    return {"value": None, "numbers": spanning(first, high.value, min(high.grain, 1) if high.is_plain else high.grain, is_count=is_count),
            "grain": high.grain, "hedge": "between"}


def _vague(match: Match) -> dict[str, Any] | None:
    """A word that stands for a wide set: its value is "low-high", the high end open and perhaps missing."""
    text = match.text("vague")
    if text is None:
        return None
    low, _, high = text.partition("-")
    numbers: NumberSet = half_open(int(low), int(high)) if high else more_than(int(low) - 1)
    return {"value": None, "numbers": numbers, "grain": None, "hedge": "vague"}


def _unit(match: Match) -> tuple[str | None, str | None]:
    """Unit and, where the currency is undecided, the word for it."""
    unit = match.text("unit") or match.text("currency") or match.text("timeunit")
    per = match.text("per_unit") if match.has("per_unit") else None
    if match.has("per_unit"):
        span = match.span("per_unit")
        assert span is not None
        per = str(match.scan.value(span[0], "unit") or match.scan.value(span[0], "timeunit") or "") or None
    currency = "dollar" if unit == "XXX" else None
    return (f"{unit} / {per}" if unit and per else unit), currency


def _head(match: Match) -> dict[str, Any]:
    """The noun phrase that is counted, and the lemma of its head."""
    head, phrase = match.span("head"), match.span("phrase") or match.span("head")
    if head is None or phrase is None:
        return {}
    scan = match.scan
    subject = scan.text[scan.start(phrase[0]) : scan.end(phrase[1] - 1)]
    return {"subject": subject, "head": scan.language.lemma(scan.bare(head[1] - 1))}
