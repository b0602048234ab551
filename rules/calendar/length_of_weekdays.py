"""The number of days from one weekday to another."""

from checker import Check, Checks, Claim, Timespan, rule
from checker.repairs import exchanged_number, known
from checker.values.numbers import NumberSet, between, exactly
from checker.words import name_weekday, say_either

_WEEK = 7
_WORKING_WEEK = 4  # days from the first to the last of one, which is called a week, too
_WEEKS = 5  # so many weeks further on the second weekday may be meant


@rule("CAL013", severity="warning", message='"{text}": there are {expected} days from {first} to {last}, not "{stated}"')
def length_of_weekdays(claim: Claim[Timespan]) -> Checks:
    """The number of days given is not that from the one weekday to the other.

    ## Why it matters
    A weekday or the number is wrong, and readers plan by one of them.

    ## Wrong
    ```de 2023-09-28
    Gestreikt wird von [Montag bis Mittwoch, also vier Tage](CAL013 "2 or 3 days").
    ```

    ```en 2023-09-28
    The [four-day strike from Monday to Wednesday](CAL013 "2 or 3 days") begins soon.
    ```

    ## Right
    ```de 2023-09-28
    Gestreikt wird von Freitag bis Montag, also vier Tage.
    ```

    ```en 2023-09-28
    The four-day strike from Friday to Monday begins soon.
    ```

    ## Silent when
    The days are dates; the number is a hedge that reaches far enough; it fits the same weekdays some weeks apart, or each of them in some
    weeks ("ten days, Monday to Friday"); or it is "a week", and that of work ("from Monday to Friday").
    """
    first, last, length = claim.part("from"), claim.part("to"), claim.part("length")
    if first is None or last is None or length is None or length.numbers is None or length.unit not in ("day", "week"):
        return
    if first.date is None or last.date is None or first.date.day or last.date.day or not first.date.weekday or not last.date.weekday:
        return
    steps = (last.date.weekday - first.date.weekday) % 7
    is_of_week = length.unit == "week"
    if isinstance(length.value, int) and length.value > steps + 1 and length.value % (steps + 1) == 0:
        return  # "a ten-day course, Monday to Friday" takes two weeks
    if is_of_week and (length.value != 1 or steps == 0 or steps >= _WORKING_WEEK):
        return
    yield Check(
        stated=exactly(_WEEK) if is_of_week else length.numbers,
        expected=_lengths(steps),
        stated_as=length.text,
        expected_as=say_either([str(steps or 7), str((steps or 7) + 1)]),
        fields={"first": name_weekday(first.date.weekday), "last": name_weekday(last.date.weekday)},
        repairs=known(
            [exchanged_number(length, length.value, steps + 1)] if isinstance(length.value, int) and steps and not is_of_week else []
        ),
    )


def _lengths(steps: int) -> NumberSet:
    found = between(steps, steps + 1)
    for weeks in range(1, _WEEKS):
        found = found.union(between(steps + 7 * weeks, steps + 7 * weeks + 1))
    return found
