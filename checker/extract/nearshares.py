"""Percentages and factors of a pair that other words bind, told in a clause of their own: "a failure rate of 28 percent", "jeder vierte
Prüfling fiel durch, nämlich 72 von 216", "£416 instead of £400, an increase of 9%".
"""

from collections.abc import Iterator

from checker.extract.clauses import CUE, clause, figures_in, is_plain, tells_thing
from checker.extract.coincidences import is_beside, is_former
from checker.extract.draft import Draft
from checker.extract.ways import AND, Frame, Way, are_alike, heads_of, lent, numbers_of, value_of
from checker.extract.windows import has_word_in, value_at
from checker.values.numbers import NumberSet, between, exactly

_PAIR = 2
_STEP = 3
_CLAUSE = 6  # tokens from a percentage to the word for a rise or fall
_POINTS = 12  # percentage points that a percentage can be off, and still be of these figures
_ROUGH = 20  # the same of a fraction in words
_FARTHEST = 2  # times that a share or a growth can be off
_RATIOS = frozenset({"percent", "ratio"})
_ALL = 100  # percent
_HUNDRED = exactly(_ALL)
_LEADS = frozenset({":", "–", "—", "("})


def shares(frame: Frame) -> Iterator[Way]:
    """The only percentage or fraction beside the only pair of a part and its whole."""
    percent = frame.figure
    pair = _pair(frame, "share", "part", "whole") or _part_of_whole(frame)
    if pair is None or percent.kind not in _RATIOS or not _is_apart(frame, pair) or _is_of_others(frame, pair):
        return
    part, whole = pair
    if not are_alike(part, whole) or value_of(part) >= value_of(whole) or len(heads_of([part, whole])) > 1:
        return
    ratio = value_of(part) / value_of(whole) * (100 if percent.kind == "percent" else 1)
    points = abs(ratio - value_of(percent)) * (1 if percent.kind == "percent" else 100)
    if (
        points <= (_POINTS if percent.kind == "percent" else _ROUGH)
        and ratio <= _FARTHEST * value_of(percent)
        and value_of(percent) <= _FARTHEST * ratio
    ):
        share = numbers_of(part).divide(numbers_of(whole))
        follows = share.multiply(_HUNDRED) if percent.kind == "percent" else share
        yield Way("share", numbers_of(percent), follows, (("part", part), ("whole", whole), (percent.kind, percent)))


def _is_of_others(frame: Frame, pair: tuple[Draft, Draft]) -> bool:
    """Does a share behind its pair bring in something else: "94 of 376, while the quota of the country was 27 percent"?"""
    return frame.figure.first > pair[0].first and frame.brings_another(*pair)


def _part_of_whole(frame: Frame) -> tuple[Draft, Draft] | None:
    """The only two other figures of the sentence, the larger one right behind "of": "72 of 216", "of 1,240 ballots returned, 806"."""
    figures = frame.based_on
    if len(figures) != _PAIR or not all(map(is_plain, figures)) or frame.is_open(frame.base):
        return None
    part, whole = sorted(figures, key=value_of)
    is_of = any(value_at(frame.scan, place, CUE) == "of" for place in range(whole.first - _PAIR, whole.first))
    # "6,8 Millionen der 16 Millionen Aktien"
    is_of |= whole.first - part.last == 1 and value_at(frame.scan, part.last, "definite") is not None
    is_near = whole.first < part.first or whole.first - part.last <= _STEP
    return (part, whole) if is_of and is_near and part.kind != "percent" and are_alike(part, whole) else None


def _pair(frame: Frame, kind: str, *roles: str) -> tuple[Draft, Draft] | None:
    """The only pair of a relation in the sentence of the figure, where the sentence has no fourth figure."""
    first, last = frame.base
    pairs = [one for one in frame.pairs if first <= one.first < last and one.kind == kind]
    figures = frame.based_on
    if len(pairs) != 1 or len(figures) != _PAIR or frame.is_open(frame.base):
        return None
    found = [frame.by_place.get(part.first) for role in roles for part in pairs[0].parts if part.fields["role"] == role]
    drafts = [one for one in found if one is not None and is_plain(one) and one is not frame.figure]
    return (drafts[0], drafts[1]) if len(drafts) == len(pairs[0].parts) == _PAIR else None


