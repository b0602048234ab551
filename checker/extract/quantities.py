"""Counts, measured quantities, money, percentages: a number with its hedge and what it is a number of."""

from fractions import Fraction
from typing import Any

from checker.extract.compounds import compound
from checker.extract.draft import Draft
from checker.extract.intervals import bounded, loosened, single, spanned, tolerated
from checker.extract.windows import value_at
from checker.numerals import Numeral, read_number
from checker.scan import Scan
from checker.slots import Match, remembered
from checker.values.hedges import hedged, spanning
from checker.values.numbers import NumberSet, at_least, exactly, half_open, plain

_KINDS = {
    "percent": "percent",
    "money": "money",
    "quantity": "quantity",
    "count": "count",
    "number": "number",
    "ordinal": "ordinal",
    "ratio": "ratio",
}
# What is no amount: nothing at all, or two numbers held against each other.
_SILENT = {"not": "mask", "score": "score"}
_KIND_OF_SLOT = (
    ("percent", "percent"),
    ("numbered_rated", "percent"),
    ("currency", "money"),
    ("cent", "money"),
    ("unit", "quantity"),
    ("head", "count"),
)
_HUNDREDTH = Fraction(1, 100)
_NUMBER_SLOTS = ("low", "high", "scale")  # "$50 monthly": the sign of the currency stands before them
_UNIT_SLOTS = ("currency", "thousands", "millions", "cent", "unit", "timeunit")
# ISO 4217's code where no currency is meant stands in the language files for a dollar of which the text does not say whose.
_UNDECIDED = "XXX"
_STEMMED = ("numbered_rated", "numbered_nth", "numbered_times", "numbered_fold", "numbered_headed")
_COUNTS = frozenset({"count", "number"})
_OF_NOUN = 3  # tokens of "the loss of"
_DOZENS = ("dozens", "dozen")
# Kinds of which an article tells that they were spoken of before.
_NAMED = frozenset({"count", "money", "quantity"})
_PER_WORDS = ("per", "perin")
_PER_CLASSES = ("unit", "timeunit", "perword", "pershort")
_PERCENT_KINDS = {"percentage_point": "percentage_point", "basis_point": "percentage_point"}


Amount = tuple[int, int, str, dict[str, Any]]


def make_quantity(match: Match) -> Draft | None:
    """The draft of a matched form of quantity; None where its number cannot be read."""
    if match.make in _SILENT:
        return Draft(match.first, match.last, _SILENT[match.make], {})
    amount = remembered(_read, match)
    if amount is None:
        return None
    first, last, kind, fields = amount
    fields = fields.copy()
    if kind in _NAMED:
        fields["definite"] = _is_definite(match.scan, match.first)
    return Draft(match.begin + first, match.begin + last, kind, fields)


def _read(match: Match) -> Amount | None:
    """Where an amount begins and ends, counted from the beginning of the match, its kind, and what it says."""
    draft = _amount(match)
    return None if draft is None else (draft.first - match.begin, draft.last - match.begin, draft.kind, draft.fields)


def _amount(match: Match) -> Draft | None:
    if match.make == "compound" or (match.has("unit2") and match.text("unit") != match.text("unit2")):
        return compound(match)
    kind = _KINDS.get(match.make) or next((kind for slot, kind in _KIND_OF_SLOT if slot in match.spans), "number")
    if kind in _COUNTS and _is_name(match.bare("low")):
        return Draft(match.first, match.last, "mask", {})
    fields = _value(match, kind)
    if fields is None:
        return _first_part(match)
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


def _value(match: Match, kind: str) -> dict[str, Any] | None:
    if match.make == "ratio":
        return _ratio(match)
    if match.make == "ordinal" and match.has("ordinal"):
        return _ordinal(match)
    return _vague(match) if match.has("vague") else _numbers(match, is_count=kind in ("count", "number", "ordinal"))


def _is_name(written: str | None) -> bool:
    """ "Schalke 04" has a number as its name: nobody counts with a nought before."""
    return written is not None and len(written) > 1 and written[0] == "0" and written.isdecimal()


