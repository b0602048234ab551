"""A part that is larger than what it is a part of."""

from checker import Check, Checks, Claim, Share, rule
from checker.corpus.nouns import counts_people
from checker.sums import are_of_one_unit
from checker.values.numbers import at_most
from checker.words import say_stated


@rule("ARI002", severity="error", message='"{text}": {stated} cannot be a part of {whole}')
def part_exceeds_whole(claim: Claim[Share]) -> Checks:
    """A part of a group counts more than the group.

    ## Why it matters
    Two numbers changed places, or one of them counts something else.

    ## Wrong
    ```de 2023-09-28
    [Von den 120 Abgeordneten stimmten 134](ARI002 "134 cannot be a part of 120") dafür.
    ```

    ```en 2023-09-28
    [Of the 40 passengers, 52](ARI002 "52 cannot be a part of 40") were injured.
    ```

    ## Right
    ```de 2023-09-28
    Von den 120 Abgeordneten stimmten 114 dafür. Die 120 Befragten nannten 134 Gründe.
    ```

    ```en 2023-09-28
    Of the 40 passengers, 12 were injured. The 40 households had 52 cars.
    ```

    ## Silent when
    The smaller number counts another thing than the greater one, unless people are counted "among" people; or a number is rounded or
    hedged so that it may be small enough.
    """
    part, whole = claim.part("part"), claim.part("whole")
    if part is None or whole is None or part.numbers is None or whole.numbers is None or not are_of_one_unit([part, whole]):
        return
    if part.head is not None and part.head != whole.head and not (claim.head == "members" and counts_people(part) and counts_people(whole)):
        return
    high = whole.numbers.high
    if high is None or high < 0:
        return
    yield Check(
        stated=part.numbers,
        expected=at_most(high),
        stated_as=say_stated(part.value, part.numbers, part.hedge),
        expected_as=say_stated(whole.value, whole.numbers, whole.hedge),
        fields={"whole": say_stated(whole.value, whole.numbers, whole.hedge)},
    )
