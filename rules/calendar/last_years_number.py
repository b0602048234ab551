"""The year before, written out of habit in the first weeks of a year."""

from checker import Check, Checks, Claim, Day, rule
from checker.repairs import exchanged_number, known
from checker.values import civil
from checker.values.dates import date as date_set
from checker.values.dates import days_between
from checker.words import say_days, say_year

_SEASON = 2  # months of the new year in which the old number still comes to the fingers
_AHEAD = 300  # days from publication within which the day of the new year would lie


@rule("REF006", severity="info", message='"{text}": published in {published}; is {expected} meant?')
def last_years_number(claim: Claim[Day]) -> Checks:
    """A date of last year in a text of the first weeks of a year, which nothing in its sentence places in the past.

    ## Why it matters
    In January the old year is written out of habit, and a term then ends before it begins.

    ## Wrong
    ```de 2024-01-04
    Die Regel gilt ab [15. Januar 2023](REF006 "15 January 2024").
    ```

    ```en 2024-01-04
    Spring meeting: [March 15, 2023](REF006 "15 March 2024"), town hall.
    ```

    ## Right
    ```de 2024-01-04
    Die Regel gilt ab 15. Januar 2024. Vor einem Jahr, am 12. Januar 2023, galt sie noch nicht.
    ```

    ```en 2024-01-04
    Spring meeting: March 15, 2024, town hall. On December 12, 2023, he said so.
    ```

    ## Silent when
    It is not January or February; the sentence is in the past tense or counts back; the same day of the new year would be over, or far
    ahead; or the words are quoted. It is a question rather than a finding, so it has to be asked for (--select REF006).
    """
    stated, days, published = claim.date, claim.days, claim.published
    if stated is None or stated.year is None or stated.month is None or claim.quoted or not days or published is None:
        return
    if published.first is None or published.last is None or published.last - published.first > 31 * _SEASON or stated.implied:
        return
    year, month, _ = civil.civil(published.last)
    if month > _SEASON or stated.year != year - 1 or claim.tense not in ("present", "future"):
        return
    meant = date_set(year, stated.month, stated.day)
    if meant.is_empty or meant.disjoint(days_between(published.first, published.last + _AHEAD)):
        return
    yield Check(
        stated=days,
        expected=meant,
        stated_as=say_days(days),
        expected_as=say_days(meant),
        fields={"published": say_year(year)},
        repairs=known([exchanged_number(claim, stated.year, year)]),
    )
