"""The system's dialogs for files: which to open, where to put a new one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from assessor.i18n import Translator
from assessor.ui.shell.drop import ASSESSMENT, SOURCES


def documents_folder() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def ask_assessment(parent: QWidget, tr: Translator) -> Path | None:
    kinds = f"{tr('Assessments')} (*{ASSESSMENT})"
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Open an assessment"), str(documents_folder()), kinds)
    return Path(chosen) if chosen else None


def ask_source(parent: QWidget, tr: Translator) -> Path | None:
    kinds = f"{tr('UN documents')} ({' '.join('*' + suffix for suffix in SOURCES)})"
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Open a UN document"), str(documents_folder()), kinds)
    return Path(chosen) if chosen else None


def ask_new(parent: QWidget, tr: Translator, title: str, name: str) -> Path | None:
    """A place for a file that is to be made; its name always ends as assessments do."""
    proposed = str(documents_folder() / f"{name}{ASSESSMENT}")
    kinds = f"{tr('Assessments')} (*{ASSESSMENT})"
    chosen, _ = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.casefold() == ASSESSMENT else path.with_name(path.name + ASSESSMENT)
