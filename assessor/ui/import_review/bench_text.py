"""A text of the selected passage: to be read, edited, or cut in two at a place that is pointed at."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from assessor.importers.cleaning import tidy
from assessor.ui.parts.prose import space_lines
from assessor.ui.parts.text_field import PAUSE, is_programs
from assessor.ui.theme import BODY, Theme


class Mode(Enum):
    """What keys do in the text."""

    READ = auto()
    EDIT = auto()
    SPLIT = auto()


class BenchText(QTextEdit):
    """What is typed is written after a short pause and on leaving; Esc leaves it. Enter cuts while splitting."""

    written = Signal(str)
    split_at = Signal(int)
    mode_changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = theme.px(BODY) * 1.42
        self._shown = ""
        self.mode = Mode.READ
        self.locked = False
        self.sitting = 0
        self.setProperty("look", "field")
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(BODY))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.write)
        self.textChanged.connect(self._pause.start)
        self._set_mode(Mode.READ)

    def show_text(self, text: str) -> None:
        """What is saved. While it is typed in, the person is ahead of it."""
        if text in {self._shown, tidy(self._shown)} and self._shown == self.toPlainText():
            return
        typed = self.toPlainText()
        if self.mode is Mode.EDIT and (typed != self._shown or text == tidy(typed)):
            return
        place = self.place()
        self._shown = text
        self.blockSignals(True)
        self.setPlainText(text)
        space_lines(self, self._line)
        if self.mode is not Mode.READ:
            self._put_cursor(place)
        self.blockSignals(False)

    def edit(self) -> None:
        if not self.locked:
            self._set_mode(Mode.EDIT)
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def split(self) -> None:
        """Point at a place; while editing, the place is where the cursor is."""
        if self.mode is Mode.EDIT:
            place = self.place()
            self.write()
            self.split_at.emit(place)
        elif self.mode is Mode.SPLIT:
            self.split_at.emit(self.place())
        else:
            self.point(0)

    def point(self, place: int) -> None:
        """Let the person point at where to cut, beginning from a place."""
        self._set_mode(Mode.SPLIT)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._put_cursor(place)

    def _put_cursor(self, place: int) -> None:
        """Before a character of the text; Qt counts those beyond the first plane twice."""
        cursor = self.textCursor()
        cursor.setPosition(len(self.toPlainText()[:place].encode("utf-16-le")) // 2)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def place(self) -> int:
        """Where the cursor is, counted in characters of the text."""
        units = self.textCursor().position()
        before = self.toPlainText().encode("utf-16-le")[: 2 * units]
        return len(before.decode("utf-16-le", "ignore"))

    def write(self) -> None:
        """Hand over what was typed and not yet written."""
        self._pause.stop()
        if self.mode is Mode.EDIT and self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.written.emit(self._shown)

    def not_written(self) -> None:
        """It could not be saved: it stays here, and is tried again with the next key or on leaving."""
        self._shown = ""

    def leave(self) -> None:
        self.write()
        self._set_mode(Mode.READ)

    def _set_mode(self, mode: Mode) -> None:
        self.sitting += mode is Mode.EDIT is not self.mode
        self.mode = mode
        flags = Qt.TextInteractionFlag
        self.setReadOnly(mode is not Mode.EDIT)
        if mode is Mode.SPLIT:
            self.setTextInteractionFlags(flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)
            self.setCursorWidth(2)
        self.mode_changed.emit()

    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        if e.reason() is not Qt.FocusReason.PopupFocusReason:
            self.leave()

    def mousePressEvent(self, e: QMouseEvent) -> None:
        if self.mode is Mode.READ and self.isEnabled() and not self.locked:
            self._set_mode(Mode.EDIT)
        super().mousePressEvent(e)

    def event(self, e: QEvent) -> bool:
        """In here plain keys belong to the text and not to the screen; undo is the program's."""
        if is_programs(e):
            e.ignore()
            return False
        if isinstance(e, QKeyEvent) and e.type() is QEvent.Type.ShortcutOverride and self._is_own(e):
            e.accept()
            return True
        return super().event(e)

    def _is_own(self, event: QKeyEvent) -> bool:
        if self.mode is Mode.READ:
            return False
        other = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        return enter or not event.modifiers() & other

    def keyPressEvent(self, e: QKeyEvent) -> None:
        enter = e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if e.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self.mode is Mode.SPLIT and (enter or e.key() == Qt.Key.Key_S):
            self.split_at.emit(self.place())
        elif enter and e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        elif self.mode is Mode.READ:
            e.ignore()
        else:
            super().keyPressEvent(e)
