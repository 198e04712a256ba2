"""The signs of the levels as pictures within the text of the Word annex, their names as alternative text."""

from __future__ import annotations

from assessor.models.levels import Level
from assessor.reports.logo_size import logo_size
from assessor.reports.word_markup import attribute

_EMU_PER_CM = 360_000
_SIDE, _SMALL_SIDE = 118_000, 74_000  # 3.3 mm and 2 mm in the units of drawings
_PICTURE = (
    "<w:r>{look}<w:drawing>"
    '<wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="{kind} {number}" descr="{name}"/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="{number}" name="{kind} {number}" descr="{name}"/><pic:cNvPicPr/>'
    "</pic:nvPicPr><pic:blipFill>"
    '<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
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
        look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>'
        return _picture(look, side, side, ("Sign", number, name, relation))


def logo_run(png: bytes, said: str, number: int, relation: str) -> str:
    """The coalition's logo as a picture within a paragraph of its own."""
    width, height = (round(side * _EMU_PER_CM) for side in logo_size(png))
    return _picture("", width, height, ("Logo", number, said, relation))


def _picture(look: str, width: int, height: int, told: tuple[str, int, str, str]) -> str:
    kind, number, name, relation = told
    return _PICTURE.format(
        look=look,
        width=width,
        height=height,
        kind=kind,
        number=number,
        name=attribute(name),
        relation=relation,
    )
