"""Bad input through the command: one clear line or a note and the exit code that is promised, never a traceback."""

import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

FOUND, CLEAN, FAILED = 1, 0, 2
WRONG = "Die Frist endet am 31. September 2023."
RIGHT = "Das Treffen war am Donnerstag, dem 28. September 2023, in Kiew."


def run(*arguments: str | Path) -> Result:
    """The command in this process; an exception that reaches the user is a failure."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], prog_name="stimmig")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def refused(result: Result) -> str:
    """The one line with which a run failed."""
    assert (result.exit_code, result.stdout) == (FAILED, "")
    assert result.stderr.startswith("stimmig: error: ")
    assert result.stderr.count("\n") == 1
    return result.stderr


def article(folder: Path, content: str | bytes, name: str = "a.txt") -> Path:
    """A file in a folder of its own."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# Languages and dates


def test_an_unknown_language_that_is_asked_for(tmp_path: Path):
    message = refused(run("check", article(tmp_path, RIGHT), "--language", "tlh"))
    assert "language 'tlh' is not supported" in message
    assert "de" in message


def test_an_unknown_language_that_an_article_names_is_a_note(tmp_path: Path):
    result = run("check", article(tmp_path, f"---\nlang: tlh\n---\n{WRONG}\n"))
    assert result.exit_code == CLEAN
    assert "note: language 'tlh' is not supported" in result.stdout


def test_a_language_that_cannot_be_told_is_a_note(tmp_path: Path):
    result = run("check", article(tmp_path, "xyzzy plugh 31.9.2023 qwrt"))
    assert result.exit_code == CLEAN
    assert "note: the language is not known" in result.stdout


def test_a_missing_publication_date_is_said_and_what_needs_none_is_found(tmp_path: Path):
    result = run("check", article(tmp_path, f"{WRONG} Am Donnerstag reiste er ab."), "--language", "de")
    assert result.exit_code == FOUND
    assert "CAL003" in result.stdout
    assert "note: no publication date: 1 relative date was not resolved" in result.stdout


@pytest.mark.parametrize("said", ["99999-09-28", "2023-02-30", "gestern", "0000-00-00", "2023-13", "9" * 5000, ""])
def test_a_wrong_publication_date_in_an_article_is_a_note(tmp_path: Path, said: str):
    result = run("check", article(tmp_path, f"---\ndate: {said}\nlang: de\n---\n{WRONG}\n"))
    assert result.exit_code == FOUND
    assert ("note: the date" in result.stdout) == bool(said)


@pytest.mark.parametrize("said", ["2023-02-30", "gestern", "2023-13", ""])
def test_a_wrong_publication_date_that_is_given_is_refused(tmp_path: Path, said: str):
    refused(run("check", article(tmp_path, WRONG), "--published", said))


@pytest.mark.parametrize(
    "text",
    [
        "Am 28. September 99999 endet die Frist.",
        "Am 31. September 99999 endet die Frist.",
        "Am 28.9.99999 war Schluss.",
        "Im Jahr 99999 leben 10 Menschen dort.",
        "Seit 99999 Jahren und 99999 Monaten, in 99999 Tagen.",
        "Vom 1. bis " + "9" * 400 + ". Mai 2023 kamen " + "9" * 5000 + " Firmen.",
    ],
)
def test_numbers_beyond_all_calendars(tmp_path: Path, text: str):
    assert run("check", article(tmp_path, text), "--language", "de", "--published", "2023-09-28").exit_code in (CLEAN, FOUND)


def test_a_publication_date_in_a_far_year(tmp_path: Path):
    path = article(tmp_path, f"{WRONG} Am Donnerstag, vor 10 Jahren und in 10 Jahren.")
    assert run("check", path, "--language", "de", "--published", "9999-12-31").exit_code == FOUND
    assert run("check", path, "--language", "de", "--published", "0001-01-01").exit_code == FOUND
    assert run("check", path, "--language", "de", "--published", "Y99999").exit_code in (FOUND, FAILED)


@pytest.mark.parametrize("said", ["common", "de.lemmas", "../de", ""])
def test_a_file_of_language_data_that_is_no_language(tmp_path: Path, said: str):
    assert "is not supported" in refused(run("check", article(tmp_path, RIGHT), "--language", said))


# Files


