"""A total beside what it adds up."""

from typing import Any

from checker import Check, Checks, Claim, Total, rule
from checker.corpus.keys import is_related, thing_of
from checker.corpus.nouns import concept, counts_people
from checker.repairs import exchanged_value, known
from checker.sums import are_of_one_unit, parts_of, plain_sum, plain_value, say_computed, sum_of

_BEHIND = 3  # words to the end of the sentence: "in total", "gerettet"
_FATES = frozenset({"dead", "injured", "victim", "missing_person", "survivor", "hostage"})  # what only some of the people listed may be


@rule("ARI001", severity="error", message='"{text}": together that is {expected}, not {stated}')
def total_of_addends(claim: Claim[Total]) -> Checks:
    """The total is not the sum of the numbers that it adds up.

    ## Why it matters
    One of the numbers is wrong, or one is missing; a reader who adds up stops trusting the rest.

    ## Wrong
    ```de 2023-09-28
    Die Feuerwehr zählte [drei Tote im Hafen und vier in der Altstadt, insgesamt acht Tote](ARI001 "that is 7").
    ```

    ```en 2023-09-28
    The choir has [12 men and 9 women, 22 people in all](ARI001 "that is 21").
    ```

    ## Right
    ```de 2023-09-28
    Brücke und Tunnel kosten 1,2 und 1,3 Milliarden Euro, zusammen 2,4 Milliarden Euro.
    ```

    ```en 2023-09-28
    The choir has 12 men and 9 women, 21 people in all. Three were late and 12 ill, including one of the late ones.
    ```

    ## Silent when
    The units differ; the total is of another thing than the addends; another amount stands before them in the sentence; a number is open on
    one side; the addends are the numbers that are counted ("three numbers: 1, 2 and 3"), or with the total a row of choices ("2, 3, or 4
    columns"); the total is nought; or rounding explains the difference.
    """
    addends, totals = parts_of(claim, "addend"), parts_of(claim, "total")
    if len(addends) < 2 or len(totals) != 1 or not are_of_one_unit([*addends, *totals]) or not _is_of(totals[0], addends):
        return
    total, expected, value = totals[0], sum_of(addends), plain_sum(addends)
    if total.numbers is None or not total.value or _is_of_numbers(total, addends):
        return
    yield Check(
        stated=total.numbers,
        expected=expected,
        stated_as=total.text,
        expected_as=say_computed(value, expected, total.unit),
        repairs=known([exchanged_value(total, value, expected.contains)]) if value is not None else (),
    )


def _is_of_numbers(total: Claim[Any], addends: list[Claim[Any]]) -> bool:
    """Are bare numbers what is counted ("three numbers: 1, 2 and 3"), or further ones of as many ("2, 3, or 4 columns")?"""
    if total.kind != "count" or any(addend.kind != "number" for addend in addends):
        return False
    values = [addend.value for addend in addends if addend.value is not None]
    is_row = [value + 1 for value in values] == [*values[1:], total.value]
    return is_row or total.value == len(addends)


def _is_of(total: Claim[Any], addends: list[Claim[Any]]) -> bool:
    """Does the total count what the addends count: the same thing, or one that theirs are kinds of, or people of whatever kind they are?

    A bare number is not one of people and of things together: "12 trucks and 63 firefighters, 71 in all".
    """
    thing = thing_of(total)
    things = [found for addend in addends if (found := thing_of(addend)) is not None]
    if total.kind == "number" and len({counts_people(addend) for addend in addends if addend.head}) > 1:
        return False
    if total.kind != "count" or thing is None:
        return True
    is_known = thing.noun in {*_FATES, *(found.noun for found in things)}
    if not is_known and counts_people(total) and (all(map(counts_people, addends)) or _may_be_kinds(total, addends)):
        return True
    if _are_nearly_all(total, addends):
        return True
    named = concept(total.language or "", total.head or "")
    if named is not None and named.generic and not named.people and _may_be_kinds(total, addends):
        return True
    return all(found.noun == thing.noun or is_related(found, thing) for found in things)


def _are_nearly_all(total: Claim[Any], addends: list[Claim[Any]]) -> bool:
    """Are addends with nouns of their own, all people or all none, so nearly the total that none of them is left out?

    "14 adults and nine children, 25 survivors in total", "1,417 novels and 826 comics, 2,343 items in total".
    """
    values = [plain_value(one) for one in (total, *addends)]
    named = [one for one in addends if one.head]
    if any(one.context != total.context for one in addends):
        return False  # "Rechnet man die Spiele hinzu, waren es zusammen ..."
    behind = (total.context or "").rpartition(total.text)[2].split()
    if len(behind) > _BEHIND:
        return False  # "insgesamt 2.343 Medien, darunter auch Spiele"
    if len(named) < 2 or len({one.head for one in (total, *named)}) <= len(named) or None in values:
        return False
    if len({counts_people(one) for one in (total, *named)}) > 1:
        return False
    stated, *parts = (value for value in values if value is not None)
    return abs(stated - sum(parts)) < min(parts) and abs(stated - sum(parts)) * 10 <= sum(parts)


def _may_be_kinds(total: Claim[Any], addends: list[Claim[Any]]) -> bool:
    """Are all addends kinds of the total, or of nouns that are not known, with a sum so near to it that none of them is left out?"""
    values = [plain_value(one) for one in (total, *addends)]
    if any(not one.head or one.language is None for one in addends) or None in values:
        return False
    stated, *parts = (value for value in values if value is not None)
    is_open = all(_is_kind(one, total) or concept(one.language or "", one.head or "") is None for one in addends)
    return is_open and abs(stated - sum(parts)) < min(parts)


def _is_kind(one: Claim[Any], total: Claim[Any]) -> bool:
    """Are both people, or the one a kind of what the other counts?"""
    thing, all_things = thing_of(one), thing_of(total)
    is_related_thing = thing is not None and all_things is not None and is_related(thing, all_things)
    return is_related_thing or (counts_people(one) and counts_people(total))
