"""Titles and Markdown: what is markup becomes blank, and every place stays where it was."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import extract
from checker.extract.legible import Legible
from checker.read.markup import masked
from checker.values import civil
from checker.values.dates import one_day
from tests.files import one, written


def test_the_first_line_of_a_plain_text_as_title(tmp_path: Path) -> None:
    """Short, no full stop, an empty line."""
    article = one(written(tmp_path, "a.txt", "Regen in Kiew \n\nEs regnet.\n"))
    assert article.title == "Regen in Kiew"
    assert [article.text[span.start : span.end] for span in article.headings] == ["Regen in Kiew"]
    for text in ("Es regnet.\n\nImmer noch.\n", "Es regnet\nimmer noch.\n", "x" * 120 + "\n\nText.\n", "Regen\n\n"):
        assert one(written(tmp_path, "a.txt", text)).headings == ()


MARKDOWN = """# Regen *in* Kiew #

Am **28. September** sah [ein Mann](https://example.org/2023/c_(d).html "T 3") `12 Zeilen` und ![ein Bild](x.png).

Unter
strichen
---

1. Januar war gut
2. danach schlecht
- [x] 5 Mal

```py
x = 12
~~~
```
    7 Zeilen Code

| A | B |
|---|:-:|
| 1 | 2 |

> Zitat von \\*1962, 20&nbsp;km, ~~165~~ 166, <b class="3">fett</b>, (*1962), (*1970), www.example.org/12 [^1] <!-- 77
88 --> [Wort][ref]

[ref]: http://example.org/99 "z"
"""


def test_markdown_keeps_every_place() -> None:
    """As long as before, with the same line ends; words stay where they are, the rest is blank."""
    text, headings = masked(MARKDOWN)[:2]
    assert len(text) == len(MARKDOWN)
    assert [i for i, c in enumerate(text) if c == "\n"] == [i for i, c in enumerate(MARKDOWN) if c == "\n"]
    for word in ("28. September", "ein Mann", "ein Bild", "1. Januar", "5 Mal", "166", "fett", "(*1962)", "(*1970)", "Wort"):
        assert text[MARKDOWN.index(word) :].startswith(word), word
    for gone in ("12", "2023", "x.png", "2. danach", "|", "~", "https", "7 Zeilen", "165", "class", "77", "88", "99", "^1", "&nbsp;", "`"):
        assert gone not in text, gone
    assert [text[span.start : span.end] for span in headings] == ["Regen  in  Kiew", "Unter\nstrichen"]


@given(st.text(alphabet="ab1 \n*_`~#>-+=|[]()!<>&;:\\\"'.\tx/", max_size=200))
def test_masking_never_moves_anything(markdown: str) -> None:
    """For any text: same length, same line ends, nothing but blanks, tabs and characters of before."""
    text, headings, soft_breaks = masked(markdown)[:3]
    assert all(text[place] == "\n" for place in soft_breaks or ())
    assert len(text) == len(markdown)
    assert [i for i, c in enumerate(text) if c == "\n"] == [i for i, c in enumerate(markdown) if c == "\n"]
    assert all(0 <= span.start < span.end <= len(text) for span in headings)


@pytest.mark.parametrize("piece", ["a", "*a ", "`", "` `` ", "[a](", "<a", "<!--", "~~a", "| ", "a\n", "&a", '[a](b "', "_"])
def test_the_cost_of_masking_grows_as_the_length(piece: str) -> None:
    """Quadratic cost would be 16 times as much for 4 times the text, and hours for a megabyte."""

    def cost(length: int) -> float:
        text = piece * (length // len(piece))
        begun = time.process_time()
        masked(text)
        return time.process_time() - begun

    assert cost(1_000_000) < 10 * min(cost(250_000) for _ in range(2)) + 0.2


def test_the_cost_of_lines_that_might_be_the_rule_of_a_table_grows_as_their_length() -> None:
    """Quadratic cost would be 16 times as much for 4 times the blanks."""

    def cost(blanks: int) -> float:
        text = "Wort\n" + ("---" + " " * blanks + "|x\n") * 100
        begun = time.process_time()
        masked(text)
        return time.process_time() - begun

    cost(100)
    assert min(cost(8000) for _ in range(3)) < 10 * min(cost(2000) for _ in range(3))


LAYOUT = """# Chronik
Die Brücke wurde am 12. Mai
2021 gesperrt, sie war 120
Meter lang.

> Gebaut wurde sie am 3. Juni
> 1970.

- Kosten: 12
- 30 Euro für
  jeden Meter

Adresse: Uferweg 12\\
30 Euro Eintritt, montags @
12 Uhr
"""


def test_a_line_end_within_a_paragraph_of_markdown_is_a_blank(tmp_path: Path) -> None:
    """However long the lines are; what begins a line of its own goes on with nothing before it."""
    article = one(written(tmp_path, "2022-03-01-chronik.md", LAYOUT.replace("@", " ")))
    claims = {claim.text: claim for claim in extract(article, language="de")}
    assert {"12. Mai\n2021", "120\nMeter", "3. Juni\n  1970", "30 Euro", "12 Uhr"} <= set(claims)
    assert not any("12\n" in text or ("montags" in text and "12" in text) for text in claims)
    assert claims["12. Mai\n2021"].line == 2 and claims["12. Mai\n2021"].days == one_day(civil.ordinal(2021, 5, 12))


@pytest.mark.parametrize(
    ("markdown", "joined"),
    [
        ("Am Montag, dem\n28. September 2023", "Am Montag, dem 28. September 2023"),
        ("> Es kamen 5\n> Menschen", "  Es kamen 5   Menschen"),
        ("> Es kamen 5\nMenschen", "  Es kamen 5 Menschen"),
        ("- Es kamen 5\n  Menschen", "  Es kamen 5   Menschen"),
    ],
)
def test_a_line_end_within_a_paragraph_is_a_blank(markdown: str, joined: str):
    text, _, breaks = masked(markdown)[:3]
    assert Legible(text, breaks).text == joined


@pytest.mark.parametrize(
    "markdown",
    [
        "Es kamen 5\n> Menschen",
        "> Es kamen 5\n> > Menschen",
        "> Es kamen 5\n>\n> Menschen",
        "- Es kamen 5\n  > Menschen",
        "- Es kamen 5\n  - Menschen\n- Autos",
        "Es kamen 5\n1. Menschen",
        "1. Mai: es kamen 5\n2. Mai: es kamen 6",
        "a) Es kamen 5\nb) Menschen",
        "• Es kamen 5\n• Menschen",
        "Es kamen 5  \nMenschen",
        "Es kamen 5\\\nMenschen",
        "Es kamen 5<br>\nMenschen",
        "Es kamen 5<br />  \nMenschen",
        "<ul>\n<li>5</li>\n<li>Menschen</li>\n</ul>",
        "Es kamen 5\n<div>\nMenschen\n</div>",
        "Es kamen 5\n| Menschen | Zahl |\n|---|---|\n| 3 | 4 |",
        "Es kamen 5\nMenschen | Zahl\n---|---\n3 | 4",
        "| Zahl | 5 |\n| Menschen | 6 |",
        "# Es kamen 5\nMenschen",
        "Es kamen 5\n# Menschen",
        "Es kamen 5\n===\nMenschen",
        "Es kamen 5\n***\nMenschen",
        "Es kamen 5\n<!-- so\ngedruckt -->\nMenschen",
        "Es kamen 5\n```\nx\n```\nMenschen",
        "[^1]: Es kamen 5\n[^2]: Menschen",
        "![Foto von 5](x.png)\nMenschen",
        "Es kamen 5\n![Menschen](x.png)",
        "::: note\n5\n:::\nMenschen",
    ],
)
def test_what_begins_something_else_is_not_joined(markdown: str):
    assert masked(markdown).soft_breaks == ()
