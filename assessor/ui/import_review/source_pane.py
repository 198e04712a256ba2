"""The source as it was read, with the selected passage marked in it."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from assessor.i18n import Translator
from assessor.importers.batch import Span
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.prose import space_lines
from assessor.ui.theme import BODY, Theme

LINE_HEIGHT = 1.45
TAB, OVER = 36, 20
"""From a number to its words; over the first line and under the last."""


class SourcePane(QTextEdit):
    """Read-only. A click tells at which character of the source it was."""

    pointed = Signal(int)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._wide: list[int] = []
        self.setProperty("look", "prose")
        self.setAccessibleName(tr("The document as it was read"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        scroll_down_only(self)
        self.setFont(theme.font(BODY - 1))
        self.document().setDocumentMargin(0)
        self.setViewportMargins(24, 0, 16, 0)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(theme.px(TAB))
        self.document().setDefaultTextOption(option)

    def show_source(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self._wide = [place for place, letter in enumerate(text) if ord(letter) > 0xFFFF]
        self.setPlainText(text.replace("\r", " "))
        space_lines(self, self._theme.px(BODY - 1) * LINE_HEIGHT)
        page = self.document().rootFrame().frameFormat()
        page.setTopMargin(OVER)
        page.setBottomMargin(OVER)
        self.document().rootFrame().setFrameFormat(page)

    def mark(self, spans: tuple[Span, ...]) -> None:
        """Give these characters a ground, and bring the first of them into sight."""
        ground = QTextCharFormat()
        ground.setBackground(self._theme.colour("accent_ground"))
        ground.setForeground(self._theme.colour("accent"))
        marked: list[QTextEdit.ExtraSelection] = []
        for span in spans:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(span)  # pyright: ignore[reportAttributeAccessIssue]
            selection.format = ground  # pyright: ignore[reportAttributeAccessIssue]
            marked.append(selection)
        self.setExtraSelections(marked)
        if spans:
            self._show(spans[0])

    def marked(self) -> str:
        """What is marked now, for those who read with their ears and for tests."""
        return " ".join(one.cursor.selectedText() for one in self.extraSelections())  # pyright: ignore

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(self._position(span.start), last))
        cursor.setPosition(min(self._position(span.end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position(self, place: int) -> int:
        """Qt counts UTF-16 units: letters beyond the first plane are two of them."""
        return place + bisect_right(self._wide, place - 1)

    def _show(self, span: Span) -> None:
        """Scroll so that the passage begins in the upper third."""
        cursor = self._cursor(Span(span.start, span.start))
        bar = self.verticalScrollBar()
        top = self.cursorRect(cursor).top() + bar.value()
        bar.setValue(max(0, top - self.viewport().height() // 4))

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        if not self.textCursor().hasSelection():
            place = self.cursorForPosition(e.position().toPoint()).position()
            self.pointed.emit(place - sum(self._position(one) < place for one in self._wide))
