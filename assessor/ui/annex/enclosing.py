"""Writes clean copies of the enclosed files into a folder that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from assessor.errors import UserError
from assessor.i18n import written_translator
from assessor.reports.enclosing import Enclosures, build_enclosures, write_enclosures
from assessor.store.giving_out import give_out
from assessor.ui.desk import Desk
from assessor.ui.jobs import Progress
from assessor.ui.shell.asking import first_folder


class EnclosureExporter(QObject):
    """`language` is the annex's, in which the files are named."""

    def __init__(self, desk: Desk, language: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._language, self._over = desk, language, parent

    def ask(self) -> None:
        desk = self._desk
        begin = str(first_folder(desk.settings))
        chosen = QFileDialog.getExistingDirectory(self._over, desk.tr("Folder for the enclosed files"), begin)
        if chosen:
            desk.settings.remember_folder(Path(chosen))
            self.export_to(Path(chosen))

    def export_to(self, folder: Path) -> None:
        """Read in the screen's thread, written by a worker."""
        spoken = written_translator(self._language())
        give_out(self._desk.document)
        found = self._desk.document.read(lambda session: build_enclosures(session, spoken))

        def work(_progress: Progress) -> Enclosures:
            write_enclosures(found, folder)
            return found

        self._desk.jobs.start(work, self._done, self._failed)

    def _done(self, found: Enclosures) -> None:
        tr, count = self._desk.tr, len(found.files)
        self._desk.notices.tell(
            tr.plural("{n} enclosed file was written.", "{n} enclosed files were written.", count)
        )

    def _failed(self, error: Exception) -> None:
        tr = self._desk.tr
        known = isinstance(error, UserError)
        said = tr("The enclosed files could not be written. Your work is safe; choose another folder.")
        self._desk.notices.fail(tr.error(error) if known else said)
