"""Sets the recommendation in the largest letters that have room; nothing of it is ever cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextLine, QTextOption

from assessor.ui.projector.look import FOOT, LINE, LINE_HEIGHT, STEPS
from assessor.ui.theme import Theme

WITH_OTHER = 38
"""The text does not become smaller than this to make room for the other language."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text with its size, its token, and the space above it."""

    text: str
    size: int
    ink: str
    above: int = 0


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line where it stands. Keeps its layout, without which Qt forgets the line."""

    layout: QTextLayout
    line: QTextLine
    ink: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class SetText:
    """Lines in parts that are shown one after another; one part where everything has room."""

    words: tuple[Words, ...]
    parts: tuple[tuple[SetLine, ...], ...]

    def paint(self, painter: QPainter, part: int, theme: Theme) -> None:
        if not self.parts:
            return
        lines = self.parts[part % len(self.parts)]
        for one in lines:
            painter.setPen(theme.colour(one.ink))
            one.line.draw(painter, QPointF(0, one.top - lines[0].top))


def set_text(lead_in: str, text: str, other: str, width: float, height: float, theme: Theme) -> SetText:
    """Both languages where there is room for both in large letters; otherwise the room's own, then in parts."""
    for size in STEPS:
        if other and size >= WITH_OTHER:
            words = _words(lead_in, text, other, size)
            lines = list(_lines(words, width, theme))
            if _height(lines) <= height:
                return SetText(words, (tuple(lines),))
    for size in STEPS:
        words = _words(lead_in, text, "", size)
        lines = list(_lines(words, width, theme))
        if _height(lines) <= height:
            return SetText(words, (tuple(lines),))
    words = _words(lead_in, text, "", LINE)
    return SetText(words, tuple(_parts(list(_lines(words, width, theme)), height)))


def _words(lead_in: str, text: str, other: str, size: int) -> tuple[Words, ...]:
    beside = LINE if size >= 44 else FOOT
    found = (
        Words(lead_in, beside, "second"),
        Words(text, size, "ink", 8 if lead_in else 0),
        Words(other, beside, "second", 28),
    )
    return tuple(one for one in found if one.text)


def _height(lines: Sequence[SetLine]) -> float:
    return lines[-1].bottom if lines else 0


def _lines(words: Sequence[Words], width: float, theme: Theme) -> Iterator[SetLine]:
    top = 0.0
    for one in words:
        top += theme.px(one.above)
        for paragraph in one.text.splitlines():
            for layout, line in _broken(paragraph, one.size, width, theme):
                bottom = top + theme.px(one.size * LINE_HEIGHT)
                yield SetLine(layout, line, one.ink, top, bottom)
                top = bottom


def _broken(text: str, size: int, width: float, theme: Theme) -> list[tuple[QTextLayout, QTextLine]]:
    """The lines of one paragraph, in the direction in which it is written."""
    layout = QTextLayout(text, theme.font(size))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if _right_to_left(text) else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[tuple[QTextLayout, QTextLine]] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        lines.append((layout, line))
    layout.endLayout()
    return lines


def _right_to_left(text: str) -> bool:
    direction = next((found for one in text if (found := bidirectional(one)) in {"L", "R", "AL"}), "L")
    return direction != "L"


def _parts(lines: Sequence[SetLine], height: float) -> Iterator[tuple[SetLine, ...]]:
    """Whole lines only; each part as full as the wall allows."""
    part: list[SetLine] = []
    for line in lines:
        if part and line.bottom - part[0].top > height:
            yield tuple(part)
            part = []
        part.append(line)
    if part:
        yield tuple(part)
