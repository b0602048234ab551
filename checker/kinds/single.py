"""Kinds of claims that state one value.

Times have their set of days in ``claim.days``, all else its set of numbers in ``claim.numbers``, which are of ``claim.unit``: that of pint
for quantities ("kilometer"), that of ISO 4217 for money ("EUR"), "percent" or "percentage_point", a unit of time for lengths and ages
("year"), None for counts, ratios, ordinals and bare numbers. A set can be None where the words leave all open, and is empty where they say
what cannot be ("31 September").
"""

from checker.kinds.base import Kind


class Day(Kind):
    """A date: a day, a month, a year, a period; also one that is said together with a time of day."""

    kinds = frozenset({"date", "time"})


class Time(Kind):
    """A time of day; ``timex`` has the hour, ``days`` the days that it can be of."""

    kinds = frozenset({"time"})


class Duration(Kind):
    """A length of time, in ``unit``: day, month, year and so on."""

    kinds = frozenset({"duration"})


class Counted(Kind):
    """A number of countable things; ``subject`` is what is counted as the text has it, ``head`` its lemma."""

    kinds = frozenset({"count"})


class Quantity(Kind):
    """A measured quantity or a sum of money."""

    kinds = frozenset({"quantity", "money"})


class Measured(Kind):
    """A count, a measured quantity, a sum of money, a percentage or a bare number."""

    kinds = frozenset({"count", "quantity", "money", "percent", "percentage_point", "number"})


class Percent(Kind):
    """A percentage or a number of percentage points: 12 for 12 percent."""

    kinds = frozenset({"percent", "percentage_point"})


class Age(Kind):
    """The age of a person, in ``unit``, which is "year" or shorter."""

    kinds = frozenset({"age"})


class Moment(Kind):
    """A time of day, alone or with its place."""

    kinds = frozenset({"time", "located"})


class Dated(Kind):
    """A date, alone or beside another name of the same time."""

    kinds = frozenset({"date", "apposed", "contained"})


class Value(Kind):
    """Anything that states one number or one time."""

    kinds = frozenset(
        {"date", "time", "duration", "count", "quantity", "money", "percent", "percentage_point", "age", "ratio", "ordinal", "number"}
    )
