"""The kinds of claims that a rule can ask for: ``claim: Claim[Day]``.

Each class names the ``kind`` values of the records it stands for; it is never instantiated.
"""

from functools import cache
from typing import ClassVar


class Kind:
    """Base: the kinds of records that the annotation ``Claim[...]`` lets through."""

    kinds: ClassVar[frozenset[str]] = frozenset()


class Relation(Kind):
    """Base: a relation of several values, the parts, each with one of the ``roles``.

    A new relation is a class here and patterns in the ``relation`` section of the language files, whose slots are named for the roles.
    """

    roles: ClassVar[tuple[str, ...]] = ()

    @staticmethod
    @cache
    def all_kinds() -> frozenset[str]:
        """The kinds of records that are relations."""
        return frozenset().union(*(kind.kinds for kind in Relation.__subclasses__()))

    @staticmethod
    @cache
    def all_roles() -> tuple[str, ...]:
        """The roles of all relations, each once."""
        return tuple(dict.fromkeys(role for kind in Relation.__subclasses__() for role in kind.roles))


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


class Share(Relation):
    """Part, whole and their ratio."""

    kinds = frozenset({"share"})
    roles = ("part", "whole", "percent", "ratio")


class Total(Relation):
    """Addends and their sum."""

    kinds = frozenset({"total"})
    roles = ("addend", "total")


class Change(Relation):
    """A value before, after, and by how much it changed; the time that it is counted from, where that is said."""

    kinds = frozenset({"change"})
    roles = ("before", "after", "by", "times", "base")


class Move(Relation):
    """By how much a value moved, the same in percent, and the value that it moved to."""

    kinds = frozenset({"move"})
    roles = ("by", "rate", "after")


class Conversion(Relation):
    """One quantity in two units."""

    kinds = frozenset({"conversion"})
    roles = ("one", "other")


class Warming(Relation):
    """A rise or fall of temperature in two units."""

    kinds = frozenset({"warming"})
    roles = ("one", "other")


class Exchange(Relation):
    """One sum of money in two currencies; ``when`` is a date of the sentence."""

    kinds = frozenset({"exchange"})
    roles = ("one", "other", "when")


class Measure(Relation):
    """A quantity (or how many times as much) and what it is a quantity of: ``head`` is a name of ``rules/reference/things.toml``."""

    kinds = frozenset({"measure"})
    roles = ("one",)


class Sample(Relation):
    """A percentage of a few counted things, whose number as such is not said."""

    kinds = frozenset({"sample"})
    roles = ("percent", "whole")


class Toll(Relation):
    """A number of people that something happened to; ``head`` is the concept of them in ``rules/reference/nouns.toml``: "dead"."""

    kinds = frozenset({"toll"})
    roles = ("toll",)


class Statistic(Relation):
    """A test statistic (``head``: t, F, chi2, r, z) with its degrees of freedom and its p-value."""

    kinds = frozenset({"statistic"})
    roles = ("df1", "df2", "statistic", "p")


class Rescaled(Relation):
    """One number said twice, the second time in brackets."""

    kinds = frozenset({"rescaled"})
    roles = ("one", "other")


class Separators(Relation):
    """A number, of which no claim is made, written with the signs of another language; it has no parts."""

    kinds = frozenset({"separators"})


class Elapsed(Relation):
    """A moment and the time that has passed since."""

    kinds = frozenset({"elapsed"})
    roles = ("since", "lapse")


class Lifespan(Relation):
    """Years of birth and death and the age reached."""

    kinds = frozenset({"lifespan"})
    roles = ("born", "died", "age")


class Stretch(Relation):
    """A beginning and an end."""

    kinds = frozenset({"stretch"})
    roles = ("from", "to")


class Listing(Relation):
    """An announced number and the items that follow."""

    kinds = frozenset({"listing"})
    roles = ("announced", "item")


class Restated(Relation):
    """A day or year said twice: once in relation to the publication, once in figures."""

    kinds = frozenset({"restated"})
    roles = ("relative", "explicit")


class Partition(Relation):
    """Counts or percentages that fill a whole, and the whole where it is named."""

    kinds = frozenset({"partition"})
    roles = ("part", "whole")


