"""Brings the screens of passphrases up, to be drawn and looked at."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from assessor.ui.protection.choosing import ChoosePassphrase
from assessor.ui.protection.code_sheet import CodeSheet

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

WORDS = "seven quiet rivers under ice"


def choose(window: MainWindow) -> QWidget:
    dialog = ChoosePassphrase(window.theme, window.translator, window)
    dialog.first.shown.setChecked(True)
    dialog.first.line.setText(WORDS)
    dialog.again.line.setText("seven quiet")
    dialog.open()
    dialog.protect.click()
    return dialog


def recovery_code(window: MainWindow) -> QWidget:
    _make(window)
    assert window.document is not None
    sheet = CodeSheet(window, window.document.recovery_code(window.translator.language))
    sheet.open()
    return sheet


def locked(window: MainWindow) -> QWidget:
    _make(window)
    window.locker.lock()
    return window


def _make(window: MainWindow) -> None:
    window.file.create(Path(mkdtemp()) / "Kazakhstan.assess", WORDS)
