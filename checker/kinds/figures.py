"""Relations of numbers: counts, sums of money, percentages, quantities."""

from checker.kinds.base import Relation


class Share(Relation):
    """Part, whole and their ratio: ``percent`` as 12 for 12 percent, ``ratio`` as a plain number; one of the three may be missing."""

    kinds = frozenset({"share"})
    roles = ("part", "whole", "percent", "ratio")


class Total(Relation):
    """Addends and their sum."""

    kinds = frozenset({"total"})
    roles = ("addend", "total")


class Change(Relation):
    """A value before and after, and by how much it changed: ``by`` in percent or as a difference, ``times`` as a factor.

    ``base`` is the time that the change is counted from, where that is said; ``trend`` is up or down where the words say it.
    """

    kinds = frozenset({"change"})
    roles = ("before", "after", "by", "times", "base")


class Move(Relation):
    """By how much a value moved (``by``), the same in percent (``rate``), and the value that it moved to (``after``)."""

    kinds = frozenset({"move"})
    roles = ("by", "rate", "after")


class Conversion(Relation):
    """One quantity in two units of one dimension, each part in its own unit."""

    kinds = frozenset({"conversion"})
    roles = ("one", "other")


class Temperatures(Relation):
    """A temperature in two units, or a rise or fall of it (`warming`), which is converted without the shift between their zeros."""

    kinds = frozenset({"warming", "conversion"})
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


class Listing(Relation):
    """An announced number and the items that follow, each of them a part with the role ``item``."""

    kinds = frozenset({"listing"})
    roles = ("announced", "item")


class Partition(Relation):
    """Counts or percentages that fill a whole, the whole where it is named, and the rest where that is told as such."""

    kinds = frozenset({"partition"})
    roles = ("part", "rest", "whole")


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


class Enumeration(Relation):
    """Points that are numbered: "first ... second ... fourth"."""

    kinds = frozenset({"enumeration"})
    roles = ("point",)


class Membership(Relation):
    """A number of all things of a kind whose number is known (``every`` where the text says that it is all of them)."""

    kinds = frozenset({"membership"})
    roles = ("count", "every", "things")
