"""A person's corrections to passages that are already in the assessment. Their ids, and so all judgements, stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.importers.batch import Verdict
from assessor.importers.cleaning import tidy
from assessor.importers.correct import NO_SUCH_LIMB, NO_SUCH_PARAGRAPH, NOT_INSIDE, NOTHING_FOLLOWS, is_limb
from assessor.models.tables import Assignment, Decision, Evidence, Judgement, Paragraph, Passage, PassageText

ALREADY_JUDGED = N_(
    "The next passage has been judged already, and joining would lose that. "
    "Join it the other way round, or leave the two as they are."
)
NO_PAIR = N_(
    "These two cannot be paired: both hold the same language, or both were judged. Nothing was changed."
)


def change_verdict(session: Session, passage_id: str, verdict: Verdict) -> None:
    """What was judged stays and comes back when the passage becomes a recommendation again."""
    session.get_one(Passage, passage_id).verdict = verdict.value
    _mark_edited(session, passage_id)


def edit_text(session: Session, passage_id: str, language: str, text: str) -> None:
    row = session.get(PassageText, (passage_id, language))
    if row is None:
        session.add(PassageText(passage_id, language, tidy(text), "", True))
    else:
        row.text, row.edited = tidy(text), True


def split_passage(session: Session, passage_id: str, at: Mapping[str, int]) -> str:
    """Part a passage before the character given for each language; a language not given stays with the first.

    The first keeps its id and its judgements; the new passage's id is given back.
    """
    first = session.get_one(Passage, passage_id)
    texts = [row for row in _texts(session, passage_id) if row.language in at]
    parts = {
        row.language: (row.text[: at[row.language]].rstrip(), row.text[at[row.language] :].lstrip())
        for row in texts
    }
    if not parts or not all(before and after for before, after in parts.values()):
        raise UserError(NOT_INSIDE)
    second = Passage(first.paragraph_id, first.position + 1, first.verdict)
    for sibling in _siblings(session, first.paragraph_id):
        if sibling.position > first.position:
            sibling.position += 1
    session.add(second)
    session.flush()
    for row in texts:
        row.text, rest = parts[row.language]
        session.add(PassageText(second.id, row.language, rest, "", True))
    _mark_edited(session, passage_id)
    return second.id


def join_next(session: Session, passage_id: str) -> None:
    """The next passage's texts are added to this one, which keeps its id. A judged one is not taken away."""
    first = session.get_one(Passage, passage_id)
    following = [one for one in _siblings(session, first.paragraph_id) if one.position > first.position]
    if not following:
        raise UserError(NOTHING_FOLLOWS)
    second = following[0]
    if _is_judged(session, second.id):
        raise UserError(ALREADY_JUDGED)
    for row in _texts(session, second.id):
        _append(session, first, second, row)
        session.delete(row)
    session.flush()
    session.delete(second)
    _mark_edited(session, passage_id)


def _append(session: Session, first: Passage, second: Passage, row: PassageText) -> None:
    mark = f" {second.limb} " if second.limb else " "
    own = session.get(PassageText, (first.id, row.language))
    if own is None:
        session.add(PassageText(first.id, row.language, row.text, row.source, True))
    else:
        own.text = tidy(f"{own.text}{mark}{row.text}", row.language)
        own.source = f"{own.source}\n{row.source}".strip()


def pair(session: Session, passage_id: str, other_id: str) -> None:
    """One passage from two that hold different languages. The first keeps its id, its place and its judgements."""
    kept = {row.language for row in _texts(session, passage_id)}
    rows = _texts(session, other_id)
    if _is_judged(session, other_id) or any(row.language in kept for row in rows):
        raise UserError(NO_PAIR)
    for row in rows:
        session.add(PassageText(passage_id, row.language, row.text, row.source, True))
        session.delete(row)
    session.flush()
    session.delete(session.get_one(Passage, other_id))
    _mark_edited(session, passage_id)


def move_limb(session: Session, passage_id: str, number: str, limb: str) -> None:
    """The passage under another letter, or in another paragraph (behind what it has)."""
    if not is_limb(limb):
        raise UserError(NO_SUCH_LIMB, limb=limb)
    passage = session.get_one(Passage, passage_id)
    own = session.get_one(Paragraph, passage.paragraph_id)
    rows = session.scalars(
        select(Paragraph).where(Paragraph.document_id == own.document_id).order_by(Paragraph.position)
    ).all()
    home = next((row for row in rows if row.number == number), None)
    if home is None:
        raise UserError(
            NO_SUCH_PARAGRAPH, number=number, known=", ".join(row.number for row in rows if row.number)
        )
    if home.id != own.id:
        passage.position = max((one.position for one in _siblings(session, home.id)), default=-1) + 1
        passage.paragraph_id = home.id
    passage.limb = limb
    _mark_edited(session, passage_id)


def set_theme(session: Session, paragraph_id: str, theme_id: str | None) -> None:
    session.get_one(Paragraph, paragraph_id).theme_id = theme_id


def _siblings(session: Session, paragraph_id: str) -> Sequence[Passage]:
    return session.scalars(
        select(Passage).where(Passage.paragraph_id == paragraph_id).order_by(Passage.position)
    ).all()


def _texts(session: Session, passage_id: str) -> Sequence[PassageText]:
    return session.scalars(select(PassageText).where(PassageText.passage_id == passage_id)).all()


def _mark_edited(session: Session, passage_id: str) -> None:
    """So that importing the same document again leaves it as it is."""
    for row in _texts(session, passage_id):
        row.edited = True


def _is_judged(session: Session, passage_id: str) -> bool:
    kinds = (Judgement, Evidence, Decision, Assignment)
    return any(
        session.scalars(select(kind).where(kind.recommendation_id == passage_id)).first() for kind in kinds
    )
