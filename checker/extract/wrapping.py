"""Which line ends of a text only wrap its paragraphs."""

import re
from collections.abc import Sequence
from itertools import pairwise

# Signs in a printed line, how many lines tell something, and what part of them; the project's own choice.
_SHORT, _LONG, _MANY, _MOST = 50, 120, 3, 0.7
_WIDEST, _LOOSE_PART = 200, 0.1
_LOOKED_AT = 20_000
# A bullet, a mark of quotation or a cell begins something else.
_INNER_BREAK = re.compile(r"(?<=\S)[^\S\n]*(\n)(?=[^\S\n]*+(?![-*+•‣▪◦●○>|][^\S\n])\S)")


def soft_breaks(text: str) -> Sequence[int]:
    """The places of line ends that are blanks: those between two lines with words, where lines are broken at a fixed width; else none."""
    if "\n" not in text or not is_wrapped(text):
        return ()
    return [match.start(1) for match in _INNER_BREAK.finditer(text) if not _is_in_rows(text, match.start(1))]


def _is_in_rows(text: str, place: int) -> bool:
    """Do tabs part cells on both sides of a line end?"""
    if "\t" not in text:
        return False
    end = text.find("\n", place + 1)
    lines = text[text.rfind("\n", 0, place) + 1 : place], text[place + 1 : end if end >= 0 else len(text)]
    return all("\t" in line.strip() for line in lines)


def is_wrapped(text: str) -> bool:
    """Are lines broken at a fixed width, so that a line end is a blank and no end of a paragraph?

    So it is where most lines are of the length of a printed one, or where hardly a line had room for the first word of the next. What is
    indented may be an item of a list, and says nothing; one or two lines say enough only where the next goes on in small letters.
    """
    pairs = [(len(line), after) for line, after in pairwise(text[:_LOOKED_AT].split("\n")) if line.strip() and after.strip()]
    if len(pairs) >= _MANY and sum(_SHORT <= length <= _LONG for length, _ in pairs) >= _MOST * len(pairs):
        return True
    pairs = [(length, after) for length, after in pairs if not after[0].isspace()]
    width = max((length for length, _ in pairs), default=0)
    loose = sum(length + 1 + len(after.split(maxsplit=1)[0]) <= width for length, after in pairs)
    is_filled = _SHORT <= width <= _WIDEST and loose <= _LOOSE_PART * len(pairs)
    return is_filled and (len(pairs) >= _MANY or all(after[0].islower() for _, after in pairs))
