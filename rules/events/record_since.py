"""'For the first time in N years' beside the year of the last time."""

from checker import Checks, Claim, LastTime, rule
from checker.lapses import leads_back


@rule("EVT005", severity="warning", message='"{text}": "{lapse}" before publication is {expected}, not {stated}')
def record_since(claim: Claim[LastTime]) -> Checks:
    """The time since which something was not so high, low or often is not that since the year named beside it.

    ## Why it matters
    A record is news because of its length, and the length or the year is wrong.

    ## Wrong
    ```de 2023-09-28
    Die Zinsen sind so hoch wie seit [20 Jahren nicht mehr, zuletzt 2011](EVT005 "2003").
    ```

    ```en 2023-09-28
    Inflation is at its highest level in [20 years, since 2011](EVT005 "2003").
    ```

    ## Right
    ```de 2023-09-28
    Die Zinsen sind so hoch wie seit fast 15 Jahren nicht mehr, zuletzt 2008.
    ```

    ```en 2023-09-28
    Inflation is at its highest level in 12 years, since 2011. It is the highest since the 2008 crisis.
    ```

    ## Silent when
    The publication date is not known; the length is off by a year; or the year is not said to be that of the last time.
    """
    lapse, since = claim.part("length"), claim.part("since")
    if lapse is None or since is None or not since.days or since.days.is_empty or claim.published is None or claim.quoted:
        return
    yield from leads_back(lapse, since.days, claim.published)
