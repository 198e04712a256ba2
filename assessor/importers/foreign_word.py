"""A Word file of others that is gone on with as a file: guarded as what is read, refused in one sentence."""

from __future__ import annotations

from assessor.errors import ImportRefused
from assessor.i18n import N_
from assessor.importers.docx import is_word, read_word
from assessor.importers.reading import EMPTY, OF_LIBRARIES, OLE, of_old_office
from assessor.importers.source_file import LARGEST_FILE
from assessor.store.foreign_archive import DAMAGED, TOO_LARGE, Archive, open_archive

NOT_WORD = N_("{name} is no Word file (.docx). Choose one, or save it as .docx first; nothing was written.")
_MARKUP = (".xml", ".rels")


def check_word(data: bytes, name: str) -> None:
    if not data.strip(b"\x00 \t\r\n"):
        raise ImportRefused(EMPTY, name=name)
    if len(data) > LARGEST_FILE:
        raise ImportRefused(TOO_LARGE, name=name)
    if data.startswith(OLE):
        raise ImportRefused(of_old_office(data), name=name)
    if not data.startswith(b"PK\x03\x04"):
        raise ImportRefused(NOT_WORD, name=name)
    try:
        _check_parts(open_archive(data, name))
    except ImportRefused:
        raise
    except OF_LIBRARIES as error:
        raise ImportRefused(DAMAGED, name=name) from error


def _check_parts(archive: Archive) -> None:
    """Every part can be unpacked and says nothing of entities."""
    names = archive.names()
    if archive.parts.testzip() is not None:
        raise ImportRefused(DAMAGED, name=archive.name)
    if not is_word(archive):
        raise ImportRefused(NOT_WORD, name=archive.name)
    for part in names:
        if part.lower().endswith(_MARKUP):
            archive.markup(part)
    read_word(archive)
