"""Dropped files, understood for what they are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

ASSESSMENT = ".assess"
PACKAGE = ".assess-group"
SOURCES = (".docx", ".pdf", ".html", ".htm", ".txt")


def dropped_files(mime: QMimeData) -> list[Path]:
    """The local files among what is dragged, and the folders that hold packages."""
    local = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return [path for path in local if _is_here(path)]


def _is_here(path: Path) -> bool:
    """What a disk that was pulled out no longer tells is tried, so that a person hears why."""
    try:
        return path.is_file() or holds_packages(path)
    except OSError:
        return is_package(path)


def is_assessment(path: Path) -> bool:
    return path.suffix.casefold() == ASSESSMENT


def is_package(path: Path) -> bool:
    return path.suffix.casefold() == PACKAGE


def holds_packages(path: Path) -> bool:
    return path.is_dir() and any(map(is_package, path.iterdir()))
