"""Copies of an open file, made by the driver, checked before they are kept."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from assessor.errors import WriteFailed
from assessor.i18n import N_
from assessor.store.admission import has_journal
from assessor.store.driver import connect
from assessor.store.failures import failed_write, told
from assessor.store.lock import lock_to_write
from assessor.store.raw import Raw
from assessor.store.whole_file import replacing

UNSOUND = N_("The copy {name} did not pass its check and was not kept. Earlier backups are untouched.")
ITSELF = N_("{name} is the open file itself. Choose another name.")
UNFINISHED = N_("{name} was not closed properly, so it is not replaced. Choose another name for the copy.")


def save_copy(raw: Raw, source: Path, target: Path) -> None:
    """Put a copy at a place that a person chose, unless something there must not be lost."""
    check_other(source, target)
    with lock_to_write(target):
        if has_journal(target):
            raise WriteFailed(UNFINISHED, name=target.name)
        with replacing(target) as temporary:
            fill_copy(raw, temporary, target.name)


def check_other(source: Path, target: Path, message: str = ITSELF) -> None:
    """Refuse to put anything in the place of a file that is open or needed, under whatever name it goes."""
    try:
        same = target.exists() and source.exists() and target.samefile(source)
    except OSError as error:
        raise failed_write(target, error) from None
    if same:
        raise WriteFailed(message, name=target.name)


@contextmanager
def checked_copy(raw: Raw, target: Path) -> Generator[Path]:
    """A checked copy that takes its place at the end of the block."""
    with replacing(target) as temporary:
        fill_copy(raw, temporary, target.name)
        yield temporary


def fill_copy(raw: Raw, target: Path, name: str) -> None:
    """Copy everything, mark it as closed, keep it in one single file, and check it.

    Nothing is waited for: whoever puts the file into its place brings it to the disk first, at once.
    """
    with told(target.with_name(name)), closing(connect(target, "rw")) as copy:
        copy.execute("PRAGMA synchronous=OFF")
        raw.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        copy.execute("UPDATE file_mark SET value = '0' WHERE name = 'dirty'")
        if copy.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise WriteFailed(UNSOUND, name=name)
