"""JSON lines: an object a line, ``{"id": ..., "text": ..., "language": ..., "published": ..., "title": ...}``; only ``text`` must be there.

Other keys are passed over. A line that is no such object is said in a note, and the other lines go on.
"""

from collections.abc import Iterator

import msgspec

from checker.errors import InputError
from checker.model import Article, Note
from checker.read.decode import decode
from checker.read.file import File
from checker.read.metadata import article_of
from checker.read.text import with_title

SUFFIXES = (".jsonl", ".ndjson")


class _Record(msgspec.Struct):
    text: str
    id: str | int | None = None
    language: str | None = None
    published: str | int | None = None
    title: str | None = None


_DECODER = msgspec.json.Decoder(_Record)


def articles(file: File) -> Iterator[Article | Note]:
    """The articles of the lines, each with its place: an article's lines and columns are those of its text, its source names its id."""
    decoded = decode(file)
    yield from (Note(message, source=file.source) for message in decoded.notes)
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if line.strip():
            yield _article(file, number, line)


def _article(file: File, number: int, line: str) -> Article | Note:
    try:
        record = _DECODER.decode(line)
        fields = {name: str(value) for name in ("id", "language", "published", "title") if (value := getattr(record, name)) is not None}
        name = fields.get("id") or str(number)
        return article_of(file, record.text, fields, source=f"{file.source}#{name}", default_id=f"{file.id}:{number}", markup=with_title)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        return Note(f"is no article and was passed over: {error}", source=file.source, line=number)
    except InputError as error:
        return Note(f"{error.message}; passed over", source=file.source, line=number)
