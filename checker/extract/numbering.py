"""The points of a text that numbers them ("erstens ... zweitens"), and the count that announces them ("two reasons: first, ...")."""

from checker.extract.draft import Draft
from checker.extract.parts import as_part, worded
from checker.scan import Scan
from checker.slots import Match

# Beyond these an ordinal numbers something else ("on the 164th,").
_MOST_POINTS = 10
_ANNOUNCED = 8  # tokens from a count to the first point: "zwei Gründe sprechen dafür: Erstens"


def point(match: Match, by_place: dict[int, Draft]) -> list[Draft]:
    """One point of a numbered text: "erstens", "First,"."""
    span = match.span("point")
    draft = (by_place.get(span[0]) or worded(match, "point", span)) if span else None
    return [as_part(draft, "point")] if draft is not None else []


def enumerations(scan: Scan, points: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """The ``enumeration`` relations of a text, one from each first point on, and the ``listing`` of those that are more than announced."""
    rows: list[list[Draft]] = []
    for one in points:
        if one.fields["value"] == 1:
            rows.append([])
        if rows and one.fields["value"] <= _MOST_POINTS:
            rows[-1].append(one)
    found = [Draft(row[0].first, row[-1].last, "enumeration", {}, tuple(row)) for row in rows if len(row) > 1]
    for row in rows:
        found += _listing(scan, row, by_place)
    return found


def _listing(scan: Scan, row: list[Draft], by_place: dict[int, Draft]) -> list[Draft]:
    """More points of one sentence than a count before their colon says; of fewer, the others may be told without a number."""
    first, last = row[0].first, row[-1].last
    if first < 1 or scan.bare(first - 1) != ":" or scan.near(first)[1] < last:
        return []
    places = range(first - 1, max(scan.near(first - 1)[0], first - _ANNOUNCED) - 1, -1)
    announced = next((by_place[place] for place in places if place in by_place), None)
    in_turn = [one.fields["value"] for one in row] == list(range(1, len(row) + 1))
    if announced is None or announced.kind != "count" or announced.fields.get("hedge") or not in_turn:
        return []
    if not isinstance(announced.fields.get("value"), int) or len(row) <= announced.fields["value"]:
        return []
    items = (Draft(one.first, one.last, "item", {"role": "item"}) for one in row)
    return [Draft(announced.first, last, "listing", {}, (as_part(announced, "announced"), *items))]
