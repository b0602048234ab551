"""One thing, counted differently by two articles at the same time."""

from checker import Check, Checks, Claim, Counted, rule
from checker.words import say_numbers


@rule("XDO002", severity="warning", message='"{text}" ({stated}) against "{other}" ({expected}) in {other_article}')
def disagreeing_counts(one: Claim[Counted], other: Claim[Counted]) -> Checks:
    """Two articles about the same event, published at the same time, give counts of the same thing that cannot both be right.

    ## Why it matters
    At least one of the two misinforms, or the source corrected itself and one article does not know.

    ## Wrong
    ```de 2023-09-28
    Außenminister Dmytro Kuleba erwartet in Kiew Stoltenberg, Shapps und Lecornu.
    Zum Forum kommen [mindestens 165 Rüstungsfirmen](XDO002 "at least 165").
    ```
    ```de 2023-09-28
    Stoltenberg, Shapps und Lecornu besuchen Kiew. Laut Dmytro Kuleba nehmen am Forum [genau 156 Rüstungsfirmen](XDO002) teil.
    ```

    ```en 2023-09-28
    Dmytro Kuleba expects Stoltenberg, Shapps and Lecornu in Kyiv. Firms from [26 countries](XDO002 "26") will attend.
    ```
    ```en 2023-09-28
    Stoltenberg, Shapps and Lecornu visit Kyiv. Firms from [36 countries](XDO002) will attend, said Dmytro Kuleba.
    ```

    ## Right
    ```de 2023-09-28
    Außenminister Dmytro Kuleba erwartet in Kiew Stoltenberg, Shapps und Lecornu. Zum Forum kommen mindestens 165 Rüstungsfirmen.
    ```
    ```de 2023-09-28
    Stoltenberg, Shapps und Lecornu besuchen Kiew. Laut Dmytro Kuleba nehmen am Forum 252 Rüstungsfirmen teil.
    ```

    ```en 2023-09-28
    Dmytro Kuleba expects Stoltenberg, Shapps and Lecornu in Kyiv. Firms from 26 countries will attend.
    ```
    ```en 2023-09-30
    Stoltenberg, Shapps and Lecornu visited Kyiv. Firms from 30 countries attended, said Dmytro Kuleba.
    ```

    ## Silent when
    The articles were published on different days, so that one can be an update; one of them has no publication date, unless the two
    sentences are much alike; they share too few names to be about one event; the things counted are not surely the same; a count is a part
    of another; or any value of one article agrees with any of the other.
    """
    if one.numbers is None or other.numbers is None:
        return
    yield Check(
        stated=one.numbers,
        expected=other.numbers,
        stated_as=say_numbers(one.numbers),
        expected_as=say_numbers(other.numbers),
        fields={"other_article": other.article},
    )
