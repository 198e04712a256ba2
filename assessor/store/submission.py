"""Settings for what goes out: the limit of words, and the coalition's logo. One row, made when one is first set."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.models.outgoing_tables import Submission

WORDS_OF_ONE, WORDS_TOGETHER = 2815, 5630
"""The usual limits of a UPR submission's main text: by one organisation, and by several together.

They held in cycles 2 and 3; whether they still do must be looked up, so both can be set aside (`word_limit`).
"""


def word_limit(session: Session, organisations: int) -> int:
    """What was set; otherwise what is usual for so many organisations."""
    return chosen_limit(session) or usual_limit(organisations)


def usual_limit(organisations: int) -> int:
    return WORDS_OF_ONE if organisations <= 1 else WORDS_TOGETHER


def chosen_limit(session: Session) -> int:
    """What was set; 0 where the usual limit holds."""
    return session.scalar(select(Submission.word_limit).limit(1)) or 0


def set_word_limit(session: Session, words: int) -> None:
    """0 brings the usual limit back."""
    _row(session).word_limit = max(words, 0)


def logo(session: Session) -> bytes:
    """The coalition's logo as PNG; empty where there is none."""
    return session.scalar(select(Submission.logo).limit(1)) or b""


def set_logo(session: Session, png: bytes) -> None:
    _row(session).logo = png


def _row(session: Session) -> Submission:
    row = session.scalar(select(Submission).limit(1))
    if row is None:
        row = Submission()
        session.add(row)
    return row
