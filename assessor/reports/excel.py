"""The annex as an Excel workbook: its tables, what is counted from them, and charts of that."""

from __future__ import annotations

import re

from openpyxl import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.worksheet import Worksheet

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.excel_annex import fill_annex
from assessor.reports.excel_archive import saved
from assessor.reports.excel_cells import CellStyles, Grid
from assessor.reports.excel_dashboard import Dashboard
from assessor.reports.excel_groups import GroupSheet, spread_groups
from assessor.reports.excel_lists import fill_sources
from assessor.reports.excel_pivot import PivotSheet
from assessor.reports.excel_sign_off import fill_sign_off
from assessor.reports.excel_styles import FACE
from assessor.reports.excel_summary import SummarySheet
from assessor.reports.palette import SECOND_INK
from assessor.reports.plain_text import clean, shortened
from assessor.reports.properties import emptied_properties
from assessor.reports.report import Report
from assessor.reports.sealing import wording as sealing

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_A4 = 9
_ROOM = 190
"""Letters for the texts above a page, beside the codes for their look."""


def write_excel(report: Report, tr: Translator) -> bytes:
    book = _Book(Workbook(), report, tr)
    book.fill()
    return saved(
        book.workbook, book.grids, emptied_properties(wording.title(tr, report), tr.speaks, report.keywords)
    )


class _Book:
    """The workbook while it is filled, sheet by sheet."""

    def __init__(self, workbook: Workbook, report: Report, tr: Translator) -> None:
        self.workbook, self.report, self.tr = workbook, report, tr
        self.grids: list[Grid] = []
        self._styles = CellStyles(workbook, right_to_left=tr.right_to_left)
        self._first = workbook.worksheets[0]

    def fill(self) -> None:
        report, tr = self.report, self.tr
        annex, summary = self._listed(tr("Annex")), self._grid(wording.summary_head(tr))
        groups = self._listed(tr("Groups"))
        self.workbook.remove(self._first)
        rows = fill_annex(annex, report, tr)
        place = SummarySheet(summary, tr).fill(report, rows)
        levels = GroupSheet(groups, tr, report.group_count).fill(report)
        spread_groups(groups.sheet, report.group_count)
        if report.sources:
            fill_sources(self._listed(wording.sources_head(tr)), report, tr)
        if report.seal:
            fill_sign_off(self._listed(sealing.sign_off_head(tr)), report.seal, tr)
        Dashboard(self._grid(tr("Dashboard")), tr, place, levels).fill(report)
        PivotSheet(self._listed(tr("Pivot data")), tr, rows, levels).fill(report)

    def _listed(self, name: str) -> Grid:
        """A sheet whose heads are repeated on each page."""
        grid = self._grid(name)
        grid.sheet.print_title_rows = "1:1"
        return grid

    def _grid(self, name: str) -> Grid:
        sheet = self.workbook.create_sheet(_FORBIDDEN.sub(" ", name)[:31])
        _set_up_page(sheet, self.report, self.tr)
        self.grids.append(Grid(sheet, self._styles))
        return self.grids[-1]


def _set_up_page(sheet: Worksheet, report: Report, tr: Translator) -> None:
    """A4 landscape, as wide as one page, heads repeated, the same lines above and below as in Word."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # pyright: ignore[reportOptionalMemberAccess]
    sheet.page_margins.left = sheet.page_margins.right = 0.55
    sheet.page_margins.top, sheet.page_margins.bottom = 0.8, 0.7
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.rightToLeft = tr.right_to_left
    start, end = wording.page_head(tr, report)
    end = _edge(end, 65)
    _set_edge(sheet.oddHeader, _edge(start, _ROOM - len(end)), end, tr)
    _set_edge(sheet.oddFooter, _edge(wording.page_foot(tr, report), 150), wording.page_of(tr, "&P", "&N"), tr)


def _set_edge(edge: HeaderFooterItem | None, start: str, end: str, tr: Translator) -> None:
    if edge is not None:
        edge.left.text, edge.right.text = (end, start) if tr.right_to_left else (start, end)
        for part in (edge.left, edge.right):
            part.font, part.size, part.color = f"{FACE},Regular", 8, SECOND_INK


def _edge(text: str, most: int) -> str:
    """A text above or below the page, where & starts a code and all must be within 255 letters."""
    text = " ".join(clean(text).split())
    if len(text.replace("&", "&&")) > most:
        text = shortened(text, most // 2 if "&" in text else most)
    return text.replace("&", "&&")
