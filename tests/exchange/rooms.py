"""What people do in tests: say something, work on a group's laptop."""

from __future__ import annotations

from pathlib import Path

from assessor.exchange.opening import open_any
from assessor.models.levels import Level
from assessor.store.document import Document
from assessor.store.judging import judge, seal
from tests.store.factories import Ids


def says(document: Document, group: str, recommendation: str, level: str, reasoning: str = "") -> str:
    with document.edit("Judged") as session:
        row = judge(session, recommendation, group, level=Level(level), reasoning=reasoning)
        seal(session, group)
        return row


def judged(document: Document, ids: Ids, group: int) -> None:
    for number, one in enumerate(ids.recommendations):
        says(document, ids.groups[group], one, "partial", f"Because {number}")


def laptop_says(path: Path, recommendation: str, level: str, reasoning: str = "") -> None:
    with open_any(path) as document:
        says(document, document.group_id, recommendation, level, reasoning)
