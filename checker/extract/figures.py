"""Changes and shares whose three figures stand in neighbouring clauses or sentences.

"Es wurden 490 Einbrüche gezählt, ein Plus von 28 Prozent. Im Vorjahr waren es 410." names by how much and what was before; that the third
figure is what it came to follows only because there is no fourth. So with "300 davon, also 25 Prozent" behind the only count.
"""

from fractions import Fraction

from checker.extract.draft import Draft
from checker.extract.parts import as_money, as_part, as_points, fits, share_scale
from checker.extract.windows import Window, amounts_in, has_word, part_of, sentence_before
from checker.language.lexicon import BREAK
from checker.scan import Scan
from checker.slots import Match

_FURTHEST = 60  # tokens from one figure to another
_CHANGE, _PAIR = 3, 2
_FEW = 50  # percent
_FARTHEST = 4  # times that one value can be the other, and still have changed by less
# Signs between a comparison and its date: "gegenüber dem Jahr 2019".
_BEFORE_DATE = 3
_BESIDE = 3  # tokens from a rate to what says that it is adjusted
_COMPARING = ("against", "compared")
_BASE = 7  # tokens from a comparison to the value compared with: "mehr als im Jahr davor (40,1"


def changes_apart(scan: Scan, rates: list[Match], formers: list[Match], found: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """The ``change`` relations of one rate, in percent or as "doubled", one former value and one other figure of the same sentence or of
    two neighbours.
    """
    bound = {part.first for draft in found if draft.kind in ("change", "move") and len(draft.parts) > 1 for part in draft.parts}
    made: dict[int, Draft] = {}
    for rate in rates:
        role = "by" if rate.has("by") else "times"
        by = part_of(rate, role, by_place)
        if by is None or not fits(role, by, scan) or by.first in bound or by.first in made:
            continue
        values = _of_two_years(scan, by, by_place) or _of_former(scan, by, formers, bound, by_place)
        if values is not None and _is_of_values(scan, by, values) and not _is_apposed(scan, rate, values[0]):
            made[by.first] = change_of(scan, as_part(by, role, rate.text("trend")), values)
    return list(made.values())


def _is_apposed(scan: Scan, rate: Match, before: Draft) -> bool:
    """Does a rate stand right behind a comma? "In 1890 it was 167,741, an increase of 448 percent" tells what that value came from."""
    return rate.first == before.last + 1 and scan.bare(before.last) == ","


def _is_of_values(scan: Scan, by: Draft, values: tuple[Draft, Draft]) -> bool:
    """Is a rate told of one of the values: right before what it came to, behind one in its sentence, or in one that begins with "that"?

    "Revenue rose 8 percent. Net income was $188 million, compared with $201 million a year earlier": of something else, as behind "while";
    so may one be that stands behind two percentages and a semicolon.
    """
    first, last = min(by.first, *(value.first for value in values)), max(value.last for value in (by, *values))
    if values[1].kind == "percent" and ";" in map(scan.bare, range(values[1].last, by.first)):
        return False
    if has_word(scan, (first, last), "contrasting") or _are_of_two_things(by, *values):
        return False
    if by.last < values[1].first <= by.last + _PAIR or _announces(scan, by):
        return True
    first = scan.sentence(by.first)[0]
    begin = 0 if points_back(scan, first) else first
    return any(begin <= value.first < by.first for value in values)


def _are_of_two_things(by: Draft, before: Draft, after: Draft) -> bool:
    """Are two values so far apart that a rise or fall by a few percent cannot be told of both: sales and profit?"""
    values = [Fraction(value) for one in (by, before, after) if isinstance(value := one.fields.get("value"), int | Fraction)]
    if by.kind != "percent" or len(values) != _CHANGE or min(values) <= 0 or values[0] >= _FEW or before.kind != after.kind:
        return False
    return max(values[1:]) > _FARTHEST * min(values[1:])


def _announces(scan: Scan, by: Draft) -> bool:
    """Does a colon behind a rate say that the values follow: "hat sich verdoppelt: 2021 waren es 400, 2023 schon 800"?"""
    return scan.words(by.last, by.last + 1) == [":"]


def points_back(scan: Scan, first: int) -> bool:
    """Does a sentence begin with "that is" or "which": not with "that town reports"?"""
    pointing = scan.value(first, "pointing")
    return pointing == "anyhow" or (pointing is not None and has_word(scan, (first + 1, first + 2), "being"))


def _of_former(scan: Scan, by: Draft, formers: list[Match], bound: set[int], by_place: dict[int, Draft]) -> tuple[Draft, Draft] | None:
    """The value before and the one after of the one former value near a rate, that no other relation has."""
    near: dict[int, tuple[Draft, Draft | None]] = {}
    for former in formers:
        before = part_of(former, "before", by_place)
        if before is not None and before.first not in bound and _are_near(scan, by, before):
            near.setdefault(before.first, (before, part_of(former, "when", by_place)))
    if len(near) != 1:
        return None
    before, when = near.popitem()[1]
    return None if _is_held_against(scan, by, before, when, by_place) else _around(scan, by, before, when, by_place)


def change_of(scan: Scan, rate: Draft, values: tuple[Draft, Draft]) -> Draft:
    """The relation of a rate, the value before and the one after."""
    parts = [rate, as_part(values[0], "before"), as_part(values[1], "after")]
    share_scale(parts)
    as_points(scan, parts)
    as_money(parts)
    parts.sort(key=lambda part: part.first)
    return Draft(parts[0].first, parts[-1].last, "change", {}, tuple(parts))


def _are_near(scan: Scan, one: Draft, other: Draft) -> bool:
    """In one sentence or in two neighbours of a paragraph."""
    first, second = sorted((one, other), key=lambda draft: draft.first)
    return (
        one is not other
        and second.first - first.last <= _FURTHEST
        and BREAK not in scan.codes[first.last : second.first]
        and scan.sentence(second.first)[0] <= scan.sentence(first.first)[1]
    )


def _window(scan: Scan, *drafts: Draft) -> Window:
    sentences = [scan.near(draft.first) for draft in drafts]
    return min(first for first, _ in sentences), max(last for _, last in sentences)


def _around(scan: Scan, by: Draft, before: Draft, when: Draft | None, by_place: dict[int, Draft]) -> tuple[Draft, Draft] | None:
    """The value before and the one after, where the sentences have three figures in all."""
    window = _window(scan, by, before)
    amounts = amounts_in(window, by_place)
    if len(amounts) == _PAIR and (earlier := sentence_before(scan, window)) is not None:
        window = earlier[0], window[1]
        amounts = amounts_in(window, by_place)
    others = [one for one in amounts if one is not by and one is not before]
    if len(amounts) != _CHANGE or len(others) != 1 or not are_alike(before, others[0]) or _counts_other(scan, window, before, others[0]):
        return None
    return (
        None if _is_of_other_base(scan, window, by_place, before, when) or not _is_earliest(when, window, by_place) else (before, others[0])
    )


def _counts_other(scan: Scan, window: Window, before: Draft, after: Draft) -> bool:
    """ "Accidents fell 30 percent to 1,380; in 2022 there were 50 deaths": a former value with a noun that the text has nowhere else."""
    head = before.fields.get("head") if after.kind == "number" and before.kind == "count" else None
    nouns = () if head is None else (head.lower(), scan.bare(before.last - 1).lower())
    around = (*range(window[0], before.first), *range(before.last, window[1]))
    return head is not None and not any(scan.bare(place).lower().startswith(nouns) for place in around)


def _is_held_against(scan: Scan, by: Draft, before: Draft, when: Draft | None, by_place: dict[int, Draft]) -> bool:
    """Is a rate compared with something else than the former value or its time: "mehr als erwartet", "zur letzten Umfrage"?"""
    place = comparison(scan, by)
    if place is None or place <= before.first <= place + _BASE:
        return False
    date = next((by_place[at] for at in range(place, place + _BEFORE_DATE + 1) if at in by_place and by_place[at].kind == "date"), None)
    return date is None or when is None or _relative(date) is None or _relative(date) != _relative(when)


def comparison(scan: Scan, by: Draft) -> int | None:
    """Where a comparison begins close behind a rate."""
    places = range(by.last, min(by.last + _BEFORE_DATE, len(scan.tokens)))
    return next((place for place in places if any(scan.value(place, name) is not None for name in _COMPARING)), None)


def _relative(when: Draft) -> tuple[str, int] | None:
    """The unit and the number of units that a date lies off."""
    date = when.fields.get("date")
    return None if date is None else date.relative


def _is_earliest(when: Draft | None, window: Window, by_place: dict[int, Draft]) -> bool:
    """Is the time of the former value no later than another year that the sentences name?"""
    if when is None or (year := _year(when)) is None:
        return when is None or not (_is_to_come(when) or is_of_month(when))
    return all((_year(by_place[place]) or year) >= year for place in range(*window) if place in by_place and by_place[place].kind == "date")


def is_of_month(draft: Draft) -> bool:
    """Is a time a month of the calendar, so that a rate may be counted from a later one: "fell 5 percent, from $52 in January"?"""
    date = draft.fields.get("date")
    return date is not None and date.month is not None and date.relative is None


def _is_to_come(when: Draft) -> bool:
    date = when.fields.get("date")
    return date is not None and date.relative is not None and date.relative[1] >= 0


def _of_two_years(scan: Scan, by: Draft, by_place: dict[int, Draft]) -> tuple[Draft, Draft] | None:
    """ "2022 kamen 40.000 Gäste, 2023 waren es 50.000. Das ist ein Zuwachs von 25 Prozent": two values, each behind or before its year."""
    window = scan.near(by.first)
    if len(amounts_in(window, by_place)) < _CHANGE and (earlier := sentence_before(scan, window)) is not None:
        window = earlier[0], window[1]
    figures = [one for one in amounts_in(window, by_place) if one is not by]
    years = [one for place in range(*window) if (one := by_place.get(place)) is not None and one.kind == "date"]
    if len(figures) != _PAIR or len(years) != _PAIR or not are_alike(*figures):
        return None
    row = sorted((*figures, *years), key=lambda draft: draft.first)
    if [draft.kind == "date" for draft in row] not in ([True, False, True, False], [False, True, False, True]):
        return None
    order = _order(*years)
    if not order or (by.first < figures[0].first and not _announces(scan, by)) or has_word(scan, window, "adjusted"):
        return None
    if comparison(scan, by) is not None:
        return None
    return (figures[0], figures[1]) if order < 0 else (figures[1], figures[0])


def _order(one: Draft, other: Draft) -> int:
    """Below 0 where the first of two years is the earlier, both told in figures or both from now ("last year", "this year"), or one of them
    from a publication date that is known; 0 unknown.
    """
    first, second = _year(one), _year(other)
    units = _relative(one), _relative(other)
    from_now = tuple(unit[1] if unit is not None and unit[0] == "year" else None for unit in units)
    if first is None and second is None:
        first, second = from_now
    elif None in (first, second) and from_now != (None, None):
        return _order_of_days(one, other)
    return 0 if first is None or second is None else first - second


def _order_of_days(one: Draft, other: Draft) -> int:
    """The order of two times that are not the same, where no day of the later can lie before all of the earlier."""
    days, others = one.fields.get("days"), other.fields.get("days")
    if not (days and others and days.is_bounded and others.is_bounded) or days.is_empty or others.is_empty:
        return 0
    begins, ends = days.first - others.first, days.last - others.last
    return int(begins + ends) if begins * ends >= 0 else 0


def _year(draft: Draft) -> int | None:
    """The year of a date that is nothing but a year."""
    date = draft.fields.get("date")
    return None if date is None or date.month is not None or date.relative is not None or "year" in dict(date.implied) else date.year


def are_alike(one: Draft, other: Draft) -> bool:
    """Can two figures be values of one thing? A bare number goes with every unit; two things counted must be the same."""
    kinds = {draft.kind for draft in (one, other)}
    if len(kinds) > 1 and "number" not in kinds:
        return False
    units, heads = ({draft.fields.get(name) for draft in (one, other)} - {None} for name in ("unit", "head"))
    return len(units) <= 1 and len(heads) <= 1 and all(draft.fields.get("numbers") is not None for draft in (one, other))


def can_hold(whole: Draft, part: Draft) -> bool:
    """Can the part be in the whole? Else "them" are others: "Zwölf Länder schickten Sportler. 50 von ihnen"."""
    low, high = part.fields["numbers"].low, whole.fields["numbers"].high
    return low is not None and (high is None or low <= high)


def _is_of_other_base(scan: Scan, window: Window, by_place: dict[int, Draft], before: Draft, when: Draft | None) -> bool:
    """Is the rate adjusted for something, or compared with a time that may not be that of the former value?"""
    if has_word(scan, window, "adjusted"):
        return True
    dates = [by_place[place] for place in range(*window) if place in by_place and by_place[place].kind == "date"]
    return any(
        scan.value(place, "against") is not None
        for date in dates
        if date is not when
        for place in range(max(window[0], date.first - _BEFORE_DATE), date.first)
        if not place <= before.first < date.first
    )


def is_over_years(scan: Scan, by: Draft, by_place: dict[int, Draft]) -> bool:
    """Is a rate told of a length of time: "an increase of 40 percent over two years", which need not be that of the two values?"""
    behind = (by_place[place] for place in range(by.last, by.last + _PAIR) if place in by_place)
    return "," not in scan.words(by.last, by.last + 1) and any(
        draft.kind == "duration" or draft.fields.get("role") == "ahead" for draft in behind
    )


def is_recurring(by: Draft, by_place: dict[int, Draft]) -> bool:
    """Is it the rate of each year, or month: "up 20 percent a year", which is not that from the first value to the last?"""
    return any(by_place[place].kind == "set" for place in range(by.first + 1, by.last + 1) if place in by_place)


def is_adjusted(scan: Scan, by: Draft) -> bool:
    """Does a word beside a rate say that it leaves something out: "bereinigt um 18 Prozent", "up 20% in constant currency"?"""
    return has_word(scan, (max(0, by.first - _BESIDE), by.first), "adjusted") or has_word(
        scan, (by.last, min(by.last + _BESIDE, len(scan.tokens))), "adjusted"
    )


def shares_of_them(scan: Scan, pairs: list[Match], found: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """The ``share`` relations of a part with its percentage "of them", and the only figure before it, in its sentence or the one before."""
    bound = {part.first for draft in found if draft.kind in ("share", "shares") for part in draft.parts}
    made = []
    for match in pairs:
        part, percent = (part_of(match, role, by_place) for role in ("part", "percent"))
        if part is None or percent is None or percent.first in bound:
            continue
        window = scan.near(match.first)[0], match.first
        if not amounts_in(window, by_place) and (earlier := sentence_before(scan, window)) is not None:
            window = earlier
        wholes = amounts_in(window, by_place)
        if len(wholes) == 1 and are_alike(part, wholes[0]) and can_hold(wholes[0], part):
            parts = sorted((as_part(part, "part"), as_part(percent, "percent"), as_part(wholes[0], "whole")), key=lambda one: one.first)
            made.append(Draft(parts[0].first, parts[-1].last, "share", {}, tuple(parts)))
            bound.add(percent.first)
    return made
