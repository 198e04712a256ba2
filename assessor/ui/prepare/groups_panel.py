"""The groups of the workshop: add, name, count, colour, order, remove, and what each one gets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor.i18n import N_
from assessor.store import preparing
from assessor.store.rows import GroupRow, Progress
from assessor.ui.desk import Desk
from assessor.ui.packages.give_out import GiveOut
from assessor.ui.paper.printing import SheetPrinter
from assessor.ui.parts.labels import heading, label, link
from assessor.ui.prepare.group_card import COLOURS, GroupCard
from assessor.ui.theme import BODY, NOTE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ADDED, NAMED = N_("Group added"), N_("Group renamed")
PEOPLE, COLOUR = N_("Number of people"), N_("Colour of a group")
ORDER, REMOVED = N_("Order of the groups"), N_("Group removed")


class GroupsPanel(QWidget):
    """Cards under each other. Each change is a step that can be undone."""

    giving = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: tuple[GroupRow, ...] = ()
        self._total = 0
        self._work: Mapping[str, Progress] = {}
        self.cards: list[GroupCard] = []
        tr = desk.tr
        self.add = link(tr("Add a group"), desk.theme, BODY - 1, look="plain")
        self.add.clicked.connect(self.add_group)
        self.printer = SheetPrinter(desk, self)
        self.print = link(tr("Print score sheets"), desk.theme, NOTE)
        self.print.clicked.connect(self._print)
        self.give_out = link(tr("Give out packages …"), desk.theme, NOTE)
        self.give_out.clicked.connect(self.give_out_all)
        self._none = label(
            tr("Without groups everyone scores together. Add a group for each table."),
            desk.theme,
            NOTE,
            ink="second",
        )
        self._none.setWordWrap(True)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(self._desk.tr("Groups"), self._desk.theme))
        column.addWidget(self._none)
        column.addLayout(self._cards)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.give_out, 0, Qt.AlignmentFlag.AlignLeading)

    def show_groups(self, rows: tuple[GroupRow, ...], total: int, work: Mapping[str, Progress]) -> None:
        """The cards stay while the groups are the same, so that typing in one goes on."""
        if [row.id for row in rows] != [card.group_id for card in self.cards]:
            self._make_cards(rows)
        for card, row in zip(self.cards, rows, strict=True):
            card.show_row(row, total)
            card.show_work(work.get(row.id, Progress()))
        self._rows, self._total, self._work = rows, total, work
        self._none.setVisible(not rows)
        self.print.setVisible(bool(rows and total))
        self.give_out.setVisible(bool(rows and total))

    def _make_cards(self, rows: tuple[GroupRow, ...]) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [self._card(row) for row in rows]
        for card in self.cards:
            self._cards.addWidget(card)

    def _card(self, row: GroupRow) -> GroupCard:
        card = GroupCard(row, self._desk.theme, self._desk.tr)
        card.named.connect(partial(self._rename, row.id))
        card.peopled.connect(partial(self._people, row.id))
        card.coloured.connect(partial(self._colour, row.id))
        card.moved.connect(partial(self._move, row.id))
        card.removed.connect(partial(self._remove, row.id))
        card.giving.connect(partial(self.giving.emit, row.id))
        card.given_out.connect(partial(self._give_out, row.id))
        card.printed.connect(partial(self.printer.ask, row.id))
        return card

    def add_group(self) -> None:
        """The new one's name can be typed at once."""
        tr = self._desk.tr
        taken = {row.name.casefold() for row in self._rows}
        names = (tr("Group {n}", n=n) for n in range(len(taken) + 1, 2 * len(taken) + 2))
        name = next(one for one in names if one.casefold() not in taken)
        used = {row.colour for row in self._rows}
        colour = next((one for one in COLOURS if one not in used), "")
        if (
            self._edit(ADDED, lambda session: preparing.add_group(session, name, colour=colour))
            and self.cards
        ):
            self.cards[-1].name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.cards[-1].name.selectAll()

    def give_out_all(self) -> None:
        """A package for each group, or the only one's."""
        GiveOut(self._desk, self._rows, self.window()).open()

    def _give_out(self, group_id: str) -> None:
        GiveOut(self._desk, [row for row in self._rows if row.id == group_id], self.window()).open()

    def _rename(self, group_id: str, name: str) -> None:
        if not self._edit(NAMED, lambda session: preparing.rename_group(session, group_id, name)):
            self.show_groups(self._rows, self._total, self._work)

    def _people(self, group_id: str, people: int) -> None:
        self._edit(PEOPLE, lambda session: preparing.change_group(session, group_id, people=people))

    def _colour(self, group_id: str, colour: str) -> None:
        self._edit(COLOUR, lambda session: preparing.change_group(session, group_id, colour=colour))

    def _move(self, group_id: str, by: int) -> None:
        ids = [row.id for row in self._rows]
        place = ids.index(group_id)
        other = min(max(place + by, 0), len(ids) - 1)
        ids[place], ids[other] = ids[other], ids[place]
        if other != place:
            self._edit(ORDER, lambda session: preparing.order_groups(session, ids))

    def _remove(self, group_id: str) -> None:
        tr = self._desk.tr
        name = next(row.name for row in self._rows if row.id == group_id)
        if self._edit(REMOVED, lambda session: preparing.remove_group(session, group_id)):
            self._desk.notices.tell(tr("{name} was removed.", name=name), undo=True)

    def _print(self) -> None:
        self.printer.ask()

    def _edit(self, text: str, change: Callable[[Session], object]) -> bool:
        return self._desk.edit(text, change)
