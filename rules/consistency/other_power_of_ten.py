"""One figure twice in an article, once in millions and once in billions."""

from fractions import Fraction

from checker import Check, Checks, Claim, rule
from checker.corpus.overlap import is_near_again, refers_back, shared_words
from checker.corpus.within import digits_of
from checker.kinds import Measured
from checker.words import say_stated

_THOUSANDS = (Fraction(1000), Fraction(1, 1000))
_TENS = (Fraction(10), Fraction(1, 10), Fraction(100), Fraction(1, 100))
_SHARED_WORDS = 2
_MANY_DIGITS = 3
_FEWEST_DIGITS = 2
_BETWEEN = 2  # words of "and the", not of "a small part of the"


@rule("SCA002", severity="warning", stage="within", message='"{text}", but "{other}" further down')
def other_power_of_ten(first: Claim[Measured], again: Claim[Measured]) -> Checks:
    """The same figure stands in the article once a thousand times greater, or where it is told again with an article, ten times.

    ## Why it matters
    Million and billion are slipped more easily than any other words, and the error is a thousandfold.

    ## Wrong
    ```de 2023-09-28
    Die Sanierung der Oper kostet [3,2 Millionen Euro](SCA002 "3,2 Milliarden Euro").
    Die 3,2 Milliarden Euro für die Sanierung der Oper zahlt die Stadt.
    ```

    ```en 2023-09-28
    The repair of the opera costs [$3.2 million](SCA002 "$3.2 billion"). The city will pay the $3.2 billion for the repair of the opera.
    ```

    ## Right
    ```de 2023-09-28
    Der Haushalt umfasst 3,2 Milliarden Euro, davon 3,2 Millionen Euro für Sport.
    ```

    ```en 2023-09-28
    The region has 3.2 million people and a budget of 3.2 billion dollars.
    ```

    ## Silent when
    The figure has a single digit, which meets by chance, or less than three where it is ten times as much; it has no unit and no noun; both
    stand in one sentence; or their sentences share too few words, and the second does not refer back to the first ("the $3.2 billion")
    right behind it, or goes on to say which is meant ("the $3.2 billion of the budget").
    """
    if first.numbers is None or again.numbers is None or not first.value or not again.value or not _are_apart(first, again):
        return
    if not (first.unit or first.currency or first.head):
        return  # versions, places in a list: nothing says what they count
    digits = digits_of(first)
    if digits is None or len(digits) < _FEWEST_DIGITS:
        return
    times = Fraction(first.value) / Fraction(again.value)
    if times not in _THOUSANDS and not (times in _TENS and len(digits) >= _MANY_DIGITS and refers_back(first, again)):
        return
    # So many digits hardly meet in million and billion by chance, whatever the text goes on with behind the second.
    is_again = refers_back(first, again) or (times in _THOUSANDS and len(digits) >= _MANY_DIGITS and is_near_again(first, again))
    if is_again or shared_words(first, again) >= _SHARED_WORDS:
        yield Check(
            stated=first.numbers,
            expected=again.numbers,
            stated_as=say_stated(first.value, first.numbers, first.hedge),
            expected_as=say_stated(again.value, again.numbers, again.hedge),
        )


def _are_apart(first: Claim[Measured], again: Claim[Measured]) -> bool:
    """Do they stand in two sentences, or count things in two clauses of which the second names them again: "12,400 parcels, and the 124,000
    parcels"?
    """
    if first.context != again.context or again.kind != "count":
        return first.context != again.context
    between = (first.context or "").partition(first.text)[2].partition(again.text)[0]
    place = max(between.rfind(","), between.rfind(";"))
    return place >= 0 and len(between[place + 1 :].split()) <= _BETWEEN and refers_back(first, again)
