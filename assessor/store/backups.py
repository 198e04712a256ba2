"""Backups of an assessment, each a checked file of its own, thinned as they grow old."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from shutil import copyfile

from assessor.store.admission import has_journal
from assessor.store.copies import checked_copy, same_content
from assessor.store.failures import failed_write, is_there
from assessor.store.keys import Key
from assessor.store.lock import lock_to_write
from assessor.store.moving import rename_whole
from assessor.store.places import make_private
from assessor.store.raw import Raw
from assessor.store.schema import SUFFIX
from assessor.store.whole_file import replacing

_NAME = "%Y-%m-%dT%H-%M-%S.%fZ"
_NEXT = timedelta(seconds=1)
RECENT = timedelta(hours=48)
MOST_RECENT = 60
_OLDER: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (7, datetime.date),
    (4, lambda moment: moment.isocalendar()[:2]),
    (12, lambda moment: (moment.year, moment.month)),
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file and when it was made."""

    path: Path
    made_at: datetime
    key: Key | None = None


def folder_of(root: Path, assessment_id: str) -> Path:
    """Where one assessment's backups lie; a key from a foreign file never leads elsewhere."""
    return root / ("".join(one for one in assessment_id if one.isalnum() or one == "-") or "-")


class Backups:
    """The backups of one assessment, in a folder of their own, enciphered as it is."""

    def __init__(self, folder: Path, key: Key | None = None) -> None:
        self.folder = folder
        self.key = key

    def all(self) -> list[Backup]:
        """Newest first; none where the folder cannot be read."""
        found: list[Backup] = []
        for path in _files(self.folder):
            with suppress(ValueError):
                made_at = datetime.strptime(path.stem, _NAME).replace(tzinfo=UTC)
                found.append(Backup(path, made_at, self.key))
        return sorted(found, key=lambda backup: backup.made_at, reverse=True)

    def make(self, raw: Raw, moment: datetime | None = None) -> Backup:
        """Add a backup, unless the newest one is the same already; then thin the older ones.

        A file that does not pass its check raises before anything is thinned.
        """
        newest = next(iter(self.all()), None)
        moment = _later(newest, moment or datetime.now(UTC))
        path = self.folder / f"{moment.strftime(_NAME)}{SUFFIX}"
        try:
            make_private(self.folder)
            with checked_copy(raw, path, self.key) as fresh:
                if newest and same_content(fresh, newest.path, self.key):
                    raise _UnchangedError
        except _UnchangedError:
            return newest or Backup(path, moment, self.key)
        except OSError as error:
            raise failed_write(path, error) from None
        self.thin(moment)
        return Backup(path, moment, self.key)

    def thin(self, moment: datetime) -> None:
        backups = self.all()
        keep = {backup.path for backup in kept(backups, moment)}
        for backup in backups:
            if backup.path not in keep:
                with suppress(OSError):
                    backup.path.unlink()


def _later(newest: Backup | None, moment: datetime) -> datetime:
    """Backups stand in the order in which they were made, even where the clock was put back or had stopped."""
    return max(moment, newest.made_at + _NEXT) if newest else moment


def _files(folder: Path) -> list[Path]:
    try:
        return list(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return []


class _UnchangedError(Exception):
    """Nothing was changed since the newest backup."""


def kept(backups: Sequence[Backup], moment: datetime) -> list[Backup]:
    """Everything of two days (at most 60, spread over them), then 7 daily, 4 weekly and 12 monthly ones."""
    ordered = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    moment = max([moment, *(backup.made_at for backup in ordered[:1])])
    recent = _spread([backup for backup in ordered if moment - backup.made_at <= RECENT])
    older = [backup for backup in ordered if moment - backup.made_at > RECENT]
    for most, period in _OLDER:
        newest: dict[Hashable, Backup] = {}
        for backup in older:
            newest.setdefault(period(backup.made_at), backup)
        recent += list(newest.values())[:most]
    return recent


def _spread(recent: list[Backup]) -> list[Backup]:
    """Drop those closest to the next newer one, so that a busy minute does not push out a quiet day."""
    left = list(recent)
    while len(left) > MOST_RECENT:
        gaps = [left[place - 1].made_at - left[place].made_at for place in range(1, len(left))]
        left.pop(gaps.index(min(gaps)) + 1)
    return left


def _further() -> Iterator[str]:
    """What tells two of one second apart."""
    yield ""
    yield from (f" {number}" for number in count(2))


def restore(backup: Path, path: Path) -> None:
    """Put a backup in the place of a file that nobody has open; what was there is set aside, and its journal."""
    with lock_to_write(path), replacing(path) as temporary:
        copyfile(backup, temporary)
        if path.exists() or has_journal(path):
            set_aside(path)


def set_aside(path: Path) -> Path:
    """Move a damaged file away together with its journal, never deleting it; the answer is its new place."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%d %H-%M-%S")
    places = (path.with_name(f"{path.stem} (damaged {stamp}{more}){path.suffix}") for more in _further())
    aside = next(place for place in places if not is_there(place))
    rename_whole(path, aside)
    return aside
