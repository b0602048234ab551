"""The cells of a table: a bare number has the unit that the head of its column, or the label of its row, names for it.

"Umsatz (Mio. Euro)" over 340, "Anteil in Prozent" before 25,7: nothing in the cell says what it measures, and without that a text cannot be
held against its own table. A table is a run of lines with as many borders (bars, or the tabs that a reader of Markdown leaves of them).
"""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

from checker.extract.draft import Draft
from checker.extract.intervals import single
from checker.extract.lists import lend
from checker.language import Language
from checker.numerals import Numeral
from checker.scan import Scan
from checker.values.numbers import plain

# What a unit is read by: the draft of a whole text of a number and a unit, and the number in it.
Read = Callable[[str, Language], Draft | None]
Cell = tuple[int, int]

_BORDER = re.compile(r"[|\t]")
_RULE = re.compile(r"[\s|:+=-]*")  # the line below the heads
_BEFORE_UNIT = re.compile(r"(?:^|[(\[,])\s*$")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s*$")
_BEHIND_UNIT = " \t)]:"
_WORD_BEGIN = re.compile(r"(?<!\S)\S|(?<=[(\[])\S")
_MEASURING = frozenset({"percent", "percentage_point", "money", "quantity"})
_FEWEST_ROWS, _MOST_WORDS = 2, 3
_SAMPLE = 7  # any plain number does, to read the unit behind it


def share_heads(scan: Scan, drafts: list[Draft], read: Read) -> None:
    """Give the bare numbers of tables the kind, unit and scale of the heads of their columns or the labels of their rows."""
    bare = {scan.start(draft.first): draft for draft in drafts if draft.kind == "number"}
    if not bare or not _BORDER.search(scan.text):
        return
    for rows in _tables(scan.text):
        heads = [_unit(scan, cell, read) for cell in rows[0]]
        for row in rows[1:]:
            label = _unit(scan, row[0], read)
            for cell, head in zip(row[1:], heads[1:], strict=True):
                draft = _alone(scan, cell, bare)
                if draft is not None and (lender := head or label) is not None:
                    _measure(draft, lender)


def _tables(text: str) -> Iterator[list[list[Cell]]]:
    """The rows of each table, the heads first; a row is its cells, from where they begin to where they end."""
    rows: list[list[Cell]] = []
    place = 0
    for line in text.split("\n"):
        cells = _cells(line, place)
        place += len(line) + 1
        if len(cells) > 1 and (not rows or len(cells) == len(rows[0])):
            rows += [] if _RULE.fullmatch(line) else [cells]
        elif len(rows) == 1 and _RULE.fullmatch(line):
            continue
        else:
            if len(rows) >= _FEWEST_ROWS:
                yield rows
            rows = [cells] if len(cells) > 1 else []
    if len(rows) >= _FEWEST_ROWS:
        yield rows


def _cells(line: str, place: int) -> list[Cell]:
    """The stretches between the borders of a line, without what is blank outside of the outermost.

    A bar before all cells parts none, and so does a tab that was one, which then stands behind them, too.
    """
    borders = [-1, *(match.start() for match in _BORDER.finditer(line)), len(line)]
    cells = list(pairwise(borders))
    is_blank = [not line[left + 1 : right].strip() for left, right in cells]
    is_framed = is_blank[0] and ("|" in line or is_blank[-1])
    inner = cells[is_framed : len(cells) - (is_framed and is_blank[-1])]
    return [(place + left + 1, place + right) for left, right in inner]


def _alone(scan: Scan, cell: Cell, bare: dict[int, Draft]) -> Draft | None:
    """The bare number that is all of a cell."""
    written = scan.text[slice(*cell)]
    draft = bare.get(cell[0] + len(written) - len(written.lstrip()))
    return draft if draft is not None and scan.end(draft.last - 1) == cell[0] + len(written.rstrip()) else None


def _unit(scan: Scan, cell: Cell, read: Read) -> Draft | None:
    """What one of the unit that a head ends with is: "Mio. Euro" in "Umsatz (Mio. Euro)"; None where it ends with none."""
    head = scan.text[slice(*cell)].rstrip(_BEHIND_UNIT)
    begins = [match.start() for match in _WORD_BEGIN.finditer(head)][-_MOST_WORDS:]
    for begin in begins:
        if not _leads(scan, head[:begin]):
            continue
        draft = read(f"{_SAMPLE} {head[begin:]}", scan.language)
        if draft is not None and draft.kind in _MEASURING and draft.fields.get("value") is not None:
            return draft
    return None


def _leads(scan: Scan, before: str) -> bool:
    """Can a unit stand behind this: at the beginning, in brackets, or behind a word like "in"?"""
    if _BEFORE_UNIT.search(before):
        return True
    word = _LAST_WORD.search(before)
    return word is not None and "function" in scan.language.lexicon.word(word[1]).values


def _measure(draft: Draft, lender: Draft) -> None:
    """The kind and unit of the lender, in its scale."""
    value, scale = draft.fields.get("value"), plain(Fraction(lender.fields["value"], _SAMPLE))
    if value is None or draft.fields.get("grain") is None or not isinstance(scale, int):
        return  # "Tausende" in a cell has no grain, and may be of any scale
    if scale > 1:
        numeral = Numeral(plain(value * scale), plain(draft.fields["grain"] * scale), is_plain=False, scale=scale)
    else:
        numeral = Numeral(value, draft.fields["grain"], is_plain=isinstance(value, int))
    draft.fields.update(single(numeral, draft.fields.get("hedge")))
    lend(draft, lender)
