"""A value that nothing of its kind has ever had."""

from checker import Check, Checks, Claim, Measure, rule
from checker.reference.things import things
from checker.reference.units import convert, unit
from checker.words import say_numbers

_DEGREE = "degree"


@rule("PLA001", severity="info", message='"{text}": {one}, but the records lie {expected}')
def out_of_bounds(claim: Claim[Measure]) -> Checks:
    """The value lies outside of everything that was ever measured of such a thing.

    ## Why it matters
    A decimal sign is missing, a digit is wrong, or feet became metres.

    ## Wrong
    ```de 2023-09-28
    Gesucht wird ein [3,2 Meter großer Mann](PLA001 "2.72") mit Hut.
    ```

    ```en 2023-09-28
    Police are looking for a [3.2-metre man](PLA001 "2.72") in a hat.
    ```

    ## Right
    ```de 2023-09-28
    Gesucht wird ein 1,9 Meter großer Mann. Im Ofen waren es 64 Grad.
    ```

    ```en 2023-09-28
    Police are looking for a 1.9-metre man. The oven had 64°C, and the square a 3.2-metre statue.
    ```

    ## Silent when
    The text does not say of what the value is; or its unit measures something else, which another rule reports.
    """
    one, thing = claim.part("one"), things().get(claim.head or "")
    known, wanted = (unit(name) if name else None for name in (one.unit if one else None, thing.unit if thing else None))
    if one is None or thing is None or known is None or wanted is None or one.numbers is None:
        return
    if one.unit == _DEGREE and wanted.offset:
        known = wanted  # degrees without more are those of the thing
    if known.dimension != wanted.dimension:
        return
    yield Check(
        stated=convert(one.numbers, known, wanted),
        expected=thing.values,
        stated_as=one.text,
        expected_as=say_numbers(thing.values, thing.unit),
        fields={"one": one.text},
    )
