"""A fall of more than everything."""

from checker import Change, Check, Checks, Claim, rule
from checker.values.numbers import at_most, exactly
from checker.words import say_numbers


@rule("GRO002", severity="warning", message='"{text}": nothing can fall by more than {expected}')
def fall_over_hundred(claim: Claim[Change]) -> Checks:
    """Something that cannot be negative falls by more than 100 percent.

    ## Why it matters
    From 400 to 100 is a fall of 75 percent, not of 300: the new value was taken for the whole.

    ## Wrong
    ```de 2023-09-28
    Die Zahl der Gäste [sank um 120 Prozent](GRO002 "100 percent").
    ```

    ```en 2023-09-28
    The number of guests [fell by 300%](GRO002 "100 percent").
    ```

    ## Right
    ```de 2023-09-28
    Der Gewinn sank um 120 Prozent. Die Zahl der Gäste sank um 20 Prozent und stieg dann um 120 Prozent.
    ```

    ```en 2023-09-28
    Profit fell 120% to a loss. The number of guests fell by 20%.
    ```

    ## Silent when
    The sentence speaks of what can become negative: profit, a balance, a temperature, a price of power.
    """
    by = claim.part("by")
    if by is None or by.kind != "percent" or by.numbers is None or len(claim.parts) > 1:
        return
    # "By up to 125 percent": one at least has fallen by so much.
    fallen = exactly(by.value) if by.hedge == "at_most" and by.value is not None else by.numbers
    yield Check(stated=fallen, expected=at_most(100), stated_as=by.text, expected_as=say_numbers(exactly(100), "percent"))
