"""The annex as an Excel workbook: the table, a summary that counts it, the groups, and the sources."""

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
from assessor.reports.excel_lists import fill_groups, fill_sources, spread_groups
from assessor.reports.excel_sign_off import fill_sign_off
from assessor.reports.excel_styles import FACE
from assessor.reports.excel_summary import SummarySheet
from assessor.reports.palette import SECOND_INK
from assessor.reports.plain_text import clean
from assessor.reports.properties import emptied_properties
from assessor.reports.report import Report
from assessor.reports.sealing import wording as sealing

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_A4 = 9
_ROOM = 190
"""Letters for the texts above a page, beside the codes for their look."""


def write_excel(report: Report, tr: Translator) -> bytes:
    workbook = Workbook()
    styles = CellStyles(workbook, right_to_left=tr.right_to_left)
    names = [tr("Annex"), wording.summary_head(tr), tr("Groups")]
    annex, summary, groups = grids = [Grid(_sheet(workbook, name), styles) for name in names]
    workbook.remove(workbook.worksheets[0])
    rows = fill_annex(annex, report, tr)
    SummarySheet(summary, tr).fill(report, rows)
    fill_groups(groups, report, tr)
    if report.sources:
        grids.append(Grid(_sheet(workbook, wording.sources_head(tr)), styles))
        fill_sources(grids[-1], report, tr)
    if report.seal:
        grids.append(Grid(_sheet(workbook, sealing.sign_off_head(tr)), styles))
        fill_sign_off(grids[-1], report.seal, tr)
    for grid in grids:
        _set_up_page(grid.sheet, report, tr)
    for grid in grids:
        if grid is summary:
            continue
        grid.sheet.page_setup.fitToHeight = 0
        grid.sheet.print_title_rows = "1:1"
    spread_groups(groups.sheet, report.group_count)
    return saved(workbook, grids, emptied_properties(wording.title(tr, report), tr.speaks, report.keywords))


def _sheet(workbook: Workbook, name: str) -> Worksheet:
    return workbook.create_sheet(_FORBIDDEN.sub(" ", name)[:31])


def _set_up_page(sheet: Worksheet, report: Report, tr: Translator) -> None:
    """A4 landscape, as wide as one page, heads repeated, the same lines above and below as in Word."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
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
        text = text[: most // 2 if "&" in text else most - 1].rstrip() + "…"
    return text.replace("&", "&&")