def _first_part(match: Match) -> Draft | None:
    """What can be read of two numbers that make no range: "3 million and 5 million copies", "£12,000 – £360"; "52 to 48" is a score.

    What falls and has a unit ("10-8 km") is neither, nor is a number whose scale may stand behind the other one ("30 to 20 million").
    """
    low, high, scan = match.span("low"), match.span("high"), match.scan
    if low is None:
        return None
    number, other, last = match.numeral("low"), match.numeral("high"), low[1]
    if number is not None and other is not None and number.scale == 1 < other.scale:
        return Draft(match.first, match.last, "mask", {})
    is_pair = high is not None and not match.has("currency") and not match.has("hedge2")
    if number is not None and is_pair and other is not None:
        # Nobody scores in kilometres.
        return Draft(match.first, match.last, "mask" if match.has("unit") else "score", {})
    for place in range(low[1] - 1, low[0], -1) if number is None else ():
        number = read_number(scan, low[0], place) if scan.value(place, "numand") is not None else None
        if number is not None:
            last = place
            break
    if number is None:
        return None
    fields = single(number, match.text("hedge"))
    name, currency = _unit(match) if high is not None else (None, None)
    if name:
        fields["unit"] = name
    if currency:
        fields["currency"] = currency
    return Draft(match.first, last, "money" if name else "number", fields)


def _numbers(match: Match, *, is_count: bool) -> dict[str, Any] | None:
    """Value, set, grain and hedge."""
    ends = _ends(match)
    if ends is None:
        return None
    low, high = ends
    if match.make == "ordinal":
        return {"value": low.value, "numbers": exactly(low.value), "grain": 1, "hedge": None}
    if match.has("tolerance"):
        tolerance = match.numeral("tolerance")
        return None if tolerance is None else tolerated(low, tolerance)
    if match.has("hedge2"):
        return bounded(low, match)
    if (foreign := match.integer("foreignscale")) is not None:
        low = _scaled(low, foreign)
    hedge = match.text("posthedge") or match.text("hedge")
    is_swapped = _is_swapped(match, "low")
    if high is not None:
        if is_swapped != _is_swapped(match, "high"):
            return None
        fields = _range(match, low, high, hedge)
        if fields is not None and is_swapped and (other := _range(match, _in_thousands(low), _in_thousands(high), hedge)) is not None:
            return {**other, "numbers": fields["numbers"].union(other["numbers"])}
        return fields
    fields = single(low, hedge, is_count=is_count)
    if _is_in_dozens(match, "low"):
        grain = min(low.value, 12) // 2 if low.value <= 12 else 12
        fields.update(grain=grain, numbers=hedged(low.value, grain, hedge, is_count=is_count))
    if is_swapped:
        other = single(_in_thousands(low), hedge, is_count=is_count)
        fields = {**(other if is_count else fields), "numbers": fields["numbers"].union(other["numbers"])}
    if hedge and _is_doubtful(match):
        fields["numbers"] = fields["numbers"].union(single(low, None, is_count=is_count)["numbers"])
    return fields


def _range(match: Match, low: Numeral, high: Numeral, hedge: str | None) -> dict[str, Any] | None:
    """What lies from one number to another, each with the hedge of its own."""
    step = 12 if _is_in_dozens(match, "high") else 1
    fields = spanned(low, high, hedge, is_stem="stem" in match.fixed, is_free=_is_free(match), step=step)
    return fields and loosened(fields, match.text("lowhedge"), match.text("highhedge"))


def _is_swapped(match: Match, slot: str) -> bool:
    """Is it a number whose three decimals may as well be a group: "25,000 personas" in a paper of Mexico?"""
    bare = match.bare(slot)
    return bare is not None and not match.has("percent") and match.scan.language.digits.is_swapped(bare)


def _in_thousands(number: Numeral) -> Numeral:
    """What stands with three decimals, read as a group."""
    value = plain(number.value * 1000)
    return Numeral(value, plain(number.grain * 1000), is_plain=number.scale == 1, scale=number.scale)


