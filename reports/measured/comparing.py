"""How many changed numbers and dates a comparison of a translation with its source finds, and what it finds where nothing was changed.

    python reports/measured/comparing.py FILE            the figures
    python reports/measured/comparing.py FILE --alarms   also every finding in untouched pairs
    python reports/measured/comparing.py FILE --write    the figures also go to comparing.md here

FILE holds JSON lines: an object a sentence, with its translations by language in ``text`` (``{"text": {"de": "...", "en": "..."}}``).
One side is held against the other, once as it is and once for each change, which is made in the text only and at one place: another number
(another digit, or two digits exchanged), another year, another day, another month, another scale ("million" for "billion"). Found is a
change when a finding lies on it and none did before. Beside it stands the comparison that anybody writes first: the set of numbers in
digits, separators left out, of the text and of its source. The texts are not part of this repository.
"""

import argparse
import itertools
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker import Article, Finding, compare
from checker.language import available, load

HERE = Path(__file__).resolve().parent
TARGET = HERE / "comparing.md"
SEED = 20230928
KINDS = ("number", "year", "day", "month", "scale")
HEADER = ("source, text", "change", "places", "found", "%", "set of numbers finds", "%")

_NUMBER = re.compile(r"(?<![\w.,/-])\d+(?:[.,\u00a0\u202f]\d+)*(?![\w/-]|[.,]\d)")
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_SCALES = {"million": "billion", "billion": "million", "millionen": "Milliarden", "milliarden": "Millionen"}
_SCALE = re.compile(rf"\b(?:{'|'.join(_SCALES)})\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d")


class Change(NamedTuple):
    """Other words from start to end of a text."""

    kind: str
    start: int
    end: int
    words: str

    def made(self, text: str) -> str:
        """The text with the change."""
        return text[: self.start] + self.words + text[self.end :]


def changes(text: str, language: str, chance: random.Random) -> Iterator[Change]:
    """One change at each place that can be changed."""
    months = [load(language).month_name(number) for number in range(1, 13)]
    named = re.compile(rf"\b(?:{'|'.join(months)})\b")
    for match in named.finditer(text):
        yield Change("month", *match.span(), months[(months.index(match[0]) + chance.randrange(1, 12)) % 12])
    for match in _SCALE.finditer(text):
        yield Change("scale", *match.span(), _SCALES[match[0].lower()])
    for match in _NUMBER.finditer(text):
        if _YEAR.fullmatch(match[0]):
            yield Change("year", *match.span(), str(int(match[0]) + chance.choice((-3, -1, 1, 2, 10))))
        elif _is_day(text, match, months):
            day = int(match[0])
            yield Change("day", *match.span(), str(chance.choice([other for other in range(1, 29) if other != day])))
        else:
            yield Change("number", *match.span(), _other_number(match[0], chance))


def _is_day(text: str, match: re.Match[str], months: list[str]) -> bool:
    """Does the name of a month stand beside it?"""
    around = text[max(0, match.start() - 12) : match.start()] + text[match.end() : match.end() + 14]
    return match[0].isdigit() and 1 <= int(match[0]) <= 31 and any(month in around for month in months)


def _other_number(number: str, chance: random.Random) -> str:
    """One digit changed; of several digits often two of them exchanged."""
    places = [match.start() for match in _DIGITS.finditer(number)]
    swaps = [(a, b) for a, b in itertools.pairwise(places) if number[a] != number[b] and number[b] != "0"]
    digits = list(number)
    if swaps and chance.random() < 0.5:
        first, second = chance.choice(swaps)
        digits[first], digits[second] = digits[second], digits[first]
    else:
        place = chance.choice(places)
        digits[place] = chance.choice([digit for digit in "123456789" if digit != number[place]])
    return "".join(digits)


def findings(source: str, text: str, languages: tuple[str, str]) -> tuple[Finding, ...]:
    """What is found in a text that is held against its source."""
    return compare(Article(id="source", text=source, language=languages[0]), Article(id="text", text=text, language=languages[1])).findings


