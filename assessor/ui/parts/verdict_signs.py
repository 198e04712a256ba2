"""The signs of the verdicts on a passage, drawn on a grid of 16 × 16. The word always stands beside them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from assessor.i18n import N_
from assessor.importers.batch import Verdict
from assessor.ui.theme import Theme

GRID = 16.0
VERDICT_NAMES = {
    Verdict.RECOMMENDATION: N_("Recommendation"),
    Verdict.LEAD_IN: N_("Lead-in"),
    Verdict.CONCERN: N_("Concern"),
    Verdict.CONTEXT: N_("Context"),
    Verdict.NOT_PLACED: N_("Not placed"),
}
VERDICT_KEYS = {
    "1": Verdict.RECOMMENDATION,
    "2": Verdict.LEAD_IN,
    "3": Verdict.CONCERN,
    "4": Verdict.CONTEXT,
    "0": Verdict.NOT_PLACED,
}
_INKS = {Verdict.RECOMMENDATION: "accent", Verdict.NOT_PLACED: "partial"}


def verdict_ink(verdict: Verdict) -> str:
    """The token of a verdict's colour: what is judged has the accent, what needs a person is amber."""
    return _INKS.get(verdict, "second")


def paint_verdict(painter: QPainter, rect: QRectF, verdict: Verdict, theme: Theme, *, mirrored: bool) -> None:
    """Draw a verdict's sign into the largest square in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    colour = theme.colour(verdict_ink(verdict))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    painter.scale((-1 if mirrored else 1) * side / GRID, side / GRID)
    painter.translate(-GRID / 2, -GRID / 2)
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _PAINTERS[verdict](painter, colour)
    painter.restore()


def _recommendation(painter: QPainter, colour: QColor) -> None:
    """A full arrow: this is to be done."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    corners = ((1, 4), (8, 4), (8, 0.5), (15.5, 8), (8, 15.5), (8, 12), (1, 12))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


def _lead_in(painter: QPainter, colour: QColor) -> None:
    """A line that opens a list."""
    painter.drawLine(QPointF(2, 4), QPointF(14, 4))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for y in (8.8, 13):
        painter.drawEllipse(QPointF(4, y), 1.5, 1.5)


def _concern(painter: QPainter, colour: QColor) -> None:
    """An open triangle."""
    del colour
    painter.drawPolygon(QPolygonF([QPointF(8, 2.2), QPointF(14.4, 13.6), QPointF(1.6, 13.6)]))


def _context(painter: QPainter, colour: QColor) -> None:
    """Lines of text."""
    del colour
    for y, end in ((3.5, 14), (8, 14), (12.5, 9)):
        painter.drawLine(QPointF(2, y), QPointF(end, y))


def _not_placed(painter: QPainter, colour: QColor) -> None:
    """A dashed frame with nothing in it."""
    pen = QPen(colour, 1.7)
    pen.setDashPattern([1.7, 1.5])
    painter.setPen(pen)
    painter.drawRect(QRectF(2, 2, 12, 12))


_PAINTERS = {
    Verdict.RECOMMENDATION: _recommendation,
    Verdict.LEAD_IN: _lead_in,
    Verdict.CONCERN: _concern,
    Verdict.CONTEXT: _context,
    Verdict.NOT_PLACED: _not_placed,
}
