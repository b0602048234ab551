"""A change in percent beside the values before and after."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from checker import Change, Check, Checks, Claim, Repair, rule
from checker.percents import exchanged_percent, rough_ratio, say_percent, stated_percent
from checker.repairs import exchanged_value, known
from checker.values.numbers import NumberSet
from checker.words import say


@rule("GRO001", severity="error", message='"{text}": from {before} to {after} is a change of {expected}, not {stated}')
def growth_percent(claim: Claim[Change]) -> Checks:
    """The change in percent is not that between the two values.

    ## Why it matters
    One of three figures is wrong; a growth of the wrong size or direction is often the headline.

    ## Wrong
    ```de 2023-09-28
    Der Umsatz stieg [von 200 auf 250 Millionen Euro, ein Plus von 20 Prozent](GRO001 "25 percent").
    ```

    ```en 2023-09-28
    The price rose [from $40 to $50, up 20%](GRO001 "25 percent").
    ```

    ## Right
    ```de 2023-09-28
    Der Umsatz stieg von 200 auf 250 Millionen Euro, ein Plus von 25 Prozent. Er soll von 2020 bis 2031 um 8 Prozent sinken.
    ```

    ```en 2023-09-28
    The price rose from $40 to $50, up 25%. It is expected to decrease by 8% from 2020 to 2031.
    ```

    ## Silent when
    The value before is zero or less, or itself a percentage; the change is in percentage points; the units differ; a percentage
    without a direction is what was left ("from 1,738 to 731 (42 percent)"); or the change is of something else ("in constant currency").
    """
    before, after, by = claim.part("before"), claim.part("after"), claim.part("by")
    if before is None or after is None or by is None or before.numbers is None or after.numbers is None:
        return
    if (
        by.kind not in ("percent", "ratio")
        or (by.kind == "ratio" and not _is_fraction(by))
        or "percent" in (before.kind, after.kind)
        or before.unit != after.unit
        or not _is_positive(before.numbers)
    ):
        return
    percent, trend = stated_percent(by) if by.kind == "percent" else rough_ratio(by).scale(100), by.trend or claim.trend
    stated = _signed(percent, trend)
    if stated is None or percent is None:
        return
    if trend is None and by.kind == "percent":
        stated = stated.union(percent.shift(-100))
    expected = after.numbers.divide(before.numbers).shift(-1).scale(100)
    yield Check(
        stated=stated,
        expected=expected,
        stated_as=_said(by, stated),
        expected_as=say_percent(_change(before, after), expected),
        fields={"before": before.text, "after": after.text},
        repairs=_candidates(before, after, by, stated, expected),
    )


def _change(before: Claim[Any], after: Claim[Any]) -> Fraction | None:
    """The change in percent between two plain numbers."""
    if not before.value or after.value is None or before.hedge or after.hedge:
        return None
    return (Fraction(after.value) / Fraction(before.value) - 1) * 100


def _is_fraction(by: Claim[Any]) -> bool:
    """ "A third", not "twice" or "the triple", of which nobody knows whether the first value is counted."""
    return by.value is not None and 0 < by.value < 1 and by.hedge != "vague"


def _is_positive(numbers: NumberSet) -> bool:
    return numbers.low is not None and (numbers.low > 0 or (numbers.low == 0 and numbers.low_open))


def _signed(percent: NumberSet | None, trend: str | None) -> NumberSet | None:
    """The change with its sign; both signs where the text gives no direction."""
    if percent is None or trend == "up":
        return percent
    return percent.negate() if trend == "down" else percent.union(percent.negate())


def _said(by: Claim[Any], stated: NumberSet) -> str:
    low = stated.low
    return say("minus {number}", number=by.text) if low is not None and low < 0 and by.trend == "down" else by.text


def _candidates(before: Claim[Any], after: Claim[Any], by: Claim[Any], stated: NumberSet, expected: NumberSet) -> Iterator[Repair]:
    """The right percentage, to the place that the text gives; and each of the two values as it follows from the other figures."""
    values: list[Repair | None] = []
    if before.value and after.value and by.value and stated.low is not None and stated.high is not None:
        old, new = Fraction(before.value), Fraction(after.value)
        # Without a direction both are possible; the one that the values show is meant.
        is_fall = stated.high < 0 or (stated.low < 0 and new < old)
        factor = 1 + (-1 if is_fall else 1) * abs(Fraction(by.value)) / 100
        values.append(exchanged_value(after, old * factor, lambda value: stated.contains((value / old - 1) * 100)))
        if factor > 0:
            values.append(exchanged_value(before, new / factor, lambda value: value > 0 and stated.contains((new / value - 1) * 100)))
    yield from known((exchanged_percent(by, expected), *values))
