"""A rise of temperature that was converted as if it were a temperature."""

from checker import Check, Checks, Claim, Warming, rule
from checker.reference.units import convert, unit
from checker.tolerance import tolerant
from checker.words import say_numbers, say_rounded, say_unit


@rule("UNI003", severity="error", message='"{text}": a difference of {one} is one of {expected}, {other_value} is the temperature')
def temperature_difference(claim: Claim[Warming]) -> Checks:
    """A difference of temperatures is converted with the zero point of the scale, which belongs to temperatures only.

    ## Why it matters
    The second figure is off by 32 degrees: a warming of two degrees becomes one of 36.

    ## Wrong
    ```de 2023-09-28
    Es wurde [um 2 Grad Celsius (35,6 Grad Fahrenheit) wärmer](UNI003 "3.6").
    ```

    ```en 2023-09-28
    The report expects a [rise of 2°C (35.6°F)](UNI003 "3.6") by 2050.
    ```

    ## Right
    ```de 2023-09-28
    Es wurde um 2 Grad Celsius (3,6 Grad Fahrenheit) wärmer. Am Mittag waren es 2 Grad Celsius (35,6 Grad Fahrenheit).
    ```

    ```en 2023-09-28
    The report expects a rise of 2°C (3.6°F) by 2050. At noon it was 2°C (35.6°F).
    ```

    ## Silent when
    The words do not say that the temperature changed by so much; or the second figure is neither the temperature nor the difference, which
    another rule reports.
    """
    one, other = claim.part("one"), claim.part("other")
    if one is None or other is None or one.numbers is None or other.numbers is None:
        return
    source, target = unit(one.unit or "?"), unit(other.unit or "?")
    if source is None or target is None or source.dimension != target.dimension or source.offset == target.offset:
        return
    expected = convert(tolerant(one), source, target, difference=True)
    if other.numbers.disjoint(expected) and other.numbers.disjoint(convert(tolerant(one), source, target)):
        return
    plain = convert(one.numbers, source, target, difference=True) if one.value is None else None
    said = "" if one.value is None else f"{say_rounded(one.value * source.factor / target.factor)} {say_unit(other.unit or '')}"
    yield Check(
        stated=other.numbers,
        expected=expected,
        stated_as=other.text,
        expected_as=said or say_numbers(plain or expected, other.unit),
        fields={"one": one.text, "other_value": other.text},
    )
