"""Reports as text: the place, the words underlined whatever they are made of, and nothing that a terminal would obey."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from checker.errors import ArgumentError
from checker.findings import Coverage, Finding, Place, Report, Verdict
from checker.model import Claim, Note, Repair
from checker.render import formats, render, renderer

LINE = "Am Mittwoch, 28. September 2023, reiste er ab."
WORDS = "Mittwoch, 28. September 2023"


def claim(line: str = LINE, words: str = WORDS, *, article: str = "a", number: int = 3) -> Claim[Any]:
    """A claim where its words stand in a line."""
    start = line.index(words)
    return Claim(article=article, start=start, end=start + len(words), text=words, kind="date", line=number, column=start + 1)


def report(*claims: Claim[Any], line: str = LINE, severity: str = "error", message: str = "28 September 2023 was a Thursday") -> Report:
    """A report of one finding; every article is one line."""
    claims = claims or (claim(line),)
    repairs = Repair("Donnerstag, 28. September 2023", 3, 31), Repair("Mittwoch, 27. September 2023", 3, 31)
    finding = Finding(
        rule="CAL001",
        name="weekday-mismatch",
        severity=severity,
        message=message,
        claims=claims,
        stated="Mittwoch",
        expected="Donnerstag",
        repairs=repairs,
    )
    places = {one.article: Place(f"n/{one.article}.txt", {one.line: line}) for one in claims if one.line}
    return Report(findings=(finding,), coverage=Coverage(articles=2, claims=5, checked=1), places=places)


def underlined(text: str) -> str:
    """What stands above the carets, in a report without wide characters."""
    lines = text.splitlines()
    at = next(index for index, line in enumerate(lines) if line.strip(" |").startswith("^"))
    return lines[at - 1][lines[at].index("^") : lines[at].rindex("^") + 1]


def test_a_finding_as_text() -> None:
    """Everything that a reader needs, in order."""
    assert (
        render(report())
        == """n/a.txt:3:4: error[CAL001] 28 September 2023 was a Thursday
3 | Am Mittwoch, 28. September 2023, reiste er ab.
  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  stated: Mittwoch
  expected: Donnerstag
  or: "Donnerstag, 28. September 2023"
  or: "Mittwoch, 27. September 2023"

