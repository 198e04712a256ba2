"""Asks where the document is to be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from assessor.i18n import Translator
from assessor.ui.annex.export_bar import KINDS, MORE


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
