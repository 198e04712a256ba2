"""A field for sentences that are saved while they are typed. Esc leaves it, Ctrl+Z is the program's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from assessor.ui.parts.prose import space_lines
from assessor.ui.theme import BODY, Theme

PAUSE = 400
"""Milliseconds without a key until what was typed is written."""
OWN_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def has_command(event: QKeyEvent) -> bool:
    """Whether Ctrl or Alt is held: without them a key is text."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)


def is_programs(event: QEvent) -> bool:
    """Whether a field is asked for a key that the program keeps for itself, such as undo."""
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    return any(event.matches(key) for key in OWN_KEYS)


def takes_plain_key(event: QEvent) -> bool:
    """Keep a plain key for where it is typed, so that nothing of the screen answers to it."""
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    if has_command(event):
        return False
    event.accept()
    return True


class TextField(QTextEdit):
    """Emits `typed` after a short pause and when it is left; `left` when something was typed and that is over."""

    typed = Signal(str)
    left = Signal()
    escaped = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = theme.px(BODY) * 1.47
        self._sitting = 0
        self._written = False
        self.setProperty("look", "field")
        self.setAccessibleName(name)
        self.hint = placeholder
        self.setAccessibleDescription(placeholder)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(BODY))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.write)
        self._shown: str | None = ""
        self.show_text("")
        self.textChanged.connect(self._pause.start)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hint of an empty field in as many lines as it needs: Qt's own placeholder is cut after one."""
        super().paintEvent(event)
        if not self.document().isEmpty():
            return
        painter, margin = QPainter(self.viewport()), round(self.document().documentMargin())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap
        room = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        painter.drawText(room, int(flags), self.hint)

    @property
    def sitting(self) -> int:
        """Counts the times that the field was entered: what is typed in one is one step of undo."""
        return self._sitting

    def show_text(self, saved: str, kept: str | None = None) -> None:
        """Show what is saved, or what was typed and could not be saved yet, unless the person is ahead of it."""
        if self.pending():
            return
        text = saved if kept is None else kept
        if text != self._shown or not text:
            self._put(text)
        if text != saved:
            self.not_written()

    def _put(self, text: str) -> None:
        self._shown = text
        self.blockSignals(True)
        self.setPlainText(text)
        space_lines(self, self._line)
        self.blockSignals(False)

    def pending(self) -> bool:
        return self.toPlainText() != self._shown

    def write(self) -> None:
        """Hand over what was typed and not yet written."""
        self._pause.stop()
        if self.pending():
            self._shown = text = self.toPlainText()
            self._written = True
            self.typed.emit(text)

    def not_written(self) -> None:
        """It could not be saved: it stays in the field, and is tried again with the next key or on leaving."""
        self._shown = None

    def show_other(self, saved: str, kept: str | None = None) -> None:
        """It is about something else now; `kept` is what was typed for that before, and not yet saved."""
        self._pause.stop()
        self._shown, self._written = self.toPlainText(), False
        self.show_text(saved, kept)

    def start(self) -> None:
        """Give it the keys, with the cursor at the end."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._sitting += 1
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.leave()

    def leave(self) -> None:
        """The typing is over: write it, and say once that it is done."""
        self.write()
        if self._written:
            self._written = False
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """While typing, plain keys are text and not shortcuts, and undo is the program's."""
        if is_programs(event):
            event.ignore()
            return False
        return takes_plain_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.finished.emit()
        else:
            super().keyPressEvent(event)