@pytest.mark.parametrize("arguments", [("check", ""), ("compare", "", "a.txt"), ("extract", "")])
def test_an_empty_path_is_not_the_working_folder(arguments: tuple[str, ...]):
    """As of a variable of the shell that is not set."""
    assert "path '' is no path; give the path of a file or a folder" in refused(run(*arguments))


@pytest.mark.parametrize("option", ["--rules", "--output"])
@pytest.mark.parametrize("value", ["", "a\0b"])
def test_an_option_that_is_no_path(tmp_path: Path, option: str, value: str):
    result = run("check", article(tmp_path, WRONG), option, value)
    assert (result.exit_code, result.stdout) == (FAILED, "")
    assert f"Invalid value for '{option}'" in result.stderr


@pytest.mark.parametrize("content", [b"\x7fELF\x02\x01\x01" + bytes(200), bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n\x00\x00"])
def test_a_binary_file(tmp_path: Path, content: bytes):
    assert "it is not a text" in refused(run("check", article(tmp_path, content)))


def test_an_empty_file_and_one_without_text(tmp_path: Path):
    assert "a.txt: is empty" in refused(run("check", article(tmp_path, "")))
    assert "holds no text" in refused(run("check", article(tmp_path, " \n\t\n")))
    assert "holds no text" in refused(run("check", article(tmp_path, "---\ndate: 2023-09-28\n---\n")))


def test_an_empty_folder(tmp_path: Path):
    assert "holds no file that can be read" in refused(run("check", tmp_path))


def test_broken_utf_8_is_read_and_said(tmp_path: Path):
    result = run("check", article(tmp_path, WRONG.encode() + "\nGrüße ".encode() + b"\xff\xfe und \xc3\n"), "--language", "de")
    assert result.exit_code == FOUND
    assert "note: line 2 is not valid UTF-8" in result.stdout


def test_a_zip_file(tmp_path: Path):
    path = tmp_path / "articles.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", WRONG)
    assert "is an archive; unpack it first" in refused(run("check", path))
    path.rename(tmp_path / "articles.txt")
    assert "it is not a text" in refused(run("check", tmp_path / "articles.txt"))


def test_one_bad_file_does_not_keep_the_others_from_being_checked(tmp_path: Path):
    for name, content in (("a.txt", b"\0"), ("b.txt", b""), ("c.zip", b"PK"), ("d.jsonl", b"{\n[]\n"), ("e.txt", WRONG.encode())):
        article(tmp_path, content, name)
    result = run("check", tmp_path, "--language", "de")
    assert result.exit_code == FOUND
    assert "e.txt:1:20: error[CAL003]" in result.stdout
    for name in ("a.txt:1", "b.txt", "c.zip", "d.jsonl:1", "d.jsonl:2"):
        assert f"{name}: note: " in result.stdout


# TOML: settings, data and requests that are nested without end or hold a number that no machine reads

HOSTILE = pytest.mark.parametrize("content", ["a = " + "[" * 100_000, "a = " + "9" * 5000, "a = [", "\xff"])


@HOSTILE
@pytest.mark.parametrize("name", ["stimmig.toml", "pyproject.toml", "pack/events.toml", "pack/facts.toml", "pack/de.messages.toml"])
def test_settings_and_data_that_cannot_be_read_are_refused(tmp_path: Path, name: str, content: str):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "events.toml").touch()
    (tmp_path / name).write_bytes(content.encode("latin-1"))
    options = ("--rules", tmp_path / "pack", "--messages", "de") if name.startswith("pack") else ()
    assert f"{tmp_path / name}:" in refused(run("check", article(tmp_path, WRONG), *options))


@HOSTILE
def test_requests_and_front_matter_that_cannot_be_read_are_told(tmp_path: Path, content: str):
    article(tmp_path, content.encode("latin-1"), "a.txt.stimmig.toml")
    article(tmp_path, f"+++\n{content}\n+++\n{WRONG}\n", "b.md")
    article(tmp_path, f'{{"text": "x", "y": {"[" * 100_000}}}\n{{"text": "{WRONG}"}}\n', "c.jsonl")
    article(tmp_path, WRONG)
    result = run("check", tmp_path, "--language", "de")
    assert result.stdout.count("error[CAL003]") == 3
    assert "a.txt.stimmig.toml:" in result.stdout
    assert "the block at the beginning " in result.stdout
    assert "c.jsonl:1: note: is no article" in result.stdout


# Markdown


