"""Text to tokens, and tokens to the characters that the grammar reads.

One pass of ``re`` cuts the whole text, blanks included, so that the offsets are the running sum of the lengths; the lexicon gives each
token its character; phrases ("nicht weniger als") become one token for the grammar. Nothing here knows a language.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from checker.language import Language
from checker.language.lexicon import BREAK, MORE, USED, Values, begin_lines
from checker.language.vocabulary import Value

_DIGITS = r"\d+(?:[.,:]\d+|['’\u202f\u00a0]\d{3}(?!\d))*"
_WORD = r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*"
# Most tokens are a blank and a word of Latin letters: told by a plain character class, they cost half as much.
_LATIN = r" ?[A-Za-zÀ-ÖØ-öø-ɏ]++"


def _tokens(word: str, no_word: str) -> re.Pattern[str]:
    """The tokens of a text, of which words are so written and Latin ones have none of the signs ``no_word`` behind them."""
    # The line end before an empty line is a token of its own: two of them tell the end of a paragraph from that of a line. So is a tab
    # within a line, the border of two cells: "320<tab>340" is no 320,340.
    return re.compile(rf"{_LATIN}(?!{no_word})|[^\S\n\t]*(?:{_DIGITS}|{word}|[^\w\s]|_)|[^\S\n]*\n(?=[^\S\n]*\n)|[^\S\n\t]*\t(?!\s*\n)|\s+")


_TOKEN = {False: _tokens(_WORD, r"[\w'’]"), True: _tokens(r"[^\W\d_]+", r"\w")}  # by whether an apostrophe stands between two words
_REACH = 80

# Every branch begins with a plain character, so that the search is fast; the rest of the address is looked for around it.
_ADDRESS = re.compile(r"://|www\.|@\w|\.[a-z]{2,6}/|10\.\d{4,9}/")
_DOMAIN_OR_DOI = re.compile(r"\.[a-z]{2,6}/"), re.compile(r"10\.\d{4,9}/")
_ADDRESS_REST = re.compile(r"[^\s<>\"]*")


def _word_start(text: str, place: int, first: int) -> int:
    """Where the unbroken run of signs that a place belongs to begins, not before ``first``."""
    while place > first and (text[place - 1].isalnum() or text[place - 1] in "._+-"):
        place -= 1
    return place


class Scan:
    """A text cut into tokens.

    ``tokens`` are strings with the blanks before them, ``starts`` their offsets, ``codes`` the characters of the grammar (one a token) and
    ``row`` what may begin with each, see ``checker.language.beginnings``.
    """

    __slots__ = ("_ends", "_sentence", "_word", "codes", "language", "phrases", "row", "starts", "text", "tokens")

    def __init__(self, text: str, language: Language) -> None:
        self.text, self.language, self._word = text, language, language.lexicon.word
        self.tokens: list[str] = _TOKEN[language.source.elides].findall(text)
        self.starts = [0, *accumulate(map(len, self.tokens))]
        self.codes = begin_lines("".join(map(language.lexicon.__getitem__, self.tokens)))
        self.phrases: dict[int, Values] = {}
        self._ends = language.sentences.ends(self.codes)
        self._sentence = (0, 0)
        self._mask_addresses()
        self.row = language.beginnings.row(self.codes)
        self._join_phrases()

    def rewrite(self, stretches: list[tuple[int, int, str]]) -> None:
        """Write other characters in the places of some stretches of tokens: from first up to last, in order and apart from each other."""
        pieces, behind = [], 0
        for first, last, written in stretches:
            pieces += [self.codes[behind:first], written]
            behind = last
        self.codes = "".join([*pieces, self.codes[behind:]])
        for first, last, _ in stretches:
            self.language.beginnings.renew(self.row, self.codes, first, last)

    def start(self, place: int) -> int:
        """Offset of the first character of a token, its blanks left out."""
        token = self.tokens[place]
        return self.starts[place] + len(token) - len(token.lstrip())

    def end(self, place: int) -> int:
        """Offset behind a token."""
        return self.starts[place + 1]

    def is_glued(self, place: int) -> bool:
        """Does a token stand behind another without a blank?"""
        return not self.tokens[place][0].isspace()

    def bare(self, place: int) -> str:
        """A token without its blanks."""
        return self.tokens[place].strip()

    def said(self, first: int, last: int) -> str:
        """What stands from first up to, not including, last, with single blanks."""
        return " ".join(self.text[self.start(first) : self.end(last - 1)].split())

    def words(self, first: int, last: int) -> list[str]:
        """The tokens from first up to, not including, last."""
        return [token.strip() for token in self.tokens[first:last]]

    def value(self, place: int, name: str) -> Value | None:
        """The value of the token (or the phrase that begins with it) as a word of a class."""
        phrase = self.phrases.get(place)
        if phrase is not None and name in phrase:
            return phrase[name]
        bare = self.tokens[place].strip()
        return self._word(bare).values.get(name) if bare else None

    def valued(self, first: int, last: int, name: str) -> Iterator[tuple[int, Value]]:
        """The words of a class among these tokens, each with its place and its value; as ``value`` for each of them, in less time."""
        word, phrases, tokens = self._word, self.phrases, self.tokens
        for place in range(first, last):
            phrase = phrases.get(place)
            if phrase is not None and name in phrase:
                yield place, phrase[name]
            elif bare := tokens[place].strip():
                value = word(bare).values.get(name)
                if value is not None:
                    yield place, value

    def _mask_addresses(self) -> None:
        """URLs, mail addresses and DOIs hold digits that are no numbers."""
        text, behind = self.text, 0
        if not ("://" in text or "www." in text or "@" in text or any(form.search(text) for form in _DOMAIN_OR_DOI)):
            return
        pieces: list[str] = []
        end = 0
        for match in _ADDRESS.finditer(text):
            if match.start() < end:
                continue
            first = max(behind, bisect_right(self.starts, _word_start(text, match.start(), end)) - 1)
            rest = _ADDRESS_REST.match(text, match.end())
            end = match.end() if rest is None else rest.end()
            last = bisect_left(self.starts, end, first)
            pieces += [self.codes[behind:first], USED * (last - first)]
            behind = max(behind, last)
        if not pieces:
            return
        self.codes = "".join([*pieces, self.codes[behind:]])

    def _join_phrases(self) -> None:
        """Replace the codes of each phrase: the character of its classes, then MORE."""
        phrases, stretches = self.language.phrases, []
        for first, last in phrases.spans(self.codes, self.row):
            found = phrases.values(self.words(first, last), self.said(first, last))
            if found is None:
                continue
            code, values = found
            self.phrases[first] = values
            glued = self.is_glued(first) and first > 0 and self.codes[first - 1] != BREAK
            stretches.append((first, last, code[glued] + MORE * (last - first - 1)))
        if stretches:
            self.rewrite(stretches)

    def near(self, place: int) -> tuple[int, int]:
        """The sentence of a token, but not more than a stretch of it, so that a text without full stops costs no more than another."""
        first, last = self.sentence(place)
        return max(first, place - _REACH), min(last, place + _REACH)

    def sentence(self, place: int) -> tuple[int, int]:
        """First token and the one behind the last of the sentence that holds a token."""
        first, last = self._sentence
        if not first <= place < last:
            self._sentence = self.language.sentences.around(self._ends, place)
        return self._sentence
