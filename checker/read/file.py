"""What a format is given: the bytes of one file and what is known about it from outside."""

import msgspec

MAX_BYTES = 50_000_000


class File(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of a file or of a stream.

    ``source`` is its name in messages and reports, ``id`` the id of an article in it that names none. ``name`` is the bare file name
    (None for a stream: its name is no evidence of a date). ``language`` and ``published`` are what the caller said.
    """

    data: bytes
    source: str
    id: str
    name: str | None = None
    language: str | None = None
    published: str | None = None
