"""What stands in the place of the groups' words until the reveal: who has finished, and the way to open them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.rows import GroupRow
from assessor.ui.parts.labels import hairline, key, label, link, set_ink
from assessor.ui.plenary.finished import Finished
from assessor.ui.plenary.group_rows import NAME_WIDTH
from assessor.ui.theme import BODY, MEDIUM, NOTE, STRONG, Theme


class HiddenLine(QWidget):
    """A group, and whether it has judged."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.name = label("", theme, BODY - 1, STRONG)
        self.name.setWordWrap(True)
        self.name.setFixedWidth(theme.px(NAME_WIDTH))
        self.mark = Finished(theme)
        self.state = label("", theme, BODY - 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 11, 0, 11)
        row.setSpacing(9)
        for part in (self.name, self.mark, self.state):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(hairline())

    def show_group(self, name: str, *, done: bool) -> None:
        tr = self._tr
        self.name.setText(name)
        self.mark.show_done(done)
        self.state.setText(tr("Done") if done else tr("Not yet"))
        set_ink(self.state, "" if done else "second")


class HiddenGroups(QWidget):
    """Says why nothing is seen, and what revealing does."""

    reveal_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.lines: list[HiddenLine] = []
        self._groups = QVBoxLayout()
        self._groups.setSpacing(0)
        self.reveal = link(tr("Reveal"), theme, weight=MEDIUM, look="first")
        self.reveal.setAccessibleName(tr("Reveal what the groups say, key {key}", key="V"))
        self.reveal_all = link("", theme, NOTE, weight=MEDIUM)
        self.reveal.clicked.connect(self.reveal_wanted)
        self.reveal_all.clicked.connect(self.all_wanted)
        self.why = self._sentence(
            tr(
                "The groups judged without seeing each other. Before the reveal only who has finished is shown."
            )
        )
        self.then = self._sentence("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(self._groups)
        column.addWidget(self._card())

    def _sentence(self, text: str) -> QLabel:
        made = label(text, self._theme, NOTE, ink="second")
        made.setWordWrap(True)
        return made

    def _card(self) -> QFrame:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.reveal)
        buttons.addWidget(key("V", self._theme))
        buttons.addSpacing(16)
        buttons.addWidget(self.reveal_all)
        self._all_key = key("Shift+V", self._theme)
        buttons.addWidget(self._all_key)
        buttons.addStretch(1)
        card = QFrame()
        card.setProperty("look", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.why)
        column.addLayout(buttons)
        column.addWidget(self.then)
        return card

    def show_groups(self, groups: Sequence[GroupRow], done: Collection[str], hidden: int) -> None:
        while len(self.lines) < len(groups):
            line = HiddenLine(self._theme, self._tr)
            self.lines.append(line)
            self._groups.addWidget(line)
        for line, group in zip(self.lines, groups, strict=False):
            line.show_group(group.name, done=group.id in done)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(groups))
        self._say_all(hidden)

    def _say_all(self, hidden: int) -> None:
        tr = self._tr
        self.reveal_all.setText(tr.plural("Reveal all {n}", "Reveal all {n}", hidden))
        self.then.setText(
            tr.plural(
                "Revealing all opens {n} recommendation to the room at once. What every group said until then "
                "is kept as its first position, and the moment is recorded.",
                "Revealing all opens {n} recommendations to the room at once. What every group said until then "
                "is kept as its first position, and the moment is recorded.",
                hidden,
            )
        )
        for part in (self.reveal_all, self._all_key, self.then):
            part.setVisible(hidden > 1)

    def set_read_only(self, read_only: bool) -> None:
        self.reveal.setDisabled(read_only)
        self.reveal_all.setDisabled(read_only)
