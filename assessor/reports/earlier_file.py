"""The figures of an earlier review out of its annex as JSON, and which files can have them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.reports.json_writer import FORMAT
from assessor.store.earlier_cycles import EarlierCycleRow

SUFFIXES = (".assess", ".json")
MOST_BYTES = 30 << 20
ITSELF = N_("{name} is this assessment itself. Choose that of an earlier review.")
NOT_READ = N_("{name} could not be read, so nothing was changed. Is it there, and may you open it?")
NO_ANNEX = N_(
    "{name} is no annex of an earlier review, so nothing was changed. "
    "Choose its assessment (.assess), or its annex as .json."
)
FIGURES = ("implemented", "partial", "not_implemented", "no_information")


def earlier_bytes(path: Path, own: Path) -> bytes:
    """What is to be read of the file at `path`: an annex whole, nothing of an assessment, which may be too large."""
    try:
        if path.exists() and path.samefile(own):
            raise FileRefused(ITSELF, name=path.name)
        if is_assessment(path):
            return b""
        if path.stat().st_size > MOST_BYTES:
            raise FileRefused(NO_ANNEX, name=path.name)
        return path.read_bytes()
    except OSError:
        raise FileRefused(NOT_READ, name=path.name) from None


def is_assessment(path: Path) -> bool:
    return path.suffix.lower() == SUFFIXES[0]


def from_annex(content: bytes, name: str) -> EarlierCycleRow:
    row = _read_row(content)
    if row is None:
        raise FileRefused(NO_ANNEX, name=name)
    return row


def _read_row(content: bytes) -> EarlierCycleRow | None:
    try:
        annex = cast("dict[str, Any]", json.loads(content))
        if annex["format"] != FORMAT:
            return None
        figures = [annex["counts"][name] for name in FIGURES]
        symbol, adopted = annex["symbol"], annex["adopted"] or ""
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    texts, numbers = (symbol, adopted), all(type(one) is int and 0 <= one < 1_000_000 for one in figures)
    return (
        EarlierCycleRow(*texts, *figures) if numbers and all(isinstance(one, str) for one in texts) else None
    )