def notes_on(folder: Path, content: str) -> list[str]:
    """What the report says beside its findings."""
    result = run("check", article(folder, content, "a.md"), "--language", "de", "--published", "2023-09-28")
    return [line.partition("note: ")[2] for line in (*result.stdout.splitlines(), *result.stderr.splitlines()) if "note: " in line]


@pytest.mark.parametrize("fence", ["```", "~~~~", "```python"])
def test_code_that_nothing_closes_is_told(tmp_path: Path, fence: str):
    """Else all behind it would look as if it had been checked."""
    [note] = notes_on(tmp_path, f"---\ntitle: Kiew\n---\n{RIGHT}\n\n{fence}\nx = 1\n\n{WRONG}\n")
    assert note.startswith("the code that begins in line 6 has no end, and nothing behind it was read")
    assert not notes_on(tmp_path, f"{RIGHT}\n\n```\n{WRONG}\n```\n")
    assert "the code that begins in line 1 has no end" in refused(run("check", article(tmp_path, f"```\n{WRONG}\n", "b.md")))


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (f"---\ndate: 2023-09-28\n\n{RIGHT}\n", "has no end and was read as text; close it with ---"),
        (f"+++\n{RIGHT}\n", None),
        (f"---\n{RIGHT}\n", None),
        (f"---\ndate: 2023-09-28\nKiew\n---\n{RIGHT}\n", "line 3 of the block at the beginning is no 'key: value'"),
        (f"---\nOrt: Kiew\n{RIGHT}\n---\n", None),
        (f"---\ndate: 2023-09-28\ndate: 2022-09-28\n---\n{RIGHT}\n", "line 3 says date again; the first one holds"),
        (f"---\ntags: a\ntags: b\n---\n{RIGHT}\n", None),
    ],
)
def test_a_block_at_the_beginning_that_is_wrong_is_told(tmp_path: Path, content: str, part: str | None):
    notes = notes_on(tmp_path, content)
    assert len(notes) == (part is not None)
    assert part is None or part in notes[0]


# Rules


HEAD = 'from checker import Checks, Claim, Counted, rule\n\n\n@rule("XXX001", severity="error", message="m")\n'
SECTIONS = "".join(f"    ## {title}\n    x\n" for title in ("Why it matters", "Wrong", "Right", "Silent when"))
BODY = f'    """Text.\n\n{SECTIONS}    """\n    return\n    yield\n'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("def broken(:\n", "the file does not run (SyntaxError"),
        ("import nosuchmodule\n", "the file does not run (ModuleNotFoundError"),
        ("raise SystemExit\n", "the file does not run (SystemExit"),
        ("x = 1\n", "the file holds 0 rules"),
        ("\0", "the file does not run"),
        (
            'from checker import rule\n@rule("XXX001", severity="error", message="m")\ndef wrong(claim):\n    """Text."""\n',
            "lacks ## Why it",
        ),
        ("# -*- coding: nonsense -*-\n", "broken.py: the file does not run (SyntaxError: unknown encoding"),
        (HEAD + "async def wrong(claim: Claim[Counted]) -> Checks:\n" + BODY, "the function is asynchronous"),
        (HEAD + "def wrong(*, claim: Claim[Counted]) -> Checks:\n" + BODY, "has a parameter with a star"),
        (HEAD + "def wrong(*claims: Claim[Counted]) -> Checks:\n" + BODY, "has a parameter with a star"),
    ],
)
def test_a_broken_rule_pack_names_the_file_and_what_to_do(tmp_path: Path, content: str, message: str):
    pack = tmp_path / "pack"
    pack.mkdir()
    article(pack, content, "broken.py")
    said = refused(run("check", article(tmp_path, WRONG), "--rules", pack))
    assert f"{pack / 'broken.py'}" in said
    assert message in said


# Size


