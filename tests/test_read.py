"""Files, folders and streams become articles; whatever does not is said, and nothing is guessed."""

import io
import os
from pathlib import Path

import pytest

from checker.errors import ArgumentError, InputError
from checker.model import Article, Note
from checker.read import MAX_BYTES, read, read_all, read_stream
from checker.read.metadata import date_of_name, dateline
from checker.read.published import checked, normalised
from tests.files import one, written


def notes_of(*paths: Path) -> list[Note]:
    """The notes that reading gives."""
    return [reading for reading in read_all(paths) if isinstance(reading, Note)]


# Where the text begins, and when it was published


def test_the_header_is_no_part_of_the_text(tmp_path: Path) -> None:
    """`` date 2023-09 `` before the first sentence gives the date and the column."""
    article = one(written(tmp_path, "a.txt", " date 2023-09 Die Lage ist ruhig.\n"))
    assert (article.text, article.published) == ("Die Lage ist ruhig.\n", "2023-09")
    assert (article.first_line, article.first_column) == (1, 15)


def test_a_word_date_without_a_date_is_text(tmp_path: Path) -> None:
    """Only a date in digits makes a header."""
    assert one(written(tmp_path, "a.txt", "date night in Bonn\n")).published is None


@pytest.mark.parametrize(
    ("block", "published"),
    [
        ("---\ntitle: Ruhe\ndate: 2023-09-28\nlang: de-AT\nid: x7\n---\n", "2023-09-28"),
        ("---\ntitle: 'Ruhe'\ndatum: 28. September 2023 # Redaktion\nlanguage: de\nid: \"x7\"\n---\n", "2023-09-28"),
        ("---\ntitle: Ruhe\npublished: true\ndate: 2023-09\nlang: de\nid: x7\ntags:\n  - a\n  - b\n---\n", "2023-09"),
        ("---\ntitle: Ruhe\ndate: 2001\ndatePublished: 2023-09-28T23:30:00+02:00\nlang: de\nid: x7\n---\n", "2023-09-28"),
        ('+++\ntitle = "Ruhe"\ndate = 2023-09-28\nlanguage = "de"\nid = "x7"\n+++\n', "2023-09-28"),
    ],
)
def test_front_matter(tmp_path: Path, block: str, published: str) -> None:
    """Both kinds of blocks, with the spellings that are in use."""
    for name in ("a.md", "b.txt"):
        article = one(written(tmp_path, name, block + "Text.\n"))
        assert (article.text, article.published, article.title, article.language, article.id) == ("Text.\n", published, "Ruhe", "de", "x7")
        assert article.first_line == block.count("\n") + 1


def test_a_rule_of_dashes_is_no_front_matter(tmp_path: Path) -> None:
    """A text may begin with dashes."""
    text = "---\nKiew, so hieß es, ist ruhig.\n---\nWeiter.\n"
    assert one(written(tmp_path, "a.txt", text)).text == text