def overlaps(finding: Finding, start: int, end: int) -> bool:
    """Does the finding point at this stretch of the text, or at a claim around it?"""
    return any(claim.article == "text" and claim.start < end and start < claim.end for claim in finding.claims)


def numbers_of(text: str) -> set[str]:
    """The numbers in digits, without separators."""
    return {"".join(_DIGITS.findall(match[0])) for match in _NUMBER.finditer(text)}


class Counts:
    """What was counted for one direction."""

    def __init__(self) -> None:
        self.pairs, self.alarmed, self.bare_alarmed = 0, 0, 0
        self.places: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.bare: Counter[str] = Counter()
        self.alarms: list[str] = []


def measured(rows: list[dict[str, str]], source: str, text: str) -> Counts:
    """One direction over all rows."""
    counts, chance = Counts(), random.Random(f"{SEED} {source} {text}")
    for row in rows:
        known, known_numbers = findings(row[source], row[text], (source, text)), numbers_of(row[source])
        counts.pairs += 1
        counts.alarmed += bool(known)
        counts.alarms += [finding.message for finding in known]
        counts.bare_alarmed += not numbers_of(row[text]) <= known_numbers
        for change in changes(row[text], text, chance):
            made, end = change.made(row[text]), change.start + len(change.words)
            counts.places[change.kind] += 1
            is_new = not any(overlaps(finding, change.start, change.end) for finding in known)
            hits = any(overlaps(finding, change.start, end) for finding in findings(row[source], made, (source, text)))
            counts.found[change.kind] += is_new and hits
            counts.bare[change.kind] += bool(numbers_of(made) - known_numbers - numbers_of(row[text]))
    return counts


def rows_of(counts: Counts, name: str) -> Iterator[tuple[str, ...]]:
    """The rows of the table of one direction."""
    for kind in (*(kind for kind in KINDS if counts.places[kind]), "all"):
        places, found, bare = (
            sum(counter.values()) if kind == "all" else counter[kind] for counter in (counts.places, counts.found, counts.bare)
        )
        if places:
            yield name, kind, str(places), str(found), f"{100 * found / places:.1f}", str(bare), f"{100 * bare / places:.1f}"


def table(rows: list[tuple[str, ...]]) -> str:
    """Rows as a Markdown table, the first as its head."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "| --- | --- " + "| ---: " * (len(rows[0]) - 2) + "|", *lines[1:]])


def report(rows: list[dict[str, str]], *, alarms: bool) -> str:
    """All directions as Markdown."""
    codes = sorted(set(available()).intersection(*rows))
    all_counts = {(source, text): measured(rows, source, text) for source in codes for text in codes if source != text}
    found = [row for (source, text), counts in all_counts.items() for row in rows_of(counts, f"{source}, {text}")]
    untouched = [("source, text", "untouched pairs", "with a finding", "set of numbers differs")]
    untouched += [
        (f"{source}, {text}", str(counts.pairs), str(counts.alarmed), str(counts.bare_alarmed))
        for (source, text), counts in all_counts.items()
    ]
    parts = [table([HEADER, *found]), table(untouched)]
    if alarms:
        parts += [f"{source}, {text}: {message}" for (source, text), counts in all_counts.items() for message in counts.alarms]
    return "\n\n".join(parts)


def main(arguments: list[str]) -> None:
    """Measure and print; write only on request."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--languages", default="de,en", help="codes, separated by commas")
    parser.add_argument("--alarms", action="store_true")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    codes = given.languages.split(",")
    lines = given.file.read_text(encoding="utf-8").splitlines()
    rows = [{code: text[code] for code in codes} for line in lines if set(codes) <= (text := json.loads(line)["text"]).keys()]
    figures = report(rows, alarms=given.alarms)
    print(figures)
    if given.write:
        head = (
            "# Translations against their sources\n\nWritten by `python reports/measured/comparing.py FILE --write`; "
            f"{given.file.parent.name}/{given.file.name}, {len(rows)} sentences.\n"
        )
        TARGET.write_text(f"{head}\n{figures}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
