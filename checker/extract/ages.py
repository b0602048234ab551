"""Ages: "40 Jahre alt", "two men, aged 19 and 22"."""

from typing import Any

from checker.extract.draft import Draft
from checker.slots import Match
from checker.values.hedges import hedged, spanning
from checker.values.numbers import exactly


def make_ages(match: Match) -> Draft | None:
    """ "Two men, aged 19 and 22": an age for each place of the slot."""
    ages = [make_age(match.at(low=span)) for span in match.every("low")]
    found = [Draft(*span, "age", age.fields) for span, age in zip(match.every("low"), ages, strict=True) if age is not None]
    return Draft(match.first, match.last, "age", {"ages": found})


def make_age(match: Match) -> Draft | None:
    """ "40 Jahre alt", "vierzig-jährig", "aged 18 to 24", "60 and older": one age, a range of them or a bound; None for half a year."""
    stem, numeral, high = _stem(match), match.numeral("low") or match.numeral("number"), match.numeral("high")
    value = stem if numeral is None else numeral.value
    last = high.value if high is not None else stem if numeral is not None else None
    if not isinstance(value, int):
        return None
    hedge = match.text("hedge")
    fields: dict[str, Any] = {"value": value, "numbers": exactly(value), "grain": 1, "unit": match.text("timeunit") or "year"}
    if last is not None:
        fields.update(value=None, numbers=spanning(value, last), hedge="between")
    elif hedge is not None:
        fields.update(numbers=hedged(value, 1, hedge), hedge=hedge)
    return Draft(match.first, match.last, "age", fields)


def _stem(match: Match) -> int | None:
    """The number that a word begins with: "vierzigjährig"."""
    span = match.span("numbered_aged")
    number = None if span is None else match.scan.value(span[0], "number")
    return number if isinstance(number, int) else None
