"""Workshops of any size, made through the store: recommendations, groups, and what the groups say."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.tables import (
    Assessment,
    Paragraph,
    Passage,
    PassageText,
    SourceDocument,
    SourceText,
    Theme,
    ThemeText,
)
from assessor.store import deciding, judging, preparing
from assessor.store.document import Document
from assessor.store.workshops import change_workshop, current_workshop
from tests.templates import copy_of

YES, HALF, NO, UNSURE, SILENT = Level
LEVELS = {"y": YES, "h": HALF, "n": NO, "?": UNSURE}
Workshop = Mapping[str, str]
"""A letter for each group, by reference: `{"24 (a)": "yhn"}`; `-` says nothing, `!` after it is without evidence."""

SMALL: Workshop = {
    "18": "nn!",
    "24 (a)": "hhn",
    "24 (b)": "nnn",
    "24 (c)": "yhn",
    "26": "yyy",
    "50 (a)": "---",
}


def make_workshop(
    path: Path,
    workshop: Workshop = SMALL,
    *,
    decided: Mapping[str, Level] | None = None,
    **more: object,
) -> Path:
    """Ids are the references; `more` is what else the workshop is: `blind`, `dots`, `ends_at`."""
    key = ("workshop", repr(workshop), repr(decided), repr(sorted(more.items())))
    return copy_of(key, path, lambda first: _make(first, workshop, decided or {}, more))


def _make(path: Path, workshop: Workshop, decided: Mapping[str, Level], more: Mapping[str, object]) -> None:
    with Document.create(path) as document, document.edit("Make") as session:
        _describe(session)
        change_workshop(session, current_workshop(session), **{"blind": False, **more})
        for position, reference in enumerate(workshop):
            _recommendation(session, position, reference)
        count = max((len(levels.rstrip("!")) for levels in workshop.values()), default=0)
        groups = [preparing.add_group(session, f"Group {n + 1} · Room {n + 1}") for n in range(count)]
        session.flush()
        for reference, levels in workshop.items():
            _judge(session, reference, levels, groups)
        for reference, level in decided.items():
            deciding.decide(session, reference, level=level, reasoning=f"Settled {reference}")
        session.flush()
        judging.seal(session)


def _describe(session: Session) -> None:
    assessment = session.query(Assessment).one()
    assessment.room_language, assessment.second_language = "en", "ru"
    session.add(SourceDocument("CCPR/C/KAZ/CO/2", "CCPR", "KAZ", "2016-07-11", id="source"))
    session.flush()
    session.add(SourceText("source", "en", "", "Kazakhstan"))


def _recommendation(session: Session, position: int, reference: str) -> None:
    number, _, limb = reference.partition(" ")
    theme, paragraph = f"theme {number}", f"paragraph {number}"
    if session.get(Theme, theme) is None:
        session.add(Theme("source", position, id=theme))
        session.flush()
        session.add(ThemeText(theme, "en", f"Theme of {number}"))
        session.add(Paragraph("source", number, position, theme, id=paragraph))
        session.flush()
    session.add(Passage(paragraph, position, "recommendation", limb, id=reference))
    session.flush()
    session.add(PassageText(reference, "en", f"Do what {reference} says"))


def _judge(session: Session, reference: str, levels: str, groups: list[str]) -> None:
    for group, letter in zip(groups, levels.rstrip("!"), strict=False):
        if letter in LEVELS:
            judging.judge(session, reference, group, level=LEVELS[letter], reasoning=f"Why {letter}")
            if not levels.endswith("!"):
                judging.add_evidence(session, reference, group, kind="law", citation=f"Law on {reference}")
