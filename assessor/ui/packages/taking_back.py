"""Packages come back: read off the screen's thread, taken together, and told by a receipt for each."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from assessor.errors import FileRefused, UserError
from assessor.exchange import taking
from assessor.exchange.container import WRONG, PassphraseWanted
from assessor.exchange.files import read_package
from assessor.exchange.package import Package
from assessor.exchange.receipts import Taken
from assessor.i18n import N_, Translator
from assessor.ui.jobs import Progress
from assessor.ui.packages.stage import PackagesStage
from assessor.ui.protection.passphrase import ASKED, PassphraseDialog

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

MANY = 3
TURN = 0.04
"""Seconds until the screen has its turn: two or three of its frames."""

CANCELLED = N_("Taking back was cancelled. Nothing was changed.")


class TakingProgress(QProgressDialog):
    """How far a large taking is, with a way out; while it is open nothing else can be changed."""

    def __init__(self, tr: Translator, total: int, parent: QWidget) -> None:
        super().__init__(tr("Taking back packages"), tr("Cancel"), 0, total, parent)
        self.setWindowTitle(tr("Take back packages"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumDuration(0)
        self.setAutoClose(False)
        self.setAutoReset(False)


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
        self._steps: Generator[tuple[Taken, ...]]
        self._taken: tuple[Taken, ...] = ()
        self._done = 0
        self._progress: TakingProgress | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

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

        dialog = PassphraseDialog(
            window.theme, window.translator, window.translator(ASKED, name=waiting.name), attempt, window
        )
        dialog.accepted.connect(self._read)
        dialog.rejected.connect(self.deleteLater)
        dialog.open()

    def _take(self, _nothing: object) -> None:
        window = self._window
        document = window.document
        if document is None or document is not self._document:
            self.deleteLater()
            return
        if window.workspace is not None:
            window.workspace.leave()
        self._steps = taking.taking(document, [self._packages[path] for path in self._paths])
        window.installEventFilter(self)
        self._go_on()

    def _go_on(self) -> None:
        """The file is changed in the screen's thread, in one edit, but the screen lives between its steps."""
        until = monotonic() + TURN
        try:
            for taken in self._steps:
                self._taken = taken
                self._done += 1
                if monotonic() > until:
                    self._let_live()
                    return
        except UserError as error:
            self._close_progress()
            self._end(error)
        else:
            self._close_progress()
            QTimer.singleShot(0, self, self._show)

    def _let_live(self) -> None:
        self._tell_taking()
        self._turn.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that closes takes nothing more."""
        if event.type() == QEvent.Type.Close and self._turn.isActive():
            self._cancel()
        return super().eventFilter(watched, event)

    def _tell_taking(self) -> None:
        """What could change the file waits behind the dialog until all is taken."""
        tr, total = self._window.translator, 2 * len(self._paths)
        if self._progress is None:
            self._progress = TakingProgress(tr, total, self._window)
            self._progress.canceled.connect(self._cancel)
            self._progress.show()
        self._progress.setValue(self._done)

    def _cancel(self) -> None:
        self._turn.stop()
        self._steps.close()
        self._close_progress()
        self._window.notices.tell(self._window.translator(CANCELLED))
        self.deleteLater()

    def _close_progress(self) -> None:
        self._window.removeEventFilter(self)
        if self._progress is not None:
            self._progress.canceled.disconnect(self._cancel)
            self._progress.close()
            self._progress.deleteLater()
            self._window.activateWindow()

    def _show(self) -> None:
        window, taken = self._window, self._taken
        self.deleteLater()
        if window.workspace is None or window.document is not self._document:
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
    """A conflict between two of the packages is in both receipts, and is one."""
    fresh = sum(len(one.fresh) for one in taken)
    disputed = {(one.group_id, reference) for one in taken for reference in one.conflicting}
    return tr.plural(
        "{n} package was taken back: {fresh} new, {conflicting} in conflict.",
        "{n} packages were taken back: {fresh} new, {conflicting} in conflict.",
        len(taken),
        fresh=fresh,
        conflicting=len(disputed),
    )
