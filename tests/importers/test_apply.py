"""Applying batches: again, in another language, after a person's changes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session

from assessor.errors import ImportRefused
from assessor.importers.apply import Applied, apply_batch
from assessor.importers.batch import Batch, Verdict
from assessor.importers.reading import read_batch
from assessor.models.tables import VERDICTS, Base, Paragraph, Passage, PassageText, Theme, ThemeText
from assessor.store import describing, queries

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


def _followed_up(session: Session) -> set[str]:
    return {row.reference for row in queries.outline(session).recommendations if row.follow_up}


NAMED_LIMBS = """Human Rights Committee
Concluding observations on the second periodic report of Kazakhstan
CCPR/C/KAZ/CO/2
C. Principal matters of concern and recommendations
Torture
1. The Committee is concerned about ill-treatment in prisons.
2. The State party should:
(a) Investigate every complaint;
(b) Train the police;
(c) Open all places of detention to visits.
3. The Committee is concerned about the courts.
4. The State party should secure the independence of judges.
D. Dissemination and follow-up
5. The State party is requested to provide, within one year, information on the implementation of the \
recommendations made in paragraphs 2 (a) and (c) and 4 above.
"""


def test_only_the_named_limbs_are_followed_up(session: Session) -> None:
    apply_batch(session, read_batch(NAMED_LIMBS.encode(), "limbs.txt"))
    assert _followed_up(session) == {"2 (a)", "2 (c)", "4"}


def test_a_mark_that_was_taken_away_stays_away(session: Session) -> None:
    batch = read_batch(NAMED_LIMBS.encode(), "limbs.txt")
    apply_batch(session, batch)
    for paragraph in session.scalars(select(Paragraph)):
        describing.set_follow_up(session, paragraph.id, follow_up=False)
    apply_batch(session, batch)
    assert _followed_up(session) == set()


def test_a_concern_keeps_the_sentence_that_opens_its_list(session: Session) -> None:
    text = NAMED_LIMBS.replace(
        "1. The Committee is concerned about ill-treatment in prisons.",
        "1. The Committee is concerned about:\n(a) Beatings in prisons;\n(b) Deaths in custody.",
    )
    apply_batch(session, read_batch(text.encode(), "limbs.txt"))
    concern = queries.outline(session).recommendations[0].concerns["en"]
    assert concern.splitlines() == [
        "The Committee is concerned about:",
        "(a) Beatings in prisons;",
        "(b) Deaths in custody.",
    ]


def test_a_file_takes_the_verdicts_that_the_parser_gives() -> None:
    assert tuple(Verdict) == VERDICTS
