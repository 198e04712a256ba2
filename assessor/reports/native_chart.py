"""A chart as native stacked bars for Excel and Word, told apart by pattern and colour.

The figures stand in the chart too, so that it shows before anything has been calculated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from openpyxl.chart import BarChart
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties
from openpyxl.xml.functions import tostring

from assessor.reports.charting import Chart, Filling, Strand
from assessor.reports.palette import HAIRLINE, INK, SECOND_INK, SURFACE
from assessor.reports.plain_text import clean
from assessor.reports.text_metrics import wrapped

WIDTH_CM = 25.5
_ROOMY, _USUAL, _SMALL = 17, 900, 700
"""More bars than this are thin, and names of two lines are high: they are set smaller, or LibreOffice leaves every
other name out."""
POINTS_PER_CM = 28.35
_NAME_POINTS = 0.32 * WIDTH_CM * POINTS_PER_CM
"""The width that names have beside the bars."""
_PATTERNS = {Filling.HATCHED: "wdUpDiag", Filling.SHADED: "ltHorz"}
_EXTERNAL = (
    '<c:externalData xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="{data}">'
    '<c:autoUpdate val="0"/></c:externalData>'
)
_FONT = Font(typeface="Arial")


@dataclass(frozen=True, slots=True)
class Figures:
    """Where the table that is drawn stands: quoted sheet, the row of its heads, its first and last row."""

    sheet: str
    heads: int
    first: int
    last: int

    def column(self, letter: str) -> str:
        return f"{self.sheet}!${letter}${self.first}:${letter}${self.last}"

    def head(self, letter: str) -> str:
        return f"{self.sheet}!${letter}${self.heads}"


def height_cm(bars: int) -> float:
    """Room for the bars, up to what a page of A4 landscape holds between a heading with its words and a note."""
    return min(2.2 + 0.65 * bars, 13.4)


def least_cm(names: Sequence[str]) -> float:
    """Where each bar can be told from the next, and its name is not left out, if the usual height would hold it."""
    size, bars = _size(names), len(names)
    held = 1.9 + max(0.31, _lines(names, size) * size / 100 * 1.15 / POINTS_PER_CM) * bars
    return held if held <= height_cm(bars) else 1.9 + 0.31 * bars


def stacked_bars(drawn: Chart, figures: Figures, *, right_to_left: bool, height: float = 0) -> BarChart:
    """The name of each bar is in column B, its parts from column C on. `height` in cm, where it is not the usual."""
    grouping = "percentStacked" if drawn.shares else "stacked"
    chart = BarChart(barDir="bar", grouping=grouping, overlap=100, gapWidth=45)
    texts = [bar.name for bar in drawn.bars]
    names, size = AxDataSource(strRef=_texts(figures.column("B"), texts)), _size(texts)
    for index, strand in enumerate(drawn.strands):
        letter = "CDEFG"[index]
        counts = [bar.figures[index] for bar in drawn.bars]
        chart.series.append(_series(index, strand, names, figures.column(letter), counts, size))
        chart.series[-1].tx = SeriesLabel(strRef=_texts(figures.head(letter), [strand.name]))
    chart.width = WIDTH_CM  # pyright: ignore[reportAttributeAccessIssue]
    chart.height = height or height_cm(len(drawn.bars))  # pyright: ignore[reportAttributeAccessIssue]
    _dress(chart, drawn, size)
    _place(chart, chart.height, right_to_left)
    return chart


def chart_markup(chart: BarChart, data: str) -> bytes:
    """The chart as a part for a file that is no workbook; `data` is the relation to its figures."""
    tree = chart._write()  # pyright: ignore
    external = etree.fromstring(_EXTERNAL.format(data=data))
    markup = etree.fromstring(with_own_formats(tostring(tree)))
    markup.append(external)
    return etree.tostring(markup, xml_declaration=True, encoding="UTF-8", standalone=True)


def with_own_formats(markup: bytes) -> bytes:
    """Labels keep their own number format (no zeros) instead of taking that of the cells."""
    return markup.replace(b'formatCode="0;;;"', b'formatCode="0;;;" sourceLinked="0"')


def _series(
    index: int, strand: Strand, names: AxDataSource, where: str, counts: list[int], size: int
) -> Series:
    points = [NumVal(idx=place, v=str(count)) for place, count in enumerate(counts)]
    numbers = NumRef(f=where, numCache=NumData(formatCode="General", ptCount=len(points), pt=points))
    series = Series(idx=index, order=index, cat=names, val=NumDataSource(numRef=numbers))
    series.spPr = _filled(strand)
    series.invertIfNegative = False
    series.dLbls = _labels(strand.filling, size)
    return series


def _filled(strand: Strand) -> GraphicalProperties:
    line = LineProperties(solidFill=strand.colour, w=12_700)
    if strand.filling is Filling.FULL:
        return GraphicalProperties(solidFill=strand.colour, ln=line)
    if pattern := _PATTERNS.get(strand.filling):
        fill = PatternFillProperties(
            prst=pattern,  # pyright: ignore[reportArgumentType]
            fgClr=_ink(strand.colour),
            bgClr=_ink(SURFACE),
        )
        return GraphicalProperties(pattFill=fill, ln=line)
    if strand.filling is Filling.DOTTED:
        line.prstDash = "sysDot"
    return GraphicalProperties(solidFill=SURFACE, ln=line)


def _ink(colour: str) -> ColorChoice:
    return ColorChoice(srgbClr=colour)  # pyright: ignore[reportArgumentType]


def _texts(where: str, texts: list[str]) -> StrRef:
    points = [StrVal(idx=place, v=clean(text)) for place, text in enumerate(texts)]
    return StrRef(f=where, strCache=StrData(ptCount=len(points), pt=points))


def _size(names: Sequence[str]) -> int:
    return _USUAL if len(names) <= _ROOMY and _lines(names, _USUAL) == 1 else _SMALL


def _lines(names: Sequence[str], size: int) -> int:
    return max((len(wrapped(clean(name), _NAME_POINTS, size / 100)) for name in names), default=1)


def _labels(filling: Filling, size: int) -> DataLabelList:
    """The count within its bar; on white where a pattern would run through it."""
    labels = DataLabelList(
        showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False,
        numFmt="0;;;", txPr=_letters(SURFACE if filling is Filling.FULL else INK, size),
    )  # fmt: skip
    if filling in _PATTERNS:
        labels.spPr = GraphicalProperties(solidFill=SURFACE, ln=LineProperties(noFill=True))
    return labels


def _letters(colour: str, size: int) -> RichText:
    characters = CharacterProperties(sz=size, solidFill=colour, latin=_FONT, cs=_FONT)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=characters), endParaRPr=characters)])


def _dress(chart: BarChart, drawn: Chart, size: int) -> None:
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.tickLblSkip = 1
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.txPr, chart.y_axis.txPr = _letters(INK, size), _letters(SECOND_INK, 800)
    chart.x_axis.majorTickMark = chart.y_axis.majorTickMark = "none"
    chart.x_axis.spPr = GraphicalProperties(ln=LineProperties(solidFill=INK, w=9525))
    chart.y_axis.spPr = GraphicalProperties(ln=LineProperties(noFill=True))
    chart.y_axis.numFmt = None
    chart.y_axis.number_format = "0%" if drawn.shares else "0"
    chart.y_axis.majorUnit = 0.25 if drawn.shares else max(1, -(-drawn.longest // 10))
    chart.y_axis.crosses = "max"
    gridlines = chart.y_axis.majorGridlines
    if gridlines is not None:
        gridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=HAIRLINE, w=6350))
    chart.legend.position = "t"  # pyright: ignore[reportOptionalMemberAccess]
    chart.legend.txPr = _letters(INK, 900)  # pyright: ignore[reportOptionalMemberAccess]
    chart.graphical_properties = GraphicalProperties(noFill=True, ln=LineProperties(noFill=True))


def _place(chart: BarChart, height: float, right_to_left: bool) -> None:
    """Where the bars stand: a third of the width is the themes' names, at the side where reading begins."""
    if right_to_left:
        chart.y_axis.scaling.orientation = "maxMin"
    place = ManualLayout(
        layoutTarget="inner", xMode="edge", yMode="edge",
        x=0.02 if right_to_left else 0.34, y=1.1 / height, w=0.64, h=(height - 1.9) / height,
    )  # fmt: skip
    chart.layout = Layout(manualLayout=place)
