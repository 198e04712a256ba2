"""Says whether an assessment file is sound: its structure, its links, and that everything can be read."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from assessor.errors import FileRefused
from assessor.store import queries
from assessor.store.admission import DAMAGED
from assessor.store.damage import is_whole, read_everything
from assessor.store.document import Document


@dataclass(frozen=True, slots=True)
class Sound:
    """What was found in a sound file. `conflicts` wait for a person and are no damage."""

    recommendations: int
    conflicts: int
    unplaced: int


def check_open(document: Document) -> Sound:
    """Read the whole file. Raises FileRefused where it is damaged; changes nothing in it."""
    with document.backups_named():
        if not document.read(is_whole):
            raise FileRefused(DAMAGED, name=document.path.name)
    return document.read(_counted)


def _counted(session: Session) -> Sound:
    read_everything(session)
    return Sound(
        recommendations=len(queries.outline(session).recommendations),
        conflicts=len(queries.conflicts(session)),
        unplaced=len(queries.unplaced(session)),
    )
