"""From a body and what a file says about it to an Article: where its date, language and id come from, and in which order.

Publication date: the caller, then the file's own metadata, then the header `` date 2023-09 `` before the text, then a dateline, then the
file name. A date that is given but cannot be read is said in a note, and no weaker one takes its place.
"""

import re
from collections.abc import Callable, Mapping

from checker.errors import InputError
from checker.model import Article, Span, Suppression
from checker.read.decode import decode
from checker.read.file import File
from checker.read.frontmatter import split
from checker.read.layout import Shown
from checker.read.published import normalised, stated_date

_HEADER = re.compile(r"\s*date[ \t]+(?P<date>\d{4}(?:-\d\d(?:-\d\d)?)?)(?=\s)[ \t]*\n?")
_DATELINE = re.compile(
    r"\s*(?P<place>[^\W\d_][^\n\d,;:()]{1,60}?)(?:[ ](?P<before>\([^()\n]{2,40}\)))?,?[ ](?P<date>[^\n()]{8,40}?)"
    r"(?:[ ]?(?P<after>\([^()\n]{2,40}\)))?(?:[ ][-–—][ ]|[ ]?[–—]|:[ ])"
)
_NAME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?!\d)|(?P<plain>(?:19|20)\d{6})(?![\d])|(?P<month>\d{4}-\d\d)(?![-\d])")
_LANGUAGE = re.compile(r"(?P<code>[A-Za-z]{2,3})(?:[-_](?:(?P<region>[A-Za-z]{2})\b|[A-Za-z0-9]{3,8}))*")
_HEAD = 400

Markup = Callable[[str], Shown]
Requests = Callable[[str, str, str, int], tuple[Suppression, ...]]


def only_article(file: File, markup: Markup, requests: Requests | None = None) -> Article:
    """The article that a file of one article holds: its front matter and the body behind it, with what it asks not to report."""
    decoded = decode(file)
    front = split(decoded.text)
    return article_of(
        file,
        decoded.text[front.end :],
        front.fields,
        notes=(*decoded.notes, *front.notes),
        first_line=1 + decoded.text.count("\n", 0, front.end),
        markup=markup,
        requests=requests,
    )


def article_of(
    file: File,
    body: str,
    fields: Mapping[str, str],
    *,
    notes: tuple[str, ...] = (),
    first_line: int = 1,
    markup: Markup | None = None,
    requests: Requests | None = None,
    source: str | None = None,
    default_id: str | None = None,
) -> Article:
    """An article out of a body of text; ``fields`` are title, published, language and id as the file says them.

    ``markup`` gives the text without its markup and how it is laid out; ``requests`` is told the body, that text, the source and the first
    line, and gives what the text asks not to report. An InputError where there is no text.
    """
    header = _HEADER.match(body)
    begin = header.end() if header else 0
    text, headings, soft_breaks, unclosed = (markup or Shown)(body[begin:])
    consumed = body[:begin]
    first_line += consumed.count("\n")
    code_notes = _without_end(first_line + text.count("\n", 0, unclosed)) if unclosed is not None else ()
    if not text.strip():
        raise InputError("; ".join(("holds no text", *code_notes)), file=file.source)
    published, date_notes = _publication(file, fields.get("published"), header and header["date"])
    in_text = dateline(text, headings) if published is None and not date_notes else None
    language, language_notes = _language(file, fields.get("language"))
    return Article(
        id=fields.get("id") or default_id or file.id,
        text=text,
        language=language,
        region=_region(file, fields.get("language")),
        published=published or in_text or (None if date_notes else date_of_name(file.name or "")),
        dateline=in_text is not None,
        title=fields.get("title") or _first_title(text, headings),
        source=source or file.source,
        first_line=first_line,
        first_column=begin - consumed.rfind("\n"),
        headings=headings,
        soft_breaks=soft_breaks,
        notes=(*notes, *code_notes, *date_notes, *language_notes),
        suppressions=requests(body[begin:], text, source or file.source, first_line) if requests else (),
    )


def _without_end(line: int) -> tuple[str, ...]:
    """The note on code that nothing closes: what was meant to be text behind it is not checked."""
    return (f"the code that begins in line {line} has no end, and nothing behind it was read; close it with the same fence",)


def _publication(file: File, field: str | None, header: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The publication date in EDTF from the strongest source beside the text that says something, and a note where it cannot be read."""
    if file.published is not None:
        return file.published, ()
    for said, where in ((field, "in the metadata"), (header, "in the header")):
        if said:
            found = normalised(said)
            problem = f"the date {said[:60]!r} {where} cannot be read; write it as 2023-09-28, 2023-09 or 2023"
            return found, () if found else (problem,)
    return None, ()


def dateline(text: str, headings: tuple[Span, ...] = ()) -> str | None:
    """The day of "KIEW, 28. September 2023 (dpa) - ..." at the beginning of a text or under its title.

    Only a whole day counts, and only where an agency in brackets or a place in capitals shows that it is a dateline and no sentence.
    """
    begin = 0
    for heading in headings:
        if text[begin : heading.start].strip(" \n#"):
            break
        begin = heading.end
    match = _DATELINE.match(text, begin, begin + _HEAD)
    if not match or not (match["before"] or match["after"] or match["place"].isupper()):
        return None
    said = match["date"].strip(" ,")
    found = normalised(said) if re.fullmatch(r"\d{4}-\d\d-\d\d", said) else stated_date(said)
    return found if found and len(found) == len("2023-09-28") else None


def date_of_name(name: str) -> str | None:
    """The date that a file name begins with: ``2023-09-28-kiew.md``, ``20230928_x.txt``, ``2023-09_x.txt``."""
    match = _NAME.match(name)
    if not match:
        return None
    plain = match["plain"]
    return normalised(f"{plain[:4]}-{plain[4:6]}-{plain[6:]}" if plain else match[0])


def _language(file: File, said: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The code of the language, without region: ``de-AT`` is ``de``."""
    if file.language is not None or not said:
        return file.language, ()
    match = _LANGUAGE.fullmatch(said.strip())
    if match:
        return match["code"].lower(), ()
    return None, (f"the language {said[:60]!r} in the metadata is no code; write de, en, ...",)


def _region(file: File, said: str | None) -> str | None:
    """The region of the language that the file names: ``de-AT`` is of AT."""
    match = _LANGUAGE.fullmatch(said.strip()) if said and file.language is None else None
    return match["region"].upper() if match and match["region"] else None


def _first_title(text: str, headings: tuple[Span, ...]) -> str | None:
    """A title with nothing before it is the article's title."""
    if not headings or text[: headings[0].start].strip():
        return None
    return " ".join(text[headings[0].start : headings[0].end].split()) or None
