"""The system's dialog for the document that is to be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from assessor.foreign.asking import ahead
from assessor.i18n import Translator
from assessor.ui.shell.asking import documents_folder
from assessor.ui.shell.drop import SOURCES


def ask_source(parent: QWidget, tr: Translator) -> Path | None:
    kinds = f"{tr('UN documents')} ({' '.join('*' + suffix for suffix in SOURCES)})"
    ahead("batch")
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Open a UN document"), str(documents_folder()), kinds)
    return Path(chosen) if chosen else None
