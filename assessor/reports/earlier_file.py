"""Takes the figures of an earlier review from its own assessment, or from its annex as JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, cast

from assessor.errors import FileRefused
from assessor.i18n import N_, SOURCE_LANGUAGE
from assessor.reports.build import build_report
from assessor.reports.json_writer import FORMAT
from assessor.store.document import Document
from assessor.store.earlier_cycles import EarlierCycleRow

SUFFIXES = (".assess", ".json")
MOST_BYTES = 64 << 20
ITSELF = N_("{name} is this assessment itself. Choose that of an earlier review.")
NOT_READ = N_("{name} could not be read, so nothing was changed. Is it there, and may you open it?")
NO_ANNEX = N_(
    "{name} is no annex of an earlier review, so nothing was changed. "
    "Choose its assessment (.assess), or its annex as .json."
)
_FIGURES = ("implemented", "partial", "not_implemented", "no_information")


def read_earlier(path: Path, own: Path) -> EarlierCycleRow:
    """The figures of the file at `path`; what is undecided in it is no level and is left out."""
    if path.suffix.lower() != ".assess":
        return _from_annex(path)
    if path.exists() and path.samefile(own):
        raise FileRefused(ITSELF, name=path.name)
    with Document.open(path) as document:
        report = document.read(lambda session: build_report(session, SOURCE_LANGUAGE, date.min))
    adopted = report.adopted.isoformat() if report.adopted else ""
    return EarlierCycleRow(report.symbol, adopted, *(getattr(report.counts, name) for name in _FIGURES))


def _from_annex(path: Path) -> EarlierCycleRow:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileRefused(NO_ANNEX, name=path.name)
        content = path.read_bytes()
    except OSError:
        raise FileRefused(NOT_READ, name=path.name) from None
    row = _read_row(content)
    if row is None:
        raise FileRefused(NO_ANNEX, name=path.name)
    return row


def _read_row(content: bytes) -> EarlierCycleRow | None:
    try:
        annex = cast("dict[str, Any]", json.loads(content))
        if annex["format"] != FORMAT:
            return None
        figures = [annex["counts"][name] for name in _FIGURES]
        symbol, adopted = annex["symbol"], annex["adopted"] or ""
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    texts, numbers = (symbol, adopted), all(type(one) is int and 0 <= one < 1_000_000 for one in figures)
    return (
        EarlierCycleRow(*texts, *figures) if numbers and all(isinstance(one, str) for one in texts) else None
    )
