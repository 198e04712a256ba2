"""A large button for a level: its sign, its name, and the key that does the same."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from assessor.i18n import N_, Translator
from assessor.models.levels import Level
from assessor.ui.signs import paint_sign
from assessor.ui.theme import BODY, MEDIUM, NOTE, REGULAR, SMALL, Theme

SHORT_NAMES = {
    Level.IMPLEMENTED: N_("Implemented"),
    Level.PARTIAL: N_("Partially"),
    Level.NOT_IMPLEMENTED: N_("Not implemented"),
    Level.NO_INFORMATION: N_("No information"),
    Level.NOT_ASSESSED: N_("Not assessed"),
}
RADIUS = 12
SIGN_AT, TEXT_AT, TEXT_END = 16, 57, 8
NARROW_SIGN_AT, NARROW_TEXT_AT = 10, 44
"""Pixels from the leading edge to the sign and to the words, and from the words to the other edge."""


class LevelButton(QAbstractButton):
    """One of the answers; `checked` shows it in the level's own colours."""

    def __init__(
        self,
        level: Level,
        key: str,
        theme: Theme,
        tr: Translator,
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.level = level
        self._theme = theme
        self._key = key
        self._name_size = BODY
        self._press = tr.context("before a key", "press")
        self.setCheckable(True)
        self.setText(text or tr(SHORT_NAMES[level]))
        self.setAccessibleName(tr("{level}, key {key}", level=self.text(), key=key))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(150), self._theme.px(64))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        px = self._theme.px
        side, text_at = px(28), px(self._text_at())
        sign_at = px(SIGN_AT if text_at == px(TEXT_AT) else NARROW_SIGN_AT)
        sign = QRectF(sign_at, (self.height() - side) / 2, side, side)
        paint_sign(painter, self._placed_f(sign), self.level, self._theme)
        room = self.width() - text_at - TEXT_END
        name = QRect(text_at, px(12), room, px(22))
        self._paint_words(painter, name, self.text(), self._name_size, MEDIUM, self._theme.colour("ink"))
        self._paint_key(painter, QRect(text_at, px(33), room, px(19)))

    def _text_at(self) -> int:
        return TEXT_AT if self.width() >= self._theme.px(185) else NARROW_TEXT_AT

    def has_room(self, size: int) -> bool:
        """Whether the name fits at this size."""
        wanted = QFontMetrics(self._theme.font(size, MEDIUM)).horizontalAdvance(self.text())
        return wanted <= self.width() - self._theme.px(self._text_at()) - TEXT_END

    def set_name_size(self, size: int) -> None:
        self._name_size = size
        self.update()

    def _paint_ground(self, painter: QPainter) -> None:
        chosen = self.isChecked()
        level = self._theme.level_colour(self.level)
        calm = self._theme.colour("not_assessed" if self.underMouse() else "hairline")
        border = self._theme.colour("accent") if self.hasFocus() else level if chosen else calm
        ground = (
            QColor(self._theme.colours.level_ground(self.level)) if chosen else self._theme.colour("surface")
        )
        painter.setPen(QPen(border, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_key(self, painter: QPainter, line: QRect) -> None:
        """`press [2]`."""
        theme = self._theme
        self._paint_words(painter, line, self._press, SMALL, REGULAR, theme.colour("second"))
        painter.setFont(theme.font(SMALL, MEDIUM))
        before = painter.fontMetrics().horizontalAdvance(self._press) + 5
        width = painter.fontMetrics().horizontalAdvance(self._key) + 14
        paint_key(
            painter, self._placed(QRect(line.x() + before, line.y(), width, theme.px(18))), self._key, theme
        )

    def _paint_words(
        self, painter: QPainter, rect: QRect, text: str, size: int, weight: int, colour: QColor
    ) -> None:
        painter.setFont(self._theme.font(size, weight))
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._placed(rect), int(flags), shown)

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _placed(self, rect: QRect) -> QRect:
        return self._placed_f(QRectF(rect)).toRect()

    def _placed_f(self, rect: QRectF) -> QRectF:
        if self._mirrored:
            rect.moveLeft(self.width() - rect.x() - rect.width())
        return rect


def fit_names(buttons: Iterable[LevelButton]) -> bool:
    """One size for all names of a row: smaller where one of them has no room. False if none fits."""
    row = tuple(buttons)
    fitting = [size for size in (BODY, NOTE, SMALL) if all(button.has_room(size) for button in row)]
    for button in row:
        button.set_name_size(fitting[0] if fitting else SMALL)
    return bool(fitting)


def paint_key(painter: QPainter, rect: QRect, key: str, theme: Theme) -> None:
    """A key as it looks on the keyboard, for widgets that paint themselves."""
    painter.setFont(theme.font(SMALL, MEDIUM))
    painter.setPen(QPen(theme.colour("hairline"), 1))
    painter.setBrush(theme.colour("surface"))
    frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(frame.adjusted(0, 1, 0, 0), 4, 4)
    painter.drawRoundedRect(frame.adjusted(0, 0, 0, -0.5), 4, 4)
    painter.setPen(theme.colour("second"))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), key)
