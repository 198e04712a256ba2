"""Pictures in cells, which are the signs of the levels and the logo. A sign stands at the top of its row everywhere.

Icon sets would do so in Excel alone, in one colour, and without signs for what has no level.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.packaging.relationship import Relationship
from openpyxl.xml.functions import Element, fromstring
from openpyxl.xml.functions import tostring as markup_of

from assessor.models.levels import Level
from assessor.reports.logo_size import logo_size
from assessor.reports.plain_text import clean
from assessor.reports.signs import sign_picture
from assessor.reports.word_markup import attribute

_SIDE = 118_000  # 3.3 mm in the units of drawings
_TOP = 30_000
_EMU_PER_CM = 360_000
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
_LOGO = (
    "<xdr:oneCellAnchor><xdr:from><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row>"
    '<xdr:rowOff>{top}</xdr:rowOff></xdr:from><xdr:ext cx="{width}" cy="{height}"/><xdr:pic><xdr:nvPicPr>'
    '<xdr:cNvPr id="{number}" name="Logo {number}" descr="{name}"/><xdr:cNvPicPr>'
    '<a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="{relation}"/>'
    '<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>'
    "</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"
)
_DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{content}</xdr:wsDr>'
)


class Placed(Protocol):
    """A picture in a cell."""

    @property
    def relation(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def png(self) -> bytes: ...

    def markup(self, number: int) -> str: ...


@dataclass(frozen=True, slots=True)
class PlacedSign:
    """A level's sign in a cell, `left` from where the cell begins; rows and columns count from 1."""

    row: int
    column: int
    left: int
    level: Level | None
    name: str

    @property
    def relation(self) -> str:
        return f"rIdSign{list(_FILES).index(self.level) + 1}"

    @property
    def file(self) -> str:
        return _FILES[self.level]

    @property
    def png(self) -> bytes:
        return sign_picture(self.level)

    def markup(self, number: int) -> str:
        return _SIGN.format(
            row=self.row - 1, column=self.column - 1, left=self.left, right=self.left + _SIDE,
            top=_TOP, bottom=_TOP + _SIDE, side=_SIDE, number=number, name=attribute(self.name),
            relation=self.relation,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlacedLogo:
    """The coalition's logo in a cell. Relation and file of a picture are its own, so that all are told apart."""

    row: int
    column: int
    png: bytes
    name: str
    relation: str = "rIdLogo"
    file: str = "logo"

    def markup(self, number: int) -> str:
        width, height = (round(side * _EMU_PER_CM) for side in logo_size(self.png))
        return _LOGO.format(
            row=self.row - 1, column=self.column - 1, top=_TOP, width=width, height=height,
            number=number, name=attribute(self.name), relation=self.relation,
        )  # fmt: skip


class SignedDrawing(SpreadsheetDrawing):
    """A sheet's drawing: its charts as the library writes them, said in words too, and its signs."""

    __elements__ = SpreadsheetDrawing.__elements__  # which the library does not hand down

    def __init__(self, pictures: Sequence[Placed], chart_texts: Sequence[str] = ()) -> None:
        super().__init__()
        self.placed = pictures
        self.chart_texts = chart_texts

    def __bool__(self) -> bool:
        return bool(self.placed) or super().__bool__()

    def _write(self) -> Element:
        pictures = "".join(one.markup(number) for number, one in enumerate(self.placed, _FIRST_NUMBER))
        tree = fromstring(markup_of(super()._write()))  # pyright: ignore
        for frame, said in zip(tree.iter("{*}graphicFrame"), self.chart_texts, strict=True):
            frame.find(".//{*}cNvPr").set("descr", clean(said))  # pyright: ignore[reportOptionalMemberAccess]
        for picture in fromstring(_DRAWING.format(content=pictures).encode()):
            tree.append(picture)
        return cast("Element", tree)

    def _write_rels(self) -> Element:
        relations = super()._write_rels()  # pyright: ignore
        for picture in self._each():
            relation = Relationship(type="image", Target=f"/{_media_name(picture)}", Id=picture.relation)
            relations.append(relation.to_tree())  # pyright: ignore
        return cast("Element", relations)

    def pictures(self) -> dict[str, bytes]:
        return {_media_name(picture): picture.png for picture in self._each()}

    def _each(self) -> list[Placed]:
        """Every picture once, in one order."""
        once = {picture.relation: picture for picture in self.placed}
        return [once[relation] for relation in sorted(once)]


def _media_name(picture: Placed) -> str:
    return f"xl/media/{picture.file}.png"
