"""The rows of the extraction table (``tests/cases/rows``): every probe, in German and English, and no wrong value among them."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from tests.extractcases import ExtractCase, read_extract_cases, wrong

FOLDER = Path(__file__).parent / "cases" / "rows"
CASES = [case for file in sorted(FOLDER.glob("*.md")) for case in read_extract_cases(file)]
_ROW = re.compile(r"[\w-]+: (\d+) ")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_probe_is_read(case: ExtractCase):
    assert not wrong(case)


def test_wrong_values():
    """What is not claimed is a gap, what is claimed and not meant is a wrong value: none is allowed."""
    problems = [f"{case.name}: {problem}" for case in CASES for problem in wrong(case) if not problem.startswith("not claimed")]
    assert len(problems) == 0, problems


def test_each_row_has_both_languages():
    languages = defaultdict(set)
    for case in CASES:
        row = _ROW.match(case.name)
        assert row is not None, f"{case.name}: a heading begins with the number of its row"
        languages[int(row[1])].add(case.article.language)
    assert {row for row, found in languages.items() if found != {"de", "en"}} == set()


def test_every_row_is_there():
    assert {int(row[1]) for case in CASES if (row := _ROW.match(case.name))} == set(range(1, 54))
