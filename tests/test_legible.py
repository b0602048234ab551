"""Signs that nobody reads change no claim and no finding, and every place is one of the text as it was given."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Claim, check, compare, extract
from checker.cli import main
from checker.extract.legible import Legible
from checker.model import Suppression
from tests.casefiles import read_cases
from tests.extractcases import read_extract_cases

FOLDER = Path(__file__).parent / "cases"
EXTRACTED = [case.article for file in sorted((FOLDER / "extract").glob("*.md")) for case in read_extract_cases(file)]
CHECKED = [article for file in sorted((FOLDER / "rules").glob("*.md")) for case in read_cases(file) for article in case.articles]


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def hyphenated(text: str) -> str:
    return re.sub(r"([^\W\d_]{4})(?=[^\W\d_]{4})", "\\1\u00ad", text)


def marked(text: str) -> str:
    return re.sub(r"(?<=[a-z])([.,])(?= )", r"\1[3][12]", text)


def of_windows(text: str) -> str:
    return "\ufeff" + text.replace("\n", "\r\n")


def spaced(text: str) -> str:
    return text.replace(" ", "  ")


CHANGES = (decomposed, hyphenated, marked, of_windows, spaced)


def with_text(article: Article, text: str) -> Article:
    return Article(id=article.id, text=text, language=article.language, published=article.published)


def meaning(claim: Claim[Any]) -> tuple[Any, ...]:
    parts = tuple(map(meaning, claim.parts))
    return claim.kind, claim.role, claim.numbers, claim.days, claim.unit, claim.currency, claim.head, claim.timex, claim.quoted, parts


@pytest.mark.parametrize("change", CHANGES)
def test_claims_are_the_same_and_their_words_stand_in_the_text(change: Any):
    for article in EXTRACTED[::3]:
        changed = change(article.text)
        claims = extract(with_text(article, changed))
        assert list(map(meaning, claims)) == list(map(meaning, extract(with_text(article, article.text)))), changed
        for claim in claims:
            assert changed[claim.start : claim.end] == claim.text
            line, column = changed[: claim.start].count("\n"), claim.start - changed.rfind("\n", 0, claim.start)
            assert (claim.line, claim.column) == (line + 1, column)


def unended(text: str) -> str:
    """As headings and items of lists are written, and the last paragraph of a text."""
    return text.removesuffix(".") + "\n\n"


@pytest.mark.parametrize("change", [*CHANGES, unended])
def test_findings_are_the_same_and_so_are_their_messages(change: Any):
    for article in CHECKED[::5]:
        plain = check(with_text(article, article.text)).findings
        changed = change(article.text)
        found = check(with_text(article, changed)).findings
        assert [" ".join(one.message.split()) for one in found] == [one.message for one in plain], changed
        for claim in (claim for one in found for claim in one.claims):
            assert changed[claim.start : claim.end] == claim.text


def test_line_ends_of_a_wrapped_text_are_blanks():
    wrapped = """Die Halle wurde, wie es in der Chronik heißt, am 12. Mai
2021 gesperrt. Sie war etwas mehr als zweihundertzwanzig
Meter lang und stand seit einem Vierteljahrhundert am 3.
Ufer des Kanals, an dem sonst nur noch wenig zu sehen ist.
"""
    claims = {claim.text: claim for claim in extract(wrapped, language="de")}
    assert {"12. Mai\n2021", "etwas mehr als zweihundertzwanzig\nMeter", "3."} <= set(claims)
    apart = "Halle gesperrt am 12. Mai\n2021 Menschen kamen zu der Feier am Ufer des Kanals\nDer Eintritt war frei"
    assert "2021 Menschen" in {claim.text for claim in extract(apart, language="de")}
    given_breaks = extract(Article(id="a", text=apart, language="de", soft_breaks=(apart.index("\n"),)))
    assert "12. Mai\n2021" in {claim.text for claim in given_breaks}
    for line_end in ("\r\n", "\r", "\u2028"):
        otherwise = extract(wrapped.replace("\n", line_end), language="de")
        assert [claim.text for claim in otherwise] == [claim.text.replace("\n", line_end) for claim in claims.values()]


def test_a_bullet_in_a_wrapped_text_begins_something_else():
    wrapped = """Die Halle wurde, wie es in der Chronik heißt, im Mai des
