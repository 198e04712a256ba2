"""The paper of a Word document, in twentieths of a point, and what stands at the edges of its pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """A4 one way or the other, with its margin at the sides."""

    page_width: int
    page_height: int
    margin: int

    @property
    def width(self) -> int:
        """Where text ends."""
        return self.page_width - 2 * self.margin - 1

    @property
    def is_landscape(self) -> bool:
        return self.page_width > self.page_height


LANDSCAPE = Sheet(16838, 11906, 850)
PORTRAIT = Sheet(11906, 16838, 1020)


@dataclass(frozen=True, slots=True)
class EdgeTexts:
    """Markup for the start and end of the line above each page, and of the line below it."""

    head: tuple[str, str]
    foot: tuple[str, str]
