"""A range of years whose shortened end lies before its beginning."""

from checker import Check, Checks, Claim, Stretch, rule
from checker.repairs import known, whole
from checker.values.numbers import at_least, exactly

_MONTHS = 12  # "2017-04" is a month
_CENTURY = 100


@rule("CAL006", severity="warning", message='"{text}" ends in {end}, before it begins')
def shortened_year_range(claim: Claim[Stretch]) -> Checks:
    """The shortened end of a range of years lies before its beginning.

    ## Why it matters
    A digit is wrong or swapped, and nobody can tell how long it was.

    ## Wrong
    ```de 2023-09-28
    Der Umbau ([1968–45](CAL006 "1945")) dauerte lange.
    ```

    ```en 2023-09-28
    The [1968-45](CAL006 "1945") rebuilding took long.
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
    of a century ("1999/00"); or the years are before Christ. Ranges with both years in full are the concern of another rule.
    """
    first, last = claim.part("from"), claim.part("to")
    if first is None or last is None or first.date is None or last.date is None or first.date.month or last.date.month:
        return
    begin, written = first.date.year, last.text.strip(" ’'")
    if begin is None or last.date.year is None or not (written.isascii() and written.isdigit() and len(written) == len("45")):
        return
    end = int(written)
    if "/" in claim.text or not begin > last.date.year - _CENTURY > 0 or end <= _MONTHS or begin < 10 * _CENTURY:
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
