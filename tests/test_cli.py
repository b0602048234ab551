"""The command: exit codes, options, configuration, and files that are complete or not there."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from checker.findings import Coverage, Finding, Report
from checker.model import Article, Claim

Given = dict[str, Any]
Prepare = Callable[[str | None], Given]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file in a folder of its own, with no configuration above that a test did not write."""
    path = tmp_path / "a.txt"
    path.write_text(" date 2023-09 Es regnet am Mittwoch, 28. September 2023.\n")
    return path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> Prepare:
    """An engine that finds one thing of a severity (or none) and keeps what it was given."""

    def prepare(severity: str | None) -> Given:
        given: Given = {}

        def check(what: Any, **options: Any) -> Report:
            given.update(options, articles=list(what))
            claim: Claim[Any] = Claim(article="a.txt", start=0, end=2, text="Es", kind="date", line=1, column=15)
            finding = Finding(rule="CAL001", name="n", severity=severity or "", message="m", claims=(claim,), stated="s", expected="e")
            return Report(findings=(finding,) if severity else (), coverage=Coverage(articles=1))

        monkeypatch.setattr("checker.engine.check", check)
        return given

    return prepare


def run(*arguments: str | Path, stdin: str | bytes | None = None, env: dict[str, str] | None = None) -> Result:
    """The command in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin, env=env, prog_name="stimmig")


@pytest.mark.parametrize(
    ("severity", "options", "code"),
    [
        (None, (), 0),
        ("error", (), 1),
        ("warning", (), 1),
        ("info", (), 0),
        ("info", ("--fail-on", "info"), 1),
        ("warning", ("--fail-on", "error"), 0),
        ("error", ("--fail-on", "never"), 0),
        ("warning", ("--min-level", "error"), 1),
    ],
)
def test_exit_codes(article: Path, checked: Prepare, severity: str | None, options: tuple[str, ...], code: int) -> None:
    """What fails is a matter of --fail-on, not of what is shown."""
    checked(severity)
    assert run("check", article, *options).exit_code == code


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "nowhere"),
        ("check", "{a}", "--format", "txet"),
        ("check", "{a}", "--published", "Mai"),
        ("check", "{a}", "--language", "xx"),
        ("check", "{a}", "--rules", "nowhere"),
        ("explain", "CAL01"),
        ("check", "{a}", "--output", "{a}/x"),
        ("check", "{a}", "--select", "NOPE"),
    ],
)
def test_a_run_that_fails_says_one_line(article: Path, arguments: tuple[str, ...]) -> None:
    """On standard error, with exit code 2 and nothing on standard output."""
    result = run(*(argument.replace("{a}", str(article)) for argument in arguments))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("stimmig: error: ")
    assert result.stderr.count("\n") == 1


def test_options_reach_the_engine(article: Path, tmp_path: Path, checked: Prepare) -> None:
    """Lists with commas or repeated."""
    given = checked(None)
    run(
        "check",
        article,
        "--select",
        "CAL,AGE001",
        "--select",
        "REF",
        "--ignore",
        "CAL005",
        "--language",
        "de",
        "--published",
        "2023",
        "--jobs",
        "2",
        "--rules",
        tmp_path,
    )
    assert (given["select"], given["ignore"]) == (("CAL", "AGE001", "REF"), ("CAL005",))
    assert (given["language"], given["published"], given["jobs"], given["rules"]) == ("de", "2023", 2, (tmp_path,))
    assert isinstance(given["articles"][0], Article)
    assert given["articles"][0].published == "2023"


def test_standard_input(checked: Prepare) -> None:
    """A dash."""
    given = checked(None)
    assert run("check", "-", stdin="Größe 5").exit_code == 0
    assert [(one.source, one.text) for one in given["articles"]] == [("<stdin>", "Größe 5")]


def test_nothing_read_is_a_failure(tmp_path: Path, checked: Prepare) -> None:
    """A run that checked nothing must not look clean."""
    checked(None)
    (tmp_path / "a.txt").write_bytes(b"\0")
    for path in (tmp_path, tmp_path / "a.txt"):
        result = run("check", path)
        assert result.exit_code == 2
        assert "a.txt:1: holds NUL bytes" in result.stderr


def test_output_is_complete_or_not_there(article: Path, tmp_path: Path, checked: Prepare, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk leaves the file as it was, and nothing beside it."""
    checked("error")
    target = tmp_path / "out.json"
    assert run("check", article, "--format", "json", "--output", target).exit_code == 1
    before = target.read_text()
    assert json.loads(before)["schema"] == 1

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = run("check", article, "--output", target)
    assert (result.exit_code, result.stderr) == (2, f"stimmig: error: {target}: cannot be written: No space left on device\n")
    assert target.read_text() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "out.json"]


