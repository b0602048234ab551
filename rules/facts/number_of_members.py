"""The number of members of a union, an alliance, a federation at the time."""

from checker import Check, Checks, Claim, Membership, rule
from checker.reference.facts import count_of
from checker.repairs import exchanged_number, known
from checker.values.numbers import NumberSet, at_most, exactly
from checker.words import say_numbers

_AROUND = 31  # days before and after publication on which the number before or after a change is still, or already, used


@rule("FAC001", severity="warning", message='"{text}": at publication there were {expected}')
def number_of_members(claim: Claim[Membership]) -> Checks:
    """The text counts another number of members, states or countries than there were when it was published.

    ## Why it matters
    "The 28" became 27, and old texts, habits and templates go on counting.

    ## Wrong
    ```de 2023-09-28
    Heute beraten die [28 EU-Staaten](FAC001 "27") über den Haushalt.
    ```

    ```en 2023-09-28
    It is a rule for all [30 NATO members](FAC001 "31").
    ```

    ## Right
    ```de 2015-09-28
    Heute beraten die 28 EU-Staaten über den Haushalt. Dafür sind 20 EU-Staaten, es fehlen die übrigen acht EU-Staaten.
    ```

    ```en 2023-09-28
    It is a rule for all 31 NATO members. In 2019 the 28 EU countries agreed to it.
    ```

    ## Silent when
    The publication date is not known, or the number changed within a month of it; the sentence names another year or tells of the past; a
    smaller number is not said to be that of all; or words between number and name make it a part ("the other 26 EU countries").
    """
    count, things = claim.part("count") or claim.part("every"), claim.part("things")
    if count is None or things is None or not isinstance(count.value, int) or count.hedge or claim.quoted or claim.published is None:
        return
    known_count = count_of(things.subject or "")
    numbers = None if known_count is None else known_count.during(claim.published.shift(-_AROUND, _AROUND))
    if numbers is None or numbers.is_empty:
        return
    yield Check(
        stated=exactly(count.value),
        expected=numbers if count.role == "every" else _no_more_than(numbers),
        stated_as=count.text,
        expected_as=say_numbers(numbers),
        repairs=known(exchanged_number(count, count.value, int(one.low)) for one in numbers.intervals if one.low is not None),
    )


def _no_more_than(numbers: NumberSet) -> NumberSet:
    """ "Die 20 EU-Staaten, die ...": without "all" a smaller number may be that of some."""
    return at_most(max(one.high or 0 for one in numbers.intervals))
