"""``check``, ``compare`` and ``extract`` as a caller meets them."""

import random
from datetime import date
from pathlib import Path

import pytest

from checker import ArgumentError, Article, InputError, LanguageError, Report, RuleError, check, compare, extract, read, render
from checker.model import Note

GERMAN = "Das Treffen war am Mittwoch, 28. September 2023, in Kiew. Die Frist endet am 31. September 2023."
RULE = '''from checker import Check, Checks, Claim, Day, rule
from checker.values.dates import ANY_DAY, NO_DAY


@rule("TST001", severity="error", message="{message}")
def always(claim: Claim[Day]) -> Checks:
    """One line.

    ## Why it matters
    x
    ## Wrong
    x
    ## Right
    x
    ## Silent when
    x
    """
    {body}
'''
FINDS = 'yield Check(stated=NO_DAY, expected=ANY_DAY, stated_as="a", expected_as="b", fields={"field": claim.text})'


def pack(tmp_path: Path, body: str, message: str = "m") -> Path:
    """A folder with one rule."""
    (tmp_path / "always.py").write_text(RULE.replace("{body}", body).replace("{message}", message), encoding="utf-8")
    return tmp_path


def corpus(size: int = 40) -> list[Article]:
    return [
        Article(id=f"a{number:02d}", text=GERMAN if number % 3 else "Nichts steht hier.", language="de", published="2023-09-30")
        for number in range(size)
    ]


def ids(report: Report) -> list[tuple[str, str]]:
    return [(finding.rule, finding.claims[0].article) for finding in report.findings]


class TestCheck:
    def test_a_text(self):
        report = check(GERMAN, language="de", published="2023-09-30")
        assert ids(report) == [("CAL001", "text"), ("CAL003", "text")]
        assert report.places["text"].lines == {1: GERMAN}

    def test_a_file_and_a_folder(self, tmp_path):
        (tmp_path / "one.txt").write_text(GERMAN, encoding="utf-8")
        for path in (tmp_path, tmp_path / "one.txt", [tmp_path / "one.txt"]):
            assert [rule for rule, _ in ids(check(path, language="de"))] == ["CAL001", "CAL003"]

    def test_the_order_of_articles_does_not_matter(self):
        articles = corpus()
        shuffled = random.Random(1).sample(articles, len(articles))
        assert check(articles).to_dict() == check(shuffled).to_dict()

    def test_the_number_of_jobs_does_not_matter(self):
        articles = corpus()
        assert check(articles, jobs=3).to_dict() == check(articles).to_dict()

    def test_findings_are_sorted_by_article_and_place(self):
        report = check(reversed(corpus()))
        places = [(finding.claims[0].article, finding.claims[0].start) for finding in report.findings]
        assert places == sorted(places) and len(places) == 2 * 26

    def test_articles_of_one_id_get_numbers(self):
        report = check([Article(id="a", text=GERMAN, language="de"), Article(id="a", text=GERMAN + " Ende.", language="de")])
        assert {article for _, article in ids(report)} == {"a", "a#2"}
        assert any("a#2" in note.message for note in report.notes)

    def test_the_same_article_twice_is_one(self):
        assert check([Article(id="a", text=GERMAN, language="de")] * 2).coverage.articles == 1

    def test_notes_among_the_articles_are_passed_on(self):
        assert check([Note("passed over", source="x.pdf")]).notes == (Note("passed over", source="x.pdf"),)

    def test_select_and_ignore(self):
        assert [rule for rule, _ in ids(check(GERMAN, language="de", select=["CAL003"]))] == ["CAL003"]
        assert [rule for rule, _ in ids(check(GERMAN, language="de", ignore="CAL003"))] == ["CAL001"]

    def test_nothing_to_check(self):
        assert check("").to_dict()["findings"] == check([]).to_dict()["findings"] == []


class TestCoverage:
    def test_what_was_held_against_something_is_counted(self):
        coverage = check(GERMAN + " Am 3. Mai 2023 war es kalt. Er zählte 17 Boote.", language="de", published="2023-09-30").coverage
        assert (coverage.articles, coverage.claims, coverage.checked, coverage.confirmed) == (1, 4, 3, 1)
        assert coverage.unchecked == {"nothing to hold it against": 1}
        assert (coverage.rules["CAL001"], coverage.rules["CAL003"]) == (1, 3)
        assert "UNI001" not in coverage.rules, "a rule that had nothing to look at is left out, so that a new rule changes no report"

    def test_dates_that_need_a_publication_date_are_told(self):
        report = check("Er kam gestern.", language="de")
        assert report.coverage.unchecked == {"no publication date": 1}
        assert [note.message for note in report.notes] == ["no publication date: 1 relative date was not resolved"]
        assert not check("Er kam gestern.", language="de", published="2023-09-28").notes

    def test_articles_without_a_date_that_are_hardly_compared_are_told(self):
        articles = [Article(id=name, text="In die Stadt kamen 165 Firmen.", language="de") for name in "ab"]
        [note] = check(articles).notes
        assert note.message == "no publication date: 2 articles were compared with others only where sentences are much alike"
        assert not check(articles[:1]).notes
        assert not check(articles, published="2023-09-28").notes
        assert not check(articles, ignore=["XDO"]).notes


