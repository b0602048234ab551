"""Are two articles about the same event? Told by the names they share and the days they were published.

Honest and simple: in doubt, no. Names are capitalised words; in languages that capitalise all nouns these count too, so that a share of
the shorter article's names is asked for as well as a number of them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from math import inf

import msgspec

from checker import language as languages
from checker.model import Article
from checker.values import edtf
from checker.values.dates import DaySet

# The project's own choice, tuned on its own examples: a short report of an event shares a third of its names with another one of it.
SHARED_NAMES = 4
SHARED_PART = 0.3
# A name of many articles says little about the event. All pairs of up to 50 articles are looked at; of more articles as many pairs, of
# those published next to each other, so that what a name costs does not grow with the corpus.
MOST_PAIRS = 50 * 49 // 2
WINDOW = 14

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?|[.!?:;…\n]+")


class Digest(msgspec.Struct, frozen=True):
    """What is needed of an article to find those about the same event: nothing of its text."""

    article: str
    days: DaySet | None
    names: frozenset[str]


def digest_of(article: Article) -> Digest | None:
    """The digest of an article, without days where nobody knows when it was published; None for one without language."""
    if article.language is None:
        return None
    days = edtf.parse(article.published) if article.published is not None else None
    return Digest(article.id, days, names_of(article.text, article.language))


def names_of(text: str, language: str) -> frozenset[str]:
    """The capitalised words of a text, without those that are only so because a sentence begins there."""
    functional = languages.load_words(language)
    words = [*_WORD.findall(text), "."]
    found: set[str] = set()
    for before, word, after in zip([".", *words], words, words[1:], strict=False):
        if not word[0].isupper() or word.lower() in functional or len(word) < 3:
            continue
        if before[0].isalpha() or after[0].isupper():
            found.add(_plain(word))
    return frozenset(found)


def _plain(word: str) -> str:
    """The word without case, and without the s of a genitive."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    return plain.removesuffix("s") if len(plain) > 4 else plain


def same_event(one: Digest, other: Digest) -> bool:
    """Do the articles share enough names?"""
    shared = len(one.names & other.names)
    return shared >= SHARED_NAMES and shared >= SHARED_PART * min(len(one.names), len(other.names))


def are_near(one: Digest, other: Digest) -> bool:
    """Can the articles have been published within ``WINDOW`` days of each other, as far as that is known?"""
    if one.days is None or other.days is None:
        return True
    return not one.days.shift(-WINDOW, WINDOW).disjoint(other.days)


def event_pairs(digests: Iterable[Digest]) -> Iterator[tuple[Digest, Digest]]:
    """The pairs of articles about the same event, sorted, each once; found through the rare names that they share."""
    by_id = {digest.article: digest for digest in digests}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for digest in sorted(by_id.values(), key=_publication):
        for name in digest.names:
            holders[name].append(digest.article)
    shared = Counter(pair for articles in holders.values() for pair in _neighbours(articles))
    for one, other in sorted(pair for pair, count in shared.items() if count >= SHARED_NAMES):
        if are_near(by_id[one], by_id[other]) and same_event(by_id[one], by_id[other]):
            yield by_id[one], by_id[other]


def _publication(digest: Digest) -> tuple[float, str]:
    return -inf if digest.days is None or digest.days.first is None else digest.days.first, digest.article


def _neighbours(articles: list[str]) -> Iterator[tuple[str, str]]:
    """The ``MOST_PAIRS`` pairs of articles in order of publication that stand closest to each other."""
    pairs = ((one, articles[place + step]) for step in range(1, len(articles)) for place, one in enumerate(articles[:-step]))
    return ((min(pair), max(pair)) for pair in islice(pairs, MOST_PAIRS))
