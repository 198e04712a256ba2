"""What came back from the groups' laptops, and what they disagree on. In the rail once there is something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QWidget

from assessor.errors import UserError
from assessor.exchange.taking import TAKE_BACK
from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.store import conflicts, judging, queries
from assessor.store.conflicts import SourceConflict
from assessor.store.receiving import count_disputes, disputes, receipts, was_taken
from assessor.ui.desk import Desk
from assessor.ui.packages.conflicts_page import ConflictsPage
from assessor.ui.packages.receipts_page import ReceiptsPage
from assessor.ui.parts.message import Message
from assessor.ui.parts.shortcuts import bind
from assessor.ui.stage import KeyHelp, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assessor.store.conflicts import Conflict
    from assessor.store.document import Change
    from assessor.store.receiving import Dispute

ARRIVED = frozenset({"receipt", "supersession"})
"""Only a change to one of these can bring a conflict."""
SAID = frozenset({"judgement", "evidence"})
ENDED = N_("A conflict ended")
RECEIPTS, CONFLICTS = "receipts", "conflicts"


class PackagesStage(Stage):
    """Receipts, then conflicts. Each choice is a step that can be undone, and all versions stay on record."""

    name = "packages"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._names: Sequence[str] = ()
        self._count()

    def _count(self) -> None:
        self._open = self.desk.document.read(count_disputes)
        self._wanted = bool(self._open) or self.desk.document.read(was_taken)

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Packages")

    def state(self) -> str:
        tr, n = self.desk.tr, self._open
        return tr.plural("{n} conflict", "{n} conflicts", n) if n else tr("No conflict is open")

    def wanted(self) -> bool:
        return self._wanted

    def hear(self, change: Change, *, shown: bool) -> None:
        if change.tables & ARRIVED or (self._open and change.tables & SAID):
            self._count()
            self.state_changed.emit()
        super().hear(change, shown=shown)

    # --- pages ---

    def build(self) -> None:
        theme, tr = self.desk.theme, self.desk.tr
        self.receipts = ReceiptsPage(theme, tr)
        self.conflicts = ConflictsPage(theme, tr)
        title = tr("No package has come back yet")
        text = tr("Drop packages of your groups on this window, one or many at once.")
        self.nothing = Message(theme, title, text, [])
        self._pages = QStackedLayout(self)
        for page in (self.receipts, self.conflicts, self.nothing):
            self._pages.addWidget(page)
        self.receipts.conflicts_wanted.connect(self.show_conflicts)
        self.receipts.undo_wanted.connect(self.undo_taking)
        self.conflicts.back_wanted.connect(self.show_receipts)
        self.conflicts.sheet.taken.connect(self.take_version)
        self.conflicts.sheet.third.connect(self.write_third)
        bind(self.receipts, [("C", self.show_conflicts)])
        self._read()
        self.show_receipts()
        if self._open:
            self.show_conflicts()

    def changed(self, change: Change) -> None:
        del change
        self._read()
        among_conflicts = self._pages.currentWidget() is self.conflicts
        if not (self._open and self._wanted and among_conflicts):
            self.show_receipts()

    def _read(self) -> None:
        document = self.desk.document
        row = document.read(queries.document)
        languages = (row.room_language, row.second_language, *row.languages)
        self.conflicts.show_disputes(document.read(disputes), *languages)
        undoable = document.undo_label == TAKE_BACK
        self.receipts.show_receipts(document.read(receipts), self._names, self._open, undoable=undoable)

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.lend_focus(page)
        if self.isVisible():
            page.setFocus()

    def show_receipts(self) -> None:
        self._show(self.receipts if self._wanted else self.nothing)

    def show_conflicts(self) -> None:
        if self._open:
            self._show(self.conflicts)

    def show_taken(self, names: Sequence[str]) -> None:
        """After a taking: its receipts, with the names of the files."""
        self._names = names
        self._read()
        self.show_receipts()

    # --- what the person does ---

    def undo_taking(self) -> None:
        tr, desk = self.desk.tr, self.desk
        try:
            label = desk.document.undo()
        except UserError as error:
            desk.notices.fail(tr.error(error))
            return
        if label is not None:
            desk.notices.tell(tr("Undone: {step}", step=tr(label)))

    def take_version(self, number: int) -> None:
        if dispute := self.conflicts.current():
            self._end(dispute, lambda session: _take(session, dispute.about, number))

    def write_third(self, level: Level, reasoning: str) -> None:
        if dispute := self.conflicts.current():
            place = dispute.about.recommendation_id, dispute.about.group_id
            self._end(
                dispute,
                lambda session: conflicts.resolve(session, *place, level=level, reasoning=reasoning),
            )

    def _end(self, dispute: Dispute, choose: Callable[[Session], object]) -> None:
        """What was chosen is sealed, so that it is superseded later and never overwritten."""

        def change(session: Session) -> None:
            choose(session)
            judging.seal(session, dispute.about.group_id)

        tr, named = self.desk.tr, {"reference": dispute.reference, "group": dispute.group_name}
        if not self.desk.edit(ENDED, change):
            return
        self.conflicts.take_keys()
        said = tr("{reference}: the conflict of {group} is ended.", **named)
        last = tr("{reference}: the conflict of {group} is ended. It was the last one.", **named)
        self.desk.notices.tell(said if self._open else last, undo=True)

    # --- what the window asks for ---

    def keys(self) -> list[KeyHelp]:
        tr = self.desk.tr
        return [
            KeyHelp("C", tr("Look at the conflicts")),
            KeyHelp("V", tr("Show to a group what is not revealed yet")),
            KeyHelp("1 2 …", tr("Take this version")),
            KeyHelp("T", tr("Write a third")),
            KeyHelp("↑ ↓", tr("The one before, the next")),
            KeyHelp("Ctrl+Enter", tr("Keep the third")),
            KeyHelp("Esc", tr("Leave a text; then back to what came back")),
        ]


def _take(session: Session, about: Conflict | SourceConflict, number: int) -> None:
    if isinstance(about, SourceConflict):
        conflicts.resolve_source(session, about, number)
    else:
        conflicts.resolve(session, about.recommendation_id, about.group_id, take=number)
