"""A copy here of an assessment on a stick, a network or in a synchronised folder; what is said in it goes back."""

from __future__ import annotations

import json
import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from assessor.errors import WriteFailed
from assessor.i18n import N_
from assessor.store.backups import Backups
from assessor.store.copies import check_no_journal
from assessor.store.failures import failed_write
from assessor.store.lock import lock_to_write
from assessor.store.places import data_folder, make_private
from assessor.store.whole_file import write_whole

AWAY = N_(
    "{name} could not be written back to {place} now. Everything is in the copy on this computer; "
    "it is written back when that place is there again and the copy is closed."
)


def remember(copy: Path, home: Path) -> None:
    """That the copy came from there, and what is there now; nobody has that file open any more."""
    _remember(copy, home, _digest(home))


def came_from(copy: Path) -> Path | None:
    """Where a copy came from, if it is one."""
    return _origin(copy)[0]


def bring_back(copy: Path, backups: Backups, *, current: bool = True) -> Path | None:
    """Write the newest backup of a copy to where the copy came from; the answer is its name there.

    What others changed there meanwhile stays: then it gets a name of its own beside it. `current`: the backup has all
    that is said in the copy; if not, it waits. Touches closed files only.
    """
    home, known = _origin(copy)
    if home is None:
        return None
    newest, is_there = next(iter(backups.all()), None), home.parent.is_dir()
    content = _content(newest.path) if newest and current else b""
    ours = _hashed(content)
    if not is_there and ours == known:
        return home
    if not is_there or not content:
        raise WriteFailed(AWAY, name=copy.name, place=home.parent.name)
    found = _digest(home)
    if ours == known and found not in (known, ""):  # others went on there, and nothing here
        return home
    target = home if found in (known, ours, "") else _beside(home)
    if found != ours:
        _put(target, content)
    _remember(copy, target, ours)
    return target


def _put(target: Path, content: bytes) -> None:
    with lock_to_write(target):
        check_no_journal(target)
        write_whole(target, content)


def _content(backup: Path) -> bytes:
    try:
        return backup.read_bytes()
    except OSError as error:
        raise failed_write(backup, error) from None


def _beside(home: Path) -> Path:
    return home.with_name(f"{home.stem} ({datetime.now():%Y-%m-%d %H-%M-%S}){home.suffix}")


def _digest(path: Path) -> str:
    """Of a file that nobody has open; empty where there is none."""
    try:
        if not path.exists():
            return ""
        with lock_to_write(path):
            return _hashed(path.read_bytes())
    except OSError as error:
        raise failed_write(path, error) from None


def _hashed(content: bytes) -> str:
    return sha256(content).hexdigest()


def _note(copy: Path) -> Path:
    return data_folder() / "homes" / sha256(os.fsencode(copy.resolve())).hexdigest()[:32]


def _remember(copy: Path, home: Path, known: str) -> None:
    note = _note(copy)
    try:
        make_private(note.parent)
    except OSError as error:
        raise failed_write(note, error) from None
    write_whole(note, json.dumps([str(home), known]).encode("utf-8", "surrogateescape"))


def _origin(copy: Path) -> tuple[Path | None, str]:
    try:
        home, known = json.loads(_note(copy).read_bytes().decode("utf-8", "surrogateescape"))
    except (OSError, ValueError):
        return None, ""
    return Path(home), known
