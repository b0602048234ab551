"""Rule files: what loads, and what a file that does not load is told."""

from pathlib import Path

import pytest

from checker import ArgumentError, RuleError
from checker.judge import lacks
from checker.kinds import Counted, Day
from checker.messages import TemplateError, fields_of, fill
from checker.ruleset import load_rules
from checker.selection import selected

DOC = '''"""One line.

    ## Why it matters
    Because.
    ## Wrong
    x
    ## Right
    y
    ## Silent when
    Always.
    """'''
RULE = """from checker import Check, Checks, Claim, Counted, Day, rule


@rule("{id}", severity="{severity}", message="{message}")
def {name}({parameters}) -> Checks:
    {doc}
    yield from ()
"""


def source(
    id: str = "TST001",
    severity: str = "warning",
    message: str = "m",
    name: str = "some_defect",
    parameters: str = "claim: Claim[Day]",
    doc: str = DOC,
) -> str:
    return RULE.format(id=id, severity=severity, message=message, name=name, parameters=parameters, doc=doc)


def folder(tmp_path: Path, **files: str) -> Path:
    for name, content in files.items():
        (tmp_path / f"{name}.py").write_text(content, encoding="utf-8")
    return tmp_path


def loaded(path: Path, identity: str = "TST001"):
    return next(rule for rule in load_rules(path) if rule.id == identity)


def test_a_file_in_the_folder_is_a_rule(tmp_path):
    rule = loaded(folder(tmp_path, some_defect=source(doc=DOC)))
    assert (rule.name, rule.severity, rule.stage, rule.kinds, rule.summary) == ("some-defect", "warning", "article", (Day,), "One line.")
    assert rule.sections == {"Why it matters": "Because.", "Wrong": "x", "Right": "y", "Silent when": "Always."}
    assert (rule.file, rule.line) == (str(tmp_path / "some_defect.py"), 4)


def test_one_language_and_one_module_need_no_list(tmp_path):
    rule = loaded(folder(tmp_path, some_defect=source().replace("severity=", 'languages="de", needs="no_package.module", severity=')))
    assert (rule.languages, rule.needs) == (("de",), ("no_package.module",))
    assert lacks(rule.needs) == ("no_package.module",)


def test_two_claims_make_a_rule_of_two_articles(tmp_path):
    rule = loaded(folder(tmp_path, some_defect=source(parameters="one: Claim[Counted], other: Claim[Counted]")))
    assert (rule.stage, rule.kinds) == ("corpus", (Counted, Counted))


def test_shipped_rules_come_sorted_by_id():
    ids = [rule.id for rule in load_rules()]
    assert ids == sorted(ids) and "CAL001" in ids


def test_rules_are_loaded_once(tmp_path):
    folder(tmp_path, some_defect=source())
    assert load_rules(tmp_path) is load_rules(str(tmp_path))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("x = 1\n", "holds 0 rules"),
        (source() + source(name="another", id="TST002").split("\n\n\n")[1], "holds 2 rules"),
        (source(id="T1"), "no rule id"),
        (source(severity="fatal"), "no severity"),
        (source(doc='"""One line."""'), "## Why it matters, ## Wrong, ## Right, ## Silent when"),
        (source(doc=DOC.replace("## Silent when", "## Silence")), "lacks ## Silent when"),
        (source(parameters=""), "0 parameters"),
        (source(parameters="claim"), "does not say which claims"),
        (source(parameters="claim: Claim"), "does not say which claims"),
        (source(parameters="claim: int"), "does not say which claims"),
        (source(parameters="claim: 'Claim[Nothing]'"), "annotations cannot be read"),
        (source(parameters="a: Claim[Day], b: Claim[Day], c: Claim[Day]"), "3 parameters"),
        (source(message="{claim.text}"), "more than a name"),
        (source(message="{text!r}"), "more than a name"),
        (source(message="{"), "no template"),
        (source().replace("severity=", "languages=5, severity="), "languages is of type int"),
        (source().replace("severity=", "needs=[5], severity="), "one of needs is of type int"),
        ("def broken(:\n", r"broken\.py:1: the file does not run \(SyntaxError"),
        ("a = 1\nb = a / 0\n", r"broken\.py:2: the file does not run \(ZeroDivisionError"),
        ("import sys\nsys.exit('no')\n", r"broken\.py:2: the file does not run \(SystemExit"),
        ("import nothing_of_that_name\n", r"broken\.py:1: the file does not run \(ModuleNotFoundError"),
        ("\0", "does not run"),
    ],
)
def test_a_file_that_is_no_rule_is_told_why_and_where(tmp_path, content, says):
    with pytest.raises(RuleError, match=says) as caught:
        load_rules(folder(tmp_path, broken=content))
    assert "broken.py" in str(caught.value)


def test_an_id_is_taken_once(tmp_path):
    with pytest.raises(RuleError, match=r"b_two\.py.*TST001 is taken by .*a_one\.py"):
        load_rules(folder(tmp_path, a_one=source(), b_two=source()))


def test_an_id_of_a_shipped_rule_is_taken(tmp_path):
    with pytest.raises(RuleError, match="weekday_mismatch"):
        load_rules(folder(tmp_path, mine=source(id="CAL001")))


def test_a_folder_must_be_there_and_hold_a_rule(tmp_path):
    with pytest.raises(RuleError, match="no such folder"):
        load_rules(tmp_path / "missing")
    with pytest.raises(RuleError, match="holds no rule"):
        load_rules(tmp_path)


class TestSelection:
    @pytest.mark.parametrize(
        ("words", "expected"), [(("CAL001",), {"CAL001"}), (("cal001", "leap-day"), {"CAL001", "CAL004"}), (("COM",), {"COM001"})]
    )
    def test_rules_are_named_by_id_beginning_or_name(self, words, expected):
        assert {rule.id for rule in selected(load_rules(), words)} == expected

    def test_ignored_rules_are_left_out(self):
        rules = load_rules()
        wanted = {rule.id for rule in rules if rule.id.startswith("CAL")} - {"CAL001"}
        assert {rule.id for rule in selected(rules, ("CAL",), ("CAL001",))} == wanted

    def test_info_must_be_asked_for(self, tmp_path):
        rules = load_rules(folder(tmp_path, some_defect=source(severity="info")))
        assert "TST001" not in {rule.id for rule in selected(rules)}
        assert [rule.id for rule in selected(rules, ("TST001",))] == ["TST001"]

    def test_an_unknown_word_is_told_the_nearest(self):
        with pytest.raises(ArgumentError, match="weekday-mismatch"):
            selected(load_rules(), ("weekday-mismach",))


class TestMessages:
    def test_values_are_inserted_once(self):
        assert fill("{a} and {b} {{c}}", {"a": "{b}", "b": "%s {c}"}) == "{b} and %s {c} {c}"

    def test_fields_are_names(self):
        assert fields_of("{a} {b} {a}") == ("a", "b", "a")

    def test_a_missing_field_is_named(self):
        with pytest.raises(TemplateError, match="'b'"):
            fill("{b}", {"a": 1})
