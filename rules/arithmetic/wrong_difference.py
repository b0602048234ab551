"""A difference beside the two values that it lies between."""

from fractions import Fraction

from checker import Change, Check, Checks, Claim, rule
from checker.repairs import exchanged_value, known
from checker.sums import are_of_one_scale, are_of_one_unit, is_bounded, plain_value, say_computed


@rule("ARI004", severity="error", message='"{text}": from {before} to {after} is a difference of {expected}, not {stated}')
def wrong_difference(claim: Claim[Change]) -> Checks:
    """The difference stated is not that of the two values.

    ## Why it matters
    One of three numbers is wrong.

    ## Wrong
    ```de 2023-09-28
    Die Zahl der Filialen sank [von 121 auf 95, also um 36](ARI004 "a difference of 26").
    ```

    ```en 2023-09-28
    The number of branches fell [from 81 to 62, a drop of 29](ARI004 "a difference of 19").
    ```

    ## Right
    ```de 2023-09-28
    Die Zahl der Filialen sank von 121 auf 95, also um 26. Der Anteil stieg von 10 auf 15 Prozent, also um 5 Prozentpunkte.
    ```

    ```en 2023-09-28
    The number of branches fell from 81 to 62, a drop of 19. The share rose from 10 to 15 percent, up 50 percent.
    ```

    ## Silent when
    The difference is given in percent of the first value (GRO001), the units or scales differ, the difference is one of something
    else ("a gain of 40 women"), or rounding explains it.
    """
    before, after, by = claim.part("before"), claim.part("after"), claim.part("by")
    if before is None or after is None or by is None or by.kind in ("percent", "ratio") or not are_of_one_unit([before, after, by]):
        return
    if by.numbers is None or not is_bounded(before.numbers) or not is_bounded(after.numbers) or not are_of_one_scale([before, after]):
        return
    if by.head and by.head not in (before.head, after.head):
        return
    rise = after.numbers.subtract(before.numbers)
    expected = rise.union(rise.negate())
    one, other = plain_value(before), plain_value(after)
    value: Fraction | None = None if one is None or other is None else abs(other - one)
    yield Check(
        stated=by.numbers,
        expected=expected,
        stated_as=by.text,
        expected_as=say_computed(value, expected, by.unit),
        fields={"before": before.text, "after": after.text},
        repairs=known([exchanged_value(by, value, expected.contains)]) if value is not None else (),
    )
