"""One-line notices at the foot of the window: what was done, with a link to take it back, or what went wrong."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import label, link, set_ink
from assessor.ui.theme import MEDIUM, NOTE, Theme

SHOWN_FOR = 9000
"""Milliseconds that a notice stays; an error stays until it is closed."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the person; `undo` offers to take the last step back, `error` stays until closed."""

    text: str
    undo: bool = False
    error: bool = False


class Notices(QObject):
    """Where screens say things; the window shows them."""

    told = Signal(object)

    def tell(self, text: str, *, undo: bool = False) -> None:
        self.told.emit(Notice(text, undo=undo))

    def fail(self, text: str) -> None:
        self.told.emit(Notice(text, error=True))


class NoticeLine(QFrame):
    """The line itself, over the foot of a widget: hidden while there is nothing to say."""

    undo_wanted = Signal()

    def __init__(self, notices: Notices, theme: Theme, tr: Translator, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("look", "card")
        self.setAccessibleName(tr("Notice"))
        self._text = label("", theme, NOTE)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._undo = link(tr("Undo"), theme, NOTE, weight=MEDIUM)
        self._close = link(tr("Close"), theme, NOTE, look="quiet")
        self._undo.clicked.connect(self.undo_wanted)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        notices.told.connect(self.show_notice)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        self._text.setText(notice.text)
        set_ink(self._text, "red" if notice.error else "")
        self._undo.setVisible(notice.undo)
        self.show()
        self._place()
        if notice.error:
            self._timer.stop()
        else:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """In the middle, a little over the lower edge."""
        room = self._over.rect()
        width = min(room.width() - 48, max(self.sizeHint().width(), 360))
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setFixedSize(width, height)
        self.move(room.center().x() - width // 2, room.bottom() - height - 16)
        self.raise_()

    def text(self) -> str:
        return self._text.text() if self.isVisible() else ""
