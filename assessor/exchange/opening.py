"""Opens whatever a person gives: an assessment, or a package for one group."""

from __future__ import annotations

from pathlib import Path

from assessor.exchange.group_document import open_package
from assessor.store.document import Document
from assessor.store.schema import PACKAGE_SUFFIX


def open_any(path: Path, passphrase: str = "", patience: float = 0) -> Document:
    """The document; its `group_id` tells a package's group, and is empty for an assessment.

    `patience`: for so many seconds another window is waited for, if it holds the file.
    """
    if is_package(path):
        return open_package(path, passphrase, patience)
    return Document.open(path, patience=patience, passphrase=passphrase)


def is_package(path: Path) -> bool:
    return path.suffix.lower() == PACKAGE_SUFFIX
