"""The window: opens and closes assessments, wears the theme, and gives keys that work everywhere."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QApplication, QMainWindow

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.ui.desk import Desk
from assessor.ui.jobs import Jobs
from assessor.ui.language import direction, screen_translator
from assessor.ui.messages import Notices
from assessor.ui.settings import Settings
from assessor.ui.shell import ask
from assessor.ui.shell.about import About
from assessor.ui.shell.drop import SOURCES, dropped_file, is_assessment
from assessor.ui.shell.go_anywhere import GoAnywhere, Way
from assessor.ui.shell.keys_help import KeysHelp
from assessor.ui.shell.menu import MenuActions, leaf_actions, make_menu
from assessor.ui.shell.start_page import StartPage
from assessor.ui.shell.window_keys import bind_window_keys
from assessor.ui.style import wear
from assessor.ui.theme import Scheme, Theme, make_theme

if TYPE_CHECKING:
    from assessor.store.document import Document
    from assessor.ui.workspace import Workspace

IDLE = 2000
"""Milliseconds after the last change when everything is brought into the main file."""
NOT_UNDERSTOOD = N_(
    "{name} is neither an assessment nor a document that can be read here. Nothing was changed."
)
NOT_TAKEN = N_("{name} was not read. Open or make an assessment first, then choose the document again.")


class MainWindow(QMainWindow):
    """One window, one assessment. What is shown in it is made anew when language or look change."""

    def __init__(self, settings: Settings, make_sample: Callable[[Path], None] | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.document: Document | None = None
        self.workspace: Workspace | None = None
        self.notices = Notices(self)
        self.jobs = Jobs(self)
        self._make_sample = make_sample
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._checkpoint)
        self.theme, self.tr_ = Theme(), Translator()
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 600)
        self.resize(1280, 800)
        self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        bind_window_keys(self)
        self.show_again()

    # --- what is shown -------------------------------------------------------------------------------

    def show_again(self) -> None:
        """Make everything on the screen anew, in the language and look of the settings."""
        if self.workspace is not None:
            self.workspace.close_down()
        self.workspace = None
        self.tr_ = screen_translator(self.settings.language)
        self.theme = make_theme(Scheme(self.settings.scheme), self.settings.text_size)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            wear(application, self.theme)
        self.setLayoutDirection(direction(self.tr_))
        if self.document is None:
            self._show_start()
        else:
            self._show_document(self.document)
        self._make_menu()
        self.settings.save()

    def _show_start(self) -> None:
        page = StartPage(self.theme, self.tr_, self.settings.recent)
        page.source_wanted.connect(self._ask_source)
        page.file_wanted.connect(self._ask_open)
        page.sample_wanted.connect(self.open_sample)
        page.recent_chosen.connect(self._open_named)
        self.setCentralWidget(page)
        self.setWindowTitle("Assessor")

    def _show_document(self, document: Document) -> None:
        from assessor.ui.workspace import Workspace

        desk = Desk(document, self.tr_, self.theme, self.settings, self.notices, self.jobs, self._go)
        self.workspace = Workspace(desk)
        self.setCentralWidget(self.workspace)
        self.setWindowTitle(f"{document.path.stem} – Assessor")
        self.workspace.come_back()

    def _go(self, stage: str, row: str) -> None:
        if self.workspace is not None:
            self.workspace.show_stage(stage, row)

    def _make_menu(self) -> None:
        actions = MenuActions(
            new=self._ask_new,
            open=self._ask_open,
            open_source=self._ask_source,
            save_copy=self._ask_copy,
            close_file=self.close_file,
            show_keys=self.show_keys,
            about=self._show_about,
            quit=self.close,
            look_changed=self.show_again,
        )
        for action in self.actions():
            self.removeAction(action)
        menu = make_menu(self, self.tr_, self.settings, actions, file_open=self.document is not None)
        if self.workspace is not None:
            self.workspace.rail.menu_button.setMenu(menu)
        self.menu = menu
        if sys.platform == "darwin":
            self.menuBar().clear()
            self.menuBar().addMenu(menu).setText("Assessor")
        self.addActions(leaf_actions(menu))

    def pop_menu(self) -> None:
        corner = (
            self.rect().topLeft()
            if self.workspace is None
            else self.workspace.rail.menu_button.geometry().center()
        )
        self.menu.popup(self.mapToGlobal(corner))

    # --- files ---------------------------------------------------------------------------------------

    def open_file(self, path: Path) -> bool:
        """Open an assessment in place of the one that is open; if it is refused, that one stays."""
        from assessor.store.document import Document

        return self._take(lambda: Document.open(path), path)

    def new_file(self, path: Path) -> bool:
        from assessor.store.document import Document

        return self._take(lambda: Document.create(path), path)

    def _take(self, make: Callable[[], Document], path: Path) -> bool:
        try:
            document = make()
        except UserError as error:
            self.notices.fail(self.tr_.error(error))
            return False
        self._let_go()
        self.document = document
        document.subscribe(lambda _change: self._idle.start())
        if not document.read_only:
            self.settings.remember_file(path.absolute())
        self.show_again()
        return True

    def _let_go(self) -> None:
        if self.workspace is not None:
            self.workspace.close_down()
            self.workspace = None
        self.jobs.stop()
        self._idle.stop()
        if self.document is not None:
            self.document.close()
            self.document = None

    def close_file(self) -> None:
        self._let_go()
        self.show_again()

    def open_sample(self) -> bool:
        """Make the sample once, and open it."""
        path = self.settings.path.parent / self.tr_("Sample") / "Kazakhstan.assess"
        if not path.exists():
            if self._make_sample is None:
                return False
            path.parent.mkdir(parents=True, exist_ok=True)
            QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                self._make_sample(path)
            except UserError as error:
                self.notices.fail(self.tr_.error(error))
                return False
            finally:
                QGuiApplication.restoreOverrideCursor()
        return self.open_file(path)

    def open_source(self, path: Path) -> bool:
        """Give a document to the stage that imports; without an open assessment, make one first."""
        if self.document is None:
            place = ask.ask_new(
                self, self.tr_, self.tr_("Where should the new assessment be kept?"), path.stem
            )
            if place is None or not self.new_file(place):
                return False
        if self.workspace is not None and self.workspace.open_source(path):
            return True
        self.notices.fail(self.tr_(NOT_TAKEN, name=path.name))
        return False

    def open_any(self, path: Path) -> bool:
        if is_assessment(path):
            return self.open_file(path)
        if path.suffix.casefold() in SOURCES:
            return self.open_source(path)
        self.notices.fail(self.tr_(NOT_UNDERSTOOD, name=path.name))
        return False

    def save_copy(self, path: Path) -> bool:
        if self.document is None or self.workspace is None:
            return False
        self.workspace.leave()
        try:
            self.document.save_copy(path)
        except UserError as error:
            self.notices.fail(self.tr_.error(error))
            return False
        self.notices.tell(self.tr_("A copy was saved as {name}.", name=path.name))
        return True

    def _checkpoint(self) -> None:
        if self.document is not None:
            self.document.checkpoint()

    def _open_named(self, name: str) -> None:
        self.open_file(Path(name))

    def _ask_open(self) -> None:
        if path := ask.ask_assessment(self, self.tr_):
            self.open_file(path)

    def _ask_source(self) -> None:
        if path := ask.ask_source(self, self.tr_):
            self.open_source(path)

    def _ask_new(self) -> None:
        if path := ask.ask_new(self, self.tr_, self.tr_("New assessment"), self.tr_("Assessment")):
            self.new_file(path)

    def _ask_copy(self) -> None:
        name = self.document.path.stem if self.document else ""
        if path := ask.ask_new(self, self.tr_, self.tr_("Save a copy"), name):
            self.save_copy(path)

    # --- help, going, the window's own events ---------------------------------------------------------

    def show_keys(self) -> None:
        stage = self.workspace.current if self.workspace else None
        title, here = (stage.title(), stage.keys()) if stage else ("", [])
        KeysHelp(self.theme, self.tr_, title, here, self).open()

    def go_anywhere(self) -> None:
        ways = [Way(action.text(), action.trigger) for action in leaf_actions(self.menu)]
        if self.workspace is not None:
            ways = [*self.workspace.ways(), *ways]
        GoAnywhere(self.theme, self.tr_, ways, self).open()

    def _show_about(self) -> None:
        About(self.theme, self.tr_, self).open()

    def _system_changed(self) -> None:
        if self.settings.scheme == Scheme.SYSTEM:
            self.show_again()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := dropped_file(event.mimeData()):
            event.acceptProposedAction()
            self.open_any(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry().toBase64().toStdString()
        self._let_go()
        self.settings.save()
        super().closeEvent(event)
