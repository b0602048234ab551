"""The parts of relations: a claim in its role, and lists of parts of one role however long."""

from collections.abc import Iterator
from typing import Any

from checker.extract.draft import Draft
from checker.scan import Scan

_NOT_COPIED = frozenset({"range", "stretch", "tied"})


def as_part(draft: Draft, role: str, trend: str | None = None) -> Draft:
    """A draft as the part of a relation."""
    fields: dict[str, Any] = {name: value for name, value in draft.fields.items() if name not in _NOT_COPIED}
    fields["role"] = role
    if trend:
        fields["trend"] = trend
    return Draft(draft.first, draft.last, draft.kind, fields)


def each(scan: Scan, span: tuple[int, int], role: str, by_place: dict[int, Draft]) -> Iterator[Draft]:
    """The parts of a slot ``each_<role>``: every claim in its stretch; the items between its commas and "and" where the role is ``item``."""
    if role == "item":
        yield from _items(scan, span)
        return
    for place in range(*span):
        if place in by_place:
            yield as_part(by_place[place], role)


def _items(scan: Scan, span: tuple[int, int]) -> Iterator[Draft]:
    first, last = span
    start = first
    for place in range(first, last + 1):
        if place == last or scan.value(place, "listsign") is not None:
            if start < place:
                yield Draft(start, place, "item", {"role": "item"})
            start = place + 1
