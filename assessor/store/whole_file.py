"""The one way to write a whole file: it is there completely, or what was there before is.

A temporary file in the same folder is written, brought to the disk, and renamed into place.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE
from time import time
from uuid import uuid4

from assessor.errors import WriteFailed
from assessor.i18n import N_
from assessor.store.failures import ERRNOS, NOT_ALLOWED, UNREADY, failed_write

IN_USE = N_(
    "{name} cannot be replaced. It may be open in another program: close it there, or use another name."
)
IS_FOLDER = N_("{name} is a folder. Choose a name for the file.")
NO_FILE = N_("{name} is a device, a pipe or a link in a circle, and was left as it is. Choose another name.")

LEFT_BEHIND = 10 * 60
"""Seconds after which nobody writes to a temporary file any more."""
_PART = re.compile(r"\.[0-9a-f]{32}\.part(\.\w+)?", re.ASCII)


def write_whole(path: Path, content: bytes) -> None:
    with replacing(path) as temporary:
        temporary.write_bytes(content)


@contextmanager
def replacing(path: Path) -> Generator[Path]:
    """A path to write to; it takes the place of `path` at the end, or vanishes on an exception."""
    target = _place(path)
    temporary = target.with_name(f".{uuid4().hex}.part{target.suffix}")
    taken = False
    try:
        with temporary.open("xb"):
            taken = target.is_file()
        if taken:
            _allow_as(target, temporary)
        yield temporary
        _bring_to_disk(temporary)
        temporary.replace(target)
        bring_folder_to_disk(target.parent)
        _clear_away(target.parent)
    except OSError as error:
        raise WriteFailed(_sentence(error, taken=taken), name=path.name) from None
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _allow_as(target: Path, temporary: Path) -> None:
    """Who could not read the file before cannot read it afterwards."""
    with suppress(OSError):
        temporary.chmod(S_IMODE(target.stat().st_mode) & 0o777 | 0o600)


def _place(path: Path) -> Path:
    """Where links lead; what is there must be a file, since renaming would end a device or a pipe."""
    try:
        target = path.resolve()
        if target.is_dir():
            raise WriteFailed(IS_FOLDER, name=path.name)
        if target.is_symlink() or (target.exists() and not target.is_file()):
            raise WriteFailed(NO_FILE, name=path.name)
    except RuntimeError:  # links in a circle
        raise WriteFailed(NO_FILE, name=path.name) from None
    except OSError as error:
        raise failed_write(path, error) from None
    return target


def _clear_away(folder: Path) -> None:
    """What a program that was killed had written of an export can be read by whoever finds it."""
    with suppress(OSError):
        for path in folder.glob(".*.part*"):
            if _PART.fullmatch(path.name) and time() - path.stat().st_mtime > LEFT_BEHIND:
                path.unlink()


def _sentence(error: OSError, *, taken: bool) -> str:
    """Where a new file could be made but not take this name, another program holds the old one."""
    sentence = ERRNOS.get(error.errno or 0, UNREADY)
    return IN_USE if sentence == NOT_ALLOWED and taken else sentence


def _bring_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        _sync(file.fileno())


def bring_folder_to_disk(folder: Path) -> None:
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)
