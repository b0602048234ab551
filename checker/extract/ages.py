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
    numeral = match.numeral("low") or match.numeral("number")
    stem = match.span("numbered_aged")
    if numeral is None and stem is not None:
        number = match.scan.value(stem[0], "number")
        value, grain = (int(number), 1) if isinstance(number, int) else (None, 1)
    elif numeral is not None and isinstance(numeral.value, int):
        value, grain = numeral.value, 1
    else:
        return None
    if value is None:
        return None
    high, hedge = match.numeral("high"), match.text("hedge")
    fields: dict[str, Any] = {"value": value, "numbers": exactly(value), "grain": grain, "unit": match.text("timeunit") or "year"}
    if high is not None:
        fields.update(value=None, numbers=spanning(value, high.value), hedge="between")
    elif hedge is not None:
        fields.update(numbers=hedged(value, grain, hedge), hedge=hedge)
    return Draft(match.first, match.last, "age", fields)
