"""The backups of the open assessment, newest first, and the way back to any of them into a new file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.store.backup_history import (
    BackupHistory,
    BackupRow,
    compared_with_second,
    contents_now,
    history_of,
    restore_into,
)
from assessor.ui.history.second_place import SecondPlace
from assessor.ui.history.sheet import HistorySheet
from assessor.ui.history.wording import backup_told, difference_line, time_text
from assessor.ui.jobs import Job, Jobs, Progress
from assessor.ui.parts.labels import link, set_ink

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assessor.store.document import Document
    from assessor.ui.theme import Theme

EXPLAINED = N_(
    "Backups make themselves while you work. Opening one makes a new file; this one stays as it is, and so does "
    "the backup."
)
NOT_READ = N_("The backups could not be read. Your work is safe.")
NOT_RESTORED = N_("The new file could not be made. This one and its backups are as they were.")
Ask = Callable[[str], Path | None]
"""Asks where a file of this name is to be put; None when the person thought better of it."""


class BackupsSheet(HistorySheet):
    """Backups are opened one after the other by a worker. `open_file` is called with the file that was made."""

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        jobs: Jobs,
        ask: Ask,
        open_file: Callable[[Path], object],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, tr, tr("Backups"), parent)
        self._jobs, self._ask, self._open_file = jobs, ask, open_file
        self._job: Job | None = None
        self._path, self._stem = Path(), ""
        self._document: Document | None = None
        self.history: BackupHistory | None = None
        self.explained.setText(tr(EXPLAINED))
        self.open_button = link(tr("Open as a new file …"), theme, look="first")
        self.open_button.clicked.connect(self.open_chosen)
        self.buttons.insertWidget(1, self.open_button)
        self.second = SecondPlace(theme, tr)
        self.second.chosen.connect(self._read_again)
        self.head.addWidget(self.second)
        self.list.itemActivated.connect(self.open_chosen)
        self.list.currentRowChanged.connect(self._allow)
        self._allow()

    def read(self, document: Document) -> None:
        """What the open file holds is read here; everything else elsewhere."""
        tr, backups, now = self._tr, document.backups.all(), document.read(contents_now)
        self._document, self._stem = document, document.path.stem
        place = document.backups

        def work(progress: Progress) -> BackupHistory:
            return compared_with_second(history_of(backups, now, progress), place)

        self.second.show_place(place, self._jobs)
        self._say(tr("The backups are being read …"))
        self._job = self._jobs.start(work, self._show, self._not_read)

    def _read_again(self) -> None:
        """Where each backup lies is told in the list; another job goes first."""
        if self._document is not None and not self._document.closed and self._job is None:
            self.history = None
            self.read(self._document)

    def _show(self, history: BackupHistory) -> None:
        tr, self._job, self.history = self._tr, None, history
        oldest = len(history.rows)
        self.list.show_rows(backup_told(tr, row, oldest=row.number == oldest) for row in history.rows)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._say(self._since(history))
        self._allow()

    def _since(self, history: BackupHistory) -> str:
        tr = self._tr
        if not history.rows:
            return tr("There are no backups yet.")
        line = difference_line(tr, history.unsaved)
        if not line:
            return tr("Nothing of what is counted changed since the newest backup.")
        return tr("Since the newest backup: {differences}", differences=line)

    # --- the way back ---

    def chosen(self) -> BackupRow | None:
        """The row under the cursor, if it can be opened."""
        place = self.list.currentRow()
        rows = self.history.rows if self.history else ()
        row = rows[place] if 0 <= place < len(rows) else None
        return row if row and row.sound and self._job is None else None

    def _allow(self) -> None:
        self.open_button.setEnabled(self.chosen() is not None)

    def open_chosen(self) -> None:
        row = self.chosen()
        if row is None:
            return
        path = self._ask(f"{self._stem} {row.made_at.astimezone():%Y-%m-%d %H-%M}")
        if path is not None:
            self.restore(row, path)

    def restore(self, row: BackupRow, path: Path) -> None:
        tr, self._path = self._tr, path
        time = time_text(tr, row.made_at.astimezone())
        self._say(tr("The backup of {time} becomes {name} …", time=time, name=path.name))
        self._job = self._jobs.start(lambda _progress: restore_into(row, path), self._restored, self._failed)
        self._allow()

    def _restored(self, _nothing: object) -> None:
        self._job = None
        self.accept()
        self._open_file(self._path)

    # --- what is said ---

    def _not_read(self, error: Exception) -> None:
        self._fail(error, NOT_READ)

    def _failed(self, error: Exception) -> None:
        self._fail(error, NOT_RESTORED)

    def _fail(self, error: Exception, otherwise: str) -> None:
        tr, self._job = self._tr, None
        self._say(tr.error(error) if isinstance(error, UserError) else tr(otherwise), failed=True)
        self._allow()

    def _say(self, text: str, *, failed: bool = False) -> None:
        self.status.setText(text)
        set_ink(self.status, "red" if failed else "")

    def done(self, result: int) -> None:
        """Closed while it reads: the reading stops. A file that is being made is made whole."""
        if self._job is not None and self.history is None:
            self._job.cancel()
        super().done(result)
