"""The third stage: what the plenary does with keys and mouse, and what the window asks of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from assessor.models.levels import Level
from assessor.models.queue import Section
from assessor.store.rows import HandsRow, in_language
from assessor.ui.plenary.keys import bind_keys, help_on_keys
from assessor.ui.plenary.screen import PlenaryScreen
from assessor.ui.plenary.wiring import connect
from assessor.ui.plenary.wording import at_the_end, revealed_line
from assessor.ui.stage import KeyHelp, Target


class PlenaryStage(PlenaryScreen):
    """A level is set and stays on the screen; Enter goes on to the next one that needs talk."""

    name = "plenary"

    def wire(self) -> None:
        connect(self)
        bind_keys(self)

    def set_level(self, level: Level) -> None:
        """Set it and stay, so that the reasoning can be written; Enter goes on."""
        if self.room.deciding() and self.course.about:
            self.decisions.set_level(self.course.about, level)
            if self.course.entry is not None:
                self.room.page.show_decision(self.course.entry)

    def next(self) -> None:
        following = self.course.next_open()
        if self.course.section() in {Section.SETTLED, Section.UNJUDGED}:
            following = self.room.panel.view.queue.after(self.course.about) or following
        if not following and self.course.inside(Section.UNANIMOUS):
            self.show_unanimous()
            return
        if following:
            self.choose(following)
        else:
            self.leave()
            self.desk.notices.tell(at_the_end(self.desk.tr, self.course.agenda))
        self.take_keys()

    def put_off(self) -> None:
        """Come back later: to the end of the queue; the record of the day says so."""
        course = self.course
        if not self.room.deciding() or course.entry is None:
            return
        following = course.next_open()
        if not course.entry.decided:
            course.put_off()
            self.watch.put_off()
        self.choose(following or course.about)
        self.take_keys()

    def reveal(self) -> None:
        """Open what the groups say of this one to the room."""
        entry = self.course.entry
        if self.room.deciding() and entry is not None and entry.hidden:
            self._reveal([entry.id])

    def reveal_all(self) -> None:
        if hidden := self.course.agenda.hidden():
            self._reveal(hidden)

    def _reveal(self, recommendation_ids: list[str]) -> None:
        if self.let_go() and self.decisions.reveal(recommendation_ids):
            told = revealed_line(self.desk.tr, len(recommendation_ids))
            self.desk.notices.tell(told, undo=True)
            if self.course.about:
                self.choose(self.course.about)
            self.take_keys()

    def accept_unanimous(self) -> None:
        """All of it in one step of undo."""
        levels = dict(self.room.accept_page.levels)
        if levels and self.decisions.accept(levels):
            tr = self.desk.tr
            told = tr.plural(
                "{n} level was accepted together.", "{n} levels were accepted together.", len(levels)
            )
            self.desk.notices.tell(told, undo=True)
            self.back()

    def back(self) -> None:
        self.room.show_page()
        aside, self._aside = self._aside, ""
        if aside in self.course.agenda.entries:
            self.choose(aside)
        else:
            self._begin_somewhere()
        self.take_keys()

    def _begin_somewhere(self) -> None:
        if first := self.course.next_open() or next((place.id for place in self.course.places), ""):
            self.choose(first)

    def decide_without_groups(self) -> None:
        self.choose(self.course.places[0].id)
        self.take_keys()

    def start_field(self, name: str) -> None:
        if self.room.deciding():
            field = self.room.page.fields.fields[name]
            self.room.page.ensureWidgetVisible(field)
            field.start()

    def start_hands(self) -> None:
        if self.room.deciding():
            self.room.page.ensureWidgetVisible(self.room.page.hands)
            self.room.page.hands.start()

    def start_dissenters(self) -> None:
        if self.room.deciding():
            self.room.page.ensureWidgetVisible(self.room.page.fields.dissenters)
            self.room.page.fields.dissenters.start()

    def count_hands(self, hands: HandsRow) -> None:
        if not self.decisions.count(self.course.about, hands):
            self.room.page.hands.not_written()

    def show_priorities(self) -> None:
        """Where each group puts its dots; pressed again, back to the talk."""
        if self.room.prioritizing():
            self.back()
        elif self._set_aside():
            self.show_dots()
            self.room.priorities.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_agreement(self) -> None:
        if self.room.comparing():
            self.back()
        elif self._set_aside():
            self.room.show_agreement()
            self.reckon()
            self.room.agreement.setFocus(Qt.FocusReason.OtherFocusReason)

    _aside = ""
    """What was before the plenary when another page was opened."""

    def _set_aside(self) -> bool:
        if not self.course.agenda.entries or not self.let_go():
            return False
        self._aside = self.course.about or self._aside
        self.clear()
        return True

    def pause(self) -> None:
        if self.watch.going:
            self.watch.pause(not self.watch.paused)
            self.show_workshop()

    def begin_workshop(self) -> None:
        if self.watch.begin():
            self.take_keys()

    def end_workshop(self) -> None:
        tr = self.desk.tr
        if self.let_go() and self.watch.end():
            self.desk.notices.tell(
                tr("The workshop has ended. Everything stays open to be changed."), undo=True
            )

    def take_keys(self) -> None:
        self.room.panel.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def write_text(self, name: str, text: str, sitting: int) -> None:
        if not self.decisions.write_text(self.course.about, name, text, sitting):
            self.room.page.fields.not_written(name)

    # --- what the window asks for ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        beside = self.room.prioritizing() or self.room.comparing()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not beside:
            self.next()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        if self.built:
            self.let_go()
            self.watch.settle()

    def row(self) -> str:
        return self.course.about

    def go(self, row: str) -> None:
        self.choose(row)

    def start_find(self) -> None:
        self.room.panel.find_line.setFocus()
        self.room.panel.find_line.selectAll()

    def keys(self) -> list[KeyHelp]:
        return help_on_keys(self.desk.tr)

    def targets(self) -> list[Target]:
        return [
            Target(one, f"{entry.row.reference}  {in_language(entry.row.texts, *self.languages)}")
            for one, entry in self.course.agenda.entries.items()
        ]
