"""A second place for the backups of an assessment, such as a stick: each is written there whole and read back.

Which place it is, is remembered beside the backups on this computer.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from assessor.errors import WriteFailed
from assessor.i18n import N_
from assessor.store.backups import Backups
from assessor.store.failures import FULL, failed_write
from assessor.store.places import make_private
from assessor.store.whole_file import write_whole

AWAY = N_("{place}, the second place for backups, is not there now. They are kept on this computer.")
NOT_THERE = N_("{place} is not a folder that is there. Choose one, such as a stick that is plugged in.")
NO_ROOM = N_(
    "{place} has no room for the backup, which is on this computer. Free some space there, or choose another place."
)
NOT_WRITTEN = N_("Nothing can be written to {place}. The backups are on this computer; choose another place.")
DIFFERS = N_("The backup in {place} does not read back as it was written. Use another stick.")
NOTE = "second-place"
FOLDER = "Assessor backups"


class PlaceAway(WriteFailed):
    """The second place is not there now: no fault, only told."""


def chosen_place(backups: Backups) -> Path | None:
    with suppress(OSError):
        place = (backups.folder / NOTE).read_bytes()
        return Path(os.fsdecode(place)) if place else None
    return None


def choose_place(backups: Backups, place: Path | None) -> None:
    """Remember it, and bring the newest backup there; None: from now on none.

    Raises `WriteFailed`; then the place that was chosen before is still the one.
    """
    if place is not None and not place.is_dir():
        raise WriteFailed(NOT_THERE, place=place.name)
    before = chosen_place(backups)
    _remember(backups, place)
    try:
        _begin(backups)
        bring_there(backups)
    except WriteFailed:
        _remember(backups, before)
        raise


def _remember(backups: Backups, place: Path | None) -> None:
    try:
        make_private(backups.folder)
    except OSError as error:
        raise failed_write(backups.folder, error) from None
    write_whole(backups.folder / NOTE, os.fsencode(place.absolute()) if place else b"")


def _begin(backups: Backups) -> None:
    """Make the folder by which the place is known again."""
    second = there(backups)
    if second is None:
        return
    try:
        second.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _told_there(backups, failed_write(second.folder, error)) from None


def there(backups: Backups) -> Backups | None:
    """The backups in the second place, if one is chosen."""
    place = chosen_place(backups)
    return Backups(place / FOLDER / backups.folder.name, backups.key) if place else None


def is_there_now(backups: Backups) -> bool:
    """Whether it is the place that was chosen. Another stick, or an empty folder where a stick was, is not."""
    second = there(backups)
    try:
        return second is not None and second.folder.is_dir()
    except OSError:
        return False


def bring_there(backups: Backups) -> datetime | None:
    """Bring there what was made since the newest that is there. The answer is when the newest was made.

    Raises `PlaceAway`, and `WriteFailed` where it cannot be written. Touches closed files only.
    """
    second, place = there(backups), chosen_place(backups)
    if second is None or place is None:
        return None
    if not is_there_now(backups):
        raise PlaceAway(AWAY, place=place.name or str(place))
    try:
        return _bring_missing(backups, second)
    except OSError as error:
        raise _told_there(backups, failed_write(place, error)) from None
    except WriteFailed as failure:
        raise _told_there(backups, failure) from None


def _told_there(backups: Backups, failure: WriteFailed) -> WriteFailed:
    """Said of the place, not of a file that nobody knows by its name."""
    place = chosen_place(backups)
    if failure.message == DIFFERS or place is None:
        return failure
    return WriteFailed(NO_ROOM if failure.message == FULL else NOT_WRITTEN, place=place.name or str(place))


def _bring_missing(backups: Backups, second: Backups) -> datetime | None:
    here, known = backups.all(), second.all()
    missing = [one for one in here if not known or one.made_at > known[0].made_at]
    for backup in reversed(missing if known else missing[:1]):
        target = second.folder / backup.path.name
        content = backup.path.read_bytes()
        write_whole(target, content)
        if _read_back(target) != content:
            target.unlink()
            raise WriteFailed(DIFFERS, place=second.folder.parent.parent.name)
    if missing:  # while no new one comes, nothing is thinned
        second.thin(datetime.now(UTC))
    return here[0].made_at if here else None


def _read_back(path: Path) -> bytes:
    """From the disk, where the system can be asked to forget what it still has in memory."""
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read()
