"""Where a damaged file can be rescued: what the person is asked, and what becomes of the answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assessor.i18n import N_
from assessor.ui.shell.asking import place_for_new

if TYPE_CHECKING:
    from assessor.store.backups import Backup
    from assessor.store.damage import Damaged
    from assessor.store.joining import Recovery
    from assessor.ui.main_window import MainWindow

FROM_BACKUP = N_("{name} was made from the backup of {time}. The damaged {before} is kept as it was.")
IN_PLACE = N_("{name} is as it was at {time} again. The damaged file is kept beside it.")
MADE_FROM = N_("{name} was made from the backup of {time}.")
THERE_AGAIN = N_("{name} is in its place again, as it was at {time}.")
SAVED = N_("{name} holds what could be saved. The damaged {before} is kept as it was. Look through it first.")


def offer_rescue(window: MainWindow, path: Path, damage: Damaged, passphrase: str) -> None:
    from assessor.store.whereabouts import Missing
    from assessor.ui.shell.rescue_dialog import RescueDialog

    if damage.backup is None:
        return
    missing = isinstance(damage, Missing)
    rescue = Rescue(window, path, damage.backup, passphrase, missing=missing)
    look = (window.theme, window.translator)
    dialog = RescueDialog(*look, path.name, rescue.time, window, missing=missing)
    dialog.backup_wanted.connect(lambda: dialog.follow(rescue.open_backup))
    dialog.replacing_wanted.connect(lambda: dialog.follow(rescue.put_in_place))
    dialog.saving_wanted.connect(lambda: dialog.follow(rescue.save_readable))
    dialog.open()


class Rescue:
    """The ways on from a damaged file, or a `missing` one.

    Each ends with `done`: what is to be said, empty when a file is open.
    """

    def __init__(
        self, window: MainWindow, path: Path, backup: Backup, passphrase: str, *, missing: bool = False
    ) -> None:
        from assessor.ui.history.wording import time_text

        self._window, self._path, self._backup, self._passphrase = window, path, backup, passphrase
        self._from_backup, self._in_place = (MADE_FROM, THERE_AGAIN) if missing else (FROM_BACKUP, IN_PLACE)
        self.time = time_text(window.translator, backup.made_at.astimezone())

    def open_backup(self, done: Callable[[str], None]) -> bool:
        from assessor.store.backup_history import restore_into

        title = self._window.translator("Open a backup as a new file")
        place = self._place(title, f"{self._path.stem} {self._backup.made_at.astimezone():%Y-%m-%d %H-%M}")
        return place is not None and self._start(
            lambda: restore_into(self._backup, place), place, self._from_backup, done
        )

    def put_in_place(self, done: Callable[[str], None]) -> bool:
        from assessor.store.backups import restore

        path = self._path
        return self._start(lambda: restore(self._backup.path, path), path, self._in_place, done)

    def save_readable(self, done: Callable[[str], None]) -> bool:
        from assessor.store.recovering import recover

        tr = self._window.translator
        title = tr("Save what can be read as a new file")
        place = self._place(title, tr("{name} recovered", name=self._path.stem))

        def work() -> Recovery | None:
            return recover(self._path, place, self._passphrase) if place else None

        return place is not None and self._start(work, place, SAVED, done)

    def _place(self, title: str, name: str) -> Path | None:
        self._window.settings.remember_folder(self._path.parent)
        return place_for_new(self._window, title, name)

    def _start(self, work: Callable[[], object], made: Path, said: str, done: Callable[[str], None]) -> bool:
        window = self._window

        def succeeded(_nothing: object) -> None:
            error = window.file.attempt(made, self._passphrase)
            done(window.translator.error(error) if error else "")
            if error is None:
                values = {"name": made.name, "time": self.time, "before": self._path.name}
                window.notices.tell(window.translator(said, **values))

        window.jobs.start(lambda _progress: work(), succeeded, lambda error: done(self._failed(error)))
        return True

    def _failed(self, error: Exception) -> str:
        from assessor.errors import UserError

        tr = self._window.translator
        otherwise = tr("The new file could not be made. The damaged one and its backups are as they were.")
        return tr.error(error) if isinstance(error, UserError) else otherwise
