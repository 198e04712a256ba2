"""The window: opens and closes assessments, wears the theme, and gives keys that work everywhere."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton

from assessor.i18n import Translator
from assessor.ui.desk import Desk
from assessor.ui.jobs import Jobs
from assessor.ui.language import direction, let_qt_speak, screen_translator
from assessor.ui.messages import Notices
from assessor.ui.open_file import OpenFile
from assessor.ui.packages import arrivals
from assessor.ui.projecting import Projection
from assessor.ui.protection import protecting
from assessor.ui.protection.locking import Locker
from assessor.ui.sample import MakeSample, Sample
from assessor.ui.settings import Settings
from assessor.ui.shell import asking, rescuing
from assessor.ui.shell.drop import dropped_files
from assessor.ui.shell.go_anywhere import GoAnywhere, Way
from assessor.ui.shell.keys_help import KeysHelp
from assessor.ui.shell.menu import leaf_actions, make_menu
from assessor.ui.shell.menu_button import MENU_BUTTON
from assessor.ui.shell.start_page import StartPage
from assessor.ui.shell.waiting import close_later
from assessor.ui.shell.window_actions import window_actions
from assessor.ui.shell.window_keys import bind_window_keys
from assessor.ui.shell.window_size import size_window
from assessor.ui.style import wear
from assessor.ui.theme import Scheme, Theme, make_theme
from assessor.ui.unsaved import Unsaved

if TYPE_CHECKING:
    from assessor.store.document import Document
    from assessor.ui.workspace import Workspace


class MainWindow(QMainWindow):
    """One window, one assessment. What is shown in it is made anew when language or look change."""

    def __init__(self, settings: Settings, make_sample: MakeSample | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.workspace: Workspace | None = None
        self.notices = Notices(self)
        self.jobs = Jobs(self)
        self.sample = Sample(self, make_sample) if make_sample else None
        self.file = OpenFile(self.notices, self)
        self.unsaved = Unsaved(self.notices, self)
        self.projection = Projection(self, self.file)
        self.file.gone.copy_wanted.connect(partial(asking.save_copy, self))
        self.unsaved.changed.connect(lambda: self.workspace and self.workspace.show_facts())
        self.file.letting_go.connect(self._let_go)
        self.file.changed.connect(self._file_changed)
        self.file.gathered.connect(lambda: self.workspace and self.workspace.show_facts())
        self.file.passphrase_wanted.connect(partial(arrivals.ask_passphrase, self))
        self.file.damaged.connect(partial(rescuing.offer_rescue, self))
        self.theme, self._tr = Theme(), Translator()
        self.locker = Locker(self)
        self.setAcceptDrops(True)
        size_window(self)
        self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        bind_window_keys(self)
        self.show_again()

    # --- what is shown -------------------------------------------------------------------------------

    def show_again(self) -> None:
        """Make everything on the screen anew, in the language and look of the settings."""
        self._leave_workspace()
        self._tr = screen_translator(self.settings.language)
        self.file.speak(self._tr)
        self.theme = make_theme(self.settings.scheme, self.settings.text_size)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            wear(application, self.theme)
            let_qt_speak(application, self._tr.language)
        self.setLayoutDirection(direction(self._tr))
        QGuiApplication.setLayoutDirection(direction(self._tr))
        if self.document is not None:
            self._show_document(self.document)
        elif self.locker.locked:
            self.locker.show_page()
        else:
            self._show_start()
        self._make_menu()
        self.settings.save()

    def _let_go(self) -> None:
        """No screen and no thread outlives the file that it was about."""
        self._leave_workspace()
        self.unsaved.save()
        self.unsaved.follow(None, self._tr)
        self.jobs.stop()

    def _leave_workspace(self) -> None:
        if self.workspace is not None:
            self.workspace.close_down()
            self.workspace = None

    def _file_changed(self) -> None:
        if self.document is not None and not self.document.read_only:
            self.settings.remember_file(self.document.path.absolute())
        self.show_again()
        self.file.carrier.carry(self.document)

    def _show_start(self) -> None:
        page = StartPage(self.theme, self._tr, self.settings.recent, self.notices)
        page.source_wanted.connect(partial(asking.open_source, self))
        page.file_wanted.connect(partial(asking.open_assessment, self))
        if self.sample is not None:
            page.sample_wanted.connect(self.sample.open)
            page.making_cancelled.connect(self.sample.cancel)
        page.recent_chosen.connect(partial(arrivals.open_named, self))
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        paste.activated.connect(partial(asking.paste_first, self))
        self.setCentralWidget(page)
        page.show()
        self.setWindowTitle("Assessor")

    def _show_document(self, document: Document) -> None:
        from assessor.ui.workspace import Workspace

        look = (self._tr, self.theme, self.settings)
        self.unsaved.follow(document, self._tr)
        desk = Desk(document, *look, self.notices, self.jobs, self._go, self.file.back_up, self.unsaved)
        self.workspace = Workspace(desk)
        self.setCentralWidget(self.workspace)
        self.workspace.show()
        self.workspace.rail.foot.protection_wanted.connect(partial(protecting.change, self))
        self.setWindowTitle(f"{document.group_name or document.path.stem} – Assessor")
        self.workspace.come_back()
        self.projection.follow(self.workspace)

    def _go(self, stage: str, row: str) -> None:
        if self.workspace is not None:
            self.workspace.lead(stage, row)

    def _make_menu(self) -> None:
        actions = window_actions(self)
        for action in self.actions():
            self.removeAction(action)
        menu = make_menu(self, self._tr, self.settings, actions, file=self.document)
        self.menu = menu
        self.menu_button = (self.centralWidget() or self).findChild(QToolButton, MENU_BUTTON)
        if self.menu_button is not None:
            self.menu_button.setMenu(menu)
        if sys.platform == "darwin":
            self.menuBar().clear()
            self.menuBar().addMenu(menu).setText("Assessor")
        self.addActions(leaf_actions(menu))

    @property
    def translator(self) -> Translator:
        return self._tr

    @property
    def document(self) -> Document | None:
        return self.file.document

    def open_source(self, path: Path) -> bool:
        """Give a document to the stage that imports; without an open assessment, make one first."""
        return arrivals.open_source(self, path)

    def open_any(self, path: Path) -> bool:
        return arrivals.open_any(self, path)

    def announce(self, path: Path) -> None:
        """Say which file is about to be opened, so that the window is there before the work begins."""
        page = self.centralWidget()
        if isinstance(page, StartPage):
            page.show_opening(path.stem)

    def open_announced(self, path: Path) -> None:
        page = self.centralWidget()
        if not self.open_any(path) and isinstance(page, StartPage):
            page.show_opening("")

    def save_copy(self, path: Path) -> bool:
        if self.workspace is not None:
            self.workspace.leave()
        return self.file.save_copy(path)

    def close_file(self) -> None:
        if self._may_leave():
            self.file.close()

    def _may_leave(self) -> bool:
        """What is typed is written first; what cannot be is told, once."""
        if self.workspace is not None:
            self.workspace.leave()
        return self.unsaved.may_close() and self.file.may_close()

    # --- help, going, the window's own events ---------------------------------------------------------

    def show_keys(self) -> None:
        stage = self.workspace.current if self.workspace else None
        title, here = (stage.title(), stage.keys()) if stage else ("", [])
        KeysHelp(self.theme, self._tr, title, here, self).open()

    def go_anywhere(self) -> None:
        ways = [Way(action.text(), action.trigger) for action in leaf_actions(self.menu)]
        if self.workspace is not None:
            ways = [*self.workspace.ways(), *ways]
        GoAnywhere(self.theme, self._tr, ways, self).open()

    def _system_changed(self) -> None:
        if self.settings.scheme == Scheme.SYSTEM:
            self.show_again()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := dropped_files(event.mimeData()):
            event.acceptProposedAction()
            arrivals.open_dropped(self, paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry().toBase64().toStdString()
        self.jobs.stop()
        self.file.let_go()
        self.settings.save()
        if self.file.carrier.busy:
            event.ignore()
            close_later(self, self.theme, self._tr, self.file.carrier)
            return
        self.file.carrier.stop()
        super().closeEvent(event)
