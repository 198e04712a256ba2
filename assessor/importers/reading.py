"""Files into batches: chooses the reader by what the bytes are, and refuses in one clear sentence."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable

from assessor.errors import ImportRefused
from assessor.i18n import N_
from assessor.importers.archive import DAMAGED, LARGEST_FILE, PROTECTED, TOO_LARGE, open_archive
from assessor.importers.batch import Batch, Verdict
from assessor.importers.docx import is_word, read_word
from assessor.importers.html import is_html, read_html
from assessor.importers.pdf import read_pdf
from assessor.importers.source import ReaderResult
from assessor.importers.structure import parse
from assessor.importers.text import from_text, is_binary, read_text

EMPTY = N_("{name} is empty. Download or save it again, then choose it once more.")
OLD_WORD = N_(
    "{name} is a Word file of the old kind (.doc). "
    "Open it in Word or LibreOffice, save it as .docx, and choose that."
)
RICH_TEXT = N_(
    "{name} is a rich text file (RTF). Open it in Word or LibreOffice, save it as .docx, and choose that."
)
PICTURE = N_("{name} is a picture, which has no text to read. Choose the document as Word, PDF or text.")
OTHER_ARCHIVE = N_(
    "{name} is an archive or another kind of office file, not a Word document. "
    "Choose the document as Word, PDF or text."
)
UNKNOWN = N_(
    "{name} is no document that can be read here. Choose the document as Word (.docx), PDF, web page or text."
)
NO_RECOMMENDATION = N_(
    "{name} was read, but no recommendation was found in it. "
    "Choose the concluding observations themselves; nothing was changed."
)
PASTED = N_("The pasted text")

MOST_CHARACTERS, MOST_LINES = 1_000_000, 30_000

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3")
_OF_LIBRARIES = (
    zipfile.BadZipFile,
    zlib.error,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    LookupError,
    OSError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    RecursionError,
    SyntaxError,
    OverflowError,
    MemoryError,
)


def read_batch(data: bytes, name: str, language: str | None = None) -> Batch:
    """What the file holds. `name` is only for messages."""
    name = name or PASTED
    return _with_recommendations(parse(read(data, name), language), name)


def paste_batch(text: str, language: str | None = None) -> Batch:
    """What a pasted text holds."""
    if not text.strip():
        raise ImportRefused(EMPTY, name=PASTED)
    return _with_recommendations(parse(_of_size(from_text(text), PASTED), language), PASTED)


def _of_size(source: ReaderResult, name: str) -> ReaderResult:
    """Refuses what is far longer than any such document, over which the parser would take minutes."""
    if len(source.text) > MOST_CHARACTERS or len(source.lines) > MOST_LINES:
        raise ImportRefused(TOO_LARGE, name=name)
    return source


def _with_recommendations(batch: Batch, name: str) -> Batch:
    if not any(one.verdict is Verdict.RECOMMENDATION for part in batch.paragraphs for one in part.passages):
        raise ImportRefused(NO_RECOMMENDATION, name=name)
    return batch


def read(data: bytes, name: str) -> ReaderResult:
    """The file's text, by whichever reader its content asks for. The one boundary for what goes wrong inside."""
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise ImportRefused(EMPTY, name=name)
    if len(data) > LARGEST_FILE:
        raise ImportRefused(TOO_LARGE, name=name)
    reader = _reader(data, name)
    try:
        return _of_size(reader(data, name), name)
    except ImportRefused:
        raise
    except _OF_LIBRARIES as error:
        raise ImportRefused(DAMAGED, name=name) from error


def _reader(data: bytes, name: str) -> Callable[[bytes, str], ReaderResult]:
    head = data[:1024]
    if b"%PDF-" in head:
        return read_pdf
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _read_archive
    _refuse_by_head(data, head, name)
    if is_html(data):
        return read_html
    if is_binary(data):
        raise ImportRefused(UNKNOWN, name=name)
    return lambda data, _: read_text(data)


def _refuse_by_head(data: bytes, head: bytes, name: str) -> None:
    if head.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise ImportRefused(PROTECTED if encrypted else OLD_WORD, name=name)
    if head.lstrip().startswith(b"{\\rtf"):
        raise ImportRefused(RICH_TEXT, name=name)
    if head.startswith(_PICTURES):
        raise ImportRefused(PICTURE, name=name)
    if head.startswith(_PACKED):
        raise ImportRefused(OTHER_ARCHIVE, name=name)


def _read_archive(data: bytes, name: str) -> ReaderResult:
    archive = open_archive(data, name)
    if not is_word(archive):
        raise ImportRefused(OTHER_ARCHIVE, name=name)
    return read_word(archive)
