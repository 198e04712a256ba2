"""The coalition's logo, over the title."""

from __future__ import annotations

import io
from dataclasses import dataclass

from reportlab.lib.utils import ImageReader

from assessor.reports.logo_size import logo_size
from assessor.reports.pdf.sheet import Sheet

_POINTS_PER_CM = 72 / 2.54
_BELOW = 22


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG at the side where reading begins. `said` is the same in words."""

    png: bytes
    said: str

    @property
    def height(self) -> float:
        return logo_size(self.png)[1] * _POINTS_PER_CM + _BELOW

    def draw(self, sheet: Sheet, top: float) -> None:
        width, height = (side * _POINTS_PER_CM for side in logo_size(self.png))
        paper = sheet.paper
        left = paper.margin + paper.width - width if sheet.right_to_left else paper.margin
        box = (left, paper.page_height - top - height, width, height)
        with sheet.figure(self.said, box):
            sheet.picture(ImageReader(io.BytesIO(self.png)), box)
