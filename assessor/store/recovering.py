"""Saves what can be saved of a damaged file into a new one: its newest good backup, and what is still readable."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from shutil import copyfile, rmtree

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.models.tables import new_id
from assessor.store.admission import TAMPERED, check_there, resolved
from assessor.store.backups import Backup, Backups
from assessor.store.copies import check_no_journal
from assessor.store.creating import EXISTS
from assessor.store.damage import is_good, newest_good, of_key, of_plain
from assessor.store.driver import DriverError, connect
from assessor.store.failures import failed_write, is_there, told
from assessor.store.joining import Recovery, filled
from assessor.store.keys import Key
from assessor.store.lock import lock_to_write
from assessor.store.places import backup_folder, make_private, recovery_folder
from assessor.store.salvaging import Salvaged, salvage
from assessor.store.schema import computes
from assessor.store.unlocking import key_to_recover
from assessor.store.whole_file import replacing

NOTHING = N_(
    "Nothing of {name} can be read any more, and no good backup of it is on this computer. "
    "It was left as it is: look for another copy."
)


def recover(path: Path, output: Path, passphrase: str = "", root: Path | None = None) -> Recovery:
    """Make the new file. The damaged one is only read, its journal too, and both stay as they are.

    An enciphered file wants its passphrase, and gives an enciphered one. Raises `FileRefused` and `WriteFailed`.
    """
    path, root = resolved(path), root or backup_folder()
    check_there(path)
    if is_there(output):
        raise FileRefused(EXISTS, name=output.name)
    check_no_journal(output)
    key = key_to_recover(path, passphrase, root)
    own = of_key(root, key) if key else of_plain(path, root)
    backup = newest_good(own or Backups(root / "-"))
    with lock_to_write(path), _copied(path) as copy:
        _check_plain(path, copy, key)
        found = salvage(copy, key, backup.path if backup else None)
    with closing(found.rows), lock_to_write(output), replacing(output) as made:
        return _assemble(path, made, found, backup, key)


def _check_plain(path: Path, copy: Path, key: Key | None) -> None:
    """What can still be read of a file must not be what its maker lets the reader compute."""
    with suppress(DriverError, UnicodeError), closing(connect(copy, key=key)) as raw:
        if computes(raw):
            raise FileRefused(TAMPERED, name=path.name)


@contextmanager
def _copied(path: Path) -> Generator[Path]:
    """A copy with its journal in a private folder: to read a journal is to write beside it."""
    folder = recovery_folder() / new_id()
    try:
        make_private(folder)
        for ending in ("", "-wal", "-journal"):
            with suppress(FileNotFoundError):
                copyfile(f"{path}{ending}", folder / f"copy{ending}")
        yield folder / "copy"
    except OSError as error:
        raise failed_write(path, error) from None
    finally:
        rmtree(folder, ignore_errors=True)


def _assemble(path: Path, made: Path, found: Salvaged, backup: Backup | None, key: Key | None) -> Recovery:
    """First all of the damaged file, if it can be read; else with the backup; else the backup alone."""
    ways = [None, backup, backup] if found.whole else [backup, backup]
    for way, rows in zip(ways, [*[found] * (len(ways) - 1), None], strict=True):
        if way is None and rows is None:
            break
        made.write_bytes(b"")
        with told(path), closing(connect(made, "rw", key=key)) as raw:
            recovery = filled(raw, rows, way)
        if is_good(Backup(made, datetime.min, key)):
            return recovery
    raise FileRefused(NOTHING, name=path.name)
