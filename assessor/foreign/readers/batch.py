"""A document of a committee, taken apart."""

from __future__ import annotations

from contextlib import suppress

from assessor.errors import ImportRefused
from assessor.importers.batch import Batch
from assessor.importers.docx import read_docx
from assessor.importers.pace import Watch
from assessor.importers.pdf import read_pdf
from assessor.importers.reading import paste_batch, read_batch
from assessor.resources import resource

_LINE = b"BT /F 9 Tf 60 %d Td (12. The State party should act, and soon.) Tj ET\n"
_PAGE = b"".join(_LINE % height for height in range(90, 800, 14))
PDF = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 840]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj "
    b"4 0 obj<</Length %d>>stream\n%sendstream endobj 5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj "
    b"trailer<</Root 1 0 R>>"
) % (len(_PAGE), _PAGE)


def read(data: bytes, name: str, language: str | None, watch: Watch) -> Batch:
    return read_batch(data, name, language, watch)


def warm() -> None:
    """Word lists, patterns and libraries take longer to load than most documents to read: our own are read first."""
    with suppress(ImportRefused):
        read_pdf(PDF, "")
    for language in ("en", "ru"):
        sample = resource("sample", f"kazakhstan-{language}.txt")
        paste_batch(sample.read_text("utf-8"))
    with suppress(ImportRefused):
        read_docx(resource("templates", "annex.docx").read_bytes(), "")
