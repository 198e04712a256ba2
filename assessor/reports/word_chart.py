"""The chart of the Word annex: native, with its figures inside, so that an editor can change it."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from openpyxl import Workbook

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.chart import WIDTH_CM, Figures, chart_markup, drawn_bars, height_cm, stacked_bars
from assessor.reports.excel_archive import saved
from assessor.reports.excel_cells import MOST_LETTERS, CellStyles, Grid
from assessor.reports.properties import emptied_properties
from assessor.reports.report import Report
from assessor.reports.word_markup import attribute, paragraph

_CM = 360_000
_SHEET = "Chart"
_FRAME = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{number}" name="Chart {number}" descr="{description}"/><wp:cNvGraphicFramePr/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{relation}"/>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def add_chart(document: WordDocument, report: Report, tr: Translator) -> str:
    """Put the chart's parts into the file; gives the relation that `chart_paragraph` needs."""
    package = document.part.package
    workbook = Part(PackURI("/word/embeddings/chart1.xlsx"), CT.SML_SHEET, _figures(report, tr), package)
    drawn = stacked_bars(report, tr, Figures(_SHEET, 1, 2, len(drawn_bars(report, tr)) + 1))
    chart = Part(PackURI("/word/charts/chart1.xml"), CT.DML_CHART, chart_markup(drawn, "rId1"), package)
    chart.relate_to(workbook, RT.PACKAGE)
    return document.part.relate_to(chart, RT.CHART)


def chart_paragraph(report: Report, tr: Translator, relation: str, number: int) -> str:
    frame = _FRAME.format(
        width=int(WIDTH_CM * _CM),
        height=int(height_cm(len(drawn_bars(report, tr))) * _CM),
        number=number,
        description=attribute(wording.summary_sentence(tr, report.counts)),
        relation=relation,
    )
    return paragraph(frame, "Chart", right_to_left=False if tr.right_to_left else None)


def _figures(report: Report, tr: Translator) -> bytes:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = _SHEET
    grid = Grid(sheet, CellStyles(workbook, right_to_left=tr.right_to_left))
    for column, head in enumerate(wording.summary_heads(tr)[:-1], start=2):
        grid.put(1, column, head, "Annex head")
    for row, (title, counts) in enumerate(drawn_bars(report, tr), start=2):
        grid.put(row, 2, title[:MOST_LETTERS], "Annex text")
        for column, level in enumerate(wording.LEVELS, start=3):
            grid.put(row, column, wording.count_of(counts, level), "Annex count")
    return saved(workbook, [grid], emptied_properties("", tr.speaks))
