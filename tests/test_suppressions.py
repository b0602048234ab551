"""Requests in a text, or beside it, not to report something."""

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker import Note, Report, check, read
from checker.cli import main
from checker.read import read_all
from tests.files import written

WRONG = "Das Treffen war am Mittwoch, 28. September 2023, in Kiew."
WORDS = "Mittwoch, 28. September 2023"
ASK = "<!-- stimmig: ignore CAL001 so gedruckt -->"


def checked(tmp_path: Path, text: str, name: str = "a.md", **options) -> Report:
    return check(written(tmp_path, name, text), language="de", **options)


def sidecar(tmp_path: Path, content: str, name: str = "a.txt") -> None:
    written(tmp_path, f"{name}.stimmig.toml", content)


def counts(report: Report) -> tuple[int, int, int]:
    return len(report.findings), len(report.suppressed), len(report.notes)


class TestComments:
    @pytest.mark.parametrize(
        "text",
        [
            f"{WRONG} {ASK}\n",
            f"{ASK}\n{WRONG}\n",
            f"{ASK}\n\n{WRONG}\n",
            f"Zeile eins ist gut.\n{WRONG}\nZeile drei auch. {ASK}\n",
            f"<!--stimmig:ignore weekday-mismatch so gedruckt-->\n{WRONG}\n",
            f"<!-- stimmig: ignore CAL so gedruckt -->\n{WRONG}\n",
            f"<!-- stimmig: ignore CAL001: so gedruckt -->\n{WRONG}\n",
            f"<!--- Stimmig: ignore CAL001 so gedruckt --->\n{WRONG}\n",
        ],
    )
    def test_they_hold_for_their_paragraph_or_the_next(self, tmp_path, text):
        report = checked(tmp_path, text)
        assert counts(report) == (0, 1, 0)
        assert report.suppressed[0].reason == "so gedruckt" and report.suppressed[0].finding.rule == "CAL001"

    def test_the_report_keeps_the_reason_and_the_place(self, tmp_path):
        report = checked(tmp_path, f"---\ntitle: Kiew\n---\nEin Satz.\n\n{ASK}\n{WRONG}\n")
        [record] = report.to_dict()["suppressed"]
        assert (record["reason"], record["line"], record["finding"]["claims"][0]["line"]) == ("so gedruckt", 6, 7)

    @pytest.mark.parametrize("text", [f"{ASK}\n\nEin guter Absatz.\n\n{WRONG}\n", f"{WRONG}\n\n{ASK}\n"])
    def test_no_other_paragraph_is_meant_and_idle_ones_are_told(self, tmp_path, text):
        report = checked(tmp_path, text)
        assert counts(report) == (1, 0, 1)
        [note] = report.notes
        assert "finds nothing here any more" in note.message and note.level == "warning" and note.line

    def test_each_rule_of_a_request_is_looked_at(self, tmp_path):
        report = checked(tmp_path, f"<!-- stimmig: ignore CAL001, CAL003 so gedruckt -->\n{WRONG}\n")
        assert counts(report) == (0, 1, 1)
        assert report.notes[0].message.startswith("CAL003 finds nothing")

    def test_a_rule_that_was_not_asked_is_not_idle(self, tmp_path):
        assert counts(checked(tmp_path, f"{ASK}\nEin Satz.\n", select=["CAL003"])) == (0, 0, 0)

    @pytest.mark.parametrize(
        ("comment", "part"),
        [
            ("<!-- stimmig: ignore CAL001 -->", "no reason"),
            ("<!-- stimmig: ignore ZZZ999 weil -->", "no rule is called 'ZZZ999'"),
            ("<!-- stimmig: igno CAL001 weil -->", "not understood"),
            ("<!-- stimmig: -->", "not understood"),
            ("<!-- stimmig ignore CAL001 weil -->", "not understood"),
            ("<!-- stimmig-ignore: CAL001 weil -->", "not understood"),
            ("<!-- stimmig: ignore CAL001 weil", "not understood"),
            ("<!-- stimmig: ignore CAL001 weil <!-- ja -->", "not understood"),
        ],
    )
    def test_what_is_no_request_is_told_with_its_line(self, tmp_path, comment, part):
        report = checked(tmp_path, f"Ein Satz.\n\n{comment}\n{WRONG}\n")
        assert counts(report) == (1, 0, 1)
        [note] = report.notes
        assert part in note.message and note.line == 3 and note.source and note.source.endswith("a.md")

    @pytest.mark.parametrize("code", [f"`{ASK}`", f"```\n{ASK}\n```", f"    {ASK}"])
    def test_code_that_shows_a_request_is_none(self, tmp_path, code):
        assert counts(checked(tmp_path, f"{code}\n\n{WRONG}\n")) == (1, 0, 0)

    def test_other_comments_are_none(self, tmp_path):
        assert counts(checked(tmp_path, f"<!-- stimmig schreiben -->\n<!-- CAL001 -->\n{WRONG}\n")) == (1, 0, 0)

    def test_the_cost_of_comments_grows_as_their_number(self, tmp_path):
        """Quadratic cost would be 16 times as much for 4 times the comments."""

        def cost(number: int) -> float:
            begun = time.process_time()
            assert checked(tmp_path, f"{ASK}\n\nWort.\n\n" * number).notes
            return time.process_time() - begun

        assert cost(6_000) < 10 * min(cost(1_500) for _ in range(2)) + 0.2


