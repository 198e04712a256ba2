"""The second stage: one group works through its recommendations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from assessor.models.levels import Level
from assessor.ui.desk import Desk
from assessor.ui.paper.door import PaperDoor
from assessor.ui.parts.labels import hairline
from assessor.ui.score.connections import connect_parts
from assessor.ui.score.evidence_form import Draft
from assessor.ui.score.keys import bind_keys, help_on_keys
from assessor.ui.score.list_panel import ListPanel
from assessor.ui.score.marks import Marks
from assessor.ui.score.nothing_yet import NothingYet
from assessor.ui.score.scoring import (
    JUDGED,
    Scoring,
    back_line,
    group_of_row,
    last_line,
    progress_line,
    read_evidence,
    read_judgements,
    read_scoring,
    remember_group,
    remembered_group,
)
from assessor.ui.score.sheet import Sheet
from assessor.ui.stage import SHAPE, KeyHelp, Stage, Target

if TYPE_CHECKING:
    from assessor.store.document import Change


class ScoreStage(Stage):
    """List at the side, one recommendation in the middle, keys for everything."""

    name = "score"
    state_tables = JUDGED | SHAPE | {"group", "assignment", "assessment"}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.marks = Marks(desk)
        self.marks.group_id = remembered_group(desk)

    def _read(self, group_id: str) -> Scoring:
        scoring = read_scoring(self.desk.document, group_id)
        self.marks.group_id = scoring.group_id
        return scoring

    def title(self) -> str:
        return self.desk.tr("Score")

    def state(self) -> str:
        tr = self.desk.tr
        document, group_id = self.desk.document, self.marks.group_id
        return back_line(tr, document) if self.isHidden() else progress_line(tr, document, group_id)

    def build(self) -> None:
        desk = self.desk
        self.scoring = self._read(self.marks.group_id)
        both = QWidget(self)
        self.panel = ListPanel(desk.theme, desk.tr, both)
        self.sheet = Sheet(desk.theme, desk.tr, both)
        self.sheet.why.setReadOnly(desk.document.read_only)
        self.nothing = NothingYet(desk.theme, desk.tr, self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self.sheet, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(both)
        self._pages.addWidget(self.nothing)
        self.lend_focus(self.panel.view)
        self.paper = PaperDoor(self, self._pages)
        connect_parts(self)
        bind_keys(self)
        self.panel.fit(self.width())
        self._show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.built:
            self.panel.fit(self.width())

    def changed(self, change: Change) -> None:
        if change.tables <= JUDGED and self.scoring.group_id == self.marks.group_id:
            judgements = read_judgements(self.desk.document, self.marks.group_id)
            self.scoring = self.scoring.judged(judgements)
            self.panel.show_judgements(judgements)
            self._show_judgement()
        else:
            self.scoring = self._read(self.marks.group_id)
            self._show_all()

    def _show_all(self) -> None:
        scoring = self.scoring
        self.paper.show_page(0 if scoring.entries() else 1)
        self.panel.chooser.show_groups(scoring.groups, scoring.group_id)
        self.panel.show_themes(scoring.themes, scoring.judgements)
        self.show_current()

    def show_current(self) -> None:
        """The sheet follows the list; what was still being typed for the one before is written first."""
        found = self.scoring.find(self.panel.current())
        if found is None:
            return
        place, theme, entry = found
        self._turn_to(entry.row.id)
        first, second = self.scoring.languages
        adopted = self.scoring.document.adopted
        self.sheet.show_recommendation(entry.row, first, second, adopted)
        row, total = entry.row, len(self.scoring.entries())
        self.sheet.head.show_place(theme.title, row.number, follow_up=row.follow_up, place=place, total=total)
        self._show_judgement()

    _about, _of = "", ""
    """The recommendation on the sheet and its group: what is typed there is about this one."""

    def _turn_to(self, recommendation_id: str) -> None:
        before, group = self._about, self.marks.group_id
        if (before, self._of or group) == (recommendation_id, group):
            self._of = group
            return
        if self._of == group:
            self.leave()
        if before and before != recommendation_id and self.desk.unsaved.waits(before):
            self.desk.unsaved.tell(self.scoring.reference(before))
        self._about, self._of = recommendation_id, group
        said = self.scoring.judgement(recommendation_id).reasoning
        self.sheet.why.show_other(said, self.marks.kept(recommendation_id))

    def _show_judgement(self) -> None:
        evidence = read_evidence(self.desk.document, self._about, self.marks.group_id)
        adopted = self.scoring.document.adopted
        self.sheet.show_judgement(self.scoring.judgement(self._about), evidence, adopted)

    # --- what the person does ---

    def set_level(self, level: Level) -> None:
        """Set it and go to the next one; clearing stays."""
        if self._about and self.marks.set_level(self._about, level) and level is not Level.NOT_ASSESSED:
            self.next()

    def next(self) -> None:
        tr = self.desk.tr
        if not self.panel.step(1):
            self.desk.notices.tell(last_line(tr, len(self.scoring.entries()) - self.scoring.done()))
        self.take_keys()

    def toggle_flag(self) -> None:
        if self._about:
            flagged = self.scoring.judgement(self._about).flagged
            self.marks.set_flag(self._about, not flagged)
            self._show_judgement()

    def start_why(self) -> None:
        self.sheet.ensureWidgetVisible(self.sheet.why)
        self.sheet.why.start()

    def start_evidence(self) -> None:
        if self._about:
            self.sheet.evidence.open_form()
            self.sheet.show_form()

    def take_keys(self) -> None:
        self.panel.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def write_why(self, text: str) -> None:
        if not self.marks.write_reasoning(self._about, text, self.sheet.why.sitting):
            self.sheet.why.not_written()

    def seal_why(self) -> None:
        self.marks.seal(self._about, self.sheet.why.sitting)

    def save_evidence(self, draft: Draft) -> None:
        if self.marks.save_evidence(self._about, draft):
            return
        if self.sheet.evidence.form is None:
            self.marks.keep_evidence(self._about, draft)
        else:
            self.sheet.evidence.not_saved()

    def withdraw_evidence(self, evidence_id: str) -> None:
        tr = self.desk.tr
        if self.marks.withdraw_evidence(evidence_id):
            self.desk.notices.tell(tr("The evidence was withdrawn."), undo=True)

    def choose_group(self, group_id: str) -> None:
        self.leave()
        self.scoring = self._read(group_id)
        remember_group(self.desk, self.marks.group_id)
        self._show_all()
        self.state_changed.emit()

    def add_group(self) -> None:
        """The new group is the one that scores from now on, and its name can be typed at once."""
        tr = self.desk.tr
        self.leave()
        if self.marks.add_group(self.scoring.free_name(tr)):
            self.choose_group(self.marks.group_id)
            self.panel.chooser.start_naming()

    # --- what the window asks for ---

    def leave(self) -> None:
        if self.built:
            self.panel.chooser.leave()
            self.sheet.why.leave()
            self.sheet.evidence.leave()
            self.paper.leave()

    def row(self) -> str:
        return self.panel.current() if self.built else ""

    def go(self, row: str) -> None:
        """In the work of the group that the row names, or of one that was given it."""
        self.paper.close()
        recommendation_id, group_id = group_of_row(self.desk.document, row, self.marks.group_id)
        if group_id != self.marks.group_id:
            self.choose_group(group_id)
        self.panel.set_current(recommendation_id)

    def start_find(self) -> None:
        self.panel.find_line.setFocus()
        self.panel.find_line.selectAll()

    def keys(self) -> list[KeyHelp]:
        return help_on_keys(self.desk.tr, package=bool(self.desk.document.group_id))

    def targets(self) -> list[Target]:
        return [Target(row, text) for row, text in self.scoring.lines()]
