"""A range of years that runs backwards."""

from typing import Any

from checker import Check, Checks, Claim, Stretch, rule
from checker.repairs import known, whole, with_ends
from checker.values.numbers import at_least, exactly

_MONTHS = 12  # "2017-04" is a month
_CENTURY = 100
_LAST_EARLY_YEAR = 1700  # see checker/extract/eras.py


@rule("CAL006", severity="warning", message='"{text}" ends in {end}, before it begins')
def reversed_years(claim: Claim[Stretch]) -> Checks:
    """The end of a range of years lies before its beginning; it may be written in full or shortened.

    ## Why it matters
    A digit is wrong or swapped, and nobody can tell how long it was.

    ## Wrong
    ```de 2023-09-28
    Der Umbau ([1968–45](CAL006 "1945")) dauerte lange. Er leitete das Haus von [1990 bis 1985](CAL006 "1985").
    ```

    ```en 2023-09-28
    The [1968-45](CAL006 "1945") rebuilding took long. She ran the shop from [1990 to 1985](CAL006 "1985").
    ```

    ## Right
    ```de 2023-09-28
    Der Umbau (1968–75) dauerte lange, die Saison 1999/00 nicht. Im Monat 2017-04 war Pause.
    ```

    ```en 2023-09-28
    The 1968-75 rebuilding took long, the 2019–20 season did not, nor the years 1781–14 BC.
    ```

    ## Silent when
    The two digits can be a month; a stroke stands before them, and they may be the number of an issue ("1991/15"); they run over the end
    of a century ("1999/00"); or the years can be counted before Christ: in a text about antiquity, and up to 1700 where the text is not
    about the centuries between.
    """
    first, last = claim.part("from"), claim.part("to")
    if first is None or last is None or first.date is None or last.date is None or first.date.month or last.date.month:
        return
    begin, end, written = first.date.year, last.date.year, last.text.strip(" ’'")
    if begin is None or end is None:
        return
    if written.isascii() and written.isdigit() and len(written) == len("45"):
        yield from _shortened(claim, last, begin, end, written)
    elif _is_of_our_era(first, begin) and _is_of_our_era(last, end):
        yield Check(
            stated=exactly(end),
            expected=at_least(begin),
            stated_as=str(end),
            expected_as=str(begin),
            fields={"end": str(end)},
            repairs=known([with_ends(claim, first, last, last.text, first.text)]),
        )


def _shortened(claim: Claim[Stretch], last: Claim[Any], begin: int, read: int, written: str) -> Checks:
    """ "1968-45" """
    end = int(written)
    if "/" in claim.text or not begin > read - _CENTURY > 0 or end <= _MONTHS or begin < 10 * _CENTURY:
        return
    swapped = int(written[::-1])
    yield Check(
        stated=exactly(end),
        expected=at_least(begin % _CENTURY),
        stated_as=written,
        expected_as=f"{begin % _CENTURY}-99",
        fields={"end": str(begin // _CENTURY * _CENTURY + end)},
        repairs=known([whole(last, f"{swapped:02d}")] if swapped >= begin % _CENTURY else []),
    )


def _is_of_our_era(end: Claim[Any], year: int) -> bool:
    """Is the year written, and late enough for ours, or told to be of it?"""
    is_told = end.date is not None and "era" in dict(end.date.implied)
    return str(abs(year)) in end.text and year > 0 and (is_told or year > _LAST_EARLY_YEAR)
