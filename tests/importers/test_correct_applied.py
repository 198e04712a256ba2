"""Corrections to what is already in the assessment: ids and judgements stay, nothing is lost."""

from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from assessor.errors import UserError
from assessor.importers import correct_applied as correct
from assessor.importers.apply import apply_batch
from assessor.importers.batch import Verdict
from assessor.importers.reading import read_batch
from assessor.models.room_tables import Workshop
from assessor.models.tables import Base, Group, Judgement, Passage, PassageText

TEXT = """CCPR/C/KAZ/CO/2

A. Torture

1. The Committee is concerned about torture.

2. The State party should: (a) Investigate all cases. Punish the guilty; (b) Train officers.
"""


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        apply_batch(session, read_batch(TEXT.encode(), "text"))
        yield session


def _limb(session: Session, limb: str) -> str:
    return session.scalars(select(Passage.id).where(Passage.limb == limb)).one()


def _texts(session: Session) -> list[str]:
    query = select(PassageText.text).join(Passage).where(Passage.verdict == Verdict.RECOMMENDATION.value)
    return list(session.scalars(query.order_by(Passage.position)))


def test_splitting_keeps_the_first_id_and_importing_again_keeps_the_split(session: Session) -> None:
    first = _limb(session, "(a)")
    correct.split_passage(session, first, {"en": len("Investigate all cases.")})
    session.flush()

    assert _limb(session, "(a)") == first
    assert _texts(session) == ["Investigate all cases.", "Punish the guilty;", "Train officers."]
    apply_batch(session, read_batch(TEXT.encode(), "text"))
    assert _texts(session) == ["Investigate all cases.", "Punish the guilty;", "Train officers."]


def test_joining_takes_no_judged_passage_away(session: Session) -> None:
    group = Group("w", "One")
    session.add_all([Workshop(id="w"), group])
    session.flush()
    session.add(Judgement(_limb(session, "(b)"), group.id))
    session.flush()

    with pytest.raises(UserError, match="judged already"):
        correct.join_next(session, _limb(session, "(a)"))


def test_joining_is_kept_when_the_document_is_imported_again(session: Session) -> None:
    correct.join_next(session, _limb(session, "(a)"))
    session.flush()
    apply_batch(session, read_batch(TEXT.encode(), "text"))

    assert _texts(session) == ["Investigate all cases. Punish the guilty; (b) Train officers."]


def test_a_limb_moves_and_says_which_paragraphs_there_are(session: Session) -> None:
    correct.move_limb(session, _limb(session, "(b)"), "1", "(c)")
    assert _limb(session, "(c)")
    with pytest.raises(UserError, match="There are: 1, 2"):
        correct.move_limb(session, _limb(session, "(c)"), "9", "(a)")