class TestLanguages:
    def test_an_unknown_language_as_an_argument_is_an_error(self):
        for call in (
            lambda: check(GERMAN, language="xx"),
            lambda: extract(GERMAN, language="xx"),
            lambda: compare("a", "b", language="xx"),
        ):
            with pytest.raises(LanguageError, match="xx"):
                call()

    def test_an_unknown_language_of_one_article_is_a_note(self):
        report = check([*corpus(2), Article(id="x", text="…", language="xx")])
        [note] = report.notes
        assert note.article == "x" and note.message.startswith("language 'xx' is not supported; supported: ") and "de" in note.message
        assert len(report.findings) == 2

    def test_a_language_is_found(self):
        assert [
            rule for rule, _ in ids(check("Das Treffen war am Mittwoch, 28. September 2023, und es ist die Frage, ob das so gut war."))
        ] == ["CAL001"]

    def test_a_region_does_not_matter(self):
        assert ids(check([Article(id="a", text=GERMAN, language="de-AT")]))


class TestArguments:
    @pytest.mark.parametrize("arguments", [{"jobs": 0}, {"select": ["NO1"]}, {"published": "yesterday"}, {"messages": "xx"}])
    def test_a_wrong_argument_is_told(self, arguments):
        with pytest.raises(ArgumentError):
            check(GERMAN, **arguments)

    @pytest.mark.parametrize("what", [3, None, [3], ["a text in a list"]])
    def test_what_cannot_be_checked(self, what):
        with pytest.raises(ArgumentError, match="cannot be checked"):
            check(what)

    @pytest.mark.parametrize(
        "arguments",
        [
            {"language": 5},
            {"published": date(2023, 9, 28)},
            {"select": 5},
            {"select": None},
            {"ignore": [1]},
            {"rules": 5},
            {"rules": [5]},
            {"rules": "a\0b"},
            {"rules": ""},
            {"messages": None},
            {"messages": {"CAL003": 5}},
            {"messages": {"CAL003": "{"}},
            {"jobs": "2"},
        ],
    )
    def test_an_argument_of_a_wrong_type_is_named(self, arguments):
        with pytest.raises(ArgumentError, match="|".join((*arguments, "CAL003"))):
            check(GERMAN, **arguments)

    @pytest.mark.parametrize("wrong", [None, b"abc", Path("a.txt"), ["a"]])
    def test_what_has_no_claims(self, wrong):
        with pytest.raises(ArgumentError, match="give a text or an Article"):
            extract(wrong)

    @pytest.mark.parametrize("wrong", [None, 5, b"a", "a\0b", ""])
    def test_what_cannot_be_read(self, wrong):
        with pytest.raises(ArgumentError, match="give the path of a file or a folder"):
            read(wrong)

    @pytest.mark.parametrize(
        "fields",
        [
            {"text": None},
            {"text": b"x"},
            {"id": 1},
            {"language": 5},
            {"region": 5},
            {"published": date(2023, 9, 28)},
            {"title": 5},
            {"source": Path("a.txt")},
            {"headings": [(0, 3)]},
            {"headings": ((0, 3),)},
            {"soft_breaks": (1.5,)},
            {"first_line": "1"},
            {"first_line": 0},
            {"first_column": None},
            {"notes": "a note"},
            {"notes": (5,)},
            {"suppressions": ("CAL001",)},
        ],
    )
    def test_an_article_of_wrong_types_is_refused_where_it_is_made(self, fields):
        with pytest.raises(ArgumentError, match=f"{next(iter(fields))} of an article"):
            Article(**{"id": "a", "text": "Ein Text.", **fields})

    def test_a_frame_has_its_columns_without_a_finding_too(self):
        some, none = check(GERMAN, published="2023-09-28").to_frame(), check("Nichts.", language="de").to_frame()
        assert len(some) and not len(none) and [*some.columns] == [*none.columns]

    def test_a_missing_path(self, tmp_path):
        with pytest.raises(InputError):
            check(tmp_path / "missing")

    def test_a_wrong_date_of_one_article_is_a_note(self):
        [note] = check([Article(id="a", text="Nichts.", language="de", published="soon")]).notes
        assert note.article == "a" and "soon" in note.message