def test_broken_toml_is_said(tmp_path: Path) -> None:
    """The block is passed over, the text is read."""
    article = one(written(tmp_path, "a.md", "+++\ndate = = 1\n+++\nText.\n"))
    assert article.text == "Text.\n"
    assert "TOML" in article.notes[0]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023-09-28", "2023-09-28"),
        ("2023-09", "2023-09"),
        ("2023", "2023"),
        ("2023-09-28T10:00:00Z", "2023-09-28"),
        ("2023-09-28 10:00", "2023-09-28"),
        ("2023-09-28 10:00 Europe/Berlin", "2023-09-28"),
        ("2023-09-28T10:00/2023-09-29T11:00", "2023-09-28/2023-09-29"),
        ("2023-9-8", "2023-09-08"),
        ("28. September 2023", "2023-09-28"),
        ("Donnerstag, 28. September 2023, 10 Uhr", "2023-09-28"),
        ("Thu, 28 Sep 2023 10:00:00 +0200", "2023-09-28"),
        ("September 28, 2023", "2023-09-28"),
        ("28.9.2023", "2023-09-28"),
        ("Sept. 2023", "2023-09"),
        ("28 de septiembre de 2023", "2023-09-28"),
        ("28 сентября 2023", "2023-09-28"),
        ("28 de septiembre del 2023, a las 10:30", "2023-09-28"),
        ("1er mai 2023 à 10:30", "2023-05-01"),
        ("3rd of May 2023, 5 p.m.", "2023-05-03"),
        ("3. Mai 2023 um 10:30 Uhr", "2023-05-03"),
        ("03/04/2023", "[2023-03-04,2023-04-03]"),
        ("13/04/2023", "2023-04-13"),
        ("31. September 2023", None),
        ("2023-02-30", None),
        ("gestern", None),
        ("yesterday", None),
        ("28. September", None),
        ("28.09.23", None),
        ("bald", None),
        ("", None),
        ("before 28 September 2023", None),
        ("1695895200", None),
    ],
)
def test_dates_in_metadata(text: str, edtf: str | None) -> None:
    """What is written, no more; what can be read in two ways is both; what hangs on today is nothing."""
    assert normalised(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023-9-8", "2023-09-08"),
        ("2023-9-8T14:36Z", "2023-09-08"),
        ("2023-09-08T23:04pm", "2023-09-08"),
        ("2023-09-08T10:00/2023-09-09T11:00", "2023-09-08T10:00/2023-09-09T11:00"),
    ],
)
def test_what_a_caller_says(text: str, edtf: str) -> None:
    """A time of day says nothing about the day, however it is written."""
    assert checked(text) == edtf


def test_an_unreadable_date_is_said_and_not_replaced(tmp_path: Path) -> None:
    """The file name does not take the place of a date that was given and cannot be read."""
    article = one(written(tmp_path, "2023-09-28.md", "---\ndate: demnächst\n---\nText.\n"))
    assert article.published is None
    assert "demnächst" in article.notes[0]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("KIEW, 28. September 2023 (dpa) - Es regnet.", "2023-09-28"),
        ("BERLIN, Sept. 28, 2023 (AP) — Rain.", "2023-09-28"),
        ("Kiew (dpa), 28.9.2023 - Es regnet.", "2023-09-28"),
        ("LONDON, 28 September 2023 – Rain.", "2023-09-28"),
        ("Kiew, im September 2023 (dpa) - Es regnet.", None),
        ("KIEW, September 2023 (dpa) - Es regnet.", None),
        ("KIEW, 31. September 2023 (dpa) - Es regnet.", None),
        ("Am Donnerstag, 28. September 2023 - dem Tag der Wahl - regnete es.", None),
        ("KIEW, 28. September (dpa) - Es regnet.", None),
        ("Es regnete. KIEW, 28. September 2023 (dpa) - Es regnet.", None),
    ],
)
def test_datelines(text: str, day: str | None) -> None:
    """Only a whole day, only in the form of a dateline."""
    assert dateline(text) == day


def test_a_dateline_under_a_title(tmp_path: Path) -> None:
    """It stays in the text."""
    article = one(written(tmp_path, "a.txt", "Regen in Kiew\n\nKIEW, 28. September 2023 (dpa) - Es regnet.\n"))
    assert article.published == "2023-09-28"
    assert "dpa" in article.text


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2023-09-28-kiew.md", "2023-09-28"),
        ("20230928_x.txt", "2023-09-28"),
        ("2023-09_x.txt", "2023-09"),
        ("2023-09-28", "2023-09-28"),
        ("20231328_x.txt", None),
        ("000_94e07c.txt", None),
        ("202309281.txt", None),
        ("x-2023-09-28.txt", None),
        ("2023-09-281.txt", None),
    ],
)
def test_dates_of_file_names(name: str, date: str | None) -> None:
    """At the beginning of the name only."""
    assert date_of_name(name) == date


