"""How often rules are right on published text, and how often they have something to look at.

    python reports/measured/precision.py FOLDER               what is found in the sets of a folder, and what waits for a verdict
    python reports/measured/precision.py FOLDER --rules CAL   some rules only
    python reports/measured/precision.py FOLDER --write       the figures also go to precision.md here and to rules/reference/precision.json

FOLDER holds a folder for each set, with JSON lines: an object a document, with ``id``, ``lang``, ``dct`` (the publication date, if known)
and its text in ``text`` (or in ``klexikon`` and ``wikipedia``: two documents). Each document is checked by itself, with all rules.

A verdict is a person's, written down in ``verdicts/<RULE>.tsv``: set, document, start (code point at which the finding begins), true, false
or unclear, and one line of reason. Texts of the sets are not part of this repository. Precision is the share of true ones among true and
false ones, with the 95 % interval after Wilson (1927).
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from checker import Article, Finding, check
from checker.language import available
from checker.reference.precision import FILE, Measured, per_thousand, say_precision
from checker.ruleset import load_rules
from checker.selection import named

HERE = Path(__file__).resolve().parent
TARGET = HERE / "precision.md"
VERDICTS = HERE / "verdicts"
SETS = ("dewikinews", "klexikon", "krauts", "gum", "wikinews_fr", "ecbplus", "smartdata")
TEXTS = ("text", "klexikon", "wikipedia")
COLUMNS = ("set", "document", "start", "verdict", "reason")
WORDS = ("true", "false", "unclear")
AROUND = 70

Key = tuple[str, str, int]


class Found(NamedTuple):
    """A finding with its surroundings."""

    key: Key
    finding: Finding
    context: str


class Counts:
    """What the rules did on all documents."""

    def __init__(self) -> None:
        self.documents: Counter[str] = Counter()
        self.looked: Counter[str] = Counter()
        self.checks: Counter[str] = Counter()
        self.found: defaultdict[str, list[Found]] = defaultdict(list)


def documents(folder: Path, name: str) -> Iterator[Article]:
    """The documents of a set in the languages that can be read."""
    for file in sorted((folder / name).glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            for field in (field for field in TEXTS if field in row):
                identity = row["id"] if field == "text" else f"{row['id']}/{field}"
                if row.get("lang") in available():
                    yield Article(id=identity, text=row[field], language=row["lang"], published=row.get("dct"))


def measured(folder: Path, rules: Iterable[str]) -> Counts:
    """Every rule on every document."""
    counts, rules = Counts(), list(rules)
    counts.checks.update(dict.fromkeys(rules, 0))
    for name in SETS:
        for article in documents(folder, name):
            counts.documents[name] += 1
            report = check(article, select=rules)
            for rule, number in report.coverage.rules.items():
                counts.looked[rule] += number > 0
                counts.checks[rule] += number
            for finding in report.findings:
                first = finding.claims[0]
                context = " ".join(article.text[max(0, first.start - AROUND) : first.end + AROUND].split())
                counts.found[finding.rule].append(Found((name, article.id, first.start), finding, context))
    return counts


def verdicts(rule: str) -> dict[Key, str]:
    """The verdicts on a rule's findings; a ValueError that names the line of one that is wrong."""
    file, found = VERDICTS / f"{rule}.tsv", dict[Key, str]()
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    for number, line in enumerate(lines, 1):
        cells = line.split("\t")
        if cells == list(COLUMNS):
            continue
        if len(cells) != len(COLUMNS) or cells[3] not in WORDS or not cells[2].isdigit() or not cells[4].strip():
            raise ValueError(f"{file}:{number}: write {', '.join(COLUMNS)}, with tabs between them; verdicts are {', '.join(WORDS)}")
        found[cells[0], cells[1], int(cells[2])] = cells[3]
    return found


def summed(counts: Counts) -> dict[str, Measured]:
    """The figures of each rule."""
    total, result = counts.documents.total(), {}
    for rule in sorted(counts.checks):
        judged = verdicts(rule)
        said = Counter(judged.get(one.key, "open") for one in counts.found[rule])
        result[rule] = Measured(
            documents=total,
            looked=counts.looked[rule],
            checks=counts.checks[rule],
            findings=len(counts.found[rule]),
            right=said["true"],
            wrong=said["false"],
            unclear=said["unclear"],
        )
    return result


def work(counts: Counts) -> Iterator[str]:
    """The findings that wait for a verdict, as lines for the files of verdicts."""
    for rule in sorted(counts.found):
        judged = verdicts(rule)
        for key, finding, context in counts.found[rule]:
            if key not in judged:
                yield "\t".join((rule, *map(str, key), finding.severity, finding.message, context))


def table(figures: dict[str, Measured], severity: dict[str, str]) -> str:
    """The figures in Markdown."""
    lines = [
        "| rule | severity | documents with something to check | checks | findings | true | false | unclear | precision | false in 1,000 |"
    ]
    lines.append("|---|---|--:|--:|--:|--:|--:|--:|---|--:|")
    for rule, one in figures.items():
        cells = (one.looked, one.checks, one.findings, one.right, one.wrong, one.unclear, say_precision(one), f"{per_thousand(one):.2f}")
        lines.append("| " + " | ".join(map(str, (rule, severity[rule], *cells))) + " |")
    return "\n".join(lines) + "\n"


def page(counts: Counts, figures: dict[str, Measured], severity: dict[str, str]) -> str:
    """The page with the tables."""
    sets = "\n".join(f"| {name} | {number} |" for name, number in counts.documents.items())
    return (
        "# How often rules are right\n\nWritten by `python reports/measured/precision.py FOLDER --write`, which says what is counted how. "
        f"Every document is published text, checked by itself; info rules are counted too.\n\n"
        f"{table(figures, severity)}\n| set | documents |\n|---|--:|\n{sets}\n"
    )


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rules", nargs="*", default=[], help="ids of rules, or how they begin")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    rules = load_rules()
    chosen = {rule.id: rule for rule in rules if not options.rules or rule.id in named(rules, options.rules)}
    single = [rule.id for rule in chosen.values() if rule.stage not in ("corpus", "source")]
    counts = measured(options.folder, single)
    if not counts.documents:
        print(f"not run: no sets in {options.folder}")
        return 1
    figures, severity = summed(counts), {rule.id: rule.severity for rule in rules}
    print(table(figures, severity))
    waiting = list(work(counts))
    print(f"{len(waiting)} findings wait for a verdict" + (":\n" + "\n".join(waiting) if waiting else ""))
    if options.write and not options.rules:
        TARGET.write_text(page(counts, figures, severity), encoding="utf-8")
        record: dict[str, Any] = {"sets": dict(counts.documents), "rules": {rule: one.to_dict() for rule, one in figures.items()}}
        FILE.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
