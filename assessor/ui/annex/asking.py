"""Asks where the document is to be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from assessor.i18n import Translator
from assessor.ui.annex.export_bar import KINDS, MORE
from assessor.ui.desk import Desk
from assessor.ui.shell.asking import documents_folder


def ask_path(parent: QWidget, tr: Translator, proposed: Path) -> Path | None:
    """A path that ends in the suffix, whatever was typed; None when the person thought better of it."""
    suffix = proposed.suffix
    kinds = f"{dict((*KINDS, *MORE))[suffix]} (*{suffix})"
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Write {name}", name=proposed.stem), str(proposed), kinds
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def folder_for(desk: Desk, here: str) -> Path:
    """The last place of this assessment, or of any; the sample's own place is not for documents."""
    settings, beside = desk.settings, desk.document.path.parent
    if here and Path(here).is_dir():
        return Path(here)
    ours = settings.path.parent.resolve() in (beside.resolve(), *beside.resolve().parents)
    return settings.last_folder() or (documents_folder() if ours else beside)
