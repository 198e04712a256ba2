"""Joins the projector to the open file and to where the plenary stands. It hands over `ProjectedRow`s, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from assessor.store.document import Change
    from assessor.ui.desk import Desk
    from assessor.ui.open_file import OpenFile
    from assessor.ui.projector.window import ProjectorWindow
    from assessor.ui.stage import Stage
    from assessor.ui.workspace import Workspace


class Projection(QObject):
    """Opens and closes the projector, and keeps it at the plenary's recommendation, undo included."""

    def __init__(self, main: QWidget, file: OpenFile) -> None:
        super().__init__(main)
        self.window: ProjectorWindow | None = None
        self._main = main
        self._desk: Desk | None = None
        self._stage: Stage | None = None
        self._about = ""
        self._unsubscribe: Callable[[], None] | None = None
        file.letting_go.connect(self._close_down)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._screens_changed)
            application.screenRemoved.connect(self._screens_changed)

    # --- the file ---

    def follow(self, workspace: Workspace) -> None:
        """Another file, or the same one in another language or look."""
        self.let_go()
        stage = workspace.stages.get("plenary")
        if stage is None:
            self.close()
            return
        self._desk, self._stage, self._about = workspace.desk, stage, stage.row()
        self._unsubscribe = self._desk.document.subscribe(self._changed)
        stage.row_changed.connect(self._moved)
        stage.projector_wanted.connect(self.toggle)
        if self.window is not None:
            self._make_anew(self.window)

    def _close_down(self) -> None:
        """The file is left: nothing of it is shown any longer."""
        self.let_go()
        self.close()

    def let_go(self) -> None:
        """Nothing of a file is shown after it was left."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        if self._stage is not None:
            self._stage.row_changed.disconnect(self._moved)
            self._stage.projector_wanted.disconnect(self.toggle)
        self._desk, self._stage, self._unsubscribe = None, None, None
        self._about = ""
        if self.window is not None:
            self.window.show_row(None, fresh=True)

    def _changed(self, change: Change) -> None:
        from assessor.store.projecting import UNSEEN

        if not change.tables <= UNSEEN:
            self._show(fresh=False)

    def _moved(self, row: str) -> None:
        fresh, self._about = row != self._about, row
        self._show(fresh=fresh)

    def _show(self, *, fresh: bool) -> None:
        from assessor.store.projecting import projected

        desk, about = self._desk, self._about
        if self.window is None or desk is None:
            return
        named = desk.settings.projector_names
        row = desk.document.read(lambda session: projected(session, about, named=named))
        self.window.show_row(row, fresh=fresh)

    # --- the window ---

    def toggle(self) -> None:
        if self.window is not None:
            self.close()
        elif self._stage is not None:
            self._about = self._stage.row()
            self.window = self._make()
            self.window.place(self._main.screen())

    def blank(self) -> None:
        """From the main window, where the facilitator's keys are."""
        if self.window is not None:
            self.window.toggle_blank()

    def close(self) -> None:
        if self.window is not None:
            self.window.close()

    def _make(self) -> ProjectorWindow:
        from assessor.ui.projector.window import ProjectorWindow

        assert self._desk is not None
        desk = self._desk
        window = ProjectorWindow(desk.tr, desk.theme, named=desk.settings.projector_names)
        window.closed.connect(self._closed)
        window.names_wanted.connect(self._name_groups)
        self.window = window
        self._show(fresh=True)
        return window

    def _make_anew(self, old: ProjectorWindow) -> None:
        """In its place: another language or look never moves it."""
        old.closed.disconnect(self._closed)
        place, full, blank = old.geometry(), old.isFullScreen(), old.blank
        window = self._make()
        if blank:
            window.toggle_blank()
        window.setScreen(old.screen())
        window.setGeometry(place)
        window.showFullScreen() if full else window.showNormal()
        old.close()
        old.deleteLater()

    def _closed(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()

    def _name_groups(self, named: bool) -> None:
        if self._desk is not None:
            self._desk.settings.projector_names = named
            self._desk.settings.save()
            self._show(fresh=False)

    def _screens_changed(self) -> None:
        """A projector was plugged in or out: it must not cover what the facilitator works on."""
        if self.window is not None:
            self.window.setWindowState(Qt.WindowState.WindowNoState)
            self.window.place(self._main.screen())
