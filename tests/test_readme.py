"""Everything that the README shows is run: its commands, its programs, its rule, its configuration, with the output that it prints.

``pytest tests/test_readme.py --update-samples`` writes the outputs anew.
"""

import contextlib
import io
import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from checker import config
from checker.cli import main
from checker.ruleset import load_rules
from tests.casefiles import case_of, examples, problems
from tests.casefiles import run as run_case

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
# A fence of Python may hold fences of its own, indented, in a docstring.
FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)#:]+)\)")


class Block(NamedTuple):
    kind: str
    body: str


def blocks() -> list[Block]:
    """The fences of the README, in order."""
    return [Block(match["kind"], match["body"]) for match in FENCE.finditer(README.read_text(encoding="utf-8"))]


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the samples and the files that the README asks its readers to write."""
    shutil.copytree(ROOT / "reports" / "samples", tmp_path / "reports" / "samples")
    for block in blocks():
        name = re.match(r"# (\S+\.py)\n", block.body)
        if block.kind == "python" and name:
            (tmp_path / name[1]).parent.mkdir(exist_ok=True)
            (tmp_path / name[1]).write_text(block.body.partition("\n")[2], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stimmig(command: str) -> str:
    """What a command prints; its standard input may come from echo."""
    said, pipe, rest = command.partition(" | ")
    given = shlex.split(said)[1] + "\n" if pipe else None
    name, *arguments = shlex.split(rest if pipe else command)
    assert name == "stimmig"
    result = CliRunner().invoke(main, arguments, input=given, prog_name="stimmig")
    assert result.exit_code in (0, 1), result.output
    return result.stdout


def sessions(body: str) -> Iterator[tuple[str, str]]:
    """The commands of a console with what they print."""
    for piece in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, output = piece.partition("\n")
        yield command, output


def shown(text: str) -> str:
    """Output as the README has it: without empty lines at its end."""
    return text.rstrip("\n") + "\n"


def program_output(body: str) -> str:
    """What a program prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(body, str(README), "exec"), {})
    return shown(printed.getvalue())


def is_program(block: Block) -> bool:
    return block.kind == "python" and not block.body.startswith("# ")


def rewritten() -> str:
    """The README with all outputs as they are."""
    last = ""

    def renewed(match: re.Match[str]) -> str:
        nonlocal last
        block = Block(match["kind"], match["body"])
        if block.kind == "console":
            body = "".join(f"$ {command}\n{shown(stimmig(command))}" for command, _ in sessions(block.body))
            return f"```console\n{body}```"
        if block.kind == "text":
            return f"```text\n{last}```"
        if is_program(block):
            last = program_output(block.body)
        return match[0]

    return FENCE.sub(renewed, README.read_text(encoding="utf-8"))


def test_the_outputs_are_those_of_the_commands_and_programs(workplace: Path, pytestconfig: pytest.Config):
    new = rewritten()
    if pytestconfig.getoption("--update-samples"):
        README.write_text(new, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == new, "if this is meant: pytest tests/test_readme.py --update-samples"


def test_every_block_is_of_a_kind_that_is_run():
    kinds = [block.kind for block in blocks()]
    assert set(kinds) == {"sh", "console", "python", "text", "toml"}
    for block in blocks():
        if block.kind == "console":
            assert all(output for _, output in sessions(block.body))


def test_the_commands_run(workplace: Path):
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for line in [line for block in blocks() if block.kind == "sh" for line in block.body.splitlines()]:
        for command in line.split(" && "):
            words = shlex.split(command)
            if words[:2] == ["pip", "install"]:
                assert words[2:] == ["."] or words[2][2:-1] in extras
            elif words[:3] == ["python", "-m", "pytest"]:
                assert (ROOT / words[3]).is_dir()
            elif words[0] == "python":
                assert not (ROOT / "reports" / "measured").is_dir() or (ROOT / words[1]).is_file()
            else:
                stimmig(command)


def test_the_first_two_commands_install_run_and_test():
    first = next(block for block in blocks() if block.kind == "sh")
    assert first.body.splitlines() == [
        "pip install . && stimmig check reports/samples/articles",
        'pip install ".[test]" && python -m pytest tests',
    ]


def test_the_configuration_is_valid(tmp_path: Path):
    for block in blocks():
        if block.kind == "toml" and not block.body.startswith("[[ignore]]"):
            (tmp_path / "stimmig.toml").write_text(block.body, encoding="utf-8")
            assert config.load(tmp_path) != config.Settings()


def test_the_requests_beside_a_file_suppress_what_they_name(tmp_path: Path):
    from checker import check

    [requests] = [block.body for block in blocks() if block.kind == "toml" and block.body.startswith("[[ignore]]")]
    file = Path(shutil.copy(ROOT / "reports" / "samples" / "articles" / "border-road.txt", tmp_path))
    (tmp_path / "border-road.txt.stimmig.toml").write_text(requests, encoding="utf-8")
    report = check(file, select=["CAL001"])
    assert (report.findings, len(report.suppressed), report.notes) == ((), 1, ())


def test_the_rule_of_the_readme_does_what_its_documentation_says(workplace: Path):
    """Its examples, run with the rule alone."""
    from checker import check

    rules = [rule for rule in load_rules("our-rules") if rule.id == "OUR001"]
    assert [rule.name for rule in rules] == ["too-many-states"]
    for section in ("Wrong", "Right"):
        for number, articles in enumerate(examples(rules[0].sections[section], are_pairs=False), 1):
            case = case_of(f"{section} {number}", rules[0].line, articles)
            assert bool(case.marks) == (section == "Wrong")
            assert problems(case, check(case.articles, rules="our-rules").findings) == []
            assert problems(case, run_case(case)) != [] or section == "Right"


def test_links_lead_somewhere():
    """In the repository: an installed package is tested without all that is linked."""
    if not (ROOT / "checker").is_dir():
        pytest.skip("only the repository has everything that is linked")
    for match in LINK.finditer(FENCE.sub("", README.read_text(encoding="utf-8"))):
        assert (ROOT / match["target"]).exists(), match["target"]
