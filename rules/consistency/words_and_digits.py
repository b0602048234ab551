"""A number in words and, in brackets, in digits."""

from checker import Check, Checks, Claim, rule
from checker.kinds import Spelled
from checker.repairs import exchanged_value, known
from checker.values.numbers import exactly
from checker.words import say_number

_ROUGH = ("about", "nearly", "just_over", "vague", "between")


@rule("SCA003", severity="error", message='"{text}": {stated} in words, {expected} in digits')
def words_and_digits(claim: Claim[Spelled]) -> Checks:
    """A number is written in words and once more in digits, and the two are not the same.

    ## Why it matters
    It is written twice so that no doubt remains, in contracts and in reports that quote them.

    ## Wrong
    ```de 2023-09-28
    Die Halle fasst [zwölf (13)](SCA003 "12 in words, 13 in digits") Personen.
    ```

    ```en 2023-09-28
    The hall holds [twelve (13)](SCA003 "12 in words, 13 in digits") people.
    ```

    ## Right
    ```de 2023-09-28
    Die Halle fasst zwölf (12) Personen, das Zimmer zwölf (2022: 13) Gäste.
    ```

    ```en 2023-09-28
    The hall holds twelve (12) people, the room twelve (13 in 2022).
    ```

    ## Silent when
    More stands in the brackets than the number and its unit; the two have other units ("5 metres (sixteen feet)"); or one is rough.
    """
    words, digits = claim.part("words"), claim.part("digits")
    if words is None or digits is None or words.value is None or digits.value is None or digits.hedge or words.hedge in _ROUGH:
        return
    if words.unit != digits.unit:
        return
    yield Check(
        stated=exactly(words.value),
        expected=exactly(digits.value),
        stated_as=say_number(words.value),
        expected_as=say_number(digits.value),
        repairs=known([exchanged_value(digits, words.value, exactly(words.value).contains)]),
    )
