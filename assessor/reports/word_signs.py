"""The signs of the levels as pictures within the text of the Word annex, their names as alternative text."""

from __future__ import annotations

from assessor.models.levels import Level
from assessor.reports.word_markup import attribute

_SIDE, _SMALL_SIDE = 118_000, 74_000  # 3.3 mm and 2 mm in the units of drawings
_SIGN = (
    '<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:drawing>'
    '<wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{side}" cy="{side}"/><wp:docPr id="{number}" name="Sign {number}" descr="{name}"/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="{number}" name="Sign {number}" descr="{name}"/><pic:cNvPicPr/>'
    "</pic:nvPicPr><pic:blipFill>"
    '<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


class WordSigns:
    """Hands out the drawing of a level's sign; each drawing of a document needs a number of its own."""

    def __init__(self, relations: dict[Level | None, str]) -> None:
        self._relations = relations
        self._drawn = 0

    def next_number(self) -> int:
        self._drawn += 1
        return self._drawn

    def draw(self, level: Level | None, name: str, small: bool = False) -> str:
        number, relation = self.next_number(), self._relations[level]
        side, style = (_SMALL_SIDE, "SmallSign") if small else (_SIDE, "Sign")
        return _SIGN.format(side=side, style=style, number=number, name=attribute(name), relation=relation)
