"""A p-value beside its test statistic and degrees of freedom."""

from checker import Check, Checks, Claim, Statistic, rule
from checker.reference.distributions import p_values
from checker.words import say, say_number


@rule("STA001", severity="warning", message='"{text}": that is p = {expected}', needs=["scipy"])
def p_value(claim: Claim[Statistic]) -> Checks:
    """The p-value does not follow from the test statistic and its degrees of freedom.

    ## Why it matters
    One of the figures was typed or copied wrongly; where the limit of significance lies between the two, the conclusion changes.

    ## Wrong
    ```de 2023-09-28
    Der Unterschied war deutlich, [F(2, 56) = 1,203, p = 0,04](STA001 "0.308").
    ```

    ```en 2023-09-28
    The difference was clear, [F(2, 56) = 1.203, p = .04](STA001 "0.308").
    ```

    ## Right
    ```de 2023-09-28
    Der Unterschied war klein, F(2, 56) = 1,203, p = 0,31, der andere nicht, t(28) = 2,2, p < 0,05.
    ```

    ```en 2023-09-28
    The difference was small, F(2, 56) = 1.203, p = .31, the other was not, t(28) = 2.2, p < .05.
    ```

    ## Silent when
    The p-value can be rounded, or the one of one side; or the result is written in another form than that of the APA manual. A p-value that
    was corrected for many tests is reported, as nothing tells it from a wrong one.
    """
    parts = {part.role: part.numbers for part in claim.parts}
    statistic, stated = parts.get("statistic"), claim.part("p")
    if statistic is None or stated is None or stated.numbers is None or not claim.head:
        return
    expected = p_values(claim.head, statistic, parts.get("df1"), parts.get("df2"))
    if expected is None or expected.low is None or expected.high is None:
        return
    low, high = (say_number(round(bound, 3)) for bound in (expected.low, expected.high))
    said = low if low == high else say("between {low} and {high}", low=low, high=high)
    yield Check(stated=stated.numbers, expected=expected, stated_as=stated.text, expected_as=said)
