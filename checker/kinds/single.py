"""Kinds of claims that state one value."""

from checker.kinds.base import Kind


class Day(Kind):
    """A date: a day, a month, a year, a period; also one that is said together with a time of day."""

    kinds = frozenset({"date", "time"})


class Time(Kind):
    """A time of day."""

    kinds = frozenset({"time"})


class Duration(Kind):
    """A length of time."""

    kinds = frozenset({"duration"})


class Counted(Kind):
    """A number of countable things."""

    kinds = frozenset({"count"})


class Quantity(Kind):
    """A measured quantity or a sum of money."""

    kinds = frozenset({"quantity", "money"})


class Measured(Kind):
    """A count, a measured quantity, a sum of money, a percentage or a bare number."""

    kinds = frozenset({"count", "quantity", "money", "percent", "percentage_point", "number"})


class Percent(Kind):
    """A percentage or a number of percentage points."""

    kinds = frozenset({"percent", "percentage_point"})


class Age(Kind):
    """The age of a person."""

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
