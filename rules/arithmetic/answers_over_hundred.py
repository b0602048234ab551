"""Percentages of one question that are more than all."""

from checker import Check, Checks, Claim, rule
from checker.kinds import Partition
from checker.sums import parts_of, plain_sum, say_computed, sum_of
from checker.values.numbers import at_most, exactly


@rule("PCT002", severity="warning", message='"{text}": together that is {stated}')
def answers_over_hundred(claim: Claim[Partition]) -> Checks:
    """The shares of answers of which everybody gives one are more than 100 percent together, or with "the remaining" not 100.

    ## Why it matters
    One of the shares is wrong.

    ## Wrong
    ```de 2023-09-28
    [45 Prozent sind dafür, 40 Prozent dagegen und 25 Prozent unentschieden](PCT002 "110 percent").
    ```

    ```en 2023-09-28
    [45% are for, 40% against and 25% undecided](PCT002 "110 percent").
    ```

    ## Right
    ```de 2023-09-28
    45 Prozent sind dafür, 40 Prozent dagegen und 15 Prozent unentschieden. Bis zu drei Gründe nannten 60, 55 und 40 Prozent.
    ```

    ```en 2023-09-28
    45% are for and 40% against. Several answers were possible: 60% named cost, 55% time and 40% risk.
    ```

    ## Silent when
    The answers may go together; the remaining ones are those of another whole or time; the shares are fewer than all, since the rest may go
    unsaid; or rounding explains the sum.
    """
    rests = parts_of(claim, "rest")
    parts = [*parts_of(claim, "part"), *rests]
    if len(parts) < 2 or claim.part("whole") is not None or any(part.kind != "percent" for part in parts):
        return
    expected = exactly(100) if rests else at_most(100)
    yield Check(
        stated=sum_of(parts),
        expected=expected,
        stated_as=say_computed(plain_sum(parts), sum_of(parts), "percent"),
        expected_as=say_computed(None, expected, "percent"),
    )
