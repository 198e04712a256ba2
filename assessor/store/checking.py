"""Says whether an assessment file is sound: its structure, its links, and that everything can be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from assessor.errors import FileRefused
from assessor.store import queries
from assessor.store.admission import DAMAGED
from assessor.store.document import Document


@dataclass(frozen=True, slots=True)
class Sound:
    """What was found in a sound file. `conflicts` wait for a person and are no damage."""

    recommendations: int
    conflicts: int
    unplaced: int


def check_file(path: Path) -> Sound:
    """Read the whole file. Raises FileRefused for what cannot be opened or is damaged; changes nothing in it."""
    with Document.open(path) as document:
        if not document.read(_is_whole):
            raise FileRefused(DAMAGED, name=path.name)
        try:
            return document.read(_counted)
        except (ValueError, LookupError):  # a level or a link that nobody can have written
            raise FileRefused(DAMAGED, name=path.name) from None


def _is_whole(session: Session) -> bool:
    whole = session.execute(text("PRAGMA integrity_check(1)")).scalar_one() == "ok"
    return whole and session.execute(text("PRAGMA foreign_key_check")).first() is None


def _counted(session: Session) -> Sound:
    """Reads all there is, so that nothing unreadable is called sound."""
    for read in (queries.document, queries.plenary, queries.all_evidence):
        read(session)
    return Sound(
        recommendations=len(queries.outline(session).recommendations),
        conflicts=len(queries.conflicts(session)),
        unplaced=len(queries.unplaced(session)),
    )
