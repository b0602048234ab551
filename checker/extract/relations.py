"""Relations of claims that the text binds by an explicit cue; each becomes a claim whose parts have roles."""

from checker.extract.draft import Draft
from checker.extract.events import elapsed_since_events
from checker.extract.parts import as_part, each
from checker.kinds import Relation
from checker.model import Span
from checker.scan import Scan
from checker.slots import Match
from checker.values.hedges import hedged

# What two dates side by side can be; the first that fits.
_APPOSED = (
    ("elapsed", "lapse", "since"),
    ("elapsed", "since", "lapse"),
    ("restated", "relative", "explicit"),
    ("restated", "explicit", "relative"),
)
_INNER = ("range", "stretch", "scale", "listed")


def relate(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """The relations of a text; ties between counts are written into the drafts."""
    by_place = {draft.first: draft for draft in drafts}
    found = [draft.fields["stretch"] for draft in drafts if "stretch" in draft.fields]
    anchors: list[Match] = []
    for match in _matches(scan):
        if match.make == "tie":
            _tie(scan, match, by_place)
        elif match.make == "event":
            anchors.append(match)
        elif (relation := _apposition(match, by_place) if match.make == "apposition" else _relation(match, by_place)) is not None:
            found.append(relation)
    found += elapsed_since_events(scan, anchors, drafts, by_place)
    for draft in drafts:
        _drop_inner(draft)
    for draft in found:
        for part in draft.parts:
            _drop_inner(part)
    return found


def _drop_inner(draft: Draft) -> None:
    """Take out what only the passes need."""
    for name in _INNER:
        draft.fields.pop(name, None)


def _matches(scan: Scan) -> list[Match]:
    """All forms of relations, from left to right; forms may share claims, but the same kind of relation does not overlap itself, and
    what begins inside of a "not" is none.
    """
    found, behind, barred = [], dict[str, int](), 0
    for compiled, matched in scan.language.relation.matches_of_each(scan.codes):
        match = Match(scan, compiled, matched)
        if match.make == "not":
            barred = max(barred, match.last)
        elif match.begin >= max(barred, behind.get(match.make, 0)):
            behind[match.make] = match.last
            found.append(match)
    return found


def _tie(scan: Scan, match: Match, by_place: dict[int, Draft]) -> None:
    one, other = match.span("one"), match.span("other")
    if one and other and one[0] in by_place and other[0] in by_place:
        first = by_place[one[0]]
        by_place[other[0]].fields["tied"] = Span(scan.start(first.first), scan.end(first.last - 1))


def _relation(match: Match, by_place: dict[int, Draft]) -> Draft | None:
    """A relation with every part that its form names; None where a part is not what its role needs, or a word of ``unless`` stands near."""
    if "unless" in match.fixed and _stands_near(match, match.fixed["unless"]):
        return None
    parts: list[Draft] = []
    for role in Relation.all_roles():
        if (span := match.span(f"each_{role}")) is not None:
            parts += each(match.scan, span, role, by_place)
        if (span := match.span(role)) is None:
            continue
        draft = by_place.get(span[0])
        if draft is None or not _fits(role, draft, match.scan):
            return None
        parts.append(as_part(draft, role, match.text("trend") if role == "by" else None))
    _share_scale(parts)
    parts.sort(key=lambda part: part.first)
    return Draft(match.first, match.last, match.make, {}, tuple(parts)) if len(parts) > 1 or "alone" in match.fixed else None


def _stands_near(match: Match, name: str) -> bool:
    """Does a word of a class stand in the sentence of a match?"""
    first, last = match.scan.near(match.first)
    return any(match.scan.value(place, name) is not None for place in range(first, last) if match.scan.bare(place))


def _apposition(match: Match, by_place: dict[int, Draft]) -> Draft | None:
    """ "three years ago, in 2020" and "this year, 2023": what the second says of the first is told from what they are."""
    one, other = (by_place.get(span[0]) if (span := match.span(role)) else None for role in ("one", "other"))
    for make, first, second in _APPOSED if one is not None and other is not None else ():
        if (
            one is not None
            and other is not None
            and _fits(first, one, match.scan)
            and _fits(second, other, match.scan)
            and _is_said(first, second, other if first == "lapse" else one, match.scan)
        ):
            return Draft(match.first, match.last, make, {}, (as_part(one, first), as_part(other, second)))
    return None


def _is_said(first: str, second: str, since: Draft, scan: Scan) -> bool:
    """A length of time is held against a date with a year alone."""
    return "lapse" not in (first, second) or _fits("explicit", since, scan)


def _share_scale(parts: list[Draft]) -> None:
    """ "von 200 auf 250 Millionen Euro": a bare first number has the scale and the unit of the second."""
    by_role = {part.fields["role"]: part for part in parts}
    before, after = by_role.get("before"), by_role.get("after")
    if before is None or after is None or before.kind != "number" or before.fields.get("numbers") is None:
        return
    factor = after.fields.get("scale", 1) if before.fields.get("scale", 1) == 1 else 1
    fields = before.fields
    if factor != 1 and fields["value"] is not None:
        value, grain = fields["value"] * factor, (1 if isinstance(fields["value"], int) else fields["grain"]) * factor
        fields.update(value=value, grain=grain, numbers=hedged(value, grain, fields["hedge"]))
    fields["unit"] = after.fields.get("unit")


def _fits(role: str, draft: Draft, scan: Scan) -> bool:
    """Relative dates are told from explicit ones by their parts; what has passed needs a beginning; a number is in words or in digits."""
    date = draft.fields.get("date")
    if role == "relative":
        return date is not None and date.relative is not None
    if role == "explicit":
        return date is not None and date.relative is None and date.year is not None
    if role in ("words", "digits"):
        return (role == "digits") == scan.bare(draft.first)[0].isdigit()
    return role != "lapse" or (draft.fields.get("days") is not None and draft.fields.get("role") in ("ago", "since"))