Jahres gesperrt. Zu der Feier kamen die Vereine und es gab
- Lampions am Ufer des Kanals und davor ein Orchester mit 5
* Menschen aus dem Viertel, die sonst nur selten da sind.
"""
    assert "5" in {claim.text for claim in extract(wrapped, language="de")}


def test_a_title_is_read_as_the_text_is():
    text = "Am Forum in Altenhaven nahmen 165 Firmen teil. Die Gäste kamen aus 26 Ländern."
    plain, odd = (
        check(Article(id="a", text=text, title=title, language="de")).findings
        for title in ("Forum mit 156 Firmen", "Forum mit 156 Fir\u00admen[3]")
    )
    assert plain and [one.message for one in plain] == [one.message for one in odd]


def test_a_request_need_not_repeat_what_nobody_sees():
    text = "Das war am Mitt\u00adwoch, dem 28.\u00a0September[1] 2023, so."
    words = "Mittwoch, dem 28. September 2023"
    for wanted in (words, " ".join(text[11:-5].split())):
        request = Suppression(rules=("CAL001",), words=wanted, reason="meant")
        report = check(Article(id="a", text=text, language="de", suppressions=(request,)))
        assert (len(report.findings), len(report.suppressed), report.notes) == (0, 1, ())


def test_a_repair_replaces_what_stands_in_the_text():
    text = "Das Treffen war am Mitt\u00adwoch, dem 28. Septem\u00adber 2023, in Mu\u0308nchen."
    [finding] = check(text, language="de").findings
    repaired = {text[: one.start] + one.text + text[one.end :] for one in finding.repairs}
    assert "Das Treffen war am Donnerstag, dem 28. September 2023, in Mu\u0308nchen." in repaired


def test_verdicts_on_a_text_are_about_its_own_words():
    source, text = "Es kamen 165 Ga\u0308ste.[1]", "Es ka\u00admen 165 Gä\u00adste."
    [verdict] = compare(source, text, language="de").verdicts or ()
    assert (verdict.result, verdict.claim.text) == ("confirmed", "165 Gä\u00adste")
    assert verdict.source is not None and verdict.source.text == "165 Ga\u0308ste"


@pytest.mark.parametrize(
    ("given_text", "read"),
    [
        ("10³ m², so.² Und „x“¹", "10³ m², so. Und „x“"),
        ("Im Jahr 19[45], 2010[3][4], 20[1]", "Im Jahr 19[45], 2010, 20"),
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("26\u2011jährig, 5\u20106, o\u02bcclock", "26-jährig, 5-6, o’clock"),
        ("\ufb01ve o\ufb03ces", "five offices"),
        ("q\u0308 [1] x[a]", "q\u0308 [1] x[a]"),
        ("12[3]4, 19[4]5, [19]45, [2]1945", "1234, 1945, 1945, [2]1945"),
        ("2010[3],5 und 5.[3]000", "2010[3],5 und 5.[3]000"),
        ("a" + 9 * "\u0308", "a" + 9 * "\u0308"),
    ],
)
def test_what_is_read(given_text: str, read: str):
    assert Legible(given_text).text == read


SIGNS = "ab1.,)\u0308\u0301\u00ad\u200b\r\n\u2028\ufb01"


@given(st.text(st.sampled_from(SIGNS + "²[3]"), max_size=40))
def test_places_lead_back_in_order(text: str):
    read = Legible(text)
    starts = [read.start(place) for place in range(len(read.text))]
    ends = [read.end(place + 1) for place in range(len(read.text))]
    assert starts == sorted(starts) and ends == sorted(ends)
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        assert 0 <= start < end <= len(text)
        if end - start == 1 and text[start] == read.text[place]:
            assert read.place(start) == place
        else:
            assert not text[start:end].isalnum() or "\ufb01" in text[start:end]


@given(st.text(st.sampled_from(SIGNS.translate({0xAD: None, 0x200B: None})), max_size=40))
def test_what_is_read_is_not_read_otherwise(text: str):
    read = Legible(text).text
    assert Legible(read).text == read


def test_a_line_end_between_two_figures_joins_nothing():
    text = "Tore: 12\n500 Zuschauer, am 12. Mai\n2021, 3 \n4"
    breaks = [place for place, sign in enumerate(text) if sign == "\n"]
    assert Legible(text, breaks).text == "Tore: 12\n500 Zuschauer, am 12. Mai 2021, 3 \n4"


def test_the_command_shows_claims_where_they_stand(tmp_path: Path):
    text = "Die Brü\u00adcke wurde am 12. Septem\u00adber 2021 gesperrt."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["extract", str(tmp_path / "a.txt"), "--format", "jsonl"])
    [record] = map(json.loads, result.stdout.splitlines())
    assert record["text"] == text[record["start"] : record["end"]] == "12. Septem\u00adber 2021"
    assert record["column"] == record["start"] + 1
