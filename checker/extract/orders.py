"""The order of day and month in figures, which one date of a text shows for all others."""

from checker.resolve.when import When


def settle_order(whens: list[When], usual: str) -> None:
    """A text that writes 28/9 writes 4/5 in the same order: what one of its dates shows holds for those that can be read either way.

    Where one shows the order that its language does not have, those that are written like it can be of either.
    """
    shown = {when.order_shown for when in whens} - {None}
    for when in whens if len(shown) == 1 else ():
        if when.either_order and usual not in shown:
            when.month, when.day = when.day, when.month
        when.either_order = False
    for when in whens if usual != "mdy" and "mdy" in shown else ():
        when.either_order = when.either_order or when.is_stroked
