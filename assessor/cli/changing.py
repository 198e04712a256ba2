"""Opening an assessment to change it: other commands and windows are waited for, but not for ever."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session

from assessor.cli.secret import unlocked
from assessor.errors import WriteFailed
from assessor.exchange.opening import open_any
from assessor.i18n import N_
from assessor.store.document import Document
from assessor.store.opening import HELD

PATIENCE = 10.0
"""Seconds: long enough for many commands at once, short enough for a person who left a window open."""
STILL_HELD = N_("{name} is open in another window, so nothing was changed. Close it there and try again.")


@contextmanager
def changing(file: Path, label: str) -> Generator[Session]:
    """One edit of a file that is opened for it."""
    with open_to_change(file) as document, document.edit(label) as session:
        yield session


def opened(file: Path, patience: float = 0) -> Document:
    """An assessment, with the passphrase that was given or is asked for."""
    return unlocked(file, lambda secret: Document.open(file, patience=patience, passphrase=secret))


def opened_any(file: Path, patience: float = 0) -> Document:
    """The same for an assessment or a package."""
    return unlocked(file, lambda secret: open_any(file, secret, patience=patience))


def open_to_change(file: Path) -> Document:
    return _held_by_none(opened(file, PATIENCE), file)


def open_any_to_change(file: Path) -> Document:
    return _held_by_none(opened_any(file, PATIENCE), file)


def _held_by_none(document: Document, file: Path) -> Document:
    if document.read_only_reason == HELD:
        document.close()
        raise WriteFailed(STILL_HELD, name=file.name)
    return document