class TestRulePacks:
    def test_a_newsroom_has_rules_of_its_own(self, tmp_path):
        report = check(GERMAN, language="de", rules=pack(tmp_path, FINDS, "found {field}"), select=["TST001"])
        assert [finding.message for finding in report.findings] == ["found Mittwoch, 28. September 2023", "found 31. September 2023"]

    def test_also_in_other_processes(self, tmp_path):
        folder = pack(tmp_path, FINDS)
        assert check(corpus(), rules=[folder], jobs=2).to_dict() == check(corpus(), rules=[folder]).to_dict()

    def test_a_rule_that_fails_is_a_note_and_not_the_end(self, tmp_path):
        report = check(GERMAN, language="de", rules=pack(tmp_path, "raise KeyError(claim.text)\n    yield"))
        assert len(report.findings) == 2
        assert len(report.notes) == 2
        note = report.notes[0]
        assert "TST001" in note.message and "KeyError" in note.message and (note.article, note.line) == ("text", 1)

    def test_a_rule_that_yields_no_check_is_a_note(self, tmp_path):
        assert "TST001" in check(GERMAN, language="de", rules=pack(tmp_path, "yield claim")).notes[0].message

    @pytest.mark.parametrize(
        "wrong",
        [
            "stated_as=5",
            "repairs=['a text']",
            "repairs=5",
            "fields=5",
            "claims=('a text',)",
            "claims=(claim.replace(article='that no one gave'),)",
        ],
    )
    def test_a_check_that_no_report_can_show_is_a_note(self, tmp_path, wrong):
        given = {"stated": "NO_DAY", "expected": "ANY_DAY", "stated_as": "'a'", "expected_as": "'b'"}
        given |= [wrong.split("=", 1)]
        body = f"yield Check({', '.join(f'{name}={value}' for name, value in given.items())})"
        report = check(GERMAN, language="de", rules=pack(tmp_path, body), select=["TST001"])
        assert not report.findings and "TST001" in report.notes[0].message
        assert render(report)

    def test_a_rule_that_ends_the_process_is_a_note(self, tmp_path):
        report = check(GERMAN, language="de", rules=pack(tmp_path, "raise SystemExit(3)\n    yield"), select=["TST001"])
        assert "SystemExit" in report.notes[0].message

    def test_sets_of_different_sorts_are_a_note(self, tmp_path):
        body = (
            'from checker.values.numbers import exactly\n    yield Check(stated=exactly(1), expected=ANY_DAY, stated_as="", expected_as="")'
        )
        assert "TST001" in check(GERMAN, language="de", rules=pack(tmp_path, body)).notes[0].message

    def test_a_message_that_names_what_is_not_given_is_an_error(self, tmp_path):
        with pytest.raises(RuleError, match=r"always\.py:5: .*missing"):
            check(GERMAN, language="de", rules=pack(tmp_path, FINDS, "{missing}"))

    def test_messages_can_be_translated(self, tmp_path):
        report = check(GERMAN, language="de", rules=pack(tmp_path, FINDS), select=["TST001"], messages={"TST001": "gefunden: {field}"})
        assert report.findings[0].message == "gefunden: Mittwoch, 28. September 2023"

    def test_the_same_finding_twice_is_one(self, tmp_path):
        assert len(check(GERMAN, language="de", rules=pack(tmp_path, f"{FINDS}\n    {FINDS}"), select=["TST001"]).findings) == 2


class TestText:
    def test_words_of_an_article_are_never_a_template(self):
        text = "Das {text} {0} %s war am Mittwoch, 28. September 2023."
        assert check(text, language="de").findings[0].message.startswith('"Mittwoch, 28. September 2023"')

    def test_lines_and_columns_are_those_of_the_file(self):
        report = check([Article(id="a", text="Eins.\n" + GERMAN, language="de", source="a.txt", first_line=5, first_column=4)])
        assert report.findings[0].claims[0].line == 6
        assert report.places["a"].source == "a.txt" and report.places["a"].lines == {6: GERMAN}


class TestCompare:
    SOURCE = "Am Treffen in Kiew nahmen 165 Firmen teil, sagte der Minister. Es dauerte drei Stunden."

    def test_a_swapped_number(self):
        report = compare(self.SOURCE, "Am Treffen in Kiew nahmen 156 Firmen teil.", language="de")
        assert [(finding.rule, [claim.article for claim in finding.claims]) for finding in report.findings] == [
            ("COM001", ["text", "source"])
        ]
        assert set(report.places) == {"source", "text"}

    def test_confirmed_and_not_found(self):
        coverage = compare(self.SOURCE, "Am Treffen nahmen 165 Firmen teil. Es kostete 5 Millionen Euro.", language="de").coverage
        assert (coverage.claims, coverage.checked, coverage.confirmed) == (2, 1, 1)

    def test_the_source_confirms_itself(self):
        coverage = compare(self.SOURCE, self.SOURCE, language="de").coverage
        assert coverage.confirmed == coverage.claims > 0

    def test_articles_of_the_same_id(self):
        one, two = (Article(id="a", text=f"Am Treffen in Kiew nahmen {number} Firmen teil.", language="de") for number in (165, 156))
        assert len(compare(one, two).findings) == 1

    def test_no_texts(self):
        with pytest.raises(ArgumentError, match="source is of type"):
            compare(Path("a"), "b")


def test_extract_takes_an_article_too():
    article = Article(id="a", text=GERMAN, language="de-AT")
    assert [(claim.article, claim.region) for claim in extract(article)] == [("a", "AT")] * 2
    assert extract(article, published="2023-09-30")[0].published != extract(article)[0].published


def test_extract_gives_claims_in_order():
    claims = extract(GERMAN, language="de")
    assert [claim.text for claim in claims] == ["Mittwoch, 28. September 2023", "31. September 2023"]
    assert all(claim.language == "de" for claim in claims)
