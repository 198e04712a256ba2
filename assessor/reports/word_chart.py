"""The charts of the Word annex: native, with their figures inside, so that an editor can change them."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from openpyxl import Workbook

from assessor.i18n import Translator
from assessor.reports.charting import Chart, further_charts, levels_chart
from assessor.reports.excel_archive import saved
from assessor.reports.excel_cells import MOST_LETTERS, CellStyles, Grid
from assessor.reports.native_chart import WIDTH_CM, Figures, chart_markup, height_cm, stacked_bars
from assessor.reports.properties import emptied_properties
from assessor.reports.report import Report
from assessor.reports.word_markup import Direction, attribute, labelled, paragraph, run
from assessor.reports.word_signs import WordSigns

_CM = 360_000
_SHEET = "Chart"
_FRAME = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{number}" name="Chart {number}" descr="{description}"/><wp:cNvGraphicFramePr/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{relation}"/>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


@dataclass(slots=True)
class WordCharts:
    """Puts charts into the file, each with a workbook of its figures; the signs number what is drawn."""

    document: WordDocument
    tr: Translator
    page: Direction
    signs: WordSigns
    _count: int = 0

    def levels(self, report: Report) -> str:
        return self._paragraph(levels_chart(report, self.tr)) if report.themes else ""

    def further(self, report: Report) -> str:
        """Each under its heading, with the same in words."""
        return "".join(
            paragraph(run(chart.title), "Heading2")
            + labelled(chart.said, "ChartSaid", self.page)
            + self._paragraph(chart, keep=bool(chart.note))
            + (labelled(chart.note, "Note", self.page) if chart.note else "")
            for chart in further_charts(report, self.tr)
        )

    def _paragraph(self, chart: Chart, *, keep: bool = False) -> str:
        frame = _FRAME.format(
            width=int(WIDTH_CM * _CM),
            height=int(height_cm(len(chart.bars)) * _CM),
            number=self.signs.next_number(),
            description=attribute(f"{chart.title}. {chart.said}"),
            relation=self._added(chart),
        )
        style = "ChartWithNote" if keep else "Chart"
        return paragraph(frame, style, right_to_left=False if self.tr.right_to_left else None)

    def _added(self, chart: Chart) -> str:
        """The chart's parts; gives the relation that leads to them."""
        self._count += 1
        package = self.document.part.package
        place = PackURI(f"/word/embeddings/chart{self._count}.xlsx")
        workbook = Part(place, CT.SML_SHEET, _figures(chart, self.tr), package)
        drawn = stacked_bars(
            chart, Figures(_SHEET, 1, 2, len(chart.bars) + 1), right_to_left=self.tr.right_to_left
        )
        place = PackURI(f"/word/charts/chart{self._count}.xml")
        part = Part(place, CT.DML_CHART, chart_markup(drawn, "rId1"), package)
        part.relate_to(workbook, RT.PACKAGE)
        return self.document.part.relate_to(part, RT.CHART)


def _figures(chart: Chart, tr: Translator) -> bytes:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = _SHEET
    grid = Grid(sheet, CellStyles(workbook, right_to_left=tr.right_to_left))
    for column, head in enumerate((chart.axis, *(strand.name for strand in chart.strands)), start=2):
        grid.put(1, column, head, "Annex head")
    for row, bar in enumerate(chart.bars, start=2):
        grid.put(row, 2, bar.name[:MOST_LETTERS], "Annex text")
        for column, figure in enumerate(bar.figures, start=3):
            grid.put(row, column, figure, "Annex count")
    return saved(workbook, [grid], emptied_properties("", tr.speaks))
