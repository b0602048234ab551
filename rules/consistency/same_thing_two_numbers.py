"""The same noun phrase with two numbers in one article."""

from checker import Check, Checks, Claim, rule
from checker.corpus.overlap import behind, is_named_again, refers_back, shared_words, takes_up
from checker.corpus.within import digits_of, is_transposed
from checker.kinds import Measured
from checker.words import say_stated

_SHARED_WORDS = 1
_LONG = 3  # digits
_STEM = 4  # letters by which a word is known again: "lang", "lange"


@rule("INT002", severity="warning", stage="within", message='"{text}", but "{other}" further down')
def same_thing_two_numbers(first: Claim[Measured], again: Claim[Measured]) -> Checks:
    """The article speaks again of a thing that it has counted, and the number is another.

    ## Why it matters
    Two digits changed places, or one of the two is from an older version.

    ## Wrong
    ```de 2023-09-28
    Zur Messe kommen [165 Rüstungsfirmen](INT002 "156 Rüstungsfirmen"). Am Freitag verlassen die 156 Rüstungsfirmen die Messe.
    ```

    ```en 2023-09-28
    The fair in Oldport expects [165 defence firms](INT002 "156 defence firms"). On Friday the 156 defence firms will leave the fair.
    ```

    ## Right
    ```de 2023-09-28
    Zur Messe in Altenhaven kommen 165 Rüstungsfirmen, 156 davon aus Europa. Die drei größten Firmen kommen nicht.
    ```

    ```en 2023-09-28
    The fair in Oldport expects 165 defence firms in 2023. In 2022 it had 156 defence firms.
    ```

    ## Silent when
    The second is no reference to the first: no article before it, another noun phrase, or a sentence that neither shares a word with that
    of the first nor, right behind it, begins with it or names a long number, or goes on to say which are meant ("the 231 members of the
    other club"); what is measured has another word behind it; the second number was told before, too; or the two differ in more than the
    order of two digits, as groups of one thing do.
    """
    if first.numbers is None or again.numbers is None or not again.definite or first.tied or again.tied or first.quoted or again.quoted:
        return
    if _thing(first) != _thing(again):
        return
    if not is_transposed(first, again) or not _is_of_the_same(first, again):
        return
    yield Check(
        stated=again.numbers,
        expected=first.numbers,
        stated_as=say_stated(again.value, again.numbers, again.hedge),
        expected_as=say_stated(first.value, first.numbers, first.hedge),
    )


def _is_of_the_same(first: Claim[Measured], again: Claim[Measured]) -> bool:
    """Does the second speak of what the first has counted? Longer numbers hardly meet by chance and need only an article, and those that
    are measured also the same word behind ("1.830 Tonnen Schweröl").
    """
    digits = len(digits_of(first) or "")
    if first.kind != "count":
        is_same = _is_followed_alike(first, again) or (first.kind == "money" and shared_words(first, again) >= _SHARED_WORDS)
        return digits >= _LONG and is_named_again(first, again) and is_same
    # Words of one sentence are shared anyhow: "the 1,243 fans sang, the 1,423 fans of Leeds did not".
    is_shared = first.context != again.context and shared_words(first, again) >= _SHARED_WORDS
    return is_shared or (refers_back if digits >= _LONG else takes_up)(first, again)


def _is_followed_alike(first: Claim[Measured], again: Claim[Measured]) -> bool:
    """Does the same word stand behind both: "386 Meter lang", "die 368 Meter lange Brücke"?"""
    one, other = behind(first), behind(again)
    return one is not None and other is not None and one[:_STEM] == other[:_STEM]


def _thing(claim: Claim[Measured]) -> tuple[str, ...]:
    """The noun phrase with its last word in the basic form: "26 Länder" and "die 62 Ländern" count the same."""
    if claim.kind != "count":
        return claim.kind, claim.unit or claim.currency or ""
    modifiers = (claim.subject or "").lower().split()[:-1]
    return (*modifiers, (claim.head or claim.subject or "").lower())
