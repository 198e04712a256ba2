"""Where the program keeps its own things on this computer."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import platformdirs


def data_folder() -> Path:
    """The person's data folder, unless the environment names another."""
    chosen = os.environ.get("ASSESSOR_DATA")
    return Path(chosen) if chosen else platformdirs.user_data_path("Assessor", appauthor=False)


def make_private(folder: Path) -> None:
    """Make a folder within the data folder, into which no other person of this computer may look."""
    data = data_folder()
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(OSError):
        if data.stat().st_mode & 0o077:
            data.chmod(0o700)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def backup_folder() -> Path:
    return data_folder() / "backups"


def recovery_folder() -> Path:
    """Copies of damaged files lie here while they are read."""
    return data_folder() / "recovering"


def lock_folder() -> Path:
    """Locks on files themselves, whatever they are called."""
    return data_folder() / "locks"


class Unsteady(StrEnum):
    """Why a place can go, or be changed by others, while one works there."""

    SYNCHRONISED = "synchronised"
    NETWORK = "network"
    REMOVABLE = "removable"


_SYNCHRONISED = (
    *("onedrive", "dropbox", "nextcloud", "owncloud", "icloud", "com~apple~clouddocs", "mobile documents"),
    *("google drive", "googledrive", "my drive", "pcloud", "megasync", "yandex.disk", "seafile"),
)
_NETWORK = (
    "nfs",
    "cifs",
    "smb",
    "9p",
    "afs",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs",
    "fuse.gvfsd",
)
_STICKS = ("vfat", "exfat", "msdos", "fuseblk")
_MOUNTED = ("/media/", "/run/media/", "/Volumes/")
_REMOVABLE_DRIVE, _NETWORK_DRIVE = 2, 4


def unsteady(path: Path) -> Unsteady | None:
    """None where a file can be worked on with an easy mind, as far as can be told."""
    folders = [part.casefold() for part in path.parts[:-1]]
    if any(folder.startswith(_SYNCHRONISED) for folder in folders):
        return Unsteady.SYNCHRONISED
    if sys.platform == "win32":
        return _of_drive(path)
    kind = _file_system(path)
    if kind.startswith(_NETWORK):
        return Unsteady.NETWORK
    return Unsteady.REMOVABLE if str(path).startswith(_MOUNTED) or kind in _STICKS else None


def _file_system(path: Path) -> str:
    """What Linux calls the kind of the disk that holds it; empty elsewhere."""
    found, kind = "", ""
    with suppress(OSError, IndexError):
        for line in Path("/proc/self/mountinfo").read_text("utf-8", "replace").splitlines():
            place = line.split()[4].encode().decode("unicode_escape")
            if len(place) >= len(found) and path.is_relative_to(place):
                found, kind = place, line.split(" - ")[1].split()[0]
    return kind


def _of_drive(path: Path) -> Unsteady | None:
    if path.drive.startswith("\\\\"):
        return Unsteady.NETWORK
    from ctypes import windll  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType] - only there

    kind = windll.kernel32.GetDriveTypeW(f"{path.drive}\\")
    return {_REMOVABLE_DRIVE: Unsteady.REMOVABLE, _NETWORK_DRIVE: Unsteady.NETWORK}.get(kind)
