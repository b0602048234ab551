"""Lists behind a colon, whatever their items are: "four hotels: the Avon in Bristol, the Taff in Cardiff and the Hoe in Plymouth".

The forms of the language file know items of a word or two. Here an item may be longer; that the items are side by side follows from their
beginnings, all of which are of one kind, and from the one "and" before the last.
"""

from itertools import pairwise

from checker.extract.draft import ByPlace, Draft
from checker.extract.parts import as_part
from checker.extract.ways import AND
from checker.extract.windows import Window, value_at
from checker.scan import Scan

_FEWEST, _MOST = 2, 12
_LONGEST = 6  # tokens of an item
_BETWEEN, _FAR = 6, 12  # tokens from the number to the colon, and from one of a noun that announces a list
_HEAD = 2  # tokens from the head of the sentence to a number that stands apart from the colon
_BARRED = frozenset({";", ":", "(", ")", "–", "—", "-", "…", '"', "„", "“", "”", "»", "«", "'", "’"})
_OPEN = ("inpart", "narrowed", "relating", "besides")


def lists_behind_colons(scan: Scan, found: list[Draft], by_place: ByPlace) -> list[Draft]:
    """The ``listing`` relations of numbers that no other has, where the list has one item more or fewer than they say."""
    bound = {part.first for draft in found if draft.kind == "listing" for part in draft.parts}
    made = (_listing(scan, one, by_place) for one in by_place.values() if one.kind == "count" and one.first not in bound)
    return [draft for draft in made if draft is not None]


def _listing(scan: Scan, announced: Draft, by_place: ByPlace) -> Draft | None:
    number, last = announced.fields.get("value"), announced.last
    if not isinstance(number, int) or not _FEWEST <= number <= _MOST or announced.fields.get("hedge") is not None:
        return None
    is_announcing = value_at(scan, last - 1, "itemnoun") is not None  # "two reasons", whatever reasons are
    reach = _FAR if is_announcing else _BETWEEN
    begin, end = scan.sentence(announced.first)[0], min(scan.near(announced.first)[1], len(scan.tokens), last + reach + 1)
    colon = next((place for place in range(last, end) if value_at(scan, place, "listcolon") is not None), None)
    if colon is None or colon + 1 >= len(scan.tokens):
        return None
    items = _items(scan, (colon + 1, scan.near(colon + 1)[1]), by_place, is_mixed=is_announcing)
    if abs(len(items) - number) != 1 or len(items) < _FEWEST:
        return None
    if is_announcing and any(place in by_place or scan.bare(place) in _BARRED for place in range(last, colon)):
        return None
    if (
        not is_announcing
        and colon != last
        and not _is_repeated(scan, announced, items)
        and not _is_head(scan, begin, announced, colon, items, by_place)
    ):
        return None
    parts = (as_part(announced, "announced"), *(as_part(Draft(*item, "number", {}), "item") for item in items))
    return Draft(announced.first, items[-1][1], "listing", {"loose": True}, parts)


def _is_repeated(scan: Scan, announced: Draft, items: list[Window]) -> bool:
    """Do the items begin with the preposition of what they are: "in two towns ...: in Homburg, in Gera and in Passau"?"""
    preposition = announced.first - 1
    return value_at(scan, preposition, "placing") is not None and {scan.bare(first) for first, _ in items} == {
        scan.bare(preposition).lower()
    }


def _is_head(scan: Scan, begin: int, announced: Draft, colon: int, items: list[Window], by_place: ByPlace) -> bool:
    """Does a sentence begin with the number, does no noun stand before the colon that the list may be of ("besuchten die Orte:"), and are
    the items no single words, as in "two men were found: drunk, armed and dangerous"?
    """
    if announced.first - begin > _HEAD or any(place in by_place for place in range(announced.last, colon)):
        return False
    is_of_verb = scan.bare(colon - 1)[:1].islower() and value_at(scan, colon - 1, "leading") is None
    return is_of_verb and all(last - first > 1 for first, last in items)


def _items(scan: Scan, window: Window, by_place: ByPlace, *, is_mixed: bool) -> list[Window]:
    """The items up to the end of the sentence, which may begin with an article or not; none where they may be no plain row."""
    first, last = window
    while last > first and scan.bare(last - 1) in (".", "!", "?", ""):
        last -= 1
    places = range(first, last)
    if any(place in by_place or scan.bare(place) in _BARRED or _is_open(scan, place) for place in places):
        return []
    ands = [place for place in places if value_at(scan, place, "listand") is not None]
    commas = [place for place in places if scan.bare(place) == ","]
    if len(ands) != 1 or value_at(scan, ands[0], "listand") != AND or (commas and commas[-1] > ands[0]):
        return []
    signs = sorted({*commas, *ands})
    edges = [first - 1, *(sign for sign in signs if sign + 1 not in ands or sign in ands), last]
    items = [(one + 1, other) for one, other in pairwise(edges)]
    items = [(begin, end - (scan.bare(end - 1) == ",")) for begin, end in items]
    kinds = {_beginning(scan, begin) for begin, _ in items}
    beginnings = [_beginning(scan, begin) for begin, _ in items]
    # "Lyon, Turin, the capital of Piedmont, and Graz", "Smith, Jones and the coach saw yellow"
    is_apposed = "Name" in kinds and "the" in (beginnings[:-1] if commas[-1:] != [ands[0] - 1] else beginnings)
    is_told = any(_tells(scan, place) for begin, end in items for place in range(begin, end))
    if (
        is_mixed
        and not is_apposed
        and not is_told
        and kinds <= {"the", "Name", "word"}
        and all(0 < end - begin <= _LONGEST for begin, end in items)
    ):
        return items
    return items if len(kinds) == 1 and all(0 < end - begin <= _LONGEST for begin, end in items) and _are_of_one_shape(scan, items) else []


def _tells(scan: Scan, place: int) -> bool:
    """Is a word the verb or the subject of a sentence, or "others"?"""
    is_verb = any(pattern.match(scan.codes, place) for pattern in (scan.language.past, scan.language.present))
    return is_verb or any(value_at(scan, place, name) is not None for name in ("pronoun", "unsummed"))


def _is_open(scan: Scan, place: int) -> bool:
    """Does a word say that the list is not all, or begin a relative clause? Behind "and" it is an article: "und das Hochwasser"."""
    return any(
        value_at(scan, place, name) is not None and (name != "relating" or value_at(scan, place - 1, "listand") != AND) for name in _OPEN
    )


def _beginning(scan: Scan, place: int) -> str:
    """How an item begins: with which preposition, with an article, a capital, or a small letter."""
    if value_at(scan, place, "placing") is not None:
        return scan.bare(place).lower()
    if value_at(scan, place, "leading") is not None:
        return "the"
    return "Name" if scan.bare(place)[:1].isupper() else "word"


def _are_of_one_shape(scan: Scan, items: list[Window]) -> bool:
    """Have all items that begin with a capital a function word in them, or none: not "Anna Kolbe, Mayor of Oldport, and Jon Hart"?"""
    has_function = {any(value_at(scan, place, "function") is not None for place in range(begin + 1, end)) for begin, end in items}
    return len(has_function) == 1 or not scan.bare(items[0][0])[:1].isupper()
