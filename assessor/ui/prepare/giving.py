"""What a group gets: ticks in the list, by theme and by hand, with a count."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor.i18n import N_
from assessor.store import preparing
from assessor.store.queries import assigned
from assessor.store.rows import GroupRow
from assessor.ui.desk import Desk
from assessor.ui.parts.keyed_button import KeyedButton
from assessor.ui.parts.labels import elided, label, link
from assessor.ui.theme import BODY, MEDIUM, NOTE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

GIVEN = N_("What a group gets")


class Giving(QWidget):
    """The foot of the list while a group is being given its recommendations."""

    done = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._everything: tuple[str, ...] = ()
        self.group_id = ""
        theme, tr = desk.theme, desk.tr
        self.said = label("", theme, BODY, MEDIUM)
        self.hint = elided(
            tr("Tick what it gets: themes, or single recommendations."), theme, NOTE, ink="second"
        )
        self.all = KeyedButton(tr("All"), "A", theme)
        self.finish = link(tr("Done"), theme, BODY - 1, MEDIUM, look="first")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 14)
        row.setSpacing(16)
        for part in (self.said, self.hint):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.all)
        row.addWidget(self.finish)
        self.all.clicked.connect(self.give_all)
        self.finish.clicked.connect(self.done)

    @property
    def active(self) -> bool:
        return bool(self.group_id)

    def ticked(self) -> frozenset[str] | None:
        if not self.active:
            return None
        return self._desk.document.read(lambda session: assigned(session, self.group_id)) or frozenset()

    def show_group(self, groups: Iterable[GroupRow], everything: tuple[str, ...]) -> None:
        """A group that is no longer there gets nothing any more."""
        tr, self._everything = self._desk.tr, everything
        row = next((one for one in groups if one.id == self.group_id), None)
        if row is None:
            self.group_id = ""
            return
        total = len(everything)
        some = tr("{name} gets {n} of {total}", name=row.name, n=row.assigned, total=total)
        self.said.setText(some if row.assigned else tr("{name} gets all {total}", name=row.name, total=total))
        self.all.button.setEnabled(bool(row.assigned))

    def toggle(self, keys: list[str]) -> None:
        """Give what is not given yet; take back what is given. A group without any of its own has them all."""
        before = self.ticked() or frozenset()
        wanted = before - set(keys) if before.issuperset(keys) else before | set(keys)
        self._give(() if wanted.issuperset(self._everything) else wanted)

    def give_all(self) -> None:
        if self.active:
            self._give(())

    def _give(self, wanted: Iterable[str]) -> None:
        def change(session: Session) -> None:
            preparing.assign(session, self.group_id, wanted)

        self._desk.edit(GIVEN, change)
