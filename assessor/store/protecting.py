"""Gives a file and its backups another passphrase, a first one, or none."""

from __future__ import annotations

from abc import abstractmethod
from contextlib import suppress
from hmac import compare_digest
from pathlib import Path

from assessor.errors import FileRefused, WriteFailed
from assessor.i18n import N_
from assessor.store.admission import UNREADABLE
from assessor.store.backups import Backups
from assessor.store.copies import encipher_copy
from assessor.store.damage import opens
from assessor.store.driver import DriverError
from assessor.store.failures import BUSY, told
from assessor.store.history import History
from assessor.store.kept import Kept
from assessor.store.keys import Key, key_of, new_key, plain
from assessor.store.opened import Opened, check_place
from assessor.store.opening import open_locked
from assessor.store.recovery_code import code_of
from assessor.store.second_place import chosen_place, is_there_now, there
from assessor.store.whole_file import replacing

LEFT = N_(
    "{name} has its new passphrase, but not all older backups in {folder} could be written anew. "
    "Free some space, delete those that the list of backups calls damaged, and change the passphrase once more."
)
ELSEWHERE = N_(
    "{name} has its new passphrase, but the backups in {folder} could not be reached and still open as before. "
    "Bring that place back and change the passphrase once more."
)


class Reopened(Exception):
    """It did not succeed, for a `reason`; the file is open again as it was, if need be only to be read."""

    def __init__(self, opened: Opened, reason: Exception) -> None:
        super().__init__()
        self.opened = opened
        self.reason = reason


class Protectable(Kept):
    """What an open file can do about its passphrase, which its backups share."""

    _history: History | None
    _closed: bool
    read_only_reason: str

    @abstractmethod
    def _writable(self) -> History: ...

    @property
    def protected(self) -> bool:
        """Whether the file is enciphered."""
        return self._opened.key is not None

    def recovery_code(self, language: str) -> str:
        """The words that open a protected file as its passphrase does, until that is changed."""
        return code_of(self._opened.key.secret, language) if self._opened.key else ""

    def opens_with(self, passphrase: str) -> bool:
        """Whether these are the words that open it: its passphrase, or its recovery code. Always for one without."""
        key = self._opened.key
        return key is None or compare_digest(key_of(passphrase, key.salt).secret, key.secret)

    def protect(self, passphrase: str) -> None:
        """Give the file and its backups another passphrase, or none; undo ends here.

        Raises `WriteFailed`: then all is as it was, or, where it says so, some backups still open as before.
        """
        self._writable()
        self.backup()
        old = self._opened.key
        try:
            self._opened = protected(self._opened, passphrase)
        except Reopened as failure:
            self._opened = failure.opened
            raise failure.reason from None
        except FileRefused:  # the disk is gone; what is in the file is safe, but here it is not open any more
            self._closed, self._history, self.read_only_reason = True, None, UNREADABLE
            raise
        finally:
            if self._opened.database is not self._database:  # refused before that, even undo is as it was
                self._database, self.read_only_reason = self._opened.database, self._opened.read_only_reason
                self._history = None if self.read_only_reason else History(self._database.raw)
        self._changed = True
        protect_backups(self._opened.backups, old, self._opened.path.name)

    def _back_up_quietly(self) -> None:
        """A full or missing backup disk must not keep anyone from opening or closing a file."""
        protect_plain_backups(self._opened.backups)
        with suppress(WriteFailed):
            self.backup()


def protected(opened: Opened, passphrase: str) -> Opened:
    """The same file under a new key, or under none. It is written anew beside the old one and takes its place."""
    new = new_key(passphrase) if plain(passphrase) else None
    check_place(opened)
    _end_journal(opened)
    opened.database.close()
    try:
        with replacing(opened.path) as temporary:
            encipher_copy(opened.path, opened.key, temporary, new)
    except Exception as reason:
        raise Reopened(_again(opened, opened.key), reason) from None
    return _again(opened, new)


def protect_backups(backups: Backups, old: Key | None, name: str) -> None:
    """Write those that still open with the old key anew, each whole; raises `WriteFailed` when some are left.

    `name` is that of the assessment.
    """
    second = there(backups)
    folders = [backups.folder, *([second.folder] if second else [])]
    waiting = [one for folder in folders for one in Backups(folder, old).all() if opens(one.path, old)]
    left: list[Path] = []
    for backup in waiting:
        try:
            with replacing(backup.path) as temporary:
                encipher_copy(backup.path, old, temporary, backups.key)
        except (WriteFailed, DriverError):
            left.append(backup.path.parent)
    if left:
        raise WriteFailed(LEFT, name=name, folder=left[0])
    place = chosen_place(backups)
    if place is not None and not is_there_now(backups):
        raise WriteFailed(ELSEWHERE, name=name, folder=place)


def protect_plain_backups(backups: Backups) -> None:
    """A crash may have left backups of the time before the file had a passphrase; none stays readable."""
    if backups.key is not None:
        with suppress(WriteFailed):
            protect_backups(backups, None, "")


def _end_journal(opened: Opened) -> None:
    """Only where nobody else reads the file: a journal of the old file beside the new one would harm it."""
    try:
        with told(opened.path), opened.database.changeable() as raw:
            raw.execute("PRAGMA journal_mode=DELETE").fetchall()
    except DriverError:
        raise WriteFailed(BUSY, name=opened.path.name) from None


def _again(opened: Opened, key: Key | None) -> Opened:
    assert opened.lock is not None
    opened.lock.hold(opened.path)  # it is another file now
    try:
        return open_locked(opened.path, opened.lock, opened.backups.folder.parent, key)
    except (DriverError, UnicodeError):
        raise FileRefused(UNREADABLE, name=opened.path.name) from None
