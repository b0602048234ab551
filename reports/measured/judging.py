"""How the answers of other tools are judged against what a text says; shared by the comparisons of this folder.

The best answer that overlaps a mark counts: ``right`` has the value; ``part`` has less than the text says (a bound without its side, a day
for a month, a piece of a range); ``wrong`` has another value; ``none`` is silence. Peers get the benefit of the doubt: words around the
mark, and further answers beside a right one, cost nothing.
"""

import json
import re
import subprocess
import sys
import venv
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from checker.values import edtf  # noqa: E402  (the repository's own package, wherever a command is run)

REQUIREMENTS = ("dateparser", "pyduckling-native-phihos", "ms-recognizers-text-suite", "quantulum3", "ctparse", "timexy")
PEERS = ("dateparser", "Duckling", "Recognizers-Text", "quantulum3", "ctparse", "timexy")
VERDICTS = ("right", "part", "none", "wrong")

_NUMBERS = re.compile(r"(?:(?P<kind>age|ratio|ordinal)=|(?P<sign>>=|<=|>|<|=))(?P<number>-?\d+(?:[./]\d+)?)")
_SPAN = re.compile(r"(?P<low>-?[\d./]+?)\.\.(?P<high>-?[\d./]*)")
_ISO_DURATION = re.compile(r"P[\dXT]")
_DAY_PART = r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?"
_CLOCK_PART = r"(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
_CLOSE = 1e-6
_DAY, _YEAR = 86400, 12  # in seconds, in months

Answer = dict[str, Any]


class Probe(NamedTuple):
    """A text of one feature with its marks: (start, end, meaning in the notation of tests/extractcases.py)."""

    feature: str
    language: str
    text: str
    marks: list[tuple[int, int, str]]


def fraction(text: str) -> float:
    """A number as the marks write it: "3", "-2.5", "2/3"."""
    above, _, below = text.partition("/")
    return float(above) / float(below or 1)


def judge_mark(meaning: str, answers: Sequence[Answer]) -> str:
    """The best verdict on the answers that overlap a mark."""
    found = {_judge(meaning, answer) for answer in answers}
    return next((verdict for verdict in ("right", "part", "wrong") if verdict in found), "none")


def _judge(meaning: str, answer: Answer) -> str:
    if answer["kind"] == "other":
        return "none"
    if meaning == "score":
        return "wrong"  # none of the peers has a kind for scores: what they give is a number or a time
    if meaning.startswith("timex:"):
        return _judge_timex(meaning.removeprefix("timex:"), answer)
    if _NUMBERS.match(meaning) or _SPAN.match(meaning):
        return _judge_number(meaning, answer)
    if answer["kind"] == "clock":
        answer = {"kind": "day", "first": answer["value"][:10], "last": answer["value"][:10]}
    return _judge_days(meaning, answer) if answer["kind"] == "day" else "wrong"


def _judge_number(meaning: str, answer: Answer) -> str:
    low, high, is_bound = _bounds(meaning)
    if answer["kind"] == "duration" and meaning.startswith("age="):
        months, seconds = answer["value"]
        return "right" if low * _YEAR == months and not seconds else "wrong"
    if answer["kind"] != "number":
        return "wrong"
    if _same(answer["low"], low) and _same(answer["high"], high):
        return "right"
    inside = low - _CLOSE <= answer["low"] and answer["high"] <= high + _CLOSE
    if is_bound:
        stated = low if high == float("inf") else high
        return "part" if _same(answer["low"], stated) else "wrong"
    return ("right" if answer["low"] == answer["high"] else "part") if inside else "wrong"


def _same(one: float, other: float) -> bool:
    return one == other or abs(one - other) <= _CLOSE * max(abs(one), abs(other))


def _bounds(meaning: str) -> tuple[float, float, bool]:
    """Low, high, and whether the text states a bound."""
    span = _SPAN.match(meaning)
    if span:
        return fraction(span["low"]), fraction(span["high"]) if span["high"] else float("inf"), not span["high"]
    match = _NUMBERS.match(meaning)
    assert match is not None
    value, sign = fraction(match["number"]), match["sign"] or "="
    if sign == "=":
        return value, value, False
    return (value, float("inf"), True) if sign.startswith(">") else (float("-inf"), value, True)


def _judge_days(meaning: str, answer: Answer) -> str:
    if meaning == "empty":
        return "wrong"
    wanted = edtf.parse(meaning)
    first, last = (date.fromisoformat(answer[name]).toordinal() for name in ("first", "last"))
    if wanted.first == first and wanted.last == last:
        return "right"
    return "part" if wanted.first is not None and wanted.last is not None and first <= wanted.last and last >= wanted.first else "wrong"


def _judge_timex(value: str, answer: Answer) -> str:
    if _ISO_DURATION.match(value):
        wanted = _lengths(value)
        if answer["kind"] != "duration":
            return "part" if answer["kind"] == "number" else "wrong"
        return "right" if wanted is not None and wanted == tuple(answer["value"]) else "wrong"
    if answer["kind"] == "clock":
        return "right" if value[:16].rstrip("Z") == answer["value"][: len(value[:16].rstrip("Z"))] else "wrong"
    if answer["kind"] == "day" and re.match(r"\d{4}", value):
        return "part" if answer["first"] == value[:10] else "wrong"
    return "wrong"


def _lengths(value: str) -> tuple[float, float] | None:
    """Months and seconds of an ISO duration; None for one that is vague."""
    match = re.fullmatch(
        r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?", value
    )
    if match is None:
        return None
    years, months, weeks, days, hours, minutes, seconds = (float(text or 0) for text in match.groups())
    return years * 12 + months, weeks * 604800 + days * _DAY + hours * 3600 + minutes * 60 + seconds


def verdicts(probe: Probe, answers: Sequence[Answer] | None) -> list[str]:
    """One verdict a mark; one for a probe that has none."""
    if answers is None:
        return ["unread"]
    if not probe.marks:
        return ["wrong" if any(answer["kind"] != "other" for answer in answers) else "right"]
    return [
        judge_mark(meaning, [answer for answer in answers if answer["start"] < end and start < answer["end"]])
        for start, end, meaning in probe.marks
    ]


def peers_answers(python: str, asked: Iterable[tuple[Probe, str]], peers: Sequence[str] = PEERS) -> dict[str, list[list[Answer] | None]]:
    """The answers of peers, by name, to probes with their reference days."""
    question = json.dumps([{"language": probe.language, "text": probe.text, "reference": reference} for probe, reference in asked])
    done = subprocess.run([python, str(HERE / "peers.py"), *peers], input=question, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"the peers failed:\n{done.stderr[-2000:]}")
    answers: dict[str, list[list[Answer] | None]] = json.loads(done.stdout)
    return answers


def environment(folder: Path) -> str:
    """A Python with the peers, newly made."""
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", *REQUIREMENTS], check=True)
    return python
