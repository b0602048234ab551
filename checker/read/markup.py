"""Markdown without its markup, character for character in its place.

What no reader sees as text (code, addresses, tags, marks of headings, lists, emphasis, tables) becomes blanks; line ends stay. So offsets,
lines and columns are those of the file. Block structure is read line by line after CommonMark 0.31, as far as prose needs it; inline marks
are replaced by patterns that each go over the text once, in linear time.
"""

import re
from html import unescape

from checker.read.blocks import Blocks
from checker.read.layout import Shown

_NOT_NEWLINE = re.compile(r"[^\n]")
_TICKS = re.compile(r"(?P<ticks>`+)|\n[ \t]*\n")
_AUTOLINK = re.compile(r"<(?:https?|ftp|mailto):[^<>\s]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_TARGET = r"\((?:<[^<>\n]*>|[^()\s<]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]*)\](?:" + _TARGET + r"|\[[^\[\]\n]*\])")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\]:?")
_URL = re.compile(r"(?:\bhttps?://|\bwww\.)[^\s<>()\[\]]+", re.IGNORECASE)
_STRUCK = re.compile(r"(?<!~)~~(?=[^\s~])[^~\n]+~~(?!~)")
_EMPHASIS = tuple(
    re.compile(
        rf"(?<![\w{mark}]){mark}{{{count}}}(?=[^\s{mark}])"
        rf"(?P<words>(?:[^{mark}\n]|\n(?![ \t]*\n))+)(?<=\S){mark}{{{count}}}(?![\w{mark}])"
    )
    for mark in (r"\*", "_")
    for count in (3, 1, 2)
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_DEEPEST_LINKS = 3
_HIDDEN_ELEMENTS = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))


def masked(text: str) -> Shown:
    """What a Markdown text shows."""
    blocks = Blocks(_without_hidden_elements(text))
    text = _without_code(blocks.text)
    text = _AUTOLINK.sub(_blank, text)
    text = _without_links(text)
    text = _FOOTNOTE.sub(_blank, text)
    text = _URL.sub(_blank, text)
    text = _TAG.sub(_blank, text)
    text = _STRUCK.sub(_blank, text)
    for pattern in _EMPHASIS:
        text = pattern.sub(_words, text)
    text = _ENTITY.sub(_character, text)
    # The character comes first and the blank after it, so that "1\. Mai" keeps its full stop.
    return Shown(_ESCAPE.sub(r"\1 ", text), tuple(blocks.headings), tuple(blocks.soft_breaks), blocks.unclosed)


def without_code(text: str) -> str:
    """The text with its code blank, and the marks of its blocks."""
    return _without_code(Blocks(text).text)


def blank(text: str) -> str:
    """As many blanks, with the line ends where they were."""
    return _NOT_NEWLINE.sub(" ", text)


def _blank(match: re.Match[str]) -> str:
    return blank(match[0])


def _words(match: re.Match[str]) -> str:
    """Only the words of a match, the marks around them blank."""
    begin, end = match.start("words") - match.start(), match.end("words") - match.start()
    return blank(match[0][:begin]) + match["words"] + blank(match[0][end:])


def _character(match: re.Match[str]) -> str:
    """The character that an entity stands for, with blanks up to its length; what is no entity stays."""
    character = unescape(match[0])
    is_shown = len(character) == 1 and (character.isprintable() or character == "\xa0")
    return character.ljust(len(match[0])) if is_shown else match[0]


def _without_hidden_elements(text: str) -> str:
    """Without comments, scripts and style sheets; one that has no end stays, as there is no telling where the text goes on."""
    for opening, closing in _HIDDEN_ELEMENTS:
        pieces, at = [], 0
        while (begin := text.find(opening, at)) >= 0 and (end := text.find(closing, begin + len(opening))) >= 0:
            end += len(closing)
            pieces += [text[at:begin], blank(text[begin:end])]
            at = end
        text = "".join((*pieces, text[at:]))
    return text


def _without_code(text: str) -> str:
    """Without code in backticks: from a run of them to the next as long, in one paragraph."""
    runs = [(match.start(), match.end(), match["ticks"] is None) for match in _TICKS.finditer(text)]
    partner: dict[int, int] = {}
    nearest: dict[int, int] = {}
    for index in range(len(runs) - 1, -1, -1):
        begin, end, is_paragraph_end = runs[index]
        if is_paragraph_end:
            nearest.clear()
            continue
        if end - begin in nearest:
            partner[index] = nearest[end - begin]
        nearest[end - begin] = index
    pieces, at, index = [], 0, 0
    while index < len(runs):
        if index in partner:
            begin, end = runs[index][0], runs[partner[index]][1]
            pieces += [text[at:begin], blank(text[begin:end])]
            at, index = end, partner[index]
        index += 1
    return "".join((*pieces, text[at:]))


def _without_links(text: str) -> str:
    """Links and images as their words; a picture in a link is found when the picture is gone."""
    for _ in range(_DEEPEST_LINKS):
        text, count = _LINK.subn(_words, text)
        if not count:
            break
    return text
