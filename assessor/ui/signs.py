"""The signs of the levels, drawn on a grid of 20 × 20 at any size; shape carries the meaning, colour helps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.ui.theme import FAMILIES, STRONG, Theme

GRID = 20.0
CENTRE = QPointF(10, 10)
LEVEL_NAMES = {
    Level.IMPLEMENTED: N_("Implemented"),
    Level.PARTIAL: N_("Partially implemented"),
    Level.NOT_IMPLEMENTED: N_("Not implemented"),
    Level.NO_INFORMATION: N_("No information"),
    Level.NOT_ASSESSED: N_("Not assessed"),
}


def paint_sign(painter: QPainter, rect: QRectF, level: Level, theme: Theme) -> None:
    """Draw a level's sign into the largest square in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center() - QPointF(side / 2, side / 2))
    painter.scale(side / GRID, side / GRID)
    _PAINTERS[level](painter, theme.level_colour(level))
    painter.restore()


def _ring(painter: QPainter, colour: QColor, stroke: float, radius: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, stroke))
    painter.drawEllipse(CENTRE, radius, radius)


def _implemented(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(CENTRE, 9, 9)


def _partial(painter: QPainter, colour: QColor) -> None:
    _ring(painter, colour, 2, 8)
    half = QPainterPath(CENTRE)
    half.arcTo(QRectF(2, 2, 16, 16), 90, 180)
    painter.fillPath(half, colour)


def _not_implemented(painter: QPainter, colour: QColor) -> None:
    _ring(painter, colour, 3, 7.5)


def _no_information(painter: QPainter, colour: QColor) -> None:
    _ring(painter, colour, 1.7, 8)
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(12)
    font.setVariableAxis(QFont.Tag("wght"), STRONG)
    path = QPainterPath()
    path.addText(0, 0, font, "?")
    path.translate(CENTRE - path.boundingRect().center())
    painter.fillPath(path, colour)


def _not_assessed(painter: QPainter, colour: QColor) -> None:
    pen = QPen(colour, 1.5)
    pen.setDashPattern([1.4, 1.6])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawEllipse(CENTRE, 8, 8)


_PAINTERS = {
    Level.IMPLEMENTED: _implemented,
    Level.PARTIAL: _partial,
    Level.NOT_IMPLEMENTED: _not_implemented,
    Level.NO_INFORMATION: _no_information,
    Level.NOT_ASSESSED: _not_assessed,
}
