"""What all kinds are: the records that an annotation lets through, and the roles of a relation's parts."""

from functools import cache
from typing import ClassVar


class Kind:
    """Base: the kinds of records that the annotation ``Claim[...]`` lets through.

    ``kinds`` are values of ``Claim.kind``. A class here is a name for them, of which nobody makes an instance.
    """

    kinds: ClassVar[frozenset[str]] = frozenset()


class Relation(Kind):
    """Base: a relation of several values, the parts, each with one of the ``roles``.

    ``claim.part(role)`` is the part with a role, None where the text does not name it; where the documentation of a relation speaks of
    several ("addends", "counts"), ``claim.parts`` has them all, in the order of the text. A part is a claim like any other, with its set
    in ``numbers`` (in its own ``unit``) or in ``days``. A ``head`` or ``trend`` of the relation itself is what its class says, else None.

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
    def roles_of(name: str) -> tuple[str, ...]:
        """The roles of the relation of a kind, each once."""
        return tuple(dict.fromkeys(role for kind in Relation.__subclasses__() if name in kind.kinds for role in kind.roles))
