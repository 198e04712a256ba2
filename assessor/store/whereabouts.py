"""Where an assessment was when it was last backed up, remembered beside its backups: who misses it finds them by that.

Nothing of its content is remembered.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from assessor.errors import WriteFailed
from assessor.i18n import N_
from assessor.store.backups import Backups
from assessor.store.damage import Damaged, newest_good, opens
from assessor.store.keys import Key, key_of, plain
from assessor.store.places import backup_folder
from assessor.store.unlocking import LOCKED, WRONG, PassphraseWanted, WrongPassphrase, salts_of
from assessor.store.whole_file import write_whole

MISSING = N_(
    "{name} is not in its place: it was moved or deleted, or its disk is not there now. Its newest good backup was "
    "made on {moment}: copy {backup} to a name of your choice and open the copy."
)
NOTE = "whereabouts"


class Missing(Damaged):
    """Nothing is in the place of an assessment of which a good backup is here."""


def remember(backups: Backups, path: Path) -> None:
    """A full disk keeps nobody from working."""
    note, content = backups.folder / NOTE, os.fsencode(path)
    with suppress(OSError, WriteFailed):
        if not note.exists() or note.read_bytes() != content:
            write_whole(note, content)


def missed(path: Path, root: Path | None = None) -> list[Backups]:
    """The backups of what was in a place where nothing is now; the newest first, and none without a backup."""
    with suppress(OSError):
        if path.exists():
            return []
        notes = [note for note in (root or backup_folder()).glob(f"*/{NOTE}") if _names(note, path)]
        found = [(made[0].made_at, one) for note in notes if (made := (one := Backups(note.parent)).all())]
        return [one for _, one in sorted(found, key=lambda pair: pair[0], reverse=True)]
    return []


def offer_backup(path: Path, passphrase: str, root: Path | None) -> None:
    """Raises `Missing` where an assessment was; its passphrase is wanted first, as for the file itself."""
    for backups in missed(path, root)[:1]:
        backups.key = _key(path, backups, passphrase)
        good = newest_good(backups)
        if good is None:
            return
        moment = good.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
        refusal = Missing(MISSING, name=path.name, moment=moment, backup=good.path)
        refusal.backup = good
        raise refusal


def _key(path: Path, backups: Backups, passphrase: str) -> Key | None:
    """The key that opens any of them."""
    salts = salts_of(backups)
    if salts and not plain(passphrase):
        raise PassphraseWanted(LOCKED, name=path.name)
    for key in (key_of(passphrase, salt) for salt in salts):
        if any(opens(backup.path, key) for backup in backups.all()):
            return key
    if salts:
        raise WrongPassphrase(WRONG, name=path.name)
    return None


def _names(note: Path, path: Path) -> bool:
    with suppress(OSError):
        return note.read_bytes() == os.fsencode(path)
    return False
