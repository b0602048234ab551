"""Relations of times, ages and events."""

from checker.kinds.base import Relation


class Elapsed(Relation):
    """A moment (``since``) and the length of time that has passed from it to the publication of the article (``lapse``)."""

    kinds = frozenset({"elapsed"})
    roles = ("since", "lapse")


class Lifespan(Relation):
    """Times of birth and death, days or only years, and the age reached, where it is said."""

    kinds = frozenset({"lifespan"})
    roles = ("born", "died", "age")


class Stretch(Relation):
    """A beginning and an end, both of them part of it; days, months, years or times of day."""

    kinds = frozenset({"stretch"})
    roles = ("from", "to")


class Restated(Relation):
    """A day or year said twice: once in relation to the publication, once in figures."""

    kinds = frozenset({"restated"})
    roles = ("relative", "explicit")


class Aging(Relation):
    """When somebody was born, and the age at publication, or at the time ``at``."""

    kinds = frozenset({"aging"})
    roles = ("born", "age", "at")


class AgeGap(Relation):
    """The ages of two people and by how much the one is the elder; without ``gap`` only that it is."""

    kinds = frozenset({"agegap"})
    roles = ("gap", "elder", "younger")


class Apposed(Relation):
    """Two times side by side that mean the same one, or of which one lies in the other: a feast and its date, a century and a year.

    ``year`` is the year in which the one falls on the other, where it stands between them; ``until`` the last of the months that a quarter
    or half-year (``one``) has by the text, of which ``other`` is the first; ``home`` and ``place`` the places whose times of day the one
    and the other are.
    """

    kinds = frozenset({"apposed", "contained", "of_months"})
    roles = ("one", "other", "year", "until", "home", "place")


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
    """Two dates of which the text says that ``later`` came after ``earlier``."""

    kinds = frozenset({"order"})
    roles = ("later", "earlier")


class Located(Relation):
    """A time of day and the place whose time it is."""

    kinds = frozenset({"located"})
    roles = ("time", "place")
