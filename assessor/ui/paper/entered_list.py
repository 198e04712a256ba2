"""What was typed so far, the latest on top; choosing one brings it back to be corrected."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.ui.paper.work import PaperWork
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.level_button import SHORT_NAMES
from assessor.ui.signs import paint_sign
from assessor.ui.theme import BODY, Theme

SIDE = 18


class EnteredList(QListWidget):
    """`wanted` names the recommendation that was chosen."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.setAccessibleName(tr("Entered so far, the latest first"))
        self.setFont(theme.font(BODY))
        self.setIconSize(QSize(theme.px(SIDE), theme.px(SIDE)))
        scroll_down_only(self)
        self.setStyleSheet("QListWidget { background: transparent; border: none; }")
        self.itemActivated.connect(self._chosen)
        self.itemClicked.connect(self._chosen)

    def show_work(self, work: PaperWork) -> None:
        self.clear()
        signs = {level: self._sign(level) for level in Level}
        for one in reversed(work.entered):
            name = self._tr(SHORT_NAMES[one.level])
            text = f"{work.code(one.recommendation_id)}   {name}   {one.reasoning}".rstrip()
            item = QListWidgetItem(signs[one.level], text)
            item.setData(Qt.ItemDataRole.UserRole, one.recommendation_id)
            self.addItem(item)

    def _chosen(self, item: QListWidgetItem) -> None:
        self.wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _sign(self, level: Level) -> QIcon:
        side = self._theme.px(SIDE)
        picture = QPixmap(2 * side, 2 * side)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_sign(painter, QRectF(0, 0, side, side), level, self._theme)
        painter.end()
        return QIcon(picture)
