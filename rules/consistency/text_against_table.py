"""A value of the text and the value of a table that it repeats."""

import re

from checker import Check, Checks, Claim, Value, rule
from checker.corpus.overlap import naming_words
from checker.corpus.within import is_slip, is_transposed
from checker.words import say_stated

_COLUMNS = re.compile(r"[|\t]")
_NUMBER = re.compile(r"\d[\d.,]*")
_NAME = re.compile(r"[^\W\d_a-zà-öø-ÿ][^\W\d_]+")
_CELL_OF_WORDS = re.compile(r"^[\s|]*(?P<label>[^|\t\d]+)[|\t]")


@rule("INT004", severity="warning", stage="within", message="the text says {prose}, the table of the same article {cell}")
def text_against_table(first: Claim[Value], again: Claim[Value]) -> Checks:
    """The text repeats a value of a table of the article with a digit mistyped or two exchanged.

    ## Why it matters
    Readers look from one to the other, and one of the two is wrong.

    ## Wrong
    ```de 2023-09-28
    Die Inflation in Altenhaven stieg auf [12,4 Prozent](INT004 "14,2 %").

    | Inflation Altenhaven | 14,2 % |
    | Inflation Neustadt | 9,7 % |
    ```

    ```en 2023-09-28
    Inflation in Oldport rose to [12.4 percent](INT004 "14.2%").

    | Inflation Oldport | 14.2% |
    | Inflation Newtown | 9.7% |
    ```

    ## Right
    ```de 2023-09-28
    Die Inflation in Altenhaven stieg auf gut 12 Prozent, in Neustadt auf 14,2 Prozent.

    | Inflation Altenhaven | 12,4 % |
    ```

    ```en 2023-09-28
    Inflation in Oldport rose to about 12 percent, in Newtown to 14.2 percent.

    | Inflation Oldport | 12.4% |
    ```

    ## Silent when
    The sentence does not name all that the first cell of the row names, or, where it has several numbers, not right before the one in
    question; the row has no words before its numbers, or has the number of the text in another cell; the value of the text has a hedge;
    or the two differ in more than two neighbouring digits (where sentence and row have one number each, in more than one digit), as
    different values do.
    """
    rows = [claim for claim in (first, again) if _COLUMNS.search(claim.context or "")]
    if len(rows) != 1 or first.numbers is None or again.numbers is None or not is_slip(first, again):
        return
    (cell,) = rows
    prose = again if cell is first else first
    if prose.quoted or prose.numbers is None or cell.numbers is None or not _names_row(prose, cell):
        return
    yield Check(
        stated=prose.numbers,
        expected=cell.numbers,
        stated_as=say_stated(prose.value, prose.numbers, prose.hedge),
        expected_as=say_stated(cell.value, cell.numbers, cell.hedge),
        fields={"prose": prose.text, "cell": cell.text},
        claims=(prose, cell),
    )


def _names_row(prose: Claim[Value], cell: Claim[Value]) -> bool:
    """Does the sentence of a value speak of the row of a cell, and of no other?"""
    label, row = _CELL_OF_WORDS.match(cell.context or ""), _NUMBER.findall(cell.context or "")
    named = naming_words(label["label"], cell.language) if label else frozenset()
    written = _NUMBER.search(prose.text)
    if not named or written is None or written[0] in row:
        return False
    sentence = prose.context or ""
    if len(row) == len(_NUMBER.findall(sentence)) == 1:
        return named <= naming_words(sentence, prose.language)
    before = _NUMBER.split(sentence.partition(prose.text)[0])[-1]
    return is_transposed(prose, cell) and _ends_with(before, named, prose.language)


def _ends_with(before: str, named: frozenset[str], language: str | None) -> bool:
    """Are the last names before a value those of the row: "die CDU vor der SPD mit 24,1" tells of the second?"""
    names = _NAME.findall(before)
    return bool(names) and named == naming_words(" ".join(names[-len(named) :]), language)
