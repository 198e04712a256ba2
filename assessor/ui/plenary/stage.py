"""The third stage: what needs talk at the side, one recommendation with all groups in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout

from assessor.models.levels import Level
from assessor.models.queue import Section
from assessor.store import queries
from assessor.store.rows import EvidenceRow, in_language
from assessor.ui.desk import Desk
from assessor.ui.plenary.agenda import read_agenda
from assessor.ui.plenary.course import Course
from assessor.ui.plenary.decisions import Decisions
from assessor.ui.plenary.keys import bind_keys, help_on_keys
from assessor.ui.plenary.languages import shown_languages
from assessor.ui.plenary.room import Room
from assessor.ui.stage import KeyHelp, Stage, Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assessor.store.document import Change

DECIDED = frozenset({"decision", "supersession"})


class PlenaryStage(Stage):
    """A level is set and stays on the screen; Enter goes on to the next one that needs talk."""

    name = "plenary"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.course = Course()
        self.decisions = Decisions(desk)
        self.languages = ("", "")
        self.adopted = ""

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Plenary")

    def state(self) -> str:
        tr = self.desk.tr
        if self.built:
            done, total = self.course.agenda.settled, len(self.course.agenda.entries)
        else:
            whole = self.desk.document.read(queries.progress).whole
            done, total = whole.done, whole.total
        return tr("{done} of {total} settled", done=done, total=total) if total else ""

    # --- what is shown ---

    def build(self) -> None:
        desk = self.desk
        self.room = Room(desk.theme, desk.tr, self._read_sources)
        self.room.page.set_read_only(desk.document.read_only)
        QStackedLayout(self).addWidget(self.room)
        self.setFocusProxy(self.room.panel.view)
        self._connect()
        bind_keys(self)
        self._read_all()
        self._begin()

    def _connect(self) -> None:
        room, panel, page, fields = self.room, self.room.panel, self.room.page, self.room.page.fields
        panel.wanted_changed.connect(self._show_list)
        panel.view.chosen.connect(self.choose)
        panel.view.next_wanted.connect(self.next)
        panel.view.accept_wanted.connect(self.show_unanimous)
        page.levels.chosen.connect(self.set_level)
        page.later_wanted.connect(self.put_off)
        page.next_wanted.connect(self.next)
        fields.typed.connect(self._write_text)
        fields.left.connect(self._seal)
        fields.escaped.connect(self.take_keys)
        fields.finished.connect(self.next)
        room.accept_page.accepted.connect(self.accept_unanimous)
        room.accept_page.back_wanted.connect(self._back)
        room.accept_page.view.chosen.connect(self.choose)
        room.nothing.ways[0].clicked.connect(lambda: self.desk.go("prepare", ""))
        room.unjudged.ways[0].clicked.connect(lambda: self.desk.go("score", ""))
        room.unjudged.ways[1].clicked.connect(self._decide_without_groups)

    def changed(self, change: Change) -> None:
        course, decisions_only = self.course, change.tables <= DECIDED
        if decisions_only:
            course.take_decisions(self.desk.document.read(queries.decisions))
        else:
            self._read_all()
        if course.entry is not None:
            if not decisions_only:
                self.room.page.show_entry(course.entry, self.languages, self.adopted)
            self.room.page.show_decision(course.entry)
        self._show_list()
        if self.room.accepting():
            self.room.show_unanimous(course.inside(Section.UNANIMOUS), course.agenda.silent)
        elif course.entry is None:
            self._begin()

    def _read_all(self) -> None:
        read = self.desk.document.read
        document = read(queries.document)
        self.languages, self.adopted = shown_languages(document), document.adopted
        self.course.take(read(lambda session: read_agenda(session, self.languages)))
        self.room.panel.filter.set_themes(self.course.agenda.themes())

    def _show_list(self) -> None:
        panel, course = self.room.panel, self.course
        panel.show_places(course.shown(panel.wanted()), course.about)

    def _begin(self) -> None:
        """With the first that needs talk; then what is unanimous; then whatever there is."""
        course = self.course
        self._show_list()
        if first := course.next_open():
            self.choose(first)
        elif course.inside(Section.UNANIMOUS):
            self.show_unanimous()
        elif not course.places:
            self.room.show_nothing()
        elif not course.agenda.judged and not course.agenda.settled:
            self.room.show_unjudged()
        else:
            self.choose(course.places[0].id)

    def choose(self, recommendation_id: str) -> None:
        """Show a recommendation; what was still being typed for the one before is written first."""
        course, panel = self.course, self.room.panel
        entry = course.agenda.entries.get(recommendation_id)
        if entry is None or not self._let_go():
            panel.view.select(course.about)
            return
        course.show(recommendation_id)
        self.room.show_entry(entry, self.languages, self.adopted)
        section = course.section()
        if section is not None:
            panel.reveal(section, shown=any(one.id == entry.id for _, one in course.shown(panel.wanted())))
        self._show_list()

    # --- what the person does ---

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
        if following:
            self.choose(following)
        elif self.course.inside(Section.UNANIMOUS):
            self.show_unanimous()
        else:
            self.leave()
            self.desk.notices.tell(self._said_at_the_end())
        self.take_keys()

    def _said_at_the_end(self) -> str:
        tr, agenda = self.desk.tr, self.course.agenda
        left = len(agenda.entries) - agenda.settled
        if not left:
            return tr("Everything is settled.")
        return tr.plural(
            "That was the last one. {n} is not settled.", "That was the last one. {n} are not settled.", left
        )

    def put_off(self) -> None:
        """Come back later: to the end of the queue, for as long as the program runs."""
        course = self.course
        if not self.room.deciding() or course.entry is None:
            return
        following = course.next_open()
        if not course.entry.decided:
            course.put_off()
        self.choose(following or course.about)
        self.take_keys()

    def show_unanimous(self) -> None:
        """Everything that all groups agree on, to be looked through."""
        pairs = self.course.inside(Section.UNANIMOUS)
        if pairs and self._let_go():
            self.course.show("")
            self._show_list()
            self.room.show_unanimous(pairs, self.course.agenda.silent)

    def accept_unanimous(self) -> None:
        """All of it in one step of undo."""
        levels = dict(self.room.accept_page.levels)
        if levels and self.decisions.accept(levels):
            tr = self.desk.tr
            told = tr.plural(
                "{n} level was accepted together.", "{n} levels were accepted together.", len(levels)
            )
            self.desk.notices.tell(told, undo=True)
            self._back()

    def _back(self) -> None:
        self.room.show_page()
        self._begin_or_list()
        self.take_keys()

    def _begin_or_list(self) -> None:
        if first := self.course.next_open() or next((place.id for place in self.course.places), ""):
            self.choose(first)

    def _decide_without_groups(self) -> None:
        self.choose(self.course.places[0].id)
        self.take_keys()

    def start_field(self, name: str) -> None:
        if self.room.deciding():
            field = self.room.page.fields.fields[name]
            self.room.page.ensureWidgetVisible(field)
            field.start()

    def take_keys(self) -> None:
        self.room.panel.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_text(self, name: str, text: str, sitting: int) -> None:
        if not self.decisions.write_text(self.course.about, name, text, sitting):
            self.room.page.fields.not_written(name)

    def _seal(self) -> None:
        self.decisions.seal(self.course.about)

    def _let_go(self) -> bool:
        """Write and seal what is on the screen; False when it could not be saved and must stay there."""
        if not self.course.about:
            return True
        written = self.room.page.fields.write()
        self._seal()
        return written

    def _read_sources(self, group_id: str) -> Sequence[EvidenceRow]:
        about = self.course.about
        return self.desk.document.read(lambda session: queries.evidence(session, about, group_id))

    # --- what the window asks for ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.next()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        if self.built:
            self._let_go()

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
