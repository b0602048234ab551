"""Numbers in a row that share what stands behind the last: "3, 5 und 7 Kilometer", "two, three or four guests"."""

from fractions import Fraction

from checker.extract.draft import Draft
from checker.extract.intervals import single
from checker.numerals import Numeral
from checker.scan import Scan
from checker.values.hedges import hedged
from checker.values.numbers import plain

_LENDING = frozenset({"quantity", "money", "percent", "percentage_point", "count"})
_SHARES = frozenset({"percent", "percentage_point"})
_SMALL_LENGTHS = frozenset({"centimeter", "millimeter"})
_MANY = 10  # pieces that somebody counts so; the project's own choice
_LENT = ("unit", "currency", "subject", "head")


def share_units(scan: Scan, drafts: list[Draft]) -> None:
    """Give a bare number the unit or noun of the number behind it, where only "and", "or" or the commas of such a list lie between."""
    for place in range(len(drafts) - 2, -1, -1):
        lender = drafts[place + 1]
        if lender.kind not in _LENDING or drafts[place].kind != "number":
            continue
        if _is_side(scan, drafts[place], lender) or _is_step(scan, drafts[place], lender):
            _lend(drafts[place], lender)
        elif _is_joined(scan, drafts[place], lender):
            _lend(drafts[place], lender)
            drafts[place].fields["listed"] = True
            if scan.value(drafts[place].last, "listand") == "or":
                _share_bound(drafts[place], lender)


def _share_bound(draft: Draft, lender: Draft) -> None:
    """ "Up to 20 or 30 people" are 30 at most."""
    hedge, value = draft.fields.get("hedge"), lender.fields.get("value")
    if hedge in ("at_most", "less_than") and value is not None and lender.fields.get("hedge") is None:
        lender.fields.update(hedge=hedge, numbers=hedged(value, lender.fields["grain"], hedge))
        draft.fields["numbers"] = lender.fields["numbers"]


def _is_joined(scan: Scan, draft: Draft, lender: Draft) -> bool:
    """A comma joins only in front of a number that is itself joined to the next."""
    between = scan.words(draft.last, lender.first)
    if between == [","]:
        return "listed" in lender.fields
    joiner = scan.value(draft.last, "listand") if between else None
    if len(between) > 1 + (joiner == "instead"):  # "4,20 statt bisher 3,80 Euro"
        return False
    return joiner in ("and", "or", "instead") and (joiner != "or" or lender.kind not in _SHARES or _is_alternative(draft, lender))


def _is_side(scan: Scan, draft: Draft, lender: Draft) -> bool:
    """Is it one of the measures of a thing, "20 x 30 cm", "2,5 mal 4 Meter"? "4 x 100 m" is a relay, "3 x 5 cm" may be three seams."""
    is_times = scan.value(draft.last, "timessign") is not None or scan.value(draft.last, "listand") == "times"
    if draft.last + 1 != lender.first or not is_times:
        return False
    unit, value, other = lender.fields.get("unit"), draft.fields.get("value"), lender.fields.get("value")
    if isinstance(value, int) and isinstance(other, int) and value < min(other, _MANY):
        return False
    return unit in _SMALL_LENGTHS or (unit == "meter" and isinstance(value, Fraction))


def _is_step(scan: Scan, draft: Draft, lender: Draft) -> bool:
    """ "Stieg um 5,2 auf 31,8 Millionen Euro": what it rose by has the unit of what it came to, where it is less than that.

    A percentage has risen by points as well as by percent, and a part of a person is none.
    """
    step, total = draft.fields.get("value"), lender.fields.get("value")
    is_by_to = scan.value(draft.last, "listand") == "to" and draft.first > 0 and scan.value(draft.first - 1, "listand") == "by"
    if draft.last + 1 != lender.first or not is_by_to:
        return False
    if step is None or total is None or lender.kind in _SHARES or (lender.kind == "count" and not isinstance(step, int)):
        return False
    return bool(step * lender.fields.get("scale", 1) < total)


def _is_alternative(draft: Draft, lender: Draft) -> bool:
    """ "20 oder 30 Prozent" are two percentages; "120 oder 30 Prozent", "12 oder 30 Prozent", "26 or 3.5 percent" a part and its share."""
    value, other = draft.fields.get("value"), lender.fields.get("value")
    return value is not None and other is not None and value < other <= 2 * value and isinstance(value, int) == isinstance(other, int)


def _lend(draft: Draft, lender: Draft) -> None:
    """The kind and unit of the lender, unless the scale ("3 und 7 Millionen") leaves open what a whole number means."""
    value, scale, other = draft.fields.get("value"), draft.fields.get("scale", 1), lender.fields.get("scale", 1)
    is_of_cents = other < 1 == scale  # "3 und 7 Cent"; "3 und 7 Millionen" may begin at 3
    if value is None or (scale != other and (scale > 1 or (isinstance(value, int) and not is_of_cents))):
        return
    is_count, grain = lender.kind == "count", draft.fields["grain"]
    if scale != other:  # "2,4 und 3,6 Millionen Euro"
        numeral = Numeral(plain(value * other), grain * other, is_plain=False, scale=other)
    else:
        numeral = Numeral(value, 1 if isinstance(value, int) else grain, is_plain=isinstance(value, int), scale=scale)
    draft.fields.update(single(numeral, draft.fields.get("hedge"), is_count=is_count))
    lend(draft, lender)


def lend(draft: Draft, lender: Draft) -> None:
    """The kind, and the unit or noun, of one draft to another."""
    draft.kind = lender.kind
    draft.fields.update({name: lender.fields[name] for name in _LENT if name in lender.fields})
