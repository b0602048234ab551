"""The patterns of relations of every language name kinds and roles that there are, and demand what is known."""

import re
from pathlib import Path

import pytest

from checker.extract.facts import MAKES as OF_FACTS
from checker.extract.known import MAKES as OF_EVENTS
from checker.kinds import Relation
from checker.language import available, load
from checker.language.syntax import Choice, Context, Element, Named, Node, Repeat, Sequence

CONTRIBUTING = Path(__file__).parent.parent / "CONTRIBUTING.md"
# What a pattern makes beside relations: ties, what bars others, and the pieces that are bound beyond a sentence.
PIECES = {
    "tie": {"one", "other"},
    "apposition": {"one", "other", "preposition", "begin", "opening", "topic", "year", "home", "place"},
    "not": set(),
    "apart": {"one", "other"},
    "event": {"event", "since"},
    "pair": {"part", "percent"},
    "point": {"point"},
    "birth": {"born"},
    "life": {"born", "died"},
    "death": {"died", "age"},
    "then": {"age"},
    "rate": {"by", "times"},
    "sharing": {"percent", "ratio"},
    "theirs": {"part"},
    "ofall": {"whole"},
    "outof": {"part", "whole"},
    "oneof": {"ratio"},
    "older": {"gap"},
    "moved": {"by"},
    "record": {"length"},
    "lasttime": {"since"},
    "asked": {"percent"},
    "answer": {"percent"},
    "former": {"before", "when"},
    "ofthem": {"part", "percent"},
    "sum": {"total"},
    "overall": {"total"},
    "takings": {"total"},
    "gap": {"by", "base"},
    "rest": {"part"},
    "whole": {"whole"},
    "lot": {"each"},
    "mean": {"each", "apiece"},
    "nicety": {"figure", "exact"},
    "aged": {"age"},
    "begun": set(),
    "over": set(),
    "later": {"length", "to"},
    "after": {"length"},
    "lasted": {"length"},
    "spanned": {"length"},
    "these": {"length"},
    "divided": set(),
    "differing": {"by"},
    "percental": {"percent"},
    "changing": {"by", "times"},
    "lapsing": {"lapse"},
    "arose": {"since"},
    "opens": {"from"},
    "closes": {"to"},
    "jubilee": {"number"},
    "passed": {"lapse"},
}
DEMANDS = {"among", "bar", "beside", "first", "hedged", "needs", "nominal", "unless", "now", "alone", "some", "thing", "trend", "within"}
DEMANDS |= {"yearly", "above", "behind", "inside"}
FORMS = [
    (code, compiled.form)
    for code in available()
    for compiled in load(code).relation._compiled
    if compiled.form.make not in OF_EVENTS | OF_FACTS
]


def slots(node: Node) -> set[str]:
    """The slots that a form names itself, not for the class of an element."""
    if isinstance(node, Element):
        return set() if node.slot in (None, node.name.removeprefix("#"), node.name) else {node.slot}
    own = {node.slot} if isinstance(node, Named) else set()
    items = node.items if isinstance(node, Sequence | Choice) else (node.item,) if isinstance(node, Repeat | Named | Context) else ()
    return own.union(*map(slots, items))


@pytest.mark.parametrize("demand", sorted(DEMANDS))
def test_a_demand_is_one_that_some_form_makes(demand: str):
    assert any(demand in form.fixed for _, form in FORMS)


@pytest.mark.skipif(not CONTRIBUTING.exists(), reason="the sources are removed")
@pytest.mark.parametrize("demand", sorted(DEMANDS))
def test_a_demand_is_told_to_those_who_write_forms(demand: str):
    assert f"`{demand}=" in CONTRIBUTING.read_text(encoding="utf-8")


@pytest.mark.parametrize(("code", "form"), FORMS, ids=[f"{code}: {form.text[:60]}" for code, form in FORMS])
def test_a_pattern_names_what_there_is(code: str, form):
    roles = (
        PIECES[form.make]
        if form.make in PIECES
        else {role for kind in Relation.__subclasses__() if form.make in kind.kinds for role in kind.roles}
    )
    assert form.make in PIECES or form.make in Relation.all_kinds()
    named = {re.sub(r"^each_", "", slot) for slot in slots(form.node)} - {"trend", "thing", "verb"}
    assert named <= set(roles), f"{code}: {named - set(roles)} are no roles of {form.make}"
    assert set(form.fixed) <= DEMANDS, f"{code}: {set(form.fixed) - DEMANDS} are no demands"
    for word in ("among", "bar", "needs", "unless"):
        assert word not in form.fixed or form.fixed[word] in load(code).source.vocabulary
