"""An announced number and the list that follows."""

from typing import Any

from checker import Check, Checks, Claim, Listing, rule
from checker.values.numbers import exactly
from checker.words import say_number

# A greater number is a number, not the announcement of a list.
_MOST = 12
_OF_A_KIND = 2  # of so many each the items may be kinds; the project's own choice


@rule("ENU001", severity="warning", message='"{text}": the list has {expected}, not {stated}')
def list_count(claim: Claim[Listing]) -> Checks:
    """A list has more or fewer items than the sentence announces.

    ## Why it matters
    An item was added or taken out, and the number stayed.

    ## Wrong
    ```de 2023-09-28
    Es geht um [drei Länder: Polen, Ungarn, Tschechien und die Slowakei](ENU001 "the list has 4, not 3").
    ```

    ```en 2023-09-28
    There are [two changes: cost, time and risk](ENU001 "the list has 3, not 2").
    ```

    ## Right
    ```de 2023-09-28
    Es geht um drei Länder: Polen, Ungarn, die Heimat Orbáns, und Tschechien. Vier Länder, darunter Polen und Ungarn, sind dagegen.
    ```

    ```en 2023-09-28
    There are three changes: cost, time and risk. Three countries, including Poland and Hungary, object.
    ```

    ## Silent when
    The list is called incomplete, or has neither a colon before it nor "the" before its number; an item is longer than two words and begins
    in another way than the others, as explanations between commas do, or the first items are of two words and the last of one ("Anna
    Schmidt, Sängerin und Autorin"); or the number is hedged, greater than twelve, or more than twice that of the items, which may be kinds
    ("12 shirts: Nike, Puma and Adidas").
    """
    announced = claim.part("announced")
    items = [part for part in claim.parts if part.role == "item"]
    if (
        announced is None
        or announced.kind != "count"
        or announced.value is None
        or announced.hedge
        or announced.numbers is None
        or len(items) < 2
    ):
        return
    if announced.value <= min(_MOST, _OF_A_KIND * len(items)) and (len(items) <= announced.value or not _may_explain(items)):
        yield Check(
            stated=announced.numbers,
            expected=exactly(len(items)),
            stated_as=say_number(announced.value),
            expected_as=say_number(len(items)),
        )


def _may_explain(items: list[Claim[Any]]) -> bool:
    """May the last items say who the one before them is? So with a name of two words before words that stand alone."""
    lengths = [len([word for word in item.text.split() if word[:1].isupper()]) for item in items]
    return len(lengths) > 1 and lengths[0] > 1 and lengths[-1] < lengths[0]
