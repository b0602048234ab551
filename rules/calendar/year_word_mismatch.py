"""The words "this year" or "last year" beside the year in figures."""

from checker import Check, Checks, Claim, Restated, rule
from checker.words import say_days


@rule("REF002", severity="warning", message='"{text}": "{words}" is {expected}, the figure says {stated}')
def year_word_mismatch(claim: Claim[Restated]) -> Checks:
    """The year or month that "this year" or "last month" means is not the one named beside it.

    ## Why it matters
    The text was written for another year, or the year is wrong; the reader sees two.

    ## Wrong
    ```de 2023-09-28
    Er hatte die Stadt am [20. April dieses Jahres (2022)](REF002 "2022") besucht.
    ```

    ```en 2023-09-28
    She visited the city in [April this year, 2022](REF002 "2022"), with two aides.
    ```

    ## Right
    ```de 2023-09-28
    Er hatte die Stadt am 20. April dieses Jahres (2023) besucht.
    ```

    ```en 2023-09-28
    She visited the city in April this year, 2023, with two aides.
    ```

    ## Silent when
    The publication date is not known; or the words are quoted, so that "this year" is the year of the quotation.
    """
    relative, explicit = claim.part("relative"), claim.part("explicit")
    if relative is None or explicit is None or not relative.days or not explicit.days or claim.quoted:
        return
    if relative.days.is_empty or explicit.days.is_empty:
        return
    yield Check(
        stated=explicit.days,
        expected=relative.days,
        stated_as=say_days(explicit.days),
        expected_as=say_days(relative.days),
        fields={"words": relative.text},
    )
