"""The law of importing again: whatever a person corrected, the same documents change nothing."""

from functools import cache

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from assessor.errors import UserError
from assessor.importers import correct_applied as correct
from assessor.importers.apply import apply_batch
from assessor.importers.batch import Verdict
from assessor.importers.reading import read_batch
from assessor.models.room_tables import Workshop
from assessor.models.tables import Base, Paragraph, Passage, PassageText

ENGLISH = """CCPR/C/KAZ/CO/2
C. Principal matters of concern and recommendations
Torture
1. The Committee is concerned about torture. It notes that few cases are investigated.
2. The State party should: (a) Investigate all cases. Punish the guilty; (b) Train officers, and judges; (c) Pay.
Courts
3. The Committee is concerned about the courts.
4. The State party should secure the independence of judges. It should publish all judgments.
"""
RUSSIAN = """CCPR/C/KAZ/CO/2
C. Основные вопросы, вызывающие обеспокоенность, и рекомендации
Пытки
1. Комитет обеспокоен пытками. Он отмечает, что расследуется мало дел.
2. Государству-участнику следует: a) расследовать все дела. Наказывать виновных; b) обучать сотрудников; c) платить.
Суды
3. Комитет обеспокоен положением судов.
4. Государству-участнику следует обеспечить независимость судей. Ему следует публиковать все решения.
"""
BATCHES = tuple(read_batch(text.encode(), "text") for text in (ENGLISH, RUSSIAN))
ACTS = ("verdict", "text", "split", "split both", "join", "limb", "move")


def correct_one(session: Session, act: str, which: int, place: int) -> None:
    in_order = select(Passage).join(Paragraph, Paragraph.id == Passage.paragraph_id)
    rows = session.scalars(in_order.order_by(Paragraph.position, Passage.position)).all()
    key = rows[which % len(rows)].id
    texts = {row.language: row.text for row in session.scalars(select(PassageText).filter_by(passage_id=key))}
    cuts = {language: text.find(" ", place % max(len(text), 1)) for language, text in texts.items()}
    match act:
        case "verdict":
            correct.change_verdict(session, key, list(Verdict)[place % 4])
        case "text":
            correct.edit_text(session, key, "en", f"Corrected {place}.")
        case "split":
            correct.split_passage(session, key, {"en": cuts.get("en", 0)})
        case "split both":
            correct.split_passage(session, key, cuts)
        case "join":
            correct.join_next(session, key)
        case "limb":
            correct.move_limb(session, key, "2", "(h)")
        case _:
            correct.move_limb(session, key, "4", "")


def state(session: Session) -> list[tuple[object, ...]]:
    session.flush()
    session.expire_all()
    query = select(
        Passage.id,
        Passage.paragraph_id,
        Passage.verdict,
        Passage.limb,
        PassageText.language,
        PassageText.text,
    ).join(PassageText)
    return sorted((tuple(row) for row in session.execute(query)), key=repr)


@cache
def imported() -> bytes:
    """A database with both documents."""
    engine = create_engine("sqlite://")
    assert Workshop.metadata is Base.metadata
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        for batch in BATCHES:
            apply_batch(session, batch)
        session.commit()
        return session.connection().connection.driver_connection.serialize()


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 20), st.integers(0, 90)), max_size=5))
@example([("join", 2, 0), ("move", 2, 0)])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_importing_again_leaves_every_correction(acts: list[tuple[str, int, int]]) -> None:
    engine = create_engine("sqlite://")
    with Session(engine) as session:
        session.connection().connection.driver_connection.deserialize(imported())
        for one in acts:
            try:
                correct_one(session, *one)
            except UserError:
                continue
        before = state(session)
        for batch in BATCHES:
            apply_batch(session, batch)
        assert state(session) == before
    engine.dispose()
