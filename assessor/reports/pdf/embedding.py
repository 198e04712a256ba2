"""Fonts as they lie in the file: what is copied or searched for are letters, not the forms that were drawn."""

from __future__ import annotations

import re
from unicodedata import normalize

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import TTFont

_DRAWN_FORM = re.compile("<(F[BE][0-9A-F]{2})>")
_TABLE = "toUnicodeCMap:"


class ReadableFont(TTFont):
    """A font whose Arabic forms are read as the letters that they are forms of.

    Forms of two letters stay: programs that turn a line round would turn the two round as well.
    """

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        super().addObjects(doc)
        for name, table in doc.idToObject.items():
            if name.startswith(_TABLE) and isinstance(table, PDFStream):
                table.content = _DRAWN_FORM.sub(_letter, table.content)


def _letter(found: re.Match[str]) -> str:
    plain = normalize("NFKC", chr(int(found[1], 16)))
    return f"<{ord(plain):04X}>" if len(plain) == 1 else found[0]
