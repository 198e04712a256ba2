"""What is to be done with files that a person drops or chooses: a package opens, or is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from assessor.i18n import N_
from assessor.ui.shell import asking
from assessor.ui.shell.drop import PACKAGE, SOURCES, is_assessment, is_package

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

NOT_UNDERSTOOD = N_(
    "{name} is neither an assessment nor a document that can be read here. Nothing was changed."
)
NOT_TAKEN = N_("{name} was not read. Open or make an assessment first, then choose the document again.")
OPEN_FIRST = N_(
    "To take packages back, open their assessment first. A single package opens as its group's own screen."
)


def open_any(window: MainWindow, path: Path) -> bool:
    """One file, understood for what it is."""
    if is_assessment(path) or is_package(path):
        return window.file.open(path)
    if path.suffix.casefold() in SOURCES:
        return window.open_source(path)
    window.notices.fail(window.translator(NOT_UNDERSTOOD, name=path.name))
    return False


def open_named(window: MainWindow, name: str) -> None:
    window.file.open(Path(name))


def open_source(window: MainWindow, path: Path) -> bool:
    if window.document is None:
        asking.read_first(window, path)
        return True
    if window.workspace is not None and window.workspace.open_source(path):
        return True
    window.notices.fail(window.translator(NOT_TAKEN, name=path.name))
    return False


def open_dropped(window: MainWindow, paths: Sequence[Path]) -> None:
    """Packages that fall on an assessment are taken back; one that falls on anything else is opened."""
    packages = [path for path in paths if is_package(path) or path.is_dir()]
    if not packages:
        window.open_any(paths[0])
    elif window.document is not None and not window.document.group_id:
        take_back(window, paths)
    elif len(packages) == 1 and is_package(packages[0]):
        window.open_any(packages[0])
    else:
        window.notices.fail(window.translator(OPEN_FIRST))


def take_back(window: MainWindow, paths: Sequence[Path]) -> None:
    from assessor.ui.packages.taking_back import TakingBack

    TakingBack(window, paths).start()


def choose_packages(window: MainWindow) -> None:
    tr = window.translator
    kinds = f"{tr('Packages of groups')} (*{PACKAGE})"
    title, folder = tr("Take back packages"), str(asking.documents_folder())
    chosen, _ = QFileDialog.getOpenFileNames(window, title, folder, kinds)
    if chosen:
        take_back(window, [Path(one) for one in chosen])


def ask_passphrase(window: MainWindow, path: Path) -> None:
    """For a package that is to be opened."""
    from assessor.ui.open_file import can_be_rescued
    from assessor.ui.protection.passphrase import ASKED, PassphraseDialog

    def attempt(passphrase: str) -> str:
        error = window.file.attempt(path, passphrase)
        if error is None or can_be_rescued(error):  # then that is asked in a window of its own
            return ""
        return window.translator.error(error)

    why = window.translator(ASKED, name=path.name)
    PassphraseDialog(window.theme, window.translator, why, attempt, window).open()
