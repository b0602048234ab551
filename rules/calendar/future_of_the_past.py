"""A future tense with a date that is over."""

from checker import Check, Checks, Claim, Day, rule
from checker.repairs import exchanged_number, known
from checker.values import civil
from checker.values.dates import days_between
from checker.words import say_days

_STORY = 25 * 366  # days: what was to come so long ago is told in the present of a story


@rule("REF004", severity="warning", message='"{text}" lies before publication ({published}), but the sentence tells of it as still to come')
def future_of_the_past(claim: Claim[Day]) -> Checks:
    """The sentence tells as still to come what the date puts before the publication.

    ## Why it matters
    The date or its year is wrong, often the year before out of habit, or the text is an old one.

    ## Wrong
    ```de 2023-09-28
    Das Gesetz soll im [Januar 2023](REF004 "before publication") in Kraft treten.
    ```

    ```en 2023-09-28
    The tour will start in [May 2023](REF004 "before publication").
    ```

    ## Right
    ```de 2023-09-28
    Das Gesetz soll im Januar 2024 in Kraft treten. Er soll im Mai 2022 Geld veruntreut haben.
    ```

    ```en 2023-09-28
    The tour will start in May 2024. It was to start in May 2023.
    ```

    ## Silent when
    The publication date is not known, or not surely after the date; the date has no year; it is a quotation; it is more than 25 years ago,
    as in the present of a story; or the words can be an allegation ("soll ... veruntreut haben") or a future seen from the past ("was to").
    """
    days, published = claim.days, claim.published
    if claim.tense != "future" or claim.quoted or not days or days.is_empty or published is None or published.first is None:
        return
    if days.last is not None and days.last < published.first - _STORY:
        return
    year = claim.date.year if claim.date else None
    years = () if year is None else (year + 1, civil.civil(published.first)[0])
    yield Check(
        stated=days,
        expected=days_between(published.first, None),
        stated_as=say_days(days),
        expected_as=say_days(days_between(published.first, None)),
        fields={"published": say_days(published)},
        repairs=known(exchanged_number(claim, year, other) for other in dict.fromkeys(years) if year is not None and other > year),
    )
