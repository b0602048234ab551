"""How precision is measured: the interval, the verdicts, the command."""

import importlib.util
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.reference import precision
from checker.reference.precision import Measured, measured, say_base_rate, say_precision, wilson
from checker.ruleset import load_rules

PROGRAM = Path(__file__).parent.parent / "reports" / "measured" / "precision.py"


@pytest.fixture
def program():
    if not PROGRAM.is_file():
        pytest.skip("the programs that measure are not part of the package")
    spec = importlib.util.spec_from_file_location("measure_precision", PROGRAM)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def of(right: int, wrong: int, unclear: int = 0, **fields: int) -> Measured:
    known = {"documents": 1000, "looked": 10, "checks": 20, "findings": right + wrong + unclear}
    return Measured(right=right, wrong=wrong, unclear=unclear, **{**known, **fields})


@pytest.mark.parametrize(("right", "judged", "low", "high"), [(8, 9, 0.565, 0.980), (0, 10, 0, 0.278), (10, 10, 0.722, 1), (0, 0, 0, 1)])
def test_the_interval_after_wilson(right, judged, low, high):
    assert wilson(right, judged) == (pytest.approx(low, abs=0.001), pytest.approx(high, abs=0.001))


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (of(8, 1), "8 of 9, 56% to 98%"),
        (of(0, 0), "-"),
        (of(1, 0, 1), "1 of 1, 21% to 100%, 1 not judged"),
        (of(0, 0, findings=2), "2 not judged"),
    ],
)
def test_precision_in_words(figures, said):
    assert say_precision(figures) == said


@pytest.mark.parametrize(("looked", "said"), [(10, "10 in 1,000"), (0, "0 in 1,000")])
def test_base_rate_in_words(looked, said):
    assert say_base_rate(of(0, 0, looked=looked)) == said
    assert say_base_rate(of(0, 0, looked=1, documents=5000)) == "0.2 in 1,000"


def test_the_file_speaks_of_rules_that_are_there():
    assert measured().keys() <= {rule.id for rule in load_rules()}


def test_the_verdicts_are_well_formed_and_of_rules_that_are_there(program):
    for file in program.VERDICTS.glob("*.tsv"):
        assert file.stem in {rule.id for rule in load_rules()}
        assert program.verdicts(file.stem)


@pytest.mark.parametrize("line", ["a\tb\t3\tyes\tr", "a\tb\tx\ttrue\tr", "a\tb\t3\ttrue", "a\tb\t3\ttrue\t "])
def test_a_verdict_that_is_none_is_told_with_its_line(program, tmp_path, monkeypatch, line):
    monkeypatch.setattr(program, "VERDICTS", tmp_path)
    (tmp_path / "CAL001.tsv").write_text(f"set\tdocument\tstart\tverdict\treason\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"CAL001\.tsv:2: write"):
        program.verdicts("CAL001")


def test_the_command(program, tmp_path, monkeypatch, capsys):
    rows = [
        {"id": "1", "lang": "de", "dct": "2023-09-30", "text": "Es war am Mittwoch, 28. September 2023."},
        {"id": "2", "lang": "de", "dct": "2023-09-30", "text": "Es war am Montag, 28. September 2023."},
        {"id": "3", "lang": "xx", "text": "Montag, 28. September 2023."},
    ]
    folder = tmp_path / "sets" / "krauts"
    folder.mkdir(parents=True)
    (folder / "krauts.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (tmp_path / "CAL001.tsv").write_text("krauts\t1\t10\ttrue\tit was a Thursday\n", encoding="utf-8")
    for module, name, place in (
        (program, "VERDICTS", tmp_path),
        (program, "TARGET", tmp_path / "p.md"),
        (program, "FILE", tmp_path / "p.json"),
    ):
        monkeypatch.setattr(module, name, place)
    assert program.main([str(tmp_path / "sets"), "--write"]) == 0
    shown = capsys.readouterr().out
    assert "1 findings wait for a verdict" in shown and "CAL001\tkrauts\t2\t10\terror" in shown
    record = json.loads((tmp_path / "p.json").read_text())
    assert record["sets"] == {"krauts": 2} and record["rules"]["CAL001"]["right"] == 1
    monkeypatch.setattr(precision, "FILE", tmp_path / "p.json")
    measured.cache_clear()
    try:
        assert "1 of 1, 21% to 100%, 1 not judged" in CliRunner().invoke(main, ["rules"]).stdout
    finally:
        measured.cache_clear()


def test_without_sets(program, tmp_path, capsys):
    assert program.main([str(tmp_path)]) == 1
    assert "not run" in capsys.readouterr().out


def test_the_rules_as_a_table_for_a_page():
    shown = CliRunner().invoke(main, ["rules", "--format", "markdown"]).stdout.splitlines()
    assert shown[0].startswith("| rule |") and len(shown) == len(load_rules()) + 2
