"""The projector's window: full screen on the second screen where there is one, otherwise beside the main one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QContextMenuEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QMenu, QWidget

from assessor.i18n import Translator
from assessor.store.projecting import ProjectedRow
from assessor.ui.language import direction
from assessor.ui.parts.shortcuts import Act, bind
from assessor.ui.projector.page import Page
from assessor.ui.theme import Theme

BESIDE = 0.5
"""How much of the only screen the window takes at first."""


EDGE = 24
"""Free at the side of the screen, for the frame that the system draws."""


class ProjectorWindow(QWidget):
    """Shows the rows that it is given. Closing it, in whatever way, is told with `closed`."""

    closed = Signal()
    names_wanted = Signal(bool)

    def __init__(self, tr: Translator, theme: Theme, *, named: bool) -> None:
        super().__init__()
        self._tr = tr
        self._named = named
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setLayoutDirection(direction(tr))
        self.setWindowTitle(tr("Projector"))
        self.page = Page(tr, theme, self)
        self.setMinimumSize(480, 300)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        acts: list[tuple[str, Act]] = [
            ("F5", self.close),
            ("Esc", self.close),
            ("B", self.toggle_blank),
            ("N", self.toggle_names),
            ("Space", self.page.reading.turn),
            ("F11", self._toggle_full_screen),
        ]
        bind(self, acts)

    @property
    def blank(self) -> bool:
        return self.page.isHidden()

    def show_row(self, row: ProjectedRow | None, *, fresh: bool) -> None:
        self.page.show_row(row, fresh=fresh)

    def toggle_blank(self) -> None:
        """Black for a moment; what happens meanwhile is there when it is lit again."""
        self.page.setVisible(self.blank)
        self.update()

    def toggle_names(self) -> None:
        self._named = not self._named
        self.names_wanted.emit(self._named)

    def place(self, main: QScreen) -> None:
        """Onto the screen that the main window is not on; a lone screen is shared."""
        other = second_screen(QGuiApplication.screens(), main)
        if other is not None:
            self.setScreen(other)
            self.setGeometry(other.geometry())
            self.showFullScreen()
            return
        free = main.availableGeometry()
        self.resize(round(free.width() * BESIDE), round(free.height() * BESIDE))
        self.move(free.right() - self.width() - EDGE, free.top() + 40)
        self.showNormal()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        tr = self._tr
        for text, key, act in (
            (tr("Black out"), "B", self.toggle_blank),
            (tr("Groups by name"), "N", self.toggle_names),
            (tr("Close the projector"), "F5", self.close),
        ):
            action = QAction(f"{text}\t{key}", menu)
            action.setCheckable(act == self.toggle_names)
            action.setChecked(self._named)
            action.triggered.connect(partial(_call, act))
            menu.addAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.page.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.black)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def second_screen(screens: Sequence[QScreen], main: QScreen) -> QScreen | None:
    return next((screen for screen in screens if screen is not main), None)


def _call(act: Act) -> None:
    act()
