"""A difference beside the two values that it lies between."""

from fractions import Fraction
from typing import Any

from checker import Change, Check, Checks, Claim, rule
from checker.reference.units import unit
from checker.repairs import exchanged_value, known
from checker.sums import are_of_one_scale, are_of_one_unit, is_bounded, plain_value, say_computed

_NEAR = 4  # of so many parts one is what a difference of things that only it names can be off


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
    if before is None or after is None or by is None or by.kind in ("percent", "ratio") or not are_of_one_unit([before, after]):
        return
    if by.numbers is None or not is_bounded(before.numbers) or not is_bounded(after.numbers) or not are_of_one_scale([before, after]):
        return
    times = _times(after, by)
    is_named = bool(by.head) and by.head not in (before.head, after.head)
    if times is None or (is_named and (claim.loose or not _may_be_of_them(by, before, after))):
        return
    rise = after.numbers.subtract(before.numbers).scale(times)
    one, other = plain_value(before), plain_value(after)
    value = None if one is None or other is None else abs(other - one) * times
    expected = rise.union(rise.negate())
    yield Check(
        stated=by.numbers,
        expected=expected,
        stated_as=by.text,
        expected_as=say_computed(value, expected, by.unit),
        fields={"before": before.text, "after": after.text},
        repairs=known([exchanged_value(by, value, expected.contains)]) if value is not None else (),
    )


def _times(after: Claim[Any], by: Claim[Any]) -> Fraction | None:
    """How many of the unit of the difference one of the values is: "from 6.42 to 7.18 metres, 76 centimetres more"; None if they differ."""
    if are_of_one_unit([after, by]):
        return Fraction(1)
    source, target = unit(after.unit or "?"), unit(by.unit or "?")
    if source is None or target is None or source.dimension != target.dimension:
        return None
    return Fraction(source.factor) / Fraction(target.factor)


def _may_be_of_them(by: Claim[Any], before: Claim[Any], after: Claim[Any]) -> bool:
    """Is it nearly the difference of two numbers whose noun is not said: "from 742 to 618, 124 cases", not "from 742 to 918, 40 women"?"""
    values = [plain_value(one) for one in (before, after, by)]
    if before.head or after.head or None in values:
        return False
    one, other, difference = (value for value in values if value is not None)
    return abs(difference - abs(other - one)) * _NEAR <= abs(other - one)
