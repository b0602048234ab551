"""Counts, measured quantities, money, percentages: a number with its hedge and what it is a number of."""

from fractions import Fraction
from typing import Any

from checker.extract.draft import Draft
from checker.numerals import Numeral, plain
from checker.reference.units import unit
from checker.scan import Scan
from checker.slots import Match
from checker.values.hedges import hedged, spanning, surface_grain
from checker.values.numbers import NumberSet, exactly, half_open, more_than

_KINDS = {
    "percent": "percent",
    "money": "money",
    "quantity": "quantity",
    "count": "count",
    "number": "number",
    "ordinal": "ordinal",
    "ratio": "ratio",
}
_KIND_OF_SLOT = (
    ("percent", "percent"),
    ("numbered_rated", "percent"),
    ("currency", "money"),
    ("cent", "money"),
    ("unit", "quantity"),
    ("head", "count"),
)
_UNIT_SLOTS = ("currency", "thousands", "millions", "cent", "unit", "timeunit")
# ISO 4217's code where no currency is meant stands in the language files for a dollar of which the text does not say whose.
_UNDECIDED = "XXX"
_PER_CLASSES = ("unit", "timeunit", "perword")
_SMALLEST_SCALE = 1000
_PERCENT_KINDS = {"percentage_point": "percentage_point", "basis_point": "percentage_point"}


def make_quantity(match: Match) -> Draft | None:
    """The draft of a matched form of quantity; None where its number cannot be read."""
    if match.make in ("not", "score"):
        return Draft(match.first, match.last, "mask", {})
    if match.make == "compound" or (match.has("unit2") and match.text("unit") != match.text("unit2")):
        return _compound(match)
    kind = _KINDS.get(match.make) or next((kind for slot, kind in _KIND_OF_SLOT if slot in match.spans), "number")
    if match.make == "ratio":
        fields = _ratio(match)
    else:
        fields = _vague(match) if match.has("vague") else _numbers(match, is_count=kind in ("count", "number", "ordinal"))
    if fields is None:
        return None
    name, currency = _unit(match)
    if kind == "percent":
        name = match.text("percent") or match.text("numbered_rated")
        kind = _PERCENT_KINDS.get(name or "", "percent")
    if name:
        fields["unit"] = name
    if "trend" in match.spans or "trend" in match.fixed:
        fields["trend"] = match.text("trend")
    if currency:
        fields["currency"] = currency
    if kind == "count":
        fields.update(_head(match))
    return Draft(match.first, _end(match), kind, fields)


def _compound(match: Match) -> Draft | None:
    """ "5 feet 10 inches" is one quantity, in the greater unit; where the second is no part of the first, only the first is read."""
    first, second, names = match.numeral("low"), match.numeral("low2"), (match.text("unit"), match.text("unit2"))
    span = match.span("unit")
    if first is None or names[0] is None or names[1] is None or span is None:
        return None
    one, other, hedge = unit(names[0]), unit(names[1]), match.text("hedge")
    if one is None or other is None or second is None or one.dimension != other.dimension or not other.factor < one.factor or other.offset:
        grain = surface_grain(first.value, first.grain) if first.is_plain else first.grain
        fields = {"value": first.value, "numbers": hedged(first.value, grain, hedge), "grain": grain, "hedge": hedge, "unit": names[0]}
        return Draft(match.first, span[1], "quantity", fields)
    ratio = other.factor / one.factor
    value, grain = plain(first.value + second.value * ratio), plain(second.grain * ratio)
    fields = {"value": value, "numbers": hedged(value, grain, hedge), "grain": grain, "hedge": hedge, "unit": names[0]}
    return Draft(match.first, match.last, "quantity", fields)


def _numbers(match: Match, *, is_count: bool) -> dict[str, Any] | None:
    """Value, set, grain and hedge."""
    low, high = match.numeral("low") or _stem(match), match.numeral("high")
    if match.has("cent") or match.has("cents"):
        low, high = _with_cents(low, match.numeral("cents")), high and _hundredth(high)
    if low is None and match.make == "ordinal" and (place := match.integer("ordinal")) is not None:
        return {"value": place, "numbers": exactly(place), "grain": 1, "hedge": None}
    if low is None or (match.has("high") and high is None):
        return None
    if match.make == "money" and (scale := match.integer("scale")) is not None:
        low, high = _scaled(low, scale), high and _scaled(high, scale)
    hedge = match.text("posthedge") or match.text("hedge")
    if high is not None:
        between = hedge == "between"
        return _range(low, high) if between or low.value <= high.value or not high.is_plain else None
    grain = surface_grain(low.value, low.grain, exact=hedge == "exact") if low.is_plain else low.grain
    if (span := match.span("low")) is not None and match.scan.value(span[0], "dozens") is not None:
        grain = min(low.value, 12) // 2 if low.value <= 12 else 12
    numbers = hedged(low.value, grain, hedge, is_count=is_count and isinstance(low.value, int))
    if hedge and _is_doubtful(match):
        numbers = numbers.union(hedged(low.value, grain, None, is_count=is_count and isinstance(low.value, int)))
    return {"value": low.value, "numbers": numbers, "grain": grain, "hedge": hedge, "scale": low.scale}


