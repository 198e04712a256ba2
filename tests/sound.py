"""Whether a file that nobody has open is sound."""

from __future__ import annotations

from pathlib import Path

from assessor.store.checking import Sound, check_open
from assessor.store.document import Document


def check_file(path: Path) -> Sound:
    with Document.open(path) as document:
        return check_open(document)
