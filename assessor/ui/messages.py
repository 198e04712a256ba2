"""What the program says: what was done, with a link to take it back, or what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import link, set_ink
from assessor.ui.parts.prose import Prose
from assessor.ui.theme import MEDIUM, NOTE, Theme

SHOWN_FOR = 9000
"""Milliseconds that a notice stays; an error stays until it is closed."""
EDGES = 40
"""Points of the frame, its links and margins: what is left of a room is for the words."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the person; `undo` offers to take the last step back, `error` stays until closed.

    `offer` names what `act` does at a click; such a notice stays until it is closed too.
    """

    text: str
    undo: bool = False
    error: bool = False
    offer: str = field(default="", compare=False)
    act: Callable[[], object] | None = field(default=None, compare=False)


class Notices(QObject):
    """Where screens say things; the window shows them. What went wrong is kept until somebody has read it."""

    told = Signal(object)
    settled = Signal(object)
    """It was read, or what it says is no longer so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.unread: list[Notice] = []

    def tell(self, text: str, *, undo: bool = False) -> None:
        self.told.emit(Notice(text, undo=undo))

    def offer(self, text: str, offer: str, act: Callable[[], object]) -> None:
        self.told.emit(Notice(text, offer=offer, act=act))

    def fail(self, text: str, offer: str = "", act: Callable[[], object] | None = None) -> None:
        notice = Notice(text, error=True, offer=offer, act=act)
        self.unread = [*(one for one in self.unread if one != notice), notice]
        self.told.emit(notice)

    def read(self, notice: Notice) -> None:
        self.unread = [one for one in self.unread if one != notice]
        self.settled.emit(notice)

    def mended(self, text: str) -> None:
        """What went wrong has gone well since."""
        self.read(Notice(text, error=True))


class NoticeLine(QFrame):
    """One notice in a place of its own, where it covers nothing: hidden while there is nothing to say."""

    undo_wanted = Signal()

    def __init__(self, notices: Notices, theme: Theme, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self._notices = notices
        self._theme = theme
        self._shown: Notice | None = None
        self._room: int | None = None
        self.setProperty("look", "card")
        self.setAccessibleName(tr("Notice"))
        self._text = Prose(theme, NOTE)
        self._undo = link(tr("Undo"), theme, NOTE, weight=MEDIUM)
        self._offer = link("", theme, NOTE, weight=MEDIUM)
        self._offer.clicked.connect(self._take_offer)
        self.close_button = link(tr("Close"), theme, NOTE, look="quiet")
        self.close_button.setAccessibleName(tr("Close the notice"))
        self.close_button.setToolTip(tr("Close the notice (Esc)"))
        self._undo.clicked.connect(self.undo_wanted)
        self.close_button.clicked.connect(self.dismiss)
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self._next)
        notices.told.connect(self.show_notice)
        notices.settled.connect(self._settled)
        self._next()

    def _lay_out(self) -> None:
        self._links = links = QHBoxLayout()
        links.setSpacing(4)
        links.addWidget(self._undo)
        links.addStretch(1)
        links.addWidget(self.close_button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 6, 4)
        column.setSpacing(2)
        column.addWidget(self._text)
        column.addLayout(links)
        self._links.insertWidget(0, self._offer)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_notice(self, notice: Notice) -> None:
        self._shown = notice
        self._text.show_text(notice.text)
        self.setAccessibleDescription(notice.text)
        set_ink(self._text, "red" if notice.error else "")
        self._undo.setVisible(notice.undo)
        self._offer.setText(notice.offer)
        self._offer.setVisible(bool(notice.offer))
        self._fit()
        self.show()
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if notice.error or notice.offer:
            self._timer.stop()
        else:
            self._timer.start()

    def _beside(self) -> bool:
        edges, shown = self._column.contentsMargins(), (self._undo, self._offer, self.close_button)
        needed = sum(one.sizeHint().width() + self._links.spacing() for one in shown if not one.isHidden())
        return needed <= self.width() - edges.left() - edges.right()

    def _take_offer(self) -> None:
        act = self._shown.act if self._shown is not None else None
        self.dismiss()
        if act is not None:
            act()

    def set_room(self, height: int) -> None:
        """More words than fit into this height can be scrolled."""
        self._room = height
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What is offered stands beside Close where both have room, and otherwise above it."""
        beside = self._beside()
        if beside != (self._column.indexOf(self._offer) < 0):
            (self._column if beside else self._links).removeWidget(self._offer)
            if beside:
                self._links.insertWidget(0, self._offer)
            else:
                self._column.insertWidget(1, self._offer, 0, Qt.AlignmentFlag.AlignLeading)
        if self._room is None:
            return
        offer = 0 if beside or self._offer.isHidden() else self._offer.sizeHint().height() + 2
        self._text.set_highest(max(self._room - offer - self._theme.px(EDGES), self._theme.px(NOTE * 3)))

    def dismiss(self) -> bool:
        """It was read; the answer is whether there was anything. What went wrong before comes up again."""
        if self._shown is None:
            return False
        self._notices.read(self._shown)
        return True

    def _settled(self, notice: Notice) -> None:
        if notice == self._shown:
            self._next()

    def dismissed_by(self, event: QKeyEvent) -> bool:
        """Esc closes, when nothing that has the keys wanted it."""
        return event.key() == Qt.Key.Key_Escape and self.dismiss()

    def _next(self) -> None:
        self._timer.stop()
        if self._notices.unread:
            self.show_notice(self._notices.unread[-1])
        else:
            self._shown = None
            self.hide()

    def text(self) -> str:
        return self._shown.text if self._shown is not None and self.isVisible() else ""
