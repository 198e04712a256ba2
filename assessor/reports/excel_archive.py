"""Saves a workbook as the same bytes each time, without temporary files or the name of any library."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import cast

from lxml import etree
from openpyxl import Workbook
from openpyxl.packaging.relationship import Relationship
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.drawing import Drawing
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from assessor.reports.archive import write_part
from assessor.reports.excel_cells import Grid
from assessor.reports.excel_signs import SignedDrawing
from assessor.reports.native_chart import with_own_formats

_NO_CELLS = re.compile(rb"<sheetData\s*/>|<sheetData></sheetData>")
_FONT_PARTS = (
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name",
    "family", "charset", "scheme",
)  # fmt: skip
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"')


def saved(workbook: Workbook, grids: Sequence[Grid], replaced: Mapping[str, bytes]) -> bytes:
    """The file's bytes; `replaced` gives new content to parts that the library wrote."""
    parts = _Parts()
    _Writer(workbook, parts, grids).save()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(parts.contents, key=lambda name: (name != "[Content_Types].xml", name)):
            write_part(archive, name, replaced.get(name) or _mended(name, parts.contents[name]))
    return target.getvalue()


def _mended(name: str, content: bytes) -> bytes:
    """A part as the library wrote it, brought to what the schema asks."""
    if "/charts/" in name:
        return with_own_formats(content)
    return _with_fonts_in_order(content) if name == "xl/styles.xml" else content


def _with_fonts_in_order(styles: bytes) -> bytes:
    tree = etree.fromstring(styles)
    for font in tree.iter("{*}font"):
        font[:] = sorted(font, key=lambda part: _FONT_PARTS.index(etree.QName(part).localname))
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


class _Parts:
    """Stands in for the archive that the library writes to, and only collects."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}

    def writestr(self, name: str, content: str | bytes) -> None:
        self.contents[name] = content.encode() if isinstance(content, str) else content

    def namelist(self) -> list[str]:
        return list(self.contents)

    def close(self) -> None:
        pass


class _Writer(ExcelWriter):
    """The library's writer, which would otherwise put each sheet into a readable temporary file."""

    def __init__(self, workbook: Workbook, parts: _Parts, grids: Sequence[Grid]) -> None:
        super().__init__(workbook, cast("zipfile.ZipFile", parts))
        self._parts = parts
        self._grids = {grid.sheet.title: grid for grid in grids}

    def write_worksheet(self, ws: Worksheet) -> None:
        grid = self._grids[ws.title]
        drawing = SignedDrawing(grid.pictures, grid.chart_texts)
        drawing.charts = ws._charts  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue]
        ws._drawing = drawing  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue]
        target = io.BytesIO()
        writer = _SheetWriter(ws, target)
        ws._hyperlinks = grid.links  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue]
        writer.write()
        ws._rels = writer._rels  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue]
        self._parts.writestr(ws.path[1:], _with_cells(target.getvalue(), grid))
        for name, picture in drawing.pictures().items():
            self._parts.writestr(name, picture)
        self.manifest.append(ws)


class _SheetWriter(WorksheetWriter):
    """The library's writer of one sheet, which does not know that signs are a drawing too."""

    def write_drawings(self) -> None:
        if self.ws._drawing:  # pyright: ignore
            relation = Relationship(type="drawing", Target="")  # pyright: ignore[reportCallIssue]
            self._rels.append(relation)  # pyright: ignore
            self.xf.send(Drawing(id=relation.id).to_tree())  # pyright: ignore


def _with_cells(sheet: bytes, grid: Grid) -> bytes:
    """The sheet as the library wrote it, without cells, with those of its grid."""
    extent = b'<dimension ref="%s"' % grid.extent.encode()
    cells = grid.markup()
    return _NO_CELLS.sub(lambda _: cells, _DIMENSION.sub(extent, sheet, count=1), count=1)
