"""What stimmig and other extractors read in the probes of tests/cases/rows, feature by feature: right, partly, nothing, or wrong.

    python reports/measured/extraction.py                     makes an environment with the peers from PyPI, then measures
    python reports/measured/extraction.py --python FILE       takes a Python that has them already
    python reports/measured/extraction.py --write             the table also goes to reports/measured/extraction.md

judging.py says how a probe is judged; in a probe without marks every answer is wrong, and a peer that does not read a language is not
judged there. The probes are the project's own and pass as its tests: the table shows what the others do with them. temporal.py measures
on gold that others made.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from judging import HERE, VERDICTS, Probe, environment, peers_answers, verdicts

from checker import Claim, extract
from tests.extractcases import ExtractCase, means, read_extract_cases

ROWS = HERE.parent.parent / "tests" / "cases" / "rows"
TARGET = HERE / "extraction.md"
REFERENCE = "2023-09-28"
OURS = "stimmig"
SIGNS = {"right": "✔", "part": "~", "none": "·", "wrong": "**W**", "unread": ""}


def probes() -> list[Probe]:
    """All probes that say nothing of another publication date than the reference day, in the order of the files."""
    cases = [case for path in sorted(ROWS.glob("*.md")) for case in read_extract_cases(path)]
    return [_probe(case) for case in cases if case.article.published in (None, REFERENCE)]


def _probe(case: ExtractCase) -> Probe:
    feature = case.name.partition(": ")[2].rpartition(" ")[0]
    return Probe(feature, case.article.language or "", case.article.text, [(start, end, meaning) for start, end, _, meaning in case.marks])


def own_verdicts(probe: Probe) -> list[str]:
    """The same for stimmig, without the benefit of the doubt: a claim must mean what the mark says, as in the tests."""
    found = extract(probe.text, language=probe.language, published=REFERENCE)
    claims = [claim for claim in found if not claim.parts]
    if not probe.marks:
        return ["wrong" if any(claim.kind != "score" for claim in claims) else "right"]
    return [_own(meaning, [one for one in claims if one.start < end and start < one.end]) for start, end, meaning in probe.marks]


def _own(meaning: str, claims: Sequence[Claim[Any]]) -> str:
    if any(means(claim, meaning) for claim in claims):
        return "right"
    return "wrong" if claims else "none"


def table(asked: Sequence[Probe], judged: dict[str, list[list[str]]]) -> str:
    """Totals by tool and language, then one row a feature; ``judged`` has the verdicts of each tool, probe by probe."""
    names = list(judged)
    lines = ["| tool | language | " + " | ".join(VERDICTS) + " |", "|---|---|" + "---|" * len(VERDICTS)]
    for name in names:
        for language in sorted({probe.language for probe in asked}):
            counts = Counter(v for probe, found in zip(asked, judged[name], strict=True) if probe.language == language for v in found)
            if counts["unread"] < sum(counts.values()):
                lines.append(f"| {name} | {language} | " + " | ".join(str(counts[verdict]) for verdict in VERDICTS) + " |")
    lines += ["", "| feature | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
    for feature in dict.fromkeys(probe.feature for probe in asked):
        cells = [_cell(asked, judged[name], feature) for name in names]
        lines.append(f"| {feature} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(asked: Sequence[Probe], judged: Sequence[list[str]], feature: str) -> str:
    """The worst that a tool does with a feature in each language: wrong before nothing, nothing before part of it."""
    found: dict[str, set[str]] = {}
    for probe, row in zip(asked, judged, strict=True):
        if probe.feature == feature:
            found.setdefault(probe.language, set()).update(row)
    worst = {
        language: next((verdict for verdict in ("wrong", "none", "part", "right") if verdict in seen), "unread")
        for language, seen in sorted(found.items())
    }
    return ", ".join(f"{language} {SIGNS[verdict]}" for language, verdict in worst.items() if verdict != "unread")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--python", metavar="FILE", help="a Python that has the peers; else a new environment gets them")
    arguments.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    options = arguments.parse_args()
    asked = probes()
    with tempfile.TemporaryDirectory() as folder:
        answers = peers_answers(options.python or environment(Path(folder)), [(probe, REFERENCE) for probe in asked])
    peers = {name: [verdicts(probe, found) for probe, found in zip(asked, answers[name], strict=True)] for name in answers}
    text = table(asked, {OURS: [own_verdicts(probe) for probe in asked], **peers})
    print(text)
    if options.write:
        marks = sum(len(probe.marks) for probe in asked)
        lines = (
            "# Extraction beside other tools",
            (__doc__ or "").split("\n\n")[0],
            "Written by `python reports/measured/extraction.py --write`.",
            (
                f"{len(asked)} probes with {marks} marks. In a cell stands the worst of a feature's probes; {SIGNS['none']} is silence, "
                "also of a tool that is not for it."
            ),
            text,
        )
        TARGET.write_text("\n\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
