"""A temperature, or a difference of temperatures, in two scales."""

from typing import Any

from checker import Check, Checks, Claim, Temperatures, rule
from checker.conversions import candidates, in_unit, say_converted
from checker.reference.units import Unit, convert, unit
from checker.tolerance import tolerant
from checker.words import say, say_numbers, say_rounded, say_unit

_BOUNDS = frozenset({"less_than", "more_than"})


@rule("UNI003", severity="error", message='"{text}": {told} is {expected}, not {other_value}')
def temperature_conversion(claim: Claim[Temperatures]) -> Checks:
    """A temperature is not the same in the other scale; or a difference is converted with the zero point, which only temperatures have.

    ## Why it matters
    The second figure of a difference is off by 32 degrees: a warming of two degrees becomes one of 36.

    ## Wrong
    ```de 2023-09-28
    Es wurde [um 2 Grad Celsius (35,6 Grad Fahrenheit) wärmer](UNI003 "3.6"). Mittags waren es [30 Grad Celsius (96 °F)](UNI003).
    ```

    ```en 2023-09-28
    The report expects a [rise of 2°C (35.6°F)](UNI003 "3.6") by 2050. At noon it was [30°C (96°F)](UNI003 "86").
    ```

    ## Right
    ```de 2023-09-28
    Es wurde um 2 Grad Celsius (3,6 Grad Fahrenheit) wärmer. Am Mittag waren es 2 Grad Celsius (35,6 Grad Fahrenheit).
    ```

    ```en 2023-09-28
    The report expects a rise of 2°C (3.6°F) by 2050. At noon it was 2°C (35.6°F).
    ```

    ## Silent when
    Of a difference the second figure is neither the temperature nor the difference; it is that of a temperature behind a bound ("fell below
    5°C (41°F)"); of what may be either it is one of the two.
    """
    one, other = claim.part("one"), claim.part("other")
    if one is None or other is None or one.numbers is None or other.numbers is None:
        return
    source, target = unit(one.unit or "?"), unit(other.unit or "?")
    if source is None or target is None or source.dimension != target.dimension or source.offset == target.offset:
        return
    yield from (_of_difference if claim.kind == "warming" else _of_either)(one, other, source, target)


def _of_difference(one: Claim[Any], other: Claim[Any], source: Unit, target: Unit) -> Checks:
    """ "A rise of 2°C (35.6°F)" """
    assert one.numbers is not None and other.numbers is not None
    expected = convert(tolerant(one), source, target, difference=True)
    is_reading = not other.numbers.disjoint(convert(tolerant(one), source, target))
    if other.numbers.disjoint(expected) and (not is_reading or one.hedge in _BOUNDS):
        return  # neither, or "fell below 5°C (41°F)", which is a reading
    plain = convert(one.numbers, source, target, difference=True) if one.value is None else None
    said = "" if one.value is None else f"{say_rounded(one.value * source.factor / target.factor)} {say_unit(other.unit or '')}"
    yield Check(
        stated=other.numbers,
        expected=expected,
        stated_as=other.text,
        expected_as=said or say_numbers(plain or expected, other.unit),
        fields={"told": say("a difference of {one}", one=one.text), "other_value": other.text},
    )


def _of_either(one: Claim[Any], other: Claim[Any], source: Unit, target: Unit) -> Checks:
    """ "30°C (96°F)": a reading, or a difference that the words do not tell from one."""
    expected = in_unit(one, source, target)
    yield Check(
        stated=tolerant(other),
        expected=expected,
        stated_as=other.text,
        expected_as=say_converted(one, other, source, target, expected),
        fields={"told": one.text, "other_value": other.text},
        repairs=candidates(one, other, source, target),
    )
