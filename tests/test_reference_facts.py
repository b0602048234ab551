"""Facts that hold for a time: the shipped file, and what is wrong with one."""

import pytest

from checker import check
from checker.errors import DataError
from checker.reference.facts import count_named, holders_named, known_facts, read_facts
from checker.values.dates import ANY_DAY, date
from checker.values.numbers import between, exactly

GOOD = """[[group]]
source = "town archive"
counts = [
  {of = "districts", de = ["Stadtbezirke"], values = [{from = "1990-01-01", value = 10}, {from = "2020-01-01", value = 12}]},
]
offices = [
  {of = "mayor", de = ["Rat"], holders = [{name = "Ann Brand", born = "1960-05-03", from = "2019-07-01", until = "2024-06-30"}]},
]
"""


def test_members_at_a_time():
    named = count_named("EU-Staaten in Europa".replace("-", " ").split(), "de")
    assert named is not None and named[1] == 2
    assert named[0].during(date(2015)) == exactly(28)
    assert named[0].during(date(2020)) == exactly(27).union(exactly(28))
    assert named[0].during(date(1950)) is None and named[0].during(ANY_DAY) is None


def test_the_longest_name_wins():
    named = count_named(["member", "states", "of", "the", "United", "Nations"], "en")
    assert named is not None and named[1] == 6 and named[0].during(date(2023)) == between(193, 193)


def test_holders_of_offices():
    assert [holder.name for holder in holders_named("Olaf Scholz")] == ["Olaf Scholz"] and holders_named("Nobody") == ()
    merkel = holders_named("Merkel")[0]
    assert not merkel.term.disjoint(date(2015)) and merkel.term.disjoint(date(2023))
    assert all(holder.source and (holder.last is None or holder.first < holder.last) for holder in known_facts(()).holders)


@pytest.mark.parametrize(
    ("old", "new", "line", "part"),
    [
        ('from = "1990-01-01"', 'from = "1990"', 4, "is no day"),
        ("value = 12", 'value = "12"', 4, "whole number"),
        ("2020-01-01", "1980-01-01", 4, "oldest first"),
        ('de = ["Stadtbezirke"]', 'names = ["x"]', 4, "unknown key 'names'"),
        ('name = "Ann Brand", ', "", 7, "a holder has name"),
        ("until", "till", 7, "a holder has name"),
        ("counts = [", "count = [", 1, "unknown field"),
        ("source", "sauce", 1, "unknown field|missing"),
        ('source = "town archive"', "source = 5", 1, "Expected `str`"),
        ("[[group]]", "[group]", 1, "Expected `array`"),
        ("value = 12", "value = -12", 4, "whole number"),
        ('["Stadtbezirke"]', '[" "]', 4, "names are lists of texts"),
        ('"Ann Brand"', "5", 7, "the name of a holder must be a text"),
        ('"Ann Brand"', '""', 7, "the name of a holder must be a text"),
        ("2024-06-30", "2018-06-30", 7, "not in this order"),
        ("1960-05-03", "2020-05-03", 7, "not in this order"),
        ("offices = [", "offices = {", 6, "line 6"),
    ],
)
def test_what_is_wrong_is_told(tmp_path, old, new, line, part):
    file = tmp_path / "facts.toml"
    file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=part) as caught:
        read_facts(file)
    assert caught.value.file == file and (line is None or caught.value.line == line)


def test_a_newsroom_adds_facts(tmp_path):
    (tmp_path / "facts.toml").write_text(GOOD, encoding="utf-8")
    text = "Heute beraten alle 10 Stadtbezirke darüber, am Montag auch die 50-jährige Ann Brand."
    assert not check(text, language="de", published="2023-09-28").findings
    found = check(text, language="de", published="2023-09-28", rules=tmp_path).findings
    assert [(finding.rule, finding.expected) for finding in found] == [("FAC001", "12"), ("FAC002", "63")]
