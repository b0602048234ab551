"""A language file that somebody writes: what is wrong in it is told with its file and line, however deep it lies."""

import shutil
import sys
from pathlib import Path

import pytest

from checker import LanguageError, extract, paths
from checker import language as languages
from checker.language.source import codes, lemmas, source

TEXT = "Il 2023-05-03, cioè il 3.5.2023, c'erano 165 aziende."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The language files in a folder of their own, to which a test adds one for a language of CLDR that has none yet."""
    here = tmp_path / "languages"
    shutil.copytree(paths.LANGUAGES, here)
    monkeypatch.setattr(sys.modules["checker.language.source"], "LANGUAGES", here)
    forgotten = (codes, source, lemmas, languages._built, languages._speakers, languages.load_words)
    for one in forgotten:
        one.cache_clear()
    yield here
    for one in forgotten:
        one.cache_clear()


def test_a_name_is_enough(folder: Path):
    """Of such a language what is written alike everywhere is read."""
    (folder / "it.toml").write_text('name = "italiano"\n', encoding="utf-8")
    assert [claim.text for claim in extract(TEXT, language="it")] == ["2023-05-03", "3.5.2023"]


@pytest.mark.parametrize(
    ("lines", "line", "part"),
    [
        ("numbers = 1", None, "Expected `object`"),
        ("vocabulary = {hedge = {least = 1}}", None, "Expected `array`"),
        ("mask = []", None, "unknown field `mask`"),
        ("a = [", 2, "no valid TOML"),
        ("# date: nope\ntemporal = [\n  'date: (nope',\n]", 4, "ends too early"),
        ("temporal = ['date: aaa']\n[classes]\naaa = 'nope'", 4, "class 'nope' stands in a pattern"),
        ("temporal = ['date: @nope']", 2, "fragment @nope is not defined"),
        ("temporal = ['nope']", 2, "does not begin with a constructor"),
        ("[fragments]\na = '@b'\nb = '@a'\n[classes]\n", None, None),
        ("temporal = ['date: @a']\nfragments = {a = '@a'}", 2, "refer to each other without end"),
        ("temporal = ['date: aaa']\n[classes]\naaa = 'bbb'\nbbb = 'aaa'", 2, "class 'aaa' is made of itself"),
        ("[vocabulary.month]\nmaggio = ['maggio']", 3, "'maggio' is no value of class 'month'; write a whole number"),
        ("[numbers.words]\nuno = 'one'", 3, "the value 'one' of 'uno' is no number"),
        ("[numbers.words]\nuno = '1/0'", 3, "the value '1/0' of 'uno' is no number"),
        ("abbreviations = ['', ' ', 'sig']", None, None),
        ("[classes]\nunstopped = 'initial'", 3, "'unstopped' is in common.toml, too, and would be replaced"),
        ("[fragments]\nsum = 'digits'", 3, "'sum' is in common.toml, too, and would be replaced"),
        ("replaces = ['unstopped']\n[classes]\nunstopped = 'initial'", None, None),
        ("replaces = [\n  'unstoped',\n]", 3, "'unstoped', which replaces nothing"),
    ],
)
def test_what_is_wrong_is_told(folder: Path, lines: str, line: int | None, part: str | None):
    (folder / "it.toml").write_text(f'name = "italiano"\n{lines}\n', encoding="utf-8")
    if part is None:
        assert extract(TEXT, language="it")
        return
    with pytest.raises(LanguageError, match=part) as caught:
        extract(TEXT, language="it")
    assert Path(str(caught.value.file)).name == "it.toml"
    assert line is None or caught.value.line == line
