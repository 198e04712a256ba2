"""Writes the groups' score sheets to a file, off the screen's thread, and tells which file it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from assessor.errors import UserError
from assessor.i18n import N_, SOURCE_LANGUAGE, Translator, written_languages, written_translator
from assessor.reports.sheets.build import build_sheets
from assessor.store import queries
from assessor.ui.desk import Desk
from assessor.ui.jobs import Progress
from assessor.ui.language import language_name
from assessor.ui.paper.before_printing import BeforePrinting
from assessor.ui.shell.asking import documents_folder

NOT_MADE = N_("{name} could not be made, and nothing was written. Your work is safe.")
IN_ENGLISH = N_(
    "The program does not speak {language} yet: headings and levels on these sheets are in English."
)
SUFFIX = ".pdf"


class SheetPrinter(QObject):
    """Asks where the sheets of these groups go, and writes them; without names those of all groups."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._over = desk, parent

    def ask(self, *group_ids: str) -> None:
        """What leaves this laptop is said first."""
        before = BeforePrinting(self._desk.theme, self._desk.tr, self._over)
        before.accepted.connect(partial(self._choose, *group_ids))
        before.open()

    def _choose(self, *group_ids: str) -> None:
        if path := ask_path(self._over, self._desk.tr):
            self.write(path, *group_ids)

    def write(self, path: Path, *group_ids: str) -> None:
        desk = self._desk
        header = desk.document.read(queries.document)
        language = header.room_language or next(iter(header.languages), SOURCE_LANGUAGE)
        try:
            sheets = desk.document.read(lambda session: build_sheets(session, language, group_ids))
        except UserError as error:
            desk.notices.fail(desk.tr.error(error))
            return

        own = desk.document.path

        def work(_progress: Progress) -> Path:
            from assessor.reports.sheets.pdf import write_sheets
            from assessor.store.copies import check_other

            check_other(own, path)
            write_sheets(sheets, path, written_translator(language))
            return path

        desk.jobs.start(work, partial(self._done, language), partial(self._failed, path))

    def _done(self, language: str, path: Path) -> None:
        tr = self._desk.tr
        said = [tr("The score sheets are in {name}.", name=path.name)]
        if language not in written_languages():
            said.append(tr(IN_ENGLISH, language=language_name(language)))
        self._desk.notices.tell("\n".join(said))

    def _failed(self, path: Path, error: Exception) -> None:
        tr = self._desk.tr
        known = isinstance(error, UserError)
        self._desk.notices.fail(tr.error(error) if known else tr(NOT_MADE, name=path.name))


def ask_path(parent: QWidget, tr: Translator) -> Path | None:
    """A path that ends in .pdf, whatever was typed; None when the person thought better of it."""
    proposed = str(documents_folder() / (tr("Score sheets") + SUFFIX))
    title = tr("Print score sheets")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, proposed, f"PDF (*{SUFFIX})")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.casefold() == SUFFIX else path.with_name(path.name + SUFFIX)
