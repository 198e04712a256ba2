"""Text to be read: as high as it is long up to a limit, with generous lines; can be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from assessor.ui.parts.labels import Ink, set_ink
from assessor.ui.theme import Theme

LINE_HEIGHT = 1.43


def space_lines(edit: QTextEdit, height: float) -> None:
    """Give every line of a text this height in pixels."""
    cursor = QTextCursor(edit.document())
    cursor.select(QTextCursor.SelectionType.Document)
    block = QTextBlockFormat()
    block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    cursor.mergeBlockFormat(block)


class Prose(QTextEdit):
    """A paragraph or several, without a frame. Keys pass through it to the screen."""

    def __init__(
        self, theme: Theme, size: int, ink: Ink = "", highest: int = 100_000, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._highest = highest
        self.setProperty("look", "prose")
        set_ink(self, ink)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)

    def show_text(self, text: str, size: int | None = None) -> None:
        size = size or self._size
        self.setFont(self._theme.font(size))
        self.setPlainText(text)
        self.setAccessibleName(text[:200])
        space_lines(self, self._theme.px(size) * LINE_HEIGHT)
        self.verticalScrollBar().setValue(0)
        self._fit()

    def set_highest(self, height: int) -> None:
        self._highest = height
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = round(self.document().size().height()) + 2
        self.setFixedHeight(min(needed, self._highest))
        more = needed > self._highest
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(self._size))