def _scaled(number: Numeral, scale: int) -> Numeral:
    return Numeral(plain(number.value * scale), plain(number.grain * scale), is_plain=False, scale=scale)


def _stem(match: Match) -> Numeral | None:
    """The number that a word begins with: "zwanzigprozentig", "zweitausendste"."""
    span = match.span("numbered_rated") or match.span("numbered_nth")
    value = match.scan.value(span[0], "number") if span else None
    return Numeral(value * int(match.text("numbered_nth") or 1), 1, is_plain=True) if isinstance(value, int) else None


def _hundredth(numeral: Numeral) -> Numeral:
    """Cents in the currency that they are parts of."""
    return Numeral(plain(Fraction(numeral.value) / 100), plain(Fraction(numeral.grain) / 100), is_plain=False)


def _with_cents(low: Numeral | None, cents: Numeral | None) -> Numeral | None:
    """ "80 Cent" are 0.8; in "5 Euro 20" the cents stand behind the whole currency."""
    if low is None or cents is None:
        return low and _hundredth(low)
    part = _hundredth(cents)
    return Numeral(plain(low.value + part.value), part.grain, is_plain=False) if low.is_plain and 0 <= part.value < 1 else None


def _is_doubtful(match: Match) -> bool:
    """Is the hedge a word that is only sometimes one ("unter 1314 Kindern")? Then the plain number is possible, too."""
    span = match.span("hedge")
    return span is not None and match.scan.value(span[0], "doubtful") is not None


def _ratio(match: Match) -> dict[str, Any] | None:
    """ "zwei Drittel" is 2/3, "jeder fünfte" and "one in five" are 1/5, "doppelt" is 2; as rough as such words are."""
    fraction, times, one_in = match.text("fraction"), match.text("multiple"), match.integer("one_in")
    part = match.numeral("low")
    if fraction is not None:
        value = Fraction(fraction) * (part.value if part else 1)
    elif one_in:
        value = Fraction(int(part.value) if part and isinstance(part.value, int) else 1, one_in)
    elif times is not None:
        value = Fraction(times)
    else:
        return None
    hedge, grain = match.text("hedge"), value / 10
    return {"value": plain(value), "numbers": hedged(value, grain, hedge), "grain": plain(grain), "hedge": hedge}


def _range(low: Numeral, high: Numeral) -> dict[str, Any]:
    """ "20 bis 30 Prozent"; in "3 bis 5,5 Millionen" the scale belongs to both."""
    factor = high.scale if high.scale > 1 else high.grain
    first = low.value
    if low.is_plain and not high.is_plain and factor >= _SMALLEST_SCALE and low.value * factor <= high.value:
        first = low.value * factor
    return {"value": None, "numbers": spanning(first, high.value), "grain": high.grain, "hedge": "between"}


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
    name = next((text for slot in _UNIT_SLOTS if (text := match.text(slot))), None)
    if match.bare("power") in ("2", "3"):
        name = f"{name} ** {match.bare('power')}"
    per = _per(match)
    currency = "dollar" if name == _UNDECIDED else None
    return (f"{name} / {per}" if name and per else name), currency


def _per(match: Match) -> str | None:
    """What an amount is an amount per: "per share", "a day" (which is a temporal expression by itself); None where it says nothing such."""
    span = match.span("per_unit")
    if span is None:
        return None
    first, last = span
    if match.scan.value(first, "per") is not None:
        first = last - 1
    values = (match.scan.value(first, name) for name in _PER_CLASSES)
    return next((str(value) for value in values if value is not None), None)


def _end(match: Match) -> int:
    """The token behind an amount; what follows "per" without being a unit does not belong to it."""
    span = match.span("per_unit")
    return match.last if span is None or _per(match) is not None else span[0]


def _head(match: Match) -> dict[str, Any]:
    """The noun phrase that is counted, and the lemma of its head."""
    head, phrase = match.span("head"), match.span("phrase") or match.span("head")
    if head is None or phrase is None:
        return {}
    scan = match.scan
    subject = scan.text[scan.start(phrase[0]) : scan.end(phrase[1] - 1)]
    lemma = scan.language.lemma(scan.text[scan.start(head[0]) : scan.end(head[1] - 1)])
    return {"subject": subject, "head": lemma, "definite": _is_definite(scan, match.first)}


def _is_definite(scan: Scan, first: int) -> bool:
    """Does an article or a demonstrative stand before the number? Behind a comma it may be a relative pronoun ("Firmen, die 156 ...")."""
    if first == 0 or not scan.bare(first - 1) or scan.value(first - 1, "definite") is None:
        return False
    return first == 1 or scan.bare(first - 2) != ","
