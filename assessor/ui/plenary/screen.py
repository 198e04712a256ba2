"""What the plenary shows: the queue at the side, one recommendation with all groups in the middle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout

from assessor.models.queue import Section
from assessor.store import queries, timing, voting
from assessor.store.rows import EvidenceRow, HandsRow
from assessor.ui.desk import Desk
from assessor.ui.plenary.agenda import Entry, read_agenda
from assessor.ui.plenary.agreeing import Agreeing, ratings
from assessor.ui.plenary.decisions import Decisions
from assessor.ui.plenary.dots import read_dots
from assessor.ui.plenary.item_page import NO_HANDS, Around
from assessor.ui.plenary.languages import shown_languages
from assessor.ui.plenary.moves import Moves
from assessor.ui.plenary.room import Room
from assessor.ui.plenary.timed import TimedStage
from assessor.ui.stage import SHAPE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assessor.store.document import Change

DECIDED = frozenset({"decision", "supersession"})
FOLLOWED = DECIDED | {"show_of_hands", "dots"}


class PlenaryScreen(TimedStage):
    """Follows the file and the course of the day; what the person does comes in `PlenaryStage`."""

    state_tables = DECIDED | SHAPE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.decisions = Decisions(desk)
        self._moves = Moves(desk.document)
        self.languages = ("", "")
        self.adopted = ""
        self.hands: Mapping[str, HandsRow] = {}

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Plenary")

    def state(self) -> str:
        tr = self.desk.tr
        whole = self.desk.document.read(queries.progress).whole
        return tr("{done} of {total} settled", done=whole.done, total=whole.total) if whole.total else ""

    def build(self) -> None:
        desk = self.desk
        self.room = Room(desk.theme, desk.tr, self.read_sources, self)
        self.room.page.set_read_only(desk.document.read_only)
        self.room.panel.foot.set_read_only(desk.document.read_only)
        self.room.priorities.set_read_only(desk.document.read_only)
        QStackedLayout(self).addWidget(self.room)
        self.lend_focus(self.room.panel.view)
        self.wire()
        self._read_all()
        self.course.remember(desk.document.read(timing.put_off))
        self._begin()

    def wire(self) -> None:
        """Say what happens when something is pressed."""

    def changed(self, change: Change) -> None:
        before = self.course.agenda
        if change.tables <= FOLLOWED:
            self._follow(change.tables)
        else:
            self._read_all()
        entry = self.course.entry
        if entry is not None and not change.tables <= FOLLOWED:
            self.room.page.show_entry(entry, self.around(entry))
        elif entry is not None:
            self.room.page.show_decision(entry)
            self.room.page.hands.show_hands(self.hands.get(entry.id, NO_HANDS))
        if self.course.agenda is not before:
            self._show_course()

    def _follow(self, tables: frozenset[str]) -> None:
        """What comes with every key is not a reason to read everything again."""
        read = self.desk.document.read
        if tables & DECIDED:
            self.course.take_decisions(read(queries.decisions))
        if "show_of_hands" in tables:
            self.hands = read(voting.hands)
        if "dots" in tables:
            self.course.take(self.course.agenda.with_dots(read(voting.priorities)))
        self.show_clock()

    def _show_course(self) -> None:
        course = self.course
        self.show_list()
        if self.room.accepting():
            self.room.show_unanimous(course.inside(Section.UNANIMOUS), course.agenda.silent)
        elif self.room.prioritizing():
            self.show_dots()
        elif self.room.comparing():
            self.reckon()
        elif course.entry is None:
            self._begin()

    def show_dots(self) -> None:
        self.room.show_priorities(self.course.agenda, self.desk.document.read(read_dots))

    def reckon(self) -> None:
        """The figures of agreement, by a worker; what was reckoned for an older state is not shown."""
        page, agenda = self.room.agreement, self.course.agenda
        page.show_waiting()

        def show(found: Agreeing) -> None:
            if agenda is self.course.agenda:
                page.show_figures(found)

        self.desk.jobs.start(ratings(agenda), show, lambda _error: page.show_failed())

    def around(self, entry: Entry) -> Around:
        agenda = self.course.agenda
        first = self._moves.of(entry) if agenda.blind and not entry.hidden else {}
        hands = self.hands.get(entry.id, NO_HANDS)
        kept = self.decisions.kept(entry.id)
        return Around(self.languages, self.adopted, first, len(agenda.hidden()), hands, kept)

    def _read_all(self) -> None:
        read = self.desk.document.read
        document = read(queries.document)
        self.languages, self.adopted = shown_languages(document), document.adopted
        self._moves.forget()
        self.hands = read(voting.hands)
        self.watch.read()
        self.course.take(read(lambda session: read_agenda(session, self.languages)))
        self.room.panel.filter.set_themes(self.course.agenda.themes())
        self.show_workshop()

    def show_list(self) -> None:
        panel, course = self.room.panel, self.course
        panel.show_places(course.shown(panel.wanted()), course.about)
        self.show_clock()

    def _begin(self) -> None:
        """With the first that needs talk; then what is unanimous; then whatever there is."""
        course = self.course
        self.show_list()
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
        if entry is None or not self.let_go():
            panel.view.select(course.about)
            return
        course.show(recommendation_id)
        self.watch.show(recommendation_id)
        self.room.show_entry(entry, self.around(entry))
        section = course.section()
        if section is not None:
            panel.reveal(section, shown=any(one.id == entry.id for _, one in course.shown(panel.wanted())))
        self.show_list()
        self.row_changed.emit(recommendation_id)

    def show_unanimous(self) -> None:
        """Everything that all groups agree on, to be looked through."""
        pairs = self.course.inside(Section.UNANIMOUS)
        if pairs and self.let_go():
            self.clear()
            self.room.show_unanimous(pairs, self.course.agenda.silent)

    def clear(self) -> None:
        """No recommendation is before the plenary."""
        self.course.show("")
        self.row_changed.emit("")
        self.watch.show("")
        self.show_list()

    def seal(self) -> None:
        self.decisions.seal(self.course.about)

    def let_go(self) -> bool:
        """Write and seal what is on the screen; False when it could not be saved and must stay there."""
        if not self.course.about:
            return True
        page = self.room.page
        page.hands.write()
        written = page.fields.write() and not page.hands.pending()
        self.seal()
        return written

    def read_sources(self, group_id: str) -> Sequence[EvidenceRow]:
        about = self.course.about
        return self.desk.document.read(lambda session: queries.evidence(session, about, group_id))
