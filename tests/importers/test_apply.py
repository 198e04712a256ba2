"""Applying batches: again, in another language, after a person's changes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session

from assessor.errors import ImportRefused
from assessor.importers.apply import Applied, apply_batch
from assessor.importers.batch import Batch
from assessor.importers.reading import read_batch
from assessor.models.tables import Base, Passage, PassageText, Theme, ThemeText

ENGLISH = """
CCPR/C/KAZ/CO/2
A. Introduction

1. The Committee thanks the State party.

B. Principal matters of concern and recommendations

Torture

2. The Committee is concerned about torture.

3. The State party should: (a) Investigate all cases; (b) Train officers.
"""
RUSSIAN = """
CCPR/C/KAZ/CO/2
A. Введение

1. Комитет благодарит государство-участник.

B. Основные вопросы, вызывающие обеспокоенность, и рекомендации

Пытки

2. Комитет обеспокоен сообщениями о пытках.

3. Государству-участнику следует: a) расследовать все случаи; b) обучать сотрудников; c) наказывать виновных.
"""


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        yield session


def _batch(text: str) -> Batch:
    return read_batch(text.encode(), "text")


def _texts(session: Session, language: str) -> list[tuple[str, str]]:
    query = select(Passage.limb, PassageText.text).join(PassageText).where(PassageText.language == language)
    return [(limb, text) for limb, text in session.execute(query.where(Passage.limb != ""))]


def test_the_first_import_makes_everything(session: Session) -> None:
    applied = apply_batch(session, _batch(ENGLISH))

    assert applied == Applied(new=5)
    assert _texts(session, "en") == [("(a)", "Investigate all cases;"), ("(b)", "Train officers.")]


def test_the_same_again_changes_nothing(session: Session) -> None:
    apply_batch(session, _batch(ENGLISH))
    ids = set(session.scalars(select(Passage.id)))

    assert apply_batch(session, _batch(ENGLISH)) == Applied(unchanged=5)
    assert set(session.scalars(select(Passage.id))) == ids
    assert session.scalar(select(func.count()).select_from(Theme)) == 3


def test_another_language_adds_its_texts_to_the_same_passages(session: Session) -> None:
    apply_batch(session, _batch(ENGLISH))
    applied = apply_batch(session, _batch(RUSSIAN))

    assert applied == Applied(new=5, unplaced=1, not_aligned=("3 (c)",))
    assert _texts(session, "ru") == [("(a)", "расследовать все случаи;"), ("(b)", "обучать сотрудников;")]
    assert "Пытки" in session.scalars(select(ThemeText.title).where(ThemeText.language == "ru")).all()
    assert apply_batch(session, _batch(RUSSIAN)) == replace(applied, new=0, unchanged=5)


def test_what_a_person_edited_stays(session: Session) -> None:
    apply_batch(session, _batch(ENGLISH))
    text = session.scalars(select(PassageText).where(PassageText.text == "Train officers.")).one()
    text.text, text.edited = "Train all officers.", True

    assert apply_batch(session, _batch(ENGLISH.replace("Train", "Teach"))).updated == 1
    assert text.text == "Train all officers."


def test_a_corrected_edition_updates_the_text(session: Session) -> None:
    apply_batch(session, _batch(ENGLISH))
    ids = set(session.scalars(select(Passage.id)))
    applied = apply_batch(session, _batch(ENGLISH.replace("Train", "Teach")))

    assert applied == Applied(updated=1, unchanged=4)
    assert set(session.scalars(select(Passage.id))) == ids


def test_another_document_is_refused(session: Session) -> None:
    apply_batch(session, _batch(ENGLISH))
    with pytest.raises(ImportRefused, match=r"KAZ/CO/2.*KAZ/CO/3"):
        apply_batch(session, _batch(ENGLISH.replace("CO/2", "CO/3")))
