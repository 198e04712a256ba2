"""Files into batches: chooses the reader by what the bytes are, and refuses in one clear sentence."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable

from assessor.errors import ImportRefused
from assessor.i18n import N_
from assessor.importers.batch import Batch, Verdict
from assessor.importers.docx import is_word, read_word
from assessor.importers.doubt import with_doubt
from assessor.importers.encoding import decoded, is_binary
from assessor.importers.html import is_html, read_html
from assessor.importers.pace import Watch, watched
from assessor.importers.pdf import read_pdf
from assessor.importers.source import ReaderResult
from assessor.importers.source_file import LARGEST_FILE
from assessor.importers.structure import parse
from assessor.importers.text import from_text
from assessor.store.foreign_archive import DAMAGED, PROTECTED, TOO_LARGE, Archive, open_archive

EMPTY = N_("{name} is empty. Download or save it again, then choose it once more.")
NOTHING_PASTED = N_("There is no text in what was pasted. Copy the document's text, then paste it once more.")
ASSESSMENT = N_(
    "{name} is an assessment and no document. Open it instead of importing it; nothing was changed."
)
DATABASE = N_(
    "{name} is a database of another program and no document. Choose the document as Word, PDF or text; "
    "nothing was changed."
)
OPEN_DOCUMENT = N_(
    "{name} is an OpenDocument text (.odt). Open it in LibreOffice or Word, save it as .docx, and choose that."
)
WORKBOOK = N_(
    "{name} is a workbook or a presentation, not a text. "
    "Choose the concluding observations themselves, as Word, PDF or text."
)
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
NOT_IN_LANGUAGE = N_(
    "No recommendation was found in {name} when it was read in the language that was chosen. "
    "Choose the language that it is written in; nothing was changed."
)
PASTED = N_("The pasted text")
ASSESSMENT_MARK = b"ASSR"
"""Where SQLite keeps a file's kind."""

MOST_CHARACTERS, MOST_LINES = 1_000_000, 30_000

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DATABASE = b"SQLite format 3\x00"
_PACKED = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")
OF_LIBRARIES = (
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


def read_batch(data: bytes, name: str, language: str | None = None, watch: Watch | None = None) -> Batch:
    """What the file holds. `name` is only for messages; `watch` is told how far it is, and may stop it."""
    name = name or PASTED
    with watched(watch):
        return _with_recommendations(parse(read(data, name), language), name, language)


def paste_batch(text: str, language: str | None = None) -> Batch:
    """What a pasted text holds."""
    if not text.strip():
        raise ImportRefused(NOTHING_PASTED)
    return _with_recommendations(parse(_of_size(from_text(text), PASTED), language), PASTED, language)


def _of_size(source: ReaderResult, name: str) -> ReaderResult:
    """Refuses what is far longer than any such document, over which the parser would take minutes."""
    if len(source.text) > MOST_CHARACTERS or len(source.lines) > MOST_LINES:
        raise ImportRefused(TOO_LARGE, name=name)
    return source


def _with_recommendations(batch: Batch, name: str, language: str | None) -> Batch:
    if not any(one.verdict is Verdict.RECOMMENDATION for part in batch.paragraphs for one in part.passages):
        raise ImportRefused(NOT_IN_LANGUAGE if language else NO_RECOMMENDATION, name=name)
    return with_doubt(batch)


def read(data: bytes, name: str) -> ReaderResult:
    """The file's text, by whichever reader its content asks for. The one boundary for what goes wrong inside."""
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise ImportRefused(NOTHING_PASTED) if name == PASTED else ImportRefused(EMPTY, name=name)
    if len(data) > LARGEST_FILE:
        raise ImportRefused(TOO_LARGE, name=name)
    reader = _reader(data, name)
    try:
        return _of_size(reader(data, name), name)
    except ImportRefused:
        raise
    except OF_LIBRARIES as error:
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
    return _read_plain


def _read_plain(data: bytes, name: str) -> ReaderResult:
    text = decoded(data)
    if len(text) > 2 * MOST_CHARACTERS:  # line ends may still go
        raise ImportRefused(TOO_LARGE, name=name)
    return from_text(text)


def _refuse_by_head(data: bytes, head: bytes, name: str) -> None:
    if head.startswith(OLE):
        raise ImportRefused(of_old_office(data), name=name)
    if head.startswith(_DATABASE):
        raise ImportRefused(ASSESSMENT if head[68:72] == ASSESSMENT_MARK else DATABASE, name=name)
    if head.lstrip().startswith(b"{\\rtf"):
        raise ImportRefused(RICH_TEXT, name=name)
    if head.startswith(_PICTURES):
        raise ImportRefused(PICTURE, name=name)
    if head.startswith(_PACKED):
        raise ImportRefused(OTHER_ARCHIVE, name=name)


def of_old_office(data: bytes) -> str:
    """An office file of before 2007, or one of today that a password has locked, says inside what it is."""
    for stream, message in (
        ("EncryptedPackage", PROTECTED),
        ("Workbook", WORKBOOK),
        ("PowerPoint", WORKBOOK),
    ):
        if stream.encode("utf-16-le") in data:
            return message
    return OLD_WORD


def _read_archive(data: bytes, name: str) -> ReaderResult:
    archive = open_archive(data, name)
    if is_word(archive):
        return read_word(archive)
    raise ImportRefused(_of_archive(archive), name=name)


def _of_archive(archive: Archive) -> str:
    if "xl/workbook.xml" in archive or "ppt/presentation.xml" in archive:
        return WORKBOOK
    if "mimetype" not in archive:
        return OTHER_ARCHIVE
    manifest = "META-INF/manifest.xml"
    if manifest in archive and b"encryption-data" in archive.bytes(manifest):
        return PROTECTED
    kind = archive.bytes("mimetype")
    if b"opendocument.text" in kind:
        return OPEN_DOCUMENT
    return WORKBOOK if b"opendocument" in kind else OTHER_ARCHIVE
