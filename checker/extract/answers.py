"""Percentages of the answers to one question: "45 Prozent begrüßen den Plan. 38 Prozent lehnen ihn ab, 27 Prozent sind unentschieden".

Whoever is for a thing is not against it as well, so that the shares are at most all, where they are of the same people and of one thing: no
share but the first names whose it is, none but the first what it is about, and no kind of answer is told twice.
"""

from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.windows import amounts_in, has_word_in, part_of, sentence_before
from checker.scan import Scan
from checker.slots import Match

# A share with the answer that it gives: the first one of a question, and one that says nothing but the answer.
PIECES = ("asked", "answer")
_PAIR = 2

Answers = dict[int, Match]  # by the place of their share


def answers_apart(scan: Scan, pieces: dict[str, list[Match]], found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``partition`` relations of answers that no other relation has."""
    if not pieces["answer"]:
        return []
    bound = {part.first for draft in found if draft.kind in ("partition", "share", "change") for part in draft.parts}
    answers: Answers = {}
    for match in (*pieces["answer"], *pieces["asked"]):
        share = part_of(match, "percent", by_place)
        if share is not None and share.first not in bound:
            answers.setdefault(share.first, match)
    made, behind = [], 0
    for first in sorted(answers):
        if first >= behind and (row := _row(scan, by_place[first], answers, by_place)):
            behind = max(row[-1].last, answers[row[-1].first].last)
            begin = min(first, answers[first].first)
            made.append(Draft(begin, behind, "partition", {}, tuple(as_part(share, "part") for share in row)))
    return made


def _row(scan: Scan, share: Draft, answers: Answers, by_place: ByPlace) -> list[Draft]:
    """The shares of one question from the first one on, as far as each figure and each sentence tells of it; empty if they are too few."""
    row, told = [share], {answers[share.first].fixed["thing"]}
    window = scan.near(share.first)
    if any(one.kind == "percent" for one in amounts_in((window[0], share.first), by_place)):
        return []
    while True:
        for other in amounts_in((row[-1].last, window[1]), by_place):
            match = answers.get(other.first)
            if match is None or not _is_bare(scan, match, other) or match.fixed["thing"] in told:
                is_near = scan.sentence(other.first) == scan.sentence(row[-1].first)
                return [] if other.kind == "percent" and is_near else _enough(scan, row, by_place)
            told.add(match.fixed["thing"])
            row.append(other)
        behind = window[1]
        window = scan.near(behind) if behind < len(scan.tokens) else window
        if window[0] < behind or sentence_before(scan, window) is None or not amounts_in(window, by_place):
            return _enough(scan, row, by_place)


def _is_bare(scan: Scan, match: Match, share: Draft) -> bool:
    """Does a clause begin with a share and its answer: "another 48 percent are against", not "in the south 48 percent are against"?"""
    place = begin = min(match.first, share.first)
    while place > 0 and scan.bare(place - 1)[:1].isalnum() and scan.value(place - 1, "listand") is None:
        place -= 1
    return match.make == "answer" and begin - place <= 1


def _enough(scan: Scan, row: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The row, if it has two shares, with no time between them and no word near them that answers may go together."""
    window = scan.near(row[0].first)
    (first, _), (_, last) = sentence_before(scan, window) or window, scan.near(row[-1].first)
    is_dated = any(place in by_place and by_place[place].kind == "date" for place in range(row[0].last, row[-1].first))
    if len(row) < _PAIR or is_dated or has_word_in(scan, first, last, "manyanswers"):
        return []
    return row
