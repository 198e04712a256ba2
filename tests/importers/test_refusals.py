"""Files that cannot be read: one sentence each, never a library's exception."""

import sqlite3
import time
import zipfile
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from assessor.errors import ImportRefused
from assessor.importers.reading import paste_batch, read_batch
from assessor.store.document import Document
from tests.specimens.markup import load
from tests.specimens.render import render

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def _zipped(**parts: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


def _blank_pdf() -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.rect(50, 50, 200, 200, fill=1)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _locked_pdf() -> bytes:
    stream = BytesIO()
    with pikepdf.open(BytesIO(_blank_pdf())) as document:
        document.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))
    return stream.getvalue()


REFUSED = {
    "empty": (b"", "is empty"),
    "white": (b" \n\n", "is empty"),
    "old-word": (OLE, "old kind"),
    "locked-word": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "rtf": (b"{\\rtf1 hello}", "RTF"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "picture"),
    "binary": (bytes(range(256)) * 20, "no document"),
    "old-excel": (OLE + "Workbook".encode("utf-16-le"), "workbook"),
    "other-zip": (_zipped(readme=b"odt"), "not a Word document"),
    "excel": (_zipped(xl__workbook_xml=b"<x/>"), "workbook"),
    "open-document": (_zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "OpenDocument text"),
    "locked-open-document": (
        _zipped(
            mimetype=b"application/vnd.oasis.opendocument.text",
            **{"META-INF/manifest.xml": b"encryption-data"},
        ),
        "password",
    ),
    "database": (b"SQLite format 3\0" + b"\0" * 600, "database of another program"),
    "no-word": (_zipped(word__document_xml=b"<nothing"), "damaged"),
    "doctype": (_zipped(word__document_xml=b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), "damaged"),
    "bomb": (_zipped(word__document_xml=b"<a>" + b" " * 60_000_000 + b"</a>"), "larger"),
    "truncated-pdf": (b"%PDF-1.7\n1 0 obj\n<<", "damaged"),
    "scanned": (_blank_pdf(), "no text"),
    "locked-pdf": (_locked_pdf(), "password"),
    "huge": (b"a" * 33_000_000, "larger"),
    "letter": (b"Dear friends,\n\nthis is a letter about a meeting next week.\n", "no recommendation"),
    "deep-page": (b"<html>" + b"<div>" * 400, "parts within parts"),
    "many-tags": (b"<html>" + b"<b></b>" * 60_000, "parts within parts"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_refusal_is_one_sentence_and_quick(kind: str) -> None:
    data, says = REFUSED[kind]
    start = time.perf_counter()

    with pytest.raises(ImportRefused, match=says) as refusal:
        read_batch(data, "my file.docx")
    assert "my file.docx" in str(refusal.value)
    assert time.perf_counter() - start < 5


def test_an_assessment_is_to_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "x.assess"
    Document.create(path).close()
    for name in ("x.assess", "copy.docx"):
        with pytest.raises(ImportRefused, match="is an assessment"):
            read_batch(path.read_bytes(), name)


def test_a_foreign_database_is_no_assessment_whatever_its_name(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "notes.db")) as other:
        other.execute("CREATE TABLE notes (text)")
    for name in ("notes.assess", "notes.docx"):
        with pytest.raises(ImportRefused, match="database of another program"):
            read_batch((tmp_path / "notes.db").read_bytes(), name)


def test_a_text_named_like_an_assessment_is_read_for_what_it_is() -> None:
    assert read_batch(render(load("en"), "txt"), "notes.assess").symbol == load("en").symbol


def test_an_empty_paste_is_told_as_a_paste() -> None:
    for read in (lambda: paste_batch("  "), lambda: read_batch(b" ", "")):
        with pytest.raises(ImportRefused, match="paste it once more"):
            read()


def test_a_truncated_word_file_is_damaged() -> None:
    data = render(load("fr"), "docx-typed")
    with pytest.raises(ImportRefused, match="damaged"):
        read_batch(data[: len(data) // 2], "half.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_text_is_read_in_the_encodings_people_have(encoding: str) -> None:
    text = render(load("ru"), "txt").decode()
    batch = read_batch(text.encode(encoding, "replace"), "text.txt")
    assert batch.symbol == load("ru").symbol
    assert len(batch.themes) > 10
