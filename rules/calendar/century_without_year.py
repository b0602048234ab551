"""A century or decade beside a year that lies in another."""

from checker import Check, Checks, Claim, rule
from checker.kinds import Contained
from checker.values.dates import days_between
from checker.words import say, say_days

_PERIODS = ("century", "decade")
_TURN = 366  # days: the last century ends with 1900 or with 1899, and its turn is counted to either


@rule("CAL014", severity="warning", message='"{text}": {date} lies in another {period}')
def century_without_year(claim: Claim[Contained]) -> Checks:
    """The century or decade does not contain the year beside it.

    ## Why it matters
    The 19th century is that of the years 18xx, and is mistaken for that of 19xx.

    ## Wrong
    ```de 2023-09-28
    Das Haus wurde im [19. Jahrhundert (1905)](CAL014 "another century") gebaut.
    ```

    ```en 2023-09-28
    It follows [the 18th-century treaty of 1648](CAL014 "another century").
    ```

    ## Right
    ```de 2023-09-28
    Das Haus wurde im 19. Jahrhundert (1905 renoviert) gebaut, das Tor im 20. Jahrhundert (1900).
    ```

    ```en 2023-09-28
    It follows the 17th-century treaty of 1648. In the 1800s, the 19th century, in 1905, they sold it.
    ```

    ## Silent when
    The year is not bound to the century by brackets or "of"; the year is the one at the turn; or the date has no year.
    """
    sides = claim.part("one"), claim.part("other")
    for period, date in (sides, sides[::-1]):
        if period is None or date is None or period.granularity not in _PERIODS or date.granularity in (*_PERIODS, None):
            continue
        if not period.days or not date.days or period.days.is_empty or date.days.is_empty or date.date is None or date.date.year is None:
            continue
        first, last = period.days.first, period.days.last
        if first is not None and last is not None:
            yield Check(
                stated=date.days,
                expected=days_between(first - _TURN, last + _TURN),
                stated_as=say_days(date.days),
                expected_as=say_days(period.days),
                fields={"date": say_days(date.days), "period": say(period.granularity)},
            )
