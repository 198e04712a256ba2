"""What goes between the program and the process that reads: a letter, a length, and so many bytes, never more."""

from __future__ import annotations

import json
import struct
from typing import BinaryIO

_HEAD = struct.Struct(">cI")
LARGEST = 64 << 20
"""Bytes of one frame: a clean copy of the largest file that may be enclosed, as JSON."""
LARGEST_DATA = 1 << 30

ASK, DATA = b"a", b"d"
READY, PROGRESS, ANSWER, COPY, REFUSAL, FAILURE = b"y", b"p", b"r", b"c", b"u", b"f"
"""A copy is a whole file beside what the answer says of it: as JSON it would be in memory three times."""


class GarbledError(Exception):
    """The other side did not keep to the form."""


def send(stream: BinaryIO, kind: bytes, content: bytes = b"") -> None:
    stream.write(_HEAD.pack(kind, len(content)))
    stream.write(content)
    stream.flush()


def receive(stream: BinaryIO, most: int = LARGEST) -> tuple[bytes, bytes]:
    kind, length = _HEAD.unpack(_exactly(stream, _HEAD.size))
    if length > most:
        raise GarbledError
    return kind, _exactly(stream, length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    content = stream.read(length)
    if len(content) != length:
        raise GarbledError
    return content


def written(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def unwritten(content: bytes) -> object:
    try:
        return json.loads(content.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        raise GarbledError from None
