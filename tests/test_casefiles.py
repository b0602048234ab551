"""The parser of case files, and what it calls right and wrong."""

from pathlib import Path

import pytest

from checker import Claim, Finding
from tests.casefiles import CaseError, case_of, examples, problems, read_cases, unmarked

CASES = """# CAL001

Prose before the first heading is ignored.

## A wrong weekday
Why this is wrong.
```de 2023-09-28
Am [Mittwoch](CAL001 "a \\"quoted\\" part"), dem 28.
## no heading in here
```
## Two articles
```de 2023-09
Eins.
```
```en
One.
```
## Against a source
```de 2023-09-28 source
165 Firmen.
```
```de 2023-09-28
[156 Firmen](COM001).
```
"""


@pytest.fixture
def cases(tmp_path: Path):
    file = tmp_path / "CAL001.md"
    file.write_text(CASES, encoding="utf-8")
    return read_cases(file)


def test_a_heading_is_a_case(cases):
    assert [(case.name, case.line) for case in cases] == [
        ("CAL001: A wrong weekday", 5),
        ("CAL001: Two articles", 11),
        ("CAL001: Against a source", 18),
    ]


def test_marks_are_taken_out_and_keep_their_places(cases):
    [article], [mark] = cases[0].articles, cases[0].marks
    assert article.text == "Am Mittwoch, dem 28.\n## no heading in here"
    assert article.text[mark.start : mark.end] == mark.words == "Mittwoch"
    assert (mark.rule, mark.part) == ("CAL001", 'a "quoted" part')


def test_the_info_line_gives_language_and_date(cases):
    assert [(article.id, article.language, article.published) for article in cases[1].articles] == [
        ("a1", "de", "2023-09"),
        ("a2", "en", None),
    ]


def test_a_source_is_no_article(cases):
    assert cases[2].source.text == "165 Firmen."
    assert [article.text for article in cases[2].articles] == ["156 Firmen."]


def test_several_marks_in_one_text():
    text, marks = unmarked('[a b](CAL001) c [d (e)](UNI001 "x").')
    assert text == "a b c d (e)."
    assert [text[mark.start : mark.end] for mark in marks] == ["a b", "d (e)"]


def test_a_link_is_no_mark():
    assert unmarked("[words](https://example.org) [1]") == ("[words](https://example.org) [1]", [])


def test_a_fence_that_is_not_closed_is_an_error(tmp_path: Path):
    file = tmp_path / "x.md"
    file.write_text("## One\n```de\ntext\n", encoding="utf-8")
    with pytest.raises(CaseError, match="not closed"):
        read_cases(file)


def test_a_case_without_article_is_an_error(tmp_path: Path):
    file = tmp_path / "x.md"
    file.write_text("## One\nprose\n", encoding="utf-8")
    with pytest.raises(CaseError, match=r"x\.md:1"):
        read_cases(file)


def test_a_fence_without_language_is_an_error():
    with pytest.raises(CaseError, match="language"):
        case_of("x", 1, [("", "text")])


def finding(rule: str, *spans: tuple[int, int], message: str = "message") -> Finding:
    claims = tuple(Claim(article="a1", start=start, end=end, text="x", kind="date") for start, end in spans)
    return Finding(rule=rule, name="n", severity="error", message=message, claims=claims, stated="", expected="")


@pytest.mark.parametrize(
    ("marked", "found", "wrong"),
    [
        ("[ab](CAL001) c", [finding("CAL001", (0, 2))], 0),
        ("[ab](CAL001) c", [], 1),
        ("ab c", [finding("CAL001", (0, 2))], 1),
        ("[ab](CAL001) c", [finding("CAL001", (0, 3))], 2),
        ("[ab](CAL001) c", [finding("CAL003", (0, 2))], 2),
        ('[ab](CAL001 "other") c', [finding("CAL001", (0, 2))], 2),
        ("[ab](CAL001) c", [finding("CAL001", (0, 2)), finding("CAL003", (0, 2))], 1),
        ("[ab](CAL001) [cd](CAL001)", [finding("CAL001", (0, 2), (3, 5))], 0),
        ("ab [cd](CAL001)", [finding("CAL001", (0, 2), (3, 5))], 1),
    ],
    ids=[
        "right",
        "missing",
        "unasked",
        "other span",
        "other rule",
        "other message",
        "one too many",
        "second claim marked",
        "only second marked",
    ],
)
def test_marks_and_findings_must_fit_exactly(marked, found, wrong):
    assert len(problems(case_of("x", 1, [("de", marked)]), tuple(found))) == wrong


def test_examples_come_one_by_one_or_in_pairs():
    section = "```de\na\n```\n\n```en\nb\n```"
    assert examples(section, are_pairs=False) == [[("de", "a")], [("en", "b")]]
    assert examples(section, are_pairs=True) == [[("de", "a"), ("en", "b")]]
    with pytest.raises(CaseError, match="pairs"):
        examples("```de\na\n```", are_pairs=True)
