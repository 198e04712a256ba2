"""What each group says, one row for each: name, sign, level, reasoning, and its sources when unfolded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.store.rows import EvidenceRow, GroupRow, JudgementRow
from assessor.ui.parts.disclosure import Disclosure
from assessor.ui.parts.labels import hairline, label, set_ink
from assessor.ui.parts.level_button import SHORT_NAMES
from assessor.ui.parts.prose import Prose
from assessor.ui.parts.sign_label import SignLabel
from assessor.ui.plenary.first_said import FirstSaid
from assessor.ui.score.evidence_card import facts, predates
from assessor.ui.theme import BODY, MEDIUM, NOTE, REGULAR, SMALL, STRONG, Theme

NAME_WIDTH, LEVEL_WIDTH = 152, 124
LAST = 6
"""Columns: name, sign, level, reasoning, flag, sources."""
ReadSources = Callable[[str], Sequence[EvidenceRow]]
"""The sources of a group, by its id, for the recommendation that is shown."""


class Room(Enum):
    """How much width there is for a line."""

    WIDE = 1
    MIDDLE = 2
    STACKED = 3


class SourceLines(QWidget):
    """A group's sources under its row."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 6)
        self._column.setSpacing(8)

    def show_sources(self, rows: Sequence[EvidenceRow], adopted: str) -> None:
        self.clear()
        for row in rows:
            self._column.addWidget(self._source(row, adopted))

    def clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()

    def texts(self) -> list[str]:
        return [one.text() for one in self.findChildren(QLabel)]

    def _source(self, row: EvidenceRow, adopted: str) -> QWidget:
        tr, theme = self._tr, self._theme
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        lines = [label(row.citation, theme, NOTE), label(facts(row, tr), theme, SMALL, REGULAR, "second")]
        if predates(row.date, adopted):
            warning = tr("Older than the adoption: it does not count as progress")
            lines.append(label(warning, theme, SMALL, ink="amber"))
        for words in lines:
            words.setWordWrap(True)
            column.addWidget(words)
        return made


class GroupLine(QWidget):
    """One group on one recommendation."""

    def __init__(
        self, theme: Theme, tr: Translator, read: ReadSources, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tr, self._read = tr, read
        self._group_id, self._adopted = "", ""
        self._room: Room | None = None
        self.name = label("", theme, BODY - 1, STRONG)
        self.sign = SignLabel(theme)
        self.level = label("", theme, BODY - 1)
        self.first = FirstSaid(theme, tr)
        self.reasoning = Prose(theme, BODY - 1)
        self.unfold = Disclosure(theme)
        self.sources = SourceLines(theme, tr)
        self.flag = label(tr("Flagged"), theme, SMALL, MEDIUM, "accent")
        self.unfold.toggled.connect(self._toggle)
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        for words, width in ((self.name, NAME_WIDTH), (self.level, LEVEL_WIDTH)):
            words.setWordWrap(True)
            words.setFixedWidth(theme.px(width))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 11, 0, 0)
        self._grid.setHorizontalSpacing(9)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(3, 1)
        self._grid.addWidget(hairline(), 5, 0, 1, LAST)
        self._grid.setRowMinimumHeight(4, 11)
        self.first.setFixedWidth(theme.px(LEVEL_WIDTH))
        level = QVBoxLayout()
        level.setSpacing(2)
        for words in (self.level, self.first):
            level.addWidget(words)
        level.addStretch(1)
        for column, part in enumerate((self.name, self.sign)):
            self._grid.addWidget(part, 0, column, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(level, 0, 2, Qt.AlignmentFlag.AlignTop)
        self.set_room(Room.WIDE)

    def set_room(self, room: Room) -> None:
        """With less room the sources stand below the reasoning, then the reasoning below the level."""
        if room is self._room:
            return
        self._room = room
        top, start = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeading
        wide, stacked = room is Room.WIDE, room is Room.STACKED
        below, first = (0 if wide else 2), (0 if stacked else 3)
        words = (1 if stacked else 0, first, 1, 1 if wide else LAST - first)
        self._grid.addWidget(self.reasoning, *words, top)
        self._grid.addWidget(self.flag, 0 if wide else 2, 4 if wide else first + 2, top | start)
        self._grid.addWidget(self.unfold, below, 5 if wide else first, 1, 1 if wide else 2, top | start)
        self._grid.addWidget(self.sources, 3, first, 1, LAST - first)

    def show_voice(
        self, group: GroupRow, said: JudgementRow, adopted: str, first: Level = Level.NOT_ASSESSED
    ) -> None:
        """`first` is what the group said before the reveal, where that is something else."""
        tr = self._tr
        self.first.show_level(first)
        self._group_id, self._adopted = group.id, adopted
        silent = said.level is Level.NOT_ASSESSED
        self.name.setText(group.name)
        self.sign.show_level(said.level)
        self.level.setText(tr(SHORT_NAMES[said.level]))
        set_ink(self.level, "second" if silent else "")
        set_ink(self.reasoning, "" if said.reasoning else "second")
        self.reasoning.ensurePolished()
        self.reasoning.show_text(said.reasoning or (tr("No reasoning given") if not silent else ""))
        self.flag.setVisible(said.flagged)
        self._show_count(group, said.evidence)

    def _show_count(self, group: GroupRow, count: int) -> None:
        tr = self._tr
        text = tr.plural("{n} source", "{n} sources", count)
        self.unfold.setText(text)
        self.unfold.setAccessibleName(tr("{group}: {sources}", group=group.name, sources=text))
        self.unfold.setVisible(count > 0)
        self.unfold.setChecked(False)
        self.unfold.updateGeometry()
        self._toggle(opened=False)

    def _toggle(self, opened: bool) -> None:
        if opened:
            self.sources.show_sources(self._read(self._group_id), self._adopted)
        else:
            self.sources.clear()
        self.sources.setVisible(opened)


class GroupLines(QWidget):
    """Lines are made as they are needed, and used again for the next recommendation."""

    def __init__(
        self, theme: Theme, tr: Translator, read: ReadSources, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._tr, self._read = theme, tr, read
        self._room = Room.WIDE
        self.lines: list[GroupLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_voices(
        self, voices: Sequence[tuple[GroupRow, JudgementRow]], adopted: str, first: Mapping[str, Level]
    ) -> None:
        while len(self.lines) < len(voices):
            line = GroupLine(self._theme, self._tr, self._read)
            line.set_room(self._room)
            self.lines.append(line)
            self._column.addWidget(line)
        for line, (group, said) in zip(self.lines, voices, strict=False):
            line.show_voice(group, said, adopted, first.get(group.id, Level.NOT_ASSESSED))
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(voices))

    def set_width(self, width: int) -> None:
        px = self._theme.px
        self._room = Room.WIDE if width >= px(720) else Room.MIDDLE if width >= px(540) else Room.STACKED
        for line in self.lines:
            line.set_room(self._room)