class Shares(Relation):
    """Counts and their percentages in turn, of one whole that need not be named."""

    kinds = frozenset({"shares"})
    roles = ("part", "percent")


class Product(Relation):
    """So many of a thing, the value of each, and the value of all."""

    kinds = frozenset({"product"})
    roles = ("pieces", "each", "total")


class Average(Relation):
    """A sum, how many share it, and the share of each; ``apiece`` is the word for one of them, where it is said."""

    kinds = frozenset({"average"})
    roles = ("total", "pieces", "each", "apiece")


class Precise(Relation):
    """A rough number and the exact one beside it, which says so ("genau 874"), or the plain figure ("5.120")."""

    kinds = frozenset({"precise"})
    roles = ("rough", "exact", "figure")


class Spelled(Relation):
    """One number in words and in digits."""

    kinds = frozenset({"spelled"})
    roles = ("words", "digits")


class Spread(Relation):
    """A range of values, as one claim or with its two ends, and their mean."""

    kinds = frozenset({"spread"})
    roles = ("spread", "least", "most", "mean")


class Bounds(Relation):
    """An upper and a lower bound of one thing; a ceiling and a floor are plain numbers that other words make bounds."""

    kinds = frozenset({"bounds"})
    roles = ("upper", "lower", "ceiling", "floor")


class Portion(Relation):
    """A percentage of a group that nothing of the group can exceed."""

    kinds = frozenset({"portion"})
    roles = ("percent",)


class Aging(Relation):
    """When somebody was born, and the age at publication, or at the time ``at``."""

    kinds = frozenset({"aging"})
    roles = ("born", "age", "at")


class AgeGap(Relation):
    """The ages of two people and by how much the one is the elder; without ``gap`` only that it is."""

    kinds = frozenset({"agegap"})
    roles = ("gap", "elder", "younger")


class Enumeration(Relation):
    """Points that are numbered: "first ... second ... fourth"."""

    kinds = frozenset({"enumeration"})
    roles = ("point",)


class Apposed(Relation):
    """Two times side by side that mean the same one, or of which one lies in the other: a feast and its date, a century and a year."""

    kinds = frozenset({"apposed", "contained"})
    roles = ("one", "other")


class Contained(Relation):
    """A time with another one in brackets or behind "of", which lies in it: "the 18th century (1735)"."""

    kinds = frozenset({"contained"})
    roles = ("one", "other")


class Timespan(Relation):
    """A beginning, an end, and how long it is from one to the other."""

    kinds = frozenset({"timespan"})
    roles = ("from", "to", "length")


class SinceEvent(Relation):
    """A known event, and how long before publication, or before the time ``at``, it is said to have been."""

    kinds = frozenset({"since_event"})
    roles = ("lapse", "event", "at")


class Anniversary(Relation):
    """The number of an anniversary, its event (a known one, or ``since`` the date of one), and when it is (``at``; else at publication)."""

    kinds = frozenset({"anniversary"})
    roles = ("number", "event", "since", "at")


class DatedEvent(Relation):
    """A known event with a date."""

    kinds = frozenset({"dated_event"})
    roles = ("event", "at")


class Membership(Relation):
    """A number of all things of a kind whose number is known (``every`` where the text says that it is all of them)."""

    kinds = frozenset({"membership"})
    roles = ("count", "every", "things")


class PersonAge(Relation):
    """The age of a person whose birthday is known."""

    kinds = frozenset({"person_age"})
    roles = ("age", "person")


class Tenure(Relation):
    """The holder of an office at a time: "der damalige Bundeskanzler Gerhard Schröder" in a sentence with one year."""

    kinds = frozenset({"tenure"})
    roles = ("office", "person", "at")


class LastTime(Relation):
    """How long ago something was last so high, low or often, and when that was."""

    kinds = frozenset({"last_time"})
    roles = ("length", "since")


class Ordered(Relation):
    """Two dates, told as one after the other."""

    kinds = frozenset({"order"})
    roles = ("later", "earlier")


class Located(Relation):
    """A time of day and the place whose time it is."""

    kinds = frozenset({"located"})
    roles = ("time", "place")


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