def _is_apart(frame: Frame, pair: tuple[Draft, Draft]) -> bool:
    """Does a share stand in a clause of its own, and is it of nothing else: not "60 percent of the homes, and 169 of the 320 flats"?"""
    scan, own = frame.scan, clause(frame.scan, frame.figure)
    first, last = min(pair[0].first, pair[1].first), max(pair[0].last, pair[1].last)
    if own[0] <= first < own[1] or own[0] < last <= own[1]:
        return False
    is_rate = any(value_at(scan, place, CUE) == "rate" or value_at(scan, place, "hence") is not None for place in range(*own))
    if frame.figure.first > last or is_rate:
        # "That corresponds to 16% of those who took part"
        is_named = value_at(scan, frame.sentence[0], "pointing") is not None and frame.base != frame.sentence
        return is_named or not _has_own_whole(frame)
    between = [scan.bare(place) for place in range(frame.figure.last, first)]
    # "two-thirds of the wards, 84 of 144,": not "one in three pupils, 120 of 480 girls"
    is_apposed = bool(between) and between[-1] == "," and clause(scan, pair[0]) == (first, last) and not heads_of([*pair])
    return (
        is_apposed
        or bool(_LEADS.intersection(between))
        or any(value_at(scan, place, CUE) == "parts" for place in range(frame.figure.last, first))
    )


def _has_own_whole(frame: Frame) -> bool:
    """Does a word behind a share say what it is of?"""
    return any(value_at(frame.scan, place, "ofthese") is not None for place in range(frame.figure.last, frame.figure.last + 1))


def growths(frame: Frame) -> Iterator[Way]:
    """By how many percent the only two values beside it differ, of which one is told to be the former."""
    percent, scan = frame.figure, frame.scan
    is_led_to = frame.place == percent.first - _PAIR  # "ein Verlust von 12 Prozent"
    if frame.cue == "byrate" and (frame.base != frame.sentence or value_at(scan, frame.place - 1, "leading") is None):
        return  # "An increase of 15 percent is allowed", "online growth of 25 percent"
    is_rate = is_led_to or frame.base != frame.sentence or value_at(scan, percent.first - 1, "formerly") is None
    values = _former_and_new(frame) if is_rate and percent.kind == "percent" and not _is_per(frame) else None
    if values is None or value_of(values[0]) == value_of(values[1]):
        return
    if _is_of_another(frame, *values) or any(
        value_at(scan, place, CUE) == "than" for place in range(percent.last, clause(scan, percent)[1])
    ):
        return
    is_joined = value_at(scan, values[1].first - 1, "formerly") == "reached" and is_beside(scan, values[0])
    if (
        frame.has_date_beside()
        and not is_joined
        and frame.base == frame.sentence
        and len(figures_in(clause(scan, percent), frame.by_place)) == 1
    ):
        return
    before, after = values
    grown = numbers_of(after).divide(numbers_of(before)).shift(-1).multiply(_HUNDRED)
    stated, computed = value_of(percent), abs(100 * (value_of(after) / value_of(before) - 1))
    roles = (("before", before), ("after", after), ("by", percent))
    if after.kind == "percent":
        # Points that are called percent are off by nothing at all.
        if abs(value_of(after) - value_of(before)) == stated:
            yield Way("change", numbers_of(percent), _either(grown), roles)
        return
    is_led = is_joined and percent.last == values[1].first - 1  # "climbed by 45% to 1,120"
    limit = computed if is_led else _POINTS
    if abs(stated - computed) <= limit and abs(stated - computed) * 3 <= 2 * max(stated, computed):
        yield Way("change", numbers_of(percent), _either(grown), roles)


def _is_per(frame: Frame) -> bool:
    """Is a rate one of each: "7.2 percent per tonne"?"""
    places = range(frame.figure.first, frame.figure.last)
    return any(value_at(frame.scan, place, CUE) == "product" for place in places)


def _is_of_another(frame: Frame, *values: Draft) -> bool:
    """Is a rate of another thing than the values: "profit rose by 30 percent, sales from 412 to 487"?"""
    scan, first = frame.scan, min(one.first for one in values)
    if frame.figure.first > first:
        return frame.brings_another(*values) and not first < frame.figure.first < max(one.first for one in values)
    between = range(frame.figure.last, first)
    if any(value_at(scan, place, "listand") == AND or value_at(scan, place, "contrasting") is not None for place in between):
        return True
    # What stands in the clause of the rate is what that is of: "um 3 Prozent legte die Quote zu, von 6 auf 9 Prozent".
    between = range(max(between.start, clause(scan, min(values, key=lambda one: one.first))[0]), first)
    return any(tells_thing(scan, place) and place not in frame.by_place and value_at(scan, place, "formerly") is None for place in between)


def _either(numbers: NumberSet) -> NumberSet:
    return numbers.union(numbers.negate())


def _former_and_new(frame: Frame) -> tuple[Draft, Draft] | None:
    """The only two other figures of the sentence, with the former one first."""
    figures = frame.based_on
    if len(figures) != _PAIR or not all(map(is_plain, figures)) or frame.is_open(frame.base) or len(heads_of(figures)) > 1:
        return None
    if frame.distance > _CLAUSE:
        return None
    pair = _pair(frame, "change", "before", "after")
    if pair is not None:
        return pair
    one, other = figures
    if not are_alike(one, other):
        return None
    former = [figure for figure in figures if is_beside(frame.scan, figure)] or [
        figure for figure in figures if is_former(frame.scan, figure)
    ]
    if len(former) != 1:
        return None
    return (one, other) if former[0] is one else (other, one)