def _is_free(match: Match) -> bool:
    """Does the word between the two numbers of a range leave their order free, since no score is told with it ("bis")?"""
    low, high = match.span("low"), match.span("high")
    between = range(low[1], high[0]) if low is not None and high is not None else ()
    return any(match.scan.value(place, "rangeto") == "free" for place in between)


def _ends(match: Match) -> tuple[Numeral, Numeral | None] | None:
    """The number, or the two of a range, in the scale and the coin that stand beside them; None where one cannot be read."""
    stem = _stem(match)  # of two numbers the second: "zwei- bis dreifach"
    low = match.numeral("low") if match.has("low") else stem
    high = match.numeral("high") if match.has("high") or not match.has("low") else stem
    if low is not None and match.has("low2") and (part := match.numeral("low2")) is not None:  # "due metri e mezzo"
        low = Numeral(plain(low.value + part.value), part.grain, is_plain=False)
    if match.has("cent") or match.has("cents"):
        low, high = _with_cents(low, match.numeral("cents")), high and _hundredth(high)
    if low is None or (match.has("high") and high is None):
        return None
    if match.make == "ordinal":
        return low, high
    if "below" in match.fixed:
        low, high = (_negated(low), None) if high is None else (_negated(high), _negated(low))  # "3 to 5 degrees below zero"
    if (match.make == "money" or "scale" in match.fixed) and (scale := match.integer("scale")) is not None:
        low, high = _scaled(low, scale), high and _scaled(high, scale)
    if (coin := match.text("coin") or match.text("partpoint")) is not None:
        low = Numeral(plain(low.value * Fraction(coin)), plain(low.grain * Fraction(coin)), is_plain=False)
    return low, high


def _negated(number: Numeral) -> Numeral:
    return Numeral(-number.value, number.grain, number.is_plain, number.scale)


def _is_in_dozens(match: Match, slot: str) -> bool:
    """Is it a number of dozens in words?"""
    span = match.span(slot)
    return span is not None and any(match.scan.value(span[0], name) is not None for name in _DOZENS)


def _ordinal(match: Match) -> dict[str, Any] | None:
    """ "Zweite", "twenty-one thousand and second", "hundert Milliardste": an ordinal, perhaps behind cardinals."""
    place, before = match.integer("ordinal") or _grouped(match), match.numeral("low")
    if place is None or (match.has("low") and (before is None or not isinstance(before.value, int) or before.value <= 0)):
        return None
    if before is not None and isinstance(before.value, int):
        if before.value < place and place % 100 == 0:
            place = before.value * place
        elif place < 100 and _takes_ordinal(before.value, place):
            place += before.value
        else:
            return None
    return {"value": place, "numbers": exactly(place), "grain": 1, "hedge": None}


def _grouped(match: Match) -> int | None:
    """ "50,000th": an ordinal whose digits are grouped."""
    found = match.numeral("ordinal") if (match.bare("ordinal") or "")[:1].isdigit() else None
    return found.value if found is not None and isinstance(found.value, int) else None


def _takes_ordinal(before: int, place: int) -> bool:
    """ "Twenty second" and "hundred and second" are ordinals, "ten second" and "twenty tenth" are none."""
    rest = before % 100
    return rest == 0 or (place < 10 and rest >= 20 and rest % 10 == 0)


def _scaled(number: Numeral, scale: int | Fraction) -> Numeral:
    return Numeral(plain(number.value * scale), plain(number.grain * scale), is_plain=False, scale=scale)


def _stem(match: Match) -> Numeral | None:
    """The number that a word begins with: "zwanzigprozentig", "zweitausendste"."""
    if (often := match.integer("often")) is not None:
        return Numeral(often, 1, is_plain=True)
    span = next((span for slot in _STEMMED if (span := match.span(slot)) is not None), None)
    value = match.scan.value(span[0], "number") if span else None
    if isinstance(value, Fraction):
        return Numeral(value, Fraction(1, value.denominator), is_plain=False)
    return Numeral(value * int(match.text("numbered_nth") or 1), 1, is_plain=True) if isinstance(value, int) else None


