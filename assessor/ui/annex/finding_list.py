"""What was found, line by line; each line and each reference leads to the place where it is mended."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.reports.preflight.finding import WORKSHOP, Finding, Matter, Severity
from assessor.reports.preflight.wording import finding_line
from assessor.ui.language import direction, language_name
from assessor.ui.parts.disclosure import paint_arrow
from assessor.ui.parts.labels import hairline, label
from assessor.ui.score.scoring import row_of_group
from assessor.ui.theme import BODY, MEDIUM, REGULAR, SMALL, STRONG, Theme

SIDE, INDENT = 20, 26
NO_BREAK = "&nbsp;"
DOTS = {Severity.BLOCKS: "not_implemented", Severity.WARNS: "partial", Severity.TELLS: "not_assessed"}
STAGES = {
    Matter.NOTHING: "prepare",
    Matter.UNTRANSLATED: "prepare",
    Matter.GUARDED_AT_UN: "prepare",
    Matter.DISPUTED: "packages",
    Matter.UNSCORED: "score",
    Matter.UNPROVEN: "score",
    Matter.OUTDATED: "score",
    Matter.BROKEN_LINK: "score",
    Matter.KEPT_OUT: "score",
    Matter.UNASKED: "ahead",
    Matter.WEAK_ASK: "ahead",
    Matter.SEVERAL_ASKED: "ahead",
    Matter.TIMELESS_ASK: "ahead",
    Matter.LONG_ASK: "ahead",
    Matter.DRAFTED: "ahead",
}
"""Where each is mended; what is not here, in the plenary, or on the first page if it is about no recommendation."""
OF_SOURCES = frozenset({Matter.QUOTED, Matter.GUARDED, Matter.INFLECTED, Matter.UNDRAWN})
"""What may stand in a source as well as in what the plenary said; a source is mended where it was given."""
NAMED = 9
"""References that are named under a line; the others are behind the first."""


class FindingButton(QAbstractButton):
    """A dot in red or amber, or in second ink where nothing is wrong; the sentence; an arrow."""

    def __init__(self, text: str, theme: Theme, severity: Severity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        calm = severity is Severity.TELLS
        self._theme, self._calm, self._severity = theme, calm, severity
        self.setText(text)
        self.setFont(theme.font(BODY - 1, MEDIUM if not calm else REGULAR))
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(40, width - 2 * INDENT), 10_000)
        text = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
        return text.height() + 8

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self.heightForWidth(self._theme.px(296)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        line = self.fontMetrics().height() // 2 + 4
        self._paint_dot(painter, QPoint(self.width() - 6 if mirrored else 6, line))
        active = self.underMouse() or self.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent" if active else "not_assessed"))
        end = 5 if mirrored else self.width() - 5
        paint_arrow(painter, QPointF(end, line), opened=False, mirrored=mirrored)
        painter.setPen(self._theme.colour("accent" if active else "second" if self._calm else "ink"))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        room = self.rect().adjusted(INDENT, 4, -INDENT, 0)
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), self.text())

    def _paint_dot(self, painter: QPainter, centre: QPoint) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(DOTS[self._severity]))
        painter.drawEllipse(centre, 4, 4)


class FindingList(QWidget):
    """Emits `chosen(stage, row)`, or `beside(finding)` for what is mended on this screen, below the list."""

    chosen = Signal(str, str)
    beside = Signal(object)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.lines: dict[Matter, FindingButton] = {}
        self._shown: tuple[Sequence[Finding], str] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_findings(self, findings: Sequence[Finding], language: str) -> None:
        """The lines stay while they say the same, which after most changes they do."""
        if self._shown == (findings, language):
            return
        self._shown = (findings, language)
        self._clear()
        for finding in findings:
            self._add(finding, finding_line(self._tr, finding, language_name(language)))
        if all(finding.matter.severity is Severity.TELLS for finding in findings):
            fine = label(self._tr("Nothing is missing."), self._theme, BODY - 1, ink="green")
            fine.setContentsMargins(0, 8, 0, 8)
            self._column.insertWidget(0, fine)

    def _clear(self) -> None:
        self.lines.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, finding: Finding, text: str) -> None:
        button = FindingButton(text, self._theme, finding.matter.severity)
        first = finding.rows[0][0] if finding.rows else ""
        button.clicked.connect(partial(self._choose, finding, first))
        self.lines[finding.matter] = button
        self._column.addSpacing(5)
        self._column.addWidget(button)
        if finding.rows:
            self._column.addWidget(self._references(finding))
        self._column.addSpacing(7)
        self._column.addWidget(hairline())

    def _choose(self, finding: Finding, row: str) -> None:
        if not row and finding.first_page == WORKSHOP:
            self.chosen.emit("prepare", WORKSHOP)
            return
        if not row and finding.matter not in STAGES:
            self.beside.emit(finding)
            return
        stage = STAGES.get(finding.matter, "plenary")
        if finding.matter in OF_SOURCES and row in finding.groups:
            stage = "score"
        group = finding.groups.get(row, "") if stage == "score" else ""
        self.chosen.emit(stage, row_of_group(row, group) if group else row)

    def _references(self, finding: Finding) -> QLabel:
        """`14 (b), 16 (d), 22 (b)` as links."""
        colour = self._theme.colour("second").name()
        style = f"color:{colour}; text-decoration:none"
        named = [
            f'<a href="{escape(one)}" style="{style}">{escape(text).replace(" ", NO_BREAK)}</a>'
            for one, text in finding.rows[:NAMED]
        ]
        more = " …" if len(finding.rows) > NAMED else ""
        side = "right" if direction(self._tr) is Qt.LayoutDirection.RightToLeft else "left"
        made = QLabel(f'<p align="{side}">{", ".join(named)}{more}</p>')
        made.setFont(self._theme.font(SMALL, tabular=True))
        made.setWordWrap(True)
        made.setContentsMargins(INDENT, 0, INDENT, 0)
        made.setProperty("ink", "second")
        made.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        made.linkActivated.connect(partial(self._choose, finding))
        return made


def strong(text: str, theme: Theme) -> QLabel:
    return label(text, theme, BODY - 1, STRONG)
