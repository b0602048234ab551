"""Where sentences end, told from the characters of the tokens."""

import re
from bisect import bisect_right

from checker.language.alphabet import Alphabet, charset
from checker.language.lexicon import BREAK
from checker.language.syntax import Element

FULL_STOP, COMMA = "'.'", "','"


class Sentences:
    """Finds ends of sentences. "20. April", "Nr. 5" and "Fr., 20 Uhr" do not end one, "im Jahr 2022. Die" does."""

    def __init__(self, alphabet: Alphabet) -> None:
        def chars(name: str, glue: str = "") -> str:
            return charset(alphabet.characters(Element(name, None, glue)))

        def behind(name: str) -> str:
            return f"(?<={chars(name)})"

        # One character class at the front, so that the search runs over all other tokens at once.
        begin = charset("".join(sorted({BREAK, *alphabet.characters(Element(FULL_STOP)), *alphabet.characters(Element("shout"))})))
        after = f"(?:{chars('sign', '~')})?(?={chars('opening', '_')}|{BREAK}|$)"
        plain = f"(?<!{chars('unstopped')}(?s:.))(?!{chars(COMMA)}){after}"
        ordinal = f"(?<={chars('two')}(?s:.))(?={chars('beginner', '_')})"
        stop = f"{behind(FULL_STOP)}(?:{plain}|{ordinal})"
        self._end = re.compile(f"{begin}(?:(?<={BREAK})|{behind('shout')}{after}|{stop})")

    def ends(self, codes: str) -> list[int]:
        """The place behind each sentence, in order; the last is the length of the codes."""
        found = [match.end() for match in self._end.finditer(codes)]
        return found if found and found[-1] == len(codes) else [*found, len(codes)]

    @staticmethod
    def around(ends: list[int], place: int) -> tuple[int, int]:
        """First token and the one behind the last of the sentence that holds a place."""
        index = bisect_right(ends, place)
        last = ends[min(index, len(ends) - 1)]
        return (ends[index - 1] if index else 0), last
