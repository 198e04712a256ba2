"""Which signal of the screen's parts leads to what the stage does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from assessor.store.group_work import work_done
from assessor.ui.score.enclosing import Enclosing

if TYPE_CHECKING:
    from assessor.ui.score.stage import ScoreStage


def connect_parts(stage: ScoreStage) -> None:
    _connect_list(stage)
    sheet = stage.sheet
    sheet.levels.chosen.connect(stage.set_level)
    sheet.head.flag_wanted.connect(stage.toggle_flag)
    sheet.why.typed.connect(stage.write_why)
    sheet.why.left.connect(stage.seal_why)
    sheet.why.escaped.connect(stage.take_keys)
    sheet.why.finished.connect(stage.next)
    sheet.evidence.saved.connect(stage.save_evidence)
    sheet.evidence.begun.connect(stage.desk.unsaved.note_form)
    sheet.evidence.withdrawn.connect(stage.withdraw_evidence)
    sheet.evidence.closed.connect(stage.take_keys)
    Enclosing(stage.desk, sheet.evidence)


def _connect_list(stage: ScoreStage) -> None:
    panel = stage.panel
    panel.current_changed.connect(stage.show_current)
    panel.chooser.chosen.connect(stage.choose_group)
    panel.chooser.work_done = partial(stage.desk.document.read, work_done)
    panel.chooser.add_wanted.connect(stage.add_group)
    if stage.desk.document.group_id:
        panel.chooser.fix()
        panel.paper.hide()
    panel.chooser.named.connect(stage.marks.rename_group)
    panel.paper.clicked.connect(stage.paper.open)
    stage.nothing.prepare.clicked.connect(partial(stage.desk.go, "prepare", ""))
