"""The left column: what was found; below it the title block, the length, and what never goes out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.reports.preflight.finding import Finding, Matter
from assessor.store.confirming import RESERVATION
from assessor.ui.annex.finding_list import FindingList, strong
from assessor.ui.annex.first_page import FirstPage
from assessor.ui.annex.guard_panel import GuardPanel
from assessor.ui.annex.length_panel import LengthPanel
from assessor.ui.annex.sign_off_panel import SignOffPanel
from assessor.ui.annex.title_form import TitleForm
from assessor.ui.desk import Desk
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.side_width import WIDTH
from assessor.ui.theme import Theme

SIDE = 20
OF_MEMBERS = frozenset({Matter.UNCONFIRMED, Matter.DECLINED, Matter.NO_MEMBERS})
"""Found in what the organisations answer."""


class SidePanel(QScrollArea):
    """As wide as the lists of the other stages."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, tr = desk.theme, desk.tr
        self.length, self.guards = LengthPanel(desk), GuardPanel(desk)
        self.findings = FindingList(theme, tr)
        self.form = TitleForm(theme, tr)
        self.sign_off = SignOffPanel(theme, tr)
        self.first_page = FirstPage(theme, tr)
        self.setFixedWidth(theme.px(WIDTH))
        self.setAccessibleName(tr("What is missing, and the title block"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scrolled: int | None = None
        self.verticalScrollBar().rangeChanged.connect(self._note_place)
        scroll_down_only(self)
        self.setWidget(self._page(theme, tr))
        self.findings.beside.connect(self.lead)
        self.findings.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Findings come and go above what one answers: that stays under the mouse, or one answers for another."""
        if watched is self.findings and isinstance(event, QResizeEvent):
            bar = self.verticalScrollBar()
            before = bar.value() if self._scrolled is None else self._scrolled
            if before > self.findings.y() + event.oldSize().height():
                now = before + event.size().height() - event.oldSize().height()
                self._keep_place(now)
                bar.setValue(now)
        return super().eventFilter(watched, event)

    def _note_place(self) -> None:
        """A page that becomes shorter pulls the place along before its parts have moved."""
        if self._scrolled is None:
            self._keep_place(self.verticalScrollBar().value())

    def _keep_place(self, place: int) -> None:
        """While this change is laid out: afterwards somebody scrolls on."""
        if self._scrolled is None:
            QTimer.singleShot(0, self, self._forget_place)
        self._scrolled = place

    def _forget_place(self) -> None:
        self._scrolled = None

    def lead(self, finding: Finding) -> None:
        self._lead_to(self._mended_in(finding))

    def lead_to_members(self) -> None:
        self._lead_to(self.sign_off.open_answer(declined=False))

    def _lead_to(self, part: QWidget) -> None:
        self.ensureWidgetVisible(part)
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mended_in(self, finding: Finding) -> QWidget:
        """The organisations, the length, or what stands on the first page."""
        if finding.matter in OF_MEMBERS:
            return self.sign_off.open_answer(declined=finding.matter is Matter.DECLINED)
        if finding.matter is Matter.TOO_LONG:
            return self.length
        place, _, which = finding.first_page.partition(" ")
        if which in self.sign_off.rows:
            row = self.sign_off.rows[which]
            return row.words if place == RESERVATION else row.name
        return self.form.fields.get(place, self.form.fields["coalition"])

    def _page(self, theme: Theme, tr: Translator) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(SIDE, 20, SIDE, 24)
        column.setSpacing(0)
        parts = (
            (tr("Before it goes out"), (self.findings,)),
            (tr("On the first page"), (self.form, self.first_page)),
            (tr("Who stands behind it"), (self.sign_off,)),
        )
        for title, shown in parts:
            column.addWidget(strong(title, theme))
            for part in shown:
                column.addSpacing(8)
                column.addWidget(part)
            column.addSpacing(24)
        column.addWidget(self.length)
        column.addSpacing(16)
        column.addWidget(self.guards)
        column.addStretch(1)
        return page

    def write(self) -> None:
        self.form.write()
        self.sign_off.write()
        self.length.write()
        self.guards.write()
