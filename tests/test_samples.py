"""The sample corpus and what is found in it, in every format.

The files are rewritten by ``pytest tests/test_samples.py --update-samples``.
"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.render import formats

ROOT = Path(__file__).parent.parent
ARTICLES = "reports/samples/articles"
SUFFIXES = {"text": "txt", "markdown": "md"}


def sample(name: str) -> Path:
    """The file with the expected output in a format."""
    return ROOT / "reports" / "samples" / f"report.{SUFFIXES.get(name, name)}"


def output(name: str) -> str:
    """What ``stimmig check reports/samples/articles`` prints in a format, run from the root."""
    result = CliRunner().invoke(main, ["check", ARTICLES, "--format", name])
    assert result.exit_code == 1, result.output
    return result.stdout


@pytest.mark.parametrize("name", formats())
def test_the_output_is_the_sample(name: str, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    if pytestconfig.getoption("--update-samples"):
        sample(name).write_text(output(name), encoding="utf-8")
    assert output(name) == sample(name).read_text(encoding="utf-8"), "if this is meant: pytest tests/test_samples.py --update-samples"


def test_every_sample_belongs_to_a_format():
    assert {path.name for path in sample("text").parent.glob("report.*")} == {sample(name).name for name in formats()}


def test_every_article_was_read_and_each_error_found_once():
    """What each sample article is there for. All else in it is right, and silent."""
    report = json.loads(sample("json").read_text(encoding="utf-8"))
    found = sorted((finding["rule"], *sorted(claim["text"] for claim in finding["claims"])) for finding in report["findings"])
    assert found == [
        ("CAL001", "Monday, October 3, 2023"),
        ("CAL003", "31. September 2023"),
        ("CAL005", "12. bis 11. August 2023"),
        ("CAL005", "3 April 2023 to 1 April 2023"),
        ("GRO001", "von 200 auf 250 Millionen Euro, ein Plus von 20 Prozent"),
        ("UNI001", "10 miles (18 km)"),
        ("XDO002", "165 defence companies", "genau 156 Rüstungsfirmen"),
        ("XDO002", "26 Ländern", "36 countries"),
        ("XDO002", "genau 156 Rüstungsfirmen", "mindestens 165 Rüstungsfirmen"),
    ]
    assert report["notes"] == []
    assert report["coverage"]["articles"] == len(list((ROOT / ARTICLES).iterdir())) + 1