class TestBeside:
    def test_a_plain_text(self, tmp_path):
        sidecar(tmp_path, f'[[ignore]]\nrule = "CAL001"\ntext = "{WORDS}"\nreason = "so gedruckt"\n')
        report = checked(tmp_path, WRONG, "a.txt")
        assert counts(report) == (0, 1, 0)
        assert report.suppressed[0].line == 1

    def test_without_words_the_whole_article_is_meant(self, tmp_path):
        sidecar(tmp_path, '[[ignore]]\nrule = ["CAL001"]\nreason = "ein Roman"\n')
        assert counts(checked(tmp_path, WRONG, "a.txt")) == (0, 1, 0)

    def test_one_article_of_several(self, tmp_path):
        lines = "".join(json.dumps({"id": name, "text": WRONG}) + "\n" for name in "xy")
        sidecar(tmp_path, '[[ignore]]\nrule = "CAL001"\narticle = "y"\nreason = "so gedruckt"\n', "a.jsonl")
        report = checked(tmp_path, lines, "a.jsonl")
        assert counts(report) == (1, 1, 0)
        assert report.findings[0].claims[0].article == "x"

    @pytest.mark.parametrize(
        ("content", "part", "line"),
        [
            ('[[ignore]]\nrule = "CAL001"\n', "no reason", 1),
            ('\n[[ignore]]\nrule = "ZZZ999"\nreason = "weil"\n', "no rule is called", 2),
            ('[[ignore]]\nrule = "CAL003"\nreason = "weil"\n', "finds nothing here any more", 1),
            ('[[ignore]]\nrule = "CAL001"\narticle = "z"\nreason = "weil"\n', "no article 'z'", 1),
        ],
    )
    def test_what_is_wrong_is_told(self, tmp_path, content, part, line):
        sidecar(tmp_path, content)
        report = checked(tmp_path, WRONG, "a.txt")
        assert counts(report) == (1, 0, 1)
        [note] = report.notes
        assert part in note.message and (note.line, note.level) == (line, "warning")

    def test_an_entry_that_names_no_rule_is_told(self, tmp_path):
        sidecar(tmp_path, '[[ignore]]\nrule = []\nreason = "weil"\n')
        [note] = checked(tmp_path, WRONG, "a.txt").notes
        assert "names no rule" in note.message and note.line == 1

    @pytest.mark.parametrize(
        ("content", "line"),
        [("[[ignore]\n", 1), ('[[ignore]]\nrule = "A"\n\n[[ignore]]\nruel = "B"\n', 4), ("[[ignore]]\nrule = 3\n", 1), ("x = 1\n", 1)],
    )
    def test_one_that_cannot_be_read_is_told_and_the_run_goes_on(self, tmp_path, content, line):
        sidecar(tmp_path, content)
        report = checked(tmp_path, WRONG, "a.txt")
        assert counts(report) == (1, 0, 1)
        [note] = report.notes
        assert note.level == "warning" and note.source and note.source.endswith("a.txt.stimmig.toml") and note.line == line

    def test_one_without_its_file_is_told_and_is_no_article(self, tmp_path):
        sidecar(tmp_path, "")
        written(tmp_path, "b.txt", "Ein Satz.")
        [note] = [reading for reading in read_all([tmp_path]) if isinstance(reading, Note)]
        assert "is not there" in note.message and note.level == "warning"
        assert len(list(read(tmp_path))) == 1


class TestCommand:
    def run(self, tmp_path: Path, text: str, *options: str):
        return CliRunner().invoke(main, ["check", str(written(tmp_path, "a.md", text)), "--language", "de", *options])

    def test_what_is_suppressed_does_not_fail(self, tmp_path):
        result = self.run(tmp_path, f"{ASK}\n{WRONG}\n")
        assert result.exit_code == 0 and "no findings (1 suppressed)" in result.stdout

    def test_an_idle_request_fails_like_a_warning(self, tmp_path):
        assert self.run(tmp_path, f"{ASK}\nEin Satz.\n").exit_code == 1
        assert self.run(tmp_path, f"{ASK}\nEin Satz.\n", "--fail-on", "error").exit_code == 0
        assert "a.md:1: warning: CAL001 finds nothing" in self.run(tmp_path, f"{ASK}\nEin Satz.\n").stdout
