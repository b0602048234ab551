"""What all kinds are: the records that an annotation lets through, and the roles of a relation's parts."""

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
