"""Configuration files: what is wrong in one is told with its file and line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker import config
from checker.cli import main
from checker.errors import ConfigError

RULE = """from checker import Check, Checks, Claim, Day, rule


@rule("OUR001", severity="warning", message="so")
def never(claim: Claim[Day]) -> Checks:
    \"\"\"Nothing.

    ## Why it matters
    It does not.

    ## Wrong
    Nothing.

    ## Right
    All.

    ## Silent when
    Always.
    \"\"\"
    yield from ()
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file in a folder of its own, with no configuration above that a test did not write."""
    path = tmp_path / "a.txt"
    path.write_text(" date 2023-09 Es regnet am Mittwoch, 28. September 2023.\n")
    return path


def run(*arguments: str | Path) -> Result:
    """The command in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], prog_name="stimmig")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('langage = "de"', "did you mean 'language'"),
        ("fail_on = 'error'", "did you mean 'fail-on'"),
        ("jobs = 0", "whole number"),
        ("jobs = true", "whole number"),
        ('fail-on = "bad"', "must be one of"),
        ("language = 5", "text in quotes"),
        ("select = [1]", "list of texts"),
        ('published = "2023-02-30"', "no such day"),
        ('published = "Mai"', "EDTF"),
        ("x y", "no valid TOML"),
    ],
)
def test_a_wrong_configuration_names_its_line(tmp_path: Path, line: str, message: str) -> None:
    """File, line, and what to write."""
    file = tmp_path / "pyproject.toml"
    file.write_text(f'[project]\nlangage = 1\njobs = 5\n\n[tool.stimmig]\nmessages = "en"\n{line}\n')
    with pytest.raises(ConfigError, match=message) as error:
        config.load(tmp_path)
    assert str(error.value).startswith(f"{file}:7: ")


@pytest.mark.parametrize(
    ("line", "message", "option"),
    [
        ('language = "x"', "language 'x' is not supported", ("--language", "de")),
        ('format = "x"', "there is no format 'x'", ("--format", "text")),
        ('messages = "x"', "there are no messages in 'x'", ("--messages", "en")),
        ('select = ["XYZ001"]', "no rule is called 'XYZ001'", ("--select", "CAL002")),
        ('ignore = ["XYZ001"]', "no rule is called 'XYZ001'", ("--ignore", "CAL001")),
    ],
)
def test_a_configuration_is_blamed_for_what_it_says(article: Path, line: str, message: str, option: tuple[str, str]) -> None:
    """A value that only the engine can judge is told with file and line, unless an option takes its place."""
    file = article.parent / "stimmig.toml"
    file.write_text(f"# ours\n{line}\n")
    result = run("check", article)
    assert result.exit_code == 2
    assert f"{file}:2: {line.split(' = ', maxsplit=1)[0]} = " in result.output and message in result.output
    assert run("check", article, *option, "--fail-on", "never").exit_code == 0


def test_a_configuration_may_name_a_rule_of_a_folder_that_is_an_option(article: Path) -> None:
    """The rules that are known are those of this run."""
    (article.parent / "stimmig.toml").write_text('ignore = ["OUR001"]\n')
    folder = article.parent / "ours"
    folder.mkdir()
    (folder / "one.py").write_text(RULE)
    assert run("check", article, "--rules", folder, "--fail-on", "never").exit_code == 0


def test_every_key_can_be_written() -> None:
    """The keys that are read are those that the settings have."""
    assert set(config.KEYS) == set(config._READERS)
