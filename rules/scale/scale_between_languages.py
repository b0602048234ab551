"""A billion of one language for that of another."""

from fractions import Fraction

from checker import Check, Checks, Claim, Rescaled, rule
from checker.values.numbers import exactly
from checker.words import say_number, say_numbers

# From a million on the words for powers of ten differ between languages.
_SMALLEST = 10**6
_STEPS = (1000, 1_000_000, Fraction(1, 1000), Fraction(1, 1_000_000))


@rule("SCA001", severity="warning", message='"{text}": {one} is {one_value}, {other_words} is {other_value}')
def scale_between_languages(claim: Claim[Rescaled]) -> Checks:
    """A number and its translation in brackets differ by a factor of a thousand: English billion is German Milliarde.

    ## Why it matters
    The commonest error of translated figures makes them a thousand times as large or as small.

    ## Wrong
    ```de 2023-09-28
    Das Paket umfasst [1,2 Billionen Dollar („1.2 billion“)](SCA001), sagte er.
    ```

    ```en 2023-09-28
    The package has [1.2 billion dollars (1,2 Billionen)](SCA001), he said.
    ```

    ## Right
    ```de 2023-09-28
    Das Paket umfasst 1,2 Milliarden Dollar („1.2 billion“), sagte er.
    ```

    ```en 2023-09-28
    The package has 1.2 trillion dollars (1,2 Billionen), he said.
    ```

    ## Silent when
    The two differ by anything but a thousand or a million, so that they are about two things; or the currencies differ.
    """
    one, other = claim.part("one"), claim.part("other")
    if one is None or other is None or one.numbers is None or other.numbers is None or not one.value or not other.value:
        return
    if one.unit and other.unit and one.unit != other.unit and "XXX" not in (one.unit, other.unit):
        return
    ratio = Fraction(one.value) / Fraction(other.value)
    if min(abs(one.value), abs(other.value)) < _SMALLEST or (ratio != 1 and ratio not in _STEPS):
        return
    yield Check(
        stated=exactly(one.value) if ratio == 1 else one.numbers,
        expected=exactly(other.value) if ratio == 1 else other.numbers,
        stated_as=say_numbers(one.numbers),
        expected_as=say_numbers(other.numbers),
        fields={"one": one.text, "one_value": say_number(one.value), "other_words": other.text, "other_value": say_number(other.value)},
    )
