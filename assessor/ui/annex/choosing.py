"""What a document beside the annex tells of: asked in a dialog, and remembered for each document."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assessor.reports.submission.build import usual_ids
from assessor.reports.submission.statement import Kind
from assessor.store import queries
from assessor.ui.annex.choosing_sheet import ChoosingSheet
from assessor.ui.annex.handout import BESIDE, Handout, What, handout_name

if TYPE_CHECKING:
    from assessor.ui.annex.stage import AnnexStage


class Choosing(QObject):
    """Belongs to the annex stage. Ids of recommendations are kept among its settings, never words."""

    def __init__(self, stage: AnnexStage) -> None:
        super().__init__(stage)
        self._stage = stage
        stage.bar.choice.parts_wanted.connect(self.ask)

    def applied(self, handout: Handout) -> Handout:
        """The same with what was chosen for it, of which all may have gone since."""
        kept = self._stage.remembered.get(_name(handout.what), "") if handout.what in BESIDE else ""
        if not kept:
            return replace(handout, only=())
        there = {row.id for row in self._stage.desk.document.read(queries.outline).recommendations}
        return replace(handout, only=tuple(one for one in kept.split("\n") if one in there))

    def ask(self) -> None:
        stage, desk = self._stage, self._stage.desk
        handout = self.applied(stage.handout)
        kind = Kind(handout.what.value)
        ticked = handout.only or desk.document.read(lambda session: usual_ids(session, kind))
        title, outline = handout_name(desk.tr, handout), desk.document.read(queries.outline)
        sheet = ChoosingSheet(desk.theme, desk.tr, title, outline, ticked, stage.window())
        sheet.accepted.connect(partial(self._take, handout, sheet))
        sheet.open()

    def _take(self, handout: Handout, sheet: ChoosingSheet) -> None:
        stage = self._stage
        stage.remembered[_name(handout.what)] = "" if sheet.usual else "\n".join(sheet.ticked())
        stage.choose_handout(handout)


def _name(what: What) -> str:
    return f"annex told of: {what}"
