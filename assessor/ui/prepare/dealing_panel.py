"""Deals the recommendations out to the groups evenly; what each would get is shown before anything happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import N_
from assessor.models.dealing import deal
from assessor.store import preparing
from assessor.store.rows import GroupRow
from assessor.ui.desk import Desk
from assessor.ui.parts.choice_box import ChoiceBox
from assessor.ui.parts.labels import label, link
from assessor.ui.theme import BODY, NOTE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DEALT = N_("Recommendations dealt out")


class DealingPanel(QWidget):
    """Seen only where there are several groups. One step that can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._groups: Sequence[GroupRow] = ()
        self._recommendations: tuple[str, ...] = ()
        theme, tr = desk.theme, desk.tr
        said = label(tr("Groups for each recommendation"), theme, NOTE)
        said.setWordWrap(True)
        self.times = ChoiceBox(theme)
        self.times.setFont(theme.font(BODY - 1, tabular=True))
        self.times.setAccessibleName(said.text())
        self.preview = label("", theme, NOTE, ink="second")
        self.preview.setWordWrap(True)
        self.deal = link(tr("Deal out evenly"), theme, BODY - 1, look="plain")
        row = QHBoxLayout()
        row.addWidget(said, 1)
        row.addWidget(self.times)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.preview)
        column.addWidget(self.deal, 0, Qt.AlignmentFlag.AlignLeading)
        self.times.currentIndexChanged.connect(self._show_preview)
        self.deal.clicked.connect(self.deal_out)

    def show_groups(self, groups: Sequence[GroupRow], recommendations: tuple[str, ...]) -> None:
        self._groups, self._recommendations = groups, recommendations
        self._offer(len(groups))
        self.setVisible(len(groups) > 1 and bool(recommendations))
        self._show_preview()

    def _offer(self, most: int) -> None:
        """As many times as there are groups; what was chosen stays while it can."""
        while self.times.count() > max(1, most):
            self.times.removeItem(self.times.count() - 1)
        for times in range(self.times.count() + 1, most + 1):
            self.times.addItem(str(times))

    def _show_preview(self) -> None:
        tr = self._desk.tr
        shares = self._shares()
        each = " · ".join(f"{row.name}: {len(shares[row.id])}" for row in self._groups)
        self.preview.setText(tr("They would get — {shares}", shares=each))
        self.deal.setEnabled(all(shares.values()))

    def _shares(self) -> dict[str, tuple[str, ...]]:
        groups = [row.id for row in self._groups]
        return dict(deal(self._recommendations, groups, self.times.currentIndex() + 1))

    def deal_out(self) -> None:
        """Every group gets exactly its share; what was judged already stays judged."""
        tr, shares = self._desk.tr, self._shares()

        def give(session: Session) -> None:
            for group_id, share in shares.items():
                preparing.assign(session, group_id, share)

        if self._desk.edit(DEALT, give):
            self._desk.notices.tell(tr("The recommendations were dealt out."), undo=True)
