"""The tense of the words around an expression, and whether they tell of something that happens."""

from checker.scan import Scan
from checker.slots import Match

_BESIDE = 4
_PARTICIPLE_REACH = 3  # "will be opened": the participle is no past tense
_CLAUSE_REACH = 25
_CLAUSE_WORDS = 3  # besides the expression; "Am 3. Mai, einem Sonntag, kam er" has not so many
_CLOSE = 3
_REACH = 12
_WORDS_BEFORE = {"past": 1, "future": 1, "coming": 2}  # "On Monday", "In May"; "In der Nacht zum Freitag"
_TENSE_OF = {"past": -3, "future": 3, "coming": 1}
_CLEAR = 2
_VERB_REACH = 2  # of the end of a clause: the verb, and a sign behind it
_BREAKS = frozenset(",;:!?…\n")


class Tenses:
    """Reads the tenses of one text."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan

    def at(self, place: int, behind: int) -> int:
        """-3 where the words beside an expression settle that it is past, -2 where the nearest word that clearly shows a tense does.

        3 and 2 for the future; -1 and 1 where it only hints, or where it does not stand beside the expression, and stands in the clause
        before it or another word tells otherwise. ``behind`` is the token behind the expression.
        """
        beside = self._beside(place, behind)
        nearest = self._nearest(place, behind) if abs(beside) < _CLEAR else 0
        return nearest if abs(nearest) >= _CLEAR else beside or nearest

    def _beside(self, place: int, behind: int) -> int:
        """What the words right before an expression settle or hint at, or those right behind it; 0 for nothing."""
        scan = self._scan
        first, last = scan.near(place)
        words_before = place - scan.sentence(place)[0]
        for compiled, found in scan.language.settled.matches(scan.codes, max(first, place - _REACH), min(last, behind + 1), scan.row):
            match = Match(scan, compiled, found)
            tense, _, side = match.make.partition("_")
            if side == "before" and match.last == place:
                ahead = scan.language.tenses.signs(scan.codes, self.clause(place)[0], match.begin)
                return _TENSE_OF[tense] if all(other * _TENSE_OF[tense] >= 0 for _, other in ahead) else 0
            if match.first == behind and (side == "after" or (side == "behind" and words_before <= _WORDS_BEFORE[tense])):
                return _TENSE_OF[tense]
        return 0

    def _nearest(self, place: int, behind: int) -> int:
        first, last = self._scan.near(place)
        language = self._scan.language
        signs = [sign for sign in language.tenses.signs(self._scan.codes, first, last) if self._shows_tense(sign[0])]
        ahead = [sign for sign, tense in signs if tense > 0]
        nearest = [
            (abs(sign - place), tense, sign)
            for sign, tense in signs
            if tense != -1 or not any(0 < sign - other <= _PARTICIPLE_REACH for other in ahead)
        ]
        near = self._scan.codes[max(first, place - _BESIDE) : min(last, place + _BESIDE)]
        begin, end = self.clause(place)
        nearest = [sign for sign in nearest if begin <= sign[2] < end] or nearest
        if nearest:
            distance, tense, at = min(nearest)
            told = [other for _, other, _ in nearest]
            if tense == 1 and min(told) > 0 and max(told) >= _CLEAR:
                return _CLEAR  # "it begins in May and will run for a year"
            if distance > _BESIDE and tense == 1 and language.pasthint.search(near):
                return -1
            is_apart = "," in self._scan.tokens[at:place]
            is_doubtful = is_apart or (distance > _BESIDE and any(tense * other < 0 for other in told))
            # "Er muss am Freitag gehen, sagte er": the verb of saying behind a clause is none of it
            is_doubtful |= at > place and self._scan.tokens[place:at].count(",") == 1 and self._scan.tokens[at - 1] == ","
            is_doubtful |= at >= end and tense < 0 and self._stands_alone(place, behind, begin, end)
            return tense // 2 if is_doubtful and abs(tense) == 2 else tense
        return -1 if language.pasthint.search(self._scan.codes, first, last) else 0

    def _shows_tense(self, place: int) -> bool:
        """Not an auxiliary without its participle at the end of the clause: "hat am Montag Geburtstag" is no past."""
        language, codes = self._scan.language, self._scan.codes
        if not language.having.match(codes, place):
            return True
        last = self.clause(place)[1]
        return bool(language.finalverb.search(codes, max(place + 1, last - _VERB_REACH), last))

    def _stands_alone(self, place: int, behind: int, begin: int, end: int) -> bool:
        """Has the clause of an expression a verb of its own, so that one behind it tells nothing: "Am Samstag spielt es, es verlor"?

        An embedded clause has one, and one of some words; none where a word of it looks like a past itself.
        """
        if self._scan.language.pasthint.search(self._scan.codes, begin, end):
            return False
        is_embedded = begin > self._scan.sentence(place)[0] and self._scan.tokens[begin - 1] == ","
        return is_embedded or place - begin + end - behind >= _CLAUSE_WORDS

    def tells_past(self, place: int) -> bool:
        """Is a word that shows the past in the clause of a token?"""
        return bool(self._scan.language.past.search(self._scan.codes, *self.clause(place)))

    def tells_event(self, place: int) -> bool:
        """Does the clause of a token tell of something that happened, happens or will, not only of a state?

        Where it stands alone, as in a caption, it does. A word shows it, a word beside it that looks like one ("urteilte heute"), or an
        auxiliary with a verb at the end of the clause ("hat heute beschlossen").
        """
        language = self._scan.language
        first, last = self.clause(place)
        codes = self._scan.codes
        if last - first == 1 or language.eventsign.search(codes, first, last):
            return True
        if language.pasthint.search(codes, max(first, place - _CLOSE), min(last, place + _CLOSE)):
            return True
        return bool(language.having.search(codes, first, last)) and bool(
            language.finalverb.search(codes, max(first, last - _VERB_REACH), last)
        )

    def clause(self, place: int) -> tuple[int, int]:
        """First token of the clause that holds a token, and the one behind its last word."""
        tokens = self._scan.tokens
        start, end = self._scan.sentence(place)
        first, last = place, place + 1
        while first > max(start, place - _CLAUSE_REACH) and not _is_break(tokens[first - 1]):
            first -= 1
        while last < min(end, place + _CLAUSE_REACH) and not _is_break(tokens[last]):
            last += 1
        return first, last


def _is_break(token: str) -> bool:
    return token[-1] in _BREAKS
