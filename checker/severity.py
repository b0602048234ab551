"""How sure a finding is: an error is a proof only under preconditions that can be seen in its claims.

A quotation may be wrong on purpose, a title is short, a part that was filled in from a weak source may be filled in wrongly, and values of
different sentences may be about different things; an error that rests on one of these is a warning.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from checker.model import Claim

PUBLICATION = "publication date"


def severity_of(severity: str, claims: Iterable[Claim[Any]], *, published: bool) -> str:
    """The severity of one finding of a rule; ``published`` says whether the publication date is known."""
    claims = tuple(claims)
    if severity == "error" and len({claim.context for claim in claims}) > 1:
        return "warning"
    if severity == "error" and any(_is_weak(claim, published=published) for claim in _with_parts(claims)):
        return "warning"
    return severity


def _with_parts(claims: Iterable[Claim[Any]]) -> Iterator[Claim[Any]]:
    for claim in claims:
        yield claim
        yield from _with_parts(claim.parts)


def _is_weak(claim: Claim[Any], *, published: bool) -> bool:
    if claim.quoted or claim.heading or len({part.context for part in claim.parts}) > 1:
        return True
    implied = claim.date.implied if claim.date else ()
    return any(source != PUBLICATION or not published for _, source in implied)
