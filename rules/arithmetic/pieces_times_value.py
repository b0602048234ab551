"""So many of a thing at so much each, and the sum."""

from fractions import Fraction

from checker import Check, Checks, Claim, rule
from checker.kinds import Product
from checker.repairs import exchanged_value, known
from checker.sums import are_of_one_unit, plain_value, say_computed


@rule("ARI005", severity="warning", message='"{text}": that makes {expected}, not {stated}')
def pieces_times_value(claim: Claim[Product]) -> Checks:
    """The sum is not the number of pieces times the value of each.

    ## Why it matters
    One of three numbers is wrong, often by a digit or a power of ten.

    ## Wrong
    ```de 2023-09-28
    Bestellt sind [21 Busse zu je 5 Millionen Euro, zusammen 151 Millionen Euro](ARI005 "that makes 105,000,000").
    ```

    ```en 2023-09-28
    The sale of [43 tickets at $25 raised $1,251](ARI005 "that makes 1,075").
    ```

    ## Right
    ```de 2023-09-28
    Bestellt sind 21 Busse zu je 5 Millionen Euro, zusammen 105 Millionen Euro.
    ```

    ```en 2023-09-28
    The sale of 43 tickets at $25 raised $1,075. With donations, 43 tickets at $25 raised $1,251.
    ```

    ## Silent when
    The sentence says that something else is counted in; the units differ, or what is counted ("three teams with 11 players each made 40
    fouls"); or rounding explains the difference.
    """
    pieces, each, total = claim.part("pieces"), claim.part("each"), claim.part("total")
    if pieces is None or each is None or total is None or not are_of_one_unit([each, total]) or each.head != total.head:
        return
    if pieces.numbers is None or each.numbers is None or total.numbers is None:
        return
    expected = pieces.numbers.multiply(each.numbers)
    number, value = plain_value(pieces), plain_value(each)
    product: Fraction | None = None if number is None or value is None else number * value
    yield Check(
        stated=total.numbers,
        expected=expected,
        stated_as=total.text,
        expected_as=say_computed(product, expected, each.unit),
        repairs=known([exchanged_value(total, product, expected.contains)]) if product is not None else (),
    )
