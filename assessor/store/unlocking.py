"""Finds the key of an enciphered file from its passphrase or recovery code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.store.admission import DAMAGED, has_journal, is_of_another_kind
from assessor.store.backups import Backup, Backups
from assessor.store.damage import backups_named, of_key, of_plain, opens
from assessor.store.driver import DriverError, first_bytes
from assessor.store.keys import Key, is_salt, key_of, plain
from assessor.store.places import backup_folder
from assessor.store.recovery_code import slip_in
from assessor.store.schema import SUFFIX

LOCKED = N_("{name} is protected. Give its passphrase.")
WRONG = N_("The passphrase for {name} is wrong, or the file is damaged. Nothing was changed.")

_PLAIN = b"SQLite format 3\x00"


class PassphraseWanted(FileRefused):
    """A file that opens with a passphrase only, and none was given."""


class WrongPassphrase(FileRefused):
    """The passphrase does not open this file: it is another's, or the file is damaged."""


def key_for(path: Path, passphrase: str, root: Path | None = None) -> Key | None:
    """The key that opens the file at `path`; None when it is not enciphered, or cannot be told to be.

    Raises `PassphraseWanted` and `WrongPassphrase`. That a file is damaged is said only where its passphrase is known
    to be right, because it opens a backup.
    """
    root = root or backup_folder()
    keys = _keys(path, passphrase, root)
    if not keys:
        return None
    if key := _opening(path, keys):
        return key
    for key in keys:
        if own := of_key(root, key):
            with backups_named(path, root, own):
                raise FileRefused(DAMAGED, name=path.name)
    raise _wrong(path, passphrase)


def key_to_recover(path: Path, passphrase: str, root: Path) -> Key | None:
    """The same for a damaged file: where it does not open any more, the key that opens its backups."""
    keys = _keys(path, passphrase, root)
    key = _opening(path, keys) or next((key for key in keys if of_key(root, key)), None)
    if keys and key is None:
        raise _wrong(path, passphrase)
    return key


def _wrong(path: Path, passphrase: str) -> WrongPassphrase:
    """Of a recovery code it can be told where it was mistyped, without looking at the file."""
    slip = slip_in(passphrase)
    return WrongPassphrase(slip.message, **slip.values) if slip else WrongPassphrase(WRONG, name=path.name)


def _keys(path: Path, passphrase: str, root: Path) -> list[Key]:
    """What the passphrase may mean for this file; none where it is not enciphered."""
    salts = tuple(_salts(path, root))
    if salts and not plain(passphrase):
        raise PassphraseWanted(LOCKED, name=path.name)
    return [key_of(passphrase, salt) for salt in salts]


def _opening(path: Path, keys: list[Key]) -> Key | None:
    return next((key for key in keys if _opens(path, key)), None)


def _opens(path: Path, key: Key) -> bool:
    return opens(path, key) or (has_journal(path) and opens(path, key, alone=False))


def is_enciphered(path: Path) -> bool:
    """Whether a file wants a passphrase, as far as its first bytes tell."""
    return is_salt(_head(path))


def is_of_another_key(backup: Backup) -> bool:
    """Whether it is enciphered, but not as its assessment is now: a copy of that has another passphrase, or none."""
    head = _head(backup.path)
    expected = backup.key.salt if backup.key else _PLAIN
    return head != expected and (is_salt(head) or head == _PLAIN)


def _salts(path: Path, root: Path) -> Iterator[bytes]:
    """The salt in the file's first bytes. Where a power cut tore them, it is remembered by the backups."""
    head = _head(path)
    if is_salt(head):
        yield head
    elif head and head != _PLAIN and path.suffix == SUFFIX and not is_of_another_kind(path):
        remembered = {salt for folder in sorted(root.glob("*/")) for salt in salts_of(Backups(folder))}
        if remembered and of_plain(path, root) is None:
            yield from remembered


def salts_of(backups: Backups) -> list[bytes]:
    """Of an older copy that was opened with its old passphrase the newest backup may be, so all are asked."""
    heads = dict.fromkeys(_head(backup.path) for backup in backups.all())
    return [head for head in heads if is_salt(head)]


def _head(path: Path) -> bytes:
    """Empty where the disk does not say."""
    try:
        return first_bytes(path)
    except DriverError:
        return b""
