"""What nobody foresaw: it is told in one line or a note, and never ends in a traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from checker import Article, StimmigError, check, compare, examine, extract
from checker.cli import main
from tests.casefiles import failures
from tests.extractcases import read_extract_cases

FOLDER = Path(__file__).parent / "cases" / "extract"
ARTICLES = [case.article for file in sorted(FOLDER.glob("*.md")) for case in read_extract_cases(file)]
TEXT = "Das Treffen war am Donnerstag, dem 28. September 2023, in Kiew."
YEARLESS = {
    "de": "Im Winter und an Ostern, im letzten Sommer, im nächsten Frühling, am 29. Februar und im kommenden Mai kamen 3 Gäste.",
    "en": "In winter and at Easter, last summer, next spring, on 29 February and next May 3 guests came.",
}


def fail(*_: Any, **__: Any) -> None:
    raise ZeroDivisionError("no such luck")


@pytest.mark.parametrize("language", YEARLESS)
@pytest.mark.parametrize("published", ["-0044", "0000", "0001-01-01", "0004-02-29", "1582-10-10", "9999-12-31", "2023-09-28", "1900/2100"])
def test_dates_without_a_year_in_any_year(language, published):
    assert extract(YEARLESS[language], language=language, published=published)
    assert not check(YEARLESS[language], language=language, published=published).notes


@pytest.mark.parametrize("article", ARTICLES[::2], ids=lambda article: article.text[:30])
def test_a_text_in_capitals_or_without_any(article):
    """The words of a pattern may lose the classes that tell what they mean."""
    for text in (article.text.upper(), article.text.lower()):
        assert not failures(check(text, language=article.language, published=article.published))


def test_a_text_that_cannot_be_read_is_a_note_of_a_comparison(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(examine, "extract_article", fail)
    report = compare(Article(id="s", text=TEXT, language="de"), Article(id="t", text=TEXT, language="de"))
    assert [note.article for note in report.notes] == ["s", "t"]
    assert all("please report this text as a defect" in note.message for note in report.notes)
    assert report.verdicts == ()


def test_an_error_that_nobody_foresaw_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr("checker.engine.assemble", fail)
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(path)], prog_name="stimmig")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "ZeroDivisionError: no such luck" in result.stderr and "STIMMIG_DEBUG" in result.stderr
    monkeypatch.setenv("STIMMIG_DEBUG", "1")
    assert isinstance(CliRunner().invoke(main, ["check", str(path)]).exception, ZeroDivisionError)


def pack(folder: Path, line: str) -> Path:
    """A folder with a rule that does something nobody wants of a rule."""
    rule = f"""
        import os
        import signal
        from checker import Checks, Claim, Day, rule


        @rule("OUR001", severity="warning", message="{{text}}")
        def deadly(claim: Claim[Day]) -> Checks:
            \"\"\"It ends the process.

            ## Why it matters
            It does not.
            ## Wrong
            ```de
            Nichts.
            ```
            ## Right
            ```de
            {TEXT}
            ```
            ## Silent when
            Always.
            \"\"\"
            {line}
            yield
    """
    (folder / "deadly.py").write_text("\n".join(line[8:] for line in rule.splitlines()), encoding="utf-8")
    return folder


def test_a_process_that_dies_is_told(tmp_path: Path):
    pack(tmp_path, "os._exit(3)")
    articles = [Article(id=str(number), text=TEXT, language="de") for number in range(40)]
    with pytest.raises(StimmigError, match="one of 2 processes ended before its time"):
        check(articles, rules=tmp_path, jobs=2)


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="this system has no groups of processes")
def test_an_interrupt_ends_all_processes_and_is_silent(tmp_path: Path):
    """One of them sends it to all, as a terminal does."""
    rules, articles = pack(tmp_path, "os.killpg(0, signal.SIGINT)"), tmp_path / "articles"
    articles.mkdir()
    for number in range(40):
        (articles / f"{number}.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "checker", "check", str(articles), "--rules", str(rules), "--jobs", "2"]
    done = subprocess.run(
        [*command, "--output", str(tmp_path / "report")],
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
    assert not (tmp_path / "report").exists()


def test_the_report_is_the_same_in_any_zone_locale_and_hash_order(tmp_path: Path):
    (tmp_path / "a.txt").write_text(f"{TEXT} Am Dienstag kamen 3 Gäste aus 26 Ländern.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The fair drew 165 firms on Tuesday, 3 October 2023, 7 percent more than in May.", encoding="utf-8")
    commands = (["check", "."], ["compare", "a.txt", "b.txt"], ["extract", "a.txt"])
    settings = (
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "77"},
    )
    for command in commands:
        outputs = {
            subprocess.run(
                [sys.executable, "-m", "checker", *command, "--format", "json", "--published", "2023-09"],
                cwd=tmp_path,
                env={**os.environ, **setting},
                capture_output=True,
                check=False,
            ).stdout
            for setting in settings
        }
        assert len(outputs) == 1 and outputs != {b""}
