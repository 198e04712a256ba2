"""The signs of the levels as pictures in cells: they stand at the top of their row in every program.

Icon sets would do so in Excel alone, in one colour, and without signs for what has no level.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.packaging.relationship import Relationship
from openpyxl.xml.functions import Element, fromstring
from openpyxl.xml.functions import tostring as markup_of

from assessor.models.levels import Level
from assessor.reports.plain_text import clean
from assessor.reports.signs import sign_picture
from assessor.reports.word_markup import attribute

_SIDE = 118_000  # 3.3 mm in the units of drawings
_TOP = 30_000
_FIRST_NUMBER = 1001  # the library numbers its charts from 1
_FILES: dict[Level | None, str] = {
    Level.IMPLEMENTED: "implemented",
    Level.PARTIAL: "partial",
    Level.NOT_IMPLEMENTED: "not-implemented",
    Level.NO_INFORMATION: "no-information",
    None: "undecided",
}
_SIGN = (
    '<xdr:twoCellAnchor editAs="twoCell"><xdr:from><xdr:col>{column}</xdr:col><xdr:colOff>{left}</xdr:colOff>'
    "<xdr:row>{row}</xdr:row><xdr:rowOff>{top}</xdr:rowOff></xdr:from><xdr:to><xdr:col>{column}</xdr:col>"
    "<xdr:colOff>{right}</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>{bottom}</xdr:rowOff></xdr:to>"
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="{number}" name="Sign {number}" descr="{name}"/><xdr:cNvPicPr>'
    '<a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="{relation}"/>'
    '<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="{side}" cy="{side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>'
    "</xdr:pic><xdr:clientData/></xdr:twoCellAnchor>"
)
_DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{content}</xdr:wsDr>'
)


@dataclass(frozen=True, slots=True)
class PlacedSign:
    """A level's sign in a cell, `left` from where the cell begins; rows and columns count from 1."""

    row: int
    column: int
    left: int
    level: Level | None
    name: str

    def markup(self, number: int) -> str:
        return _SIGN.format(
            row=self.row - 1, column=self.column - 1, left=self.left, right=self.left + _SIDE,
            top=_TOP, bottom=_TOP + _SIDE, side=_SIDE, number=number, name=attribute(self.name),
            relation=_relation(self.level),
        )  # fmt: skip


class SignedDrawing(SpreadsheetDrawing):
    """A sheet's drawing: its charts as the library writes them, said in words too, and its signs."""

    __elements__ = SpreadsheetDrawing.__elements__  # which the library does not hand down

    def __init__(self, signs: Sequence[PlacedSign], chart_texts: Sequence[str] = ()) -> None:
        super().__init__()
        self.signs = signs
        self.chart_texts = chart_texts

    def __bool__(self) -> bool:
        return bool(self.signs) or super().__bool__()

    def _write(self) -> Element:
        signs = "".join(sign.markup(number) for number, sign in enumerate(self.signs, _FIRST_NUMBER))
        tree = fromstring(markup_of(super()._write()))  # pyright: ignore
        for frame, said in zip(tree.iter("{*}graphicFrame"), self.chart_texts, strict=True):
            frame.find(".//{*}cNvPr").set("descr", clean(said))  # pyright: ignore[reportOptionalMemberAccess]
        for sign in fromstring(_DRAWING.format(content=signs).encode()):
            tree.append(sign)
        return cast("Element", tree)

    def _write_rels(self) -> Element:
        relations = super()._write_rels()  # pyright: ignore
        for level in self.levels:
            relation = Relationship(type="image", Target=f"/{media_name(level)}", Id=_relation(level))
            relations.append(relation.to_tree())  # pyright: ignore
        return cast("Element", relations)

    @property
    def levels(self) -> list[Level | None]:
        """Those whose pictures the drawing needs, in one order."""
        used = {sign.level for sign in self.signs}
        return [level for level in _FILES if level in used]

    def pictures(self) -> dict[str, bytes]:
        return {media_name(level): sign_picture(level) for level in self.levels}


def media_name(level: Level | None) -> str:
    return f"xl/media/{_FILES[level]}.png"


def _relation(level: Level | None) -> str:
    return f"rIdSign{list(_FILES).index(level) + 1}"
