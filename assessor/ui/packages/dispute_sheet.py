"""One conflict on the screen: the recommendation, the versions side by side, and a third."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.store.conflicts import Conflict, SourceConflict
from assessor.store.receiving import Dispute
from assessor.store.rows import in_language
from assessor.ui.packages.third_form import ThirdForm
from assessor.ui.packages.version_card import VersionCard
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.keyed_button import KeyedButton
from assessor.ui.parts.labels import label, set_ink
from assessor.ui.parts.prose import Prose
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING, Theme

WIDEST, BESIDE = 880, 2


class DisputeSheet(QScrollArea):
    """`taken` has the number of a version, counted from 1; `third` a level and a reasoning."""

    taken = Signal(int)
    third = Signal(Level, str)
    left = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.dispute: Dispute | None = None
        self.cards: list[VersionCard] = []
        self.title = label("", theme, READING, MEDIUM)
        self.kind = label("", theme, NOTE, MEDIUM, "red")
        self.text = Prose(theme, BODY, "second", highest=theme.px(168))
        self.cover = label("", theme, BODY)
        self.uncover = KeyedButton(tr("Show it to this group"), "V", theme, look="plain")
        self.uncover.clicked.connect(self.show_versions)
        self.write = KeyedButton(tr("Write a third"), "T", theme, look="plain")
        self.form = ThirdForm(theme, tr)
        self.write.clicked.connect(self.start_third)
        self.form.saved.connect(self.third)
        self.form.closed.connect(self.close_third)
        self.setAccessibleName(tr("The versions"))
        self._lay_out()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        page.setMaximumWidth(self._theme.px(WIDEST))
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 28, 24, 24)
        column.setSpacing(10)
        self._cards = QGridLayout()
        self._cards.setSpacing(12)
        for part in (self.title, self.kind, self.text):
            column.addWidget(part)
        for words in (self.title, self.kind, self.cover):
            words.setWordWrap(True)
        column.addSpacing(6)
        column.addWidget(self.cover)
        column.addLayout(self._cards)
        row = QHBoxLayout()
        row.addWidget(self.uncover)
        row.addWidget(self.write)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.form)
        column.addStretch(1)
        self.setWidgetResizable(True)
        scroll_down_only(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def show_dispute(self, dispute: Dispute, *languages: str) -> None:
        """What is being written as a third stays while the conflict is the same."""
        if self.dispute == dispute:
            return
        tr, self.dispute = self._tr, dispute
        self.form.hide()
        self.title.setText(tr("{reference} · {group}", reference=dispute.reference, group=dispute.group_name))
        self.kind.setText(kind_text(dispute, tr))
        set_ink(self.kind, "red" if dispute.hard else "amber")
        self.text.show_text(in_language(dispute.texts, *languages))
        self.cover.setText(cover_text(dispute, tr))
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        self._cover(dispute.hidden)
        if not dispute.hidden:
            self.show_versions()
        self.verticalScrollBar().setValue(0)

    def _cover(self, covered: bool) -> None:
        self.cover.setVisible(covered)
        self.uncover.setVisible(covered)
        self.write.setVisible(
            not covered and self.dispute is not None and isinstance(self.dispute.about, Conflict)
        )

    def show_versions(self) -> None:
        """What is hidden from the room is shown when somebody asks, and covered again with the next conflict."""
        if self.dispute is None or self.cards:
            return
        versions = self.dispute.about.versions
        self.cards = [
            VersionCard(number, version, self._theme, self._tr) for number, version in enumerate(versions, 1)
        ]
        for place, card in enumerate(self.cards):
            card.taken.connect(self.taken)
            self._cards.addWidget(card, place // BESIDE, place % BESIDE)
        for column in range(BESIDE):
            self._cards.setColumnStretch(column, 1)
        self._cover(False)

    def start_third(self) -> None:
        """With the level that was said last, and all reasonings under each other."""
        if self.dispute is None or not self.cards or self.form.isVisible():
            return
        if isinstance(self.dispute.about, SourceConflict):
            return
        versions = self.dispute.about.versions
        reasons = dict.fromkeys(version.reasoning for version in versions if version.reasoning)
        self.write.hide()
        self.form.open_with(versions[-1].level, "\n\n".join(reasons))
        self.ensureWidgetVisible(self.form)

    def close_third(self) -> None:
        self.form.hide()
        self.write.show()
        self.left.emit()

    def press(self, number: int) -> None:
        """The key of a version; while a third is being written only its button takes it."""
        if not self.form.isVisible() and number <= len(self.cards):
            self.taken.emit(number)


def kind_text(dispute: Dispute, tr: Translator) -> str:
    """What differs, in a sentence; the levels weigh more than the words."""
    if isinstance(dispute.about, SourceConflict):
        return tr("A source was changed on two laptops. No level hangs on it.")
    if dispute.hard:
        return tr("The levels differ. Ask the group which one it means.")
    if len({version.reasoning for version in dispute.about.versions}) > 1:
        return tr("The level is the same, only the words differ.")
    return tr("The level and the words are the same, only the flag differs.")


def cover_text(dispute: Dispute, tr: Translator) -> str:
    return tr(
        "{group} scores blind, and this is not revealed yet. Look at the versions with this group alone, "
        "or after the reveal.",
        group=dispute.group_name,
    )
