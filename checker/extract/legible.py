"""A text without the signs that nobody reads: what is read and judged, and where each place of it lies in the text as it was given.

Copied and downloaded texts have soft hyphens and marks without width within words, letters that are written as two signs (an "a" and a
diaeresis, as the file names and PDF texts of some systems have them) or two letters that are one ("ﬁ"), marks of footnotes ("2010.[3]"),
and other line ends than "\\n". Signs: The Unicode Standard, version 15.0, chapters 3.11 (normalization), 5.8 (line ends), 23.2 (layout).
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from io import StringIO
from typing import Any

import msgspec

from checker.extract.places import Lines
from checker.extract.wrapping import soft_breaks
from checker.findings import Finding
from checker.model import Article, Claim, Repair, Span

# Soft hyphen, marks without width, marks of the direction of writing.
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_LINE_END = "\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
# More marks on one letter than any language writes are noise, and stay what they are.
_COMPOSED = r"[^\W\d_][\u0300-\u036f]{1,4}(?![\u0300-\u036f])"
_LIGATURE = "[\ufb00-\ufb06]"
# Behind a word or a sign, "[3]" or a small raised number; "m²" and "10³" are none, nor is what an editor fills in: "19[45]". What goes on
# with a digit is no footnote either: without it, "2010[3],5" would be another number.
_FOOTNOTE = (
    r"(?<!\b[12]\d(?=\[\d\d\]))(?<=[\w.,:;!?%…\"'”“’»«)])(?:\[\d{1,3}\])++(?![.,:]?\d)"
    r"|(?<=[.,:;!?…\"”“»«)])[¹²³⁰⁴-⁹]{1,3}(?!\w)"
)
# What an editor fills in within a number is part of it: "19[4]5", "[19]45".
_FILLED_IN = r"(?:(?<=\d)|(?<![\w\])])(?=\[\d\d\]\d\d\b))\[\d{1,3}\](?=\d)"
# Another sign for what is written with one key: hyphens, an apostrophe.
_SAME_SIGN = {"\u2010": "-", "\u2011": "-", "\u02bc": "’"}
# Between two letters these are apostrophes that a key beside it, or a program that thinks of quotations, has written.
_FALSE_APOSTROPHES = "‘´`"
_FALSE_APOSTROPHE = rf"(?<=[^\W\d_])[{_FALSE_APOSTROPHES}](?=[^\W\d_])"
_ODD = re.compile(
    f"(?P<sign>[{''.join(_SAME_SIGN)}])|(?P<apostrophe>{_FALSE_APOSTROPHE})|(?P<unseen>[{_UNSEEN}]+)|(?P<line>{_LINE_END})"
    f"|(?P<letter>{_COMPOSED}|{_LIGATURE})|(?P<footnote>{_FOOTNOTE})|(?P<filled>{_FILLED_IN})"
)
_BETWEEN_FIGURES = re.compile(r"(?:(?<=\d)[^\S\n]|\d)\n[^\S\n]*\d")
# One class of signs, which a search passes over at once.
_CAN_BE_ODD = re.compile(
    f"[{''.join(_SAME_SIGN)}{_FALSE_APOSTROPHES}{_UNSEEN}\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029\u0300-\u036f\ufb00-\ufb06¹²³⁰⁴-⁹\\[]"
)

_NOWHERE = array("I")


class Legible:
    """``text`` is what is read; ``start`` and ``end`` lead from its offsets to those of the text as it was given."""

    __slots__ = ("_given_ends", "_given_starts", "_read_ends", "_read_starts", "text")

    def __init__(self, given: str, breaks: Iterable[int] | None = ()) -> None:
        """``breaks`` are places of line ends that are blanks; None leaves that to the lengths of the lines."""
        self._given_starts = self._given_ends = self._read_starts = self._read_ends = _NOWHERE
        text = self._read(given) if _CAN_BE_ODD.search(given) else given
        # Last, so that a line end counts whatever it is written with.
        self.text = _joined(text, soft_breaks(text) if breaks is None else map(self.place, breaks))

    def _read(self, given: str) -> str:
        self._given_starts, self._given_ends, self._read_starts, self._read_ends = (array("I") for _ in range(4))
        read, behind, length = StringIO(), 0, 0
        for match in _ODD.finditer(given):
            written = _written(match)
            if written == match[0]:
                continue
            read.write(given[behind : match.start()])
            read.write(written)
            length += match.start() - behind
            self._given_starts.append(match.start())
            self._given_ends.append(match.end())
            self._read_starts.append(length)
            length += len(written)
            self._read_ends.append(length)
            behind = match.end()
        read.write(given[behind:])
        return read.getvalue() if behind else given

    def start(self, place: int) -> int:
        """Offset, in the text as it was given, of the character at a place."""
        last = bisect_right(self._read_starts, place) - 1
        if last < 0:
            return place
        beyond = place - self._read_ends[last]
        return self._given_starts[last] if beyond < 0 else self._given_ends[last] + beyond

    def end(self, place: int) -> int:
        """Offset, in the text as it was given, behind the character before a place; what is left out there does not belong to it."""
        last = bisect_left(self._read_starts, place) - 1
        return place if last < 0 else self._given_ends[last] + max(0, place - self._read_ends[last])

    def place(self, given: int) -> int:
        """The offset here of an offset in the text as it was given; of what is left out, that of what follows."""
        last = bisect_right(self._given_starts, given) - 1
        if last < 0:
            return given
        beyond = given - self._given_ends[last]
        return self._read_ends[last] + beyond if beyond >= 0 else self._read_starts[last]


def as_read(words: str) -> str:
    """Some words without the signs that nobody reads."""
    return Legible(words).text


def legible(article: Article) -> Article:
    """The article as it is read: the one that was given, where its text has nothing odd."""
    read = Legible(article.text, article.soft_breaks)
    title = article.title and as_read(article.title)
    if read.text is article.text and title == article.title:
        return article
    headings = tuple(Span(read.place(span.start), read.place(span.end)) for span in article.headings)
    return msgspec.structs.replace(article, text=read.text, title=title, headings=headings, soft_breaks=())


class Restorer:
    """Leads claims and findings from the texts that were read to those that were given, of the articles where these are not the same."""

    def __init__(self, given: Iterable[Article]) -> None:
        read = ((article, Legible(article.text, article.soft_breaks)) for article in given)
        self._odd = {article.id: (article.text, one, Lines(article)) for article, one in read if one.text is not article.text}

    def claim(self, claim: Claim[Any]) -> Claim[Any]:
        """The claim with its words and its place in the text as it was given."""
        if claim.article not in self._odd or claim.line is None:
            return claim
        text, read, lines = self._odd[claim.article]
        start, end = read.start(claim.start), read.end(claim.end)
        line, column = lines.at(start)
        tied = claim.tied and Span(read.start(claim.tied.start), read.end(claim.tied.end))
        parts = tuple(map(self.claim, claim.parts))
        return claim.replace(start=start, end=end, text=text[start:end], line=line, column=column, tied=tied, parts=parts)

    def finding(self, finding: Finding) -> Finding:
        """The finding with its claims and repairs in the text as it was given."""
        if not any(claim.article in self._odd for claim in finding.claims):
            return finding
        repairs = tuple(self._repair(repair, finding.claims[0].article) for repair in finding.repairs)
        return msgspec.structs.replace(finding, claims=tuple(map(self.claim, finding.claims)), repairs=repairs)

    def _repair(self, repair: Repair, article: str) -> Repair:
        identity = repair.article or article
        if identity not in self._odd:
            return repair
        _, read, _ = self._odd[identity]
        return msgspec.structs.replace(repair, start=read.start(repair.start), end=read.end(repair.end))


def _joined(given: str, soft_breaks: Iterable[int]) -> str:
    """The text with blanks for the line ends at some places; a place where no line ends is passed over.

    So is one between two figures: "12" above "500 guests" is no number.
    """
    pieces, behind = [], 0
    for place in sorted(soft_breaks):
        if behind <= place < len(given) and given[place] == "\n" and not _BETWEEN_FIGURES.match(given, max(0, place - 1)):
            pieces += [given[behind:place], " "]
            behind = place + 1
    return "".join([*pieces, given[behind:]]) if pieces else given


def _written(match: re.Match[str]) -> str:
    """What is read in place of what was given."""
    if match.lastgroup == "sign":
        return _SAME_SIGN[match[0]]
    if match.lastgroup == "apostrophe":
        return "’"
    if match.lastgroup == "letter":
        return unicodedata.normalize("NFKC", match[0])
    if match.lastgroup == "filled":
        return match[0][1:-1]
    return "\n" if match.lastgroup == "line" else ""
