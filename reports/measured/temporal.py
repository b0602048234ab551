"""Temporal expressions of a gold standard that others made: stimmig and other taggers on the same texts in the same run.

    python reports/measured/temporal.py GOLD.jsonl            GOLD: a line a document with text, dct (ISO day), lang, and timex or
    python reports/measured/temporal.py GOLD.jsonl --write    gold: a list of {start, end, type, value}; --write writes temporal.md
    --python FILE                                             a Python that has the peers (else a new environment gets them)

A gold expression is found where an answer overlaps it; the last column is the share of the gold expressions with a concrete value (a day,
month, year, a time of a day, a length) that some overlapping answer gives, as judging.py judges it: only ``right`` counts. Precision is
the share of answers that overlap a gold expression; bare numbers do not count as answers. Peers get a document line by line (some take
minutes for a whole one), with its date as reference. Output of another tagger that the data bring (``heideltime``, in KRAUTS) is scored
beside.
"""

import argparse
import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from judging import HERE, Answer, Probe, environment, judge_mark, peers_answers

from checker import extract

TARGET = HERE / "temporal.md"
CONCRETE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?|P(?:T?\d+[YMWDHS])+")
KINDS = ("day", "clock", "duration", "other", "timex")
TAGGERS = ("dateparser", "Duckling", "Recognizers-Text", "timexy")  # those that read times in running text
OURS, BROUGHT = "stimmig", "heideltime"
NOTE = "Found (F1 of overlapping expressions) and, of the gold values that are concrete, the share that is right; in percent."


class Score(NamedTuple):
    """Counts over all documents."""

    gold: int
    answers: int
    found: int
    hits: int
    concrete: int
    right: int

    def row(self) -> str:
        """Precision, recall, F1 of the expressions, and the share of concrete values that are right, in percent."""
        precision, recall = self.hits / max(1, self.answers), self.found / max(1, self.gold)
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return " | ".join(f"{100 * value:.1f}" for value in (precision, recall, both, self.right / max(1, self.concrete)))


def meaning_of(value: str) -> str:
    """A TIMEX3 value in the notation of the marks."""
    return f"timex:{value}" if value.startswith("P") or "T" in value else value


def is_right(value: str, answer: Answer) -> bool:
    """Does an answer have the value of the gold?"""
    return bool(answer["value"] == value if answer["kind"] == "timex" else judge_mark(meaning_of(value), [answer]) == "right")


def score(documents: Sequence[dict[str, Any]], answers: Sequence[Sequence[Answer]]) -> Score:
    """One tool on all documents."""
    counts = [0] * 6
    for document, found in zip(documents, answers, strict=True):
        gold = [one for one in document["gold"] if one["end"] > one["start"]]
        times = [answer for answer in found if answer["kind"] in KINDS]
        overlaps = [[answer for answer in times if answer["start"] < one["end"] and one["start"] < answer["end"]] for one in gold]
        concrete = [(one, over) for one, over in zip(gold, overlaps, strict=True) if CONCRETE.fullmatch(one["value"] or "")]
        hits = sum(any(answer["start"] < one["end"] and one["start"] < answer["end"] for one in gold) for answer in times)
        right = sum(any(is_right(one["value"], answer) for answer in over) for one, over in concrete)
        for place, value in enumerate((len(gold), len(times), sum(map(bool, overlaps)), hits, len(concrete), right)):
            counts[place] += value
    return Score(*counts)


def own_answers(document: dict[str, Any]) -> list[Answer]:
    """The best reading of each temporal claim of stimmig."""
    claims = extract(document["text"], language=document["lang"], published=document["dct"])
    return [_timex(claim.start, claim.end, claim.timex.value) for claim in claims if claim.timex is not None and not claim.parts]


def _timex(start: int, end: int, value: str) -> Answer:
    return {"start": start, "end": end, "kind": "timex", "value": value}


def told(document: dict[str, Any]) -> list[Answer]:
    """The output of another tagger that the data set brings."""
    return [_timex(one["start"], one["end"], one["value"] or "") for one in document[BROUGHT]]


def documents_of(path: Path) -> list[dict[str, Any]]:
    """The documents of a gold standard, in one form."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [{**row, "lang": row.get("lang", "en"), "gold": row.get("timex") or row.get("gold") or []} for row in rows]


def peers_by_document(documents: Sequence[dict[str, Any]], python: str) -> dict[str, list[list[Answer]]]:
    """The answers of each peer that reads the language, by document; spans are those of the document."""
    lines = [(number, start, line) for number, document in enumerate(documents) for start, line in _lines(document["text"])]
    asked = [(Probe("", documents[number]["lang"], line, []), documents[number]["dct"]) for number, _, line in lines]
    by_tool = {}
    for name, answers in peers_answers(python, asked, TAGGERS).items():
        if None in answers:
            continue
        by_tool[name] = [[] for _ in documents]
        for (number, start, _), found in zip(lines, answers, strict=True):
            by_tool[name][number] += [{**one, "start": one["start"] + start, "end": one["end"] + start} for one in found or ()]
    return by_tool


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, line
        start += len(line)


def table(documents: Sequence[dict[str, Any]], python: str) -> str:
    """One row a tool."""
    by_tool = {OURS: [own_answers(document) for document in documents]}
    if all(BROUGHT in document for document in documents):
        by_tool[f"{BROUGHT} (its output in the data)"] = [told(document) for document in documents]
    by_tool.update(peers_by_document(documents, python))
    lines = ["| tool | precision | recall | F1 | concrete values right |", "|---|---|---|---|---|"]
    return "\n".join([*lines, *(f"| {name} | {score(documents, answers).row()} |" for name, answers in by_tool.items())])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path, nargs="+", metavar="GOLD.jsonl")
    arguments.add_argument("--python", metavar="FILE", help="a Python that has the peers; else a new environment gets them")
    arguments.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    options = arguments.parse_args()
    pieces = []
    with tempfile.TemporaryDirectory() as folder:
        python = options.python or environment(Path(folder))
        for path in options.gold:
            documents = documents_of(path)
            expressions = sum(one["end"] > one["start"] for document in documents for one in document["gold"])
            pieces.append(f"## {path.stem}\n\n{len(documents)} documents, {expressions} expressions.\n\n{table(documents, python)}\n")
            print(pieces[-1])
    if options.write:
        head = f"# Temporal expressions\n\n{NOTE}\n\nWritten by `python reports/measured/temporal.py GOLD.jsonl --write`.\n"
        TARGET.write_text("\n".join([head, *pieces]), encoding="utf-8")


if __name__ == "__main__":
    main()
