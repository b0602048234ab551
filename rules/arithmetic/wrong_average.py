"""A sum, how many share it, and the share of each."""

from fractions import Fraction
from typing import Any

from checker import Check, Checks, Claim, rule
from checker.corpus.nouns import counts_people
from checker.kinds import Average
from checker.repairs import exchanged_value, known
from checker.sums import are_of_one_unit, plain_value, say_computed
from checker.values.hedges import rounded
from checker.values.numbers import NumberSet, at_most


@rule("ARI006", severity="warning", message='"{text}": that is {expected} each, not {stated}')
def wrong_average(claim: Claim[Average]) -> Checks:
    """The share of each is not the sum divided by their number.

    ## Why it matters
    The share of each is what a reader remembers, and one of three numbers is wrong.

    ## Wrong
    ```de 2023-09-28
    Das Land gibt [2,4 Millionen Euro für 121 Schulen, also 30.100 Euro je Schule](ARI006 "each, not 30.100 Euro").
    ```

    ```en 2023-09-28
    The state gave [$2.4m for 121 schools, or $30,100 each](ARI006 "each, not $30,100").
    ```

    ## Right
    ```de 2023-09-28
    Das Land gibt 2,4 Millionen Euro für 121 Schulen, also 19.800 Euro je Schule.
    ```

    ```en 2023-09-28
    The state gave $2.4m for 121 schools, or $19,800 each. The median was $30,100.
    ```

    ## Silent when
    The number is called a median, the units differ, the share is that of something else ("je Klasse"), or rounding explains the difference.
    "The sum is split among 40 towns, with each getting 50,000" may leave a rest, so that only more than there is is too much.
    """
    total, pieces, each = claim.part("total"), claim.part("pieces"), claim.part("each")
    if total is None or pieces is None or each is None or not _is_share_of(total, each, pieces):
        return
    if total.numbers is None or pieces.numbers is None or each.numbers is None or pieces.numbers.contains(0):
        return
    # What nearly holds ("462 km in six hours, on average 87 km/h") is told per unit of the pieces.
    is_per_unit = claim.loose and pieces.kind == "duration"
    if not (is_per_unit or _is_one_of(claim.part("apiece"), pieces)) or (total.head and each.head and total.head != each.head):
        return
    expected = total.numbers.divide(pieces.numbers)
    whole, number = plain_value(total), plain_value(pieces)
    value: Fraction | None = None if whole is None or not number else whole / number
    if claim.head == "rest" and expected.high is not None:
        expected = at_most(expected.high)
    yield Check(
        stated=_rounded(each),
        expected=expected,
        stated_as=each.text,
        expected_as=say_computed(None if value is None else Fraction(round(value, 2)), expected, each.unit),
        repairs=known([exchanged_value(each, value, expected.contains)]) if value is not None else (),
    )


def _rounded(each: Claim[Any]) -> NumberSet:
    """What rounds to a share as it is written: "23 pupils per class" are 23.33 of 420 in 18."""
    assert each.numbers is not None
    return each.numbers if each.value is None or each.hedge else each.numbers.union(rounded(each.value, each.grain or 1))


def _is_share_of(total: Claim[Any], each: Claim[Any], pieces: Claim[Any]) -> bool:
    """Is the share in the unit of the sum, or in that a head, where people are counted?"""
    return are_of_one_unit([total, each]) or (each.unit == f"{total.unit} / person" and counts_people(pieces))


def _is_one_of(apiece: Claim[Any] | None, pieces: Claim[Any]) -> bool:
    """Is it one of those that are counted: "120 Grundschulen ... je Schule"? Of a length of time ("in 30 days") each needs to be said."""
    if pieces.kind == "duration" or (apiece is not None and apiece.kind in ("set", "duration")):
        return apiece is not None and apiece.granularity == pieces.unit and apiece.value in (None, 1)
    head = (pieces.head or "").lower()
    return apiece is None or head.endswith(apiece.text.lower()) or apiece.text.lower().startswith(head)
