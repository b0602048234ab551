"""A number of the title or first paragraph that the rest of the article contradicts."""

from checker import Check, Checks, Claim, Value, rule
from checker.corpus.overlap import shared_words
from checker.corpus.within import is_slip, is_transposed
from checker.words import say_stated

# In sentences that share fewer words two percentages or sums are of different things.
_SHARED_WORDS = 2
# The number of a title further off than this is of something else.
_FURTHEST = 2
_YEARS_OFF = 2
_NAMELESS = frozenset({"money", "quantity", "percent", "percentage_point"})


@rule("INT001", severity="warning", stage="headline", message='"{text}" at the top, but "{other}" further down')
def headline_mismatch(top: Claim[Value], below: Claim[Value]) -> Checks:
    """The title or the first paragraph gives a number that the rest of the article contradicts.

    ## Why it matters
    Titles are written last and in haste, and many readers read nothing else.

    ## Wrong
    ```de 2023-09-28
    [Zwölf Tote](INT001 "14 Tote") nach Einsturz

    Nach dem Einsturz der Halle zählte die Polizei am Mittwoch 14 Tote.
    ```

    ```en 2023-09-28
    [12 dead](INT001 "14 dead") after hall collapses

    Police counted 14 dead after the roof of the hall came down.
    ```

    ## Right
    ```de 2023-09-28
    Mehr als zehn Tote nach Einsturz

    Nach dem Einsturz der Halle zählte die Polizei am Mittwoch 14 Tote.
    ```

    ```en 2023-09-28
    Dozens dead after hall collapses

    Police counted 36 dead after the roof of the hall came down.
    ```

    ## Silent when
    The rest gives the number of the top as well, or several for the same thing, which may add up or be of several days; one is vague; the
    number of the title is less than half or more than twice the other, or one of them that of a chapter ("7.5 Operators"); that of the
    first paragraph differs in more than a digit or two digits in the wrong order; the people killed or hurt are some of them, of another
    time, or not told of in the first two sentences; the other sentence says that its figure was told before, or was wrong; two ages are
    more than two years apart, as those of two persons are; or the two sentences share too few words to speak of the same thing.
    """
    if top.numbers is None or below.numbers is None or top.quoted or below.quoted:
        return
    if top.kind == "count" and any(claim.value is not None and claim.value % 1 for claim in (top, below)):
        return
    if top.kind == "age":
        if not top.heading or not _is_age_mistyped(top, below):
            return
    elif not top.heading or top.kind in _NAMELESS:
        needed = 1 if top.heading and is_transposed(top, below) else _SHARED_WORDS
        if shared_words(top, below) < needed or not is_slip(top, below):
            return
    elif not top.value or not below.value or max(top.value, below.value) > _FURTHEST * min(top.value, below.value):
        return
    yield Check(
        stated=top.numbers,
        expected=below.numbers,
        stated_as=say_stated(top.value, top.numbers, top.hedge),
        expected_as=say_stated(below.value, below.numbers, below.hedge),
        claims=(top, below) if top.line is not None else (below,),
    )


def _is_age_mistyped(top: Claim[Value], below: Claim[Value]) -> bool:
    """Can two ages be those of one person: a year or two apart, or two digits exchanged, in sentences that share a word?"""
    if type(top.value) is not int or type(below.value) is not int or shared_words(top, below) < 1:
        return False
    return abs(top.value - below.value) <= _YEARS_OFF or is_transposed(top, below)