def test_output_keeps_the_mode_and_the_link(article: Path, tmp_path: Path, checked: Prepare) -> None:
    """What is replaced is the file behind a link."""
    checked(None)
    (tmp_path / "real").write_text("old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    run("check", article, "--output", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o640
    assert "no findings" in (tmp_path / "real").read_text()
    assert run("check", article, "--output", os.devnull).exit_code == 0


def test_colour(article: Path, checked: Prepare) -> None:
    """Never into a pipe unless asked for."""
    checked("error")
    assert "\x1b" not in run("check", article).stdout
    assert "\x1b" in CliRunner().invoke(main, ["check", str(article), "--colour", "always"], color=True).stdout
    assert "\x1b" not in run("check", article, "--color", "never").stdout


@pytest.mark.parametrize("arguments", [["rules"], ["--help"], ["--version"], ["check", "--help"]])
def test_a_full_standard_output(arguments: list[str]) -> None:
    """One line, no traceback."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "checker", *arguments], stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False
        )
    assert done.returncode == 2
    assert done.stderr.startswith("stimmig: error: standard output cannot be written")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "closed", "problem"),
    [
        (["check", "{article}"], "<&-", None),
        (["check", "-"], "<&-", "standard input is closed"),
        (["check", "{article}"], ">&-", "standard output is closed"),
    ],
)
def test_closed_streams(article: Path, arguments: list[str], closed: str, problem: str | None) -> None:
    """As under a scheduler that gives a process no standard input: what does not need one works."""
    words = " ".join(argument.format(article=article) for argument in arguments)
    done = subprocess.run(f"'{sys.executable}' -m checker {words} {closed}", shell=True, capture_output=True, text=True, check=False)
    if problem is None:
        assert done.returncode == 1 and "CAL001" in done.stdout and not done.stderr
    else:
        assert done.returncode == 2 and problem in done.stderr and done.stderr.count("\n") == 1


def test_an_interrupted_run(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit code of shells, and silence."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.engine.check", interrupted)
    result = run("check", article)
    assert (result.exit_code, result.output) == (130, "")


def test_the_nearest_configuration_holds(tmp_path: Path, checked: Prepare) -> None:
    """Upward from the first path; options win."""
    given = checked("warning")
    folder = tmp_path / "one" / "two"
    folder.mkdir(parents=True)
    (tmp_path / "one" / "ours").mkdir()
    (tmp_path / "one" / "ours" / "events.toml").touch()
    (folder / "a.txt").write_text("Text.")
    (tmp_path / "stimmig.toml").write_text('language = "en"\n')
    (folder / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    (tmp_path / "one" / "pyproject.toml").write_text(
        '[tool.stimmig]\nlanguage = "de"\npublished = 2023-09-28\nselect = ["CAL"]\nignore = "CAL005, AGE"\n'
        'fail-on = "error"\nrules = "ours"\njobs = 3\n'
    )
    assert run("check", folder / "a.txt").exit_code == 0
    assert (given["language"], given["published"], given["select"], given["ignore"]) == ("de", "2023-09-28", ("CAL",), ("CAL005", "AGE"))
    assert (given["rules"], given["jobs"]) == ((tmp_path / "one" / "ours",), 3)
    assert run("check", folder, "--fail-on", "warning", "--select", "REF").exit_code == 1
    assert given["select"] == ("REF",)


# The other commands


def test_extract(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table in columns, or records."""
    from checker.values.numbers import at_least, exactly

    claims: list[Claim[Any]] = [
        Claim(article="a", start=0, end=1, text="mindestens\n165", kind="count", numbers=at_least(165), head="Firma", line=1, column=2),
        Claim(article="a", start=0, end=1, text="5 km\x1b", kind="quantity", numbers=exactly(5), unit="kilometer", line=12, column=3),
    ]
    monkeypatch.setattr("checker.examine.claims_of", lambda _: claims)
    assert run("extract", article).stdout.splitlines() == [
        '1:2   count     [165, ∞)  -          Firma  "mindestens 165"',
        '12:3  quantity  5         kilometer  -      "5 km\\x1b"',
    ]
    assert [record["text"] for record in json.loads(run("extract", article, "--format", "json").stdout)] == ["mindestens\n165", "5 km\x1b"]
    assert len(run("extract", article, "--format", "jsonl").stdout.splitlines()) == 2


def test_extract_says_what_is_wrong_with_an_article(tmp_path: Path) -> None:
    """A date that cannot be read and a language that is not known are notes here too."""
    (tmp_path / "a.txt").write_text(" date 2023-13 Am Montag kamen 20 Boote in die Stadt und den Hafen.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Xyzzy 12", encoding="utf-8")
    notes = run("extract", tmp_path).stderr.splitlines()
    assert len(notes) == 2 and "'2023-13' in the header cannot be read" in notes[0] and "the language is not known" in notes[1]


@pytest.mark.parametrize("arguments", [["check", "a"], ["extract", "a"], ["compare", "a", "a"], ["events"]])
def test_a_language_that_is_not_there_is_refused_by_every_command(article: Path, arguments: list[str]) -> None:
    result = run(*(article if argument == "a" else argument for argument in arguments), "--language", "tlh")
    assert result.exit_code == 2 and "language 'tlh' is not supported" in result.stderr


@pytest.mark.parametrize("command", ["rules", "events"])
def test_a_folder_of_rules_that_is_not_there_is_refused(tmp_path: Path, command: str) -> None:
    result = run(command, "--rules", tmp_path / "none")
    assert result.exit_code == 2 and "there is no such folder" in result.stderr


def test_the_version() -> None:
    assert run("--version").stdout.startswith("stimmig")


def test_rules_and_explain() -> None:
    """What the list names can be explained."""
    listed = run("rules").stdout.splitlines()
    assert any(line.startswith("CAL001 ") for line in listed)
    for name in ("CAL001", "cal001", "weekday-mismatch"):
        assert "## Silent when" in run("explain", name).stdout
    assert "did you mean CAL001" in run("explain", "weekday-mismach").stderr


def test_languages() -> None:
    """Code, name, sections."""
    assert any(line.startswith("de ") for line in run("languages").stdout.splitlines())


def test_compare(article: Path, tmp_path: Path) -> None:
    """Two files to a report; a file with many articles is no side of a comparison."""
    assert run("compare", article, article).exit_code == 0
    many = tmp_path / "b.jsonl"
    many.write_text('{"text": "a"}\n{"text": "b"}\n')
    assert "holds 2 articles" in run("compare", article, many).stderr


def test_every_command_has_help() -> None:
    """And the group lists them all."""
    commands = main.list_commands(click.Context(main))
    assert commands == ["check", "compare", "events", "explain", "extract", "languages", "rules"]
    listed = run("--help").stdout
    for name in commands:
        assert f"  {name} " in listed
        assert run(name, "--help").exit_code == 0
    assert run("chek").exit_code == 2


def test_as_a_process(article: Path) -> None:
    """The whole way: a wrong weekday is found, a closed pipe is no trouble, commands are imported when they are used."""
    start = [sys.executable, "-m", "checker"]
    done = subprocess.run([*start, "check", str(article), "--language", "de"], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{article}:1:28: error[CAL001]" in done.stdout
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run([*start, "check", str(article)], stdout=closed, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (141, "")
    heavy = "'checker.cli.check', 'pandas', 'pint', 'dateparser', 'holidays'"
    code = f"import sys, checker.cli; print([module for module in ({heavy}) if module in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_events_and_holidays_that_are_known() -> None:
    assert "1989-11-09" in run("events", "--language", "de", "Fall", "der", "Mauer").stdout
    assert run("events", "no such event").stdout == "none\n"
    saxony = run("events", "--holidays", "DE-SN", "--year", "2023", "--language", "de").stdout
    assert "Buß- und Bettag" in saxony and "Fronleichnam" not in saxony.replace("DE-SN", "")
    assert run("events", "--holidays", "XX", "--year", "2023").exit_code == 2
    assert run("events", "--holidays", "AT").exit_code == 2
