"""What a reader of a format makes of a body of text: what its readers see, and how it is laid out."""

from typing import NamedTuple

from checker.model import Span


class Shown(NamedTuple):
    """The text without its markup, as long as before; the spans of its titles; the places of line ends that only wrap a paragraph.

    The places are None where the format does not tell. ``unclosed`` is where code begins that has no end, and hides all behind it.
    """

    text: str
    headings: tuple[Span, ...] = ()
    soft_breaks: tuple[int, ...] | None = None
    unclosed: int | None = None
