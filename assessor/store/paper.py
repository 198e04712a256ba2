"""What comes back on paper: typed in once, by a second person once more, and settled where the two differ.

The first typing is the group's judgement; the second only checks it. `settle` says which one the paper says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from assessor.errors import UnknownName
from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.models.room_tables import PaperEntry
from assessor.models.tables import Judgement, now
from assessor.store.judging import judge
from assessor.store.text import cleaned

FIRST, SECOND, SETTLED = 1, 2, 3
"""The turns: who typed first, who checked, and what a person settled afterwards."""
NOT_ENTERED = N_("This was not entered from paper yet.")


@dataclass(frozen=True, slots=True)
class Entered:
    """What was read from one group's paper about one recommendation."""

    recommendation_id: str
    turn: int
    level: Level
    reasoning: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two people read the same paper differently. `hard` when the level differs, not only the words.

    Without `first` only the second person found it on the paper, and it is no judgement yet.
    """

    first: Entered | None
    second: Entered

    @property
    def recommendation_id(self) -> str:
        return self.second.recommendation_id

    @property
    def hard(self) -> bool:
        return self.first is None or self.first.level is not self.second.level


def enter(
    session: Session,
    group_id: str,
    recommendation_id: str,
    level: Level,
    reasoning: str = "",
    turn: int = FIRST,
) -> None:
    """Record what the paper says. Entered again it takes the place of what was entered, also of what was settled."""
    _forget(session, group_id, recommendation_id, SETTLED)
    before = session.get(PaperEntry, (group_id, recommendation_id, turn))
    had_words = before is not None and bool(before.reasoning)
    _write(session, group_id, recommendation_id, turn, level, reasoning)
    if turn == FIRST:
        _say(session, group_id, recommendation_id, level, reasoning if reasoning or had_words else None)


def entries(session: Session, group_id: str, turn: int) -> tuple[Entered, ...]:
    """What was typed in this turn, the latest last."""
    query = select(PaperEntry).where(PaperEntry.group_id == group_id, PaperEntry.turn == turn)
    rows = session.scalars(query.order_by(PaperEntry.made_at, PaperEntry.recommendation_id))
    return tuple(_entered(row) for row in rows)


def differences(session: Session, group_id: str) -> tuple[Difference, ...]:
    """Where the second person read something else, in the order of the second typing. Settled ones are over.

    Words are compared where both typed some.
    """
    first, settled = _by_id(session, group_id, FIRST), _by_id(session, group_id, SETTLED)
    pairs = (
        Difference(first.get(one.recommendation_id), one)
        for one in entries(session, group_id, SECOND)
        if one.recommendation_id not in settled
    )
    return tuple(pair for pair in pairs if pair.hard or _words_differ(pair))


def settle(session: Session, group_id: str, recommendation_id: str, turn: int) -> None:
    """The paper says what was typed in this turn: from now on that is the group's judgement."""
    row = session.get(PaperEntry, (group_id, recommendation_id, turn))
    if row is None:
        raise UnknownName(NOT_ENTERED)
    level = Level(row.level)
    words = row.reasoning or _words(session, group_id, recommendation_id)
    _write(session, group_id, recommendation_id, SETTLED, level, words)
    _say(session, group_id, recommendation_id, level, words or None)


def _words(session: Session, group_id: str, recommendation_id: str) -> str:
    """Words that only one of the two typed are on the paper all the same."""
    rows = (session.get(PaperEntry, (group_id, recommendation_id, turn)) for turn in (FIRST, SECOND))
    return next((row.reasoning for row in rows if row is not None and row.reasoning), "")


def _say(
    session: Session, group_id: str, recommendation_id: str, level: Level, reasoning: str | None
) -> None:
    """Paper is ink: nothing said before is changed in place, and neither is this."""
    _seal(session, group_id, recommendation_id)
    judge(session, recommendation_id, group_id, level=level, reasoning=reasoning)
    session.flush()
    _seal(session, group_id, recommendation_id)


def _seal(session: Session, group_id: str, recommendation_id: str) -> None:
    ours = (Judgement.group_id == group_id, Judgement.recommendation_id == recommendation_id)
    session.execute(update(Judgement).where(*ours, Judgement.sealed.is_(False)).values(sealed=True))


def _write(
    session: Session, group_id: str, recommendation_id: str, turn: int, level: Level, reasoning: str
) -> None:
    row = session.get(PaperEntry, (group_id, recommendation_id, turn))
    words = str(cleaned(reasoning))
    if row is None:
        session.add(PaperEntry(group_id, recommendation_id, turn, level.value, words))
    else:
        row.level, row.reasoning, row.made_at = level.value, words, now()
    session.flush()


def _forget(session: Session, group_id: str, recommendation_id: str, turn: int) -> None:
    row = (PaperEntry.group_id == group_id, PaperEntry.recommendation_id == recommendation_id)
    session.execute(delete(PaperEntry).where(*row, PaperEntry.turn == turn))


def _by_id(session: Session, group_id: str, turn: int) -> Mapping[str, Entered]:
    return {one.recommendation_id: one for one in entries(session, group_id, turn)}


def _entered(row: PaperEntry) -> Entered:
    return Entered(row.recommendation_id, row.turn, Level(row.level), row.reasoning, row.made_at)


def _words_differ(pair: Difference) -> bool:
    both = (pair.first, pair.second)
    first, second = (" ".join(one.reasoning.split()).casefold() if one else "" for one in both)
    return bool(first and second and first != second)
