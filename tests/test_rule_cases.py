"""Every rule on prose: the cases of ``tests/cases/rules`` and the examples of the rules' own documentation."""

from pathlib import Path

import pytest

from checker.judge import lacks
from checker.ruleset import Rule, load_rules
from tests.casefiles import Case, case_of, examples, problems, read_cases, run

FOLDER = Path(__file__).parent / "cases" / "rules"
RULES = load_rules()
CASES = [case for file in sorted(FOLDER.glob("*.md")) for case in read_cases(file)]
EXAMPLES = [
    case_of(f"{rule.id} {section} {number}", rule.line, articles, is_comparison=rule.stage == "source")
    for rule in RULES
    for section in ("Wrong", "Right")
    for number, articles in enumerate(examples(rule.sections[section], are_pairs=rule.stage in ("corpus", "source")), 1)
]


def named(case: Case) -> str:
    return case.name


LACKING = tuple(rule.id for rule in RULES if lacks(rule.needs))


@pytest.fixture(autouse=True)
def _nothing_is_lacking(request: pytest.FixtureRequest):
    """The cases of a rule that needs a module that is not installed cannot be run."""
    case = request.node.callspec.params.get("case") if hasattr(request.node, "callspec") else None
    marks = {mark.rule for mark in case.marks} if case else set()
    if case and (case.name.startswith(LACKING or "-") or marks & set(LACKING)):
        pytest.skip("needs a module that is not installed")


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_case_finds_what_is_marked_and_nothing_else(case: Case):
    assert not problems(case, run(case))


@pytest.mark.parametrize("case", EXAMPLES, ids=named)
def test_the_examples_of_the_documentation_are_true(case: Case):
    assert bool(case.marks) == (" Wrong " in case.name), "an example of Wrong is marked, one of Right is not"
    assert not problems(case, run(case))


def languages_of(cases: list[Case], rule: Rule) -> dict[str, set[str]]:
    """The languages in which a rule has a case that finds and one that is silent."""
    found: dict[str, set[str]] = {"finds": set(), "silent": set()}
    for case in cases:
        if case.name.startswith(rule.id):
            found["finds" if case.marks else "silent"] |= {article.language or "" for article in case.articles}
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_cases_that_find_and_cases_that_are_silent_in_each_language(rule: Rule):
    wanted = set(rule.languages or ("de", "en"))
    covered = languages_of(CASES, rule)
    assert wanted <= covered["finds"], "add a case with a mark"
    assert wanted <= covered["silent"], "add a case without a mark"


def test_every_case_file_belongs_to_a_rule_and_every_name_is_used_once():
    assert {file.stem for file in FOLDER.glob("*.md")} == {rule.id for rule in RULES}
    assert len({case.name for case in CASES}) == len(CASES)


def test_ids_and_names_are_unique():
    assert len({rule.id for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
