"""The kinds of claims that a rule can ask for: ``claim: Claim[Day]``.

Each class names the ``kind`` values of the records it stands for; it is never instantiated.
"""

from typing import ClassVar


class Kind:
    """Base: the kinds of records that the annotation ``Claim[...]`` lets through."""

    kinds: ClassVar[frozenset[str]] = frozenset()


class Day(Kind):
    """A date: a day, a month, a year, a period."""

    kinds = frozenset({"date"})


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


class Percent(Kind):
    """A percentage or a number of percentage points."""

    kinds = frozenset({"percent", "percentage_point"})


class Age(Kind):
    """The age of a person."""

    kinds = frozenset({"age"})


class Share(Kind):
    """Part, whole and their ratio."""

    kinds = frozenset({"share"})


class Total(Kind):
    """Addends and their sum."""

    kinds = frozenset({"total"})


class Change(Kind):
    """A value before, after, and by how much it changed."""

    kinds = frozenset({"change"})


class Conversion(Kind):
    """One quantity in two units."""

    kinds = frozenset({"conversion"})


class Elapsed(Kind):
    """A moment and the time that has passed since."""

    kinds = frozenset({"elapsed"})


class Lifespan(Kind):
    """Years of birth and death and the age reached."""

    kinds = frozenset({"lifespan"})


class Stretch(Kind):
    """A beginning and an end."""

    kinds = frozenset({"stretch"})


class Listing(Kind):
    """An announced number and the items that follow."""

    kinds = frozenset({"listing"})


class Restated(Kind):
    """A day or year said twice: once in relation to the publication, once in figures."""

    kinds = frozenset({"restated"})


class Value(Kind):
    """Anything that states one number or one time."""

    kinds = frozenset(
        {"date", "duration", "count", "quantity", "money", "percent", "percentage_point", "age", "ratio", "ordinal", "number"}
    )
