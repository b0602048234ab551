"""Parts that are more than the whole that they fill."""

from collections import Counter
from fractions import Fraction
from typing import Any

from checker import Check, Checks, Claim, rule
from checker.kinds import Partition
from checker.sums import are_of_one_unit, parts_of, plain_sum, say_computed, sum_of
from checker.values.numbers import Number, at_most
from checker.words import say_stated

_ROUGHNESS = Fraction(102, 100)  # of a round number of members


@rule("ARI003", severity="warning", message='"{text}": that is {stated} of {whole}')
def sum_exceeds_whole(claim: Claim[Partition]) -> Checks:
    """More votes are counted than there are people who can vote, or the parts of a sum are more than the sum.

    ## Why it matters
    One of the counts is wrong, or the house has more members.

    ## Wrong
    ```de 2023-09-28
    Es gab [52 Ja-Stimmen, 45 Nein-Stimmen und 5 Enthaltungen bei 99 Abgeordneten](ARI003 "that is 102 of 99").
    ```

    ```en 2023-09-28
    The [99 lawmakers cast 52 votes for, 45 against and 5 abstentions](ARI003 "that is 102 of 99").
    ```

    ## Right
    ```de 2023-09-28
    Es gab 52 Ja-Stimmen, 41 Nein-Stimmen und 5 Enthaltungen bei 99 Abgeordneten, einer fehlte.
    ```

    ```en 2023-09-28
    The 99 lawmakers cast 52 votes for, 41 against and 5 abstentions.
    ```

    ## Silent when
    The votes are fewer, since members may be absent; nothing says that votes, payers or places are counted; one of the numbers is hedged;
    two votes are told; children, women and men are listed, who are no parts of each other; the sentence names somebody who votes without a
    seat, as with a casting vote; or a side alone has more votes, so that the number is not that of members.
    """
    parts, whole = parts_of(claim, "part"), claim.part("whole")
    if len(parts) < 2 or whole is None or whole.numbers is None or whole.numbers.high is None or whole in parts:
        return
    if (
        plain_sum(parts) is None
        or any(part.kind not in ("count", "number", "money") for part in parts)
        or not are_of_one_unit([*parts, whole])
    ):
        return
    heads = Counter(part.head for part in parts)
    if len(heads) > 1 and min(heads.values()) > 1:
        return
    if any(part.value is None or whole.value is None or part.value > whole.value for part in parts):
        return
    yield Check(
        stated=sum_of(parts),
        expected=at_most(_most(whole)),
        stated_as=say_computed(plain_sum(parts), sum_of(parts), whole.unit),
        expected_as=whole.text,
        fields={"whole": whole.text if whole.kind == "money" else say_stated(whole.value, whole.numbers, whole.hedge)},
    )


def _most(whole: Claim[Any]) -> Number:
    """How many there can be. Members and seats are counted, so that a number of them is not as rough as other round ones."""
    high = whole.numbers.high if whole.numbers else None
    exact = Fraction(whole.value or 0) * _ROUGHNESS
    return exact if high is None or (whole.kind == "count" and exact < high) else high
