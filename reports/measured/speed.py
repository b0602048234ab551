"""How fast articles are read: beside dateparser and a bare scan, by length and kind of text, from a cold start, in memory.

    python reports/measured/speed.py                      the samples, repeated to 300 KB
    python reports/measured/speed.py ARTICLES --write     a folder or .jsonl; the tables also go to reports/measured/speed.md

One core. Every figure is the median of runs in turn, so that a busy machine slows all of them alike: compare the ratios, not the figures.
1 KB is 1000 bytes of UTF-8. Nothing here is a test.
"""

import argparse
import platform
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain
from pathlib import Path
from statistics import median

import msgspec

from checker import Article, check, extract, read
from checker.language import available, identify, load

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples" / "articles"
TARGET = HERE / "speed.md"

DEFAULT_SIZE = 300_000
# dateparser reads 20 to 40 KB in a second: it gets as much as it can do in the time of the others.
DATEPARSER_SIZE = 15_000
LENGTHS = (2_000, 20_000, 200_000, 2_000_000)
PROCESSES = 7
IMPORTS = ("pass", "import msgspec", "import click", "import checker", "from checker import rule, Claim", "from checker import check")
ONCE = "from checker import check, read; check(read({!r}))"
FIRST = "from checker import extract; extract({!r}, language={!r}, published='2023-09-30')"
SENTENCES = {
    "de": "Am 28. September 2023 kamen mindestens 165 Firmen aus 26 Ländern nach Altenhaven, sagte die Ministerin am Donnerstag. ",
    "en": "On September 28, 2023, at least 165 companies from 26 countries came to Altenhaven, the minister said on Thursday. ",
}
# Texts that are no prose: what a slow pattern would stumble over.
HOSTILE = {
    "digits and signs": "12 345 6,7 20-30 1/2 12:30 2022/23 ",
    "numbers in words": "zwei und dreißig hundert ",
    "one word": "a",
    "brackets and quotation marks": '(„“["',
    "the beginning of a date": "am 3. am 4. ",
}

Corpus = list[Article]
Work = Callable[[list[Corpus]], None]


def size(articles: Iterable[Article]) -> int:
    """Bytes of UTF-8."""
    return sum(len(article.text.encode()) for article in articles)


def corpora(path: Path | None, wanted: int = DEFAULT_SIZE) -> list[Corpus]:
    """The articles of a path as one corpus; the samples as many equal ones, so that copies are never held against each other."""
    articles = [known for article in read(path or SAMPLES) if (known := with_language(article))]
    return [articles] * (1 if path else max(1, round(wanted / size(articles))))


def with_language(article: Article) -> Article | None:
    """The article with its language; None where that cannot be read."""
    language = article.language or identify(article.text)
    return msgspec.structs.replace(article, language=language) if language in available() else None


def renumbered(parts: list[Corpus]) -> list[Corpus]:
    """The articles with other numbers in each copy: their last digits are moved on."""
    return [
        [msgspec.structs.replace(article, text=_moved_on(article.text, step)) for article in corpus] for step, corpus in enumerate(parts)
    ]


def _moved_on(text: str, step: int) -> str:
    return re.sub(r"\d\b", lambda digit: str((int(digit[0]) + step) % 10), text)


def beginning(parts: list[Corpus], wanted: int) -> list[Corpus]:
    """The first articles of the corpora, at least one."""
    taken: Corpus = []
    for article in chain.from_iterable(parts):
        if taken and size(taken) + size([article]) > wanted:
            break
        taken.append(article)
    return [taken]


# What is measured


def extract_all(parts: list[Corpus]) -> None:
    for corpus in parts:
        for article in corpus:
            extract(article.text, language=article.language, published=article.published)


def check_all(parts: list[Corpus]) -> None:
    for corpus in parts:
        check(corpus)


def bare_scan(parts: list[Corpus]) -> None:
    """Digits and the names of months in lower-cased text by one regular expression: about the least that any reader of dates must do."""
    pattern = bare_pattern()
    for corpus in parts:
        for article in corpus:
            for _ in pattern.finditer(article.text.lower()):
                pass


@lru_cache(maxsize=1)
def bare_pattern() -> re.Pattern[str]:
    """Digits, and the months of all languages."""
    months = sorted({load(code).month_name(number).lower() for code in available() for number in range(1, 13)})
    return re.compile(r"\d+|\b(?:" + "|".join(map(re.escape, months)) + r")\b")


def dateparser_search(parts: list[Corpus]) -> None:
    """dateparser, told the language."""
    from dateparser.search import search_dates

    for corpus in parts:
        for article in corpus:
            search_dates(article.text, languages=[article.language or "en"])


def timed(work: Work, given: list[Corpus]) -> float:
    """Seconds of processor time: other programs on the machine do not count."""
    start = time.process_time()
    work(given)
    return time.process_time() - start


# Tables


def table(head: tuple[str, ...], rows: Iterable[Iterable[object]]) -> str:
    """A table in Markdown; numbers to the right."""
    lines = [head, tuple("---" if number == 0 else "---:" for number in range(len(head))), *rows]
    return "".join("| " + " | ".join(str(cell) for cell in line) + " |\n" for line in lines)


