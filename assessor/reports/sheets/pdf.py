"""Score sheets as a PDF: each group's on pages of its own, which are counted by themselves."""

from __future__ import annotations

from pathlib import Path

from assessor.errors import UnknownName
from assessor.i18n import N_, Translator
from assessor.reports.open_elsewhere import write_document
from assessor.reports.pdf.drawing import write_pages
from assessor.reports.pdf.edges import EdgeTexts
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.pages import Pages
from assessor.reports.sheets import wording
from assessor.reports.sheets.layout import SheetLayout
from assessor.reports.sheets.sheets import ScoreSheet

SHEETS_SUFFIX = ".pdf"
NO_SUCH_FORMAT = N_("{name} is no file that score sheets can be written to. It must end in .pdf.")


def write_sheets(sheets: tuple[ScoreSheet, ...], path: Path, tr: Translator) -> None:
    """Write the file completely, or leave what was there before as it was."""
    if path.suffix.lower() != SHEETS_SUFFIX:
        raise UnknownName(NO_SUCH_FORMAT, name=path.name)
    write_document(path, write_pdf_sheets(sheets, tr))


def write_pdf_sheets(sheets: tuple[ScoreSheet, ...], tr: Translator) -> bytes:
    """The same sheets give the same bytes; nothing in them tells who made them or where."""

    def lay(setter: Typesetter) -> list[Pages]:
        return [SheetLayout(setter, tr, sheet).lay() for sheet in sheets]

    feet = [EdgeTexts(("", ""), wording.foot(tr, sheet)) for sheet in sheets]
    return write_pages(lay, wording.file_title(tr, sheets), feet, tr)