def line_of(size: int, sentence: str) -> str:
    """One line of about this many characters with an error at its end."""
    return sentence * (size // len(sentence)) + WRONG


def seconds(path: Path) -> float:
    """Processor time of one check, that finds the error."""
    start = time.process_time()
    result = run("check", path, "--language", "de", "--published", "2023-09-28")
    taken = time.process_time() - start
    assert result.exit_code == FOUND
    return taken


# Quadratic cost would be 16 times as much for 4 times the text.
MOST = 9


@pytest.mark.parametrize(
    ("size", "sentence"),
    [
        (1_000_000, "Auf dem Platz vor dem Rathaus stehen wie in jedem Herbst viele kleine Buden aus Holz. "),
        (1_000_000, "x"),
        (1_000_000, "1"),
        (250_000, "("),
        (250_000, '"'),
        (50_000, "Am 28. September 2023 kamen 165 Firmen aus 26 Ländern nach Kiew. "),
        (25_000, "am Montag und "),
        (25_000, "Am 28. September 2023 kamen 165 Firmen aus 26 Ländern nach Kiew, "),
        (25_000, "Seit dem Sturm im Mai 2023 liegt der Hafen still, er ist seit vier Monaten gesperrt. "),
    ],
    ids=[
        "prose",
        "one word",
        "one number",
        "brackets",
        "quotation marks",
        "claims",
        "one sentence of dates",
        "one sentence of claims",
        "lapses",
    ],
)
def test_the_cost_of_a_single_line_grows_as_its_length(tmp_path: Path, size: int, sentence: str):
    run("check", article(tmp_path, WRONG), "--language", "de")  # loads the language
    short = min(seconds(article(tmp_path, line_of(size, sentence))) for _ in range(2))
    assert seconds(article(tmp_path, line_of(4 * size, sentence))) < MOST * short + 0.5


def test_a_single_line_of_5_megabytes_is_checked_and_shown_in_part(tmp_path: Path):
    path = article(tmp_path, line_of(5_000_000, "Auf dem Platz vor dem Rathaus stehen wie in jedem Herbst viele Buden. "))
    result = run("check", path, "--language", "de")
    assert result.exit_code == FOUND
    assert max(map(len, result.stdout.splitlines())) < 400


# Pipes and paths


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", ["a.txt", "pack/events.toml", "pack/facts.toml", "pack/rule.py", "pack/house.ics"])
def test_a_pipe_into_which_nothing_writes_is_not_waited_for(tmp_path: Path, name: str):
    """In a process of its own, which would hang."""
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    os.mkfifo(path)
    text = article(tmp_path, RIGHT, "b.txt") if path.parent.name == "pack" else path
    command = [sys.executable, "-m", "checker", "check", str(text), *(["--rules", str(path.parent)] if text != path else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert "Traceback" not in done.stderr
    assert done.returncode == (CLEAN if path.name in ("events.toml", "facts.toml") else FAILED)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_written_into_a_pipe_is_read(tmp_path: Path):
    os.mkfifo(path := tmp_path / "a.txt")
    program = [sys.executable, "-c", f"open({str(path)!r}, 'w').write({WRONG!r})"]
    writer = subprocess.Popen(program)
    for _ in range(500):  # until the writer has begun; not for ever, should nothing be read
        if (result := run("check", path, "--language", "de")).stdout:
            break
        writer = writer if writer.poll() is None else subprocess.Popen(program)  # it began when the reader had just gone
        time.sleep(0.01)
    if not result.stdout:
        writer.kill()
    assert "CAL003" in result.stdout and writer.wait() == 0


def test_a_folder_too_deep_for_the_system_is_a_note(tmp_path: Path):
    article(tmp_path, RIGHT)
    folder = os.open(tmp_path, os.O_RDONLY)
    for _ in range(30):
        os.mkdir("d" * 200, dir_fd=folder)
        folder, above = os.open("d" * 200, os.O_RDONLY, dir_fd=folder), folder
        os.close(above)
    os.close(folder)
    result = run("check", tmp_path)
    assert result.exit_code == CLEAN
    assert "cannot be opened (file name too long) and was passed over" in result.stdout


# Full disks


def test_output_to_a_device_that_is_full(tmp_path: Path):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    path = article(tmp_path, WRONG)
    for name in ("text", "json"):
        message = refused(run("check", path, "--format", name, "--output", "/dev/full"))
        assert "/dev/full: cannot be written: No space left on device" in message


@pytest.mark.parametrize("before", [None, "what was there\n"])
def test_a_disk_that_fills_up_leaves_no_half_written_file(tmp_path: Path, before: str | None):
    """The system refuses every byte behind the hundredth of a file."""
    resource = pytest.importorskip("resource")
    path, target = article(tmp_path, WRONG), tmp_path / "report.json"
    if before is not None:
        target.write_text(before)
    command = ["-m", "checker", "check", str(path), "--language", "de", "--format", "json", "--output", str(target)]
    done = subprocess.run(
        [sys.executable, *command],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (FAILED, "")
    assert done.stderr == f"stimmig: error: {target}: cannot be written: File too large\n"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.txt"] + ["report.json"] * (before is not None)
    assert before is None or target.read_text() == before
