"""Brings the screens of passphrases up, to be drawn and looked at."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtWidgets import QApplication, QWidget

from assessor.ui.protection.choosing import ChoosePassphrase
from assessor.ui.protection.code_sheet import CodeSheet
from assessor.ui.protection.lock_page import LockPage
from assessor.ui.protection.passphrase import ASKED, PassphraseDialog

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


def change(window: MainWindow) -> QWidget:
    dialog = ChoosePassphrase(window.theme, window.translator, window, protected=True)
    dialog.open()
    dialog.offer.click()
    return dialog


def asked(window: MainWindow) -> QWidget:
    """The first one that was given is wrong."""
    from assessor.store.unlocking import WRONG

    name = "Kazakhstan.assess"
    wrong = window.translator(WRONG, name=name)
    dialog = PassphraseDialog(
        window.theme, window.translator, window.translator(ASKED, name=name), lambda _: wrong, window
    )
    dialog.passphrase.line.setText("seven quiet rivers")
    dialog.open()
    dialog.open_button.click()
    _answered(dialog.said)
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


def refused(window: MainWindow) -> QWidget:
    """Locked, and a wrong passphrase was given."""
    locked(window)
    page = window.centralWidget()
    assert isinstance(page, LockPage)
    page.passphrase.line.setText("seven quiet rivers")
    page.open_button.click()
    _answered(page.said)
    return window


def _answered(said: QWidget) -> None:
    deadline = QDeadlineTimer(10_000)
    while said.isHidden() and not deadline.hasExpired():
        QApplication.processEvents()
        QThread.msleep(10)


def _make(window: MainWindow) -> None:
    window.file.create(Path(mkdtemp()) / "Kazakhstan.assess", WORDS)