def test_the_stronger_source_wins(tmp_path: Path) -> None:
    """Caller, metadata, header, dateline, name."""
    body = " date 2023-03 KIEW, 4. April 2023 (dpa) - Es regnet.\n"
    front = "---\ndate: 2023-02\n---\n"
    assert one(written(tmp_path, "2023-05_a.txt", front + body), published="2023-01").published == "2023-01"
    assert one(written(tmp_path, "2023-05_b.txt", front + body)).published == "2023-02"
    assert one(written(tmp_path, "2023-05_c.txt", body)).published == "2023-03"
    assert one(written(tmp_path, "2023-05_d.txt", body[14:])).published == "2023-04-04"
    assert one(written(tmp_path, "2023-05_e.txt", "Es regnet.\n")).published == "2023-05"


@pytest.mark.parametrize("published", ["28. September 2023", "2023-02-30", "x"])
def test_the_caller_writes_edtf(tmp_path: Path, published: str) -> None:
    """An argument is refused at once, before the first article."""
    with pytest.raises(ArgumentError):
        read(written(tmp_path, "a.txt", "Text."), published=published)


# JSON lines


def test_json_lines(tmp_path: Path) -> None:
    """Good lines become articles, bad ones notes with their line; unknown keys are nobody's business."""
    lines = [
        '{"id": "a1", "text": "Eins.", "language": "de", "published": "28. September 2023", "title": "T", "x": [1]}',
        "",
        '{"id": "a2"}',
        '{"text": 5}',
        "kaputt",
        '{"text": "Zwei.", "id": "a1"}',
        '{"text": " date 2023-09 Drei."}',
        '{"text": "  "}',
        "[1]",
    ]
    path = written(tmp_path, "n/c.jsonl", "\n".join(lines))
    found = list(read_all([tmp_path]))
    articles = [reading for reading in found if isinstance(reading, Article)]
    assert [(article.id, article.text, article.published) for article in articles] == [
        ("a1", "Eins.", "2023-09-28"),
        ("a1#2", "Zwei.", None),
        ("n/c.jsonl:7", "Drei.", "2023-09"),
    ]
    assert (articles[0].language, articles[0].title, articles[0].source) == ("de", "T", f"{path}#a1")
    notes = [reading for reading in found if isinstance(reading, Note)]
    assert [(note.source, note.line) for note in notes] == [(str(path), line) for line in (3, 4, 5, 8, 9)]


# Folders


def test_folders_are_read_in_order(tmp_path: Path) -> None:
    """By path; hidden ones and unknown types passed over, the latter with a note; ids are paths in the folder."""
    for name in ("b.txt", "a/z.md", "a/b/c.txt", ".hidden/x.txt", "a/.y.txt", "README", "i.png", "j.png", "k.zip"):
        written(tmp_path, name, "Text.")
    assert [article.id for article in read(tmp_path)] == ["README", "a/b/c.txt", "a/z.md", "b.txt"]
    assert [note.message.split(";")[0] for note in notes_of(tmp_path)] == [
        "is an archive and was passed over",
        "files of types that are not read were passed over: .png (2)",
    ]


def test_each_file_is_read_once_and_ids_are_unique(tmp_path: Path) -> None:
    """However often it is named."""
    path = written(tmp_path, "x/a.txt", "Eins.")
    written(tmp_path, "y/a.txt", "Zwei.")
    found = [reading for reading in read_all([tmp_path / "x", tmp_path / "y", path]) if isinstance(reading, Article)]
    assert [(article.id, article.text) for article in found] == [("a.txt", "Eins."), ("a.txt#2", "Zwei.")]


def test_links_make_no_loops(tmp_path: Path) -> None:
    """Links to folders and links that lead nowhere are said."""
    written(tmp_path, "a.txt", "Text.")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert [article.id for article in read(tmp_path)] == ["a.txt"]
    assert len(notes_of(tmp_path)) == 3


