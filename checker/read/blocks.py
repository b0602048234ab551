"""The blocks of a Markdown text: code, headings, tables, lists, quotations, with their marks blank and every character in its place."""

import re

from checker.model import Span
from checker.read.months import month

_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)")
_ATX = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)(?P<title>.*?)(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_BULLET = re.compile(r"[ \t]*[-*+](?:[ \t]+\[[ xX]\])?(?:[ \t]+|$)")
_NUMBERED = re.compile(r"[ \t]*(?P<number>\d{1,9})[.)][ \t]+(?P<word>[^\W\d_]+)?")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]*\S+(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$")
# Possessive: else two stretches of blanks that touch are shared out in every way before a line is given up.
_DELIMITER = re.compile(r"[ \t]*+(?:\|[ \t]*+)?:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+(?:\|[ \t]*+)?$")
# What no line before it goes on with: a cell, a note, a definition, a bullet or letter that is none of Markdown's; and what stands apart
# from the lines on both sides: a tag, a picture, signs without words.
_FIRST = re.compile(r"[ \t]*(?:[|:•‣▪◦●○·–—]|\[\^[^\[\]\s]+\]:|\(?\w{1,2}\)[ \t])")
_APART = re.compile(r"[ \t]*(?:</?[A-Za-z]|!\[|\[!\[|:::|\$\$|[^\w\s]+[ \t]*$)")
# At the end of a line: it is meant, or ends a tag or a cell.
_HARD_BREAKS = ("  ", "\\", ">", "|")
# Longer lines are prose whatever they begin with; so no pattern of a line ever meets millions of characters.
_LONGEST_MARKED = 10_000


class Blocks:
    """Goes over the lines of a text once; afterwards ``text`` has blanks for the marks of blocks.

    ``headings`` are the spans of titles, ``soft_breaks`` the places of line ends within a paragraph, ``unclosed`` is the place of a fence
    that none closes (None where there is no such).
    """

    def __init__(self, text: str) -> None:
        """``text`` has LF line ends."""
        self.headings: list[Span] = []
        self.soft_breaks: list[int] = []
        self._lines: list[str] = []
        self._offsets: list[int] = []
        self._fence = ""
        self._fence_place = 0
        self._paragraph = 0
        self._depth = 0
        self._in_list = False
        self._in_item = False
        self._in_table = False
        offset = 0
        for line in text.split("\n"):
            self._offsets.append(offset)
            before = self._paragraph
            self._lines.append(self._line(line))
            if self._paragraph == before + 1 > 1 and not self._in_table and self._goes_on():
                self.soft_breaks.append(offset - 1)
            offset += len(line) + 1
        self.text = "\n".join(self._lines)
        self.unclosed = self._fence_place if self._fence else None

    def _goes_on(self) -> bool:
        """Does the last line, of the same paragraph as that before it, go on with its words?"""
        above, line = self._lines[-2:]
        if above.endswith(_HARD_BREAKS) or _APART.match(above) or _APART.match(line) or _FIRST.match(line):
            return False
        if "\t" in above.strip() and "\t" in line.strip():
            return False  # rows of cells
        # Lines that begin with days are a list of them: "1. Mai: ...", "2. Mai: ...".
        return not (_NUMBERED.match(line) and _NUMBERED.match(self._lines[-self._paragraph]))

    def _line(self, line: str) -> str:
        """The line without its marks. ``_paragraph`` counts the lines of running text before it."""
        if len(line) > _LONGEST_MARKED:
            self._paragraph += 1
            return line
        if self._fence or _FENCE.match(line):
            return self._code(line)
        if not line.strip():
            self._paragraph, self._in_table = 0, False
            return line
        if self._is_indented_code(line):
            return " " * len(line)
        quote = _QUOTE.match(line)
        marks = quote.end() if quote else 0
        depth = line.count(">", 0, marks)
        if depth > self._depth or not line[marks:].strip():
            self._paragraph, self._in_table = 0, False
        self._depth = depth if depth or not self._paragraph else self._depth
        if not line[marks:].strip():
            return " " * len(line)
        return " " * marks + self._block(line[marks:], self._offsets[-1] + marks)

    def _code(self, line: str) -> str:
        """A line of fenced code or its fence."""
        match = _FENCE.match(line)
        fence = match["fence"] if match else ""
        if not self._fence:
            if fence[0] == "`" and match and "`" in match["info"]:
                return line
            self._fence, self._fence_place = fence, self._offsets[-1]
            self._in_list = self._in_list and line.startswith((" ", "\t"))
        elif match and fence[0] == self._fence[0] and len(fence) >= len(self._fence) and not match["info"].strip():
            self._fence = ""
        self._paragraph = 0
        return " " * len(line)

    def _is_indented_code(self, line: str) -> bool:
        indented = line.startswith(("    ", "\t"))
        if not indented and not self._paragraph:
            self._in_list = bool(_BULLET.match(line) or _NUMBERED.match(line))
        return indented and not self._paragraph and not self._in_list

    def _block(self, line: str, offset: int) -> str:
        """A line that is not code, without the marks of quotation."""
        title = _ATX.match(line)
        if title:
            self._paragraph, self._in_list = 0, False
            self._heading(offset + title.start("title"), offset + title.end("title"))
            return " " * title.start("title") + title["title"] + " " * (len(line) - title.end("title"))
        if self._paragraph and "|" in line and _DELIMITER.match(line):
            self._lines[-1] = _without_pipes(self._lines[-1])
            self._in_table = True
            # The row of titles ends the paragraph that stands right above it.
            if self.soft_breaks and self.soft_breaks[-1] == self._offsets[-2] - 1:
                self.soft_breaks.pop()
            return " " * len(line)
        if self._paragraph and not self._in_table and not self._in_item and _SETEXT.match(line):
            return self._underline(line)
        if _RULE.match(line) or (not self._paragraph and _DEFINITION.match(line)):
            self._paragraph = 0
            return " " * len(line)
        self._paragraph += 1
        return _without_pipes(line) if self._in_table else self._item(line)

    def _underline(self, line: str) -> str:
        """The line under a heading: the paragraph above was its title."""
        first = self._offsets[-1 - self._paragraph]
        self._heading(first, self._offsets[-1] - 1)
        self._paragraph = 0
        return " " * len(line)

    def _heading(self, start: int, end: int) -> None:
        if end > start:
            self.headings.append(Span(start, end))

    def _item(self, line: str) -> str:
        """A line without the bullet or number of a list. "28. September" at the beginning of a line is a date."""
        mark = _BULLET.match(line)
        end = mark.end() if mark else 0
        numbered = _NUMBERED.match(line, end)
        if numbered and not (numbered["word"] and month(numbered["word"])):
            end = numbered.end() if not numbered["word"] else numbered.start("word")
            mark = mark or numbered
        if mark:
            self._in_list, self._paragraph = True, 1
        self._in_item = bool(mark) or (self._in_item and self._paragraph > 1)
        return " " * end + line[end:]


def _without_pipes(line: str) -> str:
    """A row of a table: a tab for each border, so that two cells do not read as words in a row."""
    return line.replace("|", "\t")