2 articles, 5 claims, 1 checked: 1 error
"""
    )


def test_each_further_claim_has_its_place() -> None:
    """A finding of two articles shows both."""
    text = render(report(claim(), claim(article="b", number=12)))
    assert "  also here: n/b.txt:12:4\n12 | Am Mittwoch" in text
    assert text.count("^" * len(WORDS)) == 2


def test_an_empty_report() -> None:
    """It still says how much was checked."""
    assert render(Report(coverage=Coverage(articles=1))) == "1 article, 0 claims, 0 checked: no findings\n"


def test_notes_follow_the_findings() -> None:
    """With their place, as far as it is known."""
    notes = (Note("is empty", source="x.txt", line=2), Note("no date", article="a"), Note("general"))
    text = render(Report(notes=notes, places={"a": Place("n/a.txt")}))
    assert text.startswith("x.txt:2: note: is empty\nn/a.txt: note: no date\nnote: general\n\n0 articles")


def test_what_a_source_does_not_prove_is_told() -> None:
    absent, left_open = claim("nur \x1b5 Firmen", "\x1b5 Firmen", number=1), claim("rund 20 Länder", "20 Länder", number=2)
    verdicts = Verdict(claim(), "confirmed", claim()), Verdict(absent, "absent"), Verdict(left_open, "open", left_open)
    made = Report(verdicts=verdicts, coverage=Coverage(articles=1, claims=3))
    assert render(made).splitlines() == [
        'a:1:5: absent: "\\x1b5 Firmen" is not in the source',
        'a:2:6: open: "20 Länder" is left open by the source: "20 Länder"',
        "",
        "1 article, 3 claims, 1 confirmed, 1 open, 1 absent: no findings",
    ]
    assert render(made, min_level="warning") == "1 article, 3 claims, 1 confirmed, 1 open, 1 absent: no findings\n"


def test_a_repair_of_a_part_says_what_it_replaces() -> None:
    """Its words alone would not show where they belong."""
    year = claim(words="2023").replace(role="to")
    whole = report(claim().replace(parts=(year,))).findings[0]
    text = render(Report(findings=(msgspec.structs.replace(whole, repairs=(Repair("2024", year.start, year.end),)),)))
    assert '  or: "2024" for "2023"' in text.splitlines()


def test_long_lines_are_cut_around_the_words() -> None:
    """About a hundred columns, dots where something is missing."""
    line = "wort " * 10_000 + WORDS + " wort" * 10_000
    text = render(report(line=line))
    shown = text.splitlines()[1]
    assert len(shown) < 120
    assert shown.startswith("3 | …")
    assert shown.endswith("…")
    assert underlined(text) == WORDS


def test_words_longer_than_the_window() -> None:
    """Their beginning is shown and underlined."""
    words = "sehr " * 100 + "lang"
    text = render(report(claim(words, words), line=words))
    assert underlined(text).startswith("sehr sehr")
    assert max(map(len, text.splitlines())) < 120


@pytest.mark.parametrize(
    ("before", "indent"), [("ab ", 3), ("漢字 ", 5), ("e\u0301 ", 2), ("a\tb ", 7), ("a\u00adb ", 3), ("\x1b[2J", 7), ("\u202ea", 7)]
)
def test_carets_stand_under_the_words(before: str, indent: int) -> None:
    """Wide and combining characters, tabs and escapes take the columns that they take."""
    line = before + WORDS
    lines = render(report(line=line)).splitlines()
    assert lines[2] == "  | " + " " * indent + "^" * len(WORDS)


def test_wide_words_have_wide_carets() -> None:
    """Two carets a character."""
    line = "於2023年9月28日"
    assert render(report(claim(line, "2023年9月28日"), line=line)).splitlines()[2] == "  |   " + "^" * 13


def test_nothing_that_a_terminal_obeys() -> None:
    """Control characters of text, message, path and note are shown, not sent."""
    evil = "a\x1b[31m\x07\u202e\u2028\x9b" + WORDS
    bad = report(line=evil, message=evil)
    bad = Report(findings=bad.findings, places={"a": Place("\x1b]0;x\x07.txt", {3: evil})}, notes=(Note(evil, source=evil),))
    text = render(bad)
    assert "\\x1b[31m\\x07\\u202e\\u2028\\x9b" in text
    assert not any(character in text for character in "\x1b\x07\u202e\u2028\x9b")


def test_a_line_that_is_not_known() -> None:
    """Is left out; a line that begins elsewhere is searched."""
    finding = report().findings
    assert "^" not in render(Report(findings=finding))
    assert underlined(render(Report(findings=finding, places={"a": Place("a.txt", {3: LINE[3:]})}))) == WORDS
    assert "^" not in render(Report(findings=finding, places={"a": Place("a.txt", {3: "etwas anderes"})}))


def test_levels_are_shown_or_counted() -> None:
    """What is not shown is still counted."""
    text = render(report(severity="warning"), min_level="error")
    assert text == "2 articles, 5 claims, 1 checked: 1 warning (1 not shown)\n"


def test_colour_only_on_request() -> None:
    """And without it, the same words."""
    coloured = render(report(), colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render(report())


def test_json_is_the_record() -> None:
    """Schema 1, sorted, readable."""
    text = render(report(), "json")
    record = json.loads(text)
    assert record == json.loads(json.dumps(report().to_dict()))
    assert list(record) == sorted(record)
    assert render(report(line="Größe " + WORDS), "json").endswith("}\n")
    assert json.loads(render(report(severity="info"), "json", min_level="warning"))["findings"] == []


def test_formats_are_files() -> None:
    """Their names, and an error that knows the nearest."""
    assert {"json", "text"} <= set(formats())
    with pytest.raises(ArgumentError, match="did you mean 'json'"):
        render(Report(), "jsn")
    for name in ("../render", "", "_x", "text.py"):
        with pytest.raises(ArgumentError, match="there is no format"):
            renderer(name)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [((None,), "cannot be rendered"), (([Report()],), "cannot be rendered"), ((Report(), None), "format is of type NoneType")],
)
def test_what_cannot_be_rendered(arguments: tuple[Any, ...], problem: str) -> None:
    with pytest.raises(ArgumentError, match=problem):
        render(*arguments)
    with pytest.raises(ArgumentError, match="'fatal' is no level"):
        render(Report(), min_level="fatal")


def test_a_new_format_is_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No list names it."""
    (tmp_path / "count.py").write_text("def render(report, *, colour=False, min_level='info'):\n    return str(len(report.findings))\n")
    (tmp_path / "nothing.py").write_text("x = 1\n")
    monkeypatch.setattr(sys.modules["checker.render"], "FORMATS", tmp_path)  # the function render hides its module
    assert formats() == ["count", "nothing"]
    assert render(report(), "count") == "1"
    with pytest.raises(ArgumentError, match="has no function render"):
        render(report(), "nothing")


@pytest.mark.parametrize("name", formats())
def test_every_format_takes_every_report(name: str) -> None:
    """An empty one, a full one, at every level."""
    for level in ("error", "warning", "info"):
        for one in (Report(), report(), report(claim(), claim(article="b"))):
            assert render(one, name, min_level=level) == render(one, name, min_level=level)
