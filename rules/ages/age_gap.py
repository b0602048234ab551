"""Two ages, and by how much the one is the elder."""

from checker import Check, Checks, Claim, rule
from checker.kinds import AgeGap
from checker.values.numbers import at_least, between
from checker.words import say_numbers


@rule("AGE003", severity="warning", message='"{text}": {elder} is the age of the elder, {younger} that of the younger')
def age_gap(claim: Claim[AgeGap]) -> Checks:
    """Somebody is called older, or so many years older, and the two ages say otherwise.

    ## Why it matters
    One of three numbers is wrong.

    ## Wrong
    ```de 2023-09-28
    Seine [zwei Jahre ältere Schwester (34) kam, er (38)](AGE003) blieb zu Hause.
    ```

    ```en 2023-09-28
    His [two years older sister (34) came, he (38)](AGE003) stayed at home.
    ```

    ## Right
    ```de 2023-09-28
    Seine zwei Jahre ältere Schwester (40) kam, er (38) blieb zu Hause.
    ```

    ```en 2023-09-28
    His two years older sister (40) came, he (38) stayed at home.
    ```

    ## Silent when
    The difference is off by one year, as birthdays make it.
    """
    gap, elder, younger = claim.part("gap"), claim.part("elder"), claim.part("younger")
    if elder is None or younger is None or elder.numbers is None or younger.numbers is None:
        return
    apart = elder.numbers.subtract(younger.numbers)
    fields = {"elder": say_numbers(elder.numbers), "younger": say_numbers(younger.numbers)}
    if gap is None:
        yield Check(stated=at_least(0), expected=apart, stated_as=elder.text, expected_as=say_numbers(apart), fields=fields)
        return
    if gap.unit != "year" or not isinstance(gap.value, int) or gap.hedge:
        return
    yield Check(
        stated=between(gap.value - 1, gap.value + 1),
        expected=apart,
        stated_as=gap.text,
        expected_as=say_numbers(apart),
        fields=fields,
    )
