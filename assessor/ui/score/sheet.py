"""The middle of the screen: one recommendation with everything that is said of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.rows import EvidenceRow, JudgementRow, RecommendationRow
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.labels import hairline, heading, key
from assessor.ui.parts.text_field import TextField
from assessor.ui.score.concern import Concern
from assessor.ui.score.evidence_grid import EvidenceGrid
from assessor.ui.score.head import Head
from assessor.ui.score.level_row import LevelRow
from assessor.ui.score.texts import Texts
from assessor.ui.theme import Theme

SIDE, NARROW_SIDE = 48, 32
WIDEST = 1000
TEXT_SHARE = 0.42
"""How much of the height the texts may take before they scroll by themselves."""


class Sheet(QScrollArea):
    """Scrolls when it is higher than the window."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.head = Head(theme, tr)
        self.texts = Texts(theme)
        self.concern = Concern(theme, tr)
        self.levels = LevelRow(theme, tr)
        self.why = TextField(theme, tr("Why"), tr("What has been done, what is missing, for whom"))
        self.why.setFixedHeight(theme.px(92))
        self.evidence = EvidenceGrid(theme, tr)
        self.evidence.grown.connect(self.show_form)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll_down_only(self)
        self.setWidget(self._page())

    def _page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        inner = QWidget()
        inner.setMaximumWidth(self._theme.px(WIDEST))
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._fill(column)
        row = QHBoxLayout(page)
        row.setContentsMargins(SIDE, 24, SIDE, 32)
        self._row = row
        row.addWidget(inner, 1)
        row.addStretch(0)
        return page

    def _fill(self, column: QVBoxLayout) -> None:
        tr = self._tr
        parts: tuple[tuple[QWidget, int], ...] = (
            (self.head, 8),
            (self.texts, 23),
            (hairline(), 8),
            (self.concern, 21),
            (self.levels, 22),
            (self._headed(tr("Why"), "R"), 7),
            (self.why, 18),
            (self._headed(tr("Evidence"), "E"), 8),
            (self.evidence, 0),
        )
        for part, space in parts:
            column.addWidget(part)
            column.addSpacing(space)
        column.addStretch(1)

    def _headed(self, text: str, letter: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(heading(text, self._theme))
        row.addWidget(key(letter, self._theme))
        row.addStretch(1)
        return line

    def show_recommendation(self, row: RecommendationRow, first: str, second: str, adopted: str) -> None:
        self.texts.show_row(row, first, second)
        self.concern.show_row(row, first, adopted)
        self.verticalScrollBar().setValue(0)

    def show_judgement(
        self, judgement: JudgementRow, evidence: tuple[EvidenceRow, ...], adopted: str
    ) -> None:
        self.levels.show_level(judgement.level)
        self.head.show_flag(judgement.flagged)
        self.why.show_text(judgement.reasoning)
        self.evidence.show_rows(evidence, adopted)

    def show_form(self) -> None:
        """Bring the open form into sight, once it has its place."""
        QTimer.singleShot(0, self, self._scroll_to_form)

    def _scroll_to_form(self) -> None:
        if self.evidence.form is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.ensureWidgetVisible(self.evidence.form, 0, 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = SIDE if self.width() >= self._theme.px(820) else NARROW_SIDE
        self._row.setContentsMargins(side, 24, side, 32)
        self.texts.limit(max(self._theme.px(150), round(self.height() * TEXT_SHARE)))