def figure(value: float) -> str:
    """Three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def peers(parts: list[Corpus], runs: int) -> str:
    """Megabytes and articles a second of what is measured, in turn."""
    few = beginning(parts, DATEPARSER_SIZE)
    jobs: dict[str, tuple[Work, list[Corpus]]] = {
        "bare scan with re": (bare_scan, parts),
        "stimmig, extract": (extract_all, parts),
        "stimmig, extract, other numbers each time": (extract_all, renumbered(parts)),
        "stimmig, check": (check_all, parts),
        "dateparser.search": (dateparser_search, few),
    }
    for work, _ in jobs.values():
        work(few)  # loads languages and rules, which a process does once
    seconds: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(runs):
        for name, (work, given) in jobs.items():
            seconds[name].append(timed(work, given))
    speed = {name: sum(map(size, given)) / 1e6 / median(seconds[name]) for name, (_, given) in jobs.items()}
    rows = [
        (
            name,
            f"{sum(map(size, given)) / 1000:.0f} KB",
            figure(speed[name]),
            figure(sum(map(len, given)) / median(seconds[name])),
            figure(speed[name] / speed["dateparser.search"]),
            figure(speed[name] / speed["bare scan with re"]),
        )
        for name, (_, given) in jobs.items()
    ]
    return table(("what", "text", "MB/s", "articles/s", "times dateparser", "times bare scan"), rows)


def lengths(parts: list[Corpus], runs: int) -> str:
    """KB/s of ``check`` against the length of one text, and the longest to the shortest: 1 is a cost that grows as the text does."""
    language = parts[0][0].language or "de"
    paragraphs = "\n\n".join(article.text.strip() for article in parts[0] if article.language == language) + "\n\n"
    kinds = {"paragraphs": paragraphs, "one line": " ".join(paragraphs.split()) + " ", **HOSTILE}
    rows = []
    for kind, piece in kinds.items():
        wanted = LENGTHS[:-1] if kind in HOSTILE else LENGTHS
        speeds = [_speed((piece * (length // len(piece) + 1))[:length], language, runs) for length in wanted]
        shown = [*map(figure, speeds), *[""] * (len(LENGTHS) - len(wanted))]
        rows.append((kind, *shown, figure(speeds[-1] / speeds[0])))
    return table(("one text of", *(f"{length // 1000} KB" for length in LENGTHS), "longest to shortest"), rows)


def _speed(text: str, language: str, runs: int) -> float:
    given = [[Article(id="long", text=text, language=language, published="2023-09")]]
    check_all([[Article(id="warm", text=text[:1000], language=language, published="2023-09")]])
    return len(text.encode()) / 1000 / median(timed(check_all, given) for _ in range(runs))


def cold(path: Path) -> str:
    """Fresh processes in turn, less what a bare Python takes; the last has no word and no expression of the articles in memory."""
    programs = {f"`{program}`": program for program in IMPORTS}
    programs.update({f"one sentence read, {code}": FIRST.format(text, code) for code, text in SENTENCES.items()})
    articles = list(read(path))
    programs[f"{len(articles)} articles, {size(articles) / 1000:.0f} KB, checked once"] = ONCE.format(str(path))
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(PROCESSES):
        for name, program in programs.items():
            seconds[name].append(_of_process(program))
    bare = median(seconds["`pass`"])
    rows = [
        (name, figure(1000 * median(taken)), f"{1000 * (median(taken) - bare):.0f}", figure(median(taken) / bare))
        for name, taken in seconds.items()
    ]
    return table(("a fresh process with", "ms", "more than bare Python", "times bare Python"), rows)


def _of_process(program: str) -> float:
    """Seconds of processor time of a fresh Python."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


# Linux keeps the peak of the parent in what getrusage says of a child; /proc knows the child's own.
PEAK = """
import pathlib, resource, sys
status = pathlib.Path("/proc/self/status")
known = [line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")] if status.exists() else []
print(known[0] if known else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1))
"""
CHECKS = {
    "nothing": "",
    "`from checker import check`": "from checker import check",
    "a check of one sentence": f"from checker import check; check({SENTENCES['de']!r}, language='de')",
    "a check of 200 KB, 4 claims in every 120 characters": f"from checker import check; check({SENTENCES['de']!r} * 1700, language='de')",
}


def memory() -> str:
    """The most memory that a fresh process held."""
    rows = []
    for name, program in CHECKS.items():
        done = subprocess.run([sys.executable, "-c", program + PEAK], check=True, capture_output=True, text=True)
        rows.append((name, f"{int(done.stdout) / 1000:.0f}"))
    return table(("a fresh process after", "MB at the peak"), rows)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, nargs="?", help="a folder or file of articles; the samples where it is not given")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median counts (3)")
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name} beside this file")
    given = parser.parse_args()
    parts = corpora(given.path)
    command = f"`python reports/measured/speed.py{' PATH' if given.path else ''} --write`"
    text = f"""# Speed

Written by {command}; Python {platform.python_version()}, one core.
Medians of {given.runs} runs in turn ({PROCESSES} of fresh processes).
The text: {sum(map(len, parts))} articles, {sum(map(size, parts)) / 1000:.0f} KB.
The figures depend on the machine, the ratios hardly.

## Beside others

{peers(parts, given.runs)}
dateparser finds dates only, stimmig also numbers, quantities, money, percentages, and what they have to do with each other.
A process remembers words and expressions that it has read: in the third row the numbers are others in each copy of an article.

## Cost against length

KB/s of `check`. The last texts are no prose but what a slow pattern would stumble over; many of their tokens are claims.

{lengths(parts, given.runs)}
## Cold start

Processor time, the language files included.

{cold(given.path or SAMPLES)}
## Memory

{memory()}"""
    print(text)
    if given.write:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
