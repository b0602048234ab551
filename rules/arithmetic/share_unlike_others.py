"""Counts beside their percentages, of which one does not go with the others."""

from fractions import Fraction
from typing import Any

from checker import Check, Checks, Claim, Repair, rule
from checker.kinds import Shares
from checker.percents import stated_percent
from checker.repairs import exchanged_value, known
from checker.sums import are_of_one_unit, is_bounded, plain_value
from checker.values.numbers import NumberSet, between
from checker.words import say_numbers

# The wholes that the others give must be this close to each other to tell what the whole is.
_CLOSEST = Fraction(21, 20)
# A whole this many times as great or small is another whole: those of another visit, year or group.
_FURTHEST = Fraction(5, 4)

Row = list[tuple[Claim[Any], Claim[Any], NumberSet]]


@rule("PCT005", severity="warning", message='"{text}" ({percent}) makes the whole {stated}, the others make it {expected}')
def share_unlike_others(claim: Claim[Shares]) -> Checks:
    """A count and its percentage give another whole than the counts and percentages beside them.

    ## Why it matters
    Two digits of a count changed places, or the total slipped in for a part.

    ## Wrong
    ```de 2023-09-28
    Es gab 1.186 Anträge (40,8 Prozent) in Nord, [652 Anträge](PCT005 "the whole") (19,6 Prozent) in Süd, 349 (12,0 Prozent) in West.
    ```

    ```en 2023-09-28
    There were 1,186 claims (40.8 percent) here, [652 claims](PCT005 "the whole") (19.6 percent) there, 349 (12.0 percent) elsewhere.
    ```

    ## Right
    ```de 2023-09-28
    Gezählt wurden 1.186 Anträge (40,8 Prozent) in Nord, 570 Anträge (19,6 Prozent) in Süd und 349 Anträge (12,0 Prozent) in West.
    ```

    ```en 2023-09-28
    Of those asked 512 (64 percent) work full time and 96 (12 percent) study.
    ```

    ## Silent when
    There are only two pairs, unless their percentages make up 100; the others do not agree on a whole; a year stands between the pairs; or
    the whole is more than a quarter greater than that of the others or they than it, so that it is another one.
    """
    row = _wholes(claim)
    if len(row) == 2 and _is_all([percent for _, percent, _ in row]):
        yield _check(row[0], row[1][2])
    for place, pair in enumerate(row) if len(row) > 2 else ():
        others = _common([whole for _, _, whole in (*row[:place], *row[place + 1 :])])
        if others is not None and _is_near(pair[2], others):
            yield _check(pair, others)


def _wholes(claim: Claim[Any]) -> Row:
    """Part, percentage and the whole that they give."""
    pairs = list(zip(claim.parts[::2], claim.parts[1::2], strict=True))
    if not are_of_one_unit(part for part, _ in pairs):
        return []
    row: Row = []
    for part, percent in pairs:
        stated = stated_percent(percent)
        if stated is None or stated.contains(0) or part.numbers is None or percent.kind != "percent" or not is_bounded(part.numbers):
            return []
        row.append((part, percent, part.numbers.divide(stated).scale(100)))
    return row


def _is_all(percentages: list[Claim[Any]]) -> bool:
    """Do the percentages make up 100, to the place that they are rounded to?"""
    values = [plain_value(percent) for percent in percentages]
    grains = [Fraction(percent.grain or 1) for percent in percentages]
    return None not in values and abs(sum(value for value in values if value is not None) - 100) < max(grains)


def _common(wholes: list[NumberSet]) -> NumberSet | None:
    """The whole that all of them can mean, where it is narrow."""
    common = wholes[0]
    for whole in wholes[1:]:
        common = common.intersect(whole)
    if common.is_empty or common.low is None or common.high is None or common.low <= 0:
        return None
    return common if Fraction(common.high) / Fraction(common.low) <= _CLOSEST else None


def _is_near(whole: NumberSet, others: NumberSet) -> bool:
    if whole.low is None or whole.high is None or others.low is None or others.high is None:
        return False
    return whole.high * _FURTHEST >= others.low and whole.low <= others.high * _FURTHEST


def _check(pair: tuple[Claim[Any], Claim[Any], NumberSet], others: NumberSet) -> Check:
    part, percent, whole = pair
    return Check(
        stated=whole,
        expected=others,
        stated_as=_said(whole),
        expected_as=_said(others),
        claims=(part,),
        fields={"percent": percent.text, "text": part.text},
        repairs=_candidates(part, percent, others),
    )


def _said(whole: NumberSet) -> str:
    """A whole that was computed, in whole numbers."""
    if whole.low is None or whole.high is None:
        return say_numbers(whole)
    return say_numbers(between(round(whole.low), round(whole.high)))


def _candidates(part: Claim[Any], percent: Claim[Any], others: NumberSet) -> tuple[Repair, ...]:
    ratio = plain_value(percent)
    if ratio is None or others.low is None or others.high is None:
        return ()
    middle = (Fraction(others.low) + Fraction(others.high)) / 2
    return known([exchanged_value(part, middle * ratio / 100, lambda _: True)])
