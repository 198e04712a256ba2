"""An open assessment on the screen: the rail, the stages in a stack, and the line of notices."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor.errors import UserError
from assessor.store.queries import document as read_document
from assessor.ui.desk import Desk
from assessor.ui.messages import NoticeLine
from assessor.ui.parts.labels import hairline
from assessor.ui.parts.shown_stack import ShownStack
from assessor.ui.shell.go_anywhere import Way
from assessor.ui.shell.rail import Rail
from assessor.ui.shell.stage_room import StageRoom
from assessor.ui.shell.subject import subject
from assessor.ui.stage import Stage
from assessor.ui.stages import stages_of

if TYPE_CHECKING:
    from assessor.store.document import Change

SUBJECT_TABLES = {"assessment", "source_document", "source_text"}


class Workspace(QWidget):
    """Tells each stage what changed, and leads from one to another."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.desk = desk
        self.rail = Rail(desk.theme, desk.tr)
        self.stages: dict[str, Stage] = {}
        self._led_from = ""
        self._stack = ShownStack()
        self._room = StageRoom(self._stack)
        self._notice = NoticeLine(desk.notices, desk.theme, desk.tr, self.rail)
        self.rail.add_voice(self._notice)
        self._lay_out()
        self._add_stages()
        self.rail.chosen.connect(self.show_stage)
        self._room.given.connect(self._fit)
        self.rail.foot.undo_wanted.connect(self.undo)
        self.rail.foot.redo_wanted.connect(self.redo)
        self._notice.undo_wanted.connect(self.undo)
        self._unsubscribe = desk.document.subscribe(self._changed)
        self.show_facts()
        self._show_subject()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._room, 1)

    def _add_stages(self) -> None:
        for kind in stages_of(self.desk.document.group_id):
            stage = kind(self.desk)
            self.stages[stage.name] = stage
            self._stack.addWidget(stage)
            self.rail.add_stage(stage)
            stage.state_changed.connect(partial(self._show_state, stage))
            self._show_state(stage)

    @property
    def current(self) -> Stage | None:
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Stage) else None

    def lead(self, name: str, row: str) -> None:
        """From one stage to another, where something is mended; Esc leads back."""
        before = self.current
        self.show_stage(name, row)
        self._led_from = before.name if before is not None and before is not self.current else ""

    def show_stage(self, name: str, row: str = "") -> None:
        self._led_from = ""
        stage = self.stages.get(name) or next(iter(self.stages.values()))
        before = self.current
        if before is not None and before is not stage and before.built:
            before.leave()
        stage.enter()
        stage.fit(self._room.height())
        self._stack.setCurrentWidget(stage)
        self.rail.show_current(stage.name)
        for one in {before or stage, stage}:
            self._show_state(one)
        if row:
            stage.go(row)
        stage.setFocus()
        self._remember(stage)

    def _fit(self, height: int) -> None:
        if self.current is not None and self.current.built:
            self.current.fit(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._notice.dismissed_by(event):
            return
        if event.key() == Qt.Key.Key_Escape and self._led_from:
            self.show_stage(self._led_from)
        else:
            super().keyPressEvent(event)

    def show_nth(self, place: int) -> None:
        shown = [name for name, stage in self.stages.items() if stage.wanted()]
        if place < len(shown):
            self.show_stage(shown[place])

    def come_back(self) -> None:
        """To the stage and row where the person was when the file was last open."""
        place = self.desk.settings.place(self._assessment_id)
        self.show_stage(place.stage, place.rows.get(place.stage, ""))

    def start_find(self) -> None:
        if self.current is not None:
            self.current.start_find()

    def open_source(self, path: Path) -> bool:
        """Ask each stage whether it takes the document, and show the one that does."""
        for stage in self.stages.values():
            stage.enter()
            if stage.open_source(path):
                self.show_stage(stage.name)
                return True
        return False

    def ways(self) -> list[Way]:
        """Where one can go from here by typing: stages, and the rows of each that is built."""
        wanted = [(name, stage.title()) for name, stage in self.stages.items() if stage.wanted()]
        stages = [Way(title, partial(self.show_stage, name)) for name, title in wanted]
        current = self.current
        if current is None:
            return stages
        rows = [
            Way(target.text, partial(self.show_stage, current.name, target.row))
            for target in current.targets()
        ]
        return rows + stages

    def undo(self) -> None:
        tr, label = self.desk.tr, self._step(self.desk.document.undo)
        if label is not None:
            said = tr("Undone: {step}", step=tr(label)) if label else tr("There is nothing to undo.")
            self.desk.notices.tell(said)

    def redo(self) -> None:
        tr, label = self.desk.tr, self._step(self.desk.document.redo)
        if label is not None:
            said = tr("Redone: {step}", step=tr(label)) if label else tr("There is nothing to redo.")
            self.desk.notices.tell(said)

    def _step(self, take: Callable[[], str | None]) -> str | None:
        """Write what is being typed, so that it is the step to take; then take the step. None if it failed."""
        desk = self.desk
        if self.current is not None:
            self.current.leave()
        try:
            return take() or ""
        except UserError as error:
            desk.notices.fail(desk.tr.error(error))
            return None

    def _changed(self, change: Change) -> None:
        for stage in self.stages.values():
            stage.hear(change, shown=stage is self.current and stage.built)
            if stage.state_tables & change.tables:
                self._show_state(stage)
        self.show_facts()
        if change.tables & SUBJECT_TABLES:
            self._show_subject()

    def _show_state(self, stage: Stage) -> None:
        entry = self.rail.entries[stage.name]
        entry.set_state(stage.state())
        if entry.isHidden() is stage.wanted():
            entry.setVisible(stage.wanted())
            self.rail.fit()

    def show_facts(self) -> None:
        """When everything was saved, and what undo would take back."""
        document, foot = self.desk.document, self.rail.foot
        tr = self.desk.tr
        why = tr(document.read_only_reason, name=document.path.name) if document.read_only else ""
        foot.show_saved(document.saved_at, why)
        if document.group_id and not document.read_only:
            foot.show_published(document.saved_at, document.published_at, waiting=document.waiting)
        if not document.in_place:
            foot.show_gone()
        if not self.desk.unsaved.all_on_disk:
            foot.show_waiting()
        foot.unprotected.setVisible(not (document.protected or document.group_id or document.read_only))
        foot.show_steps(document.undo_label, document.redo_label)

    def _show_subject(self) -> None:
        row = self.desk.document.read(read_document)
        self._assessment_id = row.assessment_id + self.desk.document.group_id
        self.rail.show_subject(*subject(row, self.desk.tr.language, self.desk.document.path.stem))

    def leave(self) -> None:
        """Write what is being typed, and remember where the person is."""
        if self.current is None:
            return
        self.current.leave()
        self._remember(self.current)

    def _remember(self, shown: Stage) -> None:
        place = self.desk.settings.place(self._assessment_id)
        place.stage = shown.name
        place.rows.update({name: stage.row() for name, stage in self.stages.items() if stage.built})
        self.desk.settings.save()

    def close_down(self) -> None:
        self.leave()
        self._unsubscribe()

    def notice_text(self) -> str:
        return self._notice.text()
