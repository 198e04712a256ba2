"""What a person may say of the source document when the import did not see it, or saw it wrongly."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.models.tables import Paragraph, SourceDocument, SourceText


def describe_source(
    session: Session, *, symbol: str | None = None, adopted: str | None = None, state: str | None = None
) -> None:
    """Change what is given; `state` is the State's ISO code."""
    row = session.scalars(select(SourceDocument).limit(1)).first()
    given = {"symbol": symbol, "adopted": adopted, "state": state}
    for name, value in given.items():
        if row is not None and value is not None:
            setattr(row, name, value)


def name_state(session: Session, language: str, name: str) -> None:
    """The State's name in one of the document's languages."""
    for row in session.scalars(select(SourceText).where(SourceText.language == language)):
        row.state_name = name


def set_follow_up(session: Session, paragraph_id: str, follow_up: bool) -> None:
    """Whether the body asked for an early report on this paragraph."""
    paragraph = session.get_one(Paragraph, paragraph_id)
    paragraph.follow_up, paragraph.follow_up_limbs = follow_up, ""
