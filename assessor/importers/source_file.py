"""A document's bytes from the disk: no more of them than a document can have, and nothing that never ends."""

from __future__ import annotations

from pathlib import Path

from assessor.errors import ImportRefused
from assessor.i18n import N_

LARGEST_FILE = 30 << 20
ENOUGH = LARGEST_FILE + 1
"""Bytes after which a document is known to be too large, however endless it is."""

MISSING = N_("{name} does not exist. Look whether it was moved or renamed; nothing was imported.")
FOLDER = N_("{name} is a folder. Choose the document itself; nothing was imported.")
NO_FILE = N_("{name} is a device or a pipe, and no file. Save the document as a file; nothing was imported.")
UNREADABLE = N_("{name} could not be read from the disk. Look whether you may open it; nothing was imported.")


def read_file(path: Path) -> bytes:
    """Raises ImportRefused for what is no readable file; one that is too large is cut, and refused by the reader."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise ImportRefused(FOLDER, name=name)
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise ImportRefused(NO_FILE, name=name)
        with path.open("rb") as file:
            return file.read(ENOUGH)
    except FileNotFoundError:
        raise ImportRefused(MISSING, name=name) from None
    except OSError:
        raise ImportRefused(UNREADABLE, name=name) from None
