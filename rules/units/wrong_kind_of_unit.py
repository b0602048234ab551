"""A unit that does not measure what the noun names."""

from checker import Check, Checks, Claim, Measure, rule
from checker.reference.things import things
from checker.reference.units import Unit, unit
from checker.values.numbers import EMPTY
from checker.words import say, say_unit


@rule("UNI004", severity="warning", message='"{text}": {unit} does not measure that; {expected} does')
def wrong_kind_of_unit(claim: Claim[Measure]) -> Checks:
    """Power where energy is meant, a distance where time is meant.

    ## Why it matters
    Kilowatts and kilowatt hours differ as speed and distance do: such a figure has no meaning, and nobody can tell which one was meant.

    ## Wrong
    ```de 2023-09-28
    Das Haus hat einen [Verbrauch von 2.000 kW/h](UNI004 "kilowatt hour").
    ```

    ```en 2023-09-28
    The house has an [annual consumption of 2,000 kW](UNI004 "kilowatt hour").
    ```

    ## Right
    ```de 2023-09-28
    Das Haus hat einen Verbrauch von 2.000 kWh im Jahr, die Lampe einen von 5 Watt. Der Stern ist 40 Lichtjahre entfernt.
    ```

    ```en 2023-09-28
    The house has an annual consumption of 2,000 kWh. The lamp consumes 5 watts. The star is 40 light-years away.
    ```

    ## Silent when
    No noun stands beside the figure; or it can be measured in that unit, too (a lamp consumes watts, a car litres).
    """
    one, thing = claim.part("one"), things().get(claim.head or "")
    if one is None or thing is None or one.numbers is None or one.kind != "quantity" or not thing.mistaken:
        return
    known, mistaken = unit(one.unit or "?"), [unit(name) for name in thing.mistaken]
    if known is None:
        return
    yield Check(
        stated=one.numbers,
        expected=EMPTY if any(other is not None and _is_such(known, other) for other in mistaken) else one.numbers,
        stated_as=one.text,
        expected_as=say("a unit like {unit}", unit=say_unit(thing.unit)),
        fields={"unit": say_unit(one.unit or "")},
    )


def _is_such(known: Unit, mistaken: Unit) -> bool:
    """Is it the mistaken unit, or a greater one of its dimension?"""
    return known.dimension == mistaken.dimension and known.factor >= mistaken.factor
