"""A dropped file, understood for what it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

ASSESSMENT = ".assess"
SOURCES = (".docx", ".pdf", ".html", ".htm", ".txt")


def dropped_file(mime: QMimeData) -> Path | None:
    """The first local file among what is dragged."""
    local = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return next((path for path in local if path.is_file()), None)


def is_assessment(path: Path) -> bool:
    return path.suffix.casefold() == ASSESSMENT
