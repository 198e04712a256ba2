"""A new assessment with its passphrase; and the passphrase of the open one, set, changed or taken away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from assessor.errors import UserError
from assessor.i18n import N_

if TYPE_CHECKING:
    from assessor.store.document import Document
    from assessor.ui.main_window import MainWindow

PROTECTED = N_("{name} and its backups are protected now. Copies that were made before are not.")
UNPROTECTED = N_("{name} has no passphrase any more: whoever finds it can read everything.")
PRESENT = N_("Give the present passphrase first, or the words of the recovery code.")
NOT_THE_PRESENT = N_("That is not the passphrase of this assessment. Nothing was changed.")


def make(window: MainWindow, path: Path, then: Callable[[], object]) -> None:
    """Ask for a passphrase, make the assessment at `path`, and go on in it; nothing is made if the person gives up."""
    from assessor.ui.protection.choosing import ChoosePassphrase

    def made(passphrase: str) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        try:
            created = window.file.create(path, passphrase)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if created:
            then()
            _show_code(window)

    dialog = ChoosePassphrase(window.theme, window.translator, window)
    dialog.chosen.connect(made)
    dialog.open()


def change(window: MainWindow) -> None:
    """Of the open assessment, as the person wants it: nobody changes it who found the laptop open."""
    document = window.document
    if document is None:
        return
    if not document.protected:
        _choose(window, document)
        return
    from assessor.ui.protection.passphrase import PassphraseDialog

    tr = window.translator

    def wrong(passphrase: str) -> str:
        return "" if document.opens_with(passphrase) else tr(NOT_THE_PRESENT)

    dialog = PassphraseDialog(window.theme, tr, tr(PRESENT), wrong, window, act=tr("Go on"))
    dialog.accepted.connect(partial(_choose, window, document))
    dialog.open()


def _choose(window: MainWindow, document: Document) -> None:
    from assessor.ui.protection.choosing import ChoosePassphrase

    dialog = ChoosePassphrase(window.theme, window.translator, window, protected=document.protected)
    dialog.without.setVisible(document.protected)
    dialog.chosen.connect(partial(_change, window, document))
    dialog.open()


def _change(window: MainWindow, document: Document, passphrase: str) -> None:
    if document is not window.document or not (passphrase or document.protected):
        return
    tr = window.translator
    if window.workspace is not None:
        window.workspace.leave()
    QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
    try:
        document.protect(passphrase)
    except UserError as error:
        window.notices.fail(tr.error(error))
    else:
        window.notices.tell(tr(PROTECTED if passphrase else UNPROTECTED, name=document.path.name))
    finally:
        QGuiApplication.restoreOverrideCursor()
    if document.closed:
        window.file.close()
        return
    window.show_again()
    if passphrase:
        _show_code(window)


def _show_code(window: MainWindow) -> None:
    from assessor.ui.protection.code_sheet import CodeSheet

    if window.document is not None and window.document.protected:
        CodeSheet(window, window.document.recovery_code(window.translator.language)).open()
