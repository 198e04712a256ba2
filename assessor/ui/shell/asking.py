"""What the menu's entries for files ask first: which to open, where to put a new one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from assessor.foreign.asking import ahead
from assessor.ui.shell.drop import ASSESSMENT, PACKAGE, SOURCES

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow
    from assessor.ui.settings import Settings


def documents_folder() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()


def first_folder(settings: Settings) -> Path:
    """Where a dialog begins: the last place used, or the documents of the person."""
    return settings.last_folder() or documents_folder()


def open_assessment(window: MainWindow) -> None:
    tr = window.translator
    kinds = f"{tr('Assessments and packages')} (*{ASSESSMENT} *{PACKAGE})"
    begin = str(first_folder(window.settings))
    chosen, _ = QFileDialog.getOpenFileName(window, tr("Open an assessment"), begin, kinds)
    if chosen:
        window.settings.remember_folder(Path(chosen).parent)
        window.file.open(Path(chosen))


def open_source(window: MainWindow) -> None:
    tr = window.translator
    kinds = f"{tr('UN documents')} ({' '.join('*' + suffix for suffix in SOURCES)})"
    begin = str(first_folder(window.settings))
    ahead("batch")
    chosen, _ = QFileDialog.getOpenFileName(window, tr("Open a UN document"), begin, kinds)
    if chosen:
        window.settings.remember_folder(Path(chosen).parent)
        window.open_source(Path(chosen))


def read_first(window: MainWindow, path: Path) -> None:
    """Read a document that no assessment is open for; where that is to be kept is asked then."""
    from assessor.ui.prepare.first_document import open_first

    open_first(window, path)


def paste_first(window: MainWindow) -> None:
    from assessor.ui.prepare.first_document import paste_first

    paste_first(window)


def make_new(window: MainWindow) -> None:
    from assessor.ui.protection.protecting import make

    tr = window.translator
    if path := place_for_new(window, tr("New assessment"), tr("Assessment")):
        make(window, path, lambda: None)


def save_copy(window: MainWindow) -> None:
    tr = window.translator
    name = window.document.path.stem if window.document else ""
    package = window.document is not None and bool(window.document.group_id)
    if path := place_for_new(window, tr("Save a copy"), name, PACKAGE if package else ASSESSMENT):
        window.save_copy(path)


def place_for_new(window: MainWindow, title: str, name: str, ending: str = ASSESSMENT) -> Path | None:
    """A place for a file that is to be made; its name always ends as assessments (or packages) do."""
    tr = window.translator
    proposed = str(first_folder(window.settings) / f"{name}{ending}")
    kind = tr("Assessments") if ending == ASSESSMENT else tr("Packages of groups")
    kinds = f"{kind} (*{ending})"
    chosen, _ = QFileDialog.getSaveFileName(window, title, proposed, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    window.settings.remember_folder(path.parent)
    return path if path.suffix.casefold() == ending else path.with_name(path.name + ending)