def test_a_pipe_in_a_folder_is_not_opened(tmp_path: Path) -> None:
    """Opening it would wait for ever."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert "device" in notes_of(tmp_path)[0].message


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    """Nothing to read is not nothing to say."""
    assert notes_of(tmp_path)[0].message == "holds no file that can be read"


# Bytes


@pytest.mark.parametrize(("encoding", "mark"), [("utf-8-sig", b""), ("utf-16", b""), ("utf-16-be", b"\xfe\xff"), ("utf-32", b"")])
def test_byte_order_marks_and_line_ends(tmp_path: Path, encoding: str, mark: bytes) -> None:
    """A mark decides the encoding; every line end is LF."""
    assert one(written(tmp_path, "a.txt", mark + "Größe\r\n5 €\rx".encode(encoding))).text == "Größe\n5 €\nx"


def test_windows_1252(tmp_path: Path) -> None:
    """Read as such where the bytes read like prose, with the line of the first one."""
    article = one(written(tmp_path, "a.txt", "Ruhe.\nGröße „fünf“".encode("cp1252")))
    assert article.text == "Ruhe.\nGröße „fünf“"
    assert article.notes == ("line 2 is not valid UTF-8; the file was read as Windows-1252",)


def test_damaged_utf8(tmp_path: Path) -> None:
    """A file that is UTF-8 elsewhere stays UTF-8."""
    article = one(written(tmp_path, "a.txt", "Größe".encode() + b"\n\xff\n"))
    assert article.text == "Größe\n\ufffd\n"
    assert article.notes[0].startswith("line 2 ")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "holds no text"),
        (b"a\nb\0c", "NUL"),
        (bytes(range(1, 32)) * 9, "control"),
        (b"\xef\xbb\xbf", "holds no text"),
    ],
)
def test_files_that_are_no_texts(tmp_path: Path, content: bytes, message: str) -> None:
    """One is an error, in a folder it is a note."""
    path = written(tmp_path, "a.txt", content)
    with pytest.raises(InputError, match=message):
        list(read(path))
    assert message in notes_of(tmp_path)[0].message
    assert notes_of(path)[0].source == str(path)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    """It is not even loaded."""
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match="larger than 50 MB"):
        list(read(path))


@pytest.mark.parametrize("name", ["a.zip", "a.pdf"])
def test_a_file_of_another_type(tmp_path: Path, name: str) -> None:
    """Named by itself it is an error."""
    with pytest.raises(InputError):
        list(read(written(tmp_path, name, "x")))


def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    """Is refused before anything is read."""
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "x")
    with pytest.raises(InputError, match="no such file"):
        read_all([tmp_path, tmp_path / "x"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """Is said, with the reason of the system."""
    path = written(tmp_path, "a.txt", "Text.")
    path.chmod(0)
    assert "permission denied" in notes_of(tmp_path)[0].message


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    """It can be printed."""
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(path)).write_text("Text.")
    assert next(read(tmp_path)).id == "\\xff.txt"


def test_streams() -> None:
    """Plain text unless something else is said; the name of a stream is no date."""
    (article,) = read_stream(io.BytesIO(b" date 2023-09 Text."))
    assert isinstance(article, Article)
    assert (article.id, article.source, article.published) == ("<stdin>", "<stdin>", "2023-09")
    (note,) = read_stream(io.BytesIO(b""))
    assert isinstance(note, Note)
    assert len(list(read_stream(io.BytesIO(b'{"text": "a"}\n{"text": "b"}'), suffix=".jsonl"))) == 2


def test_a_long_line_is_read_in_linear_time(tmp_path: Path) -> None:
    """A few megabytes without a line end, as text and as Markdown."""
    for name in ("a.txt", "a.md"):
        assert len(one(written(tmp_path, name, "wort " * 1_000_000)).text) == 5_000_000
