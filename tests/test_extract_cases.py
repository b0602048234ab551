"""Every language on prose: the cases of ``tests/cases/extract``."""

from pathlib import Path

import pytest

from checker.language import available
from tests.extractcases import ExtractCase, read_extract_cases, wrong

FOLDER = Path(__file__).parent / "cases" / "extract"
CASES = [case for file in sorted(FOLDER.glob("*.md")) for case in read_extract_cases(file)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_text_claims_what_is_marked_and_nothing_else(case: ExtractCase):
    assert not wrong(case)


def test_every_language_has_cases_and_every_case_a_language():
    assert {file.stem.split("-")[0] for file in FOLDER.glob("*.md")} == set(available())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_offsets_name_the_words_of_the_text(case: ExtractCase):
    from checker import extract

    for claim in extract(case.article):
        assert case.article.text[claim.start : claim.end] == claim.text
