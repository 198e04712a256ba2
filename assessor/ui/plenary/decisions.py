"""What the plenary writes: levels, words, and what is accepted together. Each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.store.deciding import decide, seal_decision
from assessor.store.giving_out import give_out
from assessor.store.revealing import reveal
from assessor.store.rows import HandsRow
from assessor.store.voting import count_hands, put_dots
from assessor.store.workshops import change_workshop, current_workshop
from assessor.ui.desk import Desk
from assessor.ui.unsaved import Typed

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DECISION = N_("Decision")
ACCEPTED = N_("Accept what is unanimous")
REVEALED = N_("Reveal what the groups say")
DOTS = N_("Priority dots")
EACH = N_("Dots of each group")
HANDS = N_("Show of hands")
LABELS = {
    "reasoning": N_("The plenary's reasoning"),
    "dissent": N_("Why they disagree"),
    "dissenters": N_("Who disagrees"),
    "ask": N_("Asked of the Working Group"),
}
Step = tuple[str, tuple[str, str, int]]
"""The label and the merge key of an edit."""


class Decisions:
    """Writes for the plenary, and seals what was left as part of the step that wrote it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._presses = 0
        self._last: Step | None = None

    def set_level(self, recommendation_id: str, level: Level) -> bool:
        self._presses += 1
        step = (DECISION, ("level", recommendation_id, self._presses))
        return self._write(step, lambda session: decide(session, recommendation_id, level=level))

    def write_text(self, recommendation_id: str, name: str, text: str, sitting: int) -> bool:
        """What is typed into a field in one sitting is one step. What could not be saved is kept."""
        step = (LABELS[name], (name, recommendation_id, sitting))
        write: dict[str, Callable[[Session], object]] = {
            "reasoning": lambda session: decide(session, recommendation_id, reasoning=text),
            "dissent": lambda session: decide(session, recommendation_id, dissent=text),
            "dissenters": lambda session: decide(session, recommendation_id, dissenters=text),
            "ask": lambda session: decide(session, recommendation_id, ask=text),
        }

        def later(session: Session) -> None:
            write[name](session)
            session.flush()
            seal_decision(session, recommendation_id)

        key = ("decision", recommendation_id, name)
        return self._desk.keep_unless(self._write(step, write[name]), key, Typed(text, LABELS[name], later))

    def kept(self, recommendation_id: str) -> dict[str, str]:
        """What was typed for it and could not be saved yet, by field."""
        return self._desk.unsaved.texts(("decision", recommendation_id))

    def accept(self, levels: Mapping[str, Level]) -> bool:
        """All of them in one step, and sealed at once."""

        def accept_all(session: Session) -> None:
            for one, level in levels.items():
                decide(session, one, level=level)
            session.flush()
            for one in levels:
                seal_decision(session, one)

        self._last = None
        return self._desk.edit(ACCEPTED, accept_all)

    def reveal(self, recommendation_ids: Sequence[str]) -> bool:
        """Open them to the room in one step; what was said until now is kept as first positions.

        What the room has seen is sealed also when the reveal is undone.
        """
        self._last = None
        give_out(self._desk.document)
        return self._desk.edit(REVEALED, lambda session: reveal(session, recommendation_ids))

    def count(self, recommendation_id: str, hands: HandsRow) -> bool:
        return self._desk.edit(HANDS, lambda session: count_hands(session, recommendation_id, hands))

    def put_dots(self, group_id: str, recommendation_id: str, count: int) -> bool:
        """More than the group has is refused, and told."""
        self._last = None
        return self._desk.edit(DOTS, lambda session: put_dots(session, group_id, recommendation_id, count))

    def set_dots(self, each: int) -> bool:
        def change(session: Session) -> None:
            change_workshop(session, current_workshop(session), dots=each)

        return self._desk.edit(EACH, change)

    def seal(self, recommendation_id: str) -> None:
        """The item, or a field of it, was left. After an undo nothing is sealed, so that redo stays possible."""
        step, self._last = self._last, None
        if step is not None and self._desk.document.undo_label == step[0]:
            self._desk.edit(step[0], lambda session: seal_decision(session, recommendation_id), step[1])

    def _write(self, step: Step, change: Callable[[Session], object]) -> bool:
        written = self._desk.edit(step[0], change, step[1])
        self._last = step if written else None
        return written
