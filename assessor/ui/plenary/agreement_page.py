"""How far the groups agree: plain sentences first, the coefficients with their intervals after."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.agreement.upr_index import CONVENTION
from assessor.reports.wording_agreement import (
    agreement_lines,
    interval_note,
    limits_note,
    mean_index_line,
    together_line,
)
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.labels import hairline, heading, label, link
from assessor.ui.plenary.agreeing import Agreeing
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING, STRONG, Theme

WIDEST, NAMES = 760, 240


class AgreementPage(QScrollArea):
    """Shows figures that a worker has reckoned; until then it says so."""

    back_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.back = link(tr("Back"), theme, look="plain")
        self.back.clicked.connect(self.back_wanted)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(10)
        self._content: QWidget | None = None
        self.setAccessibleName(tr("How far the groups agree"))
        self.setWidgetResizable(True)
        scroll_down_only(self)
        self.setWidget(self._page())

    def _page(self) -> QWidget:
        first = QHBoxLayout()
        first.addWidget(label(self._tr("How far the groups agree"), self._theme, READING, MEDIUM))
        first.addStretch(1)
        first.addWidget(self.back)
        inner = QWidget()
        inner.setMaximumWidth(self._theme.px(WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(first)
        column.addLayout(self._inside)
        column.addStretch(1)
        page = QWidget()
        page.setObjectName("page")
        row = QHBoxLayout(page)
        row.setContentsMargins(48, 24, 48, 32)
        row.addWidget(inner, 1)
        row.addStretch(0)
        return page

    def show_waiting(self) -> None:
        self._fill([self._sentence(self._tr("The figures are being reckoned …"), ink=True)])

    def show_failed(self) -> None:
        self._fill([self._sentence(self._tr("The figures could not be reckoned. Everything else goes on."))])

    def show_figures(self, found: Agreeing) -> None:
        tr, whole = self._tr, found.whole
        parts: list[QWidget] = [self._sentence(together_line(tr, whole.together))]
        parts += [
            self._sentence(together_line(tr, found.same)),
            self._sentence(mean_index_line(tr, whole.index)),
        ]
        if found.hidden:
            left_out = tr.plural(
                "{n} recommendation is not revealed and is left out.",
                "{n} recommendations are not revealed and are left out.",
                found.hidden,
            )
            parts.append(self._sentence(left_out, ink=True))
        parts.append(self._table(agreement_lines(tr, whole.agreement)))
        parts += [self._sentence(text, ink=True) for text in (interval_note(tr), limits_note(tr, CONVENTION))]
        if found.themes:
            parts.append(heading(tr("By theme"), self._theme))
            parts.append(self._table((name, together_line(tr, one.together)) for name, one in found.themes))
        self._fill(parts)

    def texts(self) -> list[str]:
        return [one.text() for one in self._content.findChildren(QLabel)] if self._content else []

    def _fill(self, parts: Iterable[QWidget]) -> None:
        if self._content is not None:
            self._content.deleteLater()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in parts:
            column.addWidget(part)
        self._inside.addWidget(self._content)

    def _sentence(self, text: str, *, ink: bool = False) -> QLabel:
        made = label(text, self._theme, NOTE if ink else BODY, ink="second" if ink else "")
        made.setWordWrap(True)
        return made

    def _table(self, lines: Iterable[tuple[str, str]]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(lines):
            first, second = label(name, self._theme, NOTE, STRONG), label(value, self._theme, NOTE)
            first.setFixedWidth(self._theme.px(NAMES))
            for column, words in enumerate((first, second)):
                words.setWordWrap(True)
                grid.addWidget(words, 2 * place, column)
            grid.addWidget(hairline(), 2 * place + 1, 0, 1, 2)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)
