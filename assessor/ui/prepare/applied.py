"""Corrections to the applied document, each one step that can be undone. Judgements stay with their passages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assessor.i18n import N_
from assessor.importers import correct_applied as correct
from assessor.importers.batch import Verdict
from assessor.store import describing
from assessor.ui.desk import Desk
from assessor.ui.import_review.draft import number_and_limb
from assessor.ui.import_review.lines import Line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

VERDICT = N_("Verdict")
TEXT = N_("Text of a passage")
SPLIT = N_("Split")
JOIN = N_("Join")
LIMB = N_("Limb")
THEME = N_("Theme")
PAIRING = N_("Pairing of two languages")
FOLLOW_UP = N_("Follow-up")
NO_LONGER = N_("{reference} is no longer a recommendation. What was said of it is kept.")

NO_LONGER_HERE = N_("This is no longer a recommendation. What was said of it is kept.")


class Corrections:
    """Does to the assessment what the bench asks for one line."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def set_verdict(self, line: Line, verdict: Verdict) -> bool:
        """Said aloud when a recommendation goes: the same keys give levels on the next screen."""
        changed = verdict is not line.verdict and self._desk.edit(
            VERDICT, lambda session: correct.change_verdict(session, line.key, verdict)
        )
        if changed and line.verdict is Verdict.RECOMMENDATION:
            tr, reference = self._desk.tr, line.reference or line.number
            said = tr(NO_LONGER, reference=reference) if reference else tr(NO_LONGER_HERE)
            self._desk.notices.tell(said, undo=True)
        return changed

    def set_text(self, line: Line, language: str, text: str, sitting: int) -> bool:
        """What is typed in one go is one step of undo."""
        merge = ("text", line.key, language, sitting)
        return self._desk.edit(
            TEXT, lambda session: correct.edit_text(session, line.key, language, text), merge
        )

    def split(self, line: Line, places: Mapping[str, int]) -> str:
        """The answer is the id of the second part, or nothing."""
        made: list[str] = []

        def change(session: Session) -> None:
            made.append(correct.split_passage(session, line.key, places))

        return made[0] if self._desk.edit(SPLIT, change) else ""

    def join(self, line: Line, _nothing: str = "") -> bool:
        return self._desk.edit(JOIN, lambda session: correct.join_next(session, line.key))

    def pair(self, line: Line, other: Line) -> bool:
        """One passage from two that hold different languages; the one with a number and judgements stays."""
        one, two = (other, line) if line.verdict is Verdict.NOT_PLACED else (line, other)
        return self._desk.edit(PAIRING, lambda session: correct.pair(session, one.key, two.key))

    def move(self, line: Line, typed: str) -> bool:
        number, limb = number_and_limb(typed, line.number)
        return self._desk.edit(LIMB, lambda session: correct.move_limb(session, line.key, number, limb))

    def set_theme(self, paragraph_id: str, theme_id: str) -> bool:
        return self._desk.edit(THEME, lambda session: correct.set_theme(session, paragraph_id, theme_id))

    def set_follow_up(self, paragraph_id: str, follow_up: bool) -> bool:
        return self._desk.edit(
            FOLLOW_UP, lambda session: describing.set_follow_up(session, paragraph_id, follow_up)
        )
