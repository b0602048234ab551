"""What is the first in so many years, and when it was the last time: "der erste Rückgang seit 12 Jahren; den letzten gab es 2015".

The two are bound where the text tells of one such length and one such last time, in one sentence or in two neighbours, and names no other
year.
"""

from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.spans import times_in, year_of
from checker.extract.windows import amounts_in, part_of
from checker.scan import Scan
from checker.slots import Match

# A length of time since which nothing was like it, and the time of the last one.
PIECES = ("record", "lasttime")
_LEADING = 4  # tokens of a sentence before its "zuletzt"


def last_times(scan: Scan, pieces: dict[str, list[Match]], found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``last_time`` relations of the lengths that no other relation has."""
    bound = {part.first for draft in found if len(draft.parts) > 1 for part in draft.parts}
    made = []
    for match in pieces["record"]:
        length = part_of(match, "length", by_place)
        if length is None or length.first in bound or length.fields.get("unit") != "year":
            continue
        since = _last_time(scan, match, pieces["lasttime"], by_place)
        if since is not None and since.first not in bound:
            bound |= {length.first, since.first}
            parts = sorted((as_part(length, "length"), as_part(since, "since")), key=lambda part: part.first)
            made.append(Draft(parts[0].first, parts[1].last, "last_time", {}, tuple(parts)))
    return made


def _last_time(scan: Scan, record: Match, lasts: list[Match], by_place: ByPlace) -> Draft | None:
    """The only last time behind a length, in its sentence or at the head of the next one."""
    first, last = scan.near(record.first)
    behind = [match for match in lasts if record.last <= match.first < last]
    if not behind and last < len(scan.tokens):
        window = scan.near(last)
        behind = [match for match in lasts if window[0] == last <= match.first <= last + _LEADING]
        last = window[1]
    since = part_of(behind[0], "since", by_place) if len(behind) == 1 else None
    if since is None or year_of(since) is None:
        return None
    told = {since.first, (record.span("length") or (-1,))[0]}
    if amounts_in((record.last, last), by_place):
        return None  # "zuletzt lag sie 2015 bei 3 Prozent": then it was another number
    others = [one for one in times_in(range(first, last), by_place) if one.first not in told]
    return since if all(one.kind == "date" and year_of(one) is None for one in others) else None
