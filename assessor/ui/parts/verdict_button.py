"""A button for a verdict: its sign, its name, and the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from assessor.i18n import Translator
from assessor.importers.batch import Verdict
from assessor.ui.parts.level_button import paint_key
from assessor.ui.parts.tips import tip
from assessor.ui.parts.verdict_signs import VERDICT_NAMES, paint_verdict
from assessor.ui.theme import MEDIUM, NOTE, Theme

HEIGHT, SIGN, PAD, GAP, KEY = 38, 14, 9, 6, 20


class VerdictButton(QAbstractButton):
    """As wide as its name wants, narrower where there is no room; brief, it is its sign and its key."""

    def __init__(
        self, verdict: Verdict, key: str, theme: Theme, tr: Translator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self._theme, self._key = theme, key
        self.brief = False
        self.setCheckable(True)
        self.setFont(theme.font(NOTE, MEDIUM))
        self.setText(tr(VERDICT_NAMES[verdict]))
        self.setToolTip(tip(self.text()))
        self.setAccessibleName(tr("{level}, key {key}", level=self.text(), key=key))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_brief(self, brief: bool) -> None:
        """Without its name, which then is in the tip."""
        self.brief = brief
        self.updateGeometry()
        self.update()

    def _around(self) -> int:
        px = self._theme.px
        return 2 * PAD + px(SIGN) + 2 * GAP + px(KEY)

    def sizeHint(self) -> QSize:
        words = 0 if self.brief else QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words + self._around() + 2, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around() + self._theme.px(24), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        self._paint_ground(painter)
        sign = self._placed(QRect(PAD, 0, px(SIGN), self.height()))
        paint_verdict(painter, QRectF(sign), self.verdict, theme, mirrored=self._mirrored)
        start = PAD + px(SIGN) + GAP
        room = QRect(start, 0, self.width() - start - GAP - px(KEY) - PAD, self.height())
        painter.setFont(self.font())
        painter.setPen(theme.colour("ink"))
        words = "" if self.brief else self.text()
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._placed(room), int(flags), shown)
        high = px(18)
        key = QRect(self.width() - PAD - px(KEY), (self.height() - high) // 2, px(KEY), high)
        paint_key(painter, self._placed(key), self._key, theme)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        chosen, over = self.isChecked(), self.underMouse() and self.isEnabled()
        border = "accent" if chosen or self.hasFocus() else "not_assessed" if over else "hairline"
        painter.setPen(QPen(theme.colour(border), 1))
        painter.setBrush(theme.colour("accent_ground" if chosen else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _placed(self, rect: QRect) -> QRect:
        if self._mirrored:
            rect.moveLeft(self.width() - rect.x() - rect.width())
        return rect
