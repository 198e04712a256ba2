"""What a killed program left half made is taken away; nothing else is."""

import os
from pathlib import Path

import pytest

from assessor.store import litter
from assessor.store.document import Document

HALF = f".{'0a' * 16}.part"


@pytest.mark.parametrize(
    ("name", "days", "left"),
    [
        (f"{HALF}.assess", 2, False),
        (f"{HALF}.assess-wal", 2, False),
        (f"{HALF}.assess-journal", 2, False),
        (f"{HALF}.docx", 2, False),
        (HALF, 2, False),
        (f"{HALF}.assess", 0.5, True),
        (f"x{HALF}.assess", 2, True),
        (".0a.part.assess", 2, True),
        (f"{HALF}.assess.bak", 2, True),
        ("2020-01-01T00-00-00.000000Z.assess", 2, True),
    ],
)
def test_only_our_own_halves_that_are_older_than_a_day(
    document: Document, data_folder: Path, name: str, days: float, left: bool
):
    document.close()
    for folder in (document.path.parent, document.backups.folder):
        (folder / name).write_bytes(b"half")
        then = (folder / name).stat().st_mtime - days * litter.DAY
        os.utime(folder / name, (then, then))
    litter.sweep()
    with Document.open(document.path):
        assert (document.path.parent / name).exists() == left
    assert (document.backups.folder / name).exists() == left
