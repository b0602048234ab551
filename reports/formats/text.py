"""For people at a terminal: each finding with its line, the words underlined, what was stated, what was expected, what may be meant."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from checker import Claim, Finding, Note, Repair, Report

Paint = Callable[[str, str], str]

_LEVELS = ("error", "warning", "info")
_COLOURS = {"error": "1;31", "warning": "1;33", "info": "1;36", "place": "1", "caret": "1;31", "dim": "2"}
# Columns of a line that are shown; what is longer is cut around the words, with this many columns before them.
_WINDOW = 100
_BEFORE = 30
_TAB = "    "
_RESULTS = ("confirmed", "contradicted", "open", "absent")
_UNPROVEN = {"open": "is left open by the source", "absent": "is not in the source"}
# Characters without a shape that are safe to leave out: soft hyphen, zero width space, word joiner, byte order mark.
_SHAPELESS = frozenset("\u00ad\u200b\u2060\ufeff")
_JOINERS = frozenset("\u200c\u200d")


def render(report: Report, *, colour: bool = False, min_level: str = "info") -> str:
    """The findings of ``min_level`` and above, the notes, and one line that sums up."""
    shown = _LEVELS[: _LEVELS.index(min_level) + 1]
    paint = _painted if colour else _plain
    lines: list[str] = []
    for finding in report.findings:
        if finding.severity in shown:
            lines += [*_finding(finding, report, paint), ""]
    if report.verdicts is not None and "info" in shown:
        lines += [*_unproven(report, paint)]
    lines += [_note(note, report) for note in report.notes]
    if report.notes:
        lines.append("")
    return "\n".join([*lines, _summary(report, shown)]) + "\n"


def _plain(text: str, _: str) -> str:
    return text


def _painted(text: str, role: str) -> str:
    return f"\x1b[{_COLOURS[role]}m{text}\x1b[0m"


def _finding(finding: Finding, report: Report, paint: Paint) -> Iterator[str]:
    first, *others = finding.claims
    head = f"{finding.severity}[{finding.rule}]"
    yield f"{paint(_where(first, report), 'place')}: {paint(head, finding.severity)} {escape(finding.message)}"
    yield from _source(first, report, paint)
    for claim in others:
        yield f"  also here: {paint(_where(claim, report), 'place')}"
        yield from _source(claim, report, paint)
    yield f"  stated: {escape(finding.stated)}"
    yield f"  expected: {escape(finding.expected)}"
    for repair in finding.repairs:
        replaced = _replaced(repair, finding)
        yield f'  or: "{escape(repair.text)}"' + (f' for "{escape(replaced)}"' if replaced else "")


def _unproven(report: Report, paint: Paint) -> Iterator[str]:
    """A line for each claim that the source neither confirms nor contradicts, and an empty one behind them."""
    found = [verdict for verdict in report.verdicts or () if verdict.result in _UNPROVEN]
    for verdict in found:
        where, says = paint(_where(verdict.claim, report), "place"), _UNPROVEN[verdict.result]
        other = f': "{escape(verdict.source.text)}"' if verdict.source is not None else ""
        yield f'{where}: {verdict.result}: "{escape(verdict.claim.text)}" {says}{other}'
    if found:
        yield ""


def _replaced(repair: Repair, finding: Finding) -> str | None:
    """The words that a repair replaces, where they are not all those underlined first."""
    first = finding.claims[0]
    words = {(claim.article, claim.start, claim.end): claim.text for whole in finding.claims for claim in (*whole.parts, whole)}
    place = repair.article or first.article, repair.start, repair.end
    return None if place == (first.article, first.start, first.end) else words.get(place)


def _where(claim: Claim[Any], report: Report) -> str:
    """``path:line:column``, as far as they are known."""
    place = report.places.get(claim.article)
    parts = [escape(place.source if place else claim.article), claim.line, claim.column]
    return ":".join(str(part) for part in parts if part is not None)


def _source(claim: Claim[Any], report: Report, paint: Paint) -> Iterator[str]:
    """The claim's line and the carets under its words; nothing where the line is not known."""
    place = report.places.get(claim.article)
    line = place.lines.get(claim.line) if place and claim.line is not None else None
    if line is None:
        return
    start, end = _words_in(line, claim)
    text, carets = _window(line, start, end)
    margin = f"{claim.line} | "
    yield paint(margin, "dim") + text
    if carets.strip():
        yield " " * (len(margin) - 2) + paint("| ", "dim") + paint(carets, "caret")


def _words_in(line: str, claim: Claim[Any]) -> tuple[int, int]:
    """Where the words of a claim stand in its line: at its column, or where they are found if the line begins elsewhere."""
    words = claim.text.split("\n", 1)[0].rstrip()
    start = (claim.column or 1) - 1
    if not line.startswith(words, start):
        start = line.find(words)
    return (start, start + len(words)) if words and start >= 0 else (0, 0)


def _window(line: str, start: int, end: int) -> tuple[str, str]:
    """A line cut to about ``_WINDOW`` columns around its words, and the carets under them."""
    fits = len(line) <= 2 * _WINDOW and _columns(line) <= _WINDOW
    begin = 0 if fits else max(0, start - _BEFORE)
    stop, used = begin, 0
    while stop < len(line) and used < _WINDOW:
        used += _columns(line[stop])
        stop += 1
    while stop < len(line) and unicodedata.combining(line[stop]):
        stop += 1
    before, after = "…" if begin else "", "…" if stop < len(line) else ""
    indent = len(before) + _columns(line[begin:start])
    return before + escape(line[begin:stop]) + after, " " * indent + "^" * _columns(line[start : min(end, stop)])


def escape(text: str) -> str:
    """A text that is safe to show: control and direction characters as escapes, tabs as blanks."""
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if " " <= character <= "~":
        return character
    if character == "\t":
        return _TAB
    if character in _SHAPELESS:
        return ""
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in _JOINERS:
        code = ord(character)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character


def _columns(text: str) -> int:
    """Columns that a text takes on a terminal once it is escaped."""
    return sum(map(_width, escape(text)))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _note(note: Note, report: Report) -> str:
    place = report.places.get(note.article or "")
    source = note.source or (place.source if place else note.article)
    where = ":".join(str(part) for part in (source, note.line) if part is not None)
    said = f"{note.level or 'note'}: {escape(note.message)}"
    return f"{escape(where)}: {said}" if where else said


def _summary(report: Report, shown: tuple[str, ...]) -> str:
    coverage, levels = report.coverage, Counter(finding.severity for finding in report.findings)
    found = ", ".join(_count(levels[level], level) for level in _LEVELS if levels[level]) or "no findings"
    hidden = sum(count for level, count in levels.items() if level not in shown)
    results = Counter(verdict.result for verdict in report.verdicts or ())
    checked = ", ".join(f"{results[result]} {result}" for result in _RESULTS if results[result]) or f"{coverage.checked} checked"
    counts = f"{_count(coverage.articles, 'article')}, {_count(coverage.claims, 'claim')}, {checked}: {found}"
    apart = ", ".join(f"{number} {what}" for number, what in ((hidden, "not shown"), (len(report.suppressed), "suppressed")) if number)
    return f"{counts} ({apart})" if apart else counts


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"
