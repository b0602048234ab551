"""How sure a finding is: an error is a proof only under preconditions that can be seen in its claims.

A quotation may be wrong on purpose, a title is short, no sentence binds the values of a row of a table, a part that was filled in from a
weak source may be filled in wrongly, figures that only nearness binds may be unrelated, and values of different sentences, or an age and a
time of one, may be about different things; an
error that rests on one of these is a warning. So is one that rests on a publication date which only the text tells, or on a language that
was guessed.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from checker.model import Claim

PUBLICATION = "publication date"

_NUMBER, _WORD = re.compile(r"(?<![^\W_])\d[\d.,]*"), re.compile(r"[^\W\d_]{2,}")
# Relations between a time in the text and the publication date.
_AT_PUBLICATION = frozenset({"aging", "elapsed"})


def weakened(severity: str) -> str:
    """An error as a warning."""
    return "warning" if severity == "error" else severity


def severity_of(severity: str, claims: Iterable[Claim[Any]], *, published: bool) -> str:
    """The severity of one finding of a rule; ``published`` says whether the publication date is known beside the text."""
    claims = tuple(claims)
    if len({claim.context for claim in claims}) > 1 or any(_is_weak(claim, published=published) for claim in _with_parts(claims)):
        return weakened(severity)
    return severity


def _with_parts(claims: Iterable[Claim[Any]]) -> Iterator[Claim[Any]]:
    for claim in claims:
        yield claim
        yield from _with_parts(claim.parts)


def _is_weak(claim: Claim[Any], *, published: bool) -> bool:
    if (
        claim.loose
        or claim.quoted
        or claim.heading
        or len({part.context for part in claim.parts}) > 1
        or (claim.parts and _is_row(claim.context or ""))
    ):
        return True
    if claim.kind == "aging" and claim.part("at") is not None:
        return True  # that an age is of the time named beside it only the context tells
    implied = claim.date.implied if claim.date else ()
    if any(source != PUBLICATION for _, source in implied):
        return True
    return not published and (bool(implied) or claim.kind in _AT_PUBLICATION)


def _is_row(sentence: str) -> bool:
    """Has a line more numbers than words, or the signs that part columns?"""
    return "|" in sentence or "\t" in sentence or len(_NUMBER.findall(sentence)) > len(_WORD.findall(sentence))
