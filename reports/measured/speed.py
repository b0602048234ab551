"""How fast articles are read: beside dateparser and a bare scan, by length of text, at import, in memory.

    python reports/measured/speed.py                      the samples, repeated to 300 KB
    python reports/measured/speed.py ARTICLES --write     a folder or .jsonl; the tables also go to reports/measured/speed.md

One core. Every figure is the median of runs in turn, so that a busy machine slows all of them alike: compare the ratios, not the figures.
1 KB is 1000 bytes of UTF-8. Nothing here is a test.
"""

import argparse
import platform
import re
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
    """Cost against length: one text of many paragraphs. The same speed in every row is a cost that grows as the text does."""
    language = parts[0][0].language
    paragraphs = "\n\n".join(article.text.strip() for article in parts[0] if article.language == language) + "\n\n"
    rows, first = [], 0.0
    for length in LENGTHS:
        text = (paragraphs * (length // len(paragraphs) + 1))[:length]
        given = [[Article(id="long", text=text, language=language, published="2023-09")]]
        seconds = median(timed(check_all, given) for _ in range(runs))
        speed = len(text.encode()) / 1000 / seconds
        first = first or speed
        rows.append((f"{length // 1000} KB", figure(seconds * 1000), figure(speed), figure(speed / first)))
    return table(("length of one text", "ms", "KB/s", "times the first row"), rows)


def imports() -> str:
    """Fresh processes in turn, less what a bare Python takes."""
    seconds: dict[str, list[float]] = {program: [] for program in IMPORTS}
    for _ in range(PROCESSES):
        for program in IMPORTS:
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", program], check=True)
            seconds[program].append(time.perf_counter() - start)
    bare = median(seconds["pass"])
    rows = [
        (f"`{program}`", figure(1000 * median(taken)), f"{1000 * (median(taken) - bare):.0f}", figure(median(taken) / bare))
        for program, taken in seconds.items()
    ]
    return table(("a fresh process with", "ms", "more than bare Python", "times bare Python"), rows)


# Linux keeps the peak of the parent in what getrusage says of a child; /proc knows the child's own.
PEAK = """
import pathlib, resource, sys
status = pathlib.Path("/proc/self/status")
known = [line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")] if status.exists() else []
print(known[0] if known else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1))
"""
SENTENCE = "Am 28. September 2023 kamen mindestens 165 Firmen aus 26 Ländern nach Altenhaven, sagte die Ministerin am Donnerstag. "
CHECKS = {
    "nothing": "",
    "`from checker import check`": "from checker import check",
    "a check of one sentence": f"from checker import check; check({SENTENCE!r}, language='de')",
    "a check of 200 KB, 4 claims in every 120 characters": f"from checker import check; check({SENTENCE!r} * 1700, language='de')",
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
Medians of {given.runs} runs in turn ({PROCESSES} for imports); {sum(map(len, parts))} articles, {sum(map(size, parts)) / 1000:.0f} KB.
The figures depend on the machine, the ratios hardly.

## Beside others

{peers(parts, given.runs)}
dateparser finds dates only, stimmig also numbers, quantities, money, percentages, and what they have to do with each other.

## Cost against length

{lengths(parts, given.runs)}
## Import

{imports()}
## Memory

{memory()}"""
    print(text)
    if given.write:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
