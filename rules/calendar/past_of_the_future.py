"""A past tense with a date that was still to come."""

from checker import Check, Checks, Claim, Day, rule
from checker.repairs import exchanged_number, known
from checker.values import civil
from checker.values.dates import days_between
from checker.words import say_days

_LAST_YEAR = 9999


@rule("REF003", severity="warning", message='"{text}" lies after publication ({published}), but the sentence tells of it as past')
def past_of_the_future(claim: Claim[Day]) -> Checks:
    """The sentence tells as past what the date puts after the publication.

    ## Why it matters
    The date or its year is wrong, or the text was written to be published later.

    ## Wrong
    ```de 2023-09-28
    Er reiste am [3. Oktober 2023](REF003 "after publication") nach Kiew.
    ```

    ```en 2023-09-28
    She resigned on [October 3, 2023](REF003 "after publication"), in Kyiv.
    ```

    ## Right
    ```de 2018-09-28
    Er reiste am 3. September 2018 nach Kiew. Die erste Version ist für den 25. März 2019 geplant.
    ```

    ```en 2020-05-28
    She resigned on May 3, 2020, in Kyiv. The season was scheduled to start on September 9, 2020.
    ```

    ## Silent when
    The publication date is not known, or not surely before the date; the date has no year; the sentence holds a plan, an appointment or a
    term; it is a quotation; or the date may belong to a noun ("cancelled the concert on 7 October").
    """
    days, published = claim.days, claim.published
    if claim.tense != "past" or claim.quoted or not days or days.is_empty or published is None or published.last is None:
        return
    year = claim.date.year if claim.date else None
    if year is not None and year > _LAST_YEAR:
        return  # "in May 20014" has a digit too many
    years = () if year is None else (year - 1, civil.civil(published.last)[0])
    yield Check(
        stated=days,
        expected=days_between(None, published.last),
        stated_as=say_days(days),
        expected_as=say_days(days_between(None, published.last)),
        fields={"published": say_days(published)},
        repairs=known(exchanged_number(claim, year, other) for other in dict.fromkeys(years) if year is not None and other < year),
    )
