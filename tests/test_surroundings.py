"""What stands around a text is not part of it: a finding stays, and so does silence, beside sentences about something else."""

from pathlib import Path

import pytest

from checker import Article
from checker.ruleset import load_rules
from tests.casefiles import Case, problems, read_cases, run

FOLDER = Path(__file__).parent / "cases" / "rules"
# Where the first paragraph of an article is held against the rest, another one before it is not beside the matter.
OF_BEGINNINGS = {rule.id for rule in load_rules() if rule.stage == "headline"}
FILES = [file for file in sorted(FOLDER.glob("*.md")) if file.stem not in OF_BEGINNINGS]
# Amounts and shares, but no dates: a date told before rightly widens one without a year.
BEFORE = {
    "de": "Die Bücherei am Markt hat zwölf Räume. Rund 40 Prozent der Gäste sind älter als 50 Jahre, die Miete liegt bei 900 Euro.",
    "en": "The library on the square has twelve rooms. About 40 percent of the readers are over 50, and the rent is £900.",
}
AFTER = {
    "de": "Der Zaun um den Garten ist 90 Meter lang und kostete 14.000 Euro. Auf dem Parkplatz stehen 40 Fahrräder, so die Verwaltung.",
    "en": "The fence around the garden is 90 metres long and cost £14,000. There are 40 bicycles in the car park, the council said.",
}


def single(case: Case) -> list[Case]:
    """A case for each article of running text, where it is found alone what its marks say."""
    if case.source:
        return []
    cases = [
        Case(case.name, case.line, (article,), tuple(mark for mark in case.marks if mark.article == article.id))
        for article in case.articles
        if article.language in BEFORE and not article.headings and article.text[:1] not in "#-"
    ]
    return [one for one in cases if not problems(one, run(one))]


def surrounded(case: Case, join: str) -> Case:
    """The case with other sentences before and behind its text."""
    [article] = case.articles
    assert article.language is not None
    before, after = BEFORE[article.language] + join, join + AFTER[article.language]
    whole = Article(id=article.id, text=before + article.text + after, language=article.language, published=article.published)
    shift = len(before)
    return case._replace(
        articles=(whole,), marks=tuple(mark._replace(start=mark.start + shift, end=mark.end + shift) for mark in case.marks)
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_other_paragraphs_change_no_finding(file: Path):
    for case in read_cases(file)[::2]:
        for one in single(case):
            around = surrounded(one, "\n\n")
            assert not problems(around, run(around)), one.articles[0].text


def test_most_files_have_cases_that_can_be_surrounded():
    """Else the test above would hold for nothing."""
    assert sum(any(map(single, read_cases(file)[:4:2])) for file in FILES[::4]) > len(FILES[::4]) // 2
