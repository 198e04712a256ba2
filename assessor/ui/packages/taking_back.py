"""Packages come back: read off the screen's thread, taken together, and told by a receipt for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assessor.errors import FileRefused, UserError
from assessor.exchange import taking
from assessor.exchange.container import WRONG, PassphraseWanted
from assessor.exchange.files import read_package
from assessor.exchange.package import Package
from assessor.exchange.receipts import Taken
from assessor.i18n import Translator
from assessor.ui.jobs import Progress
from assessor.ui.packages.passphrase import PassphraseDialog
from assessor.ui.packages.stage import PackagesStage

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

MANY = 3


class TakingBack(QObject):
    """One taking: all its packages, or nothing. Passphrases that opened one are tried on the others too."""

    def __init__(self, window: MainWindow, paths: Sequence[Path]) -> None:
        super().__init__(window)
        self._window = window
        self._named = tuple(paths)
        self._paths: tuple[Path, ...] = ()
        self._packages: dict[Path, Package] = {}
        self._passphrases: list[str] = []
        self._document = window.document

    def start(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.leave()
        try:
            self._paths = taking.find_packages(self._named)
        except UserError as error:
            self._end(error)
            return
        self._read()

    def _read(self) -> None:
        job = self._window.jobs.start(self._work, self._take, self._refused)
        if len(self._paths) > MANY:
            job.progressed.connect(self._tell_progress)

    def _work(self, progress: Progress) -> None:
        total = len(self._paths)
        for done, path in enumerate(self._paths):
            progress(done, total)
            if path not in self._packages:
                self._packages[path] = opened(path, self._passphrases)

    def _tell_progress(self, done: int, total: int) -> None:
        tr = self._window.translator
        self._window.notices.tell(tr("Reading packages: {done} of {total}", done=done + 1, total=total))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if isinstance(error, PassphraseWanted):
            self._ask()
        else:
            self._end(error)

    def _ask(self) -> None:
        window = self._window
        waiting = next(path for path in self._paths if path not in self._packages)

        def attempt(passphrase: str) -> str:
            try:
                self._packages[waiting] = read_package(waiting, passphrase).package
            except UserError as error:
                return window.translator.error(error)
            self._passphrases.append(passphrase)
            return ""

        dialog = PassphraseDialog(window.theme, window.translator, waiting.name, attempt, window)
        dialog.accepted.connect(self._read)
        dialog.rejected.connect(self.deleteLater)
        dialog.open()

    def _take(self, _nothing: object) -> None:
        window = self._window
        document = window.document
        if document is None or document is not self._document:
            self.deleteLater()
            return
        try:
            taken = taking.take(document, [self._packages[path] for path in self._paths])
        except UserError as error:
            self._end(error)
            return
        self._show(taken)
        self.deleteLater()

    def _show(self, taken: tuple[Taken, ...]) -> None:
        window = self._window
        if window.workspace is None:
            return
        stage = window.workspace.stages[PackagesStage.name]
        window.workspace.show_stage(PackagesStage.name)
        if isinstance(stage, PackagesStage):
            stage.show_taken([one.name for one in taken])
        window.notices.tell(told(taken, window.translator), undo=True)

    def _end(self, error: UserError) -> None:
        self._window.notices.fail(self._window.translator.error(error))
        self.deleteLater()


def opened(path: Path, passphrases: Iterable[str]) -> Package:
    """With one of the passphrases that are known; without any of them it is asked for."""
    try:
        return read_package(path).package
    except PassphraseWanted as error:
        wanted = error
    for one in passphrases:
        try:
            return read_package(path, one).package
        except FileRefused as error:
            if error.message != WRONG:
                raise
    raise wanted


def told(taken: Sequence[Taken], tr: Translator) -> str:
    fresh = sum(len(one.fresh) for one in taken)
    disputed = sum(len(one.conflicting) for one in taken)
    return tr.plural(
        "{n} package was taken back: {fresh} new, {conflicting} in conflict.",
        "{n} packages were taken back: {fresh} new, {conflicting} in conflict.",
        len(taken),
        fresh=fresh,
        conflicting=disputed,
    )