def _hundredth(numeral: Numeral) -> Numeral:
    """Cents in the currency that they are parts of."""
    return _scaled(numeral, _HUNDREDTH)


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
    fraction, times, every = match.text("fraction"), match.text("multiple"), match.numeral("one_in")
    one_in = every.value if every is not None and isinstance(every.value, int) else match.integer("one_in")
    part = match.numeral("low")
    if match.has("low") and part is None:
        return None
    if fraction is not None and (tens := match.integer("numword2")) is not None:  # "thirty-fifths"
        value = Fraction(part.value if part else 1) / (tens + 1 / Fraction(fraction))
    elif fraction is not None:
        value = Fraction(fraction) * (part.value if part else 1)
    elif one_in:
        value = Fraction(int(part.value) if part and isinstance(part.value, int) else 1, one_in)
        if value >= 1:
            return None
    elif times is not None:
        value = Fraction(times)
    elif "factor" in match.fixed and (stem := _stem(match)) is not None and part is not None and part.value < stem.value:
        return {"value": None, "numbers": spanning(part.value, stem.value), "grain": 1, "hedge": "between"}
    elif "factor" in match.fixed and (times_over := part or _stem(match)) is not None:
        value = Fraction(times_over.value)
    else:
        return None
    hedge, grain = match.text("hedge"), value / 10
    return {"value": plain(value), "numbers": hedged(value, grain, hedge), "grain": plain(grain), "hedge": hedge}


def _vague(match: Match) -> dict[str, Any] | None:
    """A word that stands for a wide set: "low-high", the high end open and perhaps missing, and "=n" for the number that it names."""
    text = match.text("vague")
    if text is None:
        return None
    text, _, named = text.partition("=")
    low, _, high = text.partition("-")
    numbers: NumberSet = half_open(int(low), int(high)) if high else at_least(int(low))
    return {"value": int(named) if named else None, "numbers": numbers, "grain": None, "hedge": "vague"}


def _unit(match: Match) -> tuple[str | None, str | None]:
    """Unit and, where the currency is undecided, the word for it."""
    name = next((text for slot in _UNIT_SLOTS if (text := match.text(slot))), None)
    if match.bare("power") in ("2", "3"):
        name = f"{name} ** {match.bare('power')}"
    per = _per(match)
    currency = None if name != _UNDECIDED else f"dollar per {per}" if per and per.isalpha() else "dollar"
    return (f"{name} / {per}" if name and per else name), currency


def _per(match: Match) -> str | None:
    """What an amount is an amount per: "per share", "a day" (which is a temporal expression by itself); None where it says nothing such."""
    span = match.span("per_unit")
    if span is None:
        return None
    first, last = span
    if any(match.scan.value(first, name) is not None for name in _PER_WORDS):
        first = last - 1
    values = (match.scan.value(first, name) for name in _PER_CLASSES)
    return next((str(value) for value in values if value is not None), None)


def _end(match: Match) -> int:
    """The token behind an amount; what follows "per" without being a unit does not belong to it."""
    span = match.span("per_unit")
    if span is None or _per(match) is not None:
        return match.last
    return max((end[1] for slot in (*_NUMBER_SLOTS, *_UNIT_SLOTS, "power") if (end := match.span(slot)) is not None), default=span[0])


def _head(match: Match) -> dict[str, Any]:
    """The noun phrase that is counted, and the lemma of its head."""
    head, phrase = match.span("head"), match.span("phrase") or match.span("head")
    if head is None or phrase is None:
        return {}
    scan = match.scan
    return {"subject": scan.said(*phrase), "head": scan.language.lemma(scan.said(*head))}


def _is_definite(scan: Scan, first: int) -> bool:
    """Does an article or a demonstrative stand before the number ("the 156"), or before what is of it ("the loss of 47.3 million")?

    Behind a comma it may be a relative pronoun ("Firmen, die 156 ...").
    """
    if value_at(scan, first - 1, "ofthese") is not None and value_at(scan, first - _OF_NOUN, "definite") is not None:
        first -= _OF_NOUN - 1
    elif value_at(scan, first - 1, "definite") is None:
        return False
    return first == 1 or scan.bare(first - 2) != ","
