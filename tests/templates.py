"""Files that many tests begin with are made once in a process and copied for each."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Hashable
from contextlib import closing
from pathlib import Path

from assessor.importers.sample import make_sample
from assessor.store.driver import connect

_made: dict[Hashable, bytes] = {}


def copy_of(key: Hashable, path: Path, make: Callable[[Path], object]) -> Path:
    """What `make` makes, at this path. It is closed when it is made; the backups of its making are not copied."""
    if key not in _made:
        with tempfile.TemporaryDirectory() as folder:
            first = Path(folder, path.name)
            make(first)
            _made[key] = first.read_bytes()
    path.write_bytes(_made[key])
    return path


def sample_at(path: Path) -> Path:
    return copy_of("sample", path, make_sample)


def assessment_id(path: Path) -> str:
    with closing(connect(path, "ro", immutable=True)) as raw:
        return str(raw.execute("SELECT id FROM assessment").fetchone()[0])