def multiples(frame: Frame) -> Iterator[Way]:
    """ "Halved", "tripled" and the only two values of its clause, or of the one behind that goes on with a pronoun: "wurde halbiert; er
    sank von 96.000 auf 72.000 Kilowattstunden". What another verb tells is of another thing: "profit doubled as sales rose from ...".
    """
    times, scan = frame.figure, frame.scan
    if times.kind != "ratio" or times.last - times.first != 1 or value_at(scan, times.first, "folded") is None:
        return
    first, last = clause(scan, times)
    if value_at(scan, frame.sentence[0], "formerly") == "beside":
        first = frame.sentence[0]  # "from 216 in March, the number has quadrupled to 648"
    # "halved; it fell from ...", "halved, from 168 days to 126"
    goes_on = value_at(scan, last + 1, "pronoun") is not None or _is_from_to(frame, last + 1)
    if goes_on and last + 1 < frame.sentence[1]:
        last = frame.sentence[1]
    elif any(has_word_in(scan, first, last, name) for name in ("trend", "fell")):
        return
    values = [one for one in frame.based_on if first <= one.first < last and (one.kind != "duration" or _is_reached(frame, one))]
    if len(values) == _PAIR and "duration" in {one.kind for one in values}:
        lender = next(one for one in values if one.kind == "duration")
        values = [one for value in values if (one := lent(value, lender)) is not None]  # "from 168 days to 126"
    is_dated = frame.has_date_beside() and clause(scan, values[-1]) == clause(scan, times) if values else False
    if len(values) == _PAIR and all(map(is_plain, values)) and not is_dated and not frame.is_open((first, last)):
        yield from _multiple(frame, *values)
    elif not values:
        yield from _told_behind(frame, first, last)


def _is_reached(frame: Frame, one: Draft) -> bool:
    """Is a length of time one of "from ... to"?"""
    beside = (value_at(frame.scan, place, "formerly") for place in (one.last, one.first - 1))
    return "reached" in beside


def _is_from_to(frame: Frame, first: int) -> bool:
    """Does a clause begin with "from" and a value, behind which "to" stands?"""
    scan = frame.scan
    if value_at(scan, first, "formerly") != "beside" or first + 1 not in frame.by_place:
        return False
    last = frame.by_place[first + 1].last
    return value_at(scan, last, "formerly") == "reached"


def _told_behind(frame: Frame, first: int, last: int) -> Iterator[Way]:
    """The only two values behind the colon of "doubled", one of which is told to be the former: "it has tripled: in 2022 there were still
    184, now there are 552".
    """
    scan, window = frame.scan, (last, frame.sentence[1])
    values = figures_in(window, frame.by_place) if value_at(scan, last, "listcolon") is not None else []
    if len(values) != _PAIR or not all(map(is_plain, values)) or frame.is_open((first, window[1])):
        return
    former = [one for one in values if is_former(scan, one)]
    if len(former) == 1 and are_alike(*values) and len(heads_of(values)) <= 1:
        before, after = (values[0], values[1]) if former[0] is values[0] else (values[1], values[0])
        yield from _times_as_much(frame, before, after)


def _multiple(frame: Frame, one: Draft, other: Draft) -> Iterator[Way]:
    """The former value is told to be so, or the first of "from ... to"."""
    scan = frame.scan
    former = [figure for figure in (one, other) if is_beside(scan, figure)]
    if len(former) != 1 or not are_alike(one, other) or len(heads_of([one, other])) > 1:
        return
    before, after = (one, other) if former[0] is one else (other, one)
    yield from _times_as_much(frame, before, after)


def _times_as_much(frame: Frame, before: Draft, after: Draft) -> Iterator[Way]:
    stated, grown = value_of(frame.figure), value_of(after) / value_of(before)
    if (stated > 1) == (grown > 1) and grown <= _FARTHEST * stated and stated <= _FARTHEST * grown:
        follows = numbers_of(after).divide(numbers_of(before))
        yield Way("change", exactly(frame.figure.fields["value"]), follows, (("before", before), ("after", after), ("times", frame.figure)))


def portions(frame: Frame) -> Iterator[Way]:
    """More than all of those that the clause begins with: "von den befragten Ärzten sprachen sich 118 Prozent dafür aus"."""
    percent, scan = frame.figure, frame.scan
    first, last = clause(scan, percent)
    is_of = value_at(scan, first, CUE) == "of" and has_word_in(scan, first, percent.first, "group")
    if percent.kind == "percent" and is_of and value_of(percent) > _ALL and figures_in((first, last), frame.by_place) == [percent]:
        yield Way("portion", numbers_of(percent), between(0, _ALL), (("percent", percent),))
