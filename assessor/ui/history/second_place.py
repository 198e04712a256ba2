"""The second place for backups, as it is told and chosen above their list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.store.backups import Backups
from assessor.store.second_place import choose_place, chosen_place, is_there_now
from assessor.ui.jobs import Jobs
from assessor.ui.parts.labels import label, link, set_ink
from assessor.ui.theme import NOTE, Theme

NONE = N_(
    "Backups are on this computer only. A second place, such as a stick, keeps them if the computer is lost."
)
THERE = N_("Each backup is also written to {place}, and read back.")
AWAY = N_("{place}, the second place, is not there now. It gets what it missed when it is back.")


OPEN = N_("This assessment has no passphrase: whoever finds the second place can read everything.")


class SecondPlace(QWidget):
    """Says where it is, and asks for another. `chosen`: it is another one now, or none."""

    chosen = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._backups: Backups | None = None
        self._jobs: Jobs | None = None
        self.told = label("", theme, NOTE, ink="second")
        self.told.setWordWrap(True)
        self.open_hint = label(tr(OPEN), theme, NOTE, ink="amber")
        self.open_hint.setWordWrap(True)
        self.choose_button = link(tr("Choose a second place …"), theme, NOTE)
        self.end_button = link(tr("No second place"), theme, NOTE, look="quiet")
        self.choose_button.clicked.connect(self._ask)
        self.end_button.clicked.connect(lambda: self._choose(None))
        links = QHBoxLayout()
        for button in (self.choose_button, self.end_button):
            links.addWidget(button)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.told)
        column.addWidget(self.open_hint)
        column.addLayout(links)

    def show_place(self, backups: Backups, jobs: Jobs) -> None:
        self._backups, self._jobs = backups, jobs
        place = chosen_place(backups)
        said = NONE if place is None else THERE if is_there_now(backups) else AWAY
        self._say(self._tr(said, place=str(place)))
        self.open_hint.setVisible(backups.key is None)
        self.end_button.setVisible(place is not None)

    def _ask(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._tr("A second place for the backups"))
        if chosen:
            self._choose(Path(chosen))

    def _choose(self, place: Path | None) -> None:
        backups, jobs = self._backups, self._jobs
        if backups is None or jobs is None:
            return
        self._say(self._tr("The newest backup is being written there …"))
        jobs.start(
            lambda _progress: choose_place(backups, place),
            lambda _: self._taken(backups, jobs),
            self._failed,
        )

    def _taken(self, backups: Backups, jobs: Jobs) -> None:
        self.show_place(backups, jobs)
        self.chosen.emit()

    def _failed(self, error: Exception) -> None:
        tr = self._tr
        self._say(
            tr.error(error) if isinstance(error, UserError) else tr("It could not be written there."),
            failed=True,
        )

    def _say(self, words: str, *, failed: bool = False) -> None:
        self.told.setText(words)
        set_ink(self.told, "red" if failed else "second")
