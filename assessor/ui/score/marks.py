"""What a group writes: levels, reasoning, flags, evidence. Each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.store import judging, preparing
from assessor.ui.desk import Desk
from assessor.ui.score.evidence_form import Draft
from assessor.ui.unsaved import Typed

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LEVEL_SET = N_("Level")
REASONING = N_("Reasoning")
FLAG = N_("Flag for plenary")
EVIDENCE = N_("Evidence")
WITHDRAWN = N_("Evidence withdrawn")
GROUP_ADDED = N_("Group added")
GROUP_RENAMED = N_("Group renamed")


class Marks:
    """Writes for one group; where there is none yet, the first mark makes it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.group_id = ""

    def set_level(self, recommendation_id: str, level: Level) -> bool:
        return self._write(
            LEVEL_SET, lambda session, group: judging.judge(session, recommendation_id, group, level=level)
        )

    def set_flag(self, recommendation_id: str, flagged: bool) -> bool:
        return self._write(
            FLAG, lambda session, group: judging.judge(session, recommendation_id, group, flagged=flagged)
        )

    def write_reasoning(self, recommendation_id: str, text: str, sitting: int) -> bool:
        """What is typed in one sitting is one step. What could not be saved is kept and tried again."""

        def judge(session: Session, group: str) -> object:
            return judging.judge(session, recommendation_id, group, reasoning=text)

        written = self._write(REASONING, judge, ("reasoning", recommendation_id, sitting))
        typed = Typed(text, REASONING, self._later(judge))
        return self._desk.keep_unless(written, self._key(recommendation_id), typed)

    def _later(self, change: Callable[[Session, str], object]) -> Callable[[Session], object]:
        """The same change for the group of now, whoever scores when it can be made."""
        group = self.group_id

        def make(session: Session) -> object:
            whose = group or self.group_id or preparing.add_group(session, self._first_name())
            session.flush()
            return change(session, whose)

        return make

    def kept(self, recommendation_id: str) -> str | None:
        """What was typed for it and could not be saved yet."""
        return self._desk.unsaved.text(self._key(recommendation_id))

    def _key(self, recommendation_id: str) -> tuple[str, str, str]:
        return "reasoning", recommendation_id, self.group_id

    def seal(self, recommendation_id: str, sitting: int) -> None:
        """The field was left: from now on this is only superseded. Part of the step that wrote it."""
        document = self._desk.document
        if self.group_id and document.undo_label == REASONING:
            merge = ("reasoning", recommendation_id, sitting)
            self._desk.edit(REASONING, lambda session: judging.seal(session, self.group_id), merge)

    def save_evidence(self, recommendation_id: str, draft: Draft) -> bool:
        return self._write(EVIDENCE, _saving(recommendation_id, draft))

    def keep_evidence(self, recommendation_id: str, draft: Draft) -> None:
        """It could not be saved, and its form is gone."""
        key = ("evidence", recommendation_id, self.group_id, draft.evidence_id or uuid4().hex)
        later = self._later(_saving(recommendation_id, draft))
        self._desk.unsaved.keep(key, Typed(draft.citation, EVIDENCE, later))

    def withdraw_evidence(self, evidence_id: str) -> bool:
        return self._desk.edit(WITHDRAWN, lambda session: judging.withdraw_evidence(session, evidence_id))

    def add_group(self, name: str) -> bool:
        def add(session: Session) -> None:
            self.group_id = preparing.add_group(session, name)

        return self._desk.edit(GROUP_ADDED, add)

    def rename_group(self, group_id: str, name: str) -> bool:
        return self._desk.edit(GROUP_RENAMED, lambda session: preparing.rename_group(session, group_id, name))

    def _write(
        self, label: str, change: Callable[[Session, str], object], merge: tuple[str, str, int] | None = None
    ) -> bool:
        def write(session: Session) -> None:
            group = self.group_id or preparing.add_group(session, self._first_name())
            session.flush()
            self.group_id = group
            change(session, group)

        before = self.group_id
        written = self._desk.edit(label, write, merge)
        if not written:
            self.group_id = before
        return written

    def _first_name(self) -> str:
        tr = self._desk.tr
        return tr("Group {n}", n=1)


def _saving(recommendation_id: str, draft: Draft) -> Callable[[Session, str], object]:
    values = {"kind": draft.kind, "citation": draft.citation, "date": draft.date, "link": draft.link}

    def save(session: Session, group: str) -> object:
        if draft.evidence_id:
            return judging.change_evidence(session, draft.evidence_id, **values, public=draft.public)
        return judging.add_evidence(session, recommendation_id, group, **values, public=draft.public)

    return save
