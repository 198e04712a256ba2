"""A show of hands: how many people were for which level, counted beside the decision."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.models.levels import Level
from assessor.store.rows import HandsRow
from assessor.ui.parts.fitting_row import FittingRow
from assessor.ui.parts.labels import heading, key, label, link
from assessor.ui.parts.sign_label import SignLabel
from assessor.ui.theme import BODY, MEDIUM, NOTE, Theme

COUNTED = {
    "implemented": (Level.IMPLEMENTED, N_("Hands for implemented")),
    "partial": (Level.PARTIAL, N_("Hands for partially implemented")),
    "not_implemented": (Level.NOT_IMPLEMENTED, N_("Hands for not implemented")),
    "no_information": (Level.NO_INFORMATION, N_("Hands for no information")),
    "abstained": (None, N_("Abstained")),
}
MOST = 9999


class CountLine(QLineEdit):
    """A number. Up and Down change it by one, Enter and Esc end the counting."""

    stepped = Signal(int)
    ended = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Up else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class Counter(QWidget):
    """The sign, minus, the number, plus."""

    changed = Signal()

    def __init__(
        self, theme: Theme, tr: Translator, level: Level | None, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = CountLine()
        self.line.setFont(theme.font(BODY - 1, MEDIUM, tabular=True))
        self.line.setValidator(QIntValidator(0, MOST, self.line))
        self.line.setFixedWidth(theme.px(46))
        self.line.setPlaceholderText("0")
        self.line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.line.setAccessibleName(tr(name))
        self.line.stepped.connect(self.add)
        self.line.textEdited.connect(self.changed)
        self.less, self.more = (self._button(theme, words, by) for words, by in (("−", -1), ("+", 1)))
        self.less.setAccessibleName(tr("One less: {what}", what=tr(name)))
        self.more.setAccessibleName(tr("One more: {what}", what=tr(name)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._head(theme, tr, level, name))
        for part in (self.less, self.line, self.more):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr(name))

    def _head(self, theme: Theme, tr: Translator, level: Level | None, name: str) -> QWidget:
        if level is None:
            return label(tr(name), theme, NOTE, ink="second")
        sign = SignLabel(theme, 17)
        sign.show_level(level)
        return sign

    def _button(self, theme: Theme, words: str, by: int) -> QWidget:
        made = link(words, theme, BODY, look="quiet")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(partial(self.add, by))
        return made

    @property
    def count(self) -> int:
        return int(self.line.text() or 0)

    def add(self, by: int) -> None:
        self.show_count(min(max(self.count + by, 0), MOST))
        self.changed.emit()

    def show_count(self, count: int) -> None:
        self.line.setText(str(count) if count else "")


class HandsStrip(QWidget):
    """Hands over what was counted when it is left: each count is a row of the record, not each key."""

    counted = Signal(object)
    ended = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._shown = HandsRow()
        self.counters = {name: Counter(theme, tr, *what) for name, what in COUNTED.items()}
        self.total = label("", theme, NOTE, ink="second")
        for counter in self.counters.values():
            counter.changed.connect(self._add_up)
            counter.line.ended.connect(self.ended)
            counter.line.left.connect(self._left)
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (heading(tr("Show of hands"), theme), key("H", theme), self.total):
            head.addWidget(part)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(FittingRow(self.counters.values(), 12))
        self._add_up()

    def hands(self) -> HandsRow:
        counts = {name: counter.count for name, counter in self.counters.items()}
        return HandsRow(**counts, made_at=self._shown.made_at)

    def show_hands(self, hands: HandsRow) -> None:
        """What is in the file, unless somebody is counting right now."""
        if self.pending():
            return
        self._shown = hands
        for name, counter in self.counters.items():
            counter.show_count(getattr(hands, name))
        self._add_up()

    def pending(self) -> bool:
        return self.hands() != self._shown

    def write(self) -> None:
        """Hand over what was counted; `not_written` brings it back."""
        if self.pending():
            before, self._shown = self._shown, self.hands()
            self._before = before
            self.counted.emit(self._shown)

    _before = HandsRow()

    def not_written(self) -> None:
        """It could not be saved: it stays, and is tried again on leaving."""
        self._shown = self._before

    def start(self) -> None:
        next(iter(self.counters.values())).line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        for counter in self.counters.values():
            counter.setDisabled(read_only)

    def _left(self) -> None:
        """Only when the whole strip was left, not one number for the next."""
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.write()

    def _add_up(self) -> None:
        tr, whole = self._tr, sum(counter.count for counter in self.counters.values())
        self.total.setText(tr.plural("{n} hand", "{n} hands", whole) if whole else "")
