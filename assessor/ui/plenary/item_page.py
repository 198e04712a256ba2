"""One recommendation before the plenary: its text, the groups side by side, the decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.levels import Level, suggest
from assessor.store.rows import HandsRow, in_language
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.key_link import KeyLink
from assessor.ui.parts.labels import chip, elided, label
from assessor.ui.plenary.agenda import Entry
from assessor.ui.plenary.arithmetic import Arithmetic
from assessor.ui.plenary.decision_fields import DecisionFields
from assessor.ui.plenary.group_rows import GroupLines, ReadSources
from assessor.ui.plenary.hands_strip import HandsStrip
from assessor.ui.plenary.hidden_groups import HiddenGroups
from assessor.ui.plenary.item_texts import ItemTexts
from assessor.ui.score.level_row import LevelRow
from assessor.ui.theme import MEDIUM, NOTE, Theme

WIDEST = 1000
WIDE_MARGIN, SMALL_MARGIN = 48, 24
PLACE = 230
"""What reference, theme and chip want of a line."""
ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


NO_HANDS = HandsRow()


@dataclass(frozen=True, slots=True)
class Around:
    """What is shown beside a recommendation and is not its own.

    `first` are the levels that groups have left since the reveal, by group; `hidden` counts what is not revealed;
    `kept` are words of the plenary that could not be saved yet, by field.
    """

    languages: tuple[str, str]
    adopted: str
    first: Mapping[str, Level]
    hidden: int = 0
    hands: HandsRow = NO_HANDS
    kept: Mapping[str, str] = field(default_factory=dict[str, str])


class ItemPage(QScrollArea):
    """Scrolls when it is higher than the window."""

    later_wanted = Signal()
    reveal_wanted = Signal()
    all_wanted = Signal()
    next_wanted = Signal()
    projector_wanted = Signal()

    def __init__(
        self, theme: Theme, tr: Translator, read: ReadSources, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.where = elided("", theme, NOTE, ink="second")
        self.where.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.reference = label("", theme, NOTE, MEDIUM)
        self.follow_up = chip(tr("Follow-up"), theme)
        self.later = KeyLink("L", tr("come back later"), theme)
        self.next = KeyLink("↵", tr("next"), theme)
        self.projector = KeyLink("F5", tr("projector"), theme)
        self.texts = ItemTexts(theme)
        self.groups = GroupLines(theme, tr, read)
        self.hidden = HiddenGroups(theme, tr)
        self.nobody = label(
            tr("No group has judged this. Decide it here, or give it to a group."), theme, NOTE
        )
        self.nobody.setWordWrap(True)
        self.arithmetic = Arithmetic(theme, tr)
        self.levels = LevelRow(theme, tr)
        self.hands = HandsStrip(theme, tr)
        self.fields = DecisionFields(theme, tr)
        self._ways = (self.later, self.next, self.projector)
        self._connect()
        self.setAccessibleName(tr("The recommendation and the groups"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll_down_only(self)
        self._lay_out()

    def _connect(self) -> None:
        self.later.clicked.connect(self.later_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.projector.clicked.connect(self.projector_wanted)
        self.hidden.reveal_wanted.connect(self.reveal_wanted)
        self.hidden.all_wanted.connect(self.all_wanted)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        self.setWidget(page)
        inner = QWidget(page)
        inner.setMaximumWidth(self._theme.px(WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        parts: tuple[tuple[int, QWidget], ...] = (
            (9, self.texts),
            (10, self.nobody),
            (0, self.groups),
            (0, self.hidden),
            (14, self.arithmetic),
            (14, self.levels),
            (16, self.hands),
            (18, self.fields),
        )
        for space, part in parts:
            column.addSpacing(space)
            column.addWidget(part)
        column.addStretch(1)
        self._margins = QHBoxLayout(page)
        self._margins.setContentsMargins(WIDE_MARGIN, 24, WIDE_MARGIN, 32)
        self._margins.addWidget(inner, 1)
        self._margins.addStretch(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room: smaller margins, groups in more lines, and the ways under the place."""
        super().resizeEvent(event)
        width, px = self.viewport().width(), self._theme.px
        margin = WIDE_MARGIN if width >= px(800) else SMALL_MARGIN
        self._margins.setContentsMargins(margin, 24, margin, 32)
        self.groups.set_width(width - 2 * margin)
        taken = sum(way.sizeHint().width() for way in self._ways)
        narrow = width - 2 * margin < taken + px(PLACE)
        self._lines.setDirection(DOWN if narrow else ACROSS)

    def _head(self) -> QBoxLayout:
        place, ways = QHBoxLayout(), QHBoxLayout()
        for row in (place, ways):
            row.setSpacing(8)
        for part in (self.reference, self.where, self.follow_up):
            place.addWidget(part)
        place.addStretch(1)
        for way in self._ways:
            ways.addWidget(way)
        ways.addStretch(1)
        self._lines = QBoxLayout(ACROSS)
        self._lines.setSpacing(6)
        self._lines.addLayout(place, 1)
        self._lines.addLayout(ways)
        return self._lines

    def show_entry(self, entry: Entry, around: Around) -> None:
        """Another recommendation than before."""
        row = entry.row
        self.where.setText(entry.theme)
        self.where.setVisible(bool(entry.theme))
        self.reference.setText(row.reference)
        self.follow_up.setVisible(row.follow_up)
        self.texts.show_row(row, *around.languages)
        self.show_voices(entry, around)
        self.fields.dissenters.show_groups([group for group, _ in entry.voices])
        first = around.languages[0]
        self.fields.speak_of(in_language(row.texts, first), first)
        self.show_decision(entry, around.kept)
        self.hands.show_hands(around.hands)
        self.verticalScrollBar().setValue(0)

    def show_voices(self, entry: Entry, around: Around) -> None:
        """What the groups say; until the reveal only who has finished."""
        judged = len(entry.levels)
        shown = () if entry.hidden else entry.voices
        self.groups.show_voices(shown, around.adopted, around.first)
        self.groups.setVisible(bool(shown))
        self.hidden.setVisible(entry.hidden)
        self.hidden.show_groups([group for group, _ in entry.voices], entry.done, around.hidden)
        self.nobody.setVisible(not (judged or entry.hidden))
        self.arithmetic.show_suggestion(suggest(entry.levels), judged)

    def show_decision(self, entry: Entry, kept: Mapping[str, str] | None = None) -> None:
        self.levels.show_level(entry.decision.level)
        self.fields.show_decision(entry.decision, kept or {})

    def set_read_only(self, read_only: bool) -> None:
        self.levels.setEnabled(not read_only)
        self.fields.set_read_only(read_only)
        self.hidden.set_read_only(read_only)
        self.hands.set_read_only(read_only)
