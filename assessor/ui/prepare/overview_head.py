"""Over the prepared document: which one it is, what it holds, find, and whether everything is shown."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.importers.batch import Verdict
from assessor.store.paragraphs import ParagraphRow
from assessor.store.rows import DocumentRow
from assessor.ui.parts.labels import elided
from assessor.ui.parts.tick_box import TickBox
from assessor.ui.shell.subject import subject
from assessor.ui.theme import MEDIUM, NOTE, READING, Theme


class OverviewHead(QWidget):
    """Two lines; what has no room is cut with …, never the tools."""

    def __init__(self, theme: Theme, tr: Translator, find: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.title = elided("", theme, READING, MEDIUM)
        self.facts = elided("", theme, NOTE, ink="second")
        self.everything = TickBox(tr("Concerns and context too"), theme)
        self.everything.setFont(theme.font(NOTE))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 20, 12)
        column.setSpacing(6)
        self._find = find
        self._first = _row(self.title, find)
        column.addLayout(self._first)
        column.addLayout(_row(self.facts, self.everything))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A title that would be cut gets a line of its own."""
        cut = self.title.sizeHint().width() + self._find.width() + 56 > self.width()
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._first.setDirection(down if cut else along)

    def show_document(self, document: DocumentRow, rows: tuple[ParagraphRow, ...], judged: int) -> None:
        tr = self._tr
        state, symbol = subject(document, tr.language)
        both = tr("{state} · {symbol}", state=state, symbol=symbol)
        self.title.setText(both if state and symbol else state or symbol)
        self._fit()
        said = [tr.plural("{n} recommendation", "{n} recommendations", judged)]
        numbers = [paragraph.number for paragraph in rows if paragraph.follow_up]
        if numbers:
            said.append(tr("follow-up {numbers}", numbers=", ".join(numbers)))
        loose = sum(one.verdict == Verdict.NOT_PLACED for row in rows for one in row.passages)
        if loose:
            said.append(tr.plural("{n} not placed", "{n} not placed", loose))
        self.facts.setText(" · ".join(said))


def _row(words: QWidget, tool: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(words, 1)
    row.addWidget(tool)
    return row
