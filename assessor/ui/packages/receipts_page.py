"""What came back: a receipt for each package, and the ways on from it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.store.receiving import ReceiptRow
from assessor.ui.packages.moments import moment_text
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.keyed_button import KeyedButton
from assessor.ui.parts.labels import Ink, label, link
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING, SMALL, STRONG, Theme

WIDEST = 760
UNBROKEN = "\N{NO-BREAK SPACE}"
HOMELESS = N_("No longer recommendations here, kept among what has no place: {references}.")


class ReceiptCard(QFrame):
    """One package: where it is from, and what became of each judgement in it."""

    def __init__(
        self, row: ReceiptRow, name: str, theme: Theme, tr: Translator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.setProperty("look", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(row.group_name, theme, BODY, STRONG))
        origin = " · ".join(part for part in (name, moment_text(tr, row.made_at)) if part)
        said = label(origin, theme, SMALL, ink="second")
        said.setWordWrap(True)
        head.addWidget(said, 1)
        self._column.addLayout(head)
        self._fill(row)
        self.setAccessibleName(
            "\n".join(one.text() for one in self.findChildren(QLabel)).replace(UNBROKEN, " ")
        )

    def _fill(self, row: ReceiptRow) -> None:
        tr = self._tr
        self._say(
            tr.plural(
                "{n} judgement = {fresh} new + {known} already here + {conflicting} in conflict",
                "{n} judgements = {fresh} new + {known} already here + {conflicting} in conflict",
                row.judgements,
                fresh=len(row.fresh),
                known=len(row.known),
                conflicting=len(row.conflicting),
            )
        )
        if row.called != row.group_name:
            self._say(tr("In the package this group is called {name}.", name=row.called), "amber")
        told: list[tuple[str, Sequence[str], Ink]] = [
            (N_("In conflict: {references}"), row.conflicting, "red"),
            (N_("New: {references}"), row.fresh, "second"),
            (N_("Already here: {references}"), row.known, "second"),
            (HOMELESS, row.homeless, "amber"),
        ]
        for text, references, ink in told:
            if references:
                self._say(tr(text, references=", ".join(references).replace(" (", f"{UNBROKEN}(")), ink)

    def _say(self, text: str, ink: Ink = "") -> None:
        words = label(text, self._theme, NOTE, ink=ink)
        words.setWordWrap(True)
        self._column.addWidget(words)


class ReceiptsPage(QWidget):
    """The newest first. What came back can be taken back out as long as nothing was done after it."""

    conflicts_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.cards: list[ReceiptCard] = []
        self.title = label(tr("What came back"), theme, READING, MEDIUM)
        hint = tr("Drop packages on this window to take more back. One that comes twice changes nothing.")
        self.hint = label(hint, theme, BODY, ink="second")
        self.hint.setWordWrap(True)
        self.conflicts = KeyedButton("", "C", theme, look="first")
        self.undo = link(tr("Undo this taking"), theme, NOTE, look="plain")
        self.conflicts.clicked.connect(self.conflicts_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        page.setMaximumWidth(self._theme.px(WIDEST))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 24)
        column.setSpacing(10)
        buttons = QHBoxLayout()
        buttons.setSpacing(16)
        buttons.addWidget(self.conflicts)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addLayout(buttons)
        column.addSpacing(8)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        column.addLayout(self._cards)
        column.addStretch(1)
        self.view = QScrollArea()
        self.view.setWidgetResizable(True)
        scroll_down_only(self.view)
        self.view.setWidget(page)
        self.view.setAccessibleName(self._tr("Receipts"))
        row = QVBoxLayout(self)
        row.setContentsMargins(48, 32, 24, 0)
        row.addWidget(self.view)

    def show_receipts(
        self, rows: Sequence[ReceiptRow], names: Sequence[str], conflicts: int, *, undoable: bool
    ) -> None:
        """`names`: how the packages of the last taking were called, the newest last."""
        tr = self._tr
        for card in self.cards:
            card.hide()
            card.deleteLater()
        called = {row.id: name for row, name in zip(rows, reversed(names), strict=False)}
        self.cards = [ReceiptCard(row, called.get(row.id, ""), self._theme, tr) for row in rows]
        for card in self.cards:
            self._cards.addWidget(card)
        self.conflicts.setText(tr.plural("Look at {n} conflict", "Look at {n} conflicts", conflicts))
        self.conflicts.setVisible(conflicts > 0)
        self.undo.setVisible(undoable)

    def texts(self) -> list[str]:
        return [card.accessibleName() for card in self.cards]
